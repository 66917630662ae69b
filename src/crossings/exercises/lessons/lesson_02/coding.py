"""Lesson 02: the coding route, a function and a table."""

import pandas as pd

from crossings.exercises.lessons.lesson_02.figures import (
    arrivals,
    commissioner_said,
    returns,
    route_said,
)
from crossings.measures import percent_change
from lessonkit.data.package import load
from lessonkit.tasks.function import Case, FunctionSlip, FunctionTask
from lessonkit.tasks.table import TableSlip, TableTask
from lessonkit.text.wording import signed


def _change(before: float, after: float) -> float | None:
    return None if before == 0 else (after - before) / before * 100


CHANGE = FunctionTask(
    id="02.change",
    question=(
        "Write a function change(before, after) that gives the change in per cent of before, and "
        "None where before is 0."
    ),
    name="change",
    cases=(
        Case((arrivals[2022], arrivals[2023]), _change(arrivals[2022], arrivals[2023])),
        Case((returns[2020], returns[2025]), _change(returns[2020], returns[2025])),
        Case((50, 0), -100.0, look="a fall to nothing."),
        Case(
            (0, 511),
            None,
            look="from nothing there is no change in per cent: test for 0 before you divide.",
        ),
    ),
    example=_change,
    hints=(
        "def change(before, after): and under it, moved in, what it gives back after return.",
        "First the exception: if before == 0: return None.",
        "Then later minus earlier, in brackets, divided by earlier, times 100.",
    ),
    worked=(
        "def change(before, after):\n"
        "    if before == 0:\n"
        "        return None\n"
        "    return (after - before) / before * 100"
    ),
    meaning=(
        "It gives None from nothing, because no number of per cent leads from 0 to anything. Say "
        "then how many there are."
    ),
    slips=(
        FunctionSlip(
            "wrong-base",
            lambda before, after: (after - before) / after * 100 if after else None,
            "before is the baseline.",
        ),
        FunctionSlip(
            "fraction-for-percent",
            lambda before, after: None if before == 0 else (after - before) / before,
            "the last step, times 100.",
        ),
        FunctionSlip(
            "ratio-for-change",
            lambda before, after: None if before == 0 else after / before * 100,
            "what does your function give where nothing changed?",
        ),
        FunctionSlip(
            "sign",
            lambda before, after: None if before == 0 else (before - after) / before * 100,
            "later minus earlier.",
        ),
    ),
    going_further=True,
)


_route = load("frontex_by_route").query("route == 'Western Balkan' and months_covered == 12")
_detected = _route.set_index("year")["detections"].sort_index()
_base = _detected[_detected.index.isin(range(2018, 2024))]
_end = int(_detected[2024])
_table = pd.DataFrame(
    {
        "baseline": _base.index,
        "change": [percent_change(int(n), _end) for n in _base],
    }
)
_by_base = _table.set_index("baseline")["change"]
AGAINST = TableTask(
    id="02.against",
    question=(
        "Detections on the Western Balkan route: make a table against with one row for each "
        "baseline from 2018 to 2023 and the columns baseline (the year) and change (per cent, "
        "from that year to 2024)."
    ),
    key=("baseline",),
    answer=_table,
    hints=(
        "The end is the same in every row: the number for 2024. Take it out first.",
        'by_year = route.set_index("year")["detections"]; end = by_year[2024].',
        "base = by_year.loc[2018:2023]; change is (end - base) / base * 100. Then make both a "
        "table.",
    ),
    worked=(
        'by_year = route.set_index("year")["detections"]\n'
        "base = by_year.loc[2018:2023]\n"
        'against = pd.DataFrame({"baseline": base.index, '
        '"change": (by_year[2024] - base) / base * 100})'
    ),
    meaning=(
        f"From {signed(_by_base.min())}% (baseline {_by_base.idxmin()}) to "
        f"{signed(_by_base.max())}% (baseline {_by_base.idxmax()}). Down by {route_said} per cent "
        f"in 2024 is the row 2023: {signed(_by_base[2023])}%. In June 2025 an EU Commissioner was "
        f"reported as saying {commissioner_said} per cent since 2022. No row here gives that, and "
        "which periods were meant was not said."
    ),
    slips=(
        TableSlip(
            "wrong-base",
            _table.assign(change=[100 * (_end - int(n)) / _end for n in _base]),
            "divide by the baseline year of each row, not by 2024.",
        ),
        TableSlip(
            "fraction-for-percent",
            _table.assign(change=_table["change"] / 100),
            "the last step, times 100.",
        ),
        TableSlip(
            "ratio-for-change",
            _table.assign(change=[100 * _end / int(n) for n in _base]),
            "a row without any change should read 0.",
        ),
    ),
    going_further=True,
)
