"""The figures of lesson 05, all worked out from the tables or read in the claims ledger."""

import pandas as pd

from crossings.measures import percent_change, share
from crossings.models.waiting import average_present
from crossings.worlds.office import OPENING
from crossings.worlds.outcomes import ADMINISTRATIVE, CASES, GRANTED, REFUSED, WITHDRAWN, Rate
from lessonkit.data.facts import figure
from lessonkit.data.package import load
from lessonkit.text.wording import month_and_year

# Albanian nationals: outcome → count, of the cases decided in a year and of one year's arrivals.
decided = {
    year: counts
    for (year, people), counts in CASES["ended"].counts().items()
    if people == "Albanian nationals"
}
women, men = (CASES["ended"].counts()[2022, f"Albanian {who}"] for who in ("women", "men"))
cohort = CASES["arrived"].counts()[2022, "Albanian nationals"]
cohort_waiting = cohort["waiting"]
cohort_ended = sum(cohort[name] for name in (GRANTED, REFUSED, WITHDRAWN))


def _per_cent(cases: str, people: str, divide_by: str, year: int = 2022) -> float:
    return 100 * Rate(cases, year, people, divide_by).share()


ANSWERS, ENDS = "grants and refusals", "all outcomes"
of_answers = {year: _per_cent("ended", "Albanian nationals", ANSWERS, year) for year in decided}
of_ends = {year: _per_cent("ended", "Albanian nationals", ENDS, year) for year in decided}
women_granted = _per_cent("ended", "Albanian women", ANSWERS)
men_granted = _per_cent("ended", "Albanian men", ANSWERS)
cohort_of_answers = _per_cent("arrived", "Albanian nationals", ANSWERS)
cohort_of_arrived = _per_cent("arrived", "Albanian nationals", "all who arrived")
_, third_party = (
    load("uk_asylum_grant_shares")
    .query("nationality == 'Albania' and year >= 2021 and year <= 2022")
    .sort_values("year")["grant_share"]
)

# Referred as possible victims of modern slavery: of one year's boat arrivals, and in the country.
_steps = load("uk_small_boats_outcomes").query(
    "arrival_year == 2022 and nationality == 'Albania' and measure.str.contains('NRM')"
)
arrived_2022 = int(_steps["people"].sum())
referred_from_boats = int(_steps.set_index("category").loc["NRM referral raised", "people"])
_referrals = load("uk_modern_slavery_referrals").query("period_type == 'year'")
referred = {int(row.period): int(row.albanian) for row in _referrals.itertuples()}

_quarters = load("uk_asylum_claims_of_albanians")
claims_made = (
    _quarters.groupby(_quarters["quarter"].str[:4].astype(int))["main_applicants"].sum().to_dict()
)
ended = {year: sum(counts.values()) for year, counts in decided.items()}
unanswered = {
    year: n - decided[year][GRANTED] - decided[year][REFUSED] for year, n in ended.items()
}
unanswered_2023 = 100 * share(unanswered[2023], ended[2023])
net_2023 = claims_made[2023] - ended[2023]

# The pile that was called cleared: older cases still open, and all cases that waited.
older_open, all_open = figure("backlog.older"), figure("backlog.all")
newer_open = all_open - older_open
older_share = 100 * share(older_open, all_open)

# Returns, all nationalities, as the edition of the time had them, and in the latest.
_returns = load("uk_returns_by_year").query("year == 2023").set_index(["edition", "return_type"])
_then, _now = (
    _returns.loc[f"year ending December {year}"]["returns"].astype(int).to_dict()
    for year in (2023, 2025)
)
enforced, voluntary, port = (_then[name] for name in ("enforced", "voluntary", "port"))
two_kinds, three_kinds = enforced + voluntary, enforced + voluntary + port
two_kinds_now = _now["enforced"] + _now["voluntary"]
_headline = (
    load("uk_headline_revisions")
    .query("reference_period == '2023' and measure == 'Enforced plus voluntary returns'")
    .sort_values("published")
)
first_printed = int(_headline["value"].iloc[0])
PRINTED = [month_and_year(when) for when in _headline["published"]]
said_2023 = figure("thx.returns")
voluntary_share = 100 * share(voluntary, two_kinds)

