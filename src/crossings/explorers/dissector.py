"""Explorer "dissector": nine wordings of nearly one number; which parts change?"""

from functools import cached_property
from html import escape

import altair as alt
import pandas as pd

from crossings.charts.wordings import wordings_chart, wordings_rows
from crossings.worlds.wordings import (
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
    statements,
)
from lessonkit.text.tables import Table, show_table
from lessonkit.widgets.choices import pick
from lessonkit.widgets.declared import explorer
from lessonkit.widgets.explorer import View

CAPTION = "Sources: the nine texts, as listed in the table wording_of_the_22000"


@explorer(
    "dissector",
    "nearly one number in nine wordings, each taken apart",
    room=113,
    table="Show all parts as a table",
    statement=pick("Statement", lambda _: labels(), lambda _: labels()[0], "statement"),
    against=pick("Compare with", (COUNT, BEFORE), COUNT, "comparison"),
)
class Dissection(View):
    """One statement taken apart, beside the eight others."""

    def __init__(self, statement: str, against: str = COUNT) -> None:
        self.place = labels().index(statement)
        self.against = against
        self.one = statements()[self.place]
        self.states = self.one.compared(before(self.place, against))

    @property
    def words(self) -> dict[str, str]:
        return {"headline": f"The number stays, the words change: each text beside {self.against}"}

    @cached_property
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

    def as_html(self) -> str:
        """The statement; what the course makes of it is folded, for whoever tries it first."""
        statement, *apart = (
            f"<p style='margin:2px 0'>{escape(line)}</p>" for line in self.sentences
        )
        return (
            f"{statement}<details><summary>Taken apart (first try it yourself)</summary>"
            f"{''.join(apart)}</details>"
        )

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
        low, high = (f(one.value for one in statements()) for f in (min, max))
        return (
            "A chart in two parts, with nine statements one under the other. At the left their "
            f"numbers, all between {low:,} and {high:,}. At the right a mark for each of seven "
            "parts of each statement. "
            f"Chosen: {' '.join(self.sentences)}"
        )

    def rows(self) -> pd.DataFrame:
        every = statements()
        return wordings_rows(
            [(one.label, one.value, one.number) for one in every],
            [_marks(one, before(i, self.against)) for i, one in enumerate(every)],
            self.place,
        )

    def chart(self) -> alt.HConcatChart:
        return wordings_chart(
            self.rows(), **self.words, caption=CAPTION, description=self.description
        )

    def numbers(self) -> Table:
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


def _marks(one: Statement, other: Statement | None) -> dict[str, tuple[str, str]]:
    """The parts of a statement as the figure marks them: what changed, and the part in short."""
    return {
        PARTS[part]: (state, one.parts[part].sense if part in one.parts else "")
        for part, state in one.compared(other).items()
    }
