"""Frames and functions of lesson 04."""

import pandas as pd

from .figures import BREAKS, WINDOW, estimates_over_windows, load


def otherwise(before: float, others_before: float, others_after: float) -> float | None:
    return None if others_before == 0 else before * others_after / others_before


def steps() -> pd.DataFrame:
    """The step at each break, and its interval, in per cent."""
    rows = load("uk_small_boats_by_quarter").query("nationality == 'Albania'")
    arrivals = rows.set_index("quarter")["arrivals"]
    tried = estimates_over_windows(arrivals, BREAKS, [WINDOW])
    return pd.DataFrame(
        {
            "break_at": tried["break_at"],
            "change": 100 * (tried["level_ratio"] - 1),
            "low": 100 * (tried["low"] - 1),
            "high": 100 * (tried["high"] - 1),
        }
    )


table = steps()


by = table.set_index("break_at")


early, real = (by.loc["2022Q4"], by.loc["2023Q1"])
