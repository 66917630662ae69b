"""Frames and functions of lesson 08."""

import pandas as pd

from .figures import NAMED, SAMPLES, wilson_interval


def said_2(lists: tuple[int, int, int]) -> str:
    """Two lists and their overlap in words."""
    return f"{lists[0]} on the first list, {lists[1]} on the second, {lists[2]} on both"


def chapman(first: int, second: int, both: int) -> float:
    return (first + 1) * (second + 1) / (both + 1) - 1


ends = [wilson_interval(named, asked) for named, asked in zip(NAMED, SAMPLES, strict=True)]


other = [asked - named for named, asked in zip(NAMED, SAMPLES, strict=True)]


rest = [wilson_interval(left, asked) for left, asked in zip(other, SAMPLES, strict=True)]


_share = NAMED[0] / SAMPLES[0]


_off = [1.96 * (_share * (1 - _share) / asked) ** 0.5 for asked in SAMPLES]


plain = [(_share - off, _share + off) for off in _off]


def table(ends: list[tuple[float, float]], times: int = 100) -> pd.DataFrame:
    return pd.DataFrame(
        {
            "asked": SAMPLES,
            "low": [times * low for low, _ in ends],
            "high": [times * high for _, high in ends],
        }
    )
