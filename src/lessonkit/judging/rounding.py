"""Whether numbers are right but for rounding, and whether the rounding leaves enough of them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, cast

import numpy as np
import pandas as pd

EXACT = 1e-6  # relative: what seven digits of a small binary number still hold
_MOST_DECIMALS = 6  # more of them are nobody's rounding
_FINE = 50  # the largest value holds at least so many steps of a rounding that is fine enough
_WHOLE = 250  # …and the smallest so many, where no decimals are left


@dataclass(frozen=True)
class Rounded:
    """How a list of numbers was rounded.

    Attributes
    ----------
    decimals
        Decimals that are left, 0 for whole numbers.
    enough
        Whether they still say what they should.
    cut
        Whether they were cut off and not rounded.
    """

    decimals: int
    enough: bool
    cut: bool = False

    @property
    def to(self) -> str:
        """What they were rounded to, in words."""
        if self.decimals == 0:
            return "whole numbers"
        return "one decimal" if self.decimals == 1 else f"{self.decimals} decimals"


def as_numbers(values: Iterable[Any]) -> list[float] | None:
    """Values as numbers, or None where one of them is none.

    Texts that hold a number count; what is missing is NaN.

    Examples
    --------
    >>> as_numbers([1, "2.5", None]), as_numbers([1, "many"]) is None
    ([1.0, 2.5, nan], True)
    """
    found: list[float] = []
    for value in values:
        if isinstance(value, (bool, np.bool_)):
            return None
        try:
            # A small binary number keeps its kind: it shows fewer digits.
            number = cast("float", value) if isinstance(value, np.floating) else float(value)
        except (TypeError, ValueError, OverflowError):
            if value is not None and value is not pd.NA:
                return None
            number = float("nan")
        found.append(number)
    return found


def same(given: float, expected: float, within: float = EXACT) -> bool:
    """Whether a number is the one expected, but for the tail of binary arithmetic.

    Examples
    --------
    >>> same(0.1 + 0.2, 0.3), same(float("nan"), float("nan")), same(1, 1.1)
    (True, True, False)
    """
    if given != given or expected != expected:
        return given != given and expected != expected
    return given == expected or abs(given - expected) <= within * max(1.0, abs(expected))


def rounded(given: Sequence[float], expected: Sequence[float]) -> Rounded | None:
    """How the numbers expected were rounded or cut off to give these, or None where they were not.

    Examples
    --------
    >>> rounded([268.3, -20.0], [268.326489, -20.034921])
    Rounded(decimals=1, enough=True, cut=False)
    >>> rounded([0.3], [0.348]).enough, rounded([8], [8.7]).cut, rounded([8.5], [8.7]) is None
    (False, True, True)
    """
    decimals = max(map(_decimals, given), default=_MOST_DECIMALS + 1)
    if decimals > _MOST_DECIMALS or not all(map(np.isfinite, expected)):
        return None
    step = 10.0**-decimals
    off = [float(one) - float(other) for one, other in zip(given, expected, strict=True)]
    if all(abs(one) <= step / 2 * (1 + 1e-9) for one in off):
        cut = False
    elif all(abs(one) < step for one in off) and (
        all(one <= 0 for one in off) or _towards_zero(off, expected)
    ):
        cut = True
    else:
        return None
    sizes = [abs(other) for one, other in zip(off, expected, strict=True) if one]
    if not sizes:
        return None
    fine = min(sizes) >= _WHOLE if decimals == 0 else max(sizes) >= _FINE * step
    return Rounded(decimals, fine and not cut, cut)


def _towards_zero(off: Sequence[float], expected: Sequence[float]) -> bool:
    return all(one * other <= 0 for one, other in zip(off, expected, strict=True))


def _decimals(value: float) -> int:
    """Decimals of a number as it is shown; very many where it is no ordinary number."""
    shown = Decimal(str(np.asarray(value)))
    if not shown.is_finite():
        return _MOST_DECIMALS + 1
    return max(0, -shown.normalize().as_tuple().exponent)  # type: ignore[operator]
