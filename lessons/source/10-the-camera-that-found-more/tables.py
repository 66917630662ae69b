"""Frames and functions of lesson 10."""

import math

import pandas as pd

from .figures import VALUES, break_even, kit, times_stated


def detections(crossings: float, effort: float) -> float:
    return crossings * (1 - math.exp(-effort))


table = pd.DataFrame(
    {
        "value": VALUES,
        "stated": [break_even(kit, value) for value in VALUES],
        "full": [break_even(kit * times_stated, value) for value in VALUES],
    }
)
