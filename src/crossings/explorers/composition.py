"""Explorer "composition": who makes up a rise or a fall?

Choose nationalities, a baseline and a comparison period; counts, share and change stand side by
side, for the chosen and for everyone else.
"""

from collections.abc import Sequence
from functools import cache, cached_property
from typing import cast

import altair as alt
import ipywidgets as widgets
import pandas as pd

from crossings.charts.composition import ALL, PEOPLE, REST, composition_chart, composition_rows
from crossings.measures import (
    contribution_to_change,
    percent_change,
    percentage_point_change,
    share,
)
from crossings.own_table import OwnTable
from lessonkit.data.captions import source_line
from lessonkit.data.package import load
from lessonkit.text.errors import CourseError, UnknownNameError
from lessonkit.text.in_short import text_in
from lessonkit.text.tables import Table, show_table
from lessonkit.text.wording import signed
from lessonkit.widgets.choices import Choice, tick
from lessonkit.widgets.controls import named, set_options, slider, words
from lessonkit.widgets.declared import explorer
from lessonkit.widgets.explorer import Declared, Explorer, View

TABLE = "uk_small_boats_by_quarter"
CAPTION = source_line("uk_small_boats_by_quarter")


@cache
def _counts() -> pd.DataFrame:
    """One row is one nationality, one column one period (years, then quarters), in people."""
    frame = load(TABLE)
    order = list(frame["nationality"].unique())
    quarters = frame.pivot(index="nationality", columns="quarter", values="arrivals")
    years = frame.pivot_table(
        index="nationality", columns="year", values="arrivals", aggfunc="sum"
    ).rename(columns=str)
    return pd.concat([years, quarters], axis="columns").loc[order].astype(int)


def nationalities() -> list[str]:
    """The rows that can be chosen; together they are all arrivals."""
    return [name for name in _counts().index if name != "Total"]


def years() -> list[str]:
    """The years that can be compared."""
    return [period for period in _counts().columns if "Q" not in period]


def quarters() -> list[str]:
    """The quarters that can be compared."""
    return [period for period in _counts().columns if "Q" in period]


class _Composition(Explorer):
    """Whole years or quarters are compared, never one with the other."""

    def __init__(self, declared: Declared) -> None:
        self.label = words(f"<strong>{declared.choices['chosen'].label}</strong>")
        self.unit = named(
            widgets.ToggleButtons(
                options=[("whole years", years), ("quarters", quarters)],
                style={"button_width": "auto"},
            ),
            "Compare",
        )
        super().__init__(declared)
        self.unit.observe(lambda _: self._change_unit(), "value")

    def above(self) -> list[widgets.Widget]:
        chosen, baseline, comparison = self.controls.values()
        return [self.label, chosen, self.unit, baseline, comparison]

    def _change_unit(self) -> None:
        whole = self.unit.value is years
        options = years() if whole else quarters()
        # The years of the claim, or the quarters around the peak.
        values = ("2022", "2023") if whole else ("2022Q3", "2022Q4")
        # As one change: with one slider moved, a year would stand against a quarter.
        with self.changing():
            for moved, value in zip(("baseline", "comparison"), values, strict=True):
                set_options(self.controls[moved], options, value)


def _years_first(label: str, periods: Sequence[str], start: str) -> widgets.SelectionSlider:
    return slider(label, [one for one in periods if "Q" not in one], start)


def _period(label: str, start: str) -> Choice:
    return Choice(label, lambda _: years() + quarters(), start, "period", _years_first)


