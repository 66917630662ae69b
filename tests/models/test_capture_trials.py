"""Repeated trials: published numbers, identities, and people trying until they get through."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crossings.models.capture import attempts_behind, repeated_trials
from lessonkit.text.errors import CourseError


def test_massey_and_singer():
    # oracles.csv OR16: p = 0.35 read in Massey and Singer (1995), outputs derived.
    trials = repeated_trials(0.35)
    assert trials.entries_per_apprehension == pytest.approx(1.857143, abs=1e-6)
    assert trials.attempts == pytest.approx(1.538462, abs=1e-6)
    assert trials.apprehensions == pytest.approx(0.538462, abs=1e-6)


def test_one_rate_behind_a_flow():
    # oracles.csv OR41: AP on the IDA study; inputs read, outputs derived.
    attempts = attempts_behind(170_000, 0.54)
    assert attempts == pytest.approx(369_565, abs=1)
    assert attempts - 170_000 == pytest.approx(199_565, abs=1)


@given(st.floats(0.001, 0.999))
@settings(max_examples=60)
def test_identities(p):
    trials = repeated_trials(p)
    assert trials.attempts == pytest.approx(1 + trials.apprehensions)
    assert trials.apprehensions * trials.entries_per_apprehension == pytest.approx(1)
    assert attempts_behind(1000, p) == pytest.approx(1000 * trials.attempts)


def test_people_trying_until_they_get_through():
    attempts = np.random.default_rng(16).geometric(1 - 0.35, size=200_000)
    error = 4.5 * attempts.std() / np.sqrt(200_000)
    assert attempts.mean() == pytest.approx(repeated_trials(0.35).attempts, abs=error)


@pytest.mark.parametrize(
    ("call", "text"),
    [
        (
            lambda: repeated_trials(0),
            r"`apprehended` must be above 0 and below 1; it is at the end",
        ),
        (
            lambda: repeated_trials(1),
            r"`apprehended` must be above 0 and below 1; it is at the end",
        ),
        (lambda: repeated_trials([0.5, 1]), r"it is at the end at position 1\. With certainty"),
        (
            lambda: repeated_trials(35),
            r"`apprehended` must be from 0 to 1; it is 35\. Write 90 per",
        ),
        (lambda: attempts_behind(10, 1), r"must be from 0 to below 1; it is at the end\. With"),
        (lambda: attempts_behind(-1, 0.5), r"`entered` must be zero or more; it is -1\."),
        (lambda: attempts_behind([1, 2], [0.1] * 3), r"`entered` and `apprehended` must have as m"),
    ],
)
def test_bad_input(call, text):
    with pytest.raises(CourseError, match=text):
        call()
