"""Frames and functions of lesson 06."""

import pandas as pd

from .figures import YEARS, detected, registered

table = pd.DataFrame(
    {
        "year": list(YEARS),
        "registrations": [registered[year] for year in YEARS],
        "detections": [detected[year] for year in YEARS],
    }
)


ratio_2 = table["registrations"] / table["detections"]


def attempts(people: float, sent_back: float) -> float | None:
    return None if sent_back >= 1 else people / (1 - sent_back)
