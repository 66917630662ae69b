"""Shares, changes and ratios of the figures: what people quote in place of the counts.

The arithmetic is that of `crossings.measures`; here stands only what is compared with what.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import product

import numpy as np

from crossings.finder.items import (
    CHANGE,
    DIFFERENCE,
    FIGURE,
    POINTS,
    RATIO,
    SHARE,
    SUM,
    Item,
    Items,
    Series,
)
from crossings.finder.periods import DAY, MONTH, OTHER, QUARTER, SPAN, YEAR, Period
from crossings.measures import percent_change, percentage_point_change, ratio, share
from crossings.measures.change import number_change

# Rows that are a whole: other rows of the same table, period and edition are its parts.
_WHOLE = (
    *("Total", "all routes", "all nationalities", "enforced and voluntary", "all answers"),
    *("All nationalities", "all"),
)
# Columns that are a whole, each with its parts.
_COLUMNS = {
    "total": ("recognised", "other_protection", "rejected", "closed"),
    "all_nationalities": ("albanian",),
    "people": ("main_applicants", "dependants"),
    "dead_and_missing": ("dead", "missing_at_least", "children"),
}
# A per cent of fewer than this is quoted by nobody, and small numbers give all of them.
FEWEST = 50
FEW = 10  # in a year, of what few are counted of
_FEW_OF_WEIGHT = ("deaths_by_route", "deaths_western_balkans")
FARTHEST = 4  # years between which changes are worked out, beside those against the first year

Pair = tuple[int, int]
Measure = Callable[[np.ndarray, np.ndarray], np.ndarray]


def add_worked_out(items: Items) -> None:
    """Put shares, then changes, ratios and points behind figures and sums."""
    _add(items, SHARE, share, list(_shares(items)))
    pairs = list(_times(items, FIGURE, SUM))
    pairs = [(a, b) for a, b in pairs if _is_large(items.every[a])]
    _add(items, CHANGE, percent_change, pairs)
    _add(items, DIFFERENCE, number_change, pairs)
    doubled = [(b, a) for a, b in pairs if _value(items, b) >= 1.5 * _value(items, a)]
    _add(items, RATIO, ratio, doubled)
    _add(items, POINTS, percentage_point_change, list(_times(items, SHARE)))


def _add(items: Items, kind: int, measure: Measure, pairs: list[Pair]) -> None:
    values = np.array([item.value for item in items.every])
    first, second = np.array(pairs, dtype=int).T
    for pair, value in zip(pairs, measure(values[first], values[second]), strict=True):
        if value:
            one = items.every[pair[0] if kind in (SHARE, RATIO) else pair[1]]
            items.add(replace(one, value=float(value), kind=kind, parts=pair))


def _is_large(before: Item) -> bool:
    """Whether a change from it is worked out: of deaths on a route people say that they tripled."""
    few = FEW if before.period.grain == YEAR and before.series.table in _FEW_OF_WEIGHT else FEWEST
    return before.value >= few


def _value(items: Items, place: int) -> float:
    return items.every[place].value


def _shares(items: Items) -> Iterator[Pair]:
    known = items.by_series(FIGURE, SUM)
    for series, periods in known.items():
        for whole in _wholes(series):
            for period, places in periods.items():
                for part, all_of in product(places, known.get(whole, {}).get(period, ())):
                    one, other = items.every[part], items.every[all_of]
                    fits = one.edition == other.edition and one.value <= other.value
                    if fits and other.value >= FEWEST and period.grain not in (DAY, MONTH, SPAN):
                        yield part, all_of


def _wholes(series: Series) -> Iterator[Series]:
    for place, (label, value) in enumerate(series.labels):
        for name in _WHOLE:
            if value not in _WHOLE:
                row = (*series.labels[:place], (label, name), *series.labels[place + 1 :])
                yield replace(series, labels=row)
                if any(key == "region" for key, _ in row):
                    yield replace(series, labels=tuple(p for p in row if p[0] != "region"))
    for whole, parts in _COLUMNS.items():
        if series.column in parts:
            counted = series.counted.removesuffix(f": {series.column.replace('_', ' ')}")
            for name in (counted, f"{counted}: {whole.replace('_', ' ')}"):
                yield replace(series, column=whole, counted=name)


def _times(items: Items, *kinds: int) -> Iterator[Pair]:
    """Before and after: the same series, figures of one edition or neighbouring ones of two."""
    for periods in items.by_series(*kinds).values():
        at: dict[tuple[int, str], dict[int, list[int]]] = {}
        for period, places in periods.items():
            if period.grain not in (DAY, OTHER) and period.place >= 0:
                same = period.text.removesuffix(f" {period.place}") if _is_part(period) else ""
                at.setdefault((period.grain, same), {})[period.place] = places
        for (grain, _), found in at.items():
            for before, after in _steps(grain, sorted(found)):
                yield from _matched(items, found[before], found[after], after - before)


def _is_part(period: Period) -> bool:
    return period.text.endswith(f" {period.place}")


def _steps(grain: int, places: list[int]) -> Iterator[Pair]:
    near = {MONTH: (1, 12), QUARTER: (1, 4)}.get(grain, range(1, FARTHEST + 1))
    known = set(places)
    for after in places:
        for step in near:
            if after - step in known:
                yield after - step, after
        if grain == YEAR and after - places[0] > FARTHEST:
            yield places[0], after


def _matched(items: Items, before: list[int], after: list[int], step: int) -> Iterator[Pair]:
    seen = set()
    for one, other in product(before, after):
        a, b = items.every[one], items.every[other]
        if a.edition != b.edition and step != 1:
            continue
        if (a.value, b.value) not in seen:
            seen.add((a.value, b.value))
            yield one, other
