"""Detections as a product of attempts and effort, and attempts that answer to effort."""

from typing import overload

import numpy as np
import pandas as pd

from crossings._checks import (
    Many,
    Numbers,
    OutOfRangeError,
    ShapeError,
    non_negative,
    probability,
    same_shape,
    single,
)
from crossings.models.search.effort import probability_of_detection


@overload
def expected_detections(attempts: float, effort: float) -> float: ...
@overload
def expected_detections(attempts: Many | float, effort: Many | float) -> Many: ...
def expected_detections(attempts: Numbers, effort: Numbers) -> Numbers:
    """Attempts detected: attempts · (1 − exp(−effort)).

    Two things are multiplied, and a count of detections does not say which of them changed.

    Parameters
    ----------
    attempts
        Attempts in a period, zero or more.
    effort
        Coverage in the same period.

    Returns
    -------
    float, array or Series
        Attempts detected at least once (expected number).

    Raises
    ------
    NotANumberError, OutOfRangeError, ShapeError
        For missing or negative values, or values that do not belong together.

    Examples
    --------
    The same 10,000 attempts, twice the effort:

    >>> expected_detections(10_000, [0.5, 1]).round()
    array([3935., 6321.])
    """
    tried, hours = non_negative("attempts", attempts), non_negative("effort", effort)
    same_shape(attempts=tried, effort=hours)
    return tried * probability_of_detection(hours)


def patrol_change(
    attempts: Numbers,
    effort_before: Numbers,
    effort_after: Numbers,
    *,
    deterrence: float = 0.0,
    displacement: float = 0.0,
) -> pd.DataFrame:
    """Attempts and detections on sections of an invented border before and after effort changes.

    Where the probability of detection rises by Δ, a share deterrence·Δ of the attempts is given up
    and a share displacement·Δ moves to the other sections, in proportion to the attempts made
    there. Both are dials, not findings. With both at 0 more effort means more detections and not
    one attempt less; with enough of either, more effort means fewer detections.

    Parameters
    ----------
    attempts
        Attempts on each section before; a Series keeps the sections' names.
    effort_before, effort_after
        Coverage of each section (or one number for all).
    deterrence, displacement
        Shares from 0 to 1, together at most 1.

    Returns
    -------
    DataFrame
        One row is one section: `attempts_before`, `deterred`, `moved_out`, `moved_in`,
        `attempts_after`, `detections_before`, `detections_after` (expected numbers).

    Raises
    ------
    OutOfRangeError
        For negative values, or shares that are together more than 1.
    ShapeError
        For a single section with displacement, or values that do not belong together.
    NotANumberError
        For missing values.

    Examples
    --------
    >>> sections = pd.Series({"hill": 1000, "river": 1000})
    >>> patrol_change(sections, 0.5, [2, 0.5], displacement=0.4)[
    ...     ["attempts_after", "detections_before", "detections_after"]].round()
           attempts_after  detections_before  detections_after
    hill            812.0              393.0             702.0
    river          1188.0              393.0             468.0
    """
    tried = non_negative("attempts", attempts)
    old = non_negative("effort_before", effort_before)
    new = non_negative("effort_after", effort_after)
    same_shape(attempts=tried, effort_before=old, effort_after=new)
    give_up = single("deterrence", probability("deterrence", deterrence))
    move = single("displacement", probability("displacement", displacement))
    if give_up + move > 1 + 1e-12:
        raise OutOfRangeError(
            f"`deterrence` and `displacement` must be together at most 1; they are "
            f"{give_up + move:.6g}. An attempt that is given up cannot also move."
        )
    names = tried.index if isinstance(tried, pd.Series) else None
    here = np.atleast_1d(np.asarray(tried, dtype=float))
    if len(here) == 1 and move > 0:
        raise ShapeError(
            "`attempts` must have two sections or more for displacement; it has 1. "
            "Add the section that people move to."
        )
    found_before, found_after = (
        np.broadcast_to(probability_of_detection(np.asarray(effort)), here.shape)
        for effort in (old, new)
    )
    rise = np.maximum(found_after - found_before, 0)
    deterred, moved_out = here * give_up * rise, here * move * rise
    elsewhere = np.tile(here, (len(here), 1))
    np.fill_diagonal(elsewhere, 0)
    # Where nobody tried anywhere else, those who move spread evenly.
    elsewhere[elsewhere.sum(axis=1) == 0] = 1
    np.fill_diagonal(elsewhere, 0)
    totals = elsewhere.sum(axis=1, keepdims=True)
    moved_in = moved_out @ (elsewhere / np.where(totals == 0, 1, totals))
    after = here - deterred - moved_out + moved_in
    return pd.DataFrame(
        {
            "attempts_before": here,
            "deterred": deterred,
            "moved_out": moved_out,
            "moved_in": moved_in,
            "attempts_after": after,
            "detections_before": here * found_before,
            "detections_after": after * found_after,
        },
        index=names,
    )
