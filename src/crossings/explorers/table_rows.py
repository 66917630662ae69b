"""The table chosen in the workbench: its card, its rows to look through, and a row to use."""

from collections.abc import Callable
from numbers import Real
from textwrap import shorten

import ipywidgets as widgets
import pandas as pd

from crossings.briefs.steps import BY_KEY
from crossings.claim_search import all_words
from crossings.explorers.brief_fields import ROWS
from crossings.finder.shapes import shape_of
from lessonkit.data.package import credit, load, show_source, table_card
from lessonkit.text.cards import paragraph
from lessonkit.text.wording import counted
from lessonkit.widgets.controls import button, labelled, words

MOST = 200  # rows in the list; words narrow it down
# Where a row was read; a year in it is not the year that the row is about.
READ_IN = ("edition", "published", "source_id", "source_ids")


class TableRows:
    """The card of a table, its rows, and a button that puts one row into the brief.

    Parameters
    ----------
    use
        Called with step → text where a row is to be used; gives what was done, in sentences.

    Attributes
    ----------
    box
        What is shown; nothing while no table is chosen.
    """

    def __init__(self, use: Callable[[dict[str, str]], list[str]]) -> None:
        self.name, self._rows = "", pd.DataFrame()
        self.card = words()
        self.find = labelled(widgets.Text(layout=_wide()), "Rows with these words or numbers")
        self.list = labelled(widgets.Select(rows=6, layout=_wide()), "Rows")
        self.list.add_class(ROWS)
        self.how_many = words(spoken=True)
        press = button("Use this row")
        self.done = words(spoken=True)
        press.on_click(lambda _: self._say(use(self.chosen())))
        self.row = words(spoken=True)
        self.list.observe(lambda _: self._tell(), "value")
        self.find.observe(lambda _: self._search(), "value")
        shown = [self.card, self.find, self.list, self.how_many, self.row, press, self.done]
        self.box = widgets.VBox(shown)
        self.show("")

    def show(self, name: str) -> None:
        """Show another table, or none."""
        self.name = name
        self.box.layout.display = "" if name else "none"
        if name:
            self._rows = load(name)
            self.card.value = show_source(name).as_html()
            self.find.value = ""
            self._search()

    def _search(self) -> None:
        texts = _texts(self._rows)
        about = _texts(self._rows.drop(columns=list(READ_IN), errors="ignore"))
        found = texts[[all_words(text, self.find.value) for text in about]]
        if found.empty:
            found = texts[[all_words(text, self.find.value) for text in texts]]
        self.list.options = [
            (shorten(text, 110, placeholder=" …"), place) for place, text in found[:MOST].items()
        ]
        shown = f"; the first {MOST} are listed" if len(found) > MOST else ""
        shown = shown if len(found) else ": try another word, or fewer of them"
        self.how_many.value = f"<p>{counted(len(found), 'row')} of {len(texts):,}{shown}.</p>"

    def _tell(self) -> None:
        """The whole row under the list, in which long ones are cut."""
        row = {} if self.list.value is None else self._rows.loc[self.list.value].dropna()
        self.row.value = paragraph("; ".join(f"{name}: {cell}" for name, cell in row.items()))
        self._say([])

    def _say(self, sentences: list[str]) -> None:
        """What was done with the row, under the button that did it."""
        self.done.value = "".join(map(paragraph, sentences))

    def chosen(self) -> dict[str, str]:
        """What the chosen row says, by step of a brief; empty where none is chosen."""
        if self.list.value is None:
            return {}
        return said_by_row(self.name, self._rows.loc[self.list.value])


def _texts(rows: pd.DataFrame) -> pd.Series:
    """Each row in one line."""
    return rows.astype(object).fillna("").astype(str).agg(" · ".join, axis=1)


def said_by_row(name: str, row: pd.Series) -> dict[str, str]:
    """Step of a brief → what one row of a table says for it.

    Examples
    --------
    >>> row = load("frontex_by_route").query("year == 2024 and route == 'Western Balkan'").iloc[0]
    >>> said = said_by_row("frontex_by_route", row)
    >>> said["unit"], said["period"], said["data"]
    ('detections', '2024', '21,525 detections (Western Balkan, 2024)')
    """
    entry = table_card(name)
    shape, about = shape_of(entry), credit(name)

    def cell(column: str) -> str:
        value = row.get(column, "")
        return "" if pd.isna(value) else str(value)

    units = {column: unit or cell("unit") for column, unit in shape.values.items()}
    names = ", ".join(filter(None, (*map(cell, shape.labels), cell(shape.period))))
    values = [
        f"{row[column]:,} {unit}" if isinstance(row[column], Real) else f"{row[column]}"
        for column, unit in units.items()
        if pd.notna(row[column])
    ]
    said = {
        "counted": cell(shape.measure) or shape.counts,
        "unit": ", ".join(dict.fromkeys(filter(None, units.values()))),
        "counter": cell(shape.counter) or entry["counted_by"],
        "place": ", ".join(map(cell, shape.labels)),
        "period": cell(shape.period),
        "edition": f"{cell('edition') or about.edition}; grade {cell('grade') or about.grade}",
        "data": f"{'; '.join(values)} ({names})" if values else "",
    }
    return {
        step: shorten(text, BY_KEY[step].most, placeholder=" …")
        for step, text in said.items()
        if text
    }


def _wide() -> widgets.Layout:
    return widgets.Layout(width="min(72ch, 100%)")
