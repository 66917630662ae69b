"""Estimates: every number counts, and the distance is said in words."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossings import ask
from lessonkit.ask.frame import is_done
from lessonkit.record import progress
from lessonkit.record.summary import calibration
from tests.exercises.every_kind import ESTIMATE


@pytest.mark.parametrize(
    ("guess", "said"),
    [
        (1200, "exactly the figure."),
        ("1,300 people", "close to the figure, a little higher."),
        (1000, "close to the figure, a little lower."),
        (1700, "higher than the figure by 500."),
        (600, "too low; the figure is 2 times as large."),
        (2900, "2.4 times the figure."),
        ("about 7k", "5.8 times the figure."),
        ("1.2 million", "1,000 times the figure."),
        ("ten", "too low; the figure is 120 times as large."),
        (0, "1,200 below the figure."),
        (-300, "1,500 below the figure."),
    ],
)
def test_the_distance_in_words(guess, said):
    verdict = ESTIMATE.judge(guess)
    assert verdict.state == "guessed"
    assert verdict.sentences[::2] == (f"Your guess: {said}", "Fewer than most think.")
    assert verdict.sentences[1].endswith("; it is 1,200 people.")


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_every_number_is_a_guess_and_none_is_right(guess):
    assert ESTIMATE.judge(guess).state == "guessed"


@pytest.mark.parametrize(
    "guess", ["many", [1, 2], True, float("nan"), "7 boats", "10-20", "5 to 9", "half", "a third"]
)
def test_what_is_no_number_gets_a_sentence_and_not_the_value(guess):
    verdict = ESTIMATE.judge(guess)
    assert verdict.state == "not yet"
    assert "1,200" not in " ".join(verdict.sentences)


@pytest.mark.parametrize(
    ("changes", "said"), [({"answer": 0.0}, "above zero"), ({"close": 1.0}, "factor above 1")]
)
def test_an_exercise_that_is_not_sound_says_why(changes, said):
    assert said in " ".join(replace(ESTIMATE, **changes).problems())


def test_a_guess_in_another_unit_is_asked_for_again():
    assert (
        "You wrote “boats”; the guess is asked in “people”." in ESTIMATE.judge("7 boats").sentences
    )
    assert "Any number (people) will do." in ESTIMATE.judge("no idea").sentences


def test_a_guess_that_can_be_read_in_two_ways_says_how_it_was_read():
    said = ESTIMATE.judge("5.000").sentences
    assert said[0] == "Your guess: too low; the figure is 240 times as large."
    assert said[-1].startswith("“5.000” was read as a number with three decimals. In English a ful")
    assert ESTIMATE.judge("40 × 25").sentences[-1] == "Worked out, 40 * 25 gives 1,000."


def test_a_guess_is_never_headed_right_and_counts_as_done():
    card = repr(ask("00.guess", 1_000_000))
    assert card.startswith("Your guess and the figure: nothing is marked\nYour guess: 16,000 times")
    assert "Right" not in card
    kept = progress().task("00.guess")
    assert [one["state"] for one in kept["tries"]] == [kept["state"]] == ["guessed"]
    ask("00.guess", "many")
    assert progress().task("00.guess")["state"] == "guessed"
    assert is_done("00.guess", progress().read())


def test_how_sure_somebody_was_of_a_guess_is_no_calibration():
    ask("00.guess", 5, confidence="sure")
    assert calibration(progress().read(), ["00.guess"]).counts == {}
