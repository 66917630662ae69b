"""Explorer "register": which columns may a library publish before its rows stand alone?"""

from dataclasses import dataclass

import altair as alt
import ipywidgets as widgets
import pandas as pd

from crossings.charts.register import register_chart, register_rows, spoken
from crossings.explorers.members import PEOPLE, coarser, members
from crossings.models.privacy import class_sizes
from lessonkit.text.errors import UnknownNameError
from lessonkit.text.tables import Table, show_table
from lessonkit.widgets.controls import slider
from lessonkit.widgets.explorer import Explorer, Still, View

CAPTION = f"Invented: {PEOPLE} members of a library. No names; what was borrowed is published too"
COLUMNS = ("year of birth", "month of birth", "sex", "place")
STEPS = {"ones": 1, "fives": 5, "tens": 10}
PLACES = ("district", "town")
# What the library wants to know → the columns and the coarsest form that still answer it.
QUESTIONS: dict[str, tuple[str, int | str | None]] = {
    "old and young": ("year of birth", 10),
    "one stage of school": ("year of birth", 5),
    "one school year": ("year of birth", 1),
    "towns": ("place", "town"),
    "districts": ("place", "district"),
    "women and men": ("sex", None),
    "months of birth": ("month of birth", None),
}


@dataclass(frozen=True)
class Published:
    """Which columns are published, and how coarse they are."""

    columns: tuple[str, ...] = ("year of birth", "sex", "place")
    years: int = 1
    place: str = "district"

    def table(self) -> pd.DataFrame:
        """The published columns of the register, without what was borrowed."""
        people = members()
        columns = {
            "year of birth": coarser(people["born"], self.years),
            "month of birth": people["month"],
            "sex": people["sex"],
            "place": people[self.place],
        }
        return pd.DataFrame({name: columns[name] for name in COLUMNS if name in self.columns})

    def sizes(self) -> pd.Series:
        """For each row, how many rows look like it; all of them, if nothing is published."""
        table = self.table()
        if table.columns.empty:
            return pd.Series([PEOPLE] * PEOPLE)
        return class_sizes(table, list(table.columns))

    def answers(self, question: str) -> bool:
        """Whether the published table can say something about this."""
        column, form = QUESTIONS[question]
        if column not in self.columns:
            return False
        if column == "year of birth":
            return self.years <= form
        return column != "place" or self.place == "district" or form == "town"


class Choice(View):
    """One way of publishing the register."""

    def __init__(self, columns: tuple[str, ...], years: int, place: str) -> None:
        many = isinstance(columns, (list, tuple, set))
        columns = tuple(columns) if many else (columns,)
        wanted = [("column of the register", one, COLUMNS) for one in columns]
        wanted += [("step of years", years, STEPS.values()), ("kind of place", place, PLACES)]
        for what, value, known in wanted:
            if isinstance(value, bool) or value not in known:
                raise UnknownNameError.from_name(what, str(value), map(str, known))
        self.published = Published(columns, years, place)
        self.sizes = self.published.sizes()
        self.alone = int((self.sizes == 1).sum())
        self.smallest = int(self.sizes.min())
        self.answered = [one for one in QUESTIONS if self.published.answers(one)]

    @property
    def words(self) -> dict[str, object]:
        """The title of the figure."""
        k = f"the smallest group has {self.smallest} (k = {self.smallest})"
        who = {0: "No row is alone", 1: f"1 of {PEOPLE} rows is alone"}.get(
            self.alone, f"{self.alone} of {PEOPLE} rows are alone"
        )
        return {"headline": f"{who}; {k}"}

    @property
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
            }[self.published.years],
            "month of birth": "month of birth",
            "sex": "sex",
            "place": self.published.place,
        }
        named = [forms[one] for one in COLUMNS if one in self.published.columns]
        return ", ".join(named) if named else "no column, only what was borrowed"

    def _alone(self) -> str:
        if not self.alone:
            return (
                f"No row is alone (0% of {PEOPLE}): every row has at least {self.smallest - 1} "
                f"others that look the same. The smallest group has {self.smallest} rows, so "
                f"k = {self.smallest}."
            )
        rows, are = ("row", "is") if self.alone == 1 else ("rows", "are")
        return (
            f"{self.alone} {rows} of {PEOPLE} ({self.alone / PEOPLE:.0%}) {are} alone: no other "
            "row looks the same. So the smallest group has 1 row, and k = 1."
        )

    @property
    def description(self) -> str:
        """The figure in words for people who cannot see it."""
        return (
            f"Bar chart of {spoken(self.rows())}. Under it {PEOPLE} squares, one for each row, "
            f"filled where the row is alone. {' '.join(self.sentences)}"
        )

    def rows(self) -> pd.DataFrame:
        """The rows of the figure."""
        return register_rows(self.sizes)

    def chart(self) -> alt.VConcatChart:
        """The figure."""
        return register_chart(
            self.rows(), caption=CAPTION, description=self.description, **self.words
        )

    def numbers(self) -> Table:
        """The bars as a table."""
        rows = self.rows()
        bars = rows.loc[rows["panel"] == "sizes", ["name", "value"]]
        frame = bars.set_axis(["rows that look the same", "number of rows"], axis="columns")
        return show_table(frame, f"One row is one size of group. {CAPTION}.")


def still(
    columns: tuple[str, ...] = Published.columns, years: int = 1, place: str = "district"
) -> Still:
    """The explorer without controls: the figure for these published columns."""
    return Still(Choice(columns, years, place))


def widget() -> widgets.VBox:
    """The explorer with its controls."""
    return _Explorer().box


class _Explorer(Explorer):
    """A tick box for each column, and two sliders for how coarse years and places are."""

    def __init__(self) -> None:
        start = Published()
        self.ticks = {
            name: widgets.Checkbox(
                value=name in start.columns, description=f"Publish {name}", indent=False
            )
            for name in COLUMNS
        }
        self.years = slider("Years in", list(STEPS.items()), start.years)
        self.place = slider("Place as", PLACES, start.place)
        ticks = widgets.HBox(
            list(self.ticks.values()), layout=widgets.Layout(flex_flow="row wrap", grid_gap="16px")
        )
        super().__init__(
            lambda: Choice(
                tuple(name for name, tick in self.ticks.items() if tick.value),
                self.years.value,
                self.place.value,
            ),
            [*self.ticks.values(), self.years, self.place],
            room=150,
            shown=[ticks, self.years, self.place],
        )
