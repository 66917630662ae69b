"""Comparison groups: published differences, identities between the estimates, refusals."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crossings.models.causal import (
    counterfactual_from_comparison,
    difference_in_differences,
    ratio_of_ratios,
)
from lessonkit.text.errors import CourseError, UnknownNameError

values = st.floats(-1e6, 1e6)
amounts = st.floats(0.01, 1e6)


@pytest.mark.parametrize(
    ("means", "expected"),
    [
        # oracles.csv OR35: Card and Krueger (1994), jobs per restaurant, all stores; means
        # computed from the authors' data, the paper prints 2.76.
        ((20.4394, 21.0274, 23.3312, 21.1656), 2.7536),
        # OR36: stores interviewed twice, changes 0.466667 and -2.283333.
        ((0, 0.466667, 0, -2.283333), 2.75),
    ],
)
def test_minimum_wage_and_jobs(means, expected):
    assert difference_in_differences(*means) == pytest.approx(expected, abs=1e-4)


@given(values, values, values, values, values)
@settings(max_examples=50)
def test_what_moves_both_groups_alike_drops_out(a, b, c, d, common):
    plain = difference_in_differences(a, b, c, d)
    assert difference_in_differences(a, b + common, c, d + common) == pytest.approx(plain, abs=1e-6)
    assert difference_in_differences(c, d, a, b) == pytest.approx(-plain, abs=1e-6)


@given(amounts, amounts, amounts, amounts, st.floats(0.1, 10))
@settings(max_examples=50)
def test_what_multiplies_both_groups_alike_drops_out(a, b, c, d, factor):
    plain = ratio_of_ratios(a, b, c, d)
    assert ratio_of_ratios(a, b * factor, c, d * factor) == pytest.approx(plain)
    assert ratio_of_ratios(c, d, a, b) == pytest.approx(1 / plain)


@given(amounts, amounts, amounts, amounts)
@settings(max_examples=50)
def test_effects_are_what_happened_against_the_counterfactual(a, b, c, d):
    in_number = counterfactual_from_comparison(a, c, d, moves="in number")
    assert difference_in_differences(a, b, c, d) == pytest.approx(b - in_number, abs=1e-6)
    in_proportion = counterfactual_from_comparison(a, c, d, moves="in proportion")
    assert ratio_of_ratios(a, b, c, d) == pytest.approx(b / in_proportion)


@given(amounts, amounts)
@settings(max_examples=30)
def test_both_ways_to_move_agree_for_groups_of_one_size(size, control_after):
    one, other = (
        counterfactual_from_comparison(size, size, control_after, moves=moves)
        for moves in ("in number", "in proportion")
    )
    assert one == pytest.approx(other)


def test_level_and_proportion_can_disagree_on_the_sign():
    groups = (100, 90, 1000, 850)  # -10% beside -15%, and -10 beside -150
    assert difference_in_differences(*groups) == 140
    assert ratio_of_ratios(*groups) > 1
    groups = (1000, 920, 100, 90)  # -8% beside -10%, and -80 beside -10
    assert difference_in_differences(*groups) == -70
    assert ratio_of_ratios(*groups) > 1


def test_a_whole_path_keeps_its_periods():
    control = pd.Series({"2023": 28_513, "2024": 36_181})
    path = counterfactual_from_comparison(12_658, 33_116, control, moves="in proportion")
    assert list(path.index) == ["2023", "2024"]
    assert path["2023"] == pytest.approx(12_658 * 28_513 / 33_116)


@pytest.mark.parametrize(
    ("call", "error", "text"),
    [
        (
            lambda: counterfactual_from_comparison(1, 2, 3, moves="numbers"),
            UnknownNameError,
            r"no way to move called 'numbers'\. Did you mean 'in number'\?",
        ),
        (
            lambda: counterfactual_from_comparison(1, 0, 3, moves="in proportion"),
            CourseError,
            r"`control_before` must be more than zero; it is 0\.",
        ),
        (
            lambda: ratio_of_ratios(0, 1, 2, 3),
            CourseError,
            r"`treated_before` must be more than zero; it is 0\.",
        ),
        (
            lambda: ratio_of_ratios(1, -1, 2, 3),
            CourseError,
            r"`treated_after` must be zero or more; it is -1\.",
        ),
        (
            lambda: difference_in_differences(1, 2, float("nan"), 3),
            CourseError,
            r"`control_before` has a missing value; a missing count is not zero",
        ),
        (
            lambda: difference_in_differences(np.ones(2), np.ones(3), 1, 1),
            CourseError,
            r"`treated_before` and `treated_after` must have as many values .* 2 and 3\.",
        ),
    ],
)
def test_bad_input(call, error, text):
    with pytest.raises(error, match=text):
        call()
