"""One end point against every earlier start, in numbers and in words: what "baseline" shows."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

import altair as alt
import pandas as pd

from crossings.charts.baseline import baseline_chart, baseline_rows
from crossings.measures import percent_change
from lessonkit.data.captions import edition_of, publisher_of
from lessonkit.data.package import load
from lessonkit.text.errors import UnknownNameError
from lessonkit.text.tables import Table, show_table
from lessonkit.text.wording import signed
from lessonkit.widgets.explorer import View

_LATEST = "HO-RET-2025Q4"
_MONTHS_IN = {"arrivals": 12, "january-april": 4}


@dataclass(frozen=True)
class Series:
    """One count by year.

    Parameters
    ----------
    label
        What the control calls it.
    unit
        What is counted, in one word.
    title
        What is counted and in which period, as the title of the bars.
    edition
        Edition of the Home Office's statistics, and what is left out.
    counts
        Gives year → count, in order.
    """

    label: str
    unit: str
    title: str
    edition: str
    counts: Callable[[], pd.Series]


@cache
def _returns() -> pd.Series:
    frame = load("uk_returns_by_year").query("source_id == @_LATEST and return_type != 'port'")
    return frame.groupby("year")["returns"].sum().astype(int)


@cache
def _arrivals(name: str) -> pd.Series:
    """Arrivals in the first months of each year, or in all twelve; years with all of them."""
    frame = load("uk_small_boats_by_month").query("series == 'final'")
    year, month = frame["month"].str[:4].astype(int), frame["month"].str[5:].astype(int)
    wanted = frame[month <= _MONTHS_IN[name]].groupby(year)["arrivals"]
    return wanted.sum()[wanted.count() == _MONTHS_IN[name]].astype(int)


_RETURNS_FROM = f"{edition_of('uk_returns_by_year', _LATEST)}; returns at the port are left out"
_BOATS_FROM = edition_of("uk_small_boats_by_month", "HO-IER-SUM-2026Q2")
CAPTION = [
    f"Source: {publisher_of('uk_returns_by_year', _LATEST)}",
    f"Returns: {_RETURNS_FROM}. Arrivals: {_BOATS_FROM}",
]
SERIES = {
    "returns": Series(
        "returns, whole years",
        "returns",
        "Returns in a year, enforced and voluntary",
        _RETURNS_FROM,
        _returns,
    ),
    "arrivals": Series(
        "arrivals by small boat, whole years",
        "people",
        "People who arrived by small boat in a year",
        _BOATS_FROM,
        lambda: _arrivals("arrivals"),
    ),
    "january-april": Series(
        "arrivals, January to April only",
        "people",
        "People who arrived by small boat from January to April",
        _BOATS_FROM,
        lambda: _arrivals("january-april"),
    ),
}


@dataclass(frozen=True)
class Comparison(View):
    """One comparison among all that have the same end, in numbers and in words."""

    series: Series
    baseline: int
    comparison: int

    @property
    def counts(self) -> pd.Series:
        """Year → count."""
        return self.series.counts()

    @property
    def changes(self) -> pd.Series:
        """Earlier year → change from it to the comparison year in per cent, from the first on."""
        end = self.counts[self.comparison]
        earlier = self.counts[self.counts.index < self.comparison]
        return pd.Series({y: percent_change(int(n), int(end)) for y, n in earlier.items() if n})

    @property
    def headline(self) -> str:
        """The title of the figure."""
        if self.baseline not in self.changes:
            return f"{self.comparison}: choose a baseline that lies before it"
        difference = self.counts[self.comparison] - self.counts[self.baseline]
        return (
            f"From {self.baseline} to {self.comparison}: {signed(difference, 0)} "
            f"{self.series.unit}, {signed(self.changes[self.baseline])}%"
        )

    @property
    def words(self) -> dict[str, object]:
        """The titles of the figure and of its rows."""
        against = f"Change from each earlier year to {self.comparison}"
        return {
            "headline": self.headline,
            "counted": f"{self.series.title}. Dashed: {self.comparison}",
            "difference": f"{against}, in {self.series.unit}",
            "relative": f"{against}, in per cent (▲: the bar goes on beyond the scale)",
        }

    @property
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
            f"from {signed(changes[low])}% (baseline {low}) to {signed(changes[high])}% "
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
        """The rows of the figure."""
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
        return show_table(frame, f"{self.series.title}. Home Office, {self.series.edition}.")

    @property
    def description(self) -> str:
        """The figure in words for people who cannot see it."""
        counts = ", ".join(f"{year} {count:,}" for year, count in self.counts.items())
        changes = ", ".join(f"{year} {signed(c)}%" for year, c in self.changes.items())
        return (
            f"Three rows of bars by year. {self.series.title}: {counts}. "
            f"Change from each earlier year to {self.comparison}: {changes or 'none'}. "
            + " ".join(self.sentences)
        )

    def chart(self) -> alt.VConcatChart:
        """The figure."""
        return baseline_chart(
            self.rows(), words=self.words, caption=CAPTION, description=self.description
        )


def compare(series: str, baseline: object, comparison: object) -> Comparison:
    """Compare two years of a series; `series` is one of "returns", "arrivals", "january-april".

    Raises
    ------
    UnknownNameError
        For a series or a year that is not known.
    """
    if series not in SERIES:
        raise UnknownNameError.from_name("series in this explorer", series, SERIES)
    known = [str(year) for year in SERIES[series].counts().index]
    for year in (baseline, comparison):
        if str(year) not in known:
            raise UnknownNameError.from_name(f"year in the series {series!r}", str(year), known)
    return Comparison(SERIES[series], int(str(baseline)), int(str(comparison)))


def _times(number: int, word: str) -> str:
    how_often = {0: "never", 1: "once"}.get(number, f"{number} times")
    return f"{how_often} a {word}"
