"""Frames and functions of lesson 09."""

import pandas as pd

from .figures import found, one_in, one_in_short


def right_share(wanted: float, found: float, wrong: float) -> float | None:
    right, false = (wanted * found, (1 - wanted) * wrong)
    return None if right + false == 0 else 100 * right / (right + false)


ONE_IN = [100, 1000, 10000, 100000]


def by_rarity(hit: float = found / 100, wrong: float = 1 / one_in) -> pd.DataFrame:
    """Per cent of alerts that are right, for each rarity of the wanted."""
    n = pd.Series(ONE_IN)
    share = 1 / n
    right = share * hit / (share * hit + (1 - share) * wrong) * 100
    return pd.DataFrame({"one_in": n, "right": right})


table = by_rarity()


short = by_rarity(wrong=1 / one_in_short)


all_found = by_rarity(hit=1.0)