@explorer(
    "composition",
    "who makes up a rise or a fall in small-boat arrivals",
    panel=_Composition,
    room=199,
    chosen=tick(
        "Chosen nationalities",
        lambda _: {name: name for name in nationalities()},
        ("Albania",),
        "nationality in this table",
    ),
    baseline=_period("Baseline", "2022"),
    comparison=_period("Comparison", "2023"),
)
class Comparison(View):
    """One comparison, in numbers and in words.

    Raises
    ------
    CourseError
        Where a year is set against a quarter.
    """

    parts, nobody, whole, others = "nationalities", "nobody", ALL, REST
    unit, title, caption = PEOPLE, "People recorded on arrival by small boat", CAPTION
    choose = "Choose at least one nationality."

    def __init__(self, chosen: tuple[str, ...], baseline: str, comparison: str) -> None:
        if ("Q" in baseline) != ("Q" in comparison):
            raise CourseError(
                f"{baseline} and {comparison} are a year and a quarter, which cannot be compared. "
                "Choose two years or two quarters."
            )
        counts = _counts()[[baseline, comparison]]
        self._show(counts.drop(index="Total"), counts.T["Total"], chosen)

    def _show(self, counts: pd.DataFrame, everyone: pd.Series, chosen: tuple[str, ...]) -> None:
        """`counts` has a row for each part, and a column for each of the two periods."""
        self.chosen, self.known = chosen, list(counts.index)
        self.baseline, self.comparison = map(str, everyone.index)
        self.group, self.everyone = _pair(counts.loc[list(chosen)].sum()), _pair(everyone)

    @property
    def rest(self) -> tuple[int, int]:
        """People of all other nationalities in the two periods."""
        return self.everyone[0] - self.group[0], self.everyone[1] - self.group[1]

    @property
    def name(self) -> str:
        """The chosen nationalities as a phrase."""
        if not self.chosen:
            return f"{self.nobody} chosen"
        if len(self.chosen) == 1:
            return self.chosen[0]
        if len(self.chosen) == len(self.known):
            return f"all {self.parts}"
        return f"{self.chosen[0]} and {len(self.chosen) - 1} more"

    @property
    def words(self) -> dict[str, str]:
        return {
            "headline": f"{self.name}: {_changed(self.group)}, {self.others}: "
            f"{_changed(self.rest)}, {self.baseline} to {self.comparison}"
        }

    @cached_property
    def sentences(self) -> tuple[str, ...]:
        """What the figure shows, one sentence for each thing."""
        if not self.chosen:
            return (self.choose,)
        said = [
            f"{self.name}: {_moved(self.group, self.nobody)}.",
            f"{self.others.capitalize()}: {_moved(self.rest, self.nobody)}.",
            f"{self.whole.capitalize()}: {_moved(self.everyone, self.nobody)}.",
        ]
        if all(self.everyone) and self.baseline != self.comparison:
            before, after = (share(g, a) for g, a in zip(self.group, self.everyone, strict=True))
            points = percentage_point_change(before, after)
            said.append(
                f"The chosen are {before:.1%} of {self.whole} in {self.baseline} and {after:.1%} "
                f"in {self.comparison}: {abs(points):.1f} percentage points "
                f"{'lower' if points < 0 else 'higher'}."
            )
        change, total = (after - before for before, after in (self.group, self.everyone))
        if total and change and (change > 0) == (total > 0) and abs(change) <= abs(total):
            part = contribution_to_change(
                self.group[0], self.group[1], self.everyone[0], self.everyone[1]
            )
            said.append(
                f"Of the {'rise' if total > 0 else 'fall'} of {abs(total):,} in {self.whole}, "
                f"{abs(change):,} are the chosen: {part:.0%}."
            )
        if self.baseline == self.comparison:
            said.append("Both periods are the same, so nothing can have changed.")
        return tuple(said)

    def rows(self) -> pd.DataFrame:
        return composition_rows(
            self.baseline, self.comparison, self.group, self.everyone, self.whole, self.others
        )

    def numbers(self) -> Table:
        """The figure as a table: one row is a group of people."""
        groups = (
            (self.name, self.group),
            (self.others, self.rest),
            (self.whole, self.everyone),
        )
        frame = pd.DataFrame(
            [(name, before, after, _changed((before, after))) for name, (before, after) in groups],
            columns=[
                self.unit,
                f"{self.baseline} (baseline)",
                f"{self.comparison} (comparison)",
                "change",
            ],
        )
        return show_table(frame, f"{self.title}. {self.caption}.")

    def chart(self) -> alt.HConcatChart:
        return composition_chart(
            self.rows(),
            **self.words,
            caption=self.caption,
            description=self.description,
            whole=self.whole,
            others=self.others,
            unit=self.unit,
        )

    @property
    def description(self) -> str:
        return f"Three bar charts: {self.unit}, share and change. " + " ".join(self.sentences)


class OwnComparison(Comparison):
    """The same for a table of the learner's own; rows that are sums of others are left out."""

    def __init__(
        self,
        table: OwnTable,
        column: str = "",
        by: str = "",
        chosen: object = None,
        baseline: object = None,
        comparison: object = None,
    ) -> None:
        counts = table.by_part(column, by)
        name = str(counts.index.name)
        years = list(counts.columns)
        pair = [
            years[place] if given is None else _known(f"year in {table.name}", given, years)
            for place, given in ((-2, baseline), (-1, comparison))
        ]
        typed = text_in(chosen)
        listed: tuple[object, ...] = (counts[pair[1]].idxmax(),)
        if chosen is not None:
            listed = (typed,) if typed is not None else tuple(cast("list[object]", chosen))
        kinds = list(counts.index)
        parts = dict.fromkeys(_known(f"{name} in {table.name}", one, kinds) for one in listed)
        self.parts, self.nobody = f"rows of {name}", "none"
        self.whole, self.others = "the whole table", "the others"  # its rows need be no people
        self.unit, self.choose = table.unit, f"Choose at least one row of {name}."
        self.title = f"{table.column(column)} by {name}"
        self.caption = f"Source: {table.source}"
        both = counts[pair].set_axis(pair, axis=1)
        self._show(both, both.sum(), tuple(parts))


def _known(kind: str, given: object, known: list[str]) -> str:
    if str(given) not in known:
        raise UnknownNameError.from_name(kind, given, known)
    return str(given)


def _pair(counts: pd.Series) -> tuple[int, int]:
    before, after = counts
    return int(before), int(after)


def _changed(counts: tuple[int, int]) -> str:
    """A change in per cent with its sign, or why there is none."""
    if not counts[0]:
        return "not in % (from 0)"  # short: a title wider than the figure would shrink it
    return f"{signed(percent_change(*counts))}%"


def _moved(counts: tuple[int, int], nobody: str = "nobody") -> str:
    """A change as a phrase: from, to, how much."""
    before, after = counts
    phrase = f"from {before:,} to {after:,}"
    if not before:
        return f"{phrase}; from {nobody}, no change in per cent can be given"
    change = percent_change(before, after)
    if not change:
        return f"{phrase}, no change"
    return f"{phrase}, a {'fall' if change < 0 else 'rise'} of {abs(change):,.1f}%"
