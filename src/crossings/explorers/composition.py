"""Explorer "composition": who makes up a rise or a fall?

Choose nationalities, a baseline and a comparison period; counts, share and change stand side by
side, for the chosen and for everyone else.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Any

import altair as alt
import ipywidgets as widgets
import pandas as pd

from crossings.charts.composition import composition_chart, composition_rows
from crossings.measures import (
    contribution_to_change,
    percent_change,
    percentage_point_change,
    share,
)
from lessonkit.data.captions import source_line
from lessonkit.data.package import load
from lessonkit.text.errors import CourseError, UnknownNameError
from lessonkit.text.tables import Table, show_table
from lessonkit.text.wording import signed
from lessonkit.widgets.controls import set_options, slider, words
from lessonkit.widgets.explorer import Explorer, Still, View

TABLE = "uk_small_boats_by_quarter"
CAPTION = source_line("uk_small_boats_by_quarter")
_START = (("Albania",), "2022", "2023")


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


@dataclass(frozen=True)
class Comparison(View):
    """One comparison, in numbers and in words."""

    chosen: tuple[str, ...]
    baseline: str
    comparison: str
    group: tuple[int, int]
    everyone: tuple[int, int]

    @property
    def rest(self) -> tuple[int, int]:
        """People of all other nationalities in the two periods."""
        return self.everyone[0] - self.group[0], self.everyone[1] - self.group[1]

    @property
    def name(self) -> str:
        """The chosen nationalities as a phrase."""
        if not self.chosen:
            return "nobody chosen"
        if len(self.chosen) == 1:
            return self.chosen[0]
        if len(self.chosen) == len(nationalities()):
            return "all nationalities"
        return f"{self.chosen[0]} and {len(self.chosen) - 1} more"

    @property
    def words(self) -> dict[str, object]:
        """The title of the figure."""
        return {
            "headline": f"{self.name}: {_changed(self.group)}, everyone else: "
            f"{_changed(self.rest)}, {self.baseline} to {self.comparison}"
        }

    @property
    def sentences(self) -> tuple[str, ...]:
        """What the figure shows, one sentence for each thing."""
        if not self.chosen:
            return ("Choose at least one nationality.",)
        said = [
            f"{self.name}: {_moved(self.group)}.",
            f"Everyone else: {_moved(self.rest)}.",
            f"All arrivals: {_moved(self.everyone)}.",
        ]
        if all(self.everyone):
            before, after = (share(g, a) for g, a in zip(self.group, self.everyone, strict=True))
            points = percentage_point_change(before, after)
            said.append(
                f"The chosen are {before:.1%} of all arrivals in {self.baseline} and {after:.1%} "
                f"in {self.comparison}: {abs(points):.1f} percentage points "
                f"{'lower' if points < 0 else 'higher'}."
            )
        change, total = (after - before for before, after in (self.group, self.everyone))
        if total and change and (change > 0) == (total > 0) and abs(change) <= abs(total):
            part = contribution_to_change(
                self.group[0], self.group[1], self.everyone[0], self.everyone[1]
            )
            said.append(
                f"Of the {'rise' if total > 0 else 'fall'} of {abs(total):,} in all arrivals, "
                f"{abs(change):,} are the chosen: {part:.0%}."
            )
        if self.baseline == self.comparison:
            said.append("Both periods are the same, so nothing can have changed.")
        return tuple(said)

    def rows(self) -> pd.DataFrame:
        """The rows of the figure."""
        return composition_rows(self.baseline, self.comparison, self.group, self.everyone)

    def numbers(self) -> Table:
        """The figure as a table: one row is a group of people."""
        groups = (
            (self.name, self.group),
            ("everyone else", self.rest),
            ("all arrivals", self.everyone),
        )
        frame = pd.DataFrame(
            [(name, before, after, _changed((before, after))) for name, (before, after) in groups],
            columns=[
                "people recorded",
                f"{self.baseline} (baseline)",
                f"{self.comparison} (comparison)",
                "change",
            ],
        )
        return show_table(frame, f"People recorded on arrival by small boat. {CAPTION}.")

    def chart(self) -> alt.HConcatChart:
        """The figure, with a description that says everything it shows."""
        return composition_chart(
            self.rows(), **self.words, caption=CAPTION, description=self.description
        )

    @property
    def description(self) -> str:
        """The figure in words for people who cannot see it."""
        return "Three bar charts: people, share and change. " + " ".join(self.sentences)


def compare(chosen: Iterable[str], baseline: str, comparison: str) -> Comparison:
    """Compare the chosen nationalities and everyone else between two periods.

    Raises
    ------
    CourseError
        For a nationality or period that is not in the table, or a year set against a quarter.
    """
    if isinstance(chosen, str):
        chosen = [chosen]
    chosen = tuple(dict.fromkeys(chosen))
    baseline, comparison = str(baseline), str(comparison)
    for name in chosen:
        if name not in nationalities():
            raise UnknownNameError.from_name("nationality in this table", name, nationalities())
    for period in (baseline, comparison):
        if period not in _counts().columns:
            raise UnknownNameError.from_name("period", period, _counts().columns)
    if ("Q" in baseline) != ("Q" in comparison):
        raise CourseError(
            f"{baseline} and {comparison} are a year and a quarter, which cannot be compared. "
            "Choose two years or two quarters."
        )
    counts = _counts()[[baseline, comparison]].to_numpy()
    rows = [list(_counts().index).index(name) for name in chosen]
    everyone = counts[list(_counts().index).index("Total")]
    group = counts[rows].sum(axis=0)
    return Comparison(
        chosen,
        baseline,
        comparison,
        (int(group[0]), int(group[1])),
        (int(everyone[0]), int(everyone[1])),
    )


def still(
    chosen: Iterable[str] = _START[0], baseline: str = _START[1], comparison: str = _START[2]
) -> Still:
    """The explorer without controls: the figure for these choices."""
    return Still(compare(chosen, baseline, comparison))


def widget() -> widgets.VBox:
    """The explorer with its controls."""
    return _Explorer().box


class _Explorer(Explorer):
    """Who is chosen, years or quarters, and which two of them."""

    def __init__(self) -> None:
        chosen, baseline, later = _START
        self.boxes = {
            name: widgets.Checkbox(
                value=name in chosen,
                description=name,
                indent=False,
                layout=widgets.Layout(width="auto", margin="0 14px 0 0"),
            )
            for name in nationalities()
        }
        self.unit = widgets.ToggleButtons(
            options=[("whole years", years), ("quarters", quarters)],
            description="Compare",
            style={"button_width": "auto"},
        )
        self.baseline = slider("Baseline", years(), baseline)
        self.later = slider("Comparison", years(), later)
        ticks = widgets.HBox(list(self.boxes.values()), layout=widgets.Layout(flex_flow="row wrap"))
        super().__init__(
            self._view,
            [*self.boxes.values(), self.baseline, self.later],
            room=190,
            shown=[
                words("<strong>Chosen nationalities</strong>"),
                ticks,
                self.unit,
                self.baseline,
                self.later,
            ],
        )
        self.unit.observe(self._change_unit, "value")

    def _view(self) -> Comparison:
        chosen = [name for name, box in self.boxes.items() if box.value]
        return compare(chosen, self.baseline.value, self.later.value)

    def _change_unit(self, _: Any) -> None:
        options = self.unit.value()
        # The years of the claim, or the quarters around the peak.
        values = ("2022", "2023") if options == years() else ("2022Q3", "2022Q4")
        # As one change: with one slider moved, a year would stand against a quarter.
        with self.changing():
            for moved, value in zip((self.baseline, self.later), values, strict=True):
                set_options(moved, options, value)


def _changed(counts: tuple[int, int]) -> str:
    """A change in per cent with its sign, or why there is none."""
    if not counts[0]:
        return "not in % (from 0)"  # short: a title wider than the figure would shrink it
    return f"{signed(percent_change(*counts))}%"


def _moved(counts: tuple[int, int]) -> str:
    """A change as a phrase: from, to, how much."""
    before, after = counts
    phrase = f"from {before:,} to {after:,}"
    if not before:
        return f"{phrase}; from nobody, no change in per cent can be given"
    change = percent_change(before, after)
    if not change:
        return f"{phrase}, no change"
    return f"{phrase}, a {'fall' if change < 0 else 'rise'} of {abs(change):,.1f}%"
