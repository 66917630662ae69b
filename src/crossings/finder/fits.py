"""Fits as cards: one card is one thing that was counted, with the figures of it that fit."""

from dataclasses import dataclass
from functools import cache

import numpy as np

from crossings.finder.allowed import NUMBER, TIMES, Wanted
from crossings.finder.index import Index, index
from crossings.finder.items import CHANGE, DIFFERENCE, KINDS, POINTS, RATIO, SHARE, SUM, Series
from crossings.finder.search import shown
from crossings.finder.units import has_unit
from crossings.measures import percent_change
from crossings.measures.change import number_change
from lessonkit.data.package import table_card
from lessonkit.text.wording import signed

SHOWN = 3  # figures on a card; the table has the others


@dataclass(frozen=True)
class Fit:
    """One figure that fits, in words.

    Attributes
    ----------
    value
        The figure with its unit.
    row, period, baseline
        Whom or what it is about, when, and what it is compared with, or "no comparison".
    edition, table
        Where it stands.
    computed
        How it came about.
    exactly
        How near it is to the number asked for.
    """

    value: str
    row: str
    period: str
    baseline: str
    edition: str
    table: str
    computed: str
    exactly: str

    def __str__(self) -> str:
        about = ", ".join(filter(None, [self.row, self.period]))
        than = f", compared with {self.baseline}" if self.baseline else ""
        return (
            f"{self.value} ({about}{than}); {self.computed}; {self.exactly}. "
            f"{self.table}, edition: {self.edition}."
        )


@dataclass(frozen=True)
class About:
    """What a table says of itself, as far as a card shows it."""

    one_row_is: str
    counted_by: str
    missing: str
    not_for: str
    title: str
    edition: str


@dataclass(frozen=True)
class Group:
    """What was counted, and the places of the items that fit, the likeliest first.

    `words` are those of the text that the likeliest of them has too.
    """

    asked: Wanted
    places: tuple[int, ...]
    words: tuple[str, ...] = ()

    @property
    def series(self) -> Series:
        """What the likeliest of them is about."""
        return index().series[index().of[self.places[0]]]

    @property
    def counted(self) -> str:
        """What was counted, with the unit where the words have none."""
        unit = self.series.unit
        return self.series.counted + ("" if unit in self.series.counted else f" ({unit})")

    @property
    def same_unit(self) -> bool:
        """Whether it is in the unit of the text; people and events are units of every text."""
        unit = self.asked.unit
        return not unit or bool(has_unit(unit)[index().of[self.places[0]]])

    @property
    def in_common(self) -> str:
        """What it shares with the text: the unit, the words, and the size in any case."""
        unit = self.asked.unit
        some = [f"“{word}”" for word in self.words]
        if unit and self.same_unit:
            some.insert(0, f"the unit, {unit}")
        common = ", ".join([*some, "the size"]) if some else "the size alone"
        if unit and not self.same_unit:
            return f"{common}; its unit is {self.series.unit}, not {unit}"
        return common

    @property
    def about(self) -> About:
        """The source card of its table, in short."""
        return _about(self.series.table)

    @property
    def counted_by(self) -> str:
        """Who counted."""
        return self.series.counter or self.about.counted_by

    def fits(self, most: int | None = None) -> list[Fit]:
        """The figures in words, at most so many."""
        return [fit(index(), self.asked, place) for place in self.places[:most]]


def groups(asked: Wanted, ranked: np.ndarray, words: dict[str, np.ndarray]) -> list[Group]:
    """The fits grouped by what was counted, in the order in which each group first comes.

    `words` are those of the text, each with the series that have it.
    """
    known = index()
    found: dict[tuple[str, str], list[int]] = {}
    for place in ranked:
        series = known.series[known.of[place]]
        found.setdefault((series.counted, series.unit), []).append(int(place))
    return [
        Group(asked, tuple(places), _words_of(int(known.of[places[0]]), words))
        for places in found.values()
    ]


