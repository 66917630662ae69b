"""Explorer "tank": is the pile gone? An invented office with an older and a newer pile of cases."""

from functools import lru_cache

import altair as alt
import ipywidgets as widgets
import pandas as pd

from crossings.charts.tank import tank_chart, tank_rows
from crossings.models.waiting import PILES, two_piles
from lessonkit.text.errors import CourseError, UnknownNameError
from lessonkit.text.tables import Table, show_table
from lessonkit.widgets.controls import choice, slider
from lessonkit.widgets.explorer import Explorer, Still, View

CAPTION = "An invented office. At the start 800 cases wait; a promise covers only these older ones."
OPENING, QUARTERS = 800, 8
NEW = tuple(range(0, 161, 20))
ANSWERED = tuple(range(0, 161, 20))
WITHDRAWN = tuple(range(0, 101, 20))
_START = {"new": 100, "answered": 60, "withdrawn": 0, "first": "older"}


@lru_cache(maxsize=64)
def _piles(new: int, answered: int, withdrawn: int, first: str) -> pd.DataFrame:
    return two_piles(
        OPENING, new=new, answered=answered, withdrawn=withdrawn, first=first, quarters=QUARTERS
    )


class Choice(View):
    """What the office does in each quarter, and what comes of it after all of them."""

    def __init__(self, new: int, answered: int, withdrawn: int, first: str) -> None:
        for name, value, known in (
            ("number of new cases", new, NEW),
            ("number of answered cases", answered, ANSWERED),
            ("number of withdrawn cases", withdrawn, WITHDRAWN),
        ):
            if value not in known:
                raise CourseError(
                    f"The {name} a quarter is {known[0]}, {known[1]}, … or {known[-1]}; "
                    f"this is {value!r}. Choose one of these."
                )
        if first not in PILES:
            raise UnknownNameError.from_name("pile", first, PILES)
        self.piles = _piles(new, answered, withdrawn, first)

    @property
    def words(self) -> dict[str, object]:
        """The title of the figure."""
        end = self.piles.iloc[-1]
        return {
            "headline": f"After {QUARTERS} quarters: {end['older']:,} older cases wait, "
            f"{end['newer']:,} newer"
        }

    @property
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
        """The figure in words for people who cannot see it."""
        return (
            "Two bar charts of an invented office: cases that wait at the end of each quarter, in "
            f"an older and a newer pile, and cases that went out. {' '.join(self.sentences)}"
        )

    def rows(self) -> pd.DataFrame:
        """The rows of the figure."""
        return tank_rows(self.piles)

    def chart(self) -> alt.HConcatChart:
        """The figure."""
        return tank_chart(self.rows(), **self.words, caption=CAPTION, description=self.description)

    def numbers(self) -> Table:
        """The figure as a table: one row is one quarter."""
        names = {"came_in": "came in", "older": "older, at its end", "newer": "newer, at its end"}
        order = ["quarter", "came_in", "answered", "withdrawn", "older", "newer"]
        return show_table(
            self.piles[order].rename(columns=names),
            "Cases in an invented office. One row is one quarter; quarter 0 is the start.",
        )


def still(
    new: int = _START["new"],
    answered: int = _START["answered"],
    withdrawn: int = _START["withdrawn"],
    first: str = _START["first"],
) -> Still:
    """The explorer without controls: the figure for these choices."""
    return Still(Choice(new, answered, withdrawn, first))


def widget() -> widgets.VBox:
    """The explorer with its controls."""
    return _Explorer().box


class _Explorer(Explorer):
    """Three taps, and which pile is worked on first."""

    def __init__(self) -> None:
        self.new = slider("New", NEW, _START["new"])
        self.answered = slider("Answered", ANSWERED, _START["answered"])
        self.withdrawn = slider("Withdrawn", WITHDRAWN, _START["withdrawn"])
        piles = [("the older pile", "older"), ("the newer pile", "newer")]
        self.first = choice("Work first on", piles, _START["first"])
        super().__init__(
            lambda: Choice(
                self.new.value, self.answered.value, self.withdrawn.value, self.first.value
            ),
            [self.new, self.answered, self.withdrawn, self.first],
            room=150,
        )


def _moved(before: int, after: int) -> str:
    """A pile at the start and at the end, as a phrase."""
    if before == after:
        return f"stays at {after:,}"
    how = "falls" if after < before else "grows"
    return f"{how} from {before:,} to {after:,}"
