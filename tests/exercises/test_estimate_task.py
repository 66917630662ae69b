"""Estimates: every number counts, and the distance is said in words."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.exercises.every_kind import ESTIMATE


@pytest.mark.parametrize(
    ("guess", "said"),
    [
        (1200, "That is it exactly."),
        ("1,300 people", "That is close, a little higher."),
        (1000, "That is close, a little lower."),
        (1700, "Your guess is higher by 500."),
        (600, "The value is about 2 times your guess."),
        (2900, "Your guess is about 2.4 times the value."),
        ("1.2 million", "Your guess is about 1,000 times the value."),
        (0, "Your guess is 1,200 too low."),
        (-300, "Your guess is 1,500 too low."),
    ],
)
def test_the_distance_in_words(guess, said):
    verdict = ESTIMATE.judge(guess)
    assert verdict.state == "right"
    assert verdict.sentences[1:] == (said, "Fewer than most think.")
    assert verdict.sentences[0].endswith("; it is 1,200 people.")


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_every_number_is_accepted(guess):
    assert ESTIMATE.judge(guess).state == "right"


@pytest.mark.parametrize("guess", ["many", [1, 2], True, float("nan")])
def test_what_is_no_number_gets_a_sentence_and_not_the_value(guess):
    verdict = ESTIMATE.judge(guess)
    assert verdict.state == "not yet"
    assert "1,200" not in " ".join(verdict.sentences)


@pytest.mark.parametrize(
    ("changes", "said"), [({"answer": 0.0}, "above zero"), ({"close": 1.0}, "factor above 1")]
)
def test_an_exercise_that_is_not_sound_says_why(changes, said):
    assert said in " ".join(replace(ESTIMATE, **changes).problems())
