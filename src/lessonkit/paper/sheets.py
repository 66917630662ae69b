"""The sheets of a lesson for hand and desk: hand-out, answer key, teacher's plan."""

import re
from collections.abc import Iterator, Sequence
from typing import Any

import pandas as pd

from lessonkit.build import worked
from lessonkit.course import course
from lessonkit.lessons.lesson import Lesson
from lessonkit.paper import asking
from lessonkit.paper.drawing import svg
from lessonkit.paper.page import sheet
from lessonkit.paper.periods import COMING, GOING, PERIOD, Step, plan
from lessonkit.paper.sources import source_of
from lessonkit.paper.walk import Piece, Prose, Question, Shown
from lessonkit.paper.words import as_html, for_paper
from lessonkit.tasks.prediction import PredictionTask
from lessonkit.tasks.ranking import RankingTask
from lessonkit.tasks.table import TableTask
from lessonkit.text.markup import Markup, tag
from lessonkit.text.tables import show_table

_TAG = re.compile(r"<details.*?</details>|<[^>]*>", re.DOTALL)  # what folds is not printed
_LONG = 900  # letters of a card or table that would leave half a page empty before it

_KEPT_BACK = "What we found about it stands on the sheet of answers."
_ON_PAPER = (
    "This is the lesson on paper. Where the text speaks of running a cell, what it shows is "
    "printed below; where it speaks of controls or buttons, one setting is printed. Everybody "
    "may skip a question without giving a reason."
)


def handout(lesson: Lesson, pieces: Sequence[Piece]) -> str:
    """The learner's sheet: prose, figures, questions with room to write, and no answers."""
    return sheet(
        f"{lesson.id} · {lesson.title}",
        tag("p", f"{course().name} · lesson {lesson.id}", cls="small"),
        tag("h1", lesson.title),
        tag("p", tag("strong", lesson.question)),
        tag("p", "Name or seat word: ", asking.GAP),
        tag("p", _ON_PAPER, cls="small"),
        *([tag("p", lesson.content_note, cls="small")] if lesson.content_note else []),
        tag("p", "Afterwards you can:"),
        tag("ul", (tag("li", text) for text in lesson.objectives)),
        *(_printed(piece) for piece in pieces),
        tag("h2", "Sources"),
        tag("ul", (tag("li", source_of(name)) for name in lesson.sources)),
    )


def _printed(piece: Piece) -> Markup | str:
    if isinstance(piece, Question):
        return asking.asked(piece)
    if isinstance(piece, Prose):
        return "" if piece.note else as_html(for_paper(piece.text))
    return "" if piece.worked else _shown(piece)


def _shown(shown: Shown) -> Markup:
    if shown.chart is not None:
        return tag("figure", svg(shown.chart))
    if shown.html:
        long = len(_TAG.sub("", shown.html)) > _LONG
        kept_back = [tag("p", _KEPT_BACK, cls="small")] if shown.afterwards else []
        classes = "shown long" if long else "shown"
        return tag("div", Markup(shown.html), *kept_back, cls=classes)
    return tag("pre", tag("code", f"{shown.code}\n→ {shown.result}"))


def key(lesson: Lesson, pieces: Sequence[Piece]) -> str:
    """The teacher's sheet of answers: each answer, the likely slips, what to say."""
    return sheet(
        f"{lesson.id} · {lesson.title} · answers",
        tag("p", f"{course().name} · lesson {lesson.id} · for the teacher", cls="small"),
        tag("h1", f"{lesson.title}: answers"),
        tag("p", "Questions have the numbers of the hand-out. Beside a slip stands what to say."),
        *_told(pieces),
        tag("h2", "Key points"),
        tag("ul", (tag("li", text) for text in lesson.key_points)),
        tag("h2", "What these data cannot say"),
        tag("ul", (tag("li", text) for text in lesson.limits)),
    )


def _told(pieces: Sequence[Piece]) -> Iterator[Markup]:
    """What is said to each question, and what the hand-out keeps back of a card."""
    number = 0
    for piece in pieces:
        if isinstance(piece, Question):
            number = piece.number
            yield _answered(piece)
        elif isinstance(piece, Shown) and piece.afterwards:
            place = f"To the card after question {number} of the hand-out:"
            yield tag("div", tag("p", place, cls="small"), Markup(piece.afterwards), cls="shown")


