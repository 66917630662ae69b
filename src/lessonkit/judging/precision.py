"""How exactly a number was typed, and what it can be a rounding of."""

import math
from dataclasses import dataclass
from decimal import Decimal

_SAID = frozenset({25.0, 75.0, 33.0, 33.3, 66.7, 67.0, 100.0, 150.0, 250.0})


def decimals(value: float) -> int:
    """How many decimals somebody typed; negative for a round number.

    Examples
    --------
    >>> decimals(-92.7), decimals(93.0), decimals(11700)
    (1, 0, -2)
    """
    # Twelve digits leave out the tail of binary arithmetic: 3.1 − 27.7 has one decimal.
    return -int(Decimal(f"{float(value):.12g}").normalize().as_tuple().exponent)


def is_raw(value: float) -> bool:
    """Whether a number is as it came out of a sum: with many decimals, and many digits.

    Examples
    --------
    >>> is_raw(14.733871), is_raw(0.00043), is_raw(92.7)
    (True, False, False)
    """
    digits = Decimal(f"{float(value):.12g}").normalize().as_tuple().digits
    return decimals(value) > 4 and len(digits) > 4


def is_a_guess(value: float) -> bool:
    """Whether a number is one that people say without a sum: round, or thirds of a hundred.

    Examples
    --------
    >>> is_a_guess(200), is_a_guess(66.7), is_a_guess(25), is_a_guess(84), is_a_guess(7)
    (True, True, True, False, False)
    """
    size = abs(value)
    round_one = size >= 10 and len(f"{size:.12g}".rstrip("0")) == 1
    return round_one or size in _SAID


def step(value: float) -> float:
    """The last place of a number as typed; 1 for a whole one, however round it is.

    Examples
    --------
    >>> step(8.7), step(1200.0)
    (0.1, 1.0)
    """
    return 10.0 ** -max(decimals(value), 0)


def grain(tolerance: float) -> float:
    """The place to which a question wants its answer, from how far off still counts.

    Examples
    --------
    >>> grain(0.06), grain(0.5), grain(60), grain(0.004)
    (0.1, 1.0, 100.0, 0.01)
    """
    return 10.0 ** math.floor(math.log10(2.5 * tolerance)) if tolerance > 0 else 1e-9


def is_exact(value: float, target: float) -> bool:
    """Whether two values are the same but for the tail of binary arithmetic."""
    return abs(value - target) <= 1e-9 * max(1.0, abs(target))


@dataclass(frozen=True, slots=True)
class Fit:
    """How well a typed value fits what a sum gives.

    Parameters
    ----------
    off
        How badly: 0 exactly, up to 0.3 for a rounding, more for what was rounded on the way.
    digits
        How many decimal digits agree: so many say that it is no chance.
    """

    off: float
    digits: float


def fit(
    value: float,
    target: float,
    within: float = 0.0,
    wanted: float = 0.0,
    loose: float = 0.7,
    far: float = 0.07,
) -> Fit | None:
    """How well `value` fits as what somebody typed for `target`; None if it does not.

    A value as it came out of a sum was not rounded, so it fits exactly or hardly. Rounding that
    moves a value by more than a fourteenth says too little, and by more than an eighth where
    the question asks for it.

    Parameters
    ----------
    within
        How far off still counts, for what was rounded before the last step.
    loose
        How badly a value fits that is only within that.
    far
        How much of a value rounding may move where what was done is likely.
    wanted
        The place to which the question wants its answer; a whole number is 12.0 as well.

    Examples
    --------
    >>> fit(8.9, 8.935).off < 0.3, fit(70, 66.7), fit(13.5, 13.59).off
    (True, None, 0.75)
    >>> fit(6.0, 5.96, wanted=0.1).digits > fit(6.0, 5.8).digits
    True
    """
    off, last = abs(value - target), step(value)
    asked = wanted or last
    if not (last == 1 and wanted >= 0.09):  # 5 may be 5.0; it is not 5.00
        wanted = max(wanted, last)
    if is_exact(value, target):
        if is_raw(value):
            last = min(last, 1e-4)
        elif _is_multiple(value, wanted):
            last = min(last, wanted)
        return Fit(0.0, _digits(value, last))
    if is_raw(value):  # nothing was rounded
        near = off <= within and off <= 0.01 * abs(target)
        return Fit(1.0, _digits(value, within)) if near else None
    for place in (wanted, last) if _is_multiple(value, wanted) else (last,):
        most = max(far, 0.12) if place == wanted == asked else far
        half = is_exact(off, 0.5 * place) and abs(value) < abs(target)
        down = half and _only_upwards(value, target, place)
        if off <= 0.5 * place * (1 + 1e-9) and off <= most * abs(target) and not down:
            coarse = 0.2 if place > asked else 0.0
            half_way = (place * last) ** 0.5  # a whole number may be as coarse as it was typed
            return Fit(0.05 + 0.5 * off / place + coarse, _digits(value, half_way))
    if off <= within * (1 + 1e-9):
        return Fit(loose, _digits(value, 2 * within))
    places = decimals(value)
    if places < 0 and abs(value) >= 1000 and off <= min(0.5 * 10.0**-places, 0.005 * abs(target)):
        return Fit(0.5, _digits(value, 10.0**-places))
    if off < last and off <= 0.02 * abs(target) and abs(value) <= abs(target):
        return Fit(0.75, _digits(value, 2 * last))
    return None


def _only_upwards(value: float, target: float, place: float) -> bool:
    """Whether every rule rounds a half up: 67.5 is 68, while 1.15 is 1.1 in a computer."""
    by_python = round(abs(target), -round(math.log10(place)))
    return round(value / place) % 2 == 1 and not is_exact(by_python, abs(value))


def _digits(value: float, last: float) -> float:
    return math.log10(abs(value) / last) if value and last else 0.0


def _is_multiple(value: float, wanted: float) -> bool:
    return wanted > 0 and is_exact(value, wanted * round(value / wanted))


def is_cut_off(value: float, answer: float) -> bool:
    """Whether a number with decimals is the answer cut off where it has to be rounded up.

    Examples
    --------
    >>> is_cut_off(10.8, 10.878), is_cut_off(10.9, 10.878), is_cut_off(-13.8, -13.9)
    (True, False, False)
    """
    times = 10.0 ** decimals(value)
    return (
        times > 1 and not is_exact(value, answer) and is_exact(value, int(answer * times) / times)
    )


def rounded_too_far(value: float, answer: float) -> bool:
    """Whether `value` is the answer rounded, or cut off, to a whole or a round number.

    Examples
    --------
    >>> rounded_too_far(350, 351.8), rounded_too_far(351.8, 351.8), rounded_too_far(93, 92.7)
    (True, False, True)
    """
    places = decimals(value)
    if places > 0 or is_exact(value, answer):
        return False
    if places < 0 and abs(value) < (50 if answer == round(answer) else 20):
        return False
    last, off = 10.0**-places, abs(value - answer)
    cut = last == 1 and off < 1
    small = abs(value) < 20 and off <= 0.5 * last  # a small number is moved far by it
    return (cut or off <= 0.5 * last) and off <= (0.12 if small else 0.06) * abs(answer)
