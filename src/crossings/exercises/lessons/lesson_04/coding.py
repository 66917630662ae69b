"""Lesson 04: the coding route, a function and a table."""

import pandas as pd

from crossings.exercises.lessons.lesson_04.figures import (
    BREAKS,
    WINDOW,
    alb,
    alb_q,
    december,
    others,
    others_december,
    others_q,
    steps,
)
from lessonkit.tasks.function import Case, FunctionSlip, FunctionTask
from lessonkit.tasks.table import TableSlip, TableTask
from lessonkit.text.wording import signed


def _otherwise(before: float, others_before: float, others_after: float) -> float | None:
    return None if others_before == 0 else before * others_after / others_before


OTHERWISE = FunctionTask(
    id="04.otherwise",
    question=(
        "Write a function otherwise(before, others_before, others_after): what a group would have "
        "had, had it moved like the others in proportion, and None where others_before is 0."
    ),
    name="otherwise",
    cases=(
        Case(
            (alb[2022], others[2022], others[2023]),
            _otherwise(alb[2022], others[2022], others[2023]),
        ),
        Case(
            (december, others_december, others[2023]),
            _otherwise(december, others_december, others[2023]),
        ),
        Case(
            (alb_q["2022Q3"], others_q["2022Q3"], others_q["2022Q4"]),
            _otherwise(alb_q["2022Q3"], others_q["2022Q3"], others_q["2022Q4"]),
        ),
        Case((50, 20, 0), 0.0, look="a comparison group that falls to nothing."),
        Case(
            (50, 0, 20),
            None,
            look="a comparison group that grew from nothing has no factor: test for 0 first.",
        ),
    ),
    example=_otherwise,
    hints=(
        "The factor of the others is later divided by earlier.",
        "First the exception: if others_before == 0: return None.",
        "Then return before * others_after / others_before.",
    ),
    worked=(
        "def otherwise(before, others_before, others_after):\n"
        "    if others_before == 0:\n"
        "        return None\n"
        "    return before * others_after / others_before"
    ),
    meaning="It is the dropdown “in proportion” of the explorer, for any two groups.",
    slips=(
        FunctionSlip(
            "other-sum",
            lambda before, others_before, others_after: (
                before + others_after - others_before if others_before else None
            ),
            "in proportion means times, not plus.",
        ),
        FunctionSlip(
            "wrong-base",
            lambda before, others_before, others_after: (
                before * others_before / others_after if others_before and others_after else None
            ),
            "later divided by earlier.",
        ),
    ),
    going_further=True,
)


_table = pd.DataFrame(
    {
        "break_at": steps["break_at"],
        "change": 100 * (steps["level_ratio"] - 1),
        "low": 100 * (steps["low"] - 1),
        "high": 100 * (steps["high"] - 1),
    }
)
_by = _table.set_index("break_at")
_early, _real = _by.loc["2022Q4"], _by.loc["2023Q1"]


def _as(transform) -> pd.DataFrame:
    wrong = _table.copy()
    for name, source in (("change", "level_ratio"), ("low", "low"), ("high", "high")):
        wrong[name] = transform(steps[source])
    return wrong


STEPS = TableTask(
    id="04.steps",
    question=(
        "Make a table steps with one row for each of the breaks "
        f"{', '.join(BREAKS)} and the columns break_at, change, low and high: the step of the "
        "interrupted series in per cent, and its 95% interval in per cent."
    ),
    key=("break_at",),
    answer=_table,
    hints=(
        f"estimates_over_windows(albania, {list(BREAKS)}, [{WINDOW}]) gives all three rows.",
        "Its columns level_ratio, low and high are factors: 0.4 means 60 per cent fewer.",
        "A factor becomes a change in per cent with 100 * (factor - 1).",
    ),
    worked=(
        f"tried = estimates_over_windows(albania, {list(BREAKS)}, [{WINDOW}])\n"
        'steps = pd.DataFrame({"break_at": tried["break_at"], '
        '"change": 100 * (tried["level_ratio"] - 1),\n'
        '    "low": 100 * (tried["low"] - 1), "high": 100 * (tried["high"] - 1)})'
    ),
    meaning=(
        f"At 2022Q4, before the agreement, a step of {signed(_early['change'], 0)}% with an "
        f"interval from {signed(_early['low'], 0)}% to {signed(_early['high'], 0)}%. At 2023Q1, "
        f"after it, {signed(_real['change'], 0)}% with one from {signed(_real['low'], 0)}% to "
        f"{signed(_real['high'], 0)}%, so wide that it says nothing. And an interval is about "
        "scatter only: it takes the date and the trend for right and each quarter for separate "
        "evidence, which neighbouring quarters are not."
    ),
    slips=(
        TableSlip(
            "fraction-for-percent",
            _as(lambda factor: factor - 1),
            "the last step, times 100.",
        ),
        TableSlip(
            "ratio-for-change",
            _as(lambda factor: 100 * factor),
            "a factor of 1 means no change, so take 1 away first.",
        ),
        TableSlip("sign", _as(lambda factor: 100 * (1 - factor)), "a fall is negative."),
    ),
    going_further=True,
)
