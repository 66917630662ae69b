"""Every exercise of every lesson, three ways: worked answer, blank, and each slip by its name."""

import math

import pytest

from lessonkit.judging.precision import grain
from lessonkit.lessons import catalogue
from lessonkit.tasks.choice import ChoiceTask
from lessonkit.tasks.estimate import EstimateTask
from lessonkit.tasks.function import FunctionTask
from lessonkit.tasks.number import NumberTask
from lessonkit.tasks.order import OrderTask
from lessonkit.tasks.prediction import PredictionTask
from lessonkit.tasks.ranking import RankingTask
from lessonkit.tasks.sort import SortTask
from lessonkit.tasks.table import TableTask
from tests.exercises.every_kind import SAMPLES, worked_answer

LESSONS = [catalogue.lesson(one) for one in catalogue.lesson_ids()]
TASKS = [task for lesson in LESSONS for task in lesson.tasks]
TASKS += [task for task in SAMPLES if task not in TASKS]


def by_id(task):
    return task.id


def each(kind):
    return pytest.mark.parametrize("task", [t for t in TASKS if isinstance(t, kind)], ids=by_id)


def each_slip(kind):
    return pytest.mark.parametrize(
        ("task", "slip"),
        [(t, s) for t in TASKS if isinstance(t, kind) for s in t.slips],
        ids=lambda value: getattr(value, "id", None) or getattr(value, "slip", None),
    )


EVERY = pytest.mark.parametrize("task", TASKS, ids=by_id)


@EVERY
def test_the_exercise_is_sound(task):
    assert task.problems() == []


@EVERY
def test_the_worked_answer_is_right(task):
    verdict = task.judge(worked_answer(task))
    guess = isinstance(task, (EstimateTask, PredictionTask, RankingTask))
    assert verdict.state == ("guessed" if guess else "right")
    assert verdict.sentences


@EVERY
def test_a_blank_is_not_attempted(task):
    for blank in (..., None, "", " … "):
        assert task.judge(blank).state == "not attempted"


@each_slip(NumberTask)
def test_each_number_slip_is_recognised(task, slip):
    places = max(1, -round(math.log10(grain(task.tolerance))))  # as the question wants it
    if 0 < abs(slip.value) < 1:
        places = max(places, 3 - math.ceil(math.log10(abs(slip.value))))
    for value in (slip.value, round(slip.value, places), f"{slip.value:.{places}f}"):
        verdict = task.judge(value)
        # One digit may have come by many ways: it is asked about, and not told.
        short = abs(slip.value) < 10 and "in case it fits" in verdict.sentences[1]
        assert verdict.slip == (None if short else slip.slip)
        assert slip.look in verdict.sentences[1]


@each_slip(TableTask)
def test_each_table_slip_is_recognised(task, slip):
    assert task.judge(slip.table).slip == slip.slip


@each_slip(FunctionTask)
def test_each_function_slip_is_recognised(task, slip):
    assert task.judge(slip.recipe).slip == slip.slip


@each_slip(OrderTask)
def test_each_order_slip_is_recognised(task, slip):
    order = list(task.answer)
    order.insert(slip.needs, order.pop(slip.step))
    verdict = task.judge(order)
    assert (verdict.slip, slip.look in verdict.sentences[1]) == (slip.slip, True)


@each(ChoiceTask)
def test_each_wrong_option_has_words_of_its_own(task):
    for letter, option in task.options.items():
        if not option.right:
            verdict = task.judge(letter)
            assert (verdict.state, verdict.slip) == ("not yet", option.slip)
            assert option.feedback in verdict.sentences[0]


@each(SortTask)
def test_each_item_in_another_box_has_words_of_its_own(task):
    for letter, item in task.items.items():
        for box in set(task.boxes) - {item.box}:
            verdict = task.judge({**task.answer, letter: box})
            slip = item.slip or task.mixed.get((box, item.box))
            assert (verdict.state, verdict.slip) == ("not yet", slip)
            assert item.feedback in verdict.sentences[0]


@each(NumberTask)
def test_hints_and_wrong_feedback_do_not_give_the_number_away(task):
    answer = f"{abs(task.answer):,.1f}"
    said = [*task.hints, *(s for slip in task.slips for s in task.judge(slip.value).sentences)]
    assert not [sentence for sentence in said if answer in sentence.replace("−", "")]


@each((NumberTask, ChoiceTask, TableTask, OrderTask, SortTask, FunctionTask))
def test_hints_and_worked_solutions_are_there(task):
    assert task.hints
    assert task.worked


@pytest.mark.parametrize("lesson", LESSONS, ids=by_id)
def test_a_lesson_has_enough_kinds_of_exercise(lesson):
    # Lesson 00 takes ten minutes and only shows how things work.
    assert len(lesson.tasks) >= (4 if lesson.id == "00" else 8)
    assert len({type(task) for task in lesson.tasks}) >= 4
    assert all(task.id.startswith(f"{lesson.id}.") for task in lesson.tasks)
    assert len({task.id for task in lesson.tasks}) == len(lesson.tasks)


@pytest.mark.parametrize("lesson", [one for one in LESSONS if one.id != "00"], ids=by_id)
def test_a_lesson_asks_often_enough_how_sure_for_a_calibration(lesson):
    assert sum(task.confidence for task in lesson.tasks) >= 3
