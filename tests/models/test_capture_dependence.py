"""Dependent lists: the odds ratio is met, and the estimate goes where the formula says."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crossings.models.capture import overlap_probability, simulate_two_lists
from lessonkit.text.errors import CourseError

chances = st.floats(0.01, 0.99)
odds = st.floats(1e-6, 1e6)


def settles_at(people, first, second, odds_ratio):
    """What two long lists make of a number of people, if being on them is not independent."""
    return people * first * second / overlap_probability(first, second, odds_ratio)


@given(first=chances, second=chances, odds_ratio=odds)
@settings(max_examples=100)
def test_overlap_has_the_odds_ratio_that_was_asked_for(first, second, odds_ratio):
    both = overlap_probability(first, second, odds_ratio)
    assert max(0, first + second - 1) <= both * (1 + 1e-9) + 1e-12
    assert both <= min(first, second) + 1e-12
    neither = 1 - first - second + both
    left, right = both * neither, odds_ratio * (first - both) * (second - both)
    assert left == pytest.approx(right, rel=1e-5, abs=1e-9)


@given(first=chances, second=chances)
@settings(max_examples=40)
def test_independent_lists_are_right_whatever_their_size(first, second):
    assert overlap_probability(first, second, 1) == pytest.approx(first * second)
    assert settles_at(500, first, second, 1) == pytest.approx(500)


@given(first=chances, second=chances, odds_ratio=st.floats(1e-3, 1e3))
@settings(max_examples=60)
def test_shared_contacts_lower_it_and_separate_worlds_raise_it(first, second, odds_ratio):
    estimate = settles_at(500, first, second, odds_ratio)
    tolerance = 500 * 1e-9
    assert (estimate - 500) * (odds_ratio - 1) <= tolerance
    keener = settles_at(500, first, second, odds_ratio * 1.5)
    assert keener <= estimate + tolerance


def test_extreme_odds_ratios_reach_the_limits():
    assert overlap_probability(0.8, 0.7, 1e-15) == pytest.approx(0.5)
    assert overlap_probability(0.8, 0.7, 1e15) == pytest.approx(0.7)


def test_kinds():
    ratios = pd.Series([0.5, 1, 2], index=["apart", "none", "together"])
    assert list(overlap_probability(0.5, 0.5, ratios).index) == list(ratios.index)
    assert overlap_probability(0.5, [0.5, 0.2], 1).tolist() == [0.25, 0.1]


@pytest.mark.parametrize("odds_ratio", [0.5, 1, 4])
def test_simulation_agrees_with_the_closed_form(odds_ratio):
    pairs = simulate_two_lists(20_000, 0.4, 0.3, odds_ratio, repeats=3_000, seed=8)
    assert pairs["marked"].mean() == pytest.approx(8_000, rel=0.002)
    assert pairs["caught"].mean() == pytest.approx(6_000, rel=0.002)
    assert pairs["recaptured"].mean() == pytest.approx(
        20_000 * overlap_probability(0.4, 0.3, odds_ratio), rel=0.003
    )
    assert pairs["people"].mean() == pytest.approx(
        settles_at(20_000, 0.4, 0.3, odds_ratio), rel=0.002
    )


def test_intervals_know_nothing_of_dependence():
    independent, dependent = (
        simulate_two_lists(2_000, 0.4, 0.3, ratio, repeats=2_000, seed=8) for ratio in (1, 3)
    )
    covered = [
        np.mean((p["low"] <= 2_000) & (p["high"] >= 2_000)) for p in (independent, dependent)
    ]
    assert covered[0] > 0.93
    assert covered[1] < 0.05


def test_a_seed_repeats_itself():
    one, same, other = (simulate_two_lists(90, 0.5, 0.5, repeats=5, seed=s) for s in (1, 1, 2))
    pd.testing.assert_frame_equal(one, same)
    assert not one.equals(other)


@pytest.mark.parametrize(
    ("call", "text"),
    [
        (lambda: overlap_probability(1.2, 0.5, 1), r"`first` must be from 0 to 1; it is 1\.2\."),
        (lambda: overlap_probability(0.2, 0.5, 0), r"`odds_ratio` must be more than zero; it is 0"),
        (
            lambda: overlap_probability([0.1, 0.2, 0.3], 0.5, [1, 2]),
            r"`first` and `odds_ratio` must have as many values as each other; they have 3 and 2",
        ),
        (
            lambda: simulate_two_lists(0, 0.5, 0.5, repeats=1, seed=1),
            r"`people` must be a whole number of at least 1; it is 0\.",
        ),
        (
            lambda: simulate_two_lists(9, 0.5, 0.5, repeats=0, seed=1),
            r"`repeats` must be a whole number of at least 1; it is 0\.",
        ),
        (
            lambda: simulate_two_lists(9, [0.5, 0.6], 0.5, repeats=1, seed=1),
            r"`first` must be one number; it holds 2\.",
        ),
    ],
)
def test_bad_input(call, text):
    with pytest.raises(CourseError, match=text):
        call()
