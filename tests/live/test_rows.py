"""What the page is sent: plain JSON values, dates without a time zone, nothing for a gap."""

import json

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lessonkit.live.rows import frame_of, to_columns
from lessonkit.text.errors import CourseError

anything = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-(2**53), 2**53),
    st.floats(),
    st.text(max_size=5),
    st.just(pd.NA),
    st.just(pd.NaT),
    st.floats(width=32).map(np.float32),
    st.integers(0, 9).map(np.int64),
)


@settings(max_examples=60)
@given(st.lists(anything, max_size=8))
def test_whatever_a_column_holds_becomes_strict_json(values):
    sent = to_columns(pd.DataFrame({"a": pd.Series(values, dtype=object)}))
    read = json.loads(json.dumps(sent, allow_nan=False))
    assert read["count"] == len(values)
    gaps = [v is None or v is pd.NaT or v is pd.NA or (v != v) for v in values]
    infinite = [isinstance(v, (float, np.floating)) and np.isinf(v) for v in values]
    assert [v is None for v in read["columns"]["a"]] == [
        a or b for a, b in zip(gaps, infinite, strict=True)
    ]


@pytest.mark.parametrize(
    ("column", "sent"),
    [
        (pd.Series([1, 2], dtype="Int64"), [1, 2]),
        (pd.Series([1, None], dtype="Int64"), [1, None]),
        (pd.Series([1.5, np.inf]), [1.5, None]),
        (pd.Series(["a", "b"], dtype="category"), ["a", "b"]),
        (pd.Series([True, False]), [True, False]),
        (pd.Series(pd.period_range("2022Q1", periods=2, freq="Q")), ["2022Q1", "2022Q2"]),
    ],
)
def test_types_of_pandas(column, sent):
    assert to_columns(column.to_frame("a"))["columns"]["a"] == sent


def test_dates_keep_their_day_in_every_time_zone():
    frame = pd.DataFrame({"day": pd.to_datetime(["2022-01-01", None])})
    assert to_columns(frame) == {
        "columns": {"day": ["2022-01-01T00:00:00", None]},
        "dates": ["day"],
        "count": 2,
    }
    text = pd.DataFrame({"day": ["2022-01-01", "2022-04-01"]})
    assert to_columns(text)["dates"] == []
    sent = to_columns(text, dates=["day", "another field of the figure"])
    assert sent["columns"]["day"] == ["2022-01-01T00:00:00", "2022-04-01T00:00:00"]
    assert sent["dates"] == ["day"]


def test_records_are_rows_too():
    assert to_columns(frame_of([{"a": 1}, {"a": 2}], "rows"))["columns"] == {"a": [1, 2]}
    assert to_columns(frame_of([], "rows")) == {"columns": {}, "dates": [], "count": 0}


@pytest.mark.parametrize("rows", ["text", 3, [1, 2], {"a": [1]}])
def test_what_is_no_rows_is_refused(rows):
    with pytest.raises(CourseError, match="rows of 'boats' should be a DataFrame or a list of d"):
        frame_of(rows, "boats")
