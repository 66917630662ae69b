"""The figures of lesson 07, worked out from the tables or read in the claims ledger."""

from crossings.ledger import claims, spoken
from crossings.measures import percent_change
from crossings.models.routes import hazard_shift, invented_network, route_table
from crossings.worlds.four_routes import CLOSE, DETER, DISPLACE, Rerouted
from lessonkit.data.facts import figure
from lessonkit.data.package import load
from lessonkit.text.wording import month_and_year

by_month = {
    row.month: int(row.detections) for row in load("frontex_western_balkans_by_month").itertuples()
}
_routes = load("frontex_by_route")
_whole = _routes[_routes["months_covered"] == 12]
by_year = {
    int(row.year): int(row.detections)
    for row in _whole[_whole["route"] == "Western Balkan"].itertuples()
}
routes_2024 = {
    row.route: int(row.detections) for row in _whole[_whole["year"] == 2024].itertuples()
}

# The fall that came with a changed rule: Albanian citizens need no visa since 15 December 2010.
_circular = _whole[_whole["route"] == "Albania to Greece (circular)"]
circular = {int(row.year): int(row.detections) for row in _circular.itertuples()}
circular_change = percent_change(circular[2010], circular[2011])

march_2016 = percent_change(by_month["2016-02"], by_month["2016-03"])
november_2023 = percent_change(by_month["2023-10"], by_month["2023-11"])
# The same two months in every other year of the table, for the season.
other_autumns = {
    year: percent_change(by_month[f"{year}-10"], by_month[f"{year}-11"])
    for year in sorted({int(month[:4]) for month in by_month} - {2023})
    if f"{year}-11" in by_month
}
falling_autumns = sum(change < 0 for change in other_autumns.values())
in_2024 = percent_change(by_year[2023], by_year[2024])

_editions = load("frontex_western_balkans_editions")


def _printed(year: int, edition: str) -> int:
    """One year as one edition printed it."""
    rows = _editions[(_editions["year"] == year) & _editions["edition"].str.startswith(edition)]
    return int(rows["detections"].item())


# The Commission's own two figures, in its text of June 2025.
printed = {year: _printed(year, "Commission IP/25/1454") for year in (2022, 2024)}
since_2022 = percent_change(printed[2022], printed[2024])
since_2018 = by_year[2024] / by_year[2018]
_spring = {
    year: sum(by_month[f"{year}-{month:02d}"] for month in range(1, 5)) for year in (2022, 2025)
}
spring_change = percent_change(_spring[2022], _spring[2025])

_counts = load("balkan_registrations")


def counted(area: str, period: str, counter: str) -> int:
    """One figure of one counter for one area and period."""
    rows = _counts[
        (_counts["area"] == area)
        & (_counts["period"] == period)
        & _counts["counter"].str.startswith(counter)
    ]
    return int(rows["value"].item())


BOSNIA = "Bosnia and Herzegovina"
bosnia = {
    2017: counted(BOSNIA, "2017", "IOM"),
    2018: counted(BOSNIA, "2018", "IOM"),
    2022: counted(BOSNIA, "2022", "IOM"),
}
# What the map shows beside it, in the year of the question.
beside_bosnia = {
    str(row.area): int(row.value)
    for row in _counts.query("period == '2018' and counter.str.startswith('IOM')").itertuples()
    if row.area != BOSNIA and "(" not in row.area
}
# The same year as others have it: the press, IOM and ACAPS.
bosnia_2017 = sorted(
    int(value) for value in _counts.query("area == @BOSNIA and period == '2017'")["value"]
)
bosnia_to_september = counted(BOSNIA, "2023-01 to 2023-09", "SFA")
times = bosnia[2018] / by_year[2018]

links = int(load("balkan_route_links")["source_id"].notna().sum())  # one was read in none

_ledger = claims().set_index("claim_id").fillna("")
words = _ledger["quotation"].to_dict()
speaker = {row.Index: spoken(row.said_by, row.carried_by) for row in _ledger.itertuples()}
data_say = _ledger["what_the_data_say"].to_dict()
verdict = _ledger["verdict"].to_dict()

