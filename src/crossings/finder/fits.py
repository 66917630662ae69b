"""The figures that fit a number: printed ones, sums over a year, changes, shares and ratios."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

import numpy as np

from crossings.finder.question import CHANGE, COUNT, SHARE, Asked
from crossings.finder.series import Series, every_series
from crossings.measures import percent_change, ratio, share

SMALLEST = 20  # changes and shares of fewer than so many are noise
LEAST_MONTHS, LEAST_QUARTERS = 12, 4


@dataclass(frozen=True)
class Fit:
    """One figure that a number may come from.

    Parameters
    ----------
    series
        The count.
    period
        The period, or both of a change.
    value
        The figure with all its decimals.
    how
        How it is worked out; "as printed" for a figure of a table.
    """

    series: Series
    period: str
    value: float
    how: str


def fits(asked: Asked) -> list[Fit]:
    """Every figure that the wording allows, the nearest first."""
    found = [one for one in candidates(asked.kind) if asked.low <= one.value <= asked.high]
    if asked.kind == CHANGE and not asked.signed:
        found += [one for one in candidates(asked.kind) if asked.low <= -one.value <= asked.high]
    return sorted(found, key=lambda one: abs(abs(one.value) - abs(asked.value)))


@cache
def candidates(kind: str) -> tuple[Fit, ...]:
    """All figures of one kind that can be worked out from the tables."""
    make = {COUNT: _counts, CHANGE: _changes, SHARE: _shares}.get(kind, _ratios)
    return tuple(one for series in every_series() for one in make(series))


@cache
def sizes(kind: str) -> np.ndarray:
    """The figures of one kind, sorted, without their signs."""
    return np.sort(np.abs([one.value for one in candidates(kind)]))


def by_chance(asked: Asked) -> float:
    """How many figures fit a number of this size that was picked at random, on average.

    The wording's room is laid at two hundred places from a third of the number to three times it,
    evenly on a scale of ratios; for per cents from half to twice it.
    """
    known = sizes(asked.kind)
    size = abs(asked.value)
    if not size:
        return float(len(known))
    wide = 3 if asked.kind == COUNT else 2
    places = np.geomspace(size / wide, size * wide, 200)
    below = abs(asked.value - asked.low) / size
    above = abs(asked.high - asked.value) / size
    low = np.searchsorted(known, places * (1 - below), side="left")
    high = np.searchsorted(known, places * (1 + above), side="right")
    return float(np.mean(high - low))


def _counts(series: Series) -> Iterator[Fit]:
    for period, value in series.values.items():
        yield Fit(series, period, value, "as printed")
    yield from _years(series)


def _years(series: Series) -> Iterator[Fit]:
    """Sums of twelve months or four quarters of one year."""
    by_year: dict[str, list[float]] = {}
    length = 7 if any("-" in one for one in series.values) else 6
    for period, value in series.values.items():
        if len(period) == length and period[:4].isdigit():
            by_year.setdefault(period[:4], []).append(value)
    least = LEAST_MONTHS if length == 7 else LEAST_QUARTERS
    for year, values in by_year.items():
        if len(values) == least:
            yield Fit(series, year, sum(values), f"the sum of {len(values)} figures of the table")


def _pairs(series: Series) -> Iterator[tuple[str, float, str, float]]:
    """Two years of one series, or two quarters or months that follow each other."""
    # From one day to the next everything changes; nobody argues about that.
    items = [(period, value) for period, value in series.values.items() if len(period) < 10]
    years = [(p, v) for p, v in items if len(p) == 4 and p.isdigit()]
    years = years or [(one.period, one.value) for one in _years(series)]
    for i, (before, a) in enumerate(years):
        for after, b in years[i + 1 :]:
            yield before, a, after, b
    if len(years) != len(items):
        for (before, a), (after, b) in pairwise(items):
            yield before, a, after, b


def _changes(series: Series) -> Iterator[Fit]:
    for before, a, after, b in _pairs(series):
        if a >= SMALLEST:
            change = float(percent_change(a, b))
            yield Fit(series, f"{before} to {after}", change, _sum(a, b, "change from", "to"))


def _ratios(series: Series) -> Iterator[Fit]:
    for before, a, after, b in _pairs(series):
        if a >= SMALLEST:
            times = float(ratio(b, a))
            yield Fit(series, f"{before} to {after}", times, _sum(b, a, "", "divided by"))


def _shares(series: Series) -> Iterator[Fit]:
    """A nationality as a share of all, in the same period of the same table."""
    whole = _wholes().get((series.table, series.measure, series.edition))
    if whole is None or whole is series or "Total" in series.who:
        return
    for period, value in series.values.items():
        of = whole.values.get(period, 0.0)
        if of >= SMALLEST and value <= of:
            part = 100 * float(share(value, of))
            yield Fit(series, period, part, _sum(value, of, "", "of"))


@cache
def _wholes() -> dict[tuple[str, str, str], Series]:
    """The series of all, where a table has one."""
    return {
        (one.table, one.measure, one.edition): one
        for one in every_series()
        if one.who.split(", ")[0] in ("Total", "All nationalities", "total")
    }


def _sum(a: float, b: float, first: str, between: str) -> str:
    return f"{first} {a:,.0f} {between} {b:,.0f}".strip()
