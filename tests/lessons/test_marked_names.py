"""Names of a program are marked in the words of a lesson, and no shown text has a stray mark."""

import ast
import re
from collections.abc import Iterator

import pytest

import crossings  # noqa: F401  (the course that is played)
from lessonkit.ask import judging
from lessonkit.banks.gathering import CARRIED, Entry
from lessonkit.banks.moodle import moodle_xml
from lessonkit.banks.qti import item
from lessonkit.build import worked
from lessonkit.lessons import catalogue
from lessonkit.lessons.lesson import Lesson
from lessonkit.paper import asking, sheets
from lessonkit.paper.walk import Question
from lessonkit.paper.words import as_html
from lessonkit.tasks.chart import ChartTask
from lessonkit.tasks.choice import ChoiceTask
from lessonkit.tasks.function import FunctionTask
from lessonkit.tasks.order import OrderTask
from lessonkit.tasks.sort import SortTask
from lessonkit.tasks.table import TableTask
from lessonkit.tasks.task import Task
from lessonkit.text.cards import text_card
from lessonkit.text.code_marks import around_code
from lessonkit.widgets import forms
from lessonkit.widgets.answering import KINDS

LESSONS = catalogue.lesson_ids()
# What nobody takes for a word: a_name, called(), ["a column"], None within a sentence.
SURELY = re.compile(r"\w_\w|\w\(|\[\"|==|(?<=[a-z,] )(?:None|True|False)\b|\b(?:pd|alt|math)\.\w")


def in_python(lesson_id: str) -> list[Task]:
    return [task for task in catalogue.lesson(lesson_id).tasks if task.in_python]


def names(lesson: Lesson, task: Task) -> set[str]:
    """What a learner has to type for it: what is filled, inputs, columns."""
    part = next(one for one in lesson.source.exercises if task.id.endswith(f".{one.name}"))
    if isinstance(task, FunctionTask):
        code = "\n".join(map(lesson.names.text, part.code))
        [made] = [
            node
            for node in ast.walk(ast.parse(code))
            if isinstance(node, ast.FunctionDef) and node.name == task.name
        ]
        return {task.name, *(one.arg for one in made.args.args)}
    if isinstance(task, ChartTask):
        return set(task.fields.values())
    assert isinstance(task, TableTask)
    begun = next(row.text for row in part.code if row.text.startswith("### BEGIN SOLUTION"))
    return {begun.split()[-1], *task.answer.columns}


def said(task: Task) -> Iterator[str]:
    """The texts of an exercise in which a name can stand among words."""
    yield task.asked
    yield from task.hints
    yield from (getattr(task, name, "") for name in ("meaning", "model"))
    yield from getattr(task, "rubric", ())
    yield from (one.look for one in getattr(task, "slips", ()))
    yield from (one.look for one in getattr(task, "cases", ()))
    if isinstance(task, (ChoiceTask, SortTask)):
        kept = task.options if isinstance(task, ChoiceTask) else task.items
        yield from (one.feedback for one in kept.values())
    if not task.in_python:
        yield task.worked


def labels(task: Task) -> Iterator[str]:
    """The texts that become labels of controls, which are plain."""
    yield getattr(task, "unit", "")
    if isinstance(task, ChoiceTask):
        yield from (option.text for option in task.options.values())
    if isinstance(task, SortTask):
        yield from (*task.boxes, *task.shown().values())
    if isinstance(task, OrderTask):
        yield from task.steps


@pytest.mark.parametrize("lesson_id", LESSONS)
def test_a_question_for_python_marks_each_name_that_is_typed(lesson_id: str):
    lesson = catalogue.lesson(lesson_id)
    for task in in_python(lesson_id):
        marked = " ".join(around_code(task.question)[1::2])
        typed = set(re.findall(r"\w+", marked))
        assert names(lesson, task) <= typed, task.id


@pytest.mark.parametrize("lesson_id", LESSONS)
def test_what_can_only_be_python_is_marked_and_every_mark_has_its_other_half(lesson_id: str):
    for task in catalogue.lesson(lesson_id).tasks:
        for text in said(task):
            bare = "".join(around_code(text)[::2])
            assert "`" not in bare, (task.id, text)
            assert not SURELY.search(bare), (task.id, text)


@pytest.mark.parametrize("lesson_id", LESSONS)
def test_no_text_that_is_shown_has_a_backtick(lesson_id: str):
    lesson = catalogue.lesson(lesson_id)
    for number, task in enumerate(lesson.tasks, 1):
        assert "`" not in "".join(labels(task)), task.id
        question, entry = Question(number, task), Entry(lesson, task, number)
        card = text_card("Hint", *said(task))
        shown = [card.as_html(), repr(card), as_html(worked.question(task)), moodle_xml([entry])]
        shown += [asking.asked(question), sheets.key(lesson, [question])]
        if isinstance(task, CARRIED):
            shown.append(item(entry, {}))
        if isinstance(task, KINDS):
            form = forms.question_form(task, lambda *_: text_card(""))
            shown += [str(part) for part in form.left().values()]
            shown += [
                str(getattr(part, name, ""))
                for part in form.children
                for name in ("value", "description", "label")
            ]
        for text in shown:
            assert "`" not in text, task.id


def test_code_in_a_card_keeps_its_lines():
    shown = judging.solution("02.change").as_html()
    assert "\n    if before == 0:\n        return None" in shown
