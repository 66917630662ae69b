"""The questions of all lessons, each with what a learner has before them where it is asked."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

import altair as alt

from lessonkit.lessons import catalogue
from lessonkit.lessons.lesson import Lesson
from lessonkit.paper.sources import source_of
from lessonkit.paper.walk import Prose, Question, Shown, pieces
from lessonkit.tasks.choice import ChoiceTask
from lessonkit.tasks.number import NumberTask
from lessonkit.tasks.order import OrderTask
from lessonkit.tasks.sort import SortTask
from lessonkit.tasks.task import Task
from lessonkit.tasks.text import TextTask

CARRIED = (ChoiceTask, NumberTask, OrderTask, SortTask, TextTask)


@dataclass(frozen=True)
class Entry:
    """One question for a bank.

    Parameters
    ----------
    lesson, task
        Where it comes from, and what is asked.
    number
        Its number on the printed sheets of the lesson.
    chart
        The last figure before it under the same heading, or None.
    tables
        Cards and tables before it under the same heading, as HTML.
    """

    lesson: Lesson = field(repr=False)
    task: Task
    number: int
    chart: alt.TopLevelMixin | None = field(default=None, repr=False)
    tables: tuple[str, ...] = ()

    @property
    def title(self) -> str:
        """What a teacher looks for in a list: lesson, number, id."""
        return f"{self.lesson.id} · {self.number:02} · {self.task.id.partition('.')[2]}"

    @property
    def origin(self) -> str:
        """The lesson it comes from, with the sources of its figures."""
        sources = " · ".join(map(source_of, self.lesson.sources))
        moved = "Open its notebook and move the figure there. " if self.task.on_screen else ""
        return (
            f"{moved}From lesson {self.lesson.id}, {self.lesson.title} "
            f"(notebook {self.lesson.folder.name}.ipynb). {sources}"
        )


def gather(ids: Iterable[str], instead: Mapping[str, Callable[..., object]]) -> Iterator[Entry]:
    """Every question of these lessons, also of kinds that no bank can carry.

    Parameters
    ----------
    ids
        Lessons, "03".
    instead
        Name → function that a lesson's cells call in place of one that gives a widget.
    """
    for one in ids:
        lesson = catalogue.lesson(one)
        chart: alt.TopLevelMixin | None = None
        tables: tuple[str, ...] = ()
        for piece in pieces(lesson, instead):
            if isinstance(piece, Prose) and f"\n{piece.text}".find("\n## ") >= 0:
                chart, tables = None, ()
            elif isinstance(piece, Shown) and not piece.worked:
                chart = piece.chart or chart
                tables += (piece.html,) if piece.html else ()
            elif isinstance(piece, Question):
                yield Entry(lesson, piece.task, piece.number, chart, tables)


def left_out(entries: Iterable[Entry]) -> Iterator[str]:
    """What no question bank can carry, one line a kind, for the end of the run."""
    found: dict[str, list[str]] = {}
    for entry in entries:
        if not isinstance(entry.task, CARRIED):
            name = type(entry.task).__name__.removesuffix("Task").lower()
            found.setdefault(name, []).append(entry.task.id)
    for name, ids in sorted(found.items()):
        yield f"Not carried, {name}: {', '.join(ids)}"
    yield "Not carried: explorers (their start figure is), sliders, what a learner typed in cells."
