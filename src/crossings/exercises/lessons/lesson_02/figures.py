"""The figures of lesson 02, all worked out from the tables or read in the claims ledger."""

from crossings.ledger import quoted_numbers
from crossings.measures import percent_change, percentage_point_change, share
from crossings.worlds.end_points import SERIES  # the figures that the learner reads
from crossings.worlds.forecast import weeks, window
from lessonkit.data.package import load

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

(visits_said,) = quoted_numbers("S3", "claim", r"by (\d+)%")
(cut_said,) = quoted_numbers("S7", "claim", r"by ([\d,]+)$")
(returns_said,) = quoted_numbers("S5", "claim", r"^([\d,]+)")
(arrests_said,) = quoted_numbers("C6", "claim", r"over (\d+)%")
(route_said,) = quoted_numbers("B7", "claim", r"by (\d+)%")
(commissioner_said,) = quoted_numbers("B8", "claim", r"by (\d+)%")
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
arrests_ceiling = arrests_2023 / (1 + arrests_said / 100)

_editions = load("uk_headline_revisions")


def _printed(period: str, measure: str) -> list[int]:
    """One figure in its editions, the oldest first, each value once."""
    rows = _editions[
        (_editions["reference_period"] == period) & (_editions["measure"] == measure)
    ].sort_values("published", kind="stable")
    return list(dict.fromkeys(int(value) for value in rows["value"]))


returns_printed = _printed("2023", "Enforced plus voluntary returns")
arrivals_printed = _printed("2022", "Total small boat arrivals")
albanians_printed = _printed("2022", "Albanian small boat arrivals")
first_printed, article_printed, last_printed = returns_printed
revised = percent_change(first_printed, last_printed)

# For feedback: the figures that a learner has before their eyes, by name.
in_returns = {f"the returns of {year}": float(n) for year, n in returns.items() if year >= 2018}
in_returns["the returns of 2010"] = float(returns[2010])
in_visits = {
    f"{name} visits in the year to September {year}": float(n)
    for name, counts in (("all", all_visits), ("“illegal working”", part_visits))
    for year, n in counts.items()
}
in_shares = {
    f"the share in the year to September {year}": round(100 * part, 1)
    for year, part in part_share.items()
}
in_editions = dict(
    zip(
        ("the figure of January 2024", "the figure of February 2024", "the figure of 2026"),
        map(float, returns_printed),
        strict=True,
    )
)

# The neutral twin: an invented library, and the same number that is contested later.
library_said = visits_said
