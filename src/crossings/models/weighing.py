"""Weighing options by weighted sums, and how easily the winner changes.

A table of **scores** has one row for each option and one column for each criterion, and higher is
always better. A court that asks whether a measure is proportionate does not add up points: these
functions show what a weighted sum hides, they do not decide.
"""

from collections.abc import Mapping, Sequence
from itertools import combinations, permutations

import numpy as np
import pandas as pd

from crossings.errors import UnknownNameError
from crossings.models._checks import (
    OutOfRangeError,
    ShapeError,
    non_negative,
    numbers,
    table,
)

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
    checked = _checked_scores(scores)
    return (checked @ _shares(weights, checked.columns)).rename("score")


NORMALISATIONS = {
    "range": lambda s: (s - s.min()) / (s.max() - s.min()),
    "best": lambda s: s / s.max(),
    "sum": lambda s: s / s.sum(),
    "rank": lambda s: (s.rank() - 1) / (len(s) - 1),
}


def normalise(scores: pd.DataFrame, method: str) -> pd.DataFrame:
    """Put criteria with different units on one scale; which way one chooses can change the winner.

    - "range": 0 for the worst option, 1 for the best: (s − min) / (max − min);
    - "best": as a share of the best option: s / max;
    - "sum": as a share of all options together: s / Σs;
    - "rank": share of the other options that it beats, ties counting half.

    All four depend on which options are in the table. That is why an option that nobody would
    choose can turn two others round (`reversals_when_removed`).

    Raises
    ------
    UnknownNameError
        For a method that is not one of the four.
    OutOfRangeError
        For a criterion on which "range" sees no difference, or scores below zero or all zero with
        "best" and "sum".
    ShapeError
        For fewer than two options.

    Examples
    --------
    >>> normalise(pd.DataFrame({"people reached": [100, 300, 200]}), "range")
       people reached
    0             0.0
    1             1.0
    2             0.5
    """
    if method not in NORMALISATIONS:
        raise UnknownNameError.from_name("normalisation", method, NORMALISATIONS)
    checked = _checked_scores(scores)
    if len(checked) < 2:
        raise ShapeError("`scores` must have two options or more; it has 1. Add one to compare.")
    for criterion in checked if method == "range" else ():
        if checked[criterion].nunique() == 1:
            raise OutOfRangeError(
                f"`scores[{criterion!r}]` is the same for every option, so it has no range. "
                "Leave the criterion out: it cannot tell the options apart."
            )
    for criterion in checked if method in ("best", "sum") else ():
        if (non_negative(f"scores[{criterion!r}]", checked[criterion]) == 0).all():
            raise OutOfRangeError(
                f"`scores[{criterion!r}]` is zero for every option, so it has no shares. "
                "Leave the criterion out: it cannot tell the options apart."
            )
    return checked.apply(NORMALISATIONS[method])


def rank_reversals(before: pd.Series, after: pd.Series) -> pd.DataFrame:
    """Pairs of options of which one was ahead before and the other is ahead after.

    Parameters
    ----------
    before, after
        Total of each option by name, as `weighted_scores` gives them; options that stand in one
        of the two only are left aside.

    Returns
    -------
    DataFrame
        One row is one pair that changed places: `was_ahead`, `now_ahead`. A tie is no change.

    Examples
    --------
    >>> rank_reversals(pd.Series({"a": 6.0, "b": 5.9}), pd.Series({"a": 6.0, "b": 6.1}))
      was_ahead now_ahead
    0         a         b
    """
    numbers("before", before), numbers("after", after)
    same = SAME * max(np.abs(before).max(), np.abs(after).max())
    pairs = combinations([option for option in before.index if option in after.index], 2)
    rows = []
    for one, two in pairs:
        earlier, later = before[one] - before[two], after[one] - after[two]
        if earlier > same and later < -same:
            rows.append((one, two))
        elif earlier < -same and later > same:
            rows.append((two, one))
    return pd.DataFrame(rows, columns=["was_ahead", "now_ahead"])


