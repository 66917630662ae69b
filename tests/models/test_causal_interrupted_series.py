"""Interrupted series: against numbers that statsmodels gave, and on series made to order."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crossings.models.causal import interrupted_series
from crossings.models.causal._poisson import fit_poisson
from lessonkit.text.errors import CourseError, UnknownNameError

# People detected in small boats each month (Home Office, Irregular migration tables, edition of
# August 2026). Contains public sector information licensed under the Open Government Licence v3.0.
# fmt: off
PEOPLE = pd.Series(
    [
        45, 88, 66, 80, 150, 163, 195, 342, 210, 75, 151, 278,  # 2019
        94, 183, 188, 558, 743, 727, 1111, 1469, 1949, 474, 761, 209,  # 2020
        224, 308, 831, 750, 1627, 2177, 3512, 3053, 4602, 2701, 6971, 1770,  # 2021
        1339, 143, 3066, 2143, 2916, 3140, 3673, 8574, 8054, 6900, 4082, 1744,  # 2022
        1180, 1773, 840, 2153, 1664, 3823, 3299, 5369, 4729, 1869, 1661, 1077,  # 2023
        1335, 920, 3180, 2132, 2881, 3041, 3414, 4149, 4192, 5417, 2901, 3254,  # 2024
    ],
    index=pd.period_range("2019-01", "2024-12", freq="M"),
)
# fmt: on


# Computed with statsmodels 0.15.0: GLM, Poisson, scale="X2", break at December 2022.
@pytest.mark.parametrize(
    ("season", "level", "slope", "trend", "level_interval", "slope_interval", "dispersion"),
    [
        (
            None,
            0.25010551,
            0.94745005,
            1.08766637,
            (0.15287316, 0.40918084),
            (0.91735914, 0.97852799),
            653.57103,
        ),
        (
            12,
            0.37605673,
            0.9397523,
            1.07819304,
            (0.25322971, 0.55845999),
            (0.91667907, 0.9634063),
            372.746046,
        ),
    ],
)
def test_frozen_numbers(season, level, slope, trend, level_interval, slope_interval, dispersion):
    result = interrupted_series(PEOPLE, "2022-12", season=season)
    assert result.level_ratio == pytest.approx(level, rel=1e-6)
    assert result.slope_ratio == pytest.approx(slope, rel=1e-6)
    assert result.trend_ratio == pytest.approx(trend, rel=1e-6)
    assert result.level_interval == pytest.approx(level_interval, rel=1e-6)
    assert result.slope_interval == pytest.approx(slope_interval, rel=1e-6)
    assert result.dispersion == pytest.approx(dispersion, rel=1e-6)


# The same statsmodels, an offset of the logarithm of the days in each month, and a season.
@pytest.mark.parametrize(
    ("bend", "level", "trend", "level_interval", "dispersion", "first", "last"),
    [
        (True, 0.37514968, 1.07826458, (0.26899996, 0.52318699), 374.566147, 91.609335, 2052.66273),
        (
            False,
            0.22005023,
            1.06325088,
            (0.15252994, 0.31745965),
            524.836715,
            155.112973,
            3191.089874,
        ),
    ],
)
def test_frozen_numbers_against_days(bend, level, trend, level_interval, dispersion, first, last):
    days = PEOPLE.index.days_in_month
    result = interrupted_series(
        PEOPLE,
        "2022-12",
        exposure=pd.Series(days, PEOPLE.index),
        season=12,
        bend=bend,
        confidence=0.9,
    )
    assert result.level_ratio == pytest.approx(level, rel=1e-6)
    assert result.trend_ratio == pytest.approx(trend, rel=1e-6)
    assert result.level_interval == pytest.approx(level_interval, rel=1e-6)
    assert result.dispersion == pytest.approx(dispersion, rel=1e-6)
    assert (result.fitted.iloc[0], result.fitted.iloc[-1]) == pytest.approx((first, last), rel=1e-6)


def test_fit_of_the_textbook_trial():
    # Dobson (1990), An Introduction to Generalized Linear Models, p. 93, as R prints it in ?glm.
    counts = np.array([18, 17, 15, 20, 10, 20, 25, 13, 12.0])
    outcome, treatment = np.tile([1, 2, 3], 3), np.repeat([1, 2, 3], 3)
    columns = [outcome == 2, outcome == 3, treatment == 2, treatment == 3]
    design = np.column_stack([np.ones(9), *columns]).astype(float)
    fit = fit_poisson(counts, design, np.zeros(9))
    assert fit.coefficients == pytest.approx([3.045, -0.4543, -0.2930, 0, 0], abs=5e-4)
    errors = np.sqrt(np.diag(fit.covariance))
    assert errors == pytest.approx([0.1709, 0.2022, 0.1927, 0.2, 0.2], abs=5e-5)


@given(
    start=st.integers(6, 18),
    level=st.floats(0.2, 3),
    slope=st.floats(0.9, 1.1),
    trend=st.floats(0.9, 1.1),
)
@settings(max_examples=30)
def test_a_series_without_noise_gives_back_what_made_it(start, level, slope, trend):
    time = np.arange(24) - start
    old = 1000 * trend**time
    counts = pd.Series(old * np.where(time >= 0, level * slope**time, 1))
    result = interrupted_series(counts, start)
    assert result.level_ratio == pytest.approx(level, rel=1e-6)
    assert result.slope_ratio == pytest.approx(slope, rel=1e-6)
    assert result.trend_ratio == pytest.approx(trend, rel=1e-6)
    assert result.without_break.to_numpy() == pytest.approx(old, rel=1e-6)
    assert result.fitted.to_numpy() == pytest.approx(counts.to_numpy(), rel=1e-6)


def test_unit_of_exposure_does_not_matter():
    days = pd.Series(PEOPLE.index.days_in_month, PEOPLE.index)
    one, other = (
        interrupted_series(PEOPLE, "2022-12", exposure=days * k).level_ratio for k in (1, 1000)
    )
    assert one == pytest.approx(other)


def test_quarters_have_waves_that_can_be_told_apart():
    quarters = pd.Series(np.tile([100, 300, 500, 200], 5) * np.repeat([1, 0.5], [12, 8]))
    result = interrupted_series(quarters, 12, season=4, bend=False)
    assert result.level_ratio == pytest.approx(0.5, rel=1e-6)


def test_intervals_hold_a_true_step_about_as_often_as_they_say():
    rng = np.random.default_rng(2017)
    mean = 200 * np.where(np.arange(40) < 20, 1, 0.7)
    held = 0
    for _ in range(300):
        counts = pd.Series(rng.negative_binomial(20, 20 / (20 + mean)))
        low, high = interrupted_series(counts, 20, bend=False).level_interval
        held += low <= 0.7 <= high
    assert held / 300 == pytest.approx(0.94, abs=0.04)


SHORT = pd.Series([5, 6, 7, 8, 9, 10], index=range(2018, 2024))


@pytest.mark.parametrize(
    ("call", "error", "text"),
    [
        (
            lambda: interrupted_series([1, 2, 3], 1),
            CourseError,
            r"`counts` must be a Series with its periods as index; it is of the kind 'list'\. Make",
        ),
        (lambda: interrupted_series(SHORT, 2032), UnknownNameError, r"no period called 2032\. Did"),
        (lambda: interrupted_series(SHORT, [1]), UnknownNameError, r"no period called \[1\]"),
        (
            lambda: interrupted_series(SHORT[::-1], 2020),
            CourseError,
            r"each period once, in the order of time; it has not\. Sum what is doubled",
        ),
        (
            lambda: interrupted_series(SHORT.drop(2021), 2020),
            CourseError,
            r"must have every period; after 2020 some are missing\. Add them",
        ),
        (
            lambda: interrupted_series(PEOPLE.to_timestamp(), "2022"),
            CourseError,
            r"`break_at` must be one period; '2022' stands for several\. Give its full label",
        ),
        (
            lambda: interrupted_series(SHORT, 2018),
            CourseError,
            r"Both sides of the break must have counts above zero; there are none before 2018\.",
        ),
        (
            lambda: interrupted_series(SHORT * [1, 1, 1, 1, 0, 0], 2022),
            CourseError,
            r"there are none after 2022\. Choose another break",
        ),
        (
            lambda: interrupted_series(SHORT, 2023),
            CourseError,
            r"needs more than 4 periods and both sides of the break; there are 6 periods\. Give a",
        ),
        (
            lambda: interrupted_series(SHORT * [1, 1, 1, 1, 0, 0], 2021),
            CourseError,
            r"No finite line fits these counts; mostly one side",
        ),
        (
            lambda: interrupted_series(SHORT, 2020, exposure=SHORT.rename(lambda y: y + 1)),
            CourseError,
            r"`counts` and `exposure` must have the same index; row 1 is 2018 in one and 2019 in",
        ),
        (
            lambda: interrupted_series(SHORT, 2020, exposure=SHORT * 0),
            CourseError,
            r"`exposure` must be more than zero; it is 0 at 2018\.",
        ),
        (
            lambda: interrupted_series(SHORT, 2020, season=1),
            CourseError,
            r"`season` must be a whole number of at least 2; it is 1\.",
        ),
        (
            lambda: interrupted_series(SHORT - 7, 2020),
            CourseError,
            r"`counts` must be zero or more; it is -2 at 2018\.",
        ),
    ],
)
def test_bad_input(call, error, text):
    with pytest.raises(error, match=text):
        call()
