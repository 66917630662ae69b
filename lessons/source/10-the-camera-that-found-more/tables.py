"""Frames and functions of lesson 10."""

import math

import pandas as pd

from .figures import VALUES, kit, times_stated


def detections(crossings: float, effort: float) -> float:
    return crossings * (1 - math.exp(-effort))


def needed() -> pd.DataFrame:
    """Cases that are needed, at the stated price and at the full one."""
    cases = pd.DataFrame({"value": VALUES})
    cases["stated"] = kit / cases["value"]
    cases["full"] = kit * times_stated / cases["value"]
    return cases


table = needed()
