"""Near misses that every number task recognises without being told, and which of two wins."""

from dataclasses import replace
from decimal import Decimal

import numpy as np
import pandas as pd
import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from lessonkit.judging.precision import decimals, fit
from lessonkit.tasks.number import NumberSlip, NumberTask
from tests.exercises.every_kind import NUMBER

PEOPLE = NumberTask(
    id="99.people", question="How many?", unit="people", answer=12658.0, meaning="", tolerance=0.5
)
SHARE = replace(NUMBER, answer=27.65, slips=())


@pytest.mark.parametrize(
    ("task", "answer", "slip"),
    [
        (NUMBER, 20, "sign"),
        (NUMBER, -0.2, "fraction-for-percent"),
        (NUMBER, 0.2, "fraction-for-percent"),
        (NUMBER, -2000, "hundred-too-much"),
        (NUMBER, -200, "factor-ten"),
        (NUMBER, -2, None),  # one digit fits too much by luck
        (NUMBER, -20000, "thousands"),
        (SHARE, 72.35, "complement"),
        (SHARE, 28, "rounding"),
        (SHARE, 27, "rounding"),
        (PEOPLE, 12.658, "thousands"),
        (PEOPLE, -12658, "sign"),
        (PEOPLE, 12700, "rounding"),
        (PEOPLE, 126.58, "typing-slip"),  # told in words without per cent
    ],
)
def test_a_near_miss_is_named(task, answer, slip):
    assert task.judge(answer).slip == slip


@pytest.mark.parametrize(
    "answer", [0.93, "0.93", Decimal("0.93"), np.float32(0.93), pd.Series([0.93]), "93%", 93]
)
def test_a_fraction_is_right_where_it_is_allowed(answer):
    task = replace(NUMBER, answer=93.0, fraction_allowed=True)
    assert task.judge(answer).state == "right"


def test_a_fraction_is_a_slip_where_it_is_not():
    task = replace(NUMBER, answer=93.0)
    for answer in (0.93, "0.93", Decimal("0.93"), np.float32(0.93), pd.Series([0.93])):
        assert task.judge(answer).slip == "fraction-for-percent"


def test_the_nearest_of_two_wins():
    slips = (NumberSlip("wrong-base", -25.0, ""), NumberSlip("peak-picked", -25.3, ""))
    task = replace(NUMBER, slips=slips)
    assert task.judge(-25.1).slip == "wrong-base"
    assert task.judge(-25.2).slip == "peak-picked"


def test_a_whole_number_that_is_the_answer_rounded_is_that_and_no_slip():
    task = replace(NUMBER, answer=-92.7, slips=(NumberSlip("wrong-base", -92.49, ""),))
    assert task.judge(-92).slip == "rounding"
    assert task.judge(-92.5).slip == "wrong-base"


def test_a_slip_with_a_whole_number_is_that_slip():
    slips = (NumberSlip("provisional-edition", 480.0, ""),)
    task = replace(PEOPLE, answer=475.0, slips=slips)
    assert task.judge(480).slip == "provisional-edition"


def test_a_second_thing_amiss_is_said():
    slip = NumberSlip("wrong-base", -29.27, "which comes first?")
    said = replace(NUMBER, answer=-22.64, slips=(slip,)).judge(0.2927).sentences[1]
    assert "which comes first?" in said
    assert "You also left the result as a fraction and turned the sign round." in said


@example(1.15, 1)  # a computer holds a little less, and rounds it down
@given(st.floats(-1e6, 1e6), st.integers(0, 6))
def test_a_rounded_number_fits_what_it_was_rounded_from(value, places):
    rounded = round(value, places)
    assume(abs(rounded - value) <= 0.05 * abs(value))
    assume(places <= 4 or rounded == value)
    assert fit(rounded, value) is not None


@pytest.mark.parametrize(
    ("value", "places"), [(0, 0), (-92.7, 1), (1200, -2), (3.1 - 27.7, 1), (1e300, -300)]
)
def test_decimals_are_those_that_were_typed(value, places):
    assert decimals(value) == places


@settings(max_examples=60, deadline=None)  # the first one reads the lesson
@given(st.floats(-1e4, 1e4).filter(lambda value: abs(value) > 1))
def test_sign_and_hundreds_are_found_for_any_answer(answer):
    task = replace(SHARE, answer=answer)
    assert task.judge(answer).state == "right"
    assert task.judge(-answer).slip == "sign"
    assert task.judge(answer / 100).slip == "fraction-for-percent"
    assert task.judge(answer * 100).slip == "hundred-too-much"
