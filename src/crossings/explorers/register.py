"""Explorer "register": which columns may a library publish before its rows stand alone?"""

from functools import cached_property

import altair as alt
import pandas as pd

from crossings.charts.register import register_chart, register_rows, spoken
from crossings.worlds.members import PEOPLE
from crossings.worlds.register import COLUMNS, PLACES, QUESTIONS, STEPS, Published
from lessonkit.text.tables import Table, show_table
from lessonkit.widgets.choices import slide, tick
from lessonkit.widgets.declared import explorer
from lessonkit.widgets.explorer import View

CAPTION = f"Invented: {PEOPLE} members of a library. No names; what was borrowed is published too"


@explorer(
    "register",
    "which rows stand alone when a library publishes its register",
    room=161,
    columns=tick(
        "Columns",
        {f"Publish {name}": name for name in COLUMNS},
        ("year of birth", "sex", "place"),
        "column of the register",
    ),
    years=slide("Years in", STEPS, 1, "step of years"),
    place=slide("Place as", PLACES, "district", "kind of place"),
)
class Register(Published, View):
    """One way of publishing the register, in words and as rows."""

    @property
    def words(self) -> dict[str, str]:
        k = f"the smallest group has {self.smallest} (k = {self.smallest})"
        who = {0: "No row is alone", 1: f"1 of {PEOPLE} rows is alone"}.get(
            self.alone, f"{self.alone} of {PEOPLE} rows are alone"
        )
        return {"headline": f"{who}; {k}"}

    @cached_property
    def sentences(self) -> tuple[str, ...]:
        """How many rows are alone, the smallest group, and which questions are left."""
        count = len(self.answered)
        lost = [one for one in QUESTIONS if one not in self.answered]
        many = f"{count} of {len(QUESTIONS)} questions"
        kept = f": {', '.join(self.answered)}." if count else "."
        return (
            f"Published: {self._named()}.",
            self._alone(),
            f"What it is still good for: it can answer {many}{kept}"
            + (f" Lost: {', '.join(lost)}." if lost else " None is lost."),
        )

    def _named(self) -> str:
        forms = {
            "year of birth": {
                1: "year of birth",
                5: "year of birth in groups of five",
                10: "year of birth in groups of ten",
            }[self.years],
            "month of birth": "month of birth",
            "sex": "sex",
            "place": self.place,
        }
        named = [forms[one] for one in COLUMNS if one in self.columns]
        return ", ".join(named) if named else "no column, only what was borrowed"

    def _alone(self) -> str:
        if self.smallest == PEOPLE:
            return (
                f"No row is alone (0% of {PEOPLE}): all {PEOPLE} rows look the same. They are one "
                f"group, so k\u00a0=\u00a0{PEOPLE}."
            )
        if not self.alone:
            return (
                f"No row is alone (0% of {PEOPLE}): every row has at least {self.smallest - 1} "
                f"others that look the same. The smallest group has {self.smallest} rows, so "
                f"k\u00a0=\u00a0{self.smallest}."
            )
        rows, are = ("row", "is") if self.alone == 1 else ("rows", "are")
        return (
            f"{self.alone} {rows} of {PEOPLE} ({self.alone / PEOPLE:.0%}) {are} alone: no other "
            "row looks the same. So the smallest group has 1 row, and k\u00a0=\u00a01."
        )

    @property
    def description(self) -> str:
        return (
            f"Bar chart of {spoken(self._rows)}. Under it {PEOPLE} squares, one for each row, "
            f"filled where the row is alone. {' '.join(self.sentences)}"
        )

    @cached_property
    def _rows(self) -> pd.DataFrame:
        return register_rows(self.sizes)

    def rows(self) -> pd.DataFrame:
        return self._rows

    def chart(self) -> alt.VConcatChart:
        return register_chart(
            self.rows(), caption=CAPTION, description=self.description, **self.words
        )

    def numbers(self) -> Table:
        """The bars as a table."""
        rows = self._rows
        bars = rows.loc[rows["panel"] == "sizes", ["name", "value"]]
        frame = bars.set_axis(["rows that look the same", "number of rows"], axis="columns")
        return show_table(frame, f"One row is one size of group. {CAPTION}.")
