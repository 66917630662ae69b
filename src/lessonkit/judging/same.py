"""Whether two values are the same to a reader, and how a value is shown in a sentence."""

import math
import numbers
from typing import cast

import pandas as pd

from lessonkit.text.in_short import in_short
from lessonkit.text.kinds_of_value import is_array, is_dict, is_row, is_truth, unboxed


def is_same(given: object, expected: object, within: float = 1e-9) -> bool:
    """Whether a value is the expected one; numbers may differ by `within` of their size.

    Examples
    --------
    >>> is_same(0.1 + 0.2, 0.3), is_same(True, 1), is_same([1, 2], (1, 2.0))
    (True, False, True)
    """
    if isinstance(expected, pd.DataFrame):
        return (
            isinstance(given, pd.DataFrame)
            and list(given.columns) == list(expected.columns)
            and all(is_same(list(given[name]), list(expected[name]), within) for name in expected)
        )
    if is_row(expected):
        return (
            is_row(given)
            and len(given) == len(expected)
            and all(is_same(one, other, within) for one, other in zip(given, expected, strict=True))
        )
    if is_dict(expected):
        return (
            is_dict(given)
            and given.keys() == expected.keys()
            and all(is_same(given[key], expected[key], within) for key in expected)
        )
    if is_truth(expected) or is_truth(given):
        return is_truth(given) and is_truth(expected) and bool(given) is bool(expected)
    if isinstance(expected, numbers.Real):
        return isinstance(given, numbers.Real) and _near(float(given), float(expected), within)
    return type(given) is type(expected) and bool(given == expected)


def _near(one: float, other: float, within: float) -> bool:
    if math.isnan(other):
        return math.isnan(one)
    return one == other or abs(one - other) <= within * max(1.0, abs(other))


def shown(value: object) -> str:
    """A value in a few words, whatever it is; numbers without the tail of binary arithmetic.

    Examples
    --------
    >>> shown(0.1 + 0.2), shown("a"), shown(pd.Series([1, 2]))
    ('0.3', "'a'", 'a column of 2 values')
    """
    if isinstance(value, pd.DataFrame):
        return f"a table of {len(value)} rows"
    if isinstance(value, (pd.Series, pd.Index)):
        return f"a column of {len(cast('pd.Series', value))} values"
    if is_array(value):
        return f"an array of {value.size} values"
    plain = unboxed(value)
    return f"{plain:.10g}" if isinstance(plain, float) else in_short(plain)
