"""What holds of a wrong number whatever was done is said where no reason is known."""

import pytest

from lessonkit.judging import Question, Table
from tests.judging.bakery import table

ROWS = Question(3.0, 0.1, "rows", "How many rows stand alone?")


@pytest.mark.parametrize(
    ("typed", "words"),
    [(1, "There are more"), (8, "There are fewer"), (2.75, "a whole number"), (-1, "never below")],
)
def test_a_count_is_too_small_or_too_large(typed, words):
    assert words in Table(ROWS).perhaps(typed)


def test_a_share_is_no_more_than_the_whole():
    said = table("100 * shares[2002]", "per cent").perhaps(455.3)
    assert said == (
        "More than 100 per cent would mean that the loaves of 2002 are more than all pieces of "
        "2002."
    )


@pytest.mark.parametrize(("typed", "words"), [(512.7, "a rise"), (-512.7, "less than nothing")])
def test_a_fall_is_no_rise_and_leaves_something(typed, words):
    assert words in table("fall", "per cent").perhaps(typed)


def test_what_is_worked_out_is_no_count():
    assert table("ovens - burnt", "ovens").perhaps(11) is None


def test_a_number_of_another_size_and_a_round_one_are_answered():
    assert "far too large" in table("ovens - burnt", "ovens").perhaps(1234)
    share = table("100 * shares[2002]", "per cent")
    assert any("guess" in share.perhaps(ten) for ten in (10, 20, 50, 60, 80))


def test_a_minus_where_nothing_is_taken_away():
    judge = table("loaves[2002] * ovens", "pieces")
    assert "Nothing is taken away" in judge.explain(-2917.0 * 14).sentences[0]
