"""Linking two lists: evidence for a pair, and links that are only chance."""

from typing import overload

import numpy as np

from crossings._checks import (
    Many,
    Numbers,
    OutOfRangeError,
    probability,
    same_shape,
    single,
    whole_number,
)
from crossings.models._results import plain


@overload
def match_weight(m: float, u: float, agrees: bool = True) -> float: ...
@overload
def match_weight(m: Many | float, u: Many | float, agrees: bool = True) -> Many: ...
def match_weight(m: Numbers, u: Numbers, agrees: bool = True) -> Numbers:
    """Evidence of one column that two records are about the same person, in bits.

    log2(m / u) where the column agrees, log2((1 − m) / (1 − u)) where it does not (Fellegi and
    Sunter 1969; in this form in the guide of splink, UK Ministry of Justice). Weights of columns
    that are independent add up.

    Parameters
    ----------
    m
        Probability that the column agrees for two records of one person (below 1 by errors).
    u
        Probability that it agrees for records of two people (by chance).
    agrees
        Whether the column agrees.

    Raises
    ------
    OutOfRangeError
        For a probability outside 0 to 1, or one that makes the weight infinite.

    Examples
    --------
    A date of birth that agrees, and one that does not (about 10,000 dates are in use):

    >>> round(match_weight(0.98, 0.0001), 2), round(match_weight(0.98, 0.0001, agrees=False), 2)
    (13.26, -5.64)
    """
    m, u = probability("m", m), probability("u", u)
    same_shape(m=m, u=u)
    if not agrees:
        m, u = 1 - m, 1 - u
    if np.any(np.asarray(m) == 0) or np.any(np.asarray(u) == 0):
        end = 0 if agrees else 1
        raise OutOfRangeError(
            f"`m` and `u` must not be {end} here: the weight would be infinite. "
            "Use a small chance of error instead; nothing is certain in data entry."
        )
    return plain(np.log2(m / u))


@overload
def expected_false_links(
    size_a: int, size_b: int, chance_agreement: float, overlap: int = 0
) -> float: ...
@overload
def expected_false_links(
    size_a: int, size_b: int, chance_agreement: Many | float, overlap: int = 0
) -> Many: ...
def expected_false_links(
    size_a: int, size_b: int, chance_agreement: Numbers, overlap: int = 0
) -> Numbers:
    """Pairs of *different* people expected to agree when each row of two lists meets each other.

    (a · b − overlap) · u: the number of pairs grows with the product of the two sizes, and so do
    the false links, however small the chance u for one pair.

    Parameters
    ----------
    size_a, size_b
        People on each list, once each.
    chance_agreement
        Probability that two different people agree on everything compared.
    overlap
        People who are on both lists.

    Returns
    -------
    float, array or Series
        Pairs (expected number).

    Raises
    ------
    OutOfRangeError
        For an overlap larger than a list; sizes below zero; a probability outside 0 to 1.

    Examples
    --------
    10,000 names against 50,000, compared by birthday and sex alone:

    >>> round(expected_false_links(10_000, 50_000, 1 / (365 * 2)))
    684932
    """
    a = single("size_a", whole_number("size_a", size_a))
    b = single("size_b", whole_number("size_b", size_b))
    both = single("overlap", whole_number("overlap", overlap))
    u = probability("chance_agreement", chance_agreement)
    if both > min(a, b):
        raise OutOfRangeError(
            f"`overlap` must be at most the size of the shorter list, {min(a, b)}; it is {both}. "
            "It counts people who are on both lists."
        )
    return (a * b - both) * u
