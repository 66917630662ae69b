"""`use`: a learner's own table, with a source card that they write themselves."""

import re
from dataclasses import dataclass
from pathlib import Path
from typing import cast

import pandas as pd

from lessonkit.data.own_cells import PERIOD
from lessonkit.data.own_file import OwnFile, read_own
from lessonkit.text.cards import Card, text_card
from lessonkit.text.errors import CourseError, UnknownNameError
from lessonkit.text.in_short import in_short, text_in

QUESTIONS = {
    "one_row_is": "What is one row: a person, an event, a country in a year?",
    "counted_by": "Who counted, and how?",
    "period": "Which period does it cover?",
    "unit": "In which unit are the numbers?",
    "missing": "Who or what is missing in it?",
}
_PATHS = (type(Path()),)  # asking an odd object whether it is one may break
_LONGEST = 1000  # no file has a longer name
_YEAR = re.compile(r"(?:19|20)\d\d")
_SHORT_YEAR = re.compile(r"[A-Za-z]{3,9}[-/ ](\d\d)")


@dataclass(frozen=True)
class OwnTable:
    """A table of the learner's own.

    Attributes
    ----------
    name
        The name of the file.
    file
        What was read: `frame`, `without_totals`, and `said` on what was odd.
    answers
        Question of the source card → the learner's answer.
    """

    name: str
    file: OwnFile
    answers: dict[str, str]

    @property
    def frame(self) -> pd.DataFrame:
        """The rows, as a fresh DataFrame."""
        return self.file.frame.copy()

    @property
    def unit(self) -> str:
        """The unit of its numbers, or a word for it while none is written."""
        return self.answers["unit"] or "in the unit of the table"

    @property
    def source(self) -> str:
        """What a figure of it says of its source."""
        return f"{self.answers['counted_by'] or 'counter not named'} (own table {self.name})"

    def column(self, wanted: str = "") -> str:
        """The column with these numbers; without a name, the first one with numbers.

        Raises
        ------
        UnknownNameError
            No column of this name holds numbers.
        """
        numbers = self.file.numbers
        if not numbers:
            raise CourseError(f"No column of {self.name} holds numbers.")
        if wanted and wanted not in numbers:
            raise UnknownNameError.from_name("column with numbers", wanted, numbers)
        return wanted or numbers[0]

    def by_year(self, column: str = "") -> pd.Series:
        """Year → sum of its rows, totals left out; years with fewer periods than others too.

        Raises
        ------
        CourseError
            No column holds years, months or dates, or there are fewer than two whole years.
        """
        rows, name = self._whole_years(column)
        counts = rows.groupby("year")[name].sum().astype(int)
        counts.index = counts.index.astype(int)
        if len(counts) < 2:
            raise self._too_few()
        return counts

    def by_part(self, column: str = "", by: str = "") -> pd.DataFrame:
        """Part → sum of its rows in each year, for the rows of one column with words.

        Years are texts; a part without a row in a year has nought.

        Raises
        ------
        CourseError
            No column names parts, none says when, or there are fewer than two whole years.
        """
        rows, name = self._whole_years(column)
        named = [
            label
            for label in map(str, rows.columns)
            if label not in (*self.file.numbers, "year") and not PERIOD.fullmatch(label)
        ]
        if by and by not in named:
            raise UnknownNameError.from_name("column with words", by, named)
        label = by or next((one for one in named if rows[one].nunique() > 1), "")
        if not label:
            raise CourseError(
                f"No column of {self.name} parts its rows: wanted is one with words, such as the "
                "nationality or the route, and two of them or more."
            )
        parts = rows.assign(**{label: rows[label].astype(str)}).pivot_table(
            index=label, columns="year", values=name, aggfunc="sum", fill_value=0
        )
        if len(parts.columns) < 2:
            raise self._too_few()
        years = [str(int(year)) for year in parts.columns]
        return parts.set_axis(years, axis="columns").astype(int)

    def _whole_years(self, column: str) -> tuple[pd.DataFrame, str]:
        """The rows of years with as many periods as any, each with its year, without totals."""
        rows, name = self.file.without_totals, self.column(column)
        when = next((one for one in rows.columns if PERIOD.fullmatch(str(one))), None)
        if when is None:
            raise CourseError(
                f"No column of {self.name} is called year, month, quarter, period or date. Rename "
                "the one that says when, in your file."
            )
        rows = rows.assign(year=[_year(text) for text in rows[when].astype(str)])
        rows = rows.dropna(subset=["year", name])
        if (rows[name] % 1 != 0).any():
            raise CourseError(
                f"The column {name} has decimals. Counts can be added up by year, shares, rates "
                "and averages cannot: choose a column of counts."
            )
        parts = rows.groupby("year")[when].nunique()
        whole = parts[parts == parts.max()].index if len(parts) else []
        return rows[rows["year"].isin(whole)], name

    def _too_few(self) -> CourseError:
        return CourseError(
            f"To compare, {self.name} needs two years with numbers and as many periods in each."
        )

    def ask(self) -> object:
        """A form with the five questions of the source card; answers are taken as typed."""
        from crossings.own_form import own_form

        return own_form(QUESTIONS, self.answers, lambda: self.card)

    @property
    def card(self) -> Card:
        """The source card: five answers, what was odd, the columns."""
        lines = [
            f"{ask} {self.answers[key] or f'(not answered: {key}=…)'}"
            for key, ask in QUESTIONS.items()
        ]
        columns = ", ".join(map(str, self.file.frame.columns))
        lines += [f"Columns: {columns}. Numbers: {', '.join(self.file.numbers) or 'none'}."]
        lines += [f"Above the header: {note}" for note in self.file.notes[:5]]
        return text_card(
            f"Your table {self.name}: {len(self.file.frame):,} rows",
            *lines,
            *self.file.said,
            tone="note",
        )

    def __repr__(self) -> str:
        return repr(self.card)

    def _repr_html_(self) -> str:
        return self.card.as_html()


