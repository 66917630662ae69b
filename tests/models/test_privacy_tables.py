"""Class sizes and k-anonymity: published tables, and what more columns must do."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crossings.models.privacy import class_sizes, k_anonymity
from lessonkit.text.errors import CourseError, UnknownNameError

# sdcMicro (Templ, Kowarik, Meindl), tests/testthat/test_freqCalc.R: fk and Fk of eight rows.
EIGHT = pd.DataFrame(
    {
        "A": [2, 3, 2, 2, 3, 3, 1, 2],
        "B": [3, 3, 3, 3, 3, 3, 4, 3],
        "C": [1, 3, 1, 2, 1, 1, 1, 1],
        "weight": [18.0, 45.5, 39.0, 17.0, 92.0, 8.0, 123.5, 51],
    }
)
# francdat (CASC project, in sdcMicro): four keys and a weight; fk and Fk recomputed from the rows.
FRANCDAT = pd.DataFrame(
    [
        [1, 2, 5, 1, 18],
        [1, 2, 1, 1, 45.5],
        [1, 2, 1, 1, 39],
        [3, 3, 1, 5, 17],
        [4, 3, 1, 4, 541],
        [4, 3, 1, 1, 8],
        [6, 2, 1, 5, 5],
        [1, 2, 5, 1, 92],
    ],
    columns=["Key1", "Key2", "Key3", "Key4", "weight"],
)
FRANCDAT_KEYS = ["Key1", "Key2", "Key3", "Key4"]


@pytest.mark.parametrize(
    ("frame", "keys", "rows", "people"),
    [
        (
            EIGHT,
            ["A", "B", "C"],
            [3, 1, 3, 1, 2, 2, 1, 3],
            [108.0, 45.5, 108.0, 17.0, 100.0, 100.0, 123.5, 108.0],
        ),
        (
            FRANCDAT,
            FRANCDAT_KEYS,
            [2, 2, 2, 1, 1, 1, 1, 2],
            [110, 84.5, 84.5, 17, 541, 8, 5, 110],
        ),
    ],
)
def test_published_class_sizes(frame, keys, rows, people):
    assert class_sizes(frame, keys).tolist() == rows
    assert class_sizes(frame, keys, weight="weight").tolist() == people


def test_published_counts_of_exposed_rows():
    sizes = class_sizes(EIGHT, ["A", "B", "C"])
    assert ((sizes == 1).sum(), (sizes == 2).sum()) == (3, 2)
    francdat = class_sizes(FRANCDAT, FRANCDAT_KEYS)
    assert ((francdat < 2).sum(), (francdat < 3).sum()) == (4, 8)
    assert k_anonymity(FRANCDAT, FRANCDAT_KEYS) == 1


@pytest.mark.parametrize(("alone", "printed"), [(216, 0.87), (132, 0.53)])
def test_sweeney_2000_shares(alone, printed):
    """Simple demographics often identify people uniquely: 216 (and 132) of 248 million.

    One row stands for a million people; whoever is not alone is put in one large class.
    """
    table = pd.DataFrame({"key": [*range(alone), *[-1] * (248 - alone)]})
    alone = (class_sizes(table, ["key"]) == 1).mean()
    assert alone == pytest.approx(printed, abs=0.005)


def test_index_labels_do_not_matter_and_a_missing_value_is_a_value():
    frame = pd.DataFrame({"a": ["x", None, None, "x"]}, index=[7, 7, 7, 7])
    sizes = class_sizes(frame, "a")
    assert sizes.tolist() == [2, 2, 2, 2]
    assert sizes.index.tolist() == [7, 7, 7, 7]


frames = st.lists(
    st.tuples(st.integers(0, 3), st.integers(0, 2), st.integers(0, 4)), min_size=1, max_size=30
).map(lambda rows: pd.DataFrame(rows, columns=["a", "b", "c"]))


@settings(max_examples=40)
@given(frames, st.randoms())
def test_more_columns_expose_more_and_order_of_rows_does_not_matter(frame, random):
    few, many = class_sizes(frame, ["a"]), class_sizes(frame, ["a", "b", "c"])
    assert (many <= few).all()
    assert k_anonymity(frame, ["a"]) >= k_anonymity(frame, ["a", "b", "c"]) >= 1
    # Each class of k rows gives k times 1/k.
    assert (1 / many).sum() == pytest.approx(len(frame.drop_duplicates()))
    order = random.sample(range(len(frame)), len(frame))
    shuffled = class_sizes(frame.iloc[order], ["a", "b", "c"])
    assert shuffled.tolist() == many.iloc[order].tolist()


@pytest.mark.parametrize(
    ("call", "text"),
    [
        (lambda: class_sizes(EIGHT, []), r"`keys` has no columns; at least one is needed"),
        (lambda: class_sizes(EIGHT.iloc[:0], ["A"]), r"`frame` has no values; at least one"),
        (lambda: class_sizes([1, 2], ["A"]), r"`frame` must be a table; it is of the kind 'list'"),
        (
            lambda: class_sizes(EIGHT.assign(weight=-1), ["A"], "weight"),
            r"`weight` must be zero or more; it is -1",
        ),
        (
            lambda: class_sizes(EIGHT.assign(weight=np.nan), ["A"], "weight"),
            r"`weight` has a missing value at 0",
        ),
    ],
)
def test_bad_input_is_named(call, text):
    with pytest.raises(CourseError, match=text):
        call()


def test_unknown_columns_are_named():
    with pytest.raises(UnknownNameError, match=r"no column of `frame` called 'a'\. .*'A'"):
        class_sizes(EIGHT, ["a"])
    with pytest.raises(UnknownNameError, match=r"no column of `frame` called 'weights'\. Did you"):
        class_sizes(EIGHT, ["A"], "weights")
