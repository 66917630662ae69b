"""Shares of alternatives that differ in cost: logit, nested logit, and people choosing singly."""

from collections.abc import Mapping, Sequence

import numpy as np
import pandas as pd

from crossings._checks import (
    Numbers,
    ShapeError,
    generator,
    non_negative,
    numbers,
    probability,
    single,
    whole_number,
)

Costs = Mapping[str, float] | pd.Series | Sequence[float] | np.ndarray


def logit_shares(costs: Costs, sensitivity: float = 1.0) -> Numbers:
    """Share of each alternative: exp(−s·c_i) / Σ_j exp(−s·c_j) (McFadden 1974).

    Only differences of costs matter. The ratio of two shares does not depend on what else is on
    offer, so that an alternative which is a copy of another takes from all alike (the red bus and
    the blue bus): see `nested_logit_shares`.

    Parameters
    ----------
    costs
        Cost of each alternative, in any unit; by name (dict or Series) or in order.
    sensitivity
        s, how strongly a unit of cost is felt, zero or more: 0 ignores costs.

    Returns
    -------
    Series or array
        Shares from 0 to 1 that add up to 1; a Series if the costs had names.

    Raises
    ------
    NotANumberError, ShapeError
        For missing values, text, no alternatives.
    OutOfRangeError
        For a sensitivity below zero.

    Examples
    --------
    >>> logit_shares({"car": 6.85, "bus": 4.09}).round(3)
    car    0.06
    bus    0.94
    Name: share, dtype: float64
    """
    checked, s = _costs(costs), single("sensitivity", non_negative("sensitivity", sensitivity))
    weights = np.exp(-s * (checked - checked.min()))
    return _named(weights / weights.sum())


def nested_logit_shares(
    costs: Costs,
    nests: Sequence[object] | Mapping[str, object] | pd.Series,
    sensitivity: float = 1.0,
    similarity: float = 0.0,
) -> Numbers:
    """Logit in two steps: between nests of similar alternatives, and within each nest.

    With λ = 1 − similarity, the share within a nest is exp(−s·c_i/λ) over its sum, and the nest
    counts as one alternative of cost −(λ/s)·ln Σ exp(−s·c_j/λ) (McFadden 1978; Train 2009,
    *Discrete Choice Methods*, chapter 4). At similarity 0 it is the simple logit; at 1, its
    limit, a nest counts as its cheapest member only.

    Parameters
    ----------
    costs, sensitivity
        As in `logit_shares`.
    nests
        Nest of each alternative: by name, or in the order of the costs.
    similarity
        How alike the members of a nest are in the eyes of those who choose, from 0 to 1; the same
        for all nests.

    Returns
    -------
    Series or array
        Shares from 0 to 1 that add up to 1; a Series if the costs had names.

    Raises
    ------
    NotANumberError, OutOfRangeError, ShapeError
        As `logit_shares`; for a similarity outside 0 to 1; for an alternative without a nest.

    Examples
    --------
    Two buses that differ in colour only are one alternative to the car:

    >>> nested_logit_shares({"car": 1, "red bus": 1, "blue bus": 1},
    ...                     ["car", "bus", "bus"], similarity=1)
    car         0.50
    red bus     0.25
    blue bus    0.25
    Name: share, dtype: float64
    """
    checked, s = _costs(costs), single("sensitivity", non_negative("sensitivity", sensitivity))
    alike = single("similarity", probability("similarity", similarity))
    groups = _nests(nests, checked)
    return _named(nested_shares(checked, groups, s, alike))


def nested_shares(
    costs: pd.Series | np.ndarray, groups: np.ndarray, s: float, alike: float
) -> pd.Series | np.ndarray:
    """The nested shares of checked input; here a cost may be infinite (closed), but not all."""
    # Not -s * cost: with s = 0 a closed alternative would come out as 0 · ∞.
    plain = np.asarray(costs, dtype=float)
    utilities = np.where(np.isinf(plain), -np.inf, -s * np.where(np.isinf(plain), 0, plain))
    scale = 1 - alike
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


def simulate_choices(
    costs: Costs, people: int, sensitivity: float = 1.0, *, seed: int | np.random.Generator
) -> Numbers:
    """Number of people on each alternative when each weighs the same costs in their own way.

    Each person adds a private preference (Gumbel distributed) to −s·c and takes the best. That is
    the story behind `logit_shares` (McFadden 1974); the shares agree as the number of people grows.

    Parameters
    ----------
    costs, sensitivity
        As in `logit_shares`.
    people
        Number of invented people.
    seed
        Whole number or NumPy generator; the same seed gives the same numbers.

    Returns
    -------
    Series or array
        Whole numbers that add up to `people`.

    Raises
    ------
    NotANumberError, OutOfRangeError, ShapeError
        As `logit_shares`, and for a number of people that is not whole.

    Examples
    --------
    >>> counts = simulate_choices({"car": 1, "bus": 1}, 10_000, seed=1)
    >>> int(counts.sum()), bool(abs(counts["car"] - 5_000) < 200)
    (10000, True)
    """
    checked, s = _costs(costs), single("sensitivity", non_negative("sensitivity", sensitivity))
    n = single("people", whole_number("people", people))
    rng = generator(seed)
    options = np.asarray(checked)
    counts = np.zeros(len(options), dtype=np.int64)
    # In pieces, so that a million people need no more memory than a hundred thousand.
    for start in range(0, n, 100_000):
        tastes = rng.gumbel(size=(min(100_000, n - start), len(options)))
        counts += np.bincount((tastes - s * options).argmax(axis=1), minlength=len(options))
    named = isinstance(checked, pd.Series)
    return pd.Series(counts, index=checked.index, name="people") if named else counts


def _costs(costs: Costs) -> pd.Series | np.ndarray:
    checked = numbers("costs", pd.Series(costs) if isinstance(costs, Mapping) else costs)
    if np.ndim(checked) != 1:
        raise ShapeError(
            "`costs` must be one row of values, one for each alternative. "
            'Give one column of the table, like table["cost"].'
        )
    if isinstance(checked, pd.Series) and checked.index.has_duplicates:
        twice = checked.index[checked.index.duplicated()][0]
        raise ShapeError(f"`costs` has two alternatives called {twice!r}. Give each its own name.")
    return checked


def _nests(nests: object, costs: pd.Series | np.ndarray) -> np.ndarray:
    if isinstance(nests, Mapping):
        nests = pd.Series(nests)
    if isinstance(nests, pd.Series) and isinstance(costs, pd.Series):
        nests = nests.reindex(costs.index)
    labels = pd.Series(list(nests), dtype=object)
    if len(labels) != len(costs) or labels.isna().any():
        raise ShapeError(
            f"`nests` must name a nest for each of the {len(costs)} alternatives; "
            f"it names {labels.notna().sum()}. An alternative of its own is a nest of its own."
        )
    return pd.factorize(labels)[0]


def _named(shares: Numbers) -> Numbers:
    return shares.rename("share") if isinstance(shares, pd.Series) else shares
