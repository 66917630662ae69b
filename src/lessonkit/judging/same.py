"""Whether two values are the same to a reader, and how a value is shown in a sentence."""
# pyright: standard
# What an array or a set of a learner holds is not known, and need not be.

import math
import numbers

import numpy as np
import pandas as pd

from lessonkit.text.in_short import in_short
from lessonkit.text.kinds_of_value import is_dict


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
    if isinstance(expected, (list, tuple, np.ndarray, pd.Series)):
        return (
            isinstance(given, (list, tuple, np.ndarray, pd.Series, pd.Index))
            and len(given) == len(expected)
            and all(is_same(one, other, within) for one, other in zip(given, expected, strict=True))
        )
    if is_dict(expected):
        return (
            is_dict(given)
            and given.keys() == expected.keys()
            and all(is_same(given[key], expected[key], within) for key in expected)
        )
    if isinstance(expected, (bool, np.bool_)) or isinstance(given, (bool, np.bool_)):
        return (
            isinstance(given, (bool, np.bool_))
            and isinstance(expected, (bool, np.bool_))
            and bool(given) is bool(expected)
        )
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
        return f"a column of {len(value)} values"
    if isinstance(value, np.ndarray):
        return f"an array of {value.size} values"
    if isinstance(value, (float, np.floating)):
        return f"{float(value):.10g}"
    return in_short(value.item() if isinstance(value, np.generic) else value)
