"""Random search: what share of what is there a given effort finds."""

from typing import overload

import numpy as np

from crossings._checks import Many, Numbers, non_negative, positive, same_shape
from crossings.models._results import plain


@overload
def coverage(
    sweep_width: float, track_length: float, area: float, searchers: float = 1
) -> float: ...
@overload
def coverage(
    sweep_width: Many | float,
    track_length: Many | float,
    area: Many | float,
    searchers: Many | float = 1,
) -> Many: ...
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


@overload
def probability_of_detection(coverage: float) -> float: ...
@overload
def probability_of_detection(coverage: Many) -> Many: ...
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
