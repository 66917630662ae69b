"""Frames and functions of lesson 04."""

import pandas as pd

from .figures import steps


def otherwise(before: float, others_before: float, others_after: float) -> float | None:
    return None if others_before == 0 else before * others_after / others_before


table = pd.DataFrame(
    {
        "break_at": steps["break_at"],
        "change": 100 * (steps["level_ratio"] - 1),
        "low": 100 * (steps["low"] - 1),
        "high": 100 * (steps["high"] - 1),
    }
)


by = table.set_index("break_at")


early, real = (by.loc["2022Q4"], by.loc["2023Q1"])
