"""Functions: called on copies of several inputs; what breaks names the input, never a traceback."""

from dataclasses import replace

import numpy as np
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
        (lambda a, b: print(1 / 0), "change(50, 40) breaks off with ZeroDivisionError"),
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
        (int, "The function itself is wanted, without brackets"),
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


@pytest.mark.parametrize("zero", [0, 0.0, -1])
def test_a_number_where_none_is_wanted_is_told_and_nothing_false_of_the_other_calls(zero):
    said = " ".join(EDGE.judge(lambda a, b: change(a, b) if a else zero).sentences)
    assert f"gives {zero:g}, and None is wanted there. The other calls give what" in said
    assert "Every value" not in said


def test_a_slip_is_known_although_the_call_that_gives_no_number_is_not_looked_after():
    wrong = FunctionSlip("wrong-base", lambda a, b: 100 * (b - a) / b if a else None, "which?")
    task = replace(EDGE, slips=(wrong,))
    assert task.judge(lambda a, b: 100 * (b - a) / b).slip == "wrong-base"


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


EDGE = replace(
    FUNCTION,
    cases=(
        Case((45774, 29437), change(45774, 29437)),
        Case((8392, 37918), change(8392, 37918)),
        Case((50, 0), -100.0),
        Case((0, 511), None, look="what is a change from nothing?"),
    ),
    example=lambda a, b: change(a, b) if a else None,
)


def test_a_case_that_breaks_off_does_not_hide_what_was_done():
    verdict = EDGE.judge(lambda a, b: 100 * (b - a) / b)
    assert verdict.slip == "wrong-base"
    assert "change(50, 0) breaks off with ZeroDivisionError: division by zero." in verdict.sentences


def test_only_the_case_that_breaks_off_is_named_where_the_others_are_right():
    verdict = EDGE.judge(change)
    assert verdict.sentences[0].startswith("change(0, 511) breaks off with ZeroDivisionError")
    assert "Look at this: what is a change from nothing?" in verdict.sentences


@pytest.mark.parametrize(
    ("function", "said"),
    [
        (lambda a, b: round(change(a, b), 1) if a else None, "It rounds to one decimal"),
        (lambda a, b: round(change(a, b), 2) if a else None, "It rounds to 2 decimals"),
        (lambda a, b: np.float32(change(a, b)) if a else None, ""),
    ],
)
def test_rounding_is_near_enough_and_told(function, said):
    verdict = EDGE.judge(function)
    assert verdict.state == "right"
    assert said in " ".join(verdict.sentences)


@pytest.mark.parametrize(
    ("function", "slip", "said"),
    [
        (lambda a, b: round(change(a, b)), "rounding", "rounded too far: to whole numbers."),
        (lambda a, b: 100 * (b - a) // a, "rounding", "cut off to whole numbers, and not rounded."),
        (lambda a, b: int(change(a, b)), "rounding", "cut off to whole numbers, and not rounded."),
        (lambda a, b: (b - a) / a, "fraction-for-percent", "100 times too small"),
        (lambda a, b: 100 * (a - b) / a, "sign", "the wrong sign"),
        (lambda a, b: 100 * b / a, "ratio-for-change", "100 too high"),
        (lambda a, b: 200 * (b - a) / a, "other-sum", "off by the same factor"),
    ],
)
def test_what_is_off_with_every_value_is_said(function, slip, said):
    verdict = EDGE.judge(lambda a, b: function(a, b) if a else None)
    assert verdict.slip == slip
    assert verdict.sentences[0].endswith("which is not what is asked for.")
    assert said in verdict.sentences[1]


def test_a_recipe_is_known_in_its_rounded_form_too():
    assert EDGE.judge(lambda a, b: round(100 * (b - a) / b, 1) if b else None).slip == "wrong-base"


def test_a_function_that_forgets_its_inputs_is_told_so():
    said = " ".join(FUNCTION.judge(lambda earlier, later: 12.5).sentences)
    assert "It gives that for every input" in said