def use(path: object, **answers: str) -> OwnTable:
    """Bring in a table of your own: a CSV, TSV, Excel or ODS file beside your notebook.

    Notes above the header, flags behind numbers, periods as columns, totals among rows and dots of
    thousands are read as publishers print them, and each is told in a sentence.

    Parameters
    ----------
    path
        The name of the file.
    **answers
        The source card, as far as you know it: one_row_is, counted_by, period, unit, missing.
        `.ask()` shows the same five questions as a form.

    Returns
    -------
    OwnTable
        Shows itself as its source card; `.frame` has the rows. `where_from("22,000", table=mine)`,
        `explore("baseline", table=mine)` and `explore("composition", table=mine)` take it.

    Raises
    ------
    CourseError
        The file is not there, is none of these, or holds no table.
    """
    typed = (str(path) if type(path) in _PATHS else text_in(path)) or ""
    if not typed.strip() or len(typed) > _LONGEST:
        raise CourseError(
            f'Write the name of a file, such as use("my.csv"); this is {in_short(path)}.'
        )
    for key, answer in answers.items():
        if key not in QUESTIONS:
            raise UnknownNameError.from_name("question of a source card", key, QUESTIONS)
        if text_in(answer) is None:
            raise CourseError(f"Write your answer to {key} in quotation marks.")
    place = Path(typed.strip())
    return OwnTable(place.name, read_own(place), {key: answers.get(key, "") for key in QUESTIONS})


def is_own_table(table: object) -> OwnTable:
    """The same table, where it is one.

    Raises
    ------
    CourseError
        It is something else.
    """
    if not issubclass(type(table), OwnTable):  # isinstance asks the table, which may break
        raise CourseError(
            f'A table of your own begins with use("my.csv"); this is {in_short(table)}.'
        )
    return cast(OwnTable, table)


def _year(text: str) -> float:
    if found := _YEAR.search(text):
        return int(found.group())
    short = _SHORT_YEAR.fullmatch(text.strip())
    return 2000 + int(short[1]) if short else float("nan")
