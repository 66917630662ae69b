"""Linking two lists: evidence for a pair, and links that are only chance."""

import numpy as np

from crossings._checks import (
    Numbers,
    OutOfRangeError,
    numbers,
    probability,
    same_shape,
    single,
    whole_number,
)
from crossings.models._results import plain


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


def prior_weight(probability_of_match: Numbers) -> Numbers:
    """Weight before any column is compared: log2(p / (1 − p)).

    Raises
    ------
    OutOfRangeError
        For a probability that is not between 0 and 1, ends left out.

    Examples
    --------
    One pair in a hundred is about one person:

    >>> round(prior_weight(0.01), 2)
    -6.63
    """
    p = probability("probability_of_match", probability_of_match)
    if np.any((np.asarray(p) == 0) | (np.asarray(p) == 1)):
        raise OutOfRangeError(
            "`probability_of_match` must be more than 0 and less than 1. "
            "At 0 or 1 no comparison could change it."
        )
    return plain(np.log2(p / (1 - p)))


def match_probability(match_weight: Numbers) -> Numbers:
    """Probability that two records are about one person, from the sum of prior and weights.

    2^M / (1 + 2^M) (Fellegi and Sunter 1969; splink guide). At weight 0 it is a half.

    Examples
    --------
    >>> round(match_probability(-6.67 + 4.74 + 6.49 - 1.97 - 1.12 + 8.00), 4)
    0.9986
    """
    weight = numbers("match_weight", match_weight)
    # tanh neither overflows nor loses the small end, which 2**weight would.
    return plain(0.5 * (1 + np.tanh(weight * np.log(2) / 2)))


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
    a, b = whole_number("size_a", size_a), whole_number("size_b", size_b)
    both, u = whole_number("overlap", overlap), probability("chance_agreement", chance_agreement)
    for name, count in (("size_a", a), ("size_b", b), ("overlap", both)):
        single(name, count)
    if both > min(a, b):
        raise OutOfRangeError(
            f"`overlap` must be at most the size of the shorter list, {min(a, b)}; it is {both}. "
            "It counts people who are on both lists."
        )
    return (a * b - both) * u
