"""Random search against the published formula and looks thrown at random."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossings.models.search import coverage, probability_of_detection
from lessonkit.text.errors import CourseError


def test_search_and_rescue_nomograph():
    """SAR_Nomographs, POD_from_W_L_N.py: W 95 ft, N 6, L 5 mi, A 0.5 sq mi (5,280 ft to a mile).

    The script prints the coverage; the probability is recomputed by its formula.
    """
    swept = coverage(95 / 5280, track_length=5.0, area=0.5, searchers=6)
    assert swept == pytest.approx(1.0795454545, abs=1e-9)
    assert probability_of_detection(swept) == pytest.approx(0.6602500777, abs=1e-9)


def test_koopman_curve():
    """1 − exp(−C), Koopman's random search law; values computed from the formula as read."""
    curve = probability_of_detection([0.5, 1, 2, 3])
    np.testing.assert_allclose(curve, [0.393469, 0.632121, 0.864665, 0.950213], atol=1e-6)


efforts = st.floats(0, 50)


@given(efforts, efforts)
def test_two_searches_in_a_row_are_one_of_the_summed_effort(one, two):
    missed = (1 - probability_of_detection(one)) * (1 - probability_of_detection(two))
    assert probability_of_detection(one + two) == pytest.approx(1 - missed, abs=1e-12)


@given(efforts, st.floats(0.01, 10))
def test_more_effort_finds_more_but_each_piece_less(effort, more):
    first, second, third = (probability_of_detection(effort + k * more) for k in range(3))
    assert 0 <= first <= second <= third <= 1
    assert second - first >= third - second - 1e-12
    assert probability_of_detection(effort) <= effort


@pytest.mark.parametrize("effort", [0.3, 1.0, 2.5])
def test_little_looks_thrown_at_random(effort):
    """Koopman's story: many short looks, each covering a small part of the ground at random."""
    rng = np.random.default_rng(4)
    targets, looks, ring = 4000, 400, 1.0
    width = effort * ring / looks
    places = rng.random(targets)
    found = np.zeros(targets, dtype=bool)
    for start in rng.random((looks, targets)):
        # Every target gets its own looks; the ground is a ring, so that no edge is special.
        found |= (places - start) % ring < width
    expected = probability_of_detection(effort)
    error = np.sqrt(expected * (1 - expected) / targets)
    assert abs(found.mean() - expected) < 4 * error + effort**2 / looks


def test_one_number_in_is_one_number_out():
    assert type(probability_of_detection(1)) is float


@pytest.mark.parametrize(
    ("call", "text"),
    [
        (lambda: coverage(1, 2, 0), r"`area` must be more than zero; it is 0"),
        (lambda: coverage(-1, 2, 3), r"`sweep_width` must be zero or more; it is -1"),
        (lambda: coverage([1, 2], [1, 2, 3], 3), r"`sweep_width` and `track_length` must have as"),
        (lambda: probability_of_detection(-0.1), r"`coverage` must be zero or more; it is -0\.1"),
        (lambda: probability_of_detection([]), r"`coverage` has no values; at least one is needed"),
        (
            lambda: probability_of_detection([1, None]),
            r"`coverage` has a missing value at position 1",
        ),
    ],
)
def test_bad_input_is_named(call, text):
    with pytest.raises(CourseError, match=text):
        call()
