"""Frames and functions of lesson 05."""

import pandas as pd

from .figures import ADMINISTRATIVE, GRANTED, decided, load, of_answers

years = [year for year in of_answers if year <= 2023]


def rates() -> pd.DataFrame:
    """Grants in per cent of the answers, and of every outcome."""
    claims = load("uk_asylum_decisions").query("nationality == 'Albania' and sex == 'all'")
    d = claims[claims["year"] <= 2023]
    granted = d["grants_of_protection"] + d["grants_of_other_leave"]
    answers = granted + d["refusals"]
    ends = answers + d["withdrawals"] + d["administrative_outcomes"]
    return pd.DataFrame(
        {
            "year": d["year"],
            "of_answers": granted / answers * 100,
            "of_ends": granted / ends * 100,
        }
    )


table = rates()


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
