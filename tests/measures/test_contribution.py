"""Which part of a whole a change came from."""

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from crossings.measures import contribution_to_change, percent_change
from lessonkit.text.errors import CourseError

groups = st.lists(st.tuples(st.integers(0, 10**5), st.integers(0, 10**5)), min_size=1, max_size=8)


def test_albanian_nationals_are_72_per_cent_of_the_fall():
    # Home Office, 29 February 2024: 12,658 of 45,774 and 924 of 29,437.
    assert contribution_to_change(12_658, 924, 45_774, 29_437) == pytest.approx(0.718, abs=5e-4)


@given(groups)
@settings(max_examples=60)
def test_contributions_add_up_to_one(pairs):
    before, after = np.array(pairs).T
    assume(before.sum() != after.sum())
    parts = contribution_to_change(before, after, before.sum(), after.sum())
    assert parts.sum() == pytest.approx(1)


@given(part=st.tuples(st.integers(1, 10**5), st.integers(0, 10**5)), rest=st.integers(0, 10**5))
@settings(max_examples=60)
def test_a_part_alone_in_moving_is_the_whole_change(part, rest):
    assume(part[0] != part[1])
    whole = (part[0] + rest, part[1] + rest)
    assert contribution_to_change(*part, *whole) == pytest.approx(1)
    assert abs(percent_change(*whole)) <= abs(percent_change(*part)) + 1e-9


def test_whole_that_did_not_change():
    with pytest.raises(
        CourseError, match=r"needs a whole that changed; .* are equal\. Give the ch"
    ):
        contribution_to_change(3, 4, 10, 10)


def test_part_beyond_its_whole():
    with pytest.raises(
        CourseError, match=r"`part_after` must not be larger than `whole_after`; it"
    ):
        contribution_to_change(3, 14, 10, 12)