def _words_of(series: int, words: dict[str, np.ndarray]) -> tuple[str, ...]:
    return tuple(word for word, some in words.items() if (some == series).any())


@cache
def _about(table: str) -> About:
    entry = table_card(table)
    return About(
        entry["one_row_is"],
        entry["counted_by"],
        entry["who_is_missing"],
        entry["do_not_use_for"],
        entry["title"],
        entry["edition"],
    )


def fit(known: Index, asked: Wanted, place: int) -> Fit:
    """One item in words."""
    series, kind = known.series[known.of[place]], int(known.kind[place])
    first, last = int(known.first[place]), int(known.last[place])
    changed = kind in (CHANGE, DIFFERENCE, POINTS, RATIO)
    before = last if kind == RATIO else first
    return Fit(
        _valued(known, place),
        series.named,
        known.periods[known.when[place]],
        known.periods[known.when[before]] if changed else "",
        known.editions[known.edition[place]] or _about(series.table).edition,
        series.table,
        _computed(known, place),
        _exactly(asked, float(shown(known, np.array([place]))[0])),
    )


def _valued(known: Index, place: int) -> str:
    value, kind = float(known.value[place]), int(known.kind[place])
    unit = known.series[known.of[place]].unit
    if kind == SHARE:
        return _per_cent(value)
    if kind == CHANGE:
        return f"{signed(value)}%"
    if kind == POINTS:
        return f"{signed(value)} percentage points"
    if kind == RATIO:
        return f"{value:.2f} times as many"
    if kind == DIFFERENCE:
        return f"{signed(value, 0)} {unit}"
    said = f"{value:,.10g}"
    return f"{said}%" if unit in ("per cent", "percent") else f"{said} {unit}"


def _per_cent(share: float) -> str:
    """A share in per cent; one in thousands is not nothing."""
    said = 100 * share
    return f"{said:.1f}%" if said >= 0.1 or not said else f"{said:.2g}%"


def _computed(known: Index, place: int) -> str:
    kind, parts = int(known.kind[place]), int(known.parts[place])
    if not parts:
        return "a figure of the table"
    first, last = int(known.first[place]), int(known.last[place])
    one, other = _plain(known, first), _plain(known, last)
    if kind == SUM:
        added = f"{one} + {other}" if parts == 2 else f"from {one} to {other}"
        return f"sum of {parts} figures: {added}"
    if kind == SHARE:
        return f"share: {one} of {other} ({_whole(known, first, last)})"
    editions = known.edition[first] != known.edition[last]
    if kind == POINTS and known.parts[first]:
        one, other = _per_cent(known.value[first]), _per_cent(known.value[last])
    if kind == RATIO:
        return f"ratio: {one} to {other}"
    return f"{KINDS[kind]}: {one} to {other}" + (", of two editions" if editions else "")


def _plain(known: Index, place: int) -> str:
    value = float(known.value[place])
    return _per_cent(value) if known.kind[place] == SHARE else f"{value:,.10g}"


def _whole(known: Index, part: int, place: int) -> str:
    """What the whole of a share is called: its row, or its column where that makes it the whole."""
    series, column = known.series[known.of[place]], known.series[known.of[part]].column
    return series.named if series.column == column else series.column.replace("_", " ")


def _exactly(asked: Wanted, size: float) -> str:
    """How far a figure lies from the number asked for."""
    if asked.ranged:
        return f"in the range of {asked.said.replace(' and ', ' to ')}"
    if abs(size - asked.value) < 1e-9 * asked.value:
        return "exactly the number"
    said = asked.said
    if asked.scale == NUMBER:
        off = percent_change(asked.value, size)
        far = f"{abs(off):.1f}% " if abs(off) >= 0.05 else "less than 0.1% "
    else:
        off = number_change(asked.value, size)
        word = "" if asked.scale == TIMES else " points"
        far = f"{abs(off):.1f}{word} " if abs(off) >= 0.05 else f"less than 0.1{word} "
    return f"{far}{'above' if off > 0 else 'below'} {said}"
