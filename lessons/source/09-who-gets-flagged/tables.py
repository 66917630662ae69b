"""Frames and functions of lesson 09."""

import pandas as pd

from .figures import found, one_in, one_in_short, positive_predictive_value


def right_share(wanted: float, found: float, wrong: float) -> float | None:
    right, false = (wanted * found, (1 - wanted) * wrong)
    return None if right + false == 0 else 100 * right / (right + false)


ONE_IN = [100, 1000, 10000, 100000]


def by_rarity(found: float, wrong: float) -> pd.DataFrame:
    """Per cent of alerts that are right, for each rarity of the wanted."""
    right = [100 * float(positive_predictive_value(1 / n, found, wrong)) for n in ONE_IN]
    return pd.DataFrame({"one_in": ONE_IN, "right": right})


table = by_rarity(found / 100, 1 / one_in)


short = by_rarity(found / 100, 1 / one_in_short)


all_found = by_rarity(1.0, 1 / one_in)