_albanian = load("uk_returns_of_albanians").query(
    "population == 'Albanian nationals, to any country' and period_type == 'year' "
    "and edition == 'year ending December 2023' and return_type != 'port'"
)
albanian_returns = {
    int(year): int(n) for year, n in _albanian.groupby("period")["returns"].sum().items()
}
said_2024 = figure("albanians.returned.2024")
since_2023 = percent_change(albanian_returns[2023], said_2024)
since_2022 = percent_change(albanian_returns[2022], said_2024)

# Claims whose object was swapped.
boats_since_2020 = figure("boats.arrived.since-2020")
returned, returned_albanian = figure("boats.returned"), figure("boats.returned.albanian")
detained_low, detained_high = figure("slavery.boats.low"), figure("slavery.boats.high")
offenders, slavery_said = figure("slavery.offenders"), figure("slavery.said")
returned_said = figure("boats.returned.said")
quoted_rise = figure("backlog.rise")

# Serbia: registered in centres in a year (a flow), and the average stay in days.
_CENTRES = {2023: "SRBMON-2024-01", 2024: "RFE-2025-01"}
_serbia = (
    load("balkan_registrations")
    .query("area == 'Serbia'")
    .set_index(["unit", "period", "source_id"])["value"]
)
registered = {year: int(_serbia["persons", str(year), source]) for year, source in _CENTRES.items()}
stay = {year: int(_serbia["days", str(year), source]) for year, source in _CENTRES.items()}
present = {year: average_present(registered[year], stay[year]) for year in registered}

# The invented clinic: the neutral twin of the pile that was called cleared.
clinic = {"list": 900, "still": 40, "new": 860}

# The invented office of the explorer, for a sum.
office_new, office_withdrawn = 100, 20
answered = 60  # in the line that opens the figure

claimed = cohort_ended + cohort_waiting

yes, no, gone = (decided[2022][name] for name in ("granted", "refused", "withdrawn"))

# What the explorer shows of other people.
near_rates = {
    f"{people}, {divide_by}": _per_cent("ended", people, divide_by)
    for people in CASES["ended"].people
    for divide_by in (ENDS, ANSWERS)
    if people != "Albanian nationals"
}

# What the figures are called where the learner sees them: words, unit, place.
_KINDS = {
    GRANTED: "the grants",
    REFUSED: "the refusals",
    WITHDRAWN: "the withdrawals",
    ADMINISTRATIVE: "the administrative outcomes",
}
_SHOWN = (2021, 2022, 2023)
SIGHT = {
    "decided": (
        {(year, kind): f"{_KINDS[kind]} of {year}" for year in _SHOWN for kind in decided[year]},
        "claims",
        "the figure",
    ),
    "of_ends": ({year: f"the grants of all that ended in {year}" for year in _SHOWN}, "per cent"),
    "ended": ("all claims that ended in {key}", "claims", "the text"),
    "claims_made": ("the claims made in {key}", "claims", "the text"),
    "of_answers": ({year: f"the grant rate of {year}" for year in _SHOWN}, "per cent"),
    "office_new": ("the new cases of a quarter", "cases", "the question"),
    "office_withdrawn": ("the withdrawn cases of a quarter", "cases", "the question"),
    "OPENING": ("the pile at the start", "cases", "the text"),
    "answered": ("the answered cases of the line that opens the figure", "cases", "the text"),
    "older_open": ("the older pile", "cases", "the question"),
    "all_open": ("all cases that waited", "cases", "the question"),
    "enforced": ("the enforced returns", "returns", "the figure of returns"),
    "voluntary": ("the voluntary returns", "returns", "the figure of returns"),
    "port": ("the returns at the port", "returns", "the figure of returns"),
    "albanian_returns": (
        {year: f"the returns of {year}" for year in _SHOWN},
        "returns",
        "the question",
    ),
    "said_2024": ("the figure said for 2024", "returns", "the question"),
}
