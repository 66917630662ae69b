"""Frames and functions of lesson 08."""

import pandas as pd

from .figures import both, children_said, first, high, low, second, wilson_interval


def said_2(lists: tuple[int, int, int]) -> str:
    """Two lists and their overlap in words."""
    return f"{lists[0]} on the first list, {lists[1]} on the second, {lists[2]} on both"


def chapman(first: int, second: int, both: int) -> float:
    return (first + 1) * (second + 1) / (both + 1) - 1


ASKED_2 = (25, 250, 2500)


NAMED = [children_said * asked // 100 for asked in ASKED_2]


ends = [wilson_interval(named, asked) for named, asked in zip(NAMED, ASKED_2, strict=True)]


other = [asked - named for named, asked in zip(NAMED, ASKED_2, strict=True)]


rest = [wilson_interval(left, asked) for left, asked in zip(other, ASKED_2, strict=True)]


def table(ends: list[tuple[float, float]], times: int = 100) -> pd.DataFrame:
    return pd.DataFrame(
        {
            "asked": ASKED_2,
            "low": [times * low for low, _ in ends],
            "high": [times * high for _, high in ends],
        }
    )
