"""The figures of lesson 09: read in the tables and the ledger, or worked out with the model."""

from crossings.ledger import claims
from crossings.measures import share, wilson_interval
from crossings.models.screening import (
    false_alert_shares,
    false_positive_rate_for_list,
    natural_frequencies,
    plate_reader_alerts,
    positive_predictive_value,
)
from crossings.worlds.published_rates import KNOWN_LIST, published
from crossings.worlds.two_groups import errors
from lessonkit.data.facts import figure
from lessonkit.data.package import load

_rates = load("surveillance_error_rates").set_index("id")
_ledger = claims().set_index("claim_id")


def _number(row: str, column: str) -> int:
    return int(_rates.loc[row, column])


# Live face recognition in London, September 2024 to September 2025, as reported.
faces, alerts, false = (_number(row, "value") for row in ("ER15", "ER16", "ER17"))
about_black_people = _number("ER18", "numerator")
arrests = _number("ER19", "value")
# “549 + 347 + 85 = 981”: the kinds that one report prints do not add up to its arrests.
arrest_parts = int(str(_rates.loc["ER19", "conditions"]).rpartition("= ")[2])
shares = false_alert_shares(false, alerts, faces)
faces_for_one_error = faces / false
low, high = wilson_interval(about_black_people, false)

# Two days and one year of live face recognition: false alerts, all alerts.
cardiff_final = (_number("ER21", "numerator"), _number("ER21", "denominator"))
cardiff_december = (_number("ER25", "numerator"), _number("ER25", "denominator"))

# “reported as 92%” beside these counts
printed_2017 = figure("cardiff.final.printed")

# An invented smoke alarm.
evenings, fires, rings_at_fire, toast = 10_000, 10, 9, 100
_alarm = natural_frequencies(evenings, fires / evenings, rings_at_fire / fires, 1 / toast)
toast_rings = int(_alarm.loc["false alert", "people"])
fire_share = share(rings_at_fire, rings_at_fire + toast_rings)
of_rings = 100 * fire_share

# A machine with published rates before an invented crowd.
found, one_in = published()["found"], published()["wrong"]
short_list = 1_000
one_in_short = _number("ER11", "denominator")
crowd, wanted_in = 1_000_000, 10_000
wanted = crowd // wanted_in
_crowd = natural_frequencies(crowd, 1 / wanted_in, found / 100, 1 / one_in)
crowd_right = int(_crowd.loc["true alert", "people"])
crowd_false = int(_crowd.loc["false alert", "people"])
crowd_flagged = crowd_right + crowd_false
crowd_missed = wanted - crowd_right
false_expected = float(_crowd.loc["false alert", "expected"])


def right_alerts(entries: int, wanted: int = wanted_in) -> float:
    """Per cent of alerts that are right with a list of so many entries, one in so many wanted."""
    rate = false_positive_rate_for_list(entries, 1 / one_in, known_list_size=KNOWN_LIST)
    return 100 * float(positive_predictive_value(1 / wanted, found / 100, rate))


right_long, right_short = right_alerts(KNOWN_LIST), right_alerts(short_list)
# The long list in a crowd in which the wanted are ten times as common.
right_common = right_alerts(KNOWN_LIST, wanted_in // 10)
# A list a tenth as long, if nine of ten wanted who pass were the ones taken off it.
right_gone = right_alerts(short_list, 10 * wanted_in)

# Number plates: an upper figure of a commissioner, and an invented chance.
accuracy = _number("ER01", "value")
misreads_a_day = _number("ER02", "value")
misread_per_cent = _number("ER05", "value")
not_suspected = float(_rates.loc["ER07", "value"])
chance_in = 2_000
reads_a_day = misreads_a_day / (1 - accuracy / 100)
misread_alerts = float(
    plate_reader_alerts(reads_a_day, accuracy / 100, 0, chance_string_listed=1 / chance_in)[
        "misread_alerts"
    ]
)

# What the ledger says of the two claims.
cameras_verdict, kit_verdict = (_ledger.loc[one, "verdict"] for one in ("S11", "M9"))
cameras_quoted, kit_quoted = (_ledger.loc[one, "quotation"] for one in ("S11", "M9"))

# Invented groups on the dial, at the score where it starts.
_at_60 = {"A": 60, "B": 60}
worse = errors("read worse", _at_60)
more = errors("listed more", _at_60)

# What the figure shows when its sliders stand elsewhere.
_LISTS = (KNOWN_LIST, 2_000, 5_000, 20_000, 50_000, 100_000)
near_lists = {
    **{f"{many:,} on the list": right_alerts(many) for many in _LISTS},
    **{
        f"one in 1,000 wanted, and {many:,} on the list": right_alerts(many, 1_000)
        for many in (short_list, *_LISTS)
    },
}

# What the figures are called where the learner sees them: words, unit, place.
SIGHT = {
    "crowd": ("the faces that pass", "faces", "the question"),
    "wanted": ("the faces on the list", "faces", "the question"),
    "one_in": (f"the {one_in:,} of “one in {one_in:,}”", "in one", "the question"),
    "found": (f"the {found} of 100 that are found", "people", "the text"),
    "crowd_right": ("the right alerts", "alerts", "the question"),
    "crowd_missed": ("the faces on the list that are missed", "faces"),
    "crowd_false": ("the false alerts", "alerts", "the question"),
    "crowd_flagged": ("all who are flagged", "alerts", "the question"),
    "right_long": ("the share with 10,000 on the list", "per cent"),
    "of_rings": ("the result of the worked example", "per cent"),
    "one_in_short": (f"the {one_in_short:,} of “one in {one_in_short:,}”", "in one"),
    "faces": ("the faces", "faces", "the text"),
    "alerts": ("all alerts", "alerts", "the text"),
    "false": ("the false alerts", "alerts", "the text"),
    "about_black_people": ("the false alerts about Black people", "alerts", "the text"),
    "misreads_a_day": ("the misreads of a day", "misreads", "the question"),
    "accuracy": ("the per cent of plates said to be read right", "per cent", "the text"),
    "misread_per_cent": ("the per cent of plates read wrongly", "per cent", "the text", 0),
    "not_suspected": ("the per cent of plates under no suspicion", "per cent", "the text"),
    "chance_in": (f"the {chance_in:,} of “one in {chance_in:,}”", "in one", "the question"),
}
