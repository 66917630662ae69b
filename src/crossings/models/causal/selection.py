"""Regression to the mean: whoever is picked for being extreme is less extreme next time."""

import math
from typing import Generic, NamedTuple, overload

import numpy as np

from crossings._checks import (
    Kind,
    Many,
    Numbers,
    OutOfRangeError,
    first_place,
    numbers,
    positive,
    probability,
    same_shape,
)
from lessonkit.text.errors import UnknownNameError

SIDES = ("above", "below")


class SelectedGroup(NamedTuple, Generic[Kind]):
    """Expected means of a group selected at a first measurement, with nothing done to it.

    ``first`` is its mean when selected, ``second`` its mean when measured again, ``change`` is
    second − first; all in the unit of the measurement.
    """

    first: Kind
    second: Kind
    change: Kind


@overload
def regression_to_the_mean(
    mean: float, sd: float, cutoff: float, correlation: float, selected: str = "above"
) -> SelectedGroup[float]: ...
@overload
def regression_to_the_mean(
    mean: Many | float,
    sd: Many | float,
    cutoff: Many | float,
    correlation: Many | float,
    selected: str = "above",
) -> SelectedGroup[Many]: ...
def regression_to_the_mean(
    mean: Numbers,
    sd: Numbers,
    cutoff: Numbers,
    correlation: Numbers,
    selected: str = "above",
) -> SelectedGroup:
    """Expected change of a group that was selected beyond a cut-off, when nothing acts on it.

    With z = (cutoff − mean) / sd and the normal density φ and distribution Φ, a group above the
    cut-off has the mean mean + sd · φ(z) / (1 − Φ(z)), and changes by −(1 − correlation) · sd ·
    φ(z) / (1 − Φ(z)). Below the cut-off it is the mirror image. Months, places or years picked
    *because* they were extreme improve by this much by themselves.

    Parameters
    ----------
    mean, sd
        Of all, in the unit of the measurement; the sd more than zero.
    cutoff
        Where the selected begin, in the same unit.
    correlation
        Of two measurements of the same unit, from 0 (pure chance) to 1 (nothing regresses).
    selected
        ``"above"`` or ``"below"`` the cut-off.

    Returns
    -------
    SelectedGroup
        ``first``, ``second`` and ``change``; the change is negative for a group above.

    Raises
    ------
    NotANumberError
        For text, True or False, a missing or infinite value.
    OutOfRangeError
        For an sd that is not positive, a correlation outside 0 to 1, or a cut-off so far out
        that nobody is expected beyond it.
    ShapeError
        For arrays of different length or Series with different indexes.
    UnknownNameError
        For any other word for `selected`.

    Notes
    -----
    It assumes a normal distribution that stays the same. Counts of rare events are skewed and
    regress in the same direction, by another amount.

    References
    ----------
    Davis (1976), American Journal of Epidemiology 104:493–498. Barnett, van der Pols and Dobson
    (2005), International Journal of Epidemiology 34:215–220.

    Examples
    --------
    Stations with 60 alarms a month on average (sd 15); those with more than 80 are given a camera:

    >>> group = regression_to_the_mean(60, 15, cutoff=80, correlation=0.5)
    >>> round(group.first, 1), round(group.second, 1), round(group.change, 1)
    (87.0, 73.5, -13.5)
    """
    if selected not in SIDES:
        raise UnknownNameError.from_name("side", selected, SIDES)
    mean, sd = numbers("mean", mean), positive("sd", sd)
    cutoff, correlation = numbers("cutoff", cutoff), probability("correlation", correlation)
    same_shape(mean=mean, sd=sd, cutoff=cutoff, correlation=correlation)
    side = 1 if selected == "above" else -1
    z = side * (cutoff - mean) / sd
    beyond = _each(lambda v: math.erfc(v / math.sqrt(2)) / 2, z)
    place = first_place(beyond, lambda v: v == 0)
    if place is not None:
        raise OutOfRangeError(
            f"`cutoff` must leave somebody to be selected; nobody is expected {selected} "
            f"it{place}. Move it towards the mean."
        )
    density = _each(lambda v: math.exp(-v * v / 2) / math.sqrt(2 * math.pi), z)
    excess = side * sd * density / beyond
    return SelectedGroup(mean + excess, mean + correlation * excess, -(1 - correlation) * excess)


def _each(function, values: Numbers) -> Numbers:
    # Python's erfc for each value: SciPy would be needed for nothing else.
    if isinstance(values, float):
        return function(values)
    result = np.vectorize(function, otypes=[float])(values)
    return result if isinstance(values, np.ndarray) else values * 0 + result
