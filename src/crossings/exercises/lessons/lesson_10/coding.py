"""Lesson 10: the coding route, a function and a table."""

import math

import pandas as pd

from crossings.exercises.lessons.lesson_10.figures import VALUES, kit, times_stated
from crossings.measures import break_even
from crossings.models.search import expected_detections
from lessonkit.tasks.function import Case, FunctionSlip, FunctionTask
from lessonkit.tasks.table import TableSlip, TableTask


def _detections(crossings: float, effort: float) -> float:
    return crossings * (1 - math.exp(-effort))


DETECTIONS = FunctionTask(
    id="10.detections",
    question=(
        "Write a function detections(crossings, effort) for random search: the share that is seen "
        "is 1 minus e to the power of minus effort. (An effort of 1 sweeps as much ground as there "
        "is, overlaps included.)"
    ),
    name="detections",
    cases=(
        Case((1000, 1), expected_detections(1000, 1.0)),
        Case((1000, 2), expected_detections(1000, 2.0), look="twice the effort."),
        Case((500, 0), 0.0, look="nobody looks: what is detected?"),
        Case((800, 0.1), expected_detections(800, 0.1), look="a small effort."),
    ),
    example=_detections,
    hints=(
        "e to the power of x is math.exp(x); import math stands in the cell.",
        "The share that is seen: 1 - math.exp(-effort).",
        "def detections(crossings, effort): and under it, moved in, return crossings times that.",
    ),
    worked=("def detections(crossings, effort):\n    return crossings * (1 - math.exp(-effort))"),
    meaning=(
        "Twice the effort does not give twice the detections: the second hour sweeps ground that "
        "the first has swept. Divide a count by this share and you have the crossings behind it, "
        "if the effort is known."
    ),
    slips=(
        FunctionSlip(
            "effort-ignored",
            lambda crossings, effort: crossings,
            "your function gives the same for every effort.",
        ),
        FunctionSlip(
            "complement",
            lambda crossings, effort: crossings * math.exp(-effort),
            "this is what stays unseen.",
        ),
        FunctionSlip(
            "sign",
            lambda crossings, effort: crossings * (1 - math.exp(effort)),
            "minus effort, not effort.",
        ),
    ),
    going_further=True,
)


_table = pd.DataFrame(
    {
        "value": VALUES,
        "stated": [break_even(kit, value) for value in VALUES],
        "full": [break_even(kit * times_stated, value) for value in VALUES],
    }
)
TABLE = TableTask(
    id="10.table",
    question=(
        "Make a table needed with one row for each value of a case in values and the columns value "
        "(pounds), stated (cases needed at the stated price) and full (cases needed if everything "
        "came to ratio times that price)."
    ),
    key=("value",),
    answer=_table,
    hints=(
        "Cases needed: price divided by value. pd.Series(values) can be divided in one go.",
        'Begin with needed = pd.DataFrame({"value": values}).',
        'Then needed["stated"] = price / needed["value"], and the same with price * ratio.',
    ),
    worked=(
        'needed = pd.DataFrame({"value": values})\n'
        'needed["stated"] = price / needed["value"]\n'
        'needed["full"] = price * ratio / needed["value"]'
    ),
    meaning=(
        f"From {_table['stated'].min():,.0f} to {_table['full'].max():,.0f} cases, and each row is "
        "right for somebody: for whoever holds that value of a case and that view of the cost. "
        "Nothing in the table says how many cases there were."
    ),
    slips=(
        TableSlip(
            "wrong-base",
            _table.assign(stated=1 / _table["stated"], full=1 / _table["full"]),
            "the price goes on top, the value of a case under the line.",
        ),
        TableSlip(
            "other-sum",
            _table.assign(full=_table["stated"] / times_stated),
            "does a higher cost need more cases, or fewer?",
        ),
    ),
    going_further=True,
)
