"""Reading a number out of whatever a learner hands in."""

import math
import numbers
from collections.abc import Iterable
from datetime import timedelta
from decimal import Decimal
from typing import Any, cast

import numpy as np
import pandas as pd

from lessonkit.judging.amount import Amount
from lessonkit.judging.given import kind_of
from lessonkit.judging.number_texts import amount_in
from lessonkit.judging.typed import Typed, WorkedOut
from lessonkit.judging.units import other_unit
from lessonkit.judging.verdict import Verdict, not_yet
from lessonkit.text.kinds_of_value import is_array, is_collection, is_sequence, is_truth

_COMMA = (
    "For Python a comma stands between two values: put a full stop before the decimals, and "
    "nothing between the thousands."
)
_DAY = timedelta(days=1)


def read_number(answer: object) -> float | Verdict:
    """The number in `answer`, or a verdict that says in a sentence why there is none.

    Read are Python and NumPy numbers, Decimal and Fraction, lengths of time (in days), a list,
    array, Series or table that holds exactly one number, and texts as people write them: "1,200",
    "92.7%", "−92,7", "minus 93 per cent", "£1.6 million", "20k", "five", "about 15", and sums of
    numbers such as "45774 / 1110".

    Examples
    --------
    >>> read_number("1,200 people"), read_number("(63 + 40 − 28) × 2")
    (1200.0, 150.0)
    >>> read_number([1, 2]).sentences[0]
    'Write one number; this is a list with 2 values.'
    """
    amount = read_amount(answer)
    return amount if isinstance(amount, Verdict) else amount.value


def read_amount(answer: object, asked: str = "") -> Amount | Verdict:
    """The number in `answer`, and whether another unit stands beside it than the one asked for.

    Parameters
    ----------
    answer
        As for `read_number`.
    asked
        The unit asked for, as an exercise names it; without one no unit is judged.

    Examples
    --------
    >>> read_amount("602 apples", "apples").value, read_amount("£602", "apples").unit
    (602.0, '£')
    >>> read_amount("10.95 billion", "billion records").value
    10.95
    """
    if is_array(answer):
        return _only_one(answer.flat, answer.size, answer, asked)
    if isinstance(answer, pd.DataFrame):
        only = answer.to_numpy(dtype=object).flat if answer.size == 1 else ()
        return _only_one(only, answer.size, answer, asked)
    if is_collection(answer):
        return _only_one(answer, len(answer), answer, asked)
    if is_truth(answer) or isinstance(answer, (bytes, bytearray)):
        return not_yet(f"Write a number; this is {kind_of(answer)}.")
    if isinstance(answer, WorkedOut):
        value, read = _finite(answer.given), amount_in(answer.text)
        if isinstance(value, Verdict) or isinstance(read, Verdict):
            return value if isinstance(value, Verdict) else Amount(value)
        return Amount(value, worked_out=read.worked_out)
    if isinstance(answer, Typed) and answer.text:
        return amount_in(answer.text, asked)
    if isinstance(answer, str):
        return amount_in(str.__str__(answer), asked)
    if isinstance(answer, (timedelta, np.timedelta64)):
        return _in_days(cast("timedelta", answer), asked)
    if isinstance(answer, (numbers.Real, Decimal)):
        value = _finite(answer)
        return value if isinstance(value, Verdict) else Amount(value)
    return not_yet(f"Write a number; this is {kind_of(answer)}.")


def _in_days(time: timedelta | np.timedelta64, asked: str) -> Amount | Verdict:
    try:
        long = time / np.timedelta64(1, "D") if isinstance(time, np.timedelta64) else time / _DAY
    except (TypeError, OverflowError):  # months have no length in days
        return not_yet("This length of time cannot be told in days. Write the number of days.")
    days = _finite(long)
    other = "days" if asked and other_unit(asked, "", "days") else ""
    return days if isinstance(days, Verdict) else Amount(days, unit=other)


def _only_one(values: Iterable[object], count: int, holder: object, asked: str) -> Amount | Verdict:
    if count == 1:
        only = next(iter(values))
        if not is_collection(only):
            return read_amount(only, asked)
    if not count:
        return not_yet(f"Write one number; this is {kind_of(holder)} with nothing in it.")
    if not (is_sequence(holder) and type(holder) is tuple):
        return not_yet(f"Write one number; this is {kind_of(holder)} with {count:,} values.")
    said = f"Write one number; these are {count:,} values."
    if count > 6 or not all(type(one) in (int, float) for one in holder):
        return not_yet(said)
    return _with_marks(holder) or not_yet(f"{said} {_COMMA}")


def _with_marks(parts: tuple[float, ...]) -> Amount | None:
    """1,822,337 typed in a cell: for Python these are three values, for a reader one number."""
    first, *rest = parts
    if not all(type(one) is int for one in parts) or not 1 <= abs(first) <= 999:
        return None
    # Python makes 0 of 000; a lone one may have been a decimal.
    if not all(100 <= one <= 999 or (one == 0 and len(rest) > 1) for one in rest):
        return None
    text = ",".join([str(first), *(f"{one:03}" for one in rest)])
    said = f"For Python a comma stands between two values; this was read as {text}."
    others: tuple[tuple[float, str], ...] = ()
    if len(rest) == 1:
        others = ((float(f"{first}.{rest[0]}"), f"{_COMMA} This was read as {first}.{rest[0]}."),)
    return Amount(float(text.replace(",", "")), others, taken=said, said=said)


def _finite(value: Any) -> float | Verdict:
    try:
        number = float(value)
    except (OverflowError, ValueError, TypeError, ArithmeticError):
        return not_yet("That number is too large, or not a number that can be compared.")
    if math.isnan(number):
        return not_yet(
            "This is “not a number” (NaN): somewhere on the way a value was missing. "
            "Show the figures you started from and look for the gap."
        )
    if math.isinf(number):
        return not_yet("This is infinite: somewhere on the way something was divided by zero.")
    return number
