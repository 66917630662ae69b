"""Growth over several periods, chained changes, running totals."""

import itertools

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crossings.measures import combined_change, compound_growth, per_period, percent_change
from lessonkit.text.errors import CourseError

counts = st.integers(1, 10**6)


@given(before=counts, after=counts, periods=st.integers(1, 20))
@settings(max_examples=50)
def test_steady_growth_arrives_at_the_end(before, after, periods):
    steady = compound_growth(before, after, periods)
    assert before * (1 + steady / 100) ** periods == pytest.approx(after, rel=1e-9)


@given(values=st.lists(counts, min_size=2, max_size=8))
@settings(max_examples=50)
def test_chained_steps_are_the_whole_change(values):
    steps = [percent_change(a, b) for a, b in itertools.pairwise(values)]
    whole = percent_change(values[0], values[-1])
    assert combined_change(steps) == pytest.approx(whole, rel=1e-9, abs=1e-7)
    assert combined_change(steps[::-1]) == pytest.approx(whole, rel=1e-9, abs=1e-7)


def test_western_balkan_route_over_three_years():
    # Frontex: -31.3%, -78.3%; 144,118 (2022) to 21,525 (2024) is -85.1%, not the 95% once reported.
    changes = percent_change(np.array([144_118, 99_002]), np.array([99_002, 21_525]))
    assert combined_change(changes) == pytest.approx(-85.1, abs=0.05)


@given(steps=st.lists(st.integers(0, 10**6), min_size=1, max_size=12))
@settings(max_examples=50)
def test_running_totals_come_apart_again(steps):
    totals = pd.Series(steps).cumsum()
    assert per_period(totals).tolist() == steps


def test_interviews_of_the_danish_refugee_council():
    # DRC, persons reporting pushbacks since May 2019: 9,796 to March 2020, 22,550 to November 2020.
    assert per_period([9_796, 22_550]).tolist() == [9_796, 12_754]


def test_total_that_falls():
    totals = pd.Series([755, 1_116, 1_000], index=["2017", "2018", "2019"])
    with pytest.raises(
        CourseError, match=r"`cumulative` must never fall; it does at '2019'\. Look"
    ):
        per_period(totals)


def test_single_total():
    with pytest.raises(CourseError, match=r"it is the single number 9796\. Give the totals of at"):
        per_period(9_796)


def test_change_below_minus_one_hundred():
    with pytest.raises(
        CourseError, match=r"−100 or more; one is lower at position 1\. Nothing can"
    ):
        combined_change([-20, -120])


def test_no_period():
    with pytest.raises(CourseError, match=r"`periods` must be more than zero; it is 0\."):
        compound_growth(815, 924, periods=0)
