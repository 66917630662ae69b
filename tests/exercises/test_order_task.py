"""Orders: read in any way people write them; the first step out of place is named, no more."""

import re
from dataclasses import replace
from itertools import permutations

import pytest

from lessonkit.tasks.order import OrderSlip, OrderTask
from tests.exercises.every_kind import ORDER

FIND, SUBTRACT, DIVIDE, TIMES = ORDER.answer


def test_the_steps_are_shuffled_and_the_same_on_every_run():
    # The order is part of what a class sees together, so it is pinned.
    assert list(ORDER.shown().items()) == [
        ("a", "divide by the earlier"),
        ("b", "find both figures"),
        ("c", "subtract"),
        ("d", "times 100"),
    ]
    assert ORDER.answer == ("b", "c", "a", "d")


def test_no_exercise_is_shown_in_its_right_order():
    for number in range(200):
        task = OrderTask(id=f"99.{number}", question="?", steps=("x", "y", "z"), meaning="")
        assert tuple(task.shown().values()) != task.steps


@pytest.mark.parametrize(
    "answer",
    [
        "b, c, a, d",
        "bcad",
        "B C A D",
        "b > c > a > d",
        "(b) (c) (a) (d)",
        list("bcad"),
        "b, c, a and d",
        "b then c then a then d",
    ],
)
def test_right(answer):
    assert ORDER.judge(answer).state == "right"


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        ("c, a", "Each of the letters a, b, c, d is wanted once; (b) is missing"),
        ("c, a, b, b", "(b) stands twice"),
        ("c, a, b, x", "“x” is none of them"),
        (5, "this is a number"),
        ([], "How is a change"),
        ([1, 2], "(a) is missing"),
    ],
)
def test_what_cannot_be_read_gets_a_sentence(answer, said):
    verdict = ORDER.judge(answer)
    assert verdict.state != "right"
    assert said in verdict.sentences[0]


def test_a_step_before_the_one_it_needs_is_a_slip():
    verdict = ORDER.judge([FIND, DIVIDE, SUBTRACT, TIMES])
    assert verdict.slip == "brackets-missing"
    assert "what is divided?" in verdict.sentences[1]


def test_an_order_is_told_what_it_shows_and_not_what_somebody_thought():
    verdict = ORDER.judge([FIND, DIVIDE, SUBTRACT, TIMES])
    assert verdict.sentences[0] == (f"The wrong way round: you put ({DIVIDE}) before ({SUBTRACT}).")
    assert "It looks as if" not in " ".join(verdict.sentences)


def test_the_first_step_out_of_place_is_named_with_its_reason():
    verdict = ORDER.judge([FIND, SUBTRACT, TIMES, DIVIDE])
    assert verdict.slip is None
    assert verdict.sentences[0] == ("The first 2 steps stand where they belong.")
    assert verdict.sentences[1:3] == (
        f"The wrong way round: you put ({TIMES}) before ({DIVIDE}).",
        f"About ({TIMES}): It needs a fraction.",
    )


def test_an_order_that_runs_the_other_way_is_told_so():
    verdict = ORDER.judge(list(ORDER.answer[::-1]))
    assert verdict.state == "not yet"
    assert verdict.sentences[0].startswith("The whole order runs the other way")


@pytest.mark.parametrize(
    "given",
    [one for one in permutations("abcd") if one not in (ORDER.answer, ORDER.answer[::-1])],
)
def test_the_pair_that_is_named_is_the_wrong_way_round(given):
    said = " ".join(ORDER.judge(list(given)).sentences)
    step, needed = re.search(r"you put \((.)\) before \((.)\)", said).groups()
    assert given.index(step) < given.index(needed)
    assert ORDER.answer.index(step) > ORDER.answer.index(needed)


def test_no_order_but_the_right_one_is_right():
    right = [one for one in permutations("abcd") if ORDER.judge(list(one)).state == "right"]
    assert right == [ORDER.answer]


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"steps": ("a", "b"), "why": (), "slips": ()}, "2 steps; 3 to 26 can be put in order"),
        ({"steps": ("a", "a", "b"), "why": (), "slips": ()}, "two steps are the same"),
        ({"why": ("one",)}, "1 reasons for 3 steps"),
        ({"slips": (OrderSlip("sign", 2, 1, ""),)}, "slip 'sign' fits the right order"),
        ({"slips": (OrderSlip("nope", 0, 1, ""),)}, "unknown slip 'nope'"),
    ],
)
def test_an_exercise_that_is_not_sound_says_why(changes, said):
    assert said in " ".join(replace(ORDER, **changes).problems())
