"""Reading a number out of whatever a learner hands in."""

import math
import numbers
import re
from decimal import Decimal

import numpy as np
import pandas as pd

from lessonkit.judging.given import kind_of
from lessonkit.judging.quoting import plain
from lessonkit.judging.verdict import Verdict, not_yet

_MINUS = str.maketrans({"−": "-", "–": "-", "—": "-"})
_SPACES = re.compile(r"[\s\u00a0\u202f_']+")
_UNIT = re.compile(
    r"(percentage points?|per ?cent|points?|pp|people|persons?|arrivals|boats|%)\.?$", re.IGNORECASE
)
_PLAIN = re.compile(r"[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d{1,3})?", re.IGNORECASE)
_COMMA_THOUSANDS = re.compile(r"[+-]?\d{1,3}(,\d{3})+(\.\d+)?")
_POINT_THOUSANDS = re.compile(r"[+-]?\d{1,3}(\.\d{3})+(,\d+|(\.\d{3})+)")
_COMMA_DECIMAL = re.compile(r"[+-]?\d+,\d+")
_SUM = re.compile(r"[\d)]\s*[-+*/]\s*[\d(]")
_NUMBERS = re.compile(r"\d[\d.,]*")
_LARGE = {"thousand": 1e3, "million": 1e6}


def read_number(answer: object) -> float | Verdict:
    """The number in `answer`, or a verdict that says in a sentence why there is none.

    Read are Python and NumPy numbers, Decimal and Fraction, a list, array, Series or table that
    holds exactly one number, and texts such as "1,200", "92.7%", "−92,7", "minus 93 per cent",
    "£1.6 million".

    Examples
    --------
    >>> read_number("1,200 people")
    1200.0
    >>> read_number([1, 2]).sentences[0]
    'Expected is one number; this is a list with 2 values.'
    """
    if isinstance(answer, (list, tuple, set, frozenset, np.ndarray, pd.Series, pd.Index)):
        return _only_one(
            list(np.asarray(answer, dtype=object).flat)
            if isinstance(answer, np.ndarray)
            else list(answer),
            answer,
        )
    if isinstance(answer, pd.DataFrame):
        return _only_one(list(answer.to_numpy(dtype=object).flat), answer)
    if isinstance(answer, (bool, np.bool_)):
        return not_yet("Expected is a number; this is True or False.")
    if isinstance(answer, (bytes, bytearray)):
        return not_yet("Expected is a number; this is a value of type bytes.")
    if isinstance(answer, str):
        return _from_text(answer)
    if isinstance(answer, (numbers.Real, Decimal)):
        return _finite(answer)
    return not_yet(f"Expected is a number; this is {kind_of(answer)}.")


def _only_one(values: list[object], holder: object) -> float | Verdict:
    if len(values) == 1 and not isinstance(values[0], (list, tuple, set, np.ndarray, pd.Series)):
        return read_number(values[0])
    if not values:
        return not_yet(f"Expected is one number; this is {kind_of(holder)} with nothing in it.")
    said = f"Expected is one number; this is {kind_of(holder)} with {len(values)} values."
    if isinstance(holder, tuple) and all(isinstance(one, numbers.Real) for one in values):
        return not_yet(
            f"{said} For Python a comma stands between two values: put a full stop before the "
            "decimals, and nothing between the thousands."
        )
    return not_yet(said)


def _finite(value: object) -> float | Verdict:
    try:
        number = float(value)  # type: ignore[arg-type]
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


def _from_text(text: str) -> float | Verdict:
    shown = plain(text)
    if len(text) > 200:
        return not_yet(f"Expected is a number; this is a long text that begins “{shown}”.")
    bare = text.strip().translate(_MINUS)
    bare = re.sub(r"^(minus|negative)\s+", "-", bare, flags=re.IGNORECASE)
    bare = re.sub(r"^plus\s+", "+", bare, flags=re.IGNORECASE)
    bare = _UNIT.sub("", re.sub(r"^([-+]?)[£€$]\s*", r"\1", bare.strip())).strip()
    large = next((word for word in _LARGE if bare.lower().endswith(word)), "")
    bare = bare[: len(bare) - len(large)]
    if _SUM.search(bare):
        return not_yet(
            f"“{shown}” is a sum in quotation marks, so Python takes it for text. "
            "Take the quotation marks away and Python will work it out."
        )
    bare = _SPACES.sub("", bare)
    if _COMMA_THOUSANDS.fullmatch(bare):
        bare = bare.replace(",", "")
    elif _POINT_THOUSANDS.fullmatch(bare):
        bare = bare.replace(".", "").replace(",", ".")
    elif _COMMA_DECIMAL.fullmatch(bare):
        bare = bare.replace(",", ".")
    if not _PLAIN.fullmatch(bare):
        if len(_NUMBERS.findall(text)) == 1:
            return not_yet(
                f"Expected is a number such as 12.5 and nothing else; in “{shown}” there is more "
                "beside it. Write the number alone."
            )
        return not_yet(f"Expected is a number such as 12.5; “{shown}” could not be read as one.")
    return _finite(float(bare) * _LARGE.get(large, 1.0))
