"""Frames and functions of lesson 05."""

import pandas as pd

from .figures import ADMINISTRATIVE, GRANTED, decided, load, of_answers, of_ends

years = [year for year in of_answers if year <= 2023]


table = pd.DataFrame(
    {
        "year": years,
        "of_answers": [of_answers[year] for year in years],
        "of_ends": [of_ends[year] for year in years],
    }
)


_rows = load("uk_asylum_decisions").query("nationality == 'Albania' and sex == 'all'")


_counts = _rows[_rows["year"].isin(years)].set_index("year")


without_administrative = [
    100 * decided[year][GRANTED] / (sum(decided[year].values()) - decided[year][ADMINISTRATIVE])
    for year in years
]


def protection(other: int) -> pd.DataFrame:
    """The rates with grants of protection alone on top; `other` leave is under the line, or not."""
    granted = _counts["grants_of_protection"]
    answers = granted + other * _counts["grants_of_other_leave"] + _counts["refusals"]
    ends = answers + _counts["withdrawals"] + _counts["administrative_outcomes"]
    of_both = {"of_answers": 100 * granted / answers, "of_ends": 100 * granted / ends}
    return pd.DataFrame(of_both).reset_index()


def present_2(registered: float, days: float) -> float:
    return registered * days / 365
