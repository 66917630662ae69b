"""How far a weight or a score must move before another option wins."""

from itertools import permutations
from typing import Any

import numpy as np
import pandas as pd

from crossings._checks import OutOfRangeError, ShapeError
from crossings.models.weighing.sums import SAME, Weights, checked_scores, shares_of, totals_of
from lessonkit.text.errors import UnknownNameError


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
    checked = checked_scores(scores)
    shares, winner, gaps = winner_and_gaps(checked, weights)
    # Arrays, because an explorer asks at every step.
    table, least = checked.to_numpy(dtype=float), SAME * checked.abs().to_numpy().max()
    first, trailing = checked.index.get_loc(winner), gaps.to_numpy(dtype=float)
    rows = list[tuple[Any, ...]]()
    for j, weight in enumerate(shares.to_list()):
        others = np.delete(shares.to_numpy(dtype=float), j)
        # A criterion that has all the weight does not say how the others stand to each other.
        others = others / others.sum() if weight < 1 - SAME else others + 1 / max(len(others), 1)
        gain = table[:, j] - np.delete(table, j, axis=1) @ others
        closing = np.delete(gain - gain[first], first)
        meets = np.abs(closing) > least
        change = np.divide(trailing, closing, out=np.full(len(closing), np.inf), where=meets)
        level = weight + change
        meets &= np.where(closing > 0, level < 1 - SAME, level > SAME)
        nearest = int(np.abs(np.where(meets, change, np.inf)).argmin()) if meets.any() else None
        moved = np.nan if nearest is None else change[nearest]
        option = None if nearest is None else gaps.index[nearest]
        rows.append((weight, weight + moved, moved, option))
    columns = ["weight", "flips_at", "change", "new_winner"]
    return pd.DataFrame(rows, index=list(checked.columns), columns=columns)


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
    checked = checked_scores(scores)
    shares, winner, gaps = winner_and_gaps(checked, weights)
    # Rivals by criteria: how far each is ahead of the winner. Closing, rivals by source by target:
    # how fast it catches up with weight moved. Arrays, because an explorer asks at every step.
    table, first = checked.to_numpy(), checked.index.get_loc(winner)
    ahead = np.delete(table, first, axis=0) - table[first]
    closing = ahead[:, None, :] - ahead[:, :, None]
    catching = closing > SAME * np.abs(table).max()
    trailing = np.broadcast_to(gaps.to_numpy()[:, None, None], closing.shape)
    moved = np.divide(trailing, closing, out=np.full(closing.shape, np.inf), where=catching)
    rows = list[tuple[Any, ...]]()
    if len(gaps):
        least, rivals = moved.min(axis=0).tolist(), gaps.index[moved.argmin(axis=0).ravel()]
        rivals = rivals.to_numpy(dtype=object).reshape(moved.shape[1:])
        held = (shares.to_numpy() - SAME).tolist()
        rows = [
            (source, target, least[i][j], rivals[i, j])
            for (i, source), (j, target) in permutations(enumerate(checked.columns), 2)
            if least[i][j] < held[i]
        ]
    rows.sort(key=lambda row: row[2])
    return pd.DataFrame(rows, columns=["moved_from", "moved_to", "moved", "new_winner"])


def break_even_score(scores: pd.DataFrame, weights: Weights, option: str, criterion: str) -> float:
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
    checked = checked_scores(scores)
    shares = shares_of(weights, checked.columns)
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
    row, column = checked.index.get_loc(option), checked.columns.get_loc(criterion)
    table, weight = checked.to_numpy(dtype=float), shares.to_numpy(dtype=float)
    rival = totals_of(np.delete(table, row, axis=0), weight).max()
    rest = np.delete(table[row], column) @ np.delete(weight, column)
    return float((rival - rest) / weight[column])


def winner_and_gaps(checked: pd.DataFrame, weights: Weights) -> tuple[pd.Series, Any, pd.Series]:
    """Weights as shares, the winning option (the first of several) and how far the others trail."""
    shares = shares_of(weights, checked.columns)
    totals = totals_of(checked.to_numpy(), shares.to_numpy())
    first = int(totals.argmax())
    trailing = np.delete(totals.max() - totals, first)
    return shares, checked.index[first], pd.Series(trailing, index=checked.index.delete(first))
