"""The figures of lesson 01, all read or worked out from the tables and the ledger."""

from crossings.ledger import claims
from crossings.ledger_sorts import verdicts_of
from crossings.measures import ratio
from crossings.worlds.wordings import statements
from lessonkit.data.facts import figure
from lessonkit.data.package import load

ROUTE, YEAR = "Western Balkan", 2024
ledger = claims().fillna("").set_index("claim_id")
wordings = load("wording_of_the_22000").sort_values("order")
routes = load("frontex_by_route")
_editions = load("frontex_western_balkans_editions").query("year == @YEAR")

# Detections on the route by year, in the edition of the workbook to September 2025.
by_year = {
    int(row.year): int(row.detections)
    for row in routes.query("route == @ROUTE and months_covered == 12").itertuples()
}
detections = by_year[YEAR]
first_printed = int(_editions.query("source_id == 'EC-IP-25-1454'")["detections"].iloc[0])
retold = statements()[3].value  # the round figure of the retellings
above = retold - detections

# What Frontex itself said of 2015: detections, and an estimate of the people behind them.
detections_2015 = figure("frontex.2015.detections")
people_2015 = figure("frontex.2015.people")
per_person = ratio(detections_2015, people_2015)

# How many figures for a route and a whole year come to the same round number?
_whole = routes.query("months_covered == 12")
same_round = int(((_whole["detections"] / 1000).round() * 1000 == retold).sum())
routes_2024 = _whole.query("year == @YEAR")
same_round_2024 = int(((routes_2024["detections"] / 1000).round() * 1000 == retold).sum())

# Years of the chart with two titles.
chart_years = range(2018, YEAR + 1)
lowest_since = max(year for year in chart_years if by_year[year] < detections)
times_2018 = ratio(detections, by_year[2018])

# The neutral twin: an invented swimming pool with a turnstile.
pool_entries, pool_retold = 4_310, 4_300

# Claims of the ledger, to be sorted by verdict.
to_sort = verdicts_of(["B5", "M1", "B10", "B8", "M10"])

# What the figures are called where the learner sees them: words, unit, place.
SIGHT = {
    "detections_2015": ("the detections of 2015", "detections", "the question"),
    "people_2015": ("the people of Frontex's estimate", "people", "the question"),
    "retold": ("the round figure", "detections", "the question"),
    "detections": ("the count", "detections", "the question"),
    "first_printed": ("the count as first printed", "detections", "the part about editions"),
}
