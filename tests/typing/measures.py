"""What a type checker has to see in measures and models. It reads this file; nothing runs it."""
# pyright: reportUnnecessaryTypeIgnoreComment=true

from typing import assert_type

import numpy as np
import pandas as pd

from crossings.measures import (
    Interval,
    contribution_to_change,
    percent_change,
    rate_per,
    share,
    wilson_interval,
)
from crossings.models.capture import chapman_estimate
from crossings.models.causal import difference_in_differences
from crossings.models.screening import positive_predictive_value
from crossings.models.search import probability_of_detection


def of_numbers() -> None:
    assert_type(percent_change(12_658, 924), float)
    assert_type(contribution_to_change(12_658, 924, 45_774, 29_437), float)
    assert_type(rate_per(10, 3_147_436, per=1_000_000), float)
    assert_type(wilson_interval(8, 10), Interval[float])
    low, _ = wilson_interval(8, 10)
    assert_type(low, float)
    assert_type(chapman_estimate(948, 421, 167).people, float)
    assert_type(positive_predictive_value(0.01, 0.9, 0.09), float)
    assert_type(difference_in_differences(20.4, 21.0, 23.3, 21.2), float)


def of_columns(years: pd.Series, plain: np.ndarray) -> None:
    assert_type(percent_change(years, years), pd.Series)
    assert_type(percent_change(100, years), pd.Series)
    assert_type(share(years, 29_437), pd.Series)
    assert_type(share(plain, 29_437), np.ndarray)
    assert_type(wilson_interval(years, 10).high, pd.Series)
    assert_type(probability_of_detection(plain), np.ndarray)


def of_something_else() -> None:
    percent_change("12,658", 924)  # pyright: ignore[reportArgumentType, reportCallIssue]
