"""Parts of a whole, rates, averages and costs: one number divided by the right other one."""
# A number is an array of no dimension for numpy; the overload for numbers says what comes back.
# pyright: reportOverlappingOverload=false

from typing import overload

from crossings._checks import Many, Numbers, non_negative, positive, same_shape
from crossings.measures._shared import inside, named


@overload
def share(part: float, whole: float) -> float: ...
@overload
def share(part: Many | float, whole: Many | float) -> Many: ...
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
    inside("part", part, "whole", whole)
    return named("share", part / whole)


@overload
def ratio(numerator: float, denominator: float) -> float: ...
@overload
def ratio(numerator: Many | float, denominator: Many | float) -> Many: ...
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
    return named("ratio", numerator / denominator)


@overload
def rate_per(count: float, population: float, *, per: float) -> float: ...
@overload
def rate_per(count: Many | float, population: Many | float, *, per: float) -> Many: ...
def rate_per(count: Numbers, population: Numbers, *, per: float) -> Numbers:
    """Events for every `per` people or things that could have had one.

    per · count / population. It makes places or years of different size comparable, if events
    and population cover the same place and time.

    Parameters
    ----------
    count
        Events, zero or more; they may outnumber the population.
    population
        People, vehicles, arrivals… that were exposed, more than zero.
    per
        1000, 100_000, 1_000_000; it has no default, so that a rate always shows its unit.

    Returns
    -------
    float, array or Series
        Events per `per`.

    Raises
    ------
    NotANumberError
        For text, True or False, a missing or infinite value.
    OutOfRangeError
        For a negative count, or a population or `per` of zero.
    ShapeError
        For arrays of different length or Series with different indexes.

    Examples
    --------
    Ten false alerts among 3,147,436 faces scanned (Metropolitan Police, 2025):

    >>> round(rate_per(10, 3_147_436, per=1_000_000), 1)
    3.2
    """
    count, population = non_negative("count", count), positive("population", population)
    same_shape(count=count, population=population)
    return named("rate_per", positive("per", per) * count / population)


@overload
def cost_per(cost: float, units: float) -> float: ...
@overload
def cost_per(cost: Many | float, units: Many | float) -> Many: ...
def cost_per(cost: Numbers, units: Numbers) -> Numbers:
    """Cost of one unit of what was done or reached.

    cost / units. The whole cost belongs above the line, including what it takes to keep things
    running, and below it what is wanted (hours flown, cases solved) rather than what is easy to
    count.

    Parameters
    ----------
    cost
        Amount of money, zero or more.
    units
        What it was spent on or what came of it, more than zero.

    Returns
    -------
    float, array or Series
        Money per unit, in the currency and prices of `cost`.

    Raises
    ------
    NotANumberError
        For text, True or False, a missing or infinite value.
    OutOfRangeError
        For a negative cost, or no units: a cost per nothing is not known.
    ShapeError
        For arrays of different length or Series with different indexes.

    Examples
    --------
    $62.5 million for 5,102 drone flight hours (audit OIG-15-17 prints $12,255):

    >>> round(cost_per(62_500_000, 5_102))
    12250
    """
    cost, units = non_negative("cost", cost), positive("units", units)
    same_shape(cost=cost, units=units)
    return named("cost_per", cost / units)


@overload
def break_even(cost: float, value_per_unit: float) -> float: ...
@overload
def break_even(cost: Many | float, value_per_unit: Many | float) -> Many: ...
def break_even(cost: Numbers, value_per_unit: Numbers) -> Numbers:
    """Units that have to be reached before a cost is covered.

    cost / value_per_unit. It can be computed where no effect was measured: it says what would
    have to be true, not what is.

    Parameters
    ----------
    cost
        Amount of money, zero or more.
    value_per_unit
        What one unit is worth, in the same currency, more than zero. A judgement, to be named.

    Returns
    -------
    float, array or Series
        Units, not rounded; part of a unit means one more is needed.

    Raises
    ------
    NotANumberError
        For text, True or False, a missing or infinite value.
    OutOfRangeError
        For a negative cost, or a unit that is worth nothing: then no number of units is enough.
    ShapeError
        For arrays of different length or Series with different indexes.

    Examples
    --------
    Equipment for 1.6 million, if one case avoided were worth 12,000 in the same money:

    >>> round(break_even(1_600_000, 12_000), 1)
    133.3
    """
    cost = non_negative("cost", cost)
    value_per_unit = positive("value_per_unit", value_per_unit)
    same_shape(cost=cost, value_per_unit=value_per_unit)
    return named("break_even", cost / value_per_unit)
