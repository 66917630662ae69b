"""In every lesson a wrong answer is told which part of it is wrong; after three, the worked one."""

import re
from itertools import pairwise

import pandas as pd
import pytest

from lessonkit.ask.judging import judge_and_keep, solution
from lessonkit.judging.verdict import NOT_YET
from lessonkit.lessons import catalogue
from lessonkit.tasks.choice import ChoiceTask
from lessonkit.tasks.function import FunctionTask
from lessonkit.tasks.number import NumberTask
from lessonkit.tasks.order import OrderTask
from lessonkit.tasks.sort import SortTask
from lessonkit.tasks.table import TableTask

TASKS = [task for number in catalogue.lesson_ids() for task in catalogue.lesson(number).tasks]


def of(kind):
    """Every exercise of one kind."""
    chosen = [task for task in TASKS if isinstance(task, kind)]
    return pytest.mark.parametrize("task", chosen, ids=lambda task: task.id)


SEVERAL = [task for task in TASKS if isinstance(task, ChoiceTask) and task.several]


@pytest.mark.parametrize("task", SEVERAL, ids=lambda task: task.id)
def test_several_choice_says_what_was_overlooked(task):
    for left_out in task.answer:
        said = task.judge([one for one in task.answer if one != left_out]).sentences
        assert said[-1] == f"You overlooked this: {task.options[left_out].overlooked}"
        assert len(said[-1].split()) > 6


@of(SortTask)
def test_a_sorting_says_which_item_lies_wrong_and_where_to_look(task):
    for letter, item in task.items.items():
        for box in task.boxes:
            if box != item.box:
                said = task.judge({**task.answer, letter: box}).sentences[0]
                assert said == f"About ({letter}): {item.feedback}"


@of(OrderTask)
def test_an_order_says_which_pair_is_turned_and_why(task):
    right = list(task.answer)
    for i, (first, second) in enumerate(pairwise(right)):
        said = task.judge([*right[:i], second, first, *right[i + 2 :]]).sentences
        assert any(f"you put ({second}) before ({first})" in one for one in said)
        assert any(one.startswith((f"About ({second}): ", "Look at this: ")) for one in said)


@of(TableTask)
def test_a_table_says_which_column_does_not_fit(task):
    for column in task.answer.columns.difference(task.key):
        if pd.api.types.is_numeric_dtype(task.answer[column]):
            off = task.answer[column] * 1.5 + list(range(3, 3 + len(task.answer)))
            said = " ".join(task.judge(task.answer.assign(**{column: off})).sentences)
            assert f"column {column!r} does not fit" in said or "looks as if" in said, said


@of(FunctionTask)
def test_a_function_says_at_which_call_it_goes_wrong(task):
    said = task.judge(lambda *_: "something else").sentences[0]
    assert said.startswith(f"{task.name}(")


def wrong_answer(task):
    """Something wrong for an exercise of each kind."""
    if isinstance(task, NumberTask):
        return task.answer * 1.37 + 11
    if isinstance(task, ChoiceTask):
        return next(letter for letter in task.options if letter not in task.answer)
    if isinstance(task, SortTask):
        item = next(iter(task.items))
        return {item: next(box for box in task.boxes if box != task.items[item].box)}
    if isinstance(task, OrderTask):
        return ", ".join(reversed(task.answer))
    return "no table and no function"


@of((NumberTask, ChoiceTask, SortTask, OrderTask, TableTask, FunctionTask))
def test_after_the_third_wrong_try_the_worked_steps_are_offered_beside_ones_own(task):
    for number in (1, 2, 3):
        verdict = judge_and_keep(task, wrong_answer(task))
        assert verdict.state == NOT_YET
        offered = any(f"wrong try number {number}" in one for one in verdict.sentences)
        assert offered == (number == 3 and bool(task.worked))
    if task.worked:
        html = solution(task.id)._repr_html_()
        headings = re.findall("<strong>(.*?)</strong>", html)
        assert headings[0] == "One way to do it, beside what you did"
        assert {"What you did", "One way to do it"} < set(headings)
