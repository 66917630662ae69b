"""Repeated trials: attempts until one succeeds, and what apprehensions say about them."""

from typing import NamedTuple

from crossings._checks import (
    Numbers,
    OutOfRangeError,
    first_place,
    non_negative,
    probability,
    same_shape,
)


class Trials(NamedTuple):
    """What follows when everybody tries until they get through."""

    attempts: Numbers
    apprehensions: Numbers
    entries_per_apprehension: Numbers


def repeated_trials(apprehended: Numbers) -> Trials:
    """Attempts and apprehensions per person who tries until they get through.

    With p apprehended: 1 / (1 − p) attempts and p / (1 − p) apprehensions per entrant, and
    (1 − p) / p entries per apprehension. Apprehensions count attempts: they rise when p rises,
    when people try more often and when more people try, and do not tell which.

    Parameters
    ----------
    apprehended
        Chance of being apprehended at one attempt, above 0 and below 1.

    Returns
    -------
    Trials
        ``attempts`` and ``apprehensions`` per entrant, ``entries_per_apprehension``.

    Raises
    ------
    NotANumberError
        For text, True or False, a missing or infinite value.
    OutOfRangeError
        For anything outside 0 to 1, and for 0 and 1 themselves.

    Notes
    -----
    It leaves out those who give up, and takes the chance to be the same at every attempt.

    References
    ----------
    Massey and Singer (1995), Demography 32(2): p = 0.35 on average at one historical border.

    Examples
    --------
    >>> trials = repeated_trials(0.35)
    >>> round(trials.attempts, 2), round(trials.entries_per_apprehension, 2)
    (1.54, 1.86)
    """
    p = _inner("apprehended", apprehended, also_zero=False)
    return Trials(1 / (1 - p), p / (1 - p), (1 - p) / p)


def attempts_behind(entered: Numbers, apprehended: Numbers) -> Numbers:
    """Attempts that must have been made for so many to get through.

    entered / (1 − apprehended). The difference to `entered` are apprehensions.

    Parameters
    ----------
    entered
        People who got through, zero or more.
    apprehended
        Chance of being apprehended at one attempt, from 0 to below 1.

    Returns
    -------
    float, array or Series
        Attempts.

    Raises
    ------
    NotANumberError
        For text, True or False, a missing or infinite value.
    OutOfRangeError
        For a negative count, or a chance that is not from 0 to below 1.
    ShapeError
        For arrays of different length or Series with different indexes.

    Examples
    --------
    170,000 people got through where a study put the chance of being caught at 54%:

    >>> round(attempts_behind(170_000, 0.54))
    369565
    """
    entered = non_negative("entered", entered)
    apprehended = _inner("apprehended", apprehended, also_zero=True)
    same_shape(entered=entered, apprehended=apprehended)
    return entered / (1 - apprehended)


def _inner(name: str, value: Numbers, *, also_zero: bool) -> Numbers:
    p = probability(name, value)
    place = first_place(p, lambda v: (v == 1) | ((v == 0) & (not also_zero)))
    if place is not None:
        start = "from 0 to below 1" if also_zero else "above 0 and below 1"
        raise OutOfRangeError(
            f"`{name}` must be {start}; it is at the end{place}. With certainty there is nothing "
            "to repeat: choose a number in between."
        )
    return p
