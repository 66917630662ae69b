"""Scales that make criteria comparable, and the options they turn round."""

from itertools import combinations

import numpy as np
import pandas as pd

from crossings._checks import OutOfRangeError, ShapeError, non_negative, numbers, table
from crossings.models.weighing.sums import SAME, Weights, checked_scores, weighted_scores
from lessonkit.text.errors import UnknownNameError

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
    checked = checked_scores(scores)
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
    before, after = numbers("before", before), numbers("after", after)
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
