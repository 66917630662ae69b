"""Measures: the arithmetic behind a claim, one sentence of arithmetic each.

Every measure takes single numbers, NumPy arrays or pandas Series (two Series must have the same
index) and gives back the same kind. One convention holds throughout: a **share** is a fraction
from 0 to 1, a **change** is in per cent, a change **of a share** is in percentage points.
"""

from crossings.measures.chance import Interval, wilson_interval
from crossings.measures.change import (
    contribution_to_change,
    percent_change,
    percentage_point_change,
)
from crossings.measures.parts import break_even, cost_per, rate_per, ratio, share

__all__ = [
    "Interval",
    "break_even",
    "contribution_to_change",
    "cost_per",
    "percent_change",
    "percentage_point_change",
    "rate_per",
    "ratio",
    "share",
    "wilson_interval",
]
