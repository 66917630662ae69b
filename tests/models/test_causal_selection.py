"""Regression to the mean: published example, limits, and people drawn at random."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crossings.models.causal import regression_to_the_mean
from lessonkit.text.errors import CourseError, UnknownNameError


@pytest.mark.parametrize(
    ("correlation", "expected"),
    [(0, 26.972), (0.2, 21.578), (0.5, 13.486), (0.8, 5.394), (1, 0.0)],
)
def test_published_example(correlation, expected):
    # oracles.csv OR37: Barnett et al. (2005), authors' code page; selected below 40.
    group = regression_to_the_mean(60, 15, 40, correlation, selected="below")
    assert group.first == pytest.approx(33.028, abs=1e-3)
    assert group.change == pytest.approx(expected, abs=1e-3)


@given(
    mean=st.floats(-100, 100),
    sd=st.floats(0.1, 50),
    z=st.floats(-4, 4),
    correlation=st.floats(0, 1),
)
@settings(max_examples=60)
def test_above_and_below_mirror_and_nobody_overshoots(mean, sd, z, correlation):
    above = regression_to_the_mean(mean, sd, mean + z * sd, correlation)
    below = regression_to_the_mean(mean, sd, mean - z * sd, correlation, selected="below")
    assert above.change == pytest.approx(-below.change, abs=1e-9 * sd)
    assert above.change <= 0
    assert above.first >= above.second >= mean - 1e-9
    assert above.first + above.change == pytest.approx(above.second, abs=1e-9)
    assert above.first >= mean + z * sd


def test_the_more_extreme_the_choice_the_larger_the_return():
    changes = regression_to_the_mean(0, 1, np.linspace(-3, 6, 40), 0.5).change
    assert np.all(np.diff(changes) < 0)


def test_closed_form_against_people_drawn():
    rng = np.random.default_rng(37)
    lasting = rng.normal(0, 15 * np.sqrt(0.5), 400_000)
    first, second = (60 + lasting + rng.normal(0, 15 * np.sqrt(0.5), 400_000) for _ in range(2))
    chosen = first > 80
    expected = regression_to_the_mean(60, 15, 80, 0.5)
    error = 4 * np.std(second[chosen] - first[chosen]) / np.sqrt(chosen.sum())
    assert first[chosen].mean() == pytest.approx(expected.first, abs=error)
    assert np.mean(second[chosen] - first[chosen]) == pytest.approx(expected.change, abs=error)


def test_series_keep_their_index():
    cutoffs = pd.Series([60.0, 80.0], index=["mean", "high"])
    group = regression_to_the_mean(60, 15, cutoffs, 0.5)
    assert list(group.first.index) == list(group.change.index) == ["mean", "high"]


@pytest.mark.parametrize(
    ("args", "error", "text"),
    [
        ((60, 0, 80, 0.5), CourseError, r"`sd` must be more than zero; it is 0\."),
        ((60, 15, 80, 1.5), CourseError, r"`correlation` must be from 0 to 1; it is 1\.5\."),
        ((60, 15, 80, -0.1), CourseError, r"`correlation` must be from 0 to 1; it is -0\.1\."),
        ((60, 15, 6000, 0.5), CourseError, r"nobody is expected above it\. Move it towards the m"),
        ((60, 15, [80], [0.5, 1]), CourseError, r"`cutoff` and `correlation` must have as many"),
        (
            (60, 15, 80, 0.5, "abvoe"),
            UnknownNameError,
            r"no side called 'abvoe'\. Did you mean 'ab",
        ),
    ],
)
def test_bad_input(args, error, text):
    with pytest.raises(error, match=text):
        regression_to_the_mean(*args)
