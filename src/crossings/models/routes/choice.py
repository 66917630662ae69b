"""Shares of alternatives that differ in cost and resemble each other: nested logit."""

import numpy as np
import pandas as pd


def nested_shares(
    costs: pd.Series | np.ndarray, groups: np.ndarray, sensitivity: float, similarity: float
) -> pd.Series | np.ndarray:
    """Logit in two steps: between nests of similar alternatives, and within each nest.

    With λ = 1 − similarity, the share within a nest is exp(−s·c_i/λ) over its sum, and the nest
    counts as one alternative of cost −(λ/s)·ln Σ exp(−s·c_j/λ) (McFadden 1978; Train 2009,
    *Discrete Choice Methods*, chapter 4). At similarity 0 it is the simple logit, exp(−s·c_i) /
    Σ_j exp(−s·c_j) (McFadden 1974), which knows differences of costs only and takes from all alike
    for an alternative that is a copy of another; at 1, its limit, a nest counts as its cheapest
    member only. What comes in has been checked.

    Parameters
    ----------
    costs
        Cost of each alternative, in any unit; one may be infinite (closed), but not all.
    groups
        Nest of each alternative, whole numbers from 0 without a gap.
    sensitivity
        s, how strongly a unit of cost is felt, zero or more: 0 ignores costs.
    similarity
        How alike the members of a nest are in the eyes of those who choose, from 0 to 1; the same
        for all nests.

    Returns
    -------
    Series or array
        Shares from 0 to 1 that add up to 1; a Series if the costs had names.

    Examples
    --------
    Two buses that differ in colour only are one alternative to the car:

    >>> nested_shares(np.array([1, 1, 1]), np.array([0, 1, 1]), 1, similarity=1)
    array([0.5 , 0.25, 0.25])
    """
    # Not -s * cost alone: with s = 0 a closed alternative would come out as 0 · ∞.
    plain = np.asarray(costs, dtype=float)
    utilities = np.where(
        np.isinf(plain), -np.inf, -sensitivity * np.where(np.isinf(plain), 0, plain)
    )
    scale = 1 - similarity
    within, values = np.zeros(len(plain)), np.full(groups.max() + 1, -np.inf)
    for nest in range(len(values)):
        members = groups == nest
        top = utilities[members].max()
        if np.isinf(top):
            continue
        lead = utilities[members] - top
        weights = (lead == 0).astype(float) if scale == 0 else np.exp(lead / scale)
        within[members] = weights / weights.sum()
        values[nest] = top + scale * np.log(weights.sum())
    between = np.exp(values - values.max())
    shares = within * (between / between.sum())[groups]
    return pd.Series(shares, index=costs.index) if isinstance(costs, pd.Series) else shares
