"""Functions: called on copies of several inputs; what breaks names the input, never a traceback."""

from dataclasses import replace

import pandas as pd
import pytest

from lessonkit.tasks.function import Case, FunctionSlip, FunctionTask
from tests.exercises.every_kind import FUNCTION, change


def test_right():
    assert FUNCTION.judge(change).state == "right"
    assert FUNCTION.judge(lambda a, b: (b / a - 1) * 100).state == "right"


def blank(earlier, later): ...


def only_words(earlier, later):
    """A change in per cent."""


@pytest.mark.parametrize("function", [blank, only_words, ..., None])
def test_a_stub_is_not_attempted(function):
    assert FUNCTION.judge(function).state == "not attempted"


@pytest.mark.parametrize(
    ("function", "said"),
    [
        (lambda a, b: 1 / 0, "change(50, 40) breaks off with ZeroDivisionError: division by zero."),
        (lambda a, b: b[0], "change(50, 40) breaks off with TypeError"),
        (lambda a, b: nothing, "NameError: name 'nothing' is not defined."),  # noqa: F821
        (lambda a: a, "change should take 2 inputs: it is called as change(50, 40)."),
        (lambda a, b: exit(), "RuntimeError: the function ends the program."),
        (
            lambda a, b: None if a + b else 0,
            "change(50, 40) gives nothing back. Is the word",
        ),
        (lambda a, b: -20.0, "change(40, 50) gives -20, which is not what is asked for."),
        (lambda a, b: str(change(a, b)), "change(50, 40) gives '-20.0'"),
        (change(50, 40), "this is a number"),
        ("change", "this is a text"),
        (int, "Expected is the function itself"),
    ],
)
def test_what_fails_is_named_with_its_input(function, said):
    verdict = FUNCTION.judge(function)
    assert verdict.state == "not yet"
    assert said in verdict.sentences[0]
    assert "Traceback" not in " ".join(verdict.sentences)


def test_the_expected_value_is_not_said():
    said = " ".join(FUNCTION.judge(lambda a, b: 7).sentences)
    assert "-20" not in said
    assert "25" not in said


def test_a_case_of_its_own_names_its_slip():
    # Right for small changes; takes “up by” as “up to” from twice as many on.
    verdict = FUNCTION.judge(lambda a, b: change(a, b) if b < 2 * a else 100 * b / a)
    assert verdict.slip == "increase-for-multiple"
    assert "what is added?" in verdict.sentences[2]


def test_what_a_function_does_to_its_inputs_stays_with_it():
    table = pd.DataFrame({"people": [1, 2]})

    def greedy(given):
        given["people"] = 0
        return 3

    cases = (Case((table,), 3), Case((table.assign(people=[3, 4]),), 7))
    task = FunctionTask(
        id="99.f",
        question="?",
        name="total",
        cases=cases,
        example=lambda t: t["people"].sum(),
        meaning="",
    )
    assert task.problems() == []
    assert task.judge(greedy).sentences[0].startswith("total(a table of 2 rows) gives 3")
    assert list(table["people"]) == [1, 2]


def test_what_a_function_prints_is_not_shown(capsys):
    FUNCTION.judge(lambda a, b: print("noise"))
    assert capsys.readouterr().out == ""


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"cases": FUNCTION.cases[:1]}, "one case cannot tell"),
        ({"example": lambda a, b: 0}, "example: change(50, 40) gives 0"),
        ({"slips": (FunctionSlip("sign", change, ""),)}, "slip 'sign' is taken for None"),
        ({"cases": (*FUNCTION.cases, Case((2, 2), 0.0, "nope"))}, "unknown slip 'nope'"),
    ],
)
def test_an_exercise_that_is_not_sound_says_why(changes, said):
    assert said in " ".join(replace(FUNCTION, **changes).problems())
