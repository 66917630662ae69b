"""Explorer "baseline": one end point, every earlier start. Which true sentence was chosen?"""

from functools import cached_property

import altair as alt
import pandas as pd

from crossings.charts.baseline import baseline_chart, baseline_rows
from crossings.measures import percent_change
from crossings.own_table import OwnTable
from crossings.worlds.end_points import BOATS_FROM, RETURNS_FROM, SERIES, Series
from lessonkit.text.errors import UnknownNameError
from lessonkit.text.tables import Table, show_table
from lessonkit.text.wording import signed
from lessonkit.widgets.choices import Choice, pick, slide
from lessonkit.widgets.controls import set_options
from lessonkit.widgets.declared import explorer
from lessonkit.widgets.explorer import Explorer, View

CAPTION = ["Source: Home Office", f"Returns: {RETURNS_FROM}. Arrivals: {BOATS_FROM}"]


class _Baseline(Explorer):
    """Another series begins at its own last two years."""

    def adjust(self, name: str) -> None:
        if name == "series":
            years = SERIES[self.controls["series"].value].years
            for moved, year in zip(("baseline", "comparison"), years[-2:], strict=True):
                set_options(self.controls[moved], years, year)


def _year(label: str, place: int) -> Choice:
    """A year of the series; at first the one at this place of all."""
    return slide(
        label,
        lambda so: SERIES[so["series"]].years,
        lambda so: SERIES[so["series"]].years[place],
        "year in the series {series!r}",
    )


