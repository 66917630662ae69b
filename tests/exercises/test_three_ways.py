"""Every exercise of every lesson, three ways: worked answer, blank, and each slip by its name."""

import pytest

from crossings.exercises import catalogue
from crossings.exercises.chart_task import ChartTask
from crossings.exercises.choice_task import ChoiceTask
from crossings.exercises.number_task import NumberTask
from crossings.exercises.prediction_task import PredictionTask
from crossings.exercises.slips import SLIPS
from crossings.exercises.table_task import TableTask
from crossings.exercises.text_task import TextTask

LESSONS = [catalogue.lesson(one) for one in catalogue.lesson_ids()]
TASKS = [task for lesson in LESSONS for task in lesson.tasks]
WORKED = {
    NumberTask: lambda task: task.answer,
    ChoiceTask: lambda task: list(task.answer),
    TableTask: lambda task: task.answer,
    ChartTask: lambda task: task.example,
    TextTask: lambda task: task.model or "Summers are high. Why?",
    PredictionTask: lambda task: list(task.hidden["value"]),
}


def by_id(task):
    return task.id


@pytest.mark.parametrize("task", TASKS, ids=by_id)
def test_the_exercise_is_sound(task):
    assert task.problems() == []


@pytest.mark.parametrize("task", TASKS, ids=by_id)
def test_the_worked_answer_is_right(task):
    verdict = task.judge(WORKED[type(task)](task))
    assert verdict.state == "right"
    assert verdict.sentences


@pytest.mark.parametrize("task", TASKS, ids=by_id)
def test_a_blank_is_not_attempted(task):
    assert task.judge(...).state == "not attempted"


@pytest.mark.parametrize(
    ("task", "slip"),
    [(t, s) for t in TASKS if isinstance(t, NumberTask) for s in t.slips],
    ids=lambda value: getattr(value, "id", None) or getattr(value, "slip", None),
)
def test_each_number_slip_is_recognised(task, slip):
    for value in (slip.value, round(slip.value, 1), f"{slip.value:.1f}"):
        verdict = task.judge(value)
        assert verdict.slip == slip.slip
        assert SLIPS[slip.slip].did in verdict.sentences[0]
        assert slip.look in verdict.sentences[1]


@pytest.mark.parametrize(
    ("task", "slip"),
    [(t, s) for t in TASKS if isinstance(t, TableTask) for s in t.slips],
    ids=lambda value: getattr(value, "id", None) or getattr(value, "slip", None),
)
def test_each_table_slip_is_recognised(task, slip):
    assert task.judge(slip.table).slip == slip.slip


@pytest.mark.parametrize("task", [t for t in TASKS if isinstance(t, ChoiceTask)], ids=by_id)
def test_each_wrong_option_has_words_of_its_own(task):
    for letter, option in task.options.items():
        if not option.right:
            verdict = task.judge(letter)
            assert (verdict.state, verdict.slip) == ("not yet", option.slip)
            assert option.feedback in verdict.sentences[0]


@pytest.mark.parametrize("task", [t for t in TASKS if isinstance(t, NumberTask)], ids=by_id)
def test_hints_and_wrong_feedback_do_not_give_the_number_away(task):
    answer = f"{abs(task.answer):,.1f}"
    said = [*task.hints, *(s for slip in task.slips for s in task.judge(slip.value).sentences)]
    assert not [sentence for sentence in said if answer in sentence.replace("−", "")]


@pytest.mark.parametrize("task", TASKS, ids=by_id)
def test_hints_and_worked_solutions_are_there(task):
    if not isinstance(task, (TextTask, PredictionTask)):
        assert task.hints
        assert task.worked


@pytest.mark.parametrize("lesson", LESSONS, ids=by_id)
def test_a_lesson_has_enough_kinds_of_exercise(lesson):
    assert len(lesson.tasks) >= 8
    assert len({type(task) for task in lesson.tasks}) >= 4
    assert all(task.id.startswith(f"{lesson.id}.") for task in lesson.tasks)
    assert len({task.id for task in lesson.tasks}) == len(lesson.tasks)
