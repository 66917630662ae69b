"""Lesson 06: the coding route, a table and a function."""

import pandas as pd

from crossings.exercises.lessons.lesson_06.figures import YEARS, detected, registered
from lessonkit.tasks.function import Case, FunctionTask
from lessonkit.tasks.table import TableSlip, TableTask

_table = pd.DataFrame(
    {
        "year": list(YEARS),
        "registrations": [registered[year] for year in YEARS],
        "detections": [detected[year] for year in YEARS],
    }
)
_ratio = _table["registrations"] / _table["detections"]
TWO_COUNTERS = TableTask(
    id="06.two-counters",
    question=(
        "Make a table apart: the five years with the columns year, registrations, detections and "
        "ratio (registrations for each detection)."
    ),
    key=("year",),
    answer=_table.assign(ratio=_ratio),
    hints=(
        "The table years from part 7 has the first three columns already.",
        'A new column: years["registrations"] / years["detections"].',
        "apart = years.assign(ratio=…).",
    ),
    worked='apart = years.assign(ratio=years["registrations"] / years["detections"])',
    meaning=(
        f"From {_ratio.iloc[0]:.1f} in {YEARS[0]} down to {_ratio.iloc[-1]:.1f} in {YEARS[-1]}. "
        "There is no fixed rate at which the one could be turned into the other. Why the two came "
        "closer, the tables do not say."
    ),
    slips=(
        TableSlip(
            "other-sum",
            _table.assign(ratio=1 / _ratio),
            "for each detection: the detections go under the line.",
        ),
        TableSlip(
            "part-to-rest",
            _table.assign(
                ratio=_table["registrations"] / (_table["registrations"] + _table["detections"])
            ),
            "divide by the detections alone; the two are not parts of one whole.",
        ),
    ),
    going_further=True,
)


def _attempts(people: float, sent_back: float) -> float | None:
    return None if sent_back >= 1 else people / (1 - sent_back)


ATTEMPTS = FunctionTask(
    id="06.attempts",
    question=(
        "Write a function attempts(people, sent_back) for one border where everyone tries again "
        "until they are in: how many attempts are there on average? sent_back is a share from 0 to "
        "1. Where it is 1 nobody ever gets in: give None."
    ),
    name="attempts",
    cases=(
        Case((100, 0.5), 200.0, look="half of the second tries are sent back as well."),
        Case((100, 0), 100.0, look="where nobody is sent back, everyone tries once."),
        Case((100, 0.75), 400.0, look="of 400 attempts, three quarters would be sent back."),
        Case((40, 1), None, look="at 1, test before you divide."),
    ),
    example=_attempts,
    hints=(
        "Of all attempts, the share 1 - sent_back ends in an entry.",
        "Everyone gets in once in the end, so there are as many entries as people.",
        "attempts times (1 - sent_back) is people. Turn that round.",
    ),
    worked=(
        "def attempts(people, sent_back):\n"
        "    if sent_back >= 1:\n"
        "        return None\n"
        "    return people / (1 - sent_back)"
    ),
    meaning=(
        "At a half it is twice as many attempts as people, at three quarters four times. Compare "
        "with the recount machine at one border and Try again 100 per cent: there chance moves "
        "the number a little."
    ),
    going_further=True,
)
