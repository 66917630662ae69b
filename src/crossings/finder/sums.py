"""Sums of figures that people quote: months of a year, several years, all routes.

Only what may be added is added: the rows of one series and edition, or the rows of a table that
are parts of one whole. Which those are no column says, so it stands here.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from crossings.finder.items import FIGURE, SUM, Item, Items, Series
from crossings.finder.periods import DAY, MONTH, QUARTER, SPAN, YEAR, Period, months, part_of
from crossings.finder.periods import period as period_of

# Table → the label whose rows make a whole, the rows that are added (None: all), their name.
WHOLES = (
    ("frontex_by_route", "route", None, "all routes"),
    ("uk_small_boats_all_nationalities", "nationality", None, "all nationalities"),
    ("uk_returns_by_year", "return_type", ("enforced", "voluntary"), "enforced and voluntary"),
    ("uk_returns_of_albanians", "return_type", ("enforced", "voluntary"), "enforced and voluntary"),
    ("uk_small_boats_outcomes", "category", None, "all answers"),
    ("deaths_western_balkans", "country", None, "all countries"),
)
# One row is one event there: the rows of a year are added first.
EVENTS = ("deaths_western_balkans",)
# Averages and stocks: their sum counts nothing.
_NOT_ADDED = {"days", "weeks", "years", "per cent", "percent", "hours", "US dollars"}


def add_sums(items: Items) -> None:
    """Put the sums behind the figures: of events, of parts of a whole, then of times."""
    for step in (_events, _wholes, _parts_of_years, _years):
        for item in list(step(items)):
            items.add(item)


def _events(items: Items) -> Iterator[Item]:
    for series, periods in items.by_series(FIGURE).items():
        if series.table in EVENTS:
            years: dict[str, list[int]] = {}
            for period, places in periods.items():
                years.setdefault(period.text[:4], []).extend(places)
            for year, places in years.items():
                yield _sum(items, series, period_of(year), places)


def _wholes(items: Items) -> Iterator[Item]:
    for table, label, wanted, name in WHOLES:
        found: dict[tuple, list[int]] = {}
        for series, periods in items.by_series(FIGURE, SUM).items():
            row = dict(series.labels)
            if series.table != table or (wanted and row.get(label) not in wanted):
                continue
            row[label] = name
            whole = replace(series, labels=tuple((k, v) for k, v in row.items() if k != "region"))
            for period, places in periods.items():
                if period.grain == DAY:  # the events of a day are in the sum of its year
                    continue
                for place in places:
                    edition = items.every[place].edition
                    found.setdefault((whole, period, edition), []).append(place)
        for (series, period, _), places in found.items():
            if len(places) >= len(wanted or ()):
                yield _sum(items, series, period, places)


def _parts_of_years(items: Items) -> Iterator[Item]:
    """From January on: quarters to a half, to nine months, to a year; months likewise."""
    for series, edition, places in _runs(items, (MONTH, QUARTER)):
        size = items.every[places[0]].period.per_year
        at = {items.every[one].period.place: one for one in places}
        for year in sorted({place // size for place in at}):
            run: list[int] = []
            for part in range(size):
                one = at.get(size * year + part)
                if one is None:
                    if series.table != "uk_small_boats_all_nationalities":
                        break  # elsewhere a quarter without a row was not published
                    continue
                run.append(one)
                if part and len(run) > 1:
                    words = months(year, 1, (part + 1) * 12 // size)
                    end = words.removesuffix(f" {year}")
                    period = period_of(year) if part == size - 1 else part_of(year, end)
                    yield _sum(items, series, period, run, edition)


def _years(items: Items) -> Iterator[Item]:
    """From each year to the last one there is."""
    for series, edition, places in _runs(items, (YEAR,)):
        last = items.every[places[-1]].period
        for first in range(len(places) - 1):
            run = places[first:]
            begin = items.every[run[0]].period
            if last.place - begin.place == len(run) - 1:
                period = Period(f"{begin.text} to {last.text}", SPAN)
                yield _sum(items, series, period, run, edition)


def _runs(items: Items, grains: Iterable[int]) -> Iterator[tuple[Series, str, list[int]]]:
    """The figures of one series in one edition, in the order of time."""
    for series, periods in items.by_series(FIGURE, SUM).items():
        if series.unit in _NOT_ADDED:
            continue
        editions: dict[str, dict[int, int]] = {}
        for period, places in periods.items():
            if period.grain in grains:
                for place in places:
                    editions.setdefault(items.every[place].edition, {})[period.place] = place
        for edition, at in editions.items():
            if len(at) > 1:
                yield series, edition, [at[one] for one in sorted(at)]


def _sum(
    items: Items, series: Series, period: Period, places: list[int], edition: str = ""
) -> Item:
    first = items.every[places[0]]
    total = sum(items.every[one].value for one in places)
    return Item(series, period, edition or first.edition, total, SUM, tuple(places))
