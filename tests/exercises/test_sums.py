"""The course's side of the judge of numbers: its formulas, its slips, its figures' names."""

import re
from pathlib import Path

import pytest

from crossings import measures
from crossings.formulas import FORMULAS
from crossings.models.capture import lincoln_petersen_estimate
from crossings.models.waiting import average_present
from lessonkit import judging
from lessonkit.judging.candidates import candidates
from lessonkit.judging.nodes import figures
from lessonkit.judging.slips import known_slips
from lessonkit.judging.words import told
from lessonkit.lessons import catalogue
from lessonkit.tasks.number import NumberSlip, NumberTask

MODELS = {
    "average_present": average_present,
    "lincoln_petersen_estimate": lincoln_petersen_estimate,
}
TASKS = [
    task
    for number in catalogue.lesson_ids()
    for task in catalogue.lesson(number).tasks
    if isinstance(task, NumberTask)
]
NAMED = [task for task in TASKS if task.around().sight]


@pytest.mark.parametrize("name", sorted(FORMULAS))
@pytest.mark.parametrize("given", [(0.31, 0.52, 0.75, 0.94), (0.11, 0.62, 0.83, 0.97)])
def test_a_formula_gives_what_its_measure_gives(name, given):
    formula = FORMULAS[name]
    function = MODELS.get(name) or getattr(measures, name)
    if name == "lincoln_petersen_estimate":
        given = (940, 750, 520)
    values = dict(zip(formula.parameters, given, strict=False))
    expected = eval(formula.written, dict(values))
    assert function(**values) == pytest.approx(expected)


def test_every_slip_of_the_engine_stands_in_the_catalogue():
    folder = Path(judging.__file__).parent
    text = "".join(path.read_text(encoding="utf-8") for path in folder.glob("*.py"))
    written = set(re.findall(r'Change\(\s*"([a-z-]+)"', text)) | set(
        re.findall(r'slip = "([a-z-]+)"', text)
    )
    assert len(written) > 20
    assert written <= set(known_slips())


@pytest.mark.parametrize("task", NAMED, ids=lambda task: task.id)
def test_the_sums_of_a_lesson_with_names_are_read(task):
    tree = task.around().tree
    if task.id in {"02.earlier-years", "11.small", "11.trade"}:  # counted or tried, no sum
        return
    assert tree is not None
    assert all(figure.words for figure in figures(tree))


@pytest.mark.parametrize("task", TASKS, ids=lambda task: task.id)
def test_no_reply_gives_the_answer_away(task):
    shown = {f"{abs(task.answer):,.{places}f}" for places in (1, 2)}
    if abs(task.answer) >= 100:
        shown.add(f"{abs(task.answer):,.0f}")
    in_question = set(re.findall(r"\d[\d,]*(?:\.\d+)?", task.question))
    for one in candidates(task._table._question):
        if one.changes:
            text = " ".join(told(one.changes, task.answer, sure=True))
            numbers = set(re.findall(r"\d[\d,]*(?:\.\d+)?", text)) - in_question - {"100"}
            assert not numbers & shown, text


def test_a_slip_that_gives_the_answer_is_a_warning_and_no_problem():
    task = NumberTask(
        id="99.x",
        question="?",
        unit="people",
        answer=5,
        meaning="",
        slips=(NumberSlip("sign", 5.0, ""), NumberSlip("wrong-base", 9.0, "")),
    )
    assert task.problems() == []
    assert task.warnings() == ["99.x: slip 'sign' gives the answer"]


def test_what_luck_gives_as_well_is_told_beside_it():
    # −92.7 with two digits exchanged, and what another column gives.
    said = catalogue.task("03.fall").judge(-97.2).sentences[0]
    assert "More than one thing leads to this number." in said
    assert "or else you exchanged two digits of the result" in said