def reversals_when_removed(scores: pd.DataFrame, weights: Weights, method: str) -> pd.DataFrame:
    """Which pairs change places when a third option is taken out of the table.

    Nothing about the two options changes, only the scale that `normalise` makes of the table. The
    effect was shown by Belton and Gear (1983, *Omega* 11(3)) for the analytic hierarchy process.

    Returns
    -------
    DataFrame
        One row is one pair that changes places: `removed`, `was_ahead`, `now_ahead`.

    Raises
    ------
    ShapeError
        For fewer than three options; and everything `weighted_scores` and `normalise` raise.

    Examples
    --------
    >>> options = pd.DataFrame({"speed": [1, 9, 1, 9], "care": [9, 1, 1, 1], "price": [8, 9, 1, 9]},
    ...                        index=["a", "b", "c", "copy of b"])
    >>> reversals_when_removed(options, [1, 1, 1], "sum")
         removed was_ahead  now_ahead
    0          b         a  copy of b
    1  copy of b         a          b
    """
    if len(table("scores", scores)) < 3:
        raise ShapeError(
            f"`scores` must have three options or more; it has {len(scores)}. "
            "Two options have no third to take out."
        )
    whole = weighted_scores(normalise(scores, method), weights)
    found = []
    for option in scores.index:
        rest = weighted_scores(normalise(scores.drop(index=option), method), weights)
        found += [(option, *pair) for pair in rank_reversals(whole, rest).itertuples(index=False)]
    return pd.DataFrame(found, columns=["removed", "was_ahead", "now_ahead"])


def swing_of_weights(scores: pd.DataFrame, weights: Weights) -> pd.DataFrame:
    """For each criterion: how far its weight must move before another option wins.

    The other weights keep their proportions to each other and fill up to 1. Totals are then
    straight lines in the moving weight, so the crossing is solved, not searched for.

    Returns
    -------
    DataFrame
        One row is one criterion: `weight` (share), `flips_at` (the share at which another option
        draws level; past it that option wins), `change` (the difference, signed) and
        `new_winner`. Missing values where no weight of that criterion changes the winner.

    Raises
    ------
    NotANumberError, OutOfRangeError, ShapeError, UnknownNameError
        As `weighted_scores`.

    Examples
    --------
    >>> options = pd.DataFrame({"cost": [5, 3], "rights": [2, 6]}, index=["camera", "guard"])
    >>> swing_of_weights(options, {"cost": 0.75, "rights": 0.25}).round(3)
            weight  flips_at  change new_winner
    cost      0.75     0.667  -0.083      guard
    rights    0.25     0.333   0.083      guard
    """
    checked = _checked_scores(scores)
    shares, winner, gaps = _winner(checked, weights)
    rows = {}
    for criterion, weight in shares.items():
        others = shares.drop(criterion)
        # A criterion that has all the weight does not say how the others stand to each other.
        others = others / others.sum() if weight < 1 - SAME else others + 1 / max(len(others), 1)
        gain = checked[criterion] - checked.drop(columns=criterion) @ others
        closing = (gain - gain[winner]).drop(winner)
        closing = closing[closing.abs() > SAME * checked.abs().to_numpy().max()]
        change = gaps[closing.index] / closing
        level = weight + change
        change = change[np.where(closing > 0, level < 1 - SAME, level > SAME)]
        option = change.abs().idxmin() if len(change) else None
        moved = change.get(option, np.nan)
        rows[criterion] = (weight, weight + moved, moved, option)
    columns = ["weight", "flips_at", "change", "new_winner"]
    return pd.DataFrame.from_dict(rows, orient="index", columns=columns)


