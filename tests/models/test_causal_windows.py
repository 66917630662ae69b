"""The same series under every break date and window."""

import numpy as np
import pandas as pd
import pytest

from crossings.models.causal import estimates_over_windows, interrupted_series
from lessonkit.text.errors import CourseError

FALL_BEFORE_THE_BREAK = pd.Series(
    [100, 104, 98, 102, 99, 101, 60, 35, 30, 32, 29, 31, 30, 33], index=range(1, 15)
)


def test_one_row_is_one_choice():
    table = estimates_over_windows(FALL_BEFORE_THE_BREAK, [7, 9], [4, 6], bend=False)
    assert table["break_at"].tolist() == [7, 7, 9, 9]
    assert table["window"].tolist() == [4, 6, 4, 6]
    row = table.iloc[2]
    alone = interrupted_series(FALL_BEFORE_THE_BREAK.loc[5:12], 9, bend=False)
    assert row["level_ratio"] == pytest.approx(alone.level_ratio)
    assert (row["low"], row["high"]) == pytest.approx(alone.level_interval)


def test_a_window_beyond_the_series_takes_what_there_is():
    table = estimates_over_windows(FALL_BEFORE_THE_BREAK, [9], [50])
    assert table.loc[0, ["periods_before", "periods_after"]].tolist() == [8, 6]


def test_a_break_after_the_fall_finds_a_rise():
    table = estimates_over_windows(FALL_BEFORE_THE_BREAK, [7, 9], [6], bend=False)
    at_the_fall, two_periods_later = table["level_ratio"]
    assert at_the_fall < 0.7
    assert two_periods_later > at_the_fall


def test_bend_is_missing_when_it_is_not_asked_for():
    assert (
        estimates_over_windows(FALL_BEFORE_THE_BREAK, [7], [5], bend=False)["slope_ratio"]
        .isna()
        .all()
    )
    assert np.isfinite(estimates_over_windows(FALL_BEFORE_THE_BREAK, [7], [5])["slope_ratio"]).all()


@pytest.mark.parametrize(
    ("breaks", "windows", "text"),
    [
        ([], [3], r"`breaks` and `windows` must both have values; one is empty\."),
        ([7], [], r"`breaks` and `windows` must both have values; one is empty\."),
        ([7], [2.5], r"`windows` must be a whole number of at least 2; it is 2\.5\."),
        ([7], [2], r"needs more than 4 periods and both sides of the break; there are 4 periods"),
    ],
)
def test_bad_input(breaks, windows, text):
    with pytest.raises(CourseError, match=text):
        estimates_over_windows(FALL_BEFORE_THE_BREAK, breaks, windows)
