"""What a value from elsewhere is (JSON, YAML, an answer), said so that a type checker hears it."""

from collections.abc import Collection, Mapping, Sequence
from typing import Any, TypeGuard, cast

import numpy as np
import pandas as pd


def is_dict(value: object) -> TypeGuard[dict[Any, Any]]:
    """Whether it is a dictionary, whatever that holds."""
    return isinstance(value, dict)


def is_list(value: object) -> TypeGuard[list[Any]]:
    """Whether it is a list, whatever that holds."""
    return isinstance(value, list)


def is_sequence(value: object) -> TypeGuard[list[Any] | tuple[Any, ...]]:
    """Whether it is a list or a tuple, whatever that holds."""
    return isinstance(value, (list, tuple))


def is_mapping(value: object) -> TypeGuard[Mapping[Any, Any]]:
    """Whether it is a dictionary or behaves like one, whatever it holds."""
    return isinstance(value, Mapping)


def is_series(value: object) -> TypeGuard[pd.Series]:
    """Whether it is a column, whatever it holds."""
    return isinstance(value, pd.Series)


def is_array(value: object) -> TypeGuard[np.ndarray[Any, Any]]:
    """Whether it is an array of numpy, whatever it holds."""
    return isinstance(value, np.ndarray)


def is_row(value: object) -> TypeGuard[Sequence[Any]]:
    """Whether its values stand in a row: a list, a tuple, an array or a column."""
    return isinstance(value, (list, tuple, np.ndarray, pd.Series, pd.Index))


def is_collection(value: object) -> TypeGuard[Collection[Any]]:
    """Whether it is one of Python's or pandas' holders of several values."""
    return isinstance(value, (list, tuple, set, frozenset, np.ndarray, pd.Series, pd.Index))


def is_truth(value: object) -> TypeGuard[bool]:
    """Whether it is True or False, Python's or numpy's."""
    return isinstance(value, (bool, np.bool_))


def unboxed(value: object) -> object:
    """A scalar of numpy as Python's own; anything else as it is.

    Examples
    --------
    >>> unboxed(np.int64(3)), unboxed("a")
    (3, 'a')
    """
    return cast("np.generic[Any]", value).item() if isinstance(value, np.generic) else value
