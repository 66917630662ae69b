"""What a value from elsewhere is (JSON, YAML, an answer), said so that a type checker hears it."""

from collections.abc import Mapping
from typing import Any, TypeGuard

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
