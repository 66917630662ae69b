"""Change in per cent: its base, its chain rule, and what it refuses."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crossings.measures import percent_change
from lessonkit.text.errors import CourseError

counts = st.integers(min_value=1, max_value=10_000_000)


# Albanian nationals in small boats 2022 and 2023, 2021 and 2023, everyone else 2022 and 2023 (Home
# Office, 29 February 2024); Western Balkan route 2023 and 2024 (Frontex, -78%, January 2025).
@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [(12_658, 924, -92.7), (815, 924, 13.4), (33_116, 28_513, -13.9), (99_002, 21_525, -78.3)],
)
def test_published_changes(before, after, expected):
    assert percent_change(before, after) == pytest.approx(expected, abs=0.05)


@given(before=counts, after=counts)
@settings(max_examples=60)
def test_way_there_and_way_back_multiply_to_one(before, after):
    there, back = percent_change(before, after), percent_change(after, before)
    assert (1 + there / 100) * (1 + back / 100) == pytest.approx(1)


@given(first=counts, middle=counts, last=counts)
@settings(max_examples=60)
def test_steps_chain_by_factors_not_by_addition(first, middle, last):
    factor = (1 + percent_change(first, middle) / 100) * (1 + percent_change(middle, last) / 100)
    assert percent_change(first, last) == pytest.approx(100 * (factor - 1), rel=1e-9, abs=1e-6)


@given(before=counts, after=counts, unit=st.integers(min_value=1, max_value=1000))
@settings(max_examples=60)
def test_unit_does_not_matter(before, after, unit):
    assert percent_change(before * unit, after * unit) == pytest.approx(
        percent_change(before, after), rel=1e-12, abs=1e-9
    )


@given(before=counts, after=st.integers(min_value=0, max_value=10_000_000))
@settings(max_examples=60)
def test_no_fall_beyond_one_hundred(before, after):
    change = percent_change(before, after)
    assert change >= -100
    assert (change == -100) == (after == 0)


def test_zero_base_names_the_way_out():
    with pytest.raises(CourseError, match=r"A change from zero has no per cent: `before` is 0\. "):
        percent_change(0, 16)
