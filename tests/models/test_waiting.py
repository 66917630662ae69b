"""Two piles of waiting cases: nothing is lost, nothing is answered twice."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crossings.models.waiting import PILES, average_present, two_piles
from lessonkit.text.errors import CourseError

COUNTS = st.integers(0, 500)


@settings(max_examples=60)
@given(COUNTS, COUNTS, COUNTS, COUNTS, st.sampled_from(PILES), st.integers(1, 12))
def test_opening_plus_in_minus_out_is_closing(opening, new, answered, withdrawn, first, quarters):
    rows = two_piles(
        opening, new=new, answered=answered, withdrawn=withdrawn, first=first, quarters=quarters
    )
    waiting = rows["older"] + rows["newer"]
    went_out = rows["answered"] + rows["withdrawn"]
    assert (waiting.diff()[1:] == (rows["came_in"] - went_out)[1:]).all()
    assert (rows >= 0).all(axis=None)
    assert (rows["answered"] <= answered).all()
    assert rows["older"].is_monotonic_decreasing  # nothing comes into it
    # As much goes out as can: an office stops short of its pace only when nobody waits.
    idle = went_out[1:] < answered + withdrawn
    assert (waiting[1:][idle] == 0).all()


@settings(max_examples=30)
@given(COUNTS, COUNTS, COUNTS, COUNTS)
def test_the_order_of_work_moves_no_case_out(opening, new, answered, withdrawn):
    ends = [
        two_piles(opening, new=new, answered=answered, withdrawn=withdrawn, first=first)
        for first in PILES
    ]
    totals = [rows["older"] + rows["newer"] for rows in ends]
    assert (totals[0] == totals[1]).all()
    assert ends[0]["older"].iloc[-1] <= ends[1]["older"].iloc[-1]


def test_a_pile_is_cleared_and_as_many_wait_as_before():
    end = two_piles(800, new=100, answered=80, withdrawn=20).iloc[-1]
    assert (end["older"], end["newer"]) == (0, 800)


def test_a_pile_falls_with_nobody_answered():
    rows = two_piles(800, new=60, answered=0, withdrawn=100)
    assert rows["answered"].sum() == 0
    assert (rows["older"] + rows["newer"]).iloc[-1] == 480


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"new": -1}, "`new` must be a whole number of at least 0"),
        ({"answered": 1.5}, "`answered` must be a whole number"),
        ({"withdrawn": "many"}, "`withdrawn`"),
        ({"first": "oldest"}, "no pile called 'oldest'"),
        ({"quarters": 0}, "`quarters` must be a whole number of at least 1"),
    ],
)
def test_bad_input_gets_a_sentence(change, said):
    with pytest.raises(CourseError, match=said):
        two_piles(100, **{"new": 1, "answered": 1, "withdrawn": 1, **change})


@settings(max_examples=40)
@given(st.integers(1, 40), st.integers(1, 30))
def test_average_present_is_what_day_by_day_counting_gives(each_day, stay):
    # A long steady year, counted day by day after the first guests have begun to leave.
    days = range(400)
    there = [sum(each_day for came in range(day - stay + 1, day + 1) if came >= 0) for day in days]
    assert average_present(365 * each_day, stay) == pytest.approx(there[-1])


def test_average_present_refuses_a_period_of_no_days():
    with pytest.raises(CourseError, match="`days`"):
        average_present(10, 2, days=0)
