"""Measures: the arithmetic behind a claim, one sentence of arithmetic each.

Every measure takes single numbers, NumPy arrays or pandas Series (two Series must have the same
index) and gives back the same kind. One convention holds throughout: a **share** is a fraction
from 0 to 1, a **change** is in per cent, a change **of a share** is in percentage points.
"""

import pandas as pd

from crossings.errors import UnknownNameError
from crossings.models._checks import (
    NotANumberError,
    Numbers,
    OutOfRangeError,
    ShapeError,
    first_place,
    non_negative,
    positive,
    probability,
    same_shape,
)


def percent_change(before: Numbers, after: Numbers) -> Numbers:
    """Change from `before` to `after` in per cent of `before`.

    100 · (after − before) / before. The earlier value is the base: a fall can be 100% at the
    most, a rise has no limit, and a fall of 50% takes a rise of 100% to undo.

    Parameters
    ----------
    before, after
        Counts or amounts of the same thing in the same unit, zero or more; `before` not zero.

    Returns
    -------
    float, array or Series
        Per cent: −92.7 means 92.7% less. Two *shares* are compared with
        `percentage_point_change` instead.

    Raises
    ------
    NotANumberError
        For text, True or False, a missing or infinite value.
    OutOfRangeError
        For a negative count, or a zero in `before`: a change from zero has no per cent.
    ShapeError
        For arrays of different length or Series with different indexes.

    Examples
    --------
    Albanian nationals detected in small boats, 2022 and 2023 (Home Office, February 2024):

    >>> round(percent_change(12_658, 924), 1)
    -92.7
    """
    before, after = non_negative("before", before), non_negative("after", after)
    same_shape(before=before, after=after)
    place = first_place(before, lambda v: v == 0)
    if place is not None:
        raise OutOfRangeError(
            f"A change from zero has no per cent: `before` is 0{place}. "
            "Give the two numbers themselves, or choose another base."
        )
    return _named("percent_change", 100 * (after - before) / before)


def percentage_point_change(before: Numbers, after: Numbers) -> Numbers:
    """Change from one share to another in percentage points.

    100 · (after − before). From 10% to 15% is 5 points, and also 50 per cent: two true
    sentences about one change.

    Parameters
    ----------
    before, after
        Shares as fractions from 0 to 1, as `share` gives them. Fractions are asked for, although
        points come out, because 0.483 and 48.3 cannot then be taken for each other: 48.3 is
        refused, where a function of per cents would silently accept 0.483.

    Returns
    -------
    float, array or Series
        Percentage points, from −100 to 100.

    Raises
    ------
    NotANumberError
        For text, True or False, a missing or infinite value.
    OutOfRangeError
        For anything below 0 or above 1.
    ShapeError
        For arrays of different length or Series with different indexes.

    Examples
    --------
    Share of Albanian nationals among small-boat arrivals, 2022 and 2023:

    >>> round(percentage_point_change(share(12_658, 45_774), share(924, 29_437)), 1)
    -24.5
    """
    before, after = probability("before", before), probability("after", after)
    same_shape(before=before, after=after)
    return _named("percentage_point_change", 100 * (after - before))


def share(part: Numbers, whole: Numbers) -> Numbers:
    """Part of a whole as a fraction from 0 to 1.

    part / whole. It stays a fraction, so that writing it as per cent is a step that is seen:
    ``f"{share(924, 29_437):.1%}"`` gives 3.1%.

    Parameters
    ----------
    part
        Count of those in question, zero or more; every one of them is also in `whole`.
    whole
        Count of all, more than zero. Which whole is right is the question behind most quarrels
        over shares.

    Returns
    -------
    float, array or Series
        Fraction from 0 to 1.

    Raises
    ------
    NotANumberError
        For text, True or False, a missing or infinite value.
    OutOfRangeError
        For a negative count, a whole of zero, or a part that is larger than its whole.
    ShapeError
        For arrays of different length or Series with different indexes.

    Examples
    --------
    >>> round(share(924, 29_437), 4)
    0.0314
    """
    part, whole = non_negative("part", part), positive("whole", whole)
    _inside("part", part, "whole", whole)
    return _named("share", part / whole)


def ratio(numerator: Numbers, denominator: Numbers) -> Numbers:
    """How many times one number holds another.

    numerator / denominator. For two counts of which neither is a part of the other; for a part
    of a whole `share` says more and checks more.

    Parameters
    ----------
    numerator
        Zero or more.
    denominator
        More than zero.

    Returns
    -------
    float, array or Series
        A plain number without unit if both have the same unit; 1 means equal.

    Raises
    ------
    NotANumberError
        For text, True or False, a missing or infinite value.
    OutOfRangeError
        For a negative number, or a denominator of zero.
    ShapeError
        For arrays of different length or Series with different indexes.

    Examples
    --------
    Detections that Frontex published for January to September 2015, and people that IOM counted:

    >>> round(ratio(710_000, 590_000), 2)
    1.2
    """
    numerator = non_negative("numerator", numerator)
    denominator = positive("denominator", denominator)
    same_shape(numerator=numerator, denominator=denominator)
    return _named("ratio", numerator / denominator)


def index_to(series: pd.Series, base: object) -> pd.Series:
    """A series as an index: the value of the base period becomes 100.

    100 · value / value of the base period. Series of very different size can then be drawn on one
    scale; which base is chosen decides what the drawing seems to say.

    Parameters
    ----------
    series
        One value per period, zero or more, the period as index.
    base
        A label of the index.

    Returns
    -------
    Series
        The same index, one value per period; base = 100. A value of 7 is 93% below the base.

    Raises
    ------
    NotANumberError
        For anything but a Series of numbers without gaps.
    OutOfRangeError
        When a value is negative or the base value is zero.
    ShapeError
        When the base label stands for more than one row.
    UnknownNameError
        When the index has no such label.

    Examples
    --------
    >>> albania = pd.Series({2021: 815, 2022: 12_658, 2023: 924})
    >>> index_to(albania, 2022).round(1).to_dict()
    {2021: 6.4, 2022: 100.0, 2023: 7.3}
    """
    if not isinstance(series, pd.Series):
        raise NotANumberError(
            f"`series` must be a Series with its periods as index; it is of the kind "
            f'{type(series).__name__!r}. Make one, like table.set_index("year")["people"].'
        )
    values = non_negative("series", series)
    if not pd.api.types.is_hashable(base) or base not in values.index:
        raise UnknownNameError.from_name("period", base, map(str, values.index))
    at_base = values.loc[base]
    if isinstance(at_base, pd.Series):
        raise ShapeError(
            f"The base {base!r} must be one row; the index has it {len(at_base)} times. "
            "Sum or choose the rows first."
        )
    if at_base == 0:
        raise OutOfRangeError(
            f"An index needs a base that is not zero; the value of {base!r} is 0. "
            "Choose another base period."
        )
    return 100 * values / at_base


def _named(name: str, result: Numbers) -> Numbers:
    # A Series of per cents must not go on being called "people".
    return result.rename(name) if isinstance(result, pd.Series) else result


def _inside(part_name: str, part: Numbers, whole_name: str, whole: Numbers) -> None:
    same_shape(**{part_name: part, whole_name: whole})
    place = first_place(part - whole, lambda v: v > 0)
    if place is not None:
        raise OutOfRangeError(
            f"`{part_name}` must not be larger than `{whole_name}`; it is{place}. "
            "Look whether the two are swapped or counted in different units."
        )
