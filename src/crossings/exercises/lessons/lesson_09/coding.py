"""Lesson 09: the coding route, a function and a table."""

import pandas as pd

from crossings.exercises.lessons.lesson_09.figures import found, one_in
from crossings.models.screening import positive_predictive_value
from lessonkit.tasks.function import Case, FunctionSlip, FunctionTask
from lessonkit.tasks.table import TableSlip, TableTask


def _right_share(wanted: float, found: float, wrong: float) -> float | None:
    right, false = wanted * found, (1 - wanted) * wrong
    return None if right + false == 0 else 100 * right / (right + false)


RIGHT_SHARE = FunctionTask(
    id="09.right-share",
    question=(
        "Write a function right_share(wanted, found, wrong): the per cent of alerts that are "
        "right. All three are shares from 0 to 1: wanted of all scans, found of the wanted, wrong "
        "of the others. Give None where nobody is flagged."
    ),
    name="right_share",
    # The second to fourth are printed questions about breast screening (Gigerenzer; "Mammogram
    # Math"; Strogatz after Gigerenzer), answered there with about 1 in 10, 32 and 9 per cent.
    cases=(
        Case((0.001, 0.9, 0.01), _right_share(0.001, 0.9, 0.01)),
        Case((0.01, 0.9, 0.09), _right_share(0.01, 0.9, 0.09)),
        Case((0.005, 0.95, 0.01), _right_share(0.005, 0.95, 0.01)),
        Case((0.008, 0.9, 0.07), _right_share(0.008, 0.9, 0.07)),
        Case((0.0, 0.9, 0.01), 0.0, look="if nobody is wanted, no alert is right."),
        Case((0.5, 0.0, 0.0), None, look="nobody is flagged: test that before you divide."),
    ),
    example=_right_share,
    hints=(
        "Right alerts, of all scans: wanted * found.",
        "False alerts: the others are 1 - wanted, and a share wrong of them is flagged.",
        "Then right, divided by right and false together, times 100.",
    ),
    worked=(
        "def right_share(wanted, found, wrong):\n"
        "    right = wanted * found\n"
        "    false = (1 - wanted) * wrong\n"
        "    if right + false == 0:\n"
        "        return None\n"
        "    return right / (right + false) * 100"
    ),
    meaning=(
        "This is Bayes' rule. Three of the cases are printed questions about breast screening; "
        "their printed answers, about one in 10, about 32 per cent and about 9 per cent, are yours."
    ),
    slips=(
        FunctionSlip(
            "sensitivity-for-precision",
            lambda wanted, found, wrong: None if found + wrong == 0 else 100 * found,
            "the question is about alerts, so false ones have to come in.",
        ),
        FunctionSlip(
            "prevalence-ignored",
            lambda wanted, found, wrong: (
                None if found + wrong == 0 else 100 * found / (found + wrong)
            ),
            "weigh each of the two with how many there are: wanted, and 1 - wanted.",
        ),
        FunctionSlip(
            "fraction-for-percent",
            lambda wanted, found, wrong: (
                None
                if _right_share(wanted, found, wrong) is None
                else wanted * found / (wanted * found + (1 - wanted) * wrong)
            ),
            "the last step, times 100.",
        ),
    ),
    going_further=True,
)


_ONE_IN = [100, 1_000, 10_000, 100_000]
_table = pd.DataFrame(
    {
        "one_in": _ONE_IN,
        "right": [
            100 * float(positive_predictive_value(1 / n, found / 100, 1 / one_in)) for n in _ONE_IN
        ],
    }
)
BY_RARITY = TableTask(
    id="09.by-rarity",
    question=(
        f"A machine that finds {found} of 100 and flags one in {one_in:,} wrongly. Make a table "
        "by_rarity with one row for each of 100, 1000, 10000 and 100000, and the columns one_in "
        "(wanted: one in so many) and right (per cent of alerts that are right)."
    ),
    key=("one_in",),
    answer=_table,
    hints=(
        "Call your function once for each row: wanted is 1 divided by one_in.",
        f"[right_share(1 / n, {found / 100}, 1 / {one_in}) for n in one_in] gives the column.",
    ),
    worked=(
        "one_in = [100, 1000, 10000, 100000]\n"
        'by_rarity = pd.DataFrame({"one_in": one_in, '
        f'"right": [right_share(1 / n, {found / 100}, 1 / {one_in}) for n in one_in]}})'
    ),
    meaning=(
        f"From {_table['right'].iloc[0]:.0f}% to {_table['right'].iloc[-1]:.0f}%, with the same "
        "machine. A share of right alerts belongs to a place and a list, not to a camera."
    ),
    slips=(
        TableSlip(
            "sensitivity-for-precision",
            _table.assign(right=float(found)),
            "this is the share of the wanted that is found; it is the same in every row.",
        ),
        TableSlip(
            "fraction-for-percent",
            _table.assign(right=_table["right"] / 100),
            "the last step, times 100.",
        ),
        TableSlip(
            "complement",
            _table.assign(right=100 - _table["right"]),
            "these are the alerts that are false.",
        ),
    ),
    going_further=True,
)