def _answered(question: Question) -> Markup:
    task = question.task
    return tag(
        "section",
        tag("h3", f"Question {question.number}", tag("span", f" · {task.id}", cls="small")),
        tag("p", task.asked),
        *recorded(question),
        as_html(worked.key(task)),
        cls="answer",
    )


def recorded(question: Question) -> Iterator[Markup]:
    """The answer where words alone do not hold it: a figure or a table."""
    task = question.task
    if isinstance(task, PredictionTask):
        if task.shape != "numbers":
            yield tag("figure", svg(asking.after(task)))
        rows = task.hidden.rename(columns={"period": task.axis, "value": "recorded"})
        yield _table(rows, f"{task.subject}: {task.unit}. {task.source}")
    elif isinstance(task, RankingTask):
        ranked = (f"{name}: {task.values[name]:,.6g}" for name in task.recorded)
        yield tag("ol", (tag("li", text) for text in ranked))
        yield tag("p", f"In {task.unit}. {task.source}")
    elif isinstance(task, TableTask):
        yield _table(task.answer, "The table asked for")


def _table(frame: pd.DataFrame, caption: str) -> Markup:
    shown: Any = show_table(frame, caption)
    return Markup(shown._repr_html_())


def teachers_plan(lesson: Lesson, pieces: Sequence[Piece]) -> str:
    """Two periods with a stopping place, and the teacher's notes part by part."""
    notes = [piece.text for piece in pieces if isinstance(piece, Prose) and piece.note]
    return sheet(
        f"{lesson.id} · {lesson.title} · plan",
        tag("p", f"{course().name} · lesson {lesson.id} · for the teacher", cls="small"),
        tag("h1", f"{lesson.title}: plan"),
        tag("p", tag("strong", lesson.question)),
        tag("ul", (tag("li", text) for text in lesson.objectives)),
        *([tag("p", lesson.content_note)] if lesson.content_note else []),
        *_periods(lesson, notes),
        tag("h2", "Notes, part by part"),
        *_notes(pieces),
    )


def _periods(lesson: Lesson, notes: list[str]) -> Iterator[Markup]:
    whole = lesson.teaching_minutes + lesson.exercise_minutes
    yield tag(
        "p",
        f"The lesson counts {whole} minutes: {lesson.teaching_minutes} to read and look, "
        f"{lesson.exercise_minutes} for the exercises.",
    )
    made = plan(notes)
    if made is None:
        yield tag("p", f"It fits into one period of {PERIOD} minutes.")
        return
    yield tag("h2", f"Two periods of {PERIOD} minutes")
    for number, steps in enumerate((made.first, made.second), 1):
        yield _period(f"Period {number}", steps)
        if number == 1:
            stop = f"Stop here: after “{made.first[-1].name}”. "
            yield tag("p", tag("strong", stop), "What was typed or written is kept.")
    yield tag(
        "p",
        "The minutes of the author's plan for one period, shared out over two; nobody has timed "
        "them with a class.",
        cls="small",
    )
    if made.advice:
        yield as_html(made.advice)


def _period(caption: str, steps: Sequence[Step]) -> Markup:
    rows = [
        ("Arrive, look back", "", COMING),
        *((step.name, step.author, step.minutes) for step in steps),
        ("Close: what holds, what is open?", "", GOING),
    ]
    head = tag("tr", (tag("th", text) for text in ("step", "in one period", "in two")))
    body = (tag("tr", (tag("td", str(cell)) for cell in row)) for row in rows)
    return tag("table", tag("caption", caption), tag("thead", head), tag("tbody", *body))


def _notes(pieces: Sequence[Piece]) -> Iterator[Markup]:
    """Each note under the heading it stands at, with the questions asked there."""
    heading = ""
    numbers: list[int] = []
    for piece in pieces:
        if isinstance(piece, Question):
            numbers.append(piece.number)
        elif isinstance(piece, Prose) and piece.note:
            if numbers:
                yield tag("p", f"To question {numbers[-1]} of the hand-out:", cls="small")
            yield as_html(piece.text)
        elif isinstance(piece, Prose):
            found = [line for line in piece.text.split("\n") if line.startswith(("## ", "### "))]
            if found and found[-1] != heading:
                heading, numbers = found[-1], []
                yield tag("h3", heading.lstrip("# "))
