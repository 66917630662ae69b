"""Series of periods: as an index, as steady growth, as chained changes, out of running totals."""

import numpy as np
import pandas as pd

from crossings._checks import (
    NotANumberError,
    Numbers,
    OutOfRangeError,
    ShapeError,
    first_place,
    non_negative,
    numbers,
    positive,
    same_shape,
)
from crossings.measures._shared import named
from crossings.measures.change import percent_change
from lessonkit.text.errors import UnknownNameError


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


def compound_growth(before: Numbers, after: Numbers, periods: Numbers) -> Numbers:
    """The steady change per period that leads from `before` to `after`, in per cent.

    100 · ((after / before)^(1 / periods) − 1). Only the two ends count: what happened between
    them, even a tenfold rise and its fall, leaves no trace in this number.

    Parameters
    ----------
    before, after
        Counts or amounts of the same thing, zero or more; `before` not zero.
    periods
        Steps between them, more than zero: 2 from 2021 to 2023, although three years have values.

    Returns
    -------
    float, array or Series
        Per cent per period.

    Raises
    ------
    NotANumberError
        For text, True or False, a missing or infinite value.
    OutOfRangeError
        For a negative count, a zero in `before`, or no period.
    ShapeError
        For arrays of different length or Series with different indexes.

    Examples
    --------
    Albanian nationals in small boats, 815 in 2021 and 924 in 2023: 6.5% a year, and nothing in it
    says that there were 12,658 in between.

    >>> round(compound_growth(815, 924, periods=2), 1)
    6.5
    """
    factor = percent_change(before, after) / 100 + 1
    periods = positive("periods", periods)
    same_shape(before=factor, periods=periods)
    return named("compound_growth", 100 * (factor ** (1 / periods) - 1))


def combined_change(changes: Numbers) -> float:
    """Several changes one after the other as a single change, in per cent.

    100 · (Π (1 + change / 100) − 1). Per cents of different bases do not add: −78% and then −42%
    make −87%, not −120%.

    Parameters
    ----------
    changes
        Per cent changes in the order of time, each on the result of the one before, none below
        −100.

    Returns
    -------
    float
        Per cent.

    Raises
    ------
    NotANumberError
        For text, True or False, a missing or infinite value.
    OutOfRangeError
        For a change below −100%.
    ShapeError
        For no changes at all.

    Examples
    --------
    >>> round(combined_change([-78, -42]), 1)
    -87.2
    """
    changes = numbers("changes", changes)
    place = first_place(changes, lambda v: v < -100)
    if place is not None:
        raise OutOfRangeError(
            f"`changes` must be −100 or more; one is lower{place}. "
            "Nothing can fall by more than all of it; look for points or a wrong base."
        )
    return float(100 * (np.prod(1 + np.asarray(changes) / 100) - 1))


def per_period(cumulative: Numbers) -> Numbers:
    """Counts per period out of counts that have been added up since a start.

    Each value minus the one before; the first stays, as the count from the start to the first
    date. A cumulative count can only rise, so its chart always looks like growth.

    Parameters
    ----------
    cumulative
        Totals so far, in the order of time, zero or more.

    Returns
    -------
    array or Series
        One count per period; their running sum is `cumulative` again.

    Raises
    ------
    NotANumberError
        For text, True or False, a missing value, or a single number.
    OutOfRangeError
        When a total is lower than the one before: then it was revised, or is not cumulative.
    ShapeError
        For no values.

    Examples
    --------
    >>> per_period(pd.Series({"January": 40, "February": 55, "March": 55})).to_dict()
    {'January': 40.0, 'February': 15.0, 'March': 0.0}
    """
    totals = non_negative("cumulative", cumulative)
    if isinstance(totals, float):
        raise NotANumberError(
            f"`cumulative` must be a series of totals; it is the single number {totals:.15g}. "
            "Give the totals of at least two dates."
        )
    steps = np.diff(np.asarray(totals), prepend=0)
    result = pd.Series(steps, totals.index) if isinstance(totals, pd.Series) else steps
    place = first_place(result, lambda v: v < 0)
    if place is not None:
        raise OutOfRangeError(
            f"`cumulative` must never fall; it does{place}. Look whether the total was revised, "
            "started again at zero, or is a count per period already."
        )
    return named("per_period", result)
