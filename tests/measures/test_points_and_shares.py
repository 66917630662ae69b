"""Shares are fractions; their changes are points; a part stays inside its whole."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crossings.measures import percent_change, percentage_point_change, ratio, share
from lessonkit.text.errors import CourseError

fractions = st.floats(min_value=0, max_value=1)


# Albanian asylum decisions of 2022, edition of November 2024: 361 granted, 387 refused, 1,842
# withdrawn. The Home Office leaves withdrawals out of its base.
@pytest.mark.parametrize(
    ("part", "whole", "expected"),
    [
        (361, 361 + 387, 0.483),
        (361, 361 + 387 + 1842, 0.139),
        # oracles.csv OR24: Sweeney (2000), 87% and 53%
        (216, 248, 0.87),
        (132, 248, 0.53),
    ],
)
def test_published_shares(part, whole, expected):
    assert share(part, whole) == pytest.approx(expected, abs=0.005)


def test_ten_errors_two_denominators():
    # oracles.csv OR04: Metropolitan Police report on live facial recognition, 2025.
    assert share(10, 2077) == pytest.approx(0.004815, abs=1e-6)
    assert share(10, 3_147_436) == pytest.approx(3.1772e-06, abs=1e-10)


def test_detections_per_person_counted():
    # oracles.csv OR42: Frontex 710,000 detections beside UN/IOM 590,000 people, Jan-Sep 2015.
    assert ratio(710_000, 590_000) == pytest.approx(1.2034, abs=1e-4)


@given(whole=st.integers(1, 10**7), data=st.data())
@settings(max_examples=60)
def test_a_part_and_the_rest_make_one(whole, data):
    part = data.draw(st.integers(0, whole))
    assert share(part, whole) + share(whole - part, whole) == pytest.approx(1)


@given(before=fractions, after=fractions)
@settings(max_examples=60)
def test_points_turn_round_with_the_direction(before, after):
    there, back = percentage_point_change(before, after), percentage_point_change(after, before)
    assert there == -back
    assert -100 <= there <= 100


@given(before=st.floats(0.01, 1), after=fractions)
@settings(max_examples=60)
def test_points_are_per_cent_times_the_share_before(before, after):
    points = percentage_point_change(before, after)
    assert points == pytest.approx(before * percent_change(before, after), abs=1e-9)


@given(a=st.floats(0.001, 1e6), b=st.floats(0.001, 1e6))
@settings(max_examples=60)
def test_ratio_and_its_reverse_multiply_to_one(a, b):
    assert ratio(a, b) * ratio(b, a) == pytest.approx(1)


def test_swapped_part_and_whole():
    with pytest.raises(CourseError, match=r"`part` must not be larger than `whole`; it is\. Look"):
        share(29_437, 924)


def test_per_cents_are_no_fractions():
    with pytest.raises(CourseError, match=r"`before` must be from 0 to 1; it is 48\.3\. Write 90"):
        percentage_point_change(48.3, 8.2)


@pytest.mark.parametrize(("measure", "name"), [(share, "whole"), (ratio, "denominator")])
def test_nothing_is_divided_by_zero(measure, name):
    with pytest.raises(CourseError, match=f"`{name}` must be more than zero; it is 0"):
        measure(0, 0)