def weight_transfers(scores: pd.DataFrame, weights: Weights) -> pd.DataFrame:
    """For each two criteria: how much weight moved from one to the other changes the winner.

    Returns
    -------
    DataFrame
        One row is one ordered pair of criteria for which some transfer changes the winner, the
        smallest first: `moved_from`, `moved_to`, `moved` (share of all weight at which another
        option draws level; past it that option wins) and `new_winner`.

    Raises
    ------
    NotANumberError, OutOfRangeError, ShapeError, UnknownNameError
        As `weighted_scores`.

    Examples
    --------
    >>> options = pd.DataFrame({"cost": [5, 3], "rights": [2, 6]}, index=["camera", "guard"])
    >>> weight_transfers(options, {"cost": 0.75, "rights": 0.25}).round(3)
      moved_from moved_to  moved new_winner
    0       cost   rights  0.083      guard
    """
    checked = _checked_scores(scores)
    shares, winner, gaps = _winner(checked, weights)
    rows = []
    for source, target in permutations(checked.columns, 2):
        gain = checked[target] - checked[source]
        closing = (gain - gain[winner]).drop(winner)
        moved = (gaps / closing)[closing > SAME * checked.abs().to_numpy().max()]
        if len(moved) and moved.min() < shares[source] - SAME:
            rows.append((source, target, moved.min(), moved.idxmin()))
    columns = ["moved_from", "moved_to", "moved", "new_winner"]
    return pd.DataFrame(rows, columns=columns).sort_values("moved", ignore_index=True)


def break_even_score(
    scores: pd.DataFrame, weights: Weights, option: object, criterion: object
) -> float:
    """The score that `option` would need on `criterion` to draw level with the best other option.

    For an effect that nobody has measured: not "what is it?" but "what would it have to be?". It
    can lie outside the scale, and then no effect at all would make up for the rest. The score
    that stands in the table at this place is not used.

    Raises
    ------
    UnknownNameError
        For an option or criterion that is not in the table.
    OutOfRangeError
        For a criterion without weight.
    ShapeError
        For a single option; and everything `weighted_scores` raises.

    Examples
    --------
    >>> options = pd.DataFrame({"cost": [5, 3], "effect": [0, 6]}, index=["kit", "staff"])
    >>> break_even_score(options, {"cost": 0.5, "effect": 0.5}, "kit", "effect")
    4.0
    """
    checked = _checked_scores(scores)
    shares = _shares(weights, checked.columns)
    for kind, name, known in (
        ("option", option, checked.index),
        ("criterion", criterion, checked.columns),
    ):
        if name not in known:
            raise UnknownNameError.from_name(kind, name, map(str, known))
    if shares[criterion] == 0:
        raise OutOfRangeError(
            f"`weights[{criterion!r}]` must be more than zero; it is 0. "
            "A criterion without weight cannot make up for anything."
        )
    if len(checked) < 2:
        raise ShapeError("`scores` must have two options or more; it has 1. Add one to compare.")
    rival = (checked.drop(index=option) @ shares).max()
    rest = checked.loc[option].drop(criterion) @ shares.drop(criterion)
    return float((rival - rest) / shares[criterion])


def _checked_scores(scores: pd.DataFrame) -> pd.DataFrame:
    table("scores", scores)
    for labels, kind in ((scores.index, "options"), (scores.columns, "criteria")):
        if labels.has_duplicates:
            twice = labels[labels.duplicated()][0]
            raise ShapeError(f"`scores` has two {kind} called {twice!r}. Give each its own name.")
    return pd.DataFrame({c: numbers(f"scores[{c!r}]", scores[c]) for c in scores.columns})


def _winner(checked: pd.DataFrame, weights: Weights) -> tuple[pd.Series, object, pd.Series]:
    """Weights as shares, the winning option (the first of several) and how far the others trail."""
    shares = _shares(weights, checked.columns)
    totals = checked @ shares
    winner = totals.idxmax()
    return shares, winner, (totals[winner] - totals).drop(winner)


def _shares(weights: Weights, criteria: pd.Index) -> pd.Series:
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
        given = 1 if np.ndim(checked) == 0 else len(checked)
        raise ShapeError(
            f"`weights` must have one weight for each of the {len(criteria)} criteria; "
            f"it has {given}. Give them by name to see which one is missing."
        )
    else:
        checked = pd.Series(checked, index=criteria)
    if checked.sum() == 0:
        raise OutOfRangeError("`weights` are all zero; at least one must count. Raise one of them.")
    return checked / checked.sum()
