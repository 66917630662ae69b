"""Which items a wording allows, the likeliest first."""

from dataclasses import dataclass
from functools import cache

import numpy as np

from crossings.finder.allowed import NUMBER, PER_CENT, TIMES, Wanted
from crossings.finder.index import Index, index
from crossings.finder.items import (
    CHANGE,
    DIFFERENCE,
    FIGURE,
    POINTS,
    RATIO,
    SHARE,
    SUM,
)
from crossings.finder.periods import DAY, MONTH, PART, QUARTER, SPAN
from crossings.finder.units import has_unit

_MONEY = ("pounds", "euros", "US dollars", "USD")  # and pounds sterling
# Nearer in time and more usual comparisons come first; of figures, years before days.
_USUAL = {FIGURE: 1.0, CHANGE: 0.8, SUM: 0.7, SHARE: 0.7, RATIO: 0.5, DIFFERENCE: 0.4, POINTS: 0.3}
_LESS = {SPAN: 0.2, PART: 0.15, QUARTER: 0.3, MONTH: 0.45, DAY: 1.0}
_WHOLE = ("Total", "all ", "All nationalities", "enforced and voluntary")
WORDS, TIME, NEAR, SIZE, FARTHER, NAMES = 2.5, 0.6, 0.2, 0.6, 0.15, 0.1
RETOLD, STATED = 0.2, 0.8


@dataclass(frozen=True)
class Scale:
    """The items of one scale in the order of their size, whatever their sign."""

    places: np.ndarray
    sizes: np.ndarray


@dataclass(frozen=True)
class Pool:
    """The items that the words allow, whatever their size: among these chance can choose."""

    places: np.ndarray
    sizes: np.ndarray

    def between(self, low: float, high: float) -> np.ndarray:
        """Places of the items from `low` up to `high`."""
        first, last = np.searchsorted(self.sizes, [low, high])
        return self.places[first:last]


def pool(asked: Wanted) -> Pool:
    """The items of the kinds, the sign and the unit that the words allow."""
    known, scale = index(), _scales()[asked.scale]
    kinds = known.kind[scale.places]
    allowed = np.isin(kinds, asked.kinds)
    if asked.sign:
        changed = np.isin(kinds, (CHANGE, DIFFERENCE, POINTS))
        allowed &= ~changed | (np.sign(known.value[scale.places]) == asked.sign)
    figure = kinds == FIGURE
    if asked.kinds[0] == POINTS:
        allowed &= ~figure | _of_points()[known.of[scale.places]]
    if asked.sign > 0 or asked.kinds == (SHARE, FIGURE):  # a figure below nought is a fall
        allowed &= ~figure | (known.value[scale.places] > 0)
    if asked.money:
        allowed &= _of_money()[known.of[scale.places]]
    return Pool(scale.places[allowed], scale.sizes[allowed])


def ranked(asked: Wanted, fits: np.ndarray, spoken: np.ndarray) -> np.ndarray:
    """The same places in another order, the likeliest origin first.

    Parameters
    ----------
    asked
        What the wording allows.
    fits
        Places of items.
    spoken
        For each series how much of the text it speaks of, from `words.told`.
    """
    known = index()
    of, kind = known.of[fits], known.kind[fits]
    score = WORDS * spoken[of] + _usual()[fits]
    distance = np.abs(shown(known, fits) - asked.value)
    score += NEAR * (1 - distance / max(distance.max(initial=0), 1e-9))
    if asked.years:
        named = np.array([any(one in text for one in asked.years) for text in known.periods])
        last, first = named[known.when[fits]], named[known.when[known.first[fits]]]
        score += TIME * (last | first)
        if len(asked.years) > 1 and asked.scale != NUMBER:  # from one year to the other
            score += TIME * (last & first & (known.when[fits] != known.when[known.first[fits]]))
    if asked.sign:  # "fewer" speaks of a change; a figure of the size is told as a change at times
        score -= 0.4 * ((kind == FIGURE) & (asked.scale == NUMBER))
    if asked.kinds == (SHARE, FIGURE):
        score -= STATED * _stated_changes()[of]
    other = ~has_unit(asked.unit)[of] if asked.unit else np.zeros(len(of), dtype=bool)
    silent = spoken[of] == 0  # the unit first, then the words, then the rest
    return fits[np.lexsort((-score, silent, other))]


def shown(known: Index, places: np.ndarray) -> np.ndarray:
    """Size of items as they are said: shares in per cent."""
    size = np.abs(known.value[places])
    return np.where(known.kind[places] == SHARE, 100 * size, size)


@cache
def _scales() -> dict[str, Scale]:
    known = index()
    units = np.array([_scale_of(one.unit) for one in known.series])
    scale = units[known.of]
    scale[np.isin(known.kind, (SHARE, CHANGE, POINTS))] = PER_CENT
    scale[known.kind == RATIO] = TIMES
    found = {}
    for name in (NUMBER, PER_CENT, TIMES):
        places = np.flatnonzero((scale == name) & ~known.again)
        sizes = shown(known, places)
        order = np.argsort(sizes, kind="stable")
        found[name] = Scale(places[order].astype(np.int32), sizes[order])
    return found


def _scale_of(unit: str) -> str:
    if unit.startswith(("per cent", "percent")):
        return PER_CENT
    return TIMES if unit == "times" else NUMBER


@cache
def _of_money() -> np.ndarray:
    return np.array([series.unit.startswith(_MONEY) for series in index().series])


@cache
def _of_points() -> np.ndarray:
    return np.array(["point" in f"{one.unit} {one.counted}" for one in index().series])


@cache
def _stated_changes() -> np.ndarray:
    """Series that hold changes as somebody stated them: no shares."""
    return np.array(["change" in one.counted for one in index().series])


@cache
def _usual() -> np.ndarray:
    """What speaks for an item before anything is asked."""
    known = index()
    weight = np.array([_USUAL[kind] for kind in range(len(_USUAL))], dtype=np.float32)[known.kind]
    for grain, less in _LESS.items():
        weight[known.grain == grain] -= less
    narrow = np.array(
        [sum(not value.startswith(_WHOLE) for _, value in one.labels) for one in known.series]
    )
    weight -= (NAMES * narrow).astype(np.float32)[known.of]
    years = np.array([_year(text) for text in known.periods])
    # A figure that stands in several tables and editions is one that people quote.
    retold = np.minimum(known.times[known.first], known.times[known.last])
    weight += RETOLD * np.log2(np.maximum(retold, 1)).astype(np.float32)
    worked = known.parts == 2
    size = np.maximum(np.abs(known.value[known.first]), np.abs(known.value[known.last]))
    weight[worked] += (SIZE * np.log10(1 + size[worked]) / 6).astype(np.float32) - SIZE / 2
    far = np.abs(years[known.when[known.last]] - years[known.when[known.first]])
    farther = np.clip(far - 1, 0, 10) * np.isin(known.kind, (CHANGE, DIFFERENCE, RATIO, POINTS))
    return weight - (FARTHER * farther).astype(np.float32)


def _year(text: str) -> int:
    return int(text[-4:]) if text[-4:].isdigit() else 0
