"""Predictions: any guess is kept, the gap is said in words."""

import pandas as pd
import pytest

from lessonkit.judging.verdict import Verdict
from lessonkit.lessons import catalogue
from tests.worked_out import arrivals

TASK = catalogue.task("03.after-the-peak")
FIVE = [1000, 500, 500, 500, 100]
RECORDED = [arrivals("Albania", quarter) for quarter in TASK.periods]


@pytest.mark.parametrize(
    "answer",
    [
        FIVE,
        tuple(FIVE),
        pd.Series(FIVE),
        dict(zip(TASK.periods, FIVE, strict=True)),
        pd.Series(FIVE, index=TASK.periods),
        ["1,000", "500", 500.4, "500 people", 100],
    ],
)
def test_a_guess_is_read(answer):
    assert TASK.read(answer) == dict(zip(TASK.periods, map(float, FIVE), strict=True))


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        ([1, 2], "Write 5 numbers"),
        (7, "this is a number"),
        ([1, 2, 3, 4, "x"], "guess for 2023Q4 could not be read"),
        ([1, 2, 3, 4, ...], "guess for 2023Q4 could not be read"),
        ([1, 2, 3, 4, -5], "guess a count"),
        ({"2022Q4": 1}, "guess for 2023Q1 is missing"),
    ],
)
def test_what_cannot_be_read_gets_a_sentence(answer, said):
    verdict = TASK.read(answer)
    assert isinstance(verdict, Verdict)
    assert said in verdict.sentences[0]


def test_the_gap_names_both_numbers():
    first, together, _ = TASK.gap(TASK.read(FIVE))
    peak, after, *_ = RECORDED
    total = sum(RECORDED)
    assert first == f"For 2022Q4 you guessed 1,000; {peak:,} were recorded."
    assert f"{total:,} were recorded: your guess is {2600 - total:,} more" in together
    assert f"furthest off in 2023Q1 (500 guessed, {after} recorded)" in together


@pytest.mark.parametrize(
    ("guess", "said"),
    [
        ([9000] * 5, f"more than {45_000 // sum(RECORDED)} times"),
        ([100] * 5, "less than half"),
        (RECORDED, "exactly as many"),
    ],
)
def test_the_gap_in_words(guess, said):
    assert said in TASK.gap(TASK.read(guess))[1]
