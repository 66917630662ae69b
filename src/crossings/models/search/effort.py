"""Random search: what share of what is there a given effort finds."""

from collections.abc import Sequence

import numpy as np

from crossings._checks import (
    Numbers,
    OutOfRangeError,
    non_negative,
    positive,
    probability,
    same_shape,
)
from crossings.models._results import plain


def coverage(
    sweep_width: Numbers, track_length: Numbers, area: Numbers, searchers: Numbers = 1
) -> Numbers:
    """How much is swept compared with how much there is: C = W·N·L / A (Koopman 1946, 1980).

    Parameters
    ----------
    sweep_width
        W, breadth within which one searcher finds as much as is missed outside it.
    track_length
        L, length of each searcher's way, in the same unit as the width.
    area
        A, in the square of that unit, more than zero.
    searchers
        N, each with the same width and length.

    Returns
    -------
    float, array or Series
        Coverage, zero or more, without a unit.

    Raises
    ------
    NotANumberError, OutOfRangeError, ShapeError
        For missing or negative values, no area, values that do not belong together.

    Examples
    --------
    Six searchers, each 95 feet wide for 5 miles, in half a square mile (5,280 feet to the mile):

    >>> round(coverage(95 / 5280, 5, 0.5, searchers=6), 3)
    1.08
    """
    values = {
        "sweep_width": non_negative("sweep_width", sweep_width),
        "track_length": non_negative("track_length", track_length),
        "area": positive("area", area),
        "searchers": non_negative("searchers", searchers),
    }
    same_shape(**values)
    width, length, ground, number = values.values()
    return width * number * length / ground


def probability_of_detection(coverage: Numbers) -> Numbers:
    """Share of what is there that random search finds: 1 − exp(−C) (Koopman 1946, 1980).

    Each further hour finds less than the one before, because it sweeps ground already swept.

    Parameters
    ----------
    coverage
        C, zero or more; see `coverage`.

    Returns
    -------
    float, array or Series
        Probability from 0 to 1.

    Raises
    ------
    NotANumberError, OutOfRangeError, ShapeError
        For missing or negative values, or none.

    Examples
    --------
    >>> probability_of_detection([0.5, 1, 2, 3]).round(3)
    array([0.393, 0.632, 0.865, 0.95 ])
    """
    # expm1 keeps the digits of a small coverage.
    return plain(-np.expm1(-non_negative("coverage", coverage)))


def detection_with_cover(
    coverage: Numbers, shares: Sequence[float], visibility: Sequence[float]
) -> Numbers:
    """Probability of detection over ground of several kinds: Σ share · (1 − exp(−C · visibility)).

    More effort makes up for ground that is hard to see into, never for ground that cannot be seen
    into: with visibility 0 on a tenth of the ground, no effort finds more than nine tenths.

    Parameters
    ----------
    coverage
        Effort, spread evenly over the ground.
    shares
        Share of the ground of each kind; they add up to 1.
    visibility
        Sweep width on each kind as a share of that on open ground, from 0 to 1.

    Returns
    -------
    float, array or Series
        Probability for somebody anywhere on the ground with equal chance.

    Raises
    ------
    OutOfRangeError
        For shares that do not add up to 1, or values outside their range.
    NotANumberError, ShapeError
        For missing values, or another number of kinds in `shares` than in `visibility`.

    Examples
    --------
    >>> detection_with_cover([1, 3, 100], shares=[0.9, 0.1], visibility=[1, 0]).round(3)
    array([0.569, 0.855, 0.9  ])
    """
    effort = non_negative("coverage", coverage)
    parts = np.atleast_1d(np.asarray(probability("shares", shares)))
    seen = np.atleast_1d(np.asarray(probability("visibility", visibility)))
    same_shape(shares=parts, visibility=seen)
    if abs(parts.sum() - 1) > 1e-9:
        raise OutOfRangeError(
            f"`shares` must add up to 1; they add up to {parts.sum():.6g}. "
            "Add the kind of ground that is missing."
        )
    found = [part * -np.expm1(-effort * view) for part, view in zip(parts, seen, strict=True)]
    return plain(sum(found))
