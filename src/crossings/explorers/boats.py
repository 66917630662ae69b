"""Explorer "boats": did fewer come? It depends on what is counted, boats or people."""

from functools import cached_property

import altair as alt
import pandas as pd

from crossings.charts.boats import MEASURES, boats_chart, boats_rows
from crossings.measures import percent_change
from crossings.worlds.small_boats import by_year
from lessonkit.data.captions import source_line
from lessonkit.text.tables import Table, show_table
from lessonkit.text.wording import signed
from lessonkit.widgets.choices import slide
from lessonkit.widgets.declared import explorer
from lessonkit.widgets.explorer import View

CAPTION = source_line("uk_small_boats_by_month", "HO-IER-SUM-2026Q2")


@explorer(
    "boats",
    "small boats, the people on them, and people a boat, year by year",
    room=93,
    year=slide(
        "Year",
        lambda _: [int(year) for year in by_year()["year"]],
        2022,
        "whole year in this table",
    ),
)
class Boats(View):
    """One year in two counts and their average, in words and as rows."""

    def __init__(self, year: int) -> None:
        self.year = year

    @property
    def words(self) -> dict[str, str]:
        return {
            "headline": f"Small boats that reached the UK: {self.year} in two counts and their "
            "average"
        }

    @cached_property
    def sentences(self) -> tuple[str, ...]:
        """The year in both counts and their average, and how each changed since the year before."""
        years = {int(row["year"]): row for row in by_year().to_dict("records")}
        now = years[self.year]
        said = [
            f"{self.year}: {now['boats']:,.0f} boats, {now['people']:,.0f} people, "
            f"{now['people a boat']:,.0f} people on an average boat."
        ]
        before = years.get(self.year - 1)
        if before:
            changes = (f"{m} {signed(percent_change(before[m], now[m]), 0)}%" for m in MEASURES)
            said.append(f"From {self.year - 1} to {self.year}: {', '.join(changes)}.")
        return tuple(said)

    @property
    def description(self) -> str:
        years = by_year()
        parts = []
        for measure in MEASURES:
            pairs = zip(years["year"], years[measure], strict=True)
            parts.append(f"{measure}: " + ", ".join(f"{y} {v:,.0f}" for y, v in pairs))
        return f"Three bar charts by year. {'. '.join(parts)}. Chosen: {self.sentences[0]}"

    def rows(self) -> pd.DataFrame:
        return boats_rows(by_year(), self.year)

    def chart(self) -> alt.VConcatChart:
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
