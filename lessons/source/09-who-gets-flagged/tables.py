"""Frames and functions of lesson 09."""

import pandas as pd

from .figures import found, one_in, positive_predictive_value


def right_share(wanted: float, found: float, wrong: float) -> float | None:
    right, false = (wanted * found, (1 - wanted) * wrong)
    return None if right + false == 0 else 100 * right / (right + false)


ONE_IN = [100, 1000, 10000, 100000]


table = pd.DataFrame(
    {
        "one_in": ONE_IN,
        "right": [
            100 * float(positive_predictive_value(1 / n, found / 100, 1 / one_in)) for n in ONE_IN
        ],
    }
)
