"""The Wilson interval against other programs, by its properties, and by drawing samples."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crossings.measures import share, wilson_interval
from lessonkit.text.errors import CourseError


@pytest.mark.parametrize(
    ("successes", "trials", "low", "high"),
    [
        # Printed in the README of the npm package wilson-score-interval (msn0).
        (430, 474, 0.8776750858242243, 0.9301239839930541),
        (392, 436, 0.8672311846637769, 0.9239627360567735),
        (10, 14, 0.4535045882751561, 0.882788120898909),
        # Computed with statsmodels 0.15.0, proportion_confint(..., method="wilson").
        (81, 263, 0.2552885198782742, 0.36620957698280004),
        (15, 148, 0.06238639953073628, 0.16048724172330803),
        (0, 20, 0.0, 0.1611251580528194),
        (1, 29, 0.006113214292762667, 0.17175521879320294),
    ],
)
def test_published_intervals(successes, trials, low, high):
    assert wilson_interval(successes, trials) == pytest.approx((low, high), abs=2e-5)


@given(trials=st.integers(1, 10**6), data=st.data())
@settings(max_examples=60)
def test_bounds_and_mirror(trials, data):
    successes = data.draw(st.integers(0, trials))
    low, high = wilson_interval(successes, trials)
    assert 0 <= low <= share(successes, trials) <= high <= 1
    mirrored = wilson_interval(trials - successes, trials)
    assert mirrored == pytest.approx((1 - high, 1 - low), abs=1e-9)


@given(trials=st.integers(1, 1000), data=st.data())
@settings(max_examples=40)
def test_more_cases_narrow_it_and_more_confidence_widens_it(trials, data):
    successes = data.draw(st.integers(0, trials))
    low, high = wilson_interval(successes, trials)
    more_low, more_high = wilson_interval(10 * successes, 10 * trials)
    assert more_high - more_low < high - low
    wide_low, wide_high = wilson_interval(successes, trials, confidence=0.99)
    assert wide_low <= low
    assert wide_high >= high


def test_it_covers_about_as_often_as_it_says():
    draws = np.random.default_rng(2026).binomial(50, 0.1, size=20_000)
    low, high = wilson_interval(draws, 50)
    assert np.mean((low <= 0.1) & (high >= 0.1)) == pytest.approx(0.95, abs=0.025)


def test_series_keep_their_index():
    low, high = wilson_interval(pd.Series([1, 2], index=["a", "b"]), 10)
    assert list(low.index) == list(high.index) == ["a", "b"]


@pytest.mark.parametrize(
    ("args", "text"),
    [
        ((11, 10), r"`successes` must not be larger than `trials`"),
        (
            (0.4, 10),
            r"`successes` must be a whole number of at least 0; it is 0\.4\. Use the count",
        ),
        ((0, 0), r"`trials` must be a whole number of at least 1; it is 0"),
        ((1, 10, 95), r"`confidence` must be one number between 0 and 1; it is 95\. Write 95 per"),
    ],
)
def test_bad_input(args, text):
    with pytest.raises(CourseError, match=text):
        wilson_interval(*args)
