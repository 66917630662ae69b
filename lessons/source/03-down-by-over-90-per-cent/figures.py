"""The figures of lesson 03, all worked out from the tables."""

import re
from datetime import date

import pandas as pd

from crossings.ledger import claims
from crossings.ledger_sorts import verdicts_of
from crossings.measures import (
    contribution_to_change,
    percent_change,
    percentage_point_change,
    share,
)
from lessonkit.data.captions import credit_of, published, published_in, source_line
from lessonkit.data.package import load
from lessonkit.text.wording import whole_day

SOURCE, CREDIT = source_line("uk_small_boats_by_quarter"), credit_of("uk_small_boats_by_quarter")
EDITION_DAY = published("HO-IRR-2023Q4")
DEAL = date(2022, 12, 13)
EVENTS = {DEAL.isoformat(): "joint statements, 13 Dec 2022"}

# Days of the timeline by what happened, and the words of the two press releases.
_timeline = load("uk_albania_timeline").set_index("event")
OFFICERS = whole_day(
    str(_timeline.loc["Albanian officers for the Kent coast and faster removals announced", "date"])
)
OFFICERS_AGAIN = whole_day(str(_timeline.loc["UK-Albania ‘joint ways of working’", "date"]))
_summit = str(_timeline.loc["Berlin Process summit in Tirana", "detail"])
SINCE_SIGNING = re.search("has seen Channel crossings.+?the signing", _summit)[0]
NOTICE = claims().set_index("claim_id").loc["C2", "quotation"].partition("which ")[2]

quarters = load("uk_small_boats_by_quarter")
revisions = load("uk_small_boats_revisions")

by_year = quarters.pivot_table(
    index="year", columns="nationality", values="arrivals", aggfunc="sum"
).astype(int)
_by_quarter = quarters.pivot(index="quarter", columns="nationality", values="arrivals").astype(int)

alb = {year: int(by_year.loc[year, "Albania"]) for year in (2021, 2022, 2023)}
everyone = {year: int(by_year.loc[year, "Total"]) for year in (2021, 2022, 2023)}
others = {year: everyone[year] - alb[year] for year in alb}
alb_q = {quarter: int(n) for quarter, n in _by_quarter["Albania"].items()}
all_q = {quarter: int(n) for quarter, n in _by_quarter["Total"].items()}


def _edition(published: str, wanted: tuple[str, ...], nationality: str = "Albania") -> int:
    """People of one nationality in these quarters, as the edition of that day had them."""
    rows = revisions[
        (revisions["published"].astype(str).str[:10] == published)
        & (revisions["nationality"] == nationality)
        & revisions["quarter"].isin(wanted)
    ]
    if len(rows) != len(wanted):
        raise LookupError(f"{published}: {len(rows)} rows for {wanted}")
    return int(rows["arrivals"].sum())


_year_2022 = ("2022Q1", "2022Q2", "2022Q3", "2022Q4")
_half_2023 = ("2023Q1", "2023Q2")
EARLIER, LATER = published_in("HO-IRR-2023Q2"), published_in("HO-IRR-2023Q3")
first_edition_2022 = _edition("2023-02-23", _year_2022)
first_edition_all = _edition("2023-02-23", _year_2022, "Total")
half_first = _edition("2023-08-24", _half_2023)
half_later = _edition("2023-11-23", _half_2023)
half_unrecorded = _edition("2023-08-24", _half_2023, "Not recorded")
half_all = _edition("2023-08-24", _half_2023, "Total")

shares = {year: share(alb[year], everyone[year]) for year in alb}
fall = percent_change(alb[2022], alb[2023])
against_2021 = percent_change(alb[2021], alb[2023])
points = percentage_point_change(shares[2022], shares[2023])
others_change = percent_change(others[2022], others[2023])
everyone_change = percent_change(everyone[2022], everyone[2023])
everyone_rose = percent_change(everyone[2021], everyone[2022])
part_of_fall = 100 * contribution_to_change(alb[2022], alb[2023], everyone[2022], everyone[2023])
edition_growth = percent_change(half_first, half_later)

# The worked example of part 5.
worked_rise = percent_change(everyone[2021], everyone[2022])

# What the explorer shows when another group is left out.
near_changes = {
    f"everyone but {name}": percent_change(
        *(everyone[year] - counts[year] for year in (2022, 2023))
    )
    for name, counts in by_year.drop(columns=["Albania", "Total"]).items()
}

# What the figures are called where the learner sees them: words, unit, place.
SIGHT = {
    "alb": ("Albanian nationals in {key}", "people", "the table of years"),
    "everyone": ("all arrivals in {key}", "people", "the table of years"),
    "others": ("everyone else in {key}", "people"),
    "shares": ("the share of Albanian nationals in {key}", "share", "the question"),
    "half_first": ("the figure of August 2023", "people", "the part about editions"),
    "half_later": ("the figure of November 2023", "people", "the part about editions"),
    "worked_rise": ("the result of the worked example", "per cent"),
    "everyone_change": ("the change of all arrivals", "per cent"),
    "fall": ("the change of Albanian nationals from 2022 to 2023", "per cent"),
    "others_change": ("the change of everyone else", "per cent"),
}
# A net fall and its parts: the rows of the table below its total, those that fell and that rose.
_parts = by_year.drop(columns="Total")
_moved = _parts.loc[2023] - _parts.loc[2022]
net_fall = everyone[2022] - everyone[2023]
groups_down, groups_up = int((_moved < 0).sum()), int((_moved > 0).sum())
gross_falls, gross_rises = int(-_moved[_moved < 0].sum()), int(_moved[_moved > 0].sum())
falls_of_net, rises_of_net = 100 * gross_falls / net_fall, 100 * gross_rises / net_fall
part_of_gross = 100 * (alb[2022] - alb[2023]) / gross_falls

# Before and after the years compared: a later edition, whose last year is not over.
_years = load("uk_small_boats_by_year").query("nationality == 'Albania'")
_later = _years[_years["published"].astype(str).str[:10] == "2025-11-27"].set_index("year")
alb_by_year = {int(year): int(n) for year, n in _later["arrivals"].items()}
LATER_EDITION = published("HO-IRR-SUM-2025Q3")

_q4_days = (date(2022, 12, 31) - date(2022, 9, 30)).days
_days_before_deal = (DEAL - date(2022, 9, 30)).days
q4_over = _days_before_deal / _q4_days
drop_q3_q4 = alb_q["2022Q3"] - alb_q["2022Q4"]
at_q3_pace = round(alb_q["2022Q3"] * q4_over, -2)
weeks_to_deal = _days_before_deal // 7


# The neutral twin: an invented bus company with the same shape of numbers.
bus = {2021: 80, 2022: 1_200, 2023: 90}

TWIN_BACK = percent_change(bus[2021], bus[2023])

# Claims of the ledger, to be sorted by verdict.
to_sort = verdicts_of(["S2", "S8", "C3", "C4", "C10", "C2"])

known = [q for q in alb_q if "2021Q1" <= q <= "2022Q3"]

hidden = [q for q in alb_q if "2022Q4" <= q <= "2023Q4"]
