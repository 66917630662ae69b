"""Frames and functions of lesson 05."""

import pandas as pd

from .figures import of_answers, of_ends

years = [year for year in of_answers if year <= 2023]


table = pd.DataFrame(
    {
        "year": years,
        "of_answers": [of_answers[year] for year in years],
        "of_ends": [of_ends[year] for year in years],
    }
)


def present_2(registered: float, days: float) -> float:
    return registered * days / 365
