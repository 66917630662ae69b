"""Lesson 11: the coding route, a table and a function."""

import pandas as pd

from crossings.exercises.lessons.lesson_11.figures import alone_in, people
from crossings.worlds.members import coarser
from crossings.worlds.register import STEPS
from lessonkit.tasks.function import Case, FunctionSlip, FunctionTask
from lessonkit.tasks.table import TableSlip, TableTask


def _groups(step: int, place: str) -> int:
    years = coarser(people["born"], step)
    return people.assign(years=years).groupby(["years", place]).ngroups


_answer = pd.DataFrame(
    {
        "step": list(STEPS.values()),
        "alone": [alone_in[step, "town"] for step in STEPS.values()],
    }
)
BY_STEP = TableTask(
    id="11.by-step",
    question=(
        "Make a table by_step with the columns step (1, 5 and 10 years) and alone: how many rows "
        "of the register are alone when year of birth in such steps and town are published?"
    ),
    key=("step",),
    answer=_answer,
    hints=(
        'people["born"] - people["born"] % step gives the years in steps.',
        'groupby([years, people["town"]]).size() gives the size of each group.',
        "How many of these sizes are 1? (sizes == 1).sum()",
    ),
    worked=(
        "rows = []\n"
        "for step in [1, 5, 10]:\n"
        '    years = people["born"] - people["born"] % step\n'
        '    sizes = people.groupby([years, people["town"]]).size()\n'
        '    rows.append({"step": step, "alone": (sizes == 1).sum()})\n'
        "by_step = pd.DataFrame(rows)"
    ),
    meaning=(
        f"{_answer['alone'].iloc[0]}, {_answer['alone'].iloc[1]} and {_answer['alone'].iloc[2]}: "
        "the first step away from single years helps most. It is so in this invented register; in "
        "another one it has to be counted anew."
    ),
    slips=(
        TableSlip(
            "unit-swapped",
            _answer.assign(alone=[_groups(step, "town") for step in STEPS.values()]),
            "these are all groups. How many of them have one row?",
        ),
        TableSlip(
            "other-setting",
            _answer.assign(alone=[alone_in[step, "district"] for step in STEPS.values()]),
            "this is with district; the question asks for town.",
        ),
    ),
    going_further=True,
)


def _estimate(yes: int, asked: int) -> float | None:
    return None if asked == 0 else (yes / asked - 0.25) * 2


ESTIMATE = FunctionTask(
    id="11.estimate",
    question=(
        "Write a function estimate(yes, asked) for the two coins: the estimated share, from 0 to "
        "1, for whom the true answer is yes. If nobody was asked, give None."
    ),
    name="estimate",
    cases=(
        Case((400, 1000), 0.3, look="a quarter of everyone says yes because of the coins."),
        Case((250, 1000), 0.0, look="with a quarter saying yes, nobody has to mean it."),
        Case((750, 1000), 1.0, look="when everyone means yes, three quarters say it."),
        Case((2, 10), -0.1, look="an estimate may fall below zero; leave it as it is."),
        Case((0, 0), None, look="test for nobody before you divide."),
    ),
    example=_estimate,
    hints=(
        "First the share that said yes, then take away the share that comes from the coins.",
        "What is left comes from the half who told the truth, so double it.",
    ),
    worked=(
        "def estimate(yes, asked):\n"
        "    if asked == 0:\n"
        "        return None\n"
        "    return (yes / asked - 0.25) * 2"
    ),
    meaning=(
        "An estimate below zero is no mistake: with few people chance can do that, and cutting it "
        "off would hide how rough the estimate is."
    ),
    slips=(
        FunctionSlip(
            "other-sum",
            lambda yes, asked: None if asked == 0 else yes / asked,
            "this is the share that said yes, coins and all.",
        ),
        FunctionSlip(
            "other-sum",
            lambda yes, asked: None if asked == 0 else yes / asked - 0.25,
            "only half of everyone told the truth.",
        ),
        FunctionSlip(
            "brackets-missing",
            lambda yes, asked: None if asked == 0 else yes / asked * 2 - 0.25,
            "first take the quarter away, then double what is left.",
        ),
        FunctionSlip(
            "other-sum",
            lambda yes, asked: None if asked == 0 else (yes / asked - 0.25) * 200,
            "a share from 0 to 1 is asked for, not per cent.",
        ),
    ),
    going_further=True,
)
