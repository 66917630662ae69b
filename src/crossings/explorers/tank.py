"""Explorer "tank": is the pile gone? An invented office with an older and a newer pile of cases."""

from functools import cached_property

import altair as alt
import pandas as pd

from crossings.charts.tank import tank_chart, tank_rows
from crossings.worlds.office import OPENING, QUARTERS, piles
from lessonkit.text.tables import Table, show_table
from lessonkit.widgets.choices import pick, slide
from lessonkit.widgets.declared import explorer
from lessonkit.widgets.explorer import View

CAPTION = "An invented office. At the start 800 cases wait; a promise covers only these older ones."
_WRONG = "The number of {} cases a quarter is {{known}}; this is {{value!r}}. Choose one of these."


@explorer(
    "tank",
    "cases that wait in an invented office, in an older pile and a newer one",
    room=141,
    new=slide("New", range(0, 161, 20), 100, _WRONG.format("new")),
    answered=slide("Answered", range(0, 161, 20), 60, _WRONG.format("answered")),
    withdrawn=slide("Withdrawn", range(0, 101, 20), 0, _WRONG.format("withdrawn")),
    first=pick(
        "Work first on",
        {"the older pile": "older", "the newer pile": "newer"},
        "older",
        "pile",
    ),
)
class Tank(View):
    """What the office does in each quarter, and what comes of it after all of them."""

    def __init__(self, new: int, answered: int, withdrawn: int, first: str) -> None:
        self.piles = piles(new, answered, withdrawn, first)

    @property
    def words(self) -> dict[str, str]:
        end = self.piles.iloc[-1]
        return {
            "headline": f"After {QUARTERS} quarters: {end['older']:,} older cases wait, "
            f"{end['newer']:,} newer"
        }

    @cached_property
    def sentences(self) -> tuple[str, ...]:
        """The balance, both piles, the whole, and how cases went out."""
        end, flows = self.piles.iloc[-1], self.piles[["came_in", "answered", "withdrawn"]].sum()
        closing = int(end["older"] + end["newer"])
        gone = int(flows["answered"] + flows["withdrawn"])
        return (
            f"Opening stock {OPENING:,} + {flows['came_in']:,} came in − {flows['answered']:,} "
            f"answered − {flows['withdrawn']:,} withdrawn = closing stock {closing:,}.",
            f"The older pile {_moved(OPENING, int(end['older']))}; "
            f"the newer pile {_moved(0, int(end['newer']))}.",
            f"Altogether the pile {_moved(OPENING, closing)}.",
            "No case has gone out."
            if not gone
            else f"Of the {gone:,} cases that went out, {flows['answered']:,} had an answer: "
            f"{flows['answered'] / gone:.0%}.",
        )

    @property
    def description(self) -> str:
        return (
            "Two bar charts of an invented office: cases that wait at the end of each quarter, in "
            f"an older and a newer pile, and cases that went out. {' '.join(self.sentences)}"
        )

    def rows(self) -> pd.DataFrame:
        return tank_rows(self.piles)

    def chart(self) -> alt.HConcatChart:
        return tank_chart(self.rows(), **self.words, caption=CAPTION, description=self.description)

    def numbers(self) -> Table:
        """The figure as a table: one row is one quarter."""
        names = {"came_in": "came in", "older": "older, at its end", "newer": "newer, at its end"}
        order = ["quarter", "came_in", "answered", "withdrawn", "older", "newer"]
        return show_table(
            self.piles[order].rename(columns=names),
            "Cases in an invented office. One row is one quarter; quarter 0 is the start.",
        )


def _moved(before: int, after: int) -> str:
    """A pile at the start and at the end, as a phrase."""
    if before == after:
        return f"stays at {after:,}"
    how = "falls" if after < before else "grows"
    return f"{how} from {before:,} to {after:,}"
