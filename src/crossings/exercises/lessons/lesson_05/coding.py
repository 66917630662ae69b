"""Lesson 05: the coding route, a table of two rates and a function from flow to stock."""

import pandas as pd

from crossings.exercises.lessons.lesson_05.figures import (
    of_answers,
    of_ends,
    present,
    registered,
    stay,
)
from crossings.models.waiting import average_present
from lessonkit.tasks.function import Case, FunctionSlip, FunctionTask
from lessonkit.tasks.table import TableSlip, TableTask

_years = [year for year in of_answers if year <= 2023]
_table = pd.DataFrame(
    {
        "year": _years,
        "of_answers": [of_answers[year] for year in _years],
        "of_ends": [of_ends[year] for year in _years],
    }
)
RATES = TableTask(
    id="05.rates",
    question=(
        "Albanian claims: make a table rates with one row for each year from 2018 to 2023 and the "
        "columns year, of_answers (grants in per cent of grants and refusals) and of_ends (grants "
        "in per cent of all outcomes)."
    ),
    key=("year",),
    answer=_table,
    hints=(
        "Grants stand in two columns; add them up first.",
        'answers = granted + d["refusals"]; ends = answers + d["withdrawals"] + '
        'd["administrative_outcomes"].',
        "Then divide, times 100, and put year and both columns into one pd.DataFrame.",
    ),
    worked=(
        'granted = d["grants_of_protection"] + d["grants_of_other_leave"]\n'
        'answers = granted + d["refusals"]\n'
        'ends = answers + d["withdrawals"] + d["administrative_outcomes"]\n'
        'rates = pd.DataFrame({"year": d["year"], "of_answers": granted / answers * 100, '
        '"of_ends": granted / ends * 100})'
    ),
    meaning=(
        f"The first rate falls from {of_answers[2022]:.1f} to {of_answers[2023]:.1f} in a year, "
        f"the second from {of_ends[2022]:.1f} to {of_ends[2023]:.1f}. From 2021 to 2022 "
        "they moved in opposite directions: more yes among the answers, and many more claims "
        "without an answer."
    ),
    slips=(
        TableSlip(
            "other-denominator",
            _table.assign(of_answers=_table["of_ends"], of_ends=_table["of_answers"]),
            "the two columns have changed places.",
        ),
        TableSlip(
            "fraction-for-percent",
            _table.assign(
                of_answers=_table["of_answers"] / 100,
                of_ends=_table["of_ends"] / 100,
            ),
            "the last step, times 100.",
        ),
    ),
    going_further=True,
)


def _present(registered: float, days: float) -> float:
    return registered * days / 365


PRESENT = FunctionTask(
    id="05.present",
    question=(
        "Write a function present(registered, days): about how many people are in the centres on "
        "an average day, if so many were registered in a year of 365 days and each stayed so many "
        "days?"
    ),
    name="present",
    cases=(
        Case((365, 1), 1.0, look="one person a day, each for one day."),
        Case((365, 12), average_present(365, 12)),
        Case((registered[2023], stay[2023]), average_present(registered[2023], stay[2023])),
        Case((registered[2024], stay[2024]), average_present(registered[2024], stay[2024])),
    ),
    example=_present,
    hints=(
        "How many are registered on one day? Divide the year by its days.",
        "If each stays two days, twice as many are there. So multiply by the stay.",
        "return registered / 365 * days",
    ),
    worked="def present(registered, days):\n    return registered / 365 * days",
    meaning=(
        f"For Serbia about {round(present[2023], -1):,.0f} people on an average day of 2023 and "
        f"{round(present[2024], -1):,.0f} in 2024. This is our estimate from registrations and "
        "average stay, "
        "and not verified: the number present was not found. It needs a year without large ups "
        "and downs."
    ),
    slips=(
        FunctionSlip(
            "flow-for-stock",
            lambda registered, days: registered / 365,
            "where does the stay come in?",
        ),
        FunctionSlip(
            "other-sum",
            lambda registered, days: registered / days,
            "if people stay longer, are more of them there or fewer?",
        ),
        FunctionSlip(
            "total-for-each",
            lambda registered, days: registered * days,
            "these are days spent in centres in the whole year. How many days has the year?",
        ),
    ),
    going_further=True,
)
