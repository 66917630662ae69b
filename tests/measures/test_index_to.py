"""An index keeps the shape of a series and loses its size."""

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crossings.measures import index_to, percent_change
from lessonkit.text.errors import CourseError, UnknownNameError

ALBANIA = pd.Series({2021: 815, 2022: 12_658, 2023: 924}, name="people")


@given(
    values=st.lists(st.integers(1, 10**6), min_size=2, max_size=8),
    factor=st.integers(2, 1000),
    data=st.data(),
)
@settings(max_examples=50)
def test_base_is_100_and_size_is_gone(values, factor, data):
    series = pd.Series(values)
    base = data.draw(st.integers(0, len(values) - 1))
    index = index_to(series, base)
    assert index[base] == 100
    pd.testing.assert_series_equal(index, index_to(series * factor, base))
    pd.testing.assert_series_equal(
        index - 100, percent_change(series[base], series), check_names=False, atol=1e-9
    )


def test_the_base_decides_what_is_seen():
    assert index_to(ALBANIA, 2022)[2023] == pytest.approx(7.2997, abs=1e-4)
    assert index_to(ALBANIA, 2021)[2023] == pytest.approx(113.374, abs=1e-3)


def test_series_of_the_learner_is_left_alone():
    before = ALBANIA.copy()
    index_to(ALBANIA, 2021)
    pd.testing.assert_series_equal(ALBANIA, before)


@pytest.mark.parametrize("base", [2012, "2022", [2022]])
def test_unknown_base(base):
    with pytest.raises(UnknownNameError, match=r"There is no period called .*202\d"):
        index_to(ALBANIA, base)


def test_no_series():
    with pytest.raises(
        CourseError, match=r"`series` must be a Series .* of the kind 'list'\. Make"
    ):
        index_to([815, 12_658], 0)


def test_zero_base():
    with pytest.raises(CourseError, match=r"not zero; the value of '2018' is 0\. Choose another"):
        index_to(pd.Series({"2018": 0, "2019": 3}), "2018")


def test_base_that_stands_twice():
    twice = pd.Series([1, 2, 3], index=["Q1", "Q1", "Q2"])
    with pytest.raises(CourseError, match=r"The base 'Q1' must be one row; the index has it 2 ti"):
        index_to(twice, "Q1")
