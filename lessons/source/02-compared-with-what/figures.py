"""The figures of lesson 02, all worked out from the tables or read in the claims ledger."""

import pandas as pd

from crossings.ledger import claims
from crossings.ledger_sorts import verdicts_of
from crossings.measures import percent_change, percentage_point_change, share
from crossings.worlds.end_points import SERIES  # the figures that the learner reads
from crossings.worlds.forecast import ARTICLE, weeks, window
from lessonkit.data.facts import figure
from lessonkit.data.package import load
from lessonkit.text.wording import day, month_and_year

returns = {int(year): int(n) for year, n in SERIES["returns"].counts().items()}
arrivals = {int(year): int(n) for year, n in SERIES["arrivals"].counts().items()}
spring = {int(year): int(n) for year, n in SERIES["january-april"].counts().items()}

first_year, last_year = min(returns), max(returns)
since_2020 = percent_change(returns[2020], returns[2025])
since_2010 = percent_change(returns[2010], returns[2025])
before_2023 = [year for year in returns if year < 2023]
below_2023 = [year for year in before_2023 if returns[year] < returns[2023]]

# Four rises of all small-boat arrivals, each from one year to the next.
RISES = (2019, 2021, 2022, 2025)
rise_people = {year: arrivals[year] - arrivals[year - 1] for year in RISES}
rise_percent = {year: percent_change(arrivals[year - 1], arrivals[year]) for year in RISES}

spring_2024 = percent_change(spring[2023], spring[2024])
year_2023 = percent_change(arrivals[2022], arrivals[2023])

visits_said = figure("thx.visits.rise")
cut_said = figure("thx.cut")
returns_said = figure("thx.returns")
ledger = claims().set_index("claim_id")
arrests_said = figure("thx.arrests.rise")
route_said = figure("frontex.2024.fall")
commissioner_said = figure("commissioner.fall")
small_boats_of_cut = share(arrivals[2023], cut_said)

# The forecast as it was said on three days, in weeks; the last is that of the article.
weeks_said = weeks()
flights_between = {day: window(day) for day in weeks_said}

_enforcement = load("uk_enforcement").set_index(["period", "measure"])["value"]


def _stated(period: str, measure: str) -> int:
    """One figure as somebody stated it."""
    return int(_enforcement[period][_enforcement[period].index.str.startswith(measure)].item())


_YEARS = {2024: "year ending September 2024", 2025: "year ending September 2025"}
all_visits = {year: _stated(period, "all enforcement visits") for year, period in _YEARS.items()}
part_visits = {year: _stated(period, "“illegal working” visits") for year, period in _YEARS.items()}
rest_visits = {year: all_visits[year] - part_visits[year] for year in _YEARS}
all_change = percent_change(all_visits[2024], all_visits[2025])
part_change = percent_change(part_visits[2024], part_visits[2025])
rest_change = percent_change(rest_visits[2024], rest_visits[2025])
part_share = {year: share(part_visits[year], all_visits[year]) for year in _YEARS}
part_points = percentage_point_change(part_share[2024], part_share[2025])
arrests_2023 = _stated("2023", "arrests for four kinds of offence")
times_said = 1 + arrests_said / 100  # up by 100 per cent is twice as many
arrests_ceiling = arrests_2023 / times_said

_editions = load("uk_headline_revisions")


def _printed(period: str, measure: str) -> dict[int, str]:
    """One figure in its editions, the oldest first: each value once, and the month it came in."""
    rows = _editions[
        (_editions["reference_period"] == period) & (_editions["measure"] == measure)
    ].sort_values("published", kind="stable")
    months: dict[int, str] = {}
    for row in rows.itertuples():
        months.setdefault(int(row.value), month_and_year(row.published))
    return months


_returns_printed = _printed("2023", "Enforced plus voluntary returns")
PRINTED = list(_returns_printed.values())
returns_printed = list(_returns_printed)
arrivals_printed = list(_printed("2022", "Total small boat arrivals"))
albanians_printed = list(_printed("2022", "Albanian small boat arrivals"))
first_printed, article_printed, last_printed = returns_printed
revised = percent_change(first_printed, last_printed)

# The worked example of part 2, and how the other two figures of part 7 grew.
worked_rise = percent_change(arrivals[2024], arrivals[2025])
arrivals_revised = percent_change(arrivals_printed[0], arrivals_printed[-1])
albanians_revised = percent_change(albanians_printed[0], albanians_printed[-1])

# What the figures are called where the learner sees them: words, unit, place.
_EDITIONS = {0: "January 2024", 1: "February 2024", 2: "February 2026"}
SIGHT = {
    "returns": ("the returns of {key}", "returns", "the figure with the bars"),
    "arrivals": ("the small-boat arrivals of {key}", "arrivals", "the explorer"),
    "all_visits": (
        "all visits in the year to September {key}",
        "visits",
        "the table of visits",
    ),
    "part_visits": (
        "“illegal working” visits in the year to September {key}",
        "visits",
        "the table of visits",
    ),
    "rest_visits": ("the other visits in the year to September {key}", "visits"),
    "part_share": ("the share in the year to September {key}", "share", "the question"),
    "all_change": ("the change of all visits", "per cent"),
    "part_change": ("the change of “illegal working” visits", "per cent"),
    "arrests_2023": ("the arrests of 2023", "arrests", "the question"),
    "times_said": ("the factor for a rise of 100 per cent", "times"),
    "returns_printed": (
        {place: f"the returns of 2023 as printed in {day}" for place, day in _EDITIONS.items()},
        "returns",
        "the list of editions",
    ),
    "worked_rise": ("the result of the worked example", "per cent"),
    "arrivals_revised": ("the growth of the figure of all arrivals", "per cent"),
    "albanians_revised": ("the growth of the Albanian figure", "per cent"),
}

# The neutral twin: an invented library, and the same number that is contested later.
library_said = visits_said

first, last = (min(weeks_said), max(weeks_said))

first_2, last_2 = (min(weeks_said), ARTICLE)

spans = "; ".join(
    (
        f"said on {day(when)}: {day(start)} to {day(end)}"
        for when, (start, end) in flights_between.items()
    )
)

# Claims of the ledger, to be sorted by verdict.
to_sort = verdicts_of(["C5", "C9", "B9", "C10", "C11", "B10", "C3"])
