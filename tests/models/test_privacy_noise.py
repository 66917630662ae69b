"""Randomised response: published constants, and simulation against formula."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crossings.models.privacy import (
    randomised_answers,
    randomised_response_epsilon,
    randomised_response_estimate,
)
from lessonkit.text.errors import CourseError


def test_two_coins():
    """Dwork and Roth (2014), p. 30: 3/4 against 1/4, ε = ln 3; estimator after Sarwate (2015)."""
    assert randomised_response_epsilon(0.5, 0.5) == pytest.approx(1.098612, abs=1e-6)
    estimate = randomised_response_estimate(yes=40, asked=100, truth=0.5, forced_yes=0.5)
    assert estimate.share == pytest.approx(0.3, abs=1e-6)
    assert estimate.standard_error == pytest.approx(2 * np.sqrt(0.4 * 0.6 / 100))


settings_of_the_game = {"truth": st.floats(0.2, 1), "forced_yes": st.floats(0, 1)}


@settings(max_examples=60)
@given(share=st.floats(0, 1), **settings_of_the_game)
def test_the_estimate_undoes_the_game(share, truth, forced_yes):
    asked = 10_000_000
    yes = round((truth * share + (1 - truth) * forced_yes) * asked)
    estimate = randomised_response_estimate(yes, asked, truth, forced_yes)
    assert estimate.share == pytest.approx(share, abs=1e-6)
    said = yes / asked  # whole people: with a share next to 0 nobody may have said yes
    plain = np.sqrt(said * (1 - said) / asked)
    assert estimate.standard_error >= plain - 1e-9


@pytest.mark.parametrize(("truth", "forced_yes"), [(0.5, 0.5), (0.75, 0.2)])
def test_standard_error_is_the_spread_between_surveys(truth, forced_yes):
    rng = np.random.default_rng(3)
    truths = np.arange(2000) < 600
    estimates = [
        randomised_response_estimate(
            int(randomised_answers(truths, truth, forced_yes, seed=rng).sum()),
            truths.size,
            truth,
            forced_yes,
        )
        for _ in range(400)
    ]
    shares = np.array([e.share for e in estimates])
    assert abs(shares.mean() - 0.3) < 4 * shares.std() / 20
    # Who has the property is fixed here, so the spread is a little less than the formula's, which
    # also draws the people: by the variance 0.3 · 0.7 / n.
    drawn = np.sqrt(shares.var() + 0.3 * 0.7 / truths.size)
    assert drawn == pytest.approx(np.mean([e.standard_error for e in estimates]), rel=0.1)


def test_a_seed_repeats_and_a_generator_goes_on():
    truths = np.arange(200) < 100
    once, again = (randomised_answers(truths, seed=7) for _ in range(2))
    np.testing.assert_array_equal(once, again)
    rng = np.random.default_rng(7)
    first, second = (randomised_answers(truths, seed=rng) for _ in range(2))
    np.testing.assert_array_equal(first, once)
    assert (first != second).any()


def test_without_coins_everyone_answers_truly():
    truths = np.arange(50) < 20
    np.testing.assert_array_equal(randomised_answers(truths, truth=1, seed=1), truths)
    assert randomised_response_estimate(20, 50, truth=1).share == pytest.approx(0.4)


@given(st.floats(0.01, 0.98), st.floats(0.01, 0.5))
def test_more_truth_gives_more_away(truth, forced_yes):
    assert randomised_response_epsilon(0, forced_yes) == 0
    low, high = (randomised_response_epsilon(t, forced_yes) for t in (truth, truth + 0.01))
    assert 0 < low < high
    mirrored = randomised_response_epsilon(truth, 1 - forced_yes)
    assert mirrored == pytest.approx(low)


def test_an_answer_that_cannot_be_chance_gives_everything_away():
    assert randomised_response_epsilon(1) == np.inf
    assert randomised_response_epsilon(0.5, forced_yes=1) == np.inf


@pytest.mark.parametrize(
    ("call", "text"),
    [
        (lambda: randomised_response_estimate(5, 4), r"`yes` must be at most `asked`, 4; it is 5"),
        (
            lambda: randomised_response_estimate(0, 0),
            r"`asked` must be a whole number of at least 1",
        ),
        (lambda: randomised_response_estimate(1, 4, truth=0), r"`truth` must be more than zero"),
        (lambda: randomised_response_estimate([1, 2], 4), r"`yes` must be one number; it holds 2"),
        (lambda: randomised_response_epsilon(1.5), r"`truth` must be from 0 to 1; it is 1\.5"),
        (lambda: randomised_answers([], seed=1), r"`truths` must be True or False for each person"),
        (
            lambda: randomised_answers(np.array([], bool), seed=1),
            r"`truths` has no people; at least",
        ),
        (lambda: randomised_answers(["yes"], seed=1), r"`truths` must be True or False for each"),
        (
            lambda: randomised_answers([True], seed=-1),
            r"`seed` must be a whole number of at least 0",
        ),
    ],
)
def test_bad_input_is_named(call, text):
    with pytest.raises(CourseError, match=text):
        call()