@explorer(
    "baseline",
    "one end point against every earlier start, in counts and in per cent",
    panel=_Baseline,
    room=137,
    series=pick(
        "Series",
        {series.label: name for name, series in SERIES.items()},
        "returns",
        "series in this explorer",
    ),
    baseline=_year("Baseline", -2),
    comparison=_year("Comparison", -1),
)
class EndPoint(View):
    """One comparison among all that have the same end, in words and as rows."""

    def __init__(self, series: str, baseline: int, comparison: int) -> None:
        self._show(SERIES[series], baseline, comparison)

    def _show(self, series: Series, baseline: int, comparison: int) -> None:
        self.series = series
        self.baseline, self.comparison = baseline, comparison
        self.counts = self.series.counts()
        self.changes = self.series.changes(comparison)

    @property
    def headline(self) -> str:
        if self.baseline not in self.changes:
            return f"{self.comparison}: choose a baseline that lies before it"
        difference = self.counts[self.comparison] - self.counts[self.baseline]
        return (
            f"From {self.baseline} to {self.comparison}: {signed(difference, 0)} "
            f"{self.series.unit}, {signed(self.changes[self.baseline])}%"
        )

    @property
    def words(self) -> dict[str, str]:
        """The titles of the figure and of its rows."""
        against = f"Change from each earlier year to {self.comparison}"
        return {
            "headline": self.headline,
            "counted": f"{self.series.title}. Dashed: {self.comparison}",
            "difference": f"{against}, in {self.series.unit}",
            "relative": f"{against}, in per cent (▲: the bar goes on beyond the scale)",
        }

    @cached_property
    def sentences(self) -> tuple[str, ...]:
        """The chosen comparison, and where it stands among all that could be chosen."""
        changes = self.changes
        if changes.empty:
            return (
                f"{self.comparison} is the first year of this table: "
                "there is nothing to compare it with. Choose a later one.",
            )
        return (*self._chosen(), self._all(changes))

    def _chosen(self) -> tuple[str, ...]:
        if self.baseline >= self.comparison:
            return (
                f"{self.baseline} does not lie before {self.comparison}, so it is no baseline. "
                "Move one of the two.",
            )
        before, after = (int(self.counts[y]) for y in (self.baseline, self.comparison))
        more = "more" if after > before else "fewer"
        if before == after:
            how = "no change"
        elif not before:
            how = f"{after:,} more; from zero, no change in per cent can be given"
        else:
            change = percent_change(before, after)
            how = (
                f"{abs(after - before):,} {more}, a {'rise' if change > 0 else 'fall'} of "
                f"{abs(change):,.1f}%"
            )
        said = (
            f"From {before:,} {self.series.unit} in {self.baseline} to {after:,} in "
            f"{self.comparison}: {how}."
        )
        return (said,)

    def _all(self, changes: pd.Series) -> str:
        low, high = changes.idxmin(), changes.idxmax()
        if len(changes) == 1:
            return f"{low} is the only earlier year of this table."
        ends = (
            f"from {signed(changes.min())}% (baseline {low}) to {signed(changes.max())}% "
            f"(baseline {high})"
        )
        falls, rises = int((changes < 0).sum()), int((changes > 0).sum())
        said = (
            f"The same {self.comparison} against all {len(changes)} earlier years: "
            f"{_times(falls, 'fall')}, {_times(rises, 'rise')}, {ends}. "
            "Every one of these sentences is true."
        )
        if self.baseline not in changes:
            return said
        place = int((changes < changes[self.baseline]).sum()) + 1
        where = {1: "the lowest", len(changes): "the highest"}.get(
            place, f"number {place} of {len(changes)}, counted from the lowest"
        )
        return f"{said} Yours is {where}."

    def rows(self) -> pd.DataFrame:
        return baseline_rows(self.counts, self.baseline, self.comparison)

    def numbers(self) -> Table:
        """The figure as a table: one row is one year."""
        end, changes = self.counts[self.comparison], self.changes
        earlier = [year < self.comparison for year in self.counts.index]
        frame = pd.DataFrame(
            {
                "year": self.counts.index,
                self.series.unit: self.counts.to_numpy(),
                f"change to {self.comparison}": [
                    signed(end - n, 0) if before else "–"
                    for n, before in zip(self.counts, earlier, strict=True)
                ],
                "in per cent": [
                    f"{signed(changes[y])}%" if y in changes else "–" for y in self.counts.index
                ],
            }
        )
        return show_table(
            frame, f"{self.series.title}. {self.series.source}, {self.series.edition}."
        )

    @property
    def description(self) -> str:
        counts = ", ".join(f"{year} {count:,}" for year, count in self.counts.items())
        changes = ", ".join(f"{year} {signed(c)}%" for year, c in self.changes.items())
        return (
            f"Three rows of bars by year. {self.series.title}: {counts}. "
            f"Change from each earlier year to {self.comparison}: {changes or 'none'}. "
            + " ".join(self.sentences)
        )

    def chart(self) -> alt.VConcatChart:
        return baseline_chart(
            self.rows(), words=self.words, caption=self.caption, description=self.description
        )

    @property
    def caption(self) -> list[str]:
        """Source and edition, line by line."""
        return CAPTION


class OwnEndPoint(EndPoint):
    """The same for a table of the learner's own."""

    def __init__(
        self, table: OwnTable, column: str = "", baseline: object = None, comparison: object = None
    ) -> None:
        counts, name = table.by_year(column), table.column(column)
        years = [int(year) for year in counts.index]
        chosen = [years[-2], years[-1]]
        for place, given in enumerate((baseline, comparison)):
            if given is not None:
                known = [year for year in years if str(year) == str(given)]
                if not known:
                    raise UnknownNameError.from_name(
                        f"year in {table.name}", given, map(str, years)
                    )
                chosen[place] = known[0]
        title = f"{name} by year, {table.unit}"
        series = Series(
            table.name, table.unit, title, table.name, lambda: counts, source=table.source
        )
        self._show(series, *chosen)

    @property
    def caption(self) -> list[str]:
        return [f"Source: {self.series.source}", "The writer’s own table; rows added up by year"]


def _times(number: int, word: str) -> str:
    how_often = {0: "never", 1: "once"}.get(number, f"{number} times")
    return f"{how_often} a {word}"
