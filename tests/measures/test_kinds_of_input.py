"""Numbers, arrays and Series go in and come out as the same kind; everything else is named."""

from datetime import date
from decimal import Decimal

import numpy as np
import pandas as pd
import pytest

from crossings.measures import percent_change, percentage_point_change, ratio, share
from lessonkit.text.errors import CourseError

MEASURES = [percent_change, percentage_point_change, share, ratio]


@pytest.mark.parametrize("measure", MEASURES)
def test_kind_in_is_kind_out(measure):
    alone = measure(0.25, 0.5)
    assert type(alone) is float
    array = measure(np.array([0.25, 0.25]), 0.5)
    np.testing.assert_array_equal(array, [alone, alone])
    years = pd.Index([2022, 2023], name="year")
    series = measure(pd.Series([0.25, 0.25], index=years, name="people"), pd.Series(0.5, years))
    pd.testing.assert_series_equal(series, pd.Series([alone] * 2, years, name=measure.__name__))


def test_counts_of_any_number_type():
    for part, whole in [(np.int64(1), np.float32(4)), (Decimal(1), 4), (np.array(1), [4])]:
        assert np.all(share(part, whole) == 0.25)
    nullable = pd.Series([1, 2], dtype="Int64")
    assert share(nullable, 4).tolist() == [0.25, 0.5]


@pytest.mark.parametrize("measure", MEASURES)
@pytest.mark.parametrize(
    ("bad", "text"),
    [
        ("12,658", r"must be a number; it is the text '12,658'\. Write it without quotation marks"),
        ("92.7%", r"must be a number; it is the text '92\.7%'\. Write"),
        (True, r"must be a number; it is True\. If you compared two values"),
        (np.False_, r"must be a number; it is False\. If you compared"),
        (None, r"has a missing value; a missing count is not zero\. Leave that row out"),
        (float("nan"), r"has a missing value; a missing count is not zero"),
        (pd.NA, r"has a missing value; a missing count is not zero"),
        (float("inf"), r"must be a finite number; it is inf\. Look for a division by zero"),
        (1j, r"must be a number; it is of the kind 'complex'\. Give a number"),
        (date(2022, 12, 13), r"must be a number; it is of the kind 'date'"),
        (-3, r"must be (zero or more|from 0 to 1); it is -3\."),
        ([], r"has no values; at least one is needed\. Look whether a filter"),
        ([0.5, None], r"has a missing value at position 1; a missing count is not zero"),
        ([0.5, "1"], r"must be a number; it is the text '1' at position 1"),
        ([0.5, True], r"must be a number; it is True at position 1"),
        ([[1, 2], [3]], r"must be a number; it is of the kind 'list' at position 0"),
        ([np.ones((2, 2)), np.ones((2, 3))], r"must have rows of one length; they differ"),
        (pd.Series({2021: 1.0, 2022: None}), r"has a missing value at 2022; a missing count"),
        (pd.Series([1, pd.NA], ["a", "b"], dtype="Int64"), r"has a missing value at 'b'"),
        (pd.Series([0.5, -0.5], ["2021", "2022"]), r"it is -0\.5 at '2022'"),
        (pd.Series([True, False]), r"must be a number; it is True at 0"),
        (pd.Series(pd.to_datetime(["2022-12-13"])), r"must hold numbers; it holds dates"),
        (pd.DataFrame({"people": [1]}), r"is a table\. Choose one of its columns.*: 'people'\."),
    ],
)
def test_bad_input_is_named(measure, bad, text):
    with pytest.raises(CourseError, match=f"^`.*` .*{text}"):
        measure(bad, 1)


@pytest.mark.parametrize("measure", MEASURES)
def test_rows_that_do_not_belong_together(measure):
    one = pd.Series([0.1, 0.2], index=["2021", "2022"])
    with pytest.raises(CourseError, match=r"same index; row 2 is '2022' in one and '2023' in the"):
        measure(one, pd.Series([0.3, 0.4], index=["2021", "2023"]))
    with pytest.raises(CourseError, match=r"same index; row 1 is '2021' in one and '2022' in the"):
        measure(one, one[::-1])
    with pytest.raises(CourseError, match=r"as many values as each other; they have 2 and 3\."):
        measure(one, [0.3, 0.4, 0.5])


def test_two_rows_picked_out_of_a_table():
    # boats.loc[boats.year == 2022, "people"] is a Series of one row that keeps its row number.
    with pytest.raises(CourseError, match=r"take the numbers out with \.item\(\)"):
        percent_change(pd.Series([12_658], index=[4]), pd.Series([924], index=[5]))
