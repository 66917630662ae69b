"""A comparison group: what would have happened, had the treated group moved like another one."""

from typing import overload

from crossings._checks import Many, Numbers, non_negative, numbers, positive, same_shape
from lessonkit.text.errors import UnknownNameError

MOVES = ("in number", "in proportion")


@overload
def difference_in_differences(
    treated_before: float, treated_after: float, control_before: float, control_after: float
) -> float: ...
@overload
def difference_in_differences(
    treated_before: Many | float,
    treated_after: Many | float,
    control_before: Many | float,
    control_after: Many | float,
) -> Many: ...
def difference_in_differences(
    treated_before: Numbers,
    treated_after: Numbers,
    control_before: Numbers,
    control_after: Numbers,
) -> Numbers:
    """Change of a treated group beyond the change of a comparison group, in the data's unit.

    (treated_after − treated_before) − (control_after − control_before). It is the effect of the
    treatment *if* both groups would otherwise have changed by the same amount ("parallel
    trends"). Groups of very different size hardly ever do: a fall of 20% is 2,000 in one and 20
    in the other. For counts of different size `ratio_of_ratios` is the one to ask.

    Parameters
    ----------
    treated_before, treated_after
        Means, rates or counts of the group that was treated.
    control_before, control_after
        The same of a group that was not, in the same periods and the same unit.

    Returns
    -------
    float, array or Series
        In the unit of the data; 0 when both groups changed by the same amount.

    Raises
    ------
    NotANumberError
        For text, True or False, a missing or infinite value.
    ShapeError
        For arrays of different length or Series with different indexes.

    References
    ----------
    Card and Krueger (1994), American Economic Review 84(4):772–793.

    Examples
    --------
    Jobs per restaurant, New Jersey (minimum wage raised) and Pennsylvania (not raised):

    >>> round(difference_in_differences(20.4394, 21.0274, 23.3312, 21.1656), 2)
    2.75
    """
    named = {
        "treated_before": numbers("treated_before", treated_before),
        "treated_after": numbers("treated_after", treated_after),
        "control_before": numbers("control_before", control_before),
        "control_after": numbers("control_after", control_after),
    }
    same_shape(**named)
    treated = named["treated_after"] - named["treated_before"]
    return treated - (named["control_after"] - named["control_before"])


@overload
def ratio_of_ratios(
    treated_before: float, treated_after: float, control_before: float, control_after: float
) -> float: ...
@overload
def ratio_of_ratios(
    treated_before: Many | float,
    treated_after: Many | float,
    control_before: Many | float,
    control_after: Many | float,
) -> Many: ...
def ratio_of_ratios(
    treated_before: Numbers,
    treated_after: Numbers,
    control_before: Numbers,
    control_after: Numbers,
) -> Numbers:
    """Factor by which a treated group changed beyond the factor of a comparison group.

    (treated_after / treated_before) / (control_after / control_before), the difference in
    differences of logarithms. It is the effect *if* both groups would otherwise have changed by
    the same per cent, which groups of different size can do.

    Parameters
    ----------
    treated_before, treated_after, control_before, control_after
        Counts or rates; only `treated_after` may be zero.

    Returns
    -------
    float, array or Series
        1 when both changed in the same proportion; 0.4 means 60% below what the comparison says.

    Raises
    ------
    NotANumberError
        For text, True or False, a missing or infinite value.
    OutOfRangeError
        For a negative count, or a zero where one divides by it.
    ShapeError
        For arrays of different length or Series with different indexes.

    Examples
    --------
    Small boats, 2022 and 2023: Albanian nationals fell to 7% of their number and all others to
    86% of theirs, so to 8.5% of what moving like the others would have left. What caused that is
    another question: the fall began before the agreement of December 2022.

    >>> round(ratio_of_ratios(12_658, 924, 33_116, 28_513), 3)
    0.085
    """
    treated_before = positive("treated_before", treated_before)
    treated_after = non_negative("treated_after", treated_after)
    control_before = positive("control_before", control_before)
    control_after = positive("control_after", control_after)
    same_shape(
        treated_before=treated_before,
        treated_after=treated_after,
        control_before=control_before,
        control_after=control_after,
    )
    return (treated_after / treated_before) / (control_after / control_before)


@overload
def counterfactual_from_comparison(
    treated_before: float, control_before: float, control_after: float, *, moves: str
) -> float: ...
@overload
def counterfactual_from_comparison(
    treated_before: Many | float,
    control_before: Many | float,
    control_after: Many | float,
    *,
    moves: str,
) -> Many: ...
def counterfactual_from_comparison(
    treated_before: Numbers,
    control_before: Numbers,
    control_after: Numbers,
    *,
    moves: str,
) -> Numbers:
    """What a treated group would have had, had it moved like its comparison group.

    In number: treated_before + (control_after − control_before). In proportion: treated_before ·
    control_after / control_before. Both are answers to "compared with what?"; they agree only
    when the groups started at the same size, or nothing changed.

    Parameters
    ----------
    treated_before
        Count, rate or mean of the treated group before, zero or more.
    control_before
        The same of the comparison group; not zero when moving in proportion.
    control_after
        The same of the comparison group afterwards: one number, or a series of periods.
    moves
        ``"in number"`` or ``"in proportion"``; it has no default because it is the assumption.

    Returns
    -------
    float, array or Series
        In the unit of the data. A negative count shows that moving in number cannot be meant.

    Raises
    ------
    NotANumberError
        For text, True or False, a missing or infinite value.
    OutOfRangeError
        For a negative value, or a comparison group of zero that should move in proportion.
    ShapeError
        For arrays of different length or Series with different indexes.
    UnknownNameError
        For any other word for `moves`.

    Examples
    --------
    Albanian nationals in small boats 2023 (924 were counted), had they changed like all others:

    >>> round(counterfactual_from_comparison(12_658, 33_116, 28_513, moves="in number"))
    8055
    >>> round(counterfactual_from_comparison(12_658, 33_116, 28_513, moves="in proportion"))
    10899
    """
    if moves not in MOVES:
        raise UnknownNameError.from_name("way to move", moves, MOVES)
    treated_before = non_negative("treated_before", treated_before)
    check = positive if moves == "in proportion" else non_negative
    control_before = check("control_before", control_before)
    control_after = non_negative("control_after", control_after)
    same_shape(
        treated_before=treated_before, control_before=control_before, control_after=control_after
    )
    if moves == "in proportion":
        return treated_before * (control_after / control_before)
    return treated_before + (control_after - control_before)
