"""Explorer "dissector": a number is retold nine times; which parts change while it stays?"""

from html import escape
from typing import Any

import altair as alt
import ipywidgets as widgets
import pandas as pd

from crossings.charts.wordings import wordings_chart, wordings_rows
from crossings.errors import UnknownNameError
from crossings.explorers.controls import form, words
from crossings.explorers.wordings import (
    ADDED,
    BEFORE,
    CHANGED,
    COUNT,
    KEPT,
    PARTS,
    UNSAID,
    Statement,
    before,
    labels,
    place_of,
    statements,
)
from crossings.live import LiveChart
from crossings.tables import Table, show_table

CAPTION = "Sources: the nine texts, as listed in the table wording_of_the_22000"
_AGAINST = (COUNT, BEFORE)


class Dissection:
    """One statement taken apart, beside the eight others."""

    def __init__(self, statement: str, against: str = COUNT) -> None:
        if against not in _AGAINST:
            raise UnknownNameError.from_name("comparison", str(against), _AGAINST)
        self.place = place_of(statement)
        self.against = against
        self.one = statements()[self.place]
        self.states = self.one.compared(before(self.place, against))

    @property
    def headline(self) -> str:
        """The title of the figure."""
        return f"The number stays, the words change: each text beside {self.against}"

    @property
    def sentences(self) -> tuple[str, ...]:
        """The statement in its parts, one sentence for each thing."""
        said = [f"{self.one.label}, statement {self.place + 1} of 9: {self.one.wording}"]
        if self.place:
            said.append(f"Compared with {self.against}: {self._changes()}")
        said.append(f"Not in the words quoted: {self._titles(UNSAID)}.")
        said.append(self.one.note)
        if not self.one.own_count:
            said.append("That this figure goes back to Frontex's count is our inference.")
        return tuple(said)

    def _changes(self) -> str:
        found = [f"Kept: {self._titles(KEPT) or 'only the size of the number'}."]
        for state in (CHANGED, ADDED):
            parts = [
                f"“{self.one.parts[part].words}” ({PARTS[part]})"
                for part, its in self.states.items()
                if its == state
            ]
            found += [f"{state.capitalize()}: {', '.join(parts)}."] if parts else []
        return " ".join(found)

    def _titles(self, state: str) -> str:
        return ", ".join(PARTS[part] for part, its in self.states.items() if its == state)

    @property
    def description(self) -> str:
        """The figure in words for people who cannot see it."""
        low, high = (f(one.value for one in statements()) for f in (min, max))
        return (
            f"Nine statements, one under the other. At the left their numbers, all between {low:,} "
            f"and {high:,}. At the right a mark for each of seven parts of each statement. "
            f"Chosen: {' '.join(self.sentences)}"
        )

    def rows(self) -> pd.DataFrame:
        """The rows of the figure."""
        every = statements()
        return wordings_rows(
            [(one.label, one.value, one.number) for one in every],
            [_marks(one, before(i, self.against)) for i, one in enumerate(every)],
            self.place,
        )

    def chart(self) -> alt.HConcatChart:
        """The figure."""
        return wordings_chart(
            self.rows(), headline=self.headline, caption=CAPTION, description=self.description
        )

    def as_html(self) -> str:
        """The sentences as paragraphs."""
        return "".join(f"<p style='margin:3px 0'>{escape(line)}</p>" for line in self.sentences)


class Still:
    """The figure, its words and its table for one statement, without a widget."""

    def __init__(self, dissection: Dissection) -> None:
        self.dissection = dissection

    def _ipython_display_(self) -> None:
        from IPython.display import HTML, display

        display(self.dissection.chart(), HTML(self.dissection.as_html()), parts_table())

    def __repr__(self) -> str:
        return "\n".join(self.dissection.sentences)


def still(statement: str = "", against: str = COUNT, **unknown: object) -> Still:
    """The explorer without controls: the figure for this statement."""
    if unknown:
        raise UnknownNameError.from_name(
            "choice in this explorer", next(iter(unknown)), ["statement", "against"]
        )
    return Still(Dissection(statement or labels()[0], against))


def widget() -> widgets.VBox:
    """The explorer with its controls."""
    start = Dissection(labels()[0])
    figure = LiveChart(start.chart())
    wide = {"layout": widgets.Layout(width="460px"), "style": {"description_width": "110px"}}
    statement = widgets.Dropdown(options=labels(), description="Statement", **wide)
    against = widgets.Dropdown(options=_AGAINST, description="Compare with", **wide)
    said = words(start.as_html(), spoken=True)
    said.layout.min_height = "300px"  # room for every sentence: nothing below moves
    as_table = widgets.Checkbox(description="Show all parts as a table", indent=False)
    table = words()

    def repaint(_: Any) -> None:
        now = Dissection(statement.value, against.value)
        figure.update(rows=now.rows(), headline=now.headline, description=now.description)
        said.value = now.as_html()

    def tabulate(_: Any) -> None:
        table.value = parts_table()._repr_html_() if as_table.value else ""

    for control in (statement, against):
        control.observe(repaint, "value")
    as_table.observe(tabulate, "value")
    return form(statement, against, figure, said, as_table, table)


def _marks(one: Statement, other: Statement | None) -> dict[str, tuple[str, str]]:
    """The parts of a statement as the figure marks them: what changed, and the part in short."""
    return {
        PARTS[part]: (state, one.parts[part].sense if part in one.parts else "")
        for part, state in one.compared(other).items()
    }


def parts_table() -> Table:
    """All parts of all statements: one row is one statement."""
    rows = [
        {
            "statement": one.label,
            **{PARTS[p]: one.parts[p].sense if p in one.parts else "—" for p in PARTS},
            PARTS["object"]: f"{one.number} {one.parts['object'].sense}",
        }
        for one in statements()
    ]
    caption = "One row is one statement, each part in short; — is not in the words quoted. "
    return show_table(pd.DataFrame(rows), f"{caption}{CAPTION}.")
