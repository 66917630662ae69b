"""The weighted sum itself, and the checks of the table it needs."""

from collections.abc import Mapping, Sequence

import numpy as np
import pandas as pd

from crossings._checks import OutOfRangeError, ShapeError, non_negative, numbers, table
from lessonkit.text.errors import UnknownNameError

Weights = Mapping[str, float] | pd.Series | Sequence[float]

# Differences below this share of the largest number count as none: decimal fractions are not exact
# in a computer, and two totals that are equal on paper differ in the last place.
SAME = 1e-12


def weighted_scores(scores: pd.DataFrame, weights: Weights) -> pd.Series:
    """Total of each option: the sum of weight times score over the criteria.

    The weights count as shares of their sum, so 50, 25, 15, 10 and 0.5, 0.25, 0.15, 0.1 are the
    same weights. Formula: the linear additive model (Department for Communities and Local
    Government, *Multi-criteria analysis: a manual*, 2009).

    Parameters
    ----------
    scores
        One row is one option, one column is one criterion; higher is better; no missing values.
    weights
        One weight for each criterion, zero or more: by name (dict or Series) or in column order.

    Returns
    -------
    Series
        One value for each option, on the scale of the scores.

    Raises
    ------
    NotANumberError
        For a score or weight that is missing or text.
    OutOfRangeError
        For a negative weight, or weights that are all zero.
    ShapeError
        For no scores, two options of one name, or another number of weights than criteria.
    UnknownNameError
        For a weight whose name is no criterion, or a criterion without a weight.

    Examples
    --------
    >>> options = pd.DataFrame({"cost": [5, 3], "rights": [2, 6]}, index=["camera", "guard"])
    >>> weighted_scores(options, {"cost": 0.75, "rights": 0.25})
    camera    4.25
    guard     3.75
    Name: score, dtype: float64
    """
    checked = checked_scores(scores)
    totals = totals_of(checked.to_numpy(), shares_of(weights, checked.columns).to_numpy())
    return pd.Series(totals, index=checked.index, name="score")


def totals_of(table: np.ndarray, shares: np.ndarray) -> np.ndarray:
    """Weighted sums without their last places, in which one processor differs from another.

    Otherwise 5.95 is 6.0 to one decimal on one machine and 5.9 on the next, and of two options
    that are level on paper the machine picks the winner.
    """
    largest = np.abs(table).max(initial=0)
    places = 14 - int(np.ceil(np.log10(largest))) if largest > 0 else 0
    return (table @ shares).round(places)


def checked_scores(scores: pd.DataFrame) -> pd.DataFrame:
    table("scores", scores)
    for labels, kind in ((scores.index, "options"), (scores.columns, "criteria")):
        if labels.has_duplicates:
            twice = labels[labels.duplicated()][0]
            raise ShapeError(f"`scores` has two {kind} called {twice!r}. Give each its own name.")
    checked = _plain(scores)
    if checked is None:
        for criterion in scores.columns:
            numbers(f"scores[{criterion!r}]", scores[criterion])
        return scores.astype(float)
    return checked


def _plain(scores: pd.DataFrame) -> pd.DataFrame | None:
    """The scores as they are, where there is nothing to say of any: explorers ask at every step."""
    if scores.empty or any(getattr(kind, "kind", "") not in "iuf" for kind in scores.dtypes):
        return None
    checked = scores.astype(float)
    return checked if np.isfinite(checked.to_numpy()).all() else None


def shares_of(weights: Weights, criteria: pd.Index) -> pd.Series:
    if isinstance(weights, Mapping):
        weights = pd.Series(weights)
    checked = non_negative("weights", weights)
    if isinstance(checked, pd.Series):
        for name in checked.index.difference(criteria, sort=False):
            raise UnknownNameError.from_name("criterion", name, map(str, criteria))
        for name in criteria.difference(checked.index, sort=False):
            raise UnknownNameError.from_name("weight", name, map(str, checked.index))
        checked = checked[criteria]
    elif np.shape(checked) != (len(criteria),):
        raise ShapeError(
            f"`weights` must have one weight for each of the {len(criteria)} criteria; "
            f"it has {np.size(checked)}. Give them by name to see which one is missing."
        )
    else:
        checked = pd.Series(checked, index=criteria)
    if checked.sum() == 0:
        raise OutOfRangeError("`weights` are all zero; at least one must count. Raise one of them.")
    return checked / checked.sum()
