"""Numbers in whatever form a learner hands them in."""

from decimal import Decimal
from fractions import Fraction

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lessonkit.judging.numbers import read_number
from lessonkit.judging.verdict import Verdict


@pytest.mark.parametrize(
    ("answer", "value"),
    [
        (12658, 12658),
        (np.int64(5), 5),
        (np.float32(0.5), 0.5),
        (Decimal("1.5"), 1.5),
        (Fraction(1, 4), 0.25),
        ([7], 7),
        (np.array([[7.5]]), 7.5),
        (pd.Series([3]), 3),
        (pd.DataFrame({"a": [9]}), 9),
        ("1,200", 1200),
        ("12,658", 12658),
        ("1 200", 1200),
        ("1\u202f200", 1200),
        ("1.234.567", 1234567),
        ("1.234,5", 1234.5),
        ("92,7", 92.7),
        ("-92.7%", -92.7),
        ("−92.7 %", -92.7),
        ("minus 92.7 per cent", -92.7),
        ("+13.4 percent", 13.4),
        ("24.5 percentage points", 24.5),
        ("924 people", 924),
        (" 3e4 ", 30000),
        (".5", 0.5),
    ],
)
def test_a_number_is_read(answer, value):
    assert read_number(answer) == pytest.approx(value)


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        (True, "True or False"),
        (np.bool_(False), "True or False"),
        (float("nan"), "a value was missing"),
        (float("inf"), "divided by zero"),
        (pd.NA, "Expected is a number"),
        (10**400, "too large"),
        ([], "nothing in it"),
        (pd.DataFrame(), "nothing in it"),
        ([1, 2, 3], "a list with 3 values"),
        (pd.Series([1, 2]), "a column of values with 2 values"),
        ({"a": 1}, "a dictionary"),
        (print, "were its brackets forgotten"),
        ("twelve", "“twelve” could not be read"),
        ("(924 - 12658) / 12658", "sum in quotation marks"),
        ("x" * 500, "a long text"),
        (3 + 4j, "complex"),
        (b"12", "bytes"),
        ([[1, 2]], "a list with"),
    ],
)
def test_what_is_not_a_number_gets_a_sentence(answer, said):
    verdict = read_number(answer)
    assert isinstance(verdict, Verdict)
    assert said in verdict.sentences[0]


@given(st.integers(-(10**12), 10**12))
def test_thousands_separators_do_not_change_a_number(number):
    for text in (f"{number:,}", f"{number:,}".replace(",", " "), f"{number:_}", str(number)):
        assert read_number(text) == number


@given(
    st.one_of(
        st.text(),
        st.binary(),
        st.none(),
        st.floats(),
        st.complex_numbers(),
        st.lists(st.integers()),
        st.dictionaries(st.text(), st.integers()),
    )
)
def test_anything_is_a_number_or_a_sentence(answer):
    read = read_number(answer)
    assert isinstance(read, float) or (isinstance(read, Verdict) and read.sentences[0])
