"""What chance alone leaves open: intervals around a share."""
# A number is an array of no dimension for numpy; the overload for numbers says what comes back.
# pyright: reportOverlappingOverload=false

from statistics import NormalDist
from typing import Any, Generic, NamedTuple, overload

from crossings._checks import Kind, Many, Numbers, OutOfRangeError, numbers, whole_number
from crossings.measures._shared import inside


class Interval(NamedTuple, Generic[Kind]):
    """Lower and upper end of an interval, in the unit of the estimate they belong to."""

    low: Kind
    high: Kind


def normal_quantile(confidence: float) -> float:
    """How many standard errors to each side hold `confidence` of a normal distribution.

    Raises
    ------
    OutOfRangeError
        For a confidence that is not between 0 and 1, ends excluded.

    Examples
    --------
    >>> round(normal_quantile(0.95), 2)
    1.96
    """
    level = numbers("confidence", confidence)
    if not isinstance(level, float) or not 0 < level < 1:
        raise OutOfRangeError(
            f"`confidence` must be one number between 0 and 1; it is {confidence!r}. "
            "Write 95 per cent as 0.95."
        )
    return NormalDist().inv_cdf((1 + level) / 2)


@overload
def wilson_interval(
    successes: float, trials: float, confidence: float = 0.95
) -> Interval[float]: ...
@overload
def wilson_interval(
    successes: Many | float, trials: Many | float, confidence: float = 0.95
) -> Interval[Many]: ...
def wilson_interval(successes: Numbers, trials: Numbers, confidence: float = 0.95) -> Interval[Any]:
    """Range of shares that agree with what was seen in a random sample.

    With p = successes / trials and z for the confidence: (p + z²/2n ± z √(p(1−p)/n + z²/4n²)) /
    (1 + z²/n) (Wilson 1927, Journal of the American Statistical Association 22:209–212). It keeps
    inside 0 and 1 and holds for small samples and shares near 0, where p ± z·SE fails. It covers
    chance only: whoever was not asked is not in it, and neither is a sample that was not random.

    Parameters
    ----------
    successes
        Cases with the property, a whole number from 0 to `trials`.
    trials
        Cases looked at, a whole number, at least 1.
    confidence
        Share of such intervals that contain the true share, when many samples are drawn.

    Returns
    -------
    Interval
        ``low`` and ``high``, fractions from 0 to 1 (arrays or Series, if counts were).

    Raises
    ------
    NotANumberError
        For text, True or False, a missing or infinite value.
    OutOfRangeError
        For counts that are not whole, no trials, more successes than trials, or a confidence that
        is not between 0 and 1.
    ShapeError
        For arrays of different length or Series with different indexes.

    Examples
    --------
    Eight of the ten false alerts were of Black people; ten cases leave this much open:

    >>> low, high = wilson_interval(8, 10)
    >>> round(low, 2), round(high, 2)
    (0.49, 0.94)
    """
    z = normal_quantile(confidence)
    k = whole_number("successes", successes)
    n = whole_number("trials", trials, at_least=1)
    inside("successes", k, "trials", n)
    p = k / n
    middle = (p + z**2 / (2 * n)) / (1 + z**2 / n)
    half = z / (1 + z**2 / n) * (p * (1 - p) / n + z**2 / (4 * n**2)) ** 0.5
    # Of none and of all, the limits are exactly 0 and 1; rounding would put them a hair beside.
    low, high = (middle - half) * (k > 0), 1 - (1 - middle - half) * (k < n)
    return Interval(low, high)
