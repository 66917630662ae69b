"""One walk over a lesson's source for paper: its words, what its cells show, what it asks."""

import ast
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from html import escape
from typing import Any

import altair as alt
from ipywidgets import Widget

from lessonkit.build.answer_cells import answer_cell
from lessonkit.lessons.lesson import Lesson
from lessonkit.lessons.scan import Line, Part
from lessonkit.tasks.task import Task

# What speaks with a learner and their record; on paper nobody answers.
_LIVE = {"begin", "finish", "hand_in", "hint", "recall", "solution"}

# A section that only announces what is asked again, which the learner's record would have to say.
_ABOUT_RECALL = re.compile(r"^## (?:(?!^## ).)*\Z", flags=re.DOTALL | re.MULTILINE)

_ONLY_ON_SCREEN = re.compile(r"import |from |\w+ = \.\.\.$")  # of a cell that an answer goes into


@dataclass(frozen=True)
class Prose:
    """Words in Markdown; a note is the teacher's alone."""

    text: str
    note: bool = False


@dataclass(frozen=True)
class Shown:
    """What a cell shows: a figure, a card or table as HTML, or the result of a sum.

    Parameters
    ----------
    chart
        The figure, where it is one.
    html
        A card, a table, or the words of an explorer.
    code, result
        The cell and its value, where a learner sees both.
    worked
        Whether it shows what an exercise asked for, so that it gives an answer away.
    afterwards
        What belongs to it and would give an answer away, as HTML for the teacher.
    """

    chart: alt.TopLevelMixin | None = None
    html: str = ""
    code: str = ""
    result: str = ""
    worked: bool = False
    afterwards: str = ""


@dataclass(frozen=True)
class Question:
    """An exercise with its number on every sheet of this lesson.

    `given` is what its cell holds for whoever answers in Python: what the question speaks of.
    """

    number: int
    task: Task
    given: str = ""


Piece = Prose | Shown | Question


def pieces(lesson: Lesson, instead: Mapping[str, Callable[..., object]]) -> Iterator[Piece]:
    """Everything of a lesson that can stand on paper, in its order.

    Parameters
    ----------
    lesson
        The lesson; its cells are run here, so it has to be the course's own.
    instead
        Name → function that its cells call in place of one that gives a widget, or folds an
        answer; what that gives may have `afterwards`, HTML for the teacher's sheet.
    """
    names: dict[str, Any] = {**_without_widgets(instead)}
    asked, answers = 0, set[str]()
    parts = lesson.source.parts
    for part, following in zip(parts, (*parts[1:], None), strict=True):
        if part.kind in ("prose", "teacher"):
            text = lesson.names.texts(part.lines).strip()
            if following is not None and following.text.strip() == "recall()":
                text = _ABOUT_RECALL.sub("", text)
            yield Prose(text, note=part.kind == "teacher")
        elif part.kind == "cell":
            code = _filled(lesson, part.lines)
            folded = "tags" in part.options
            for value in _run(code, names):
                for shown in _shown(value, "" if folded else code):
                    yield replace(shown, worked=bool(answers & _said(code)))
            names |= _without_widgets(instead)  # a cell may have imported the names anew
        else:
            asked += 1
            task = lesson.task(f"{lesson.id}.{part.name}")
            yield Question(asked, task, _given(lesson, part) if task.in_python else "")
            before = set(names)
            _run(_filled(lesson, part.code), names)  # as the teacher has it: later cells need it
            answers |= set(names) - before


def _filled(lesson: Lesson, lines: tuple[Line, ...]) -> str:
    return "\n".join(map(lesson.names.text, lines)).strip("\n")


def _given(lesson: Lesson, part: Part) -> str:
    rows = answer_cell(lesson, part, solved=False)[0].split("\n")
    return "\n".join(row for row in rows if row and not _ONLY_ON_SCREEN.match(row))


def _said(code: str) -> set[str]:
    return {node.id for node in ast.walk(ast.parse(code)) if isinstance(node, ast.Name)}


def _without_widgets(instead: Mapping[str, Callable[..., object]]) -> dict[str, Any]:
    return {**instead, **dict.fromkeys(_LIVE, _nothing)}


def _nothing(*_given: object, **_named: object) -> None:
    """What a call does that speaks with a learner, where there is none."""


def _run(code: str, names: dict[str, Any]) -> list[object]:
    """What a cell displays, and the value of its last line, as a notebook would show it."""
    shown: list[object] = []

    def display(*given: object) -> None:
        shown.extend(given)

    names["display"] = display
    tree = ast.parse(code)
    last = tree.body.pop() if tree.body and isinstance(tree.body[-1], ast.Expr) else None
    exec(compile(tree, "<cell>", "exec"), names)
    if isinstance(last, ast.Expr):
        shown.append(eval(compile(ast.Expression(last.value), "<cell>", "eval"), names))
    return shown


def _shown(value: object, code: str) -> Iterator[Shown]:
    if isinstance(value, Widget):
        return  # a form that no question of the lesson stands for
    if isinstance(value, alt.TopLevelMixin):
        yield Shown(chart=value)
    elif view := getattr(value, "view", None):  # an explorer's still twin: figure and words
        yield Shown(chart=view.chart())
        yield Shown(html=view.as_html() + _settings(getattr(value, "settings", "")))
    elif to_html := getattr(value, "_repr_html_", None):
        yield Shown(html=to_html(), afterwards=getattr(value, "afterwards", ""))
    elif value is not None:
        yield Shown(code=code, result=repr(value))


def _settings(told: str) -> str:
    """How the controls of a printed figure would stand: a question may want another setting."""
    return f"<p class='small'>Printed at this setting: {escape(told)}.</p>" if told else ""
