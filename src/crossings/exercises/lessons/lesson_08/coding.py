"""Lesson 08: the coding route, a function and a table."""

import pandas as pd

from crossings.exercises.lessons.lesson_08.figures import (
    LONG,
    NAMED,
    OWN,
    SAMPLES,
    SHORT,
    WORKED,
    children_said,
)
from crossings.measures import wilson_interval
from lessonkit.tasks.function import Case, FunctionSlip, FunctionTask
from lessonkit.tasks.table import TableSlip, TableTask


def _chapman(first: int, second: int, both: int) -> float:
    return (first + 1) * (second + 1) / (both + 1) - 1


CHAPMAN = FunctionTask(
    id="08.chapman",
    question=(
        "Write a function chapman(first, second, both) that gives the estimate of the explorer: "
        "add 1 to each of the three numbers, multiply the first two, divide by the third, and take "
        "1 off the result."
    ),
    name="chapman",
    cases=(
        Case(OWN, _chapman(*OWN)),
        Case(WORKED, _chapman(*WORKED)),
        Case((LONG, SHORT, SHORT), _chapman(LONG, SHORT, SHORT), look="all of one list in both."),
        Case(
            (LONG, SHORT, 0),
            _chapman(LONG, SHORT, 0),
            look="nothing in common: the added 1 keeps it from dividing by zero.",
        ),
    ),
    example=_chapman,
    hints=(
        "def chapman(first, second, both): and under it, moved in, what it gives back after "
        "return.",
        "(first + 1) * (second + 1) is above the line.",
        "The last step, - 1, stands outside the division.",
    ),
    worked=(
        "def chapman(first, second, both):\n    return (first + 1) * (second + 1) / (both + 1) - 1"
    ),
    meaning=(
        "Douglas Chapman's form of 1951. With many in common it is close to first times second "
        "divided by both; with none it still gives a number, and a very vague one."
    ),
    slips=(
        FunctionSlip(
            "brackets-missing",
            lambda first, second, both: first + 1 * second + 1 / both + 1 - 1 if both else None,
            "put brackets round each sum.",
        ),
        FunctionSlip(
            "other-sum",
            lambda first, second, both: first * second / both if both else None,
            "this is the sum without the three times + 1.",
        ),
        FunctionSlip(
            "other-sum",
            lambda first, second, both: (first + 1) * (second + 1) / (both + 1),
            "the last step, take 1 off.",
        ),
        FunctionSlip(
            "recorded-for-all",
            lambda first, second, both: first + second - both,
            "this is what was found, without what nobody found.",
        ),
    ),
    going_further=True,
)


_ends = [wilson_interval(named, asked) for named, asked in zip(NAMED, SAMPLES, strict=True)]
_other = [asked - named for named, asked in zip(NAMED, SAMPLES, strict=True)]
_rest = [wilson_interval(left, asked) for left, asked in zip(_other, SAMPLES, strict=True)]


def _table(ends: list[tuple[float, float]], times: int = 100) -> pd.DataFrame:
    return pd.DataFrame(
        {
            "asked": SAMPLES,
            "low": [times * low for low, _ in ends],
            "high": [times * high for _, high in ends],
        }
    )


INTERVALS = TableTask(
    id="08.intervals",
    question=(
        f"If the sample were random: make a table intervals with one row for each of {SAMPLES[0]}, "
        f"{SAMPLES[1]} and {SAMPLES[2]:,} asked, when {children_said}% say yes, and the columns "
        "asked, low and high (the ends of the interval, in per cent)."
    ),
    key=("asked",),
    answer=_table(_ends),
    hints=(
        f"{children_said}% of {SAMPLES[0]} are {NAMED[0]}, of {SAMPLES[1]} {NAMED[1]}, of "
        f"{SAMPLES[2]:,} {NAMED[2]}.",
        f"wilson_interval({NAMED[0]}, {SAMPLES[0]}) gives low and high as fractions; times 100 "
        "they are per cent.",
        "Put the three lows into one list and the three highs into another; then make a DataFrame.",
    ),
    worked=(
        f"ends = [wilson_interval(yes, asked) for yes, asked in "
        f"zip({NAMED}, {SAMPLES})]\n"
        f'intervals = pd.DataFrame({{"asked": {SAMPLES}, '
        '"low": [100 * low for low, high in ends], "high": [100 * high for low, high in ends]})'
    ),
    meaning=(
        "A hundred times as many asked makes the interval about ten times narrower, and it is "
        "still about chance alone."
    ),
    slips=(
        TableSlip("fraction-for-percent", _table(_ends, 1), "the last step, times 100."),
        TableSlip(
            "complement", _table(_rest), "the interval is for those who say yes, not for the rest."
        ),
    ),
    going_further=True,
)
