"""How exactly a number was typed, and what it can be a rounding of."""

from decimal import Decimal


def decimals(value: float) -> int:
    """How many decimals somebody typed; negative for a round number.

    Examples
    --------
    >>> decimals(-92.7), decimals(93.0), decimals(11700)
    (1, 0, -2)
    """
    # Twelve digits leave out the tail of binary arithmetic: 3.1 − 27.7 has one decimal.
    return -int(Decimal(f"{float(value):.12g}").normalize().as_tuple().exponent)


def step(value: float) -> float:
    """The last place of a number as typed; 1 for a whole one, however round it is.

    Examples
    --------
    >>> step(8.7), step(1200.0)
    (0.1, 1.0)
    """
    return 10.0 ** -max(decimals(value), 0)


def is_exact(value: float, target: float) -> bool:
    """Whether two values are the same but for the tail of binary arithmetic."""
    return abs(value - target) <= 1e-9 * max(1.0, abs(target))


def misfit(value: float, target: float, within: float = 0.0) -> float | None:
    """How badly `value` fits as what somebody typed for `target`: 0 exactly, None not at all.

    A value with more than four decimals was not rounded, so it fits exactly or hardly (1). Up to
    0.3 for a rounding, 0.4 for what lies `within`, 0.5 for thousands in round numbers, 0.6 for
    decimals cut off. Rounding that moves a value by more than a twentieth says too little.

    Examples
    --------
    >>> misfit(8.9, 8.935) < 0.3, misfit(70, 66.7), misfit(13.5, 13.59)
    (True, None, 0.6)
    """
    off = abs(value - target)
    if is_exact(value, target):
        return 0.0
    last = step(value)
    if decimals(value) > 4:  # as it came out of a sum: nothing was rounded
        return 1.0 if off <= within and off <= 0.01 * abs(target) else None
    if off <= 0.5 * last * (1 + 1e-9) and off <= 0.05 * abs(target):
        return 0.6 * off / last
    if off <= within * (1 + 1e-9):
        return 0.4
    places = decimals(value)
    if places < 0 and abs(value) >= 1000 and off <= min(0.5 * 10.0**-places, 0.005 * abs(target)):
        return 0.5
    if off < last and off <= 0.02 * abs(target) and abs(value) <= abs(target):
        return 0.6
    return None


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
    last, off = 10.0**-places, abs(value - answer)
    cut = last == 1 and off < 1
    return (cut or off <= 0.5 * last) and off <= 0.06 * abs(answer)
