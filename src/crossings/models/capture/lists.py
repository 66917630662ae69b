"""Two lists: the size of a population from the overlap."""

from typing import Generic, NamedTuple, overload

import numpy as np
import pandas as pd

from crossings._checks import Kind, Many, Numbers, OutOfRangeError, first_place, whole_number
from crossings.measures._shared import inside
from crossings.measures.chance import normal_quantile
from crossings.models._results import plain


class CaptureEstimate(NamedTuple, Generic[Kind]):
    """An estimated number of people, its variance, and an interval; arrays if the counts were."""

    people: Kind
    variance: Kind
    low: Kind
    high: Kind


@overload
def lincoln_petersen_estimate(marked: float, caught: float, recaptured: float) -> float: ...
@overload
def lincoln_petersen_estimate(
    marked: Many | float, caught: Many | float, recaptured: Many | float
) -> Many: ...
def lincoln_petersen_estimate(marked: Numbers, caught: Numbers, recaptured: Numbers) -> Numbers:
    """Number of people from two lists: as many are on the first as the second list suggests.

    marked · caught / recaptured. If a tenth of the second list is also on the first, then the
    first is taken to hold a tenth of all. With few in common it is too high on average, and
    without any it has no value; `chapman_estimate` mends both.

    Parameters
    ----------
    marked
        People on the first list, each once; a whole number.
    caught
        People on the second list, each once.
    recaptured
        People on both, at least 1.

    Returns
    -------
    float, array or Series
        People, seen or not.

    Raises
    ------
    NotANumberError
        For text, True or False, a missing or infinite value.
    OutOfRangeError
        For counts that are not whole, more in common than one list holds, or nobody in common.
    ShapeError
        For arrays of different length or Series with different indexes.

    References
    ----------
    Lincoln (1930), USDA Circular 118; Petersen (1896). Example: Krebs (1989), box 2.1.

    Examples
    --------
    >>> round(lincoln_petersen_estimate(948, 421, 167))
    2390
    """
    marked, caught, recaptured = _lists(marked, caught, recaptured)
    place = first_place(recaptured, lambda v: v == 0)
    if place is not None:
        raise OutOfRangeError(
            f"`recaptured` must be at least 1; it is 0{place}. Lists with nobody in common only "
            "say that the number is large; chapman_estimate gives a lower bound."
        )
    return marked * caught / recaptured


@overload
def chapman_estimate(
    marked: float, caught: float, recaptured: float, confidence: float = 0.95
) -> CaptureEstimate[float]: ...
@overload
def chapman_estimate(
    marked: Many | float, caught: Many | float, recaptured: Many | float, confidence: float = 0.95
) -> CaptureEstimate[Many]: ...
def chapman_estimate(
    marked: Numbers, caught: Numbers, recaptured: Numbers, confidence: float = 0.95
) -> CaptureEstimate:
    """Number of people from two lists, with variance and interval.

    N = (M + 1)(n + 1) / (m + 1) − 1 with M marked, n caught and m recaptured (Chapman 1951), with
    variance (M + 1)(n + 1)(M − m)(n − m) / ((m + 1)² (m + 2)) (Seber 1982, p. 60). The interval is
    for those never seen, f = N − (M + n − m), taken as log-normal: from f / C to f · C with
    C = exp(z √ln(1 + variance / f²)) (Chao 1987, Biometrics 43:783–791, p. 787); so its lower end
    is never below the number of people seen.

    Parameters
    ----------
    marked
        People on the first list, each once; a whole number.
    caught
        People on the second list, each once.
    recaptured
        People on both; 0 is possible, fewer than about 7 say little.
    confidence
        Of the interval; it covers chance alone, not lists that depend on each other.

    Returns
    -------
    CaptureEstimate
        ``people``, ``variance`` (its root is the standard error), ``low`` and ``high``.

    Raises
    ------
    NotANumberError
        For text, True or False, a missing or infinite value.
    OutOfRangeError
        For counts that are not whole, more in common than one list holds, or a confidence that is
        not between 0 and 1.
    ShapeError
        For arrays of different length or Series with different indexes.

    Notes
    -----
    Unbiased if marked + caught is at least the number of people; otherwise too low on average.

    Examples
    --------
    >>> estimate = chapman_estimate(948, 421, 167)
    >>> round(estimate.people), round(estimate.variance**0.5, 1)
    (2383, 129.1)
    >>> round(estimate.low), round(estimate.high)
    (2156, 2664)
    """
    z = normal_quantile(confidence)
    marked, caught, recaptured = _lists(marked, caught, recaptured)
    people = (marked + 1) * (caught + 1) / (recaptured + 1) - 1
    variance = (marked + 1) * (caught + 1) * (marked - recaptured) * (caught - recaptured)
    variance = variance / ((recaptured + 1) ** 2 * (recaptured + 2))
    seen = marked + caught - recaptured
    unseen = (marked - recaptured) * (caught - recaptured) / (recaptured + 1)
    # If one list holds nobody new, nobody is estimated to be unseen, and the variance is zero too.
    spread = np.exp(z * np.sqrt(np.log1p(variance / (unseen**2 + (unseen == 0)))))
    return CaptureEstimate(
        people, variance, low=plain(seen + unseen / spread), high=plain(seen + unseen * spread)
    )


def _lists(marked: Numbers, caught: Numbers, recaptured: Numbers) -> list[Numbers]:
    counts = {"marked": marked, "caught": caught, "recaptured": recaptured}
    # Floats, because the product of four counts is larger than a 64-bit integer holds.
    counts = {name: _as_float(whole_number(name, value)) for name, value in counts.items()}
    inside("recaptured", counts["recaptured"], "marked", counts["marked"])
    inside("recaptured", counts["recaptured"], "caught", counts["caught"])
    inside("marked", counts["marked"] * 0, "caught", counts["caught"])
    return list(counts.values())


def _as_float(counts: int | np.ndarray | pd.Series) -> Numbers:
    return float(counts) if isinstance(counts, int) else counts.astype(float)
