"""Change from one time to another, and which part of a whole it came from."""
# A number is an array of no dimension for numpy; the overload for numbers says what comes back.
# pyright: reportOverlappingOverload=false

from typing import overload

from crossings._checks import (
    Many,
    Numbers,
    OutOfRangeError,
    first_place,
    non_negative,
    probability,
    same_shape,
)
from crossings.measures._shared import inside, named


@overload
def percent_change(before: float, after: float) -> float: ...
@overload
def percent_change(before: Many | float, after: Many | float) -> Many: ...
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
    return named("percent_change", 100 * (after - before) / before)


@overload
def number_change(before: float, after: float) -> float: ...
@overload
def number_change(before: Many | float, after: Many | float) -> Many: ...
def number_change(before: Numbers, after: Numbers) -> Numbers:
    """Change from `before` to `after` in the unit of the two.

    after − before. It says how many more or fewer, and unlike a per cent it does not hide how
    small the numbers are.

    Parameters
    ----------
    before, after
        Counts or amounts of the same thing in the same unit, zero or more.

    Returns
    -------
    float, array or Series
        In the unit of the counts; negative for a fall.

    Raises
    ------
    NotANumberError
        For text, True or False, a missing or infinite value.
    OutOfRangeError
        For a negative count.
    ShapeError
        For arrays of different length or Series with different indexes.

    Examples
    --------
    Small-boat arrivals in 2022 and 2023 (Home Office, February 2024):

    >>> number_change(45_774, 29_437)
    -16337.0
    """
    before, after = non_negative("before", before), non_negative("after", after)
    same_shape(before=before, after=after)
    return named("number_change", after - before)


@overload
def percentage_point_change(before: float, after: float) -> float: ...
@overload
def percentage_point_change(before: Many | float, after: Many | float) -> Many: ...
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

    >>> round(percentage_point_change(12_658 / 45_774, 924 / 29_437), 1)
    -24.5
    """
    before, after = probability("before", before), probability("after", after)
    same_shape(before=before, after=after)
    return named("percentage_point_change", 100 * (after - before))


@overload
def contribution_to_change(
    part_before: float, part_after: float, whole_before: float, whole_after: float
) -> float: ...
@overload
def contribution_to_change(
    part_before: Many | float,
    part_after: Many | float,
    whole_before: Many | float,
    whole_after: Many | float,
) -> Many: ...
def contribution_to_change(
    part_before: Numbers, part_after: Numbers, whole_before: Numbers, whole_after: Numbers
) -> Numbers:
    """How much of the change of a whole is the change of one part, as a fraction.

    (part_after − part_before) / (whole_after − whole_before). The contributions of all parts add
    up to 1. One alone can be negative (it moved the other way) or above 1 (others moved the other
    way); if the whole hardly changed, contributions are huge and say nothing.

    Parameters
    ----------
    part_before, part_after
        Counts of the part, zero or more.
    whole_before, whole_after
        Counts of the whole, of which the part is one; the two must differ.

    Returns
    -------
    float, array or Series
        Fraction of the change of the whole.

    Raises
    ------
    NotANumberError
        For text, True or False, a missing or infinite value.
    OutOfRangeError
        For a negative count, a part larger than its whole, or a whole that did not change.
    ShapeError
        For arrays of different length or Series with different indexes.

    Examples
    --------
    Small-boat arrivals fell from 45,774 to 29,437; of that fall Albanian nationals are 72%:

    >>> round(contribution_to_change(12_658, 924, 45_774, 29_437), 2)
    0.72
    """
    part_before = non_negative("part_before", part_before)
    part_after = non_negative("part_after", part_after)
    whole_before = non_negative("whole_before", whole_before)
    whole_after = non_negative("whole_after", whole_after)
    inside("part_before", part_before, "whole_before", whole_before)
    inside("part_after", part_after, "whole_after", whole_after)
    same_shape(part_before=part_before, part_after=part_after)
    same_shape(whole_before=whole_before, whole_after=whole_after)
    whole = whole_after - whole_before
    place = first_place(whole, lambda v: v == 0)
    if place is not None:
        raise OutOfRangeError(
            f"A contribution needs a whole that changed; `whole_before` and `whole_after` are "
            f"equal{place}. Give the changes of the parts themselves."
        )
    return named("contribution_to_change", (part_after - part_before) / whole)
