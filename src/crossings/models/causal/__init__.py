"""Cause or coincidence: what a number would have been otherwise, four ways to guess at it.

Every estimate here rests on an assumption that the data cannot prove: that the comparison group
would have moved alike, that the trend would have gone on, that nothing else happened. The
functions do the arithmetic; the assumption has to be argued in words.
"""

from crossings.models.causal.comparison import (
    counterfactual_from_comparison,
    difference_in_differences,
    ratio_of_ratios,
)
from crossings.models.causal.interruption import InterruptedSeries, interrupted_series
from crossings.models.causal.measured_twice import measured_twice
from crossings.models.causal.selection import SelectedGroup, regression_to_the_mean
from crossings.models.causal.windows import estimates_over_windows

__all__ = [
    "InterruptedSeries",
    "SelectedGroup",
    "counterfactual_from_comparison",
    "difference_in_differences",
    "estimates_over_windows",
    "interrupted_series",
    "measured_twice",
    "ratio_of_ratios",
    "regression_to_the_mean",
]