fell_said, commissioner_said = figure("frontex.2024.fall"), figure("commissioner.fall")

# The invented world of the exercise: its settings, and what it shows.
SETTINGS = {"close": "shut", "displace": "readily", "deter": "many", "counter": "bridge"}
world = Rerouted(**SETTINGS)
gone = world.seen[0] - world.seen[1]
not_made = world.given_up
moved = gone - not_made
all_before = world.whole[0]
not_made_share = 100 * not_made / gone
_AT_FIRST = {"displace": "somewhat", "deter": "a few"}
not_made_at_first = Rerouted(**SETTINGS | _AT_FIRST).given_up

# Danger in that world: deaths in so many journeys, and in so many months.
PER, MONTHS = 100_000, 1_000
risk = route_table(invented_network())["hazard"].to_dict()
shut_worlds = [
    Rerouted("shut", displace, deter, SETTINGS["counter"])
    for displace in DISPLACE
    for deter in DETER
]


def _danger(one: Rerouted):
    """What the change of ways does to the average journey and to the sum."""
    return hazard_shift(one.routes["before"], one.routes["after"], one.routes.index.map(risk), PER)


_shift = _danger(world)
rate = {when: float(_shift[f"rate_{when}"]) for when in ("before", "after")}
deaths = {when: MONTHS * float(_shift[f"harm_{when}"]) for when in ("before", "after")}
_sums = [MONTHS * float(_danger(one)["harm_after"]) for one in shut_worlds]
deaths_fewest = min(_sums)
worlds_with_fewer = sum(one < deaths["before"] for one in _sums)

# The neutral twin: an invented town with a counter on one road.
road = {"before": 4000, "after": 280}
road_change = percent_change(road["before"], road["after"])

OCTOBER, NOVEMBER = (by_month["2023-10"], by_month["2023-11"])


# What the explorer shows when one of its dials stands elsewhere.
def _not_made(**dials: str) -> float:
    one = Rerouted(**SETTINGS | dials)
    before, after = one.closed
    return 100 * one.given_up / (before - after)


near_worlds = {
    "the counter on the forest": percent_change(*Rerouted(**SETTINGS | {"counter": "forest"}).seen),
    "all four routes": percent_change(*world.whole),
    **{f"Close on “{one}”": _not_made(close=one) for one in CLOSE if CLOSE[one]},
    **{f"Displace on “{one}”": _not_made(displace=one) for one in DISPLACE},
    **{f"Deter on “{one}”": _not_made(deter=one) for one in DETER},
    "Displace and Deter as they stand at first": _not_made(**_AT_FIRST),
}

# What the figures are called where the learner sees them: words, unit, place.
_MONTHS = ("2016-02", "2016-03", "2023-09", "2023-10", "2023-11", "2023-12")
SIGHT = {
    "by_month": (
        {one: f"the detections of {month_and_year(one)}" for one in _MONTHS},
        "detections",
        "the figure of months",
    ),
    "by_year": (
        {year: f"Frontex's detections in {year}" for year in (2017, 2018, 2022, 2023, 2024)},
        "detections",
        "the figure of years",
    ),
    "printed": ("the Commission's figure for {key}", "detections", "the question"),
    "bosnia": ("the registrations in Bosnia and Herzegovina in {key}", "registrations", "the map"),
    "beside_bosnia": ("the registrations in {key} in 2018", "registrations", "the map"),
    "march_2016": ("the result of the worked example", "per cent"),
    "in_2024": ("the change from 2023 to 2024", "per cent"),
    "gone": ("the journeys gone from the bridge", "journeys", "the explorer"),
    "moved": ("the journeys that take another way", "journeys", "the explorer"),
    "not_made": ("the journeys that are not made", "journeys", "the explorer"),
    "not_made_at_first": (
        "the journeys not made with Displace and Deter as they stand at first",
        "journeys",
        "the explorer",
    ),
    "all_before": ("all journeys before", "journeys", "the explorer"),
}
