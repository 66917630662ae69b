"""Explorer "boats": did fewer come? It depends on what is counted, boats or people."""

from functools import cache

import altair as alt
import ipywidgets as widgets
import pandas as pd

from crossings.charts.boats import MEASURES, boats_chart, boats_rows
from crossings.measures import percent_change
from lessonkit.data.captions import source_line
from lessonkit.data.package import load
from lessonkit.text.errors import UnknownNameError
from lessonkit.text.tables import Table, show_table
from lessonkit.text.wording import signed
from lessonkit.widgets.controls import slider
from lessonkit.widgets.explorer import Explorer, Still, View

TABLE = "uk_small_boats_by_month"
CAPTION = source_line("uk_small_boats_by_month", "HO-IER-SUM-2026Q2")
_START = 2022


@cache
def by_year() -> pd.DataFrame:
    """One row is one whole year: boats, people, and people on an average boat."""
    months = load(TABLE).query("series == 'final'")
    months = months.assign(year=months["month"].str[:4].astype(int))
    years = months.groupby("year", as_index=False).agg(
        boats=("boats", "sum"), people=("arrivals", "sum"), months=("month", "count")
    )
    years = years[years["months"] == 12].drop(columns="months").astype(int)
    return years.assign(**{"people a boat": years["people"] / years["boats"]})


class Choice(View):
    """One year in three counts, in words and as rows."""

    def __init__(self, year: int) -> None:
        known = by_year()["year"].astype(str)
        if str(year) not in set(known):
            raise UnknownNameError.from_name("whole year in this table", str(year), known)
        self.year = int(year)

    @property
    def words(self) -> dict[str, object]:
        """The title of the figure."""
        return {"headline": f"Small boats that reached the UK: {self.year} in three counts"}

    @property
    def sentences(self) -> tuple[str, ...]:
        """The year in all three counts, and how each changed since the year before."""
        years = by_year().set_index("year")
        now = years.loc[self.year]
        said = [
            f"{self.year}: {now['boats']:,.0f} boats, {now['people']:,.0f} people, "
            f"{now['people a boat']:,.0f} people on an average boat."
        ]
        if self.year - 1 in years.index:
            before = years.loc[self.year - 1]
            changes = (f"{m} {signed(percent_change(before[m], now[m]), 0)}%" for m in MEASURES)
            said.append(f"From {self.year - 1} to {self.year}: {', '.join(changes)}.")
        return tuple(said)

    @property
    def description(self) -> str:
        """The figure in words for people who cannot see it."""
        years = by_year()
        parts = []
        for measure in MEASURES:
            pairs = zip(years["year"], years[measure], strict=True)
            parts.append(f"{measure}: " + ", ".join(f"{y} {v:,.0f}" for y, v in pairs))
        return f"Three bar charts by year. {'. '.join(parts)}. Chosen: {self.sentences[0]}"

    def rows(self) -> pd.DataFrame:
        """The rows of the figure."""
        return boats_rows(by_year(), self.year)

    def chart(self) -> alt.VConcatChart:
        """The figure."""
        return boats_chart(
            self.rows(),
            **self.words,
            caption=CAPTION,
            description=self.description,
        )

    def numbers(self) -> Table:
        """The figure as a table: one row is one year."""
        caption = f"Small boats that reached the UK. One row is one year. {CAPTION}."
        return show_table(by_year(), caption)


def still(year: int = _START) -> Still:
    """The explorer without controls: the figure for this year."""
    return Still(Choice(year))


def widget() -> widgets.VBox:
    """The explorer with its controls."""
    return _Explorer().box


class _Explorer(Explorer):
    """One slider, for the year."""

    def __init__(self) -> None:
        self.year = slider("Year", [int(one) for one in by_year()["year"]], _START)
        super().__init__(lambda: Choice(self.year.value), [self.year], room=64)
