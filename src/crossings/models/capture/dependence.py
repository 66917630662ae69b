"""Lists that depend on each other: what that does to an estimate from two lists."""

from typing import overload

import numpy as np
import pandas as pd

from crossings._checks import (
    Many,
    Numbers,
    generator,
    positive,
    probability,
    same_shape,
    single,
    whole_number,
)
from crossings.models.capture.lists import chapman_estimate


@overload
def overlap_probability(first: float, second: float, odds_ratio: float) -> float: ...
@overload
def overlap_probability(
    first: Many | float, second: Many | float, odds_ratio: Many | float
) -> Many: ...
def overlap_probability(first: Numbers, second: Numbers, odds_ratio: Numbers) -> Numbers:
    """Chance of being on both lists, when being on one changes the odds of being on the other.

    With S = 1 + (first + second)(ω − 1) for the odds ratio ω, the chance is (S − √(S² − 4 ω
    (ω − 1) first · second)) / (2 (ω − 1)) (Plackett 1965, Journal of the American Statistical
    Association 60:516–522). For ω = 1 it is first · second.

    Parameters
    ----------
    first, second
        Chance of being on each list, 0 to 1.
    odds_ratio
        Odds of being on the second list for those on the first, divided by the odds for those not
        on it; more than zero. Above 1 the lists meet the same people, below 1 they avoid them.

    Returns
    -------
    float, array or Series
        Chance from 0 to 1, never above either list's.

    Raises
    ------
    NotANumberError
        For text, True or False, a missing or infinite value.
    OutOfRangeError
        For a chance outside 0 to 1, or an odds ratio that is not positive.
    ShapeError
        For arrays of different length or Series with different indexes.

    Examples
    --------
    >>> overlap_probability(0.5, 0.2, odds_ratio=1)
    0.1
    >>> round(overlap_probability(0.5, 0.2, odds_ratio=4), 3)
    0.151
    """
    first, second = probability("first", first), probability("second", second)
    odds_ratio = positive("odds_ratio", odds_ratio)
    same_shape(first=first, second=second, odds_ratio=odds_ratio)
    return _overlap(first, second, odds_ratio)


def _overlap(first: Numbers, second: Numbers, odds_ratio: Numbers) -> Numbers:
    both = first * second
    s = 1 + (first + second) * (odds_ratio - 1)
    t = abs(s) + (s * s - 4 * odds_ratio * (odds_ratio - 1) * both) ** 0.5
    # Two forms of one root: the first is no 0 / 0 at an odds ratio of 1, the second loses no
    # digits where s is negative (then the odds ratio is below 1).
    upper = np.where(s >= 0, 2 * odds_ratio * both, t)
    lower = np.where(s >= 0, t, 2 * (1 - odds_ratio))
    if isinstance(t, pd.Series):
        return pd.Series(upper / lower, t.index)
    return upper / lower if np.ndim(t) else float(upper / lower)


def simulate_two_lists(
    people: int,
    first: float,
    second: float,
    odds_ratio: float = 1,
    *,
    repeats: int,
    seed: int,
) -> pd.DataFrame:
    """Draw two lists of the same people many times, and estimate from each pair.

    Parameters
    ----------
    people
        True number, at least 1.
    first, second, odds_ratio
        As for `overlap_probability`, single numbers.
    repeats
        How many pairs of lists to draw, at least 1.
    seed
        A whole number; the same seed gives the same lists.

    Returns
    -------
    DataFrame
        One row is one pair of lists: ``marked``, ``caught``, ``recaptured``, the Chapman estimate
        ``people``, and ``low`` and ``high`` of its 95% interval.

    Raises
    ------
    CourseError
        As `overlap_probability`; also for people or repeats below 1.

    Examples
    --------
    >>> pairs = simulate_two_lists(1_000, 0.5, 0.2, odds_ratio=4, repeats=2_000, seed=1)
    >>> bool(pairs["people"].mean() < 700)
    True
    """
    people = single("people", whole_number("people", people, at_least=1))
    repeats = single("repeats", whole_number("repeats", repeats, at_least=1))
    first = single("first", probability("first", first))
    second = single("second", probability("second", second))
    both = overlap_probability(
        first, second, single("odds_ratio", positive("odds_ratio", odds_ratio))
    )
    only_first, only_second = first - both, second - both
    cells = np.clip([both, only_first, only_second, 1 - both - only_first - only_second], 0, 1)
    drawn = generator(seed).multinomial(people, cells / cells.sum(), size=repeats)
    marked, caught, recaptured = drawn[:, 0] + drawn[:, 1], drawn[:, 0] + drawn[:, 2], drawn[:, 0]
    estimate = chapman_estimate(marked, caught, recaptured)
    return pd.DataFrame(
        {
            "marked": marked,
            "caught": caught,
            "recaptured": recaptured,
            "people": estimate.people,
            "low": estimate.low,
            "high": estimate.high,
        }
    )
