"""Input checks that measures and models share: good input passes, bad input gets a sentence.

Every check takes the parameter's name first, so that the sentence can name it. One number comes
back as a number, a pandas Series as a Series with the same index, any other sequence as an array.
"""

from collections.abc import Callable
from decimal import Decimal
from numbers import Real
from typing import Any, TypeGuard, TypeVar, overload

import numpy as np
import pandas as pd

from lessonkit.text.errors import CourseError, UnknownNameError

Numbers = float | np.ndarray | pd.Series
WholeNumbers = int | np.ndarray | pd.Series
# What signatures say to editors: numbers give one number, and with a column among them they give a
# column of its kind.
Many = TypeVar("Many", np.ndarray, pd.Series)
# What a result of several numbers holds.
Kind = TypeVar("Kind", bound=Numbers)

_Sequence = (
    list[Any]
    | tuple[Any, ...]
    | np.ndarray
    | pd.Series
    | pd.Index
    | pd.api.extensions.ExtensionArray
)


class NotANumberError(CourseError):
    """Text, a missing value, True or False, a table: something that is not a finite number."""


class OutOfRangeError(CourseError):
    """A number that this quantity cannot have, such as a negative count or a share above one."""


class ShapeError(CourseError):
    """Values that do not belong together row by row: other lengths or other labels."""


@overload
def numbers(name: str, value: Many) -> Many: ...
@overload
def numbers(name: str, value: object) -> Numbers: ...
def numbers(name: str, value: object) -> Numbers:
    """Finite numbers as floats; nothing is read out of text and no missing value is passed on.

    Raises
    ------
    NotANumberError
        For text, True or False, a missing or infinite value, a table.
    ShapeError
        For an empty sequence.

    Examples
    --------
    >>> numbers("before", 12_658)
    12658.0
    >>> numbers("before", "12,658")
    Traceback (most recent call last):
    crossings._checks.NotANumberError: `before` must be a number; it is the text '12,658'. \
Write it without quotation marks, commas or signs, like 12658.
    """
    if isinstance(value, pd.DataFrame):
        columns = ", ".join(map(repr, value.columns[:4]))
        raise NotANumberError(
            f"`{name}` must be a number or one column; it is a table. "
            f'Choose one of its columns, like table["…"]: {columns}.'
        )
    if not _is_sequence(value):
        return _one(name, value, "")
    if isinstance(value, np.ndarray) and value.ndim == 0:
        return numbers(name, value.item())
    return _many(name, value)


def _is_sequence(value: object) -> TypeGuard[_Sequence]:
    kinds = (list, tuple, np.ndarray, pd.Series, pd.Index, pd.api.extensions.ExtensionArray)
    return isinstance(value, kinds)


def _one(name: str, value: object, where: str) -> float:
    if isinstance(value, str):
        raise NotANumberError(
            f"`{name}` must be a number; it is the text {value!r}{where}. "
            "Write it without quotation marks, commas or signs, like 12658."
        )
    if isinstance(value, bool | np.bool_):
        raise NotANumberError(
            f"`{name}` must be a number; it is {value}{where}. "
            "If you compared two values, use the values themselves."
        )
    if value is None or value is pd.NA or value is pd.NaT:
        raise NotANumberError(_missing(name, where))
    if not isinstance(value, Real | Decimal):
        kind = type(value).__name__
        raise NotANumberError(
            f"`{name}` must be a number; it is of the kind {kind!r}{where}. "
            "Give a number, like 12658."
        )
    number = float(value)
    if np.isnan(number):
        raise NotANumberError(_missing(name, where))
    if np.isinf(number):
        raise NotANumberError(
            f"`{name}` must be a finite number; it is {number}{where}. "
            "Look for a division by zero earlier on."
        )
    return number


def _many(name: str, value: _Sequence) -> np.ndarray | pd.Series:
    if len(value) == 0:
        raise ShapeError(
            f"`{name}` has no values; at least one is needed. "
            "Look whether a filter removed every row."
        )
    labels = value.index if isinstance(value, pd.Series) else None
    try:
        # As objects, because NumPy would make text of [0.5, "1"] and numbers of [True, 2].
        plain = np.asarray(value, dtype=object if isinstance(value, list | tuple) else None)
    except ValueError:
        raise ShapeError(
            f"`{name}` must have rows of one length; they differ. Give a plain list of numbers."
        ) from None
    if plain.dtype.kind in "mM":  # NumPy would turn dates into counts of nanoseconds
        raise NotANumberError(
            f"`{name}` must hold numbers; it holds dates or times. Choose the column of numbers."
        )
    if plain.dtype.kind not in "iuf":
        flat = [
            _one(name, item, _place(labels, plain.shape, i))
            for i, item in enumerate(plain.astype(object).ravel())
        ]
        plain = np.array(flat).reshape(plain.shape)
    result = plain.astype(float)
    bad = ~np.isfinite(result)
    if bad.any():
        i = int(np.flatnonzero(bad)[0])
        _one(name, result.ravel()[i], _place(labels, result.shape, i))
    if isinstance(value, pd.Series):
        return pd.Series(result, index=value.index, name=value.name)
    return result


def _missing(name: str, where: str) -> str:
    return (
        f"`{name}` has a missing value{where}; a missing count is not zero. "
        "Leave that row out, or say what stands in for it."
    )


def _place(labels: pd.Index | None, shape: tuple[int, ...], i: int) -> str:
    if labels is not None:
        return f" at {_label(labels[i])}"
    spot = np.unravel_index(i, shape)
    return f" at position {int(spot[0]) if len(spot) == 1 else tuple(map(int, spot))}"


def _label(label: object) -> str:
    return repr(label) if isinstance(label, str) else str(label)


def first_place(value: Numbers, fails: Callable[[Any], Any]) -> str | None:
    """Where `fails` is first true: " at 2019", " at position 3", "" for one number, else None."""
    if isinstance(value, float):  # most are one number
        return "" if fails(value) else None
    failing = np.asarray(fails(value))
    if not failing.any():
        return None
    if failing.ndim == 0:
        return ""
    labels = value.index if isinstance(value, pd.Series) else None
    return _place(labels, failing.shape, int(np.flatnonzero(failing)[0]))


def _require(
    name: str, value: object, fails: Callable[[Any], Any], must: str, advice: str
) -> Numbers:
    checked = numbers(name, value)
    place = first_place(checked, fails)
    if place is not None:
        culprit = float(np.asarray(checked)[np.asarray(fails(checked))].flat[0])
        raise OutOfRangeError(f"`{name}` must be {must}; it is {culprit:.15g}{place}. {advice}")
    return checked


@overload
def non_negative(name: str, value: Many) -> Many: ...
@overload
def non_negative(name: str, value: object) -> Numbers: ...
def non_negative(name: str, value: object) -> Numbers:
    """Zero or more, as counts, costs and rates are.

    Examples
    --------
    >>> non_negative("arrivals", -3)
    Traceback (most recent call last):
    crossings._checks.OutOfRangeError: `arrivals` must be zero or more; it is -3. \
Check the sign.
    """
    return _require(name, value, lambda v: v < 0, "zero or more", "Check the sign.")


@overload
def positive(name: str, value: Many) -> Many: ...
@overload
def positive(name: str, value: object) -> Numbers: ...
def positive(name: str, value: object) -> Numbers:
    """More than zero, as whatever one divides by has to be."""
    return _require(
        name, value, lambda v: v <= 0, "more than zero", "Check the value and its sign."
    )


def probability(name: str, value: object) -> Numbers:
    """From 0 to 1, ends included.

    Examples
    --------
    >>> probability("sensitivity", 90)
    Traceback (most recent call last):
    crossings._checks.OutOfRangeError: `sensitivity` must be from 0 to 1; it is 90. \
Write 90 per cent as 0.9.
    """
    return _require(
        name, value, lambda v: (v < 0) | (v > 1), "from 0 to 1", "Write 90 per cent as 0.9."
    )


@overload
def whole_number(name: str, value: Many, at_least: int = 0) -> Many: ...
@overload
def whole_number(name: str, value: object, at_least: int = 0) -> WholeNumbers: ...
def whole_number(name: str, value: object, at_least: int = 0) -> WholeNumbers:
    """Whole numbers of at least `at_least`; 3.0 counts as 3, because pandas writes counts so."""
    checked = _require(
        name,
        value,
        lambda v: (v != np.floor(v)) | (v < at_least),
        f"a whole number of at least {at_least}",
        "Use the count itself, not a rate or a share.",
    )
    return int(checked) if isinstance(checked, float | int) else checked.astype(np.int64)


@overload
def single(name: str, checked: WholeNumbers) -> int: ...
@overload
def single(name: str, checked: Numbers) -> float: ...
def single(name: str, checked: Numbers) -> float:
    """One number where a series makes no sense; takes what another check has let through.

    Examples
    --------
    >>> single("days", positive("days", [30, 31]))
    Traceback (most recent call last):
    crossings._checks.ShapeError: `days` must be one number; it holds 2. Give one at a time.
    """
    if isinstance(checked, np.ndarray | pd.Series):
        raise ShapeError(
            f"`{name}` must be one number; it holds {np.size(checked)}. Give one at a time."
        )
    return checked


def same_shape(**values: Numbers) -> None:
    """Let single numbers through beside anything; sequences must match in length and in labels.

    pandas would line Series up by label and put missing values where labels differ, without a word.

    Raises
    ------
    ShapeError
        When two sequences differ in shape, or two Series in their index.

    Examples
    --------
    >>> same_shape(before=np.array([1.0, 2.0]), after=np.array([3.0]))
    Traceback (most recent call last):
    crossings._checks.ShapeError: `before` and `after` must have as many values as each \
other; they have 2 and 1. Choose the same rows in both.
    """
    columns = [(n, v) for n, v in values.items() if isinstance(v, np.ndarray | pd.Series)]
    for name, value in columns[1:]:
        other_name, other = columns[0]
        if other.shape != value.shape:
            sizes = [s[0] if len(s) == 1 else s for s in (other.shape, value.shape)]
            raise ShapeError(
                f"`{other_name}` and `{name}` must have as many values as each other; "
                f"they have {sizes[0]} and {sizes[1]}. Choose the same rows in both."
            )
    labelled = [(name, value) for name, value in columns if isinstance(value, pd.Series)]
    for name, value in labelled[1:]:
        other_name, other = labelled[0]
        if not other.index.equals(value.index):
            raise ShapeError(_other_labels(other_name, other, name, value))


def _other_labels(one_name: str, one: pd.Series, two_name: str, two: pd.Series) -> str:
    if len(one) == 1:
        advice = "For a single value of each, take the numbers out with .item()."
    else:
        advice = "Give both the same index, in the same order, for example with set_index."
    pairs = enumerate(zip(one.index, two.index, strict=True))
    i = next((i for i, (a, b) in pairs if a != b), 0)
    return (
        f"`{one_name}` and `{two_name}` must have the same index; row {i + 1} is "
        f"{_label(one.index[i])} in one and {_label(two.index[i])} in the other. {advice}"
    )


def table(name: str, value: object, *columns: str) -> pd.DataFrame:
    """A table with at least one row and with all of these columns; it comes back as it is.

    Raises
    ------
    ShapeError
        For anything that is not a table, and for a table without rows.
    UnknownNameError
        For a column that the table does not have.

    Examples
    --------
    >>> table("groups", pd.DataFrame({"alerts": [10]}), "alert")
    Traceback (most recent call last):
    lessonkit.text.errors.UnknownNameError: There is no column of `groups` called 'alert'. \
Did you mean 'alerts'?
    """
    if not isinstance(value, pd.DataFrame):
        raise ShapeError(
            f"`{name}` must be a table; it is of the kind {type(value).__name__!r}. "
            "Make one with pd.DataFrame or load one."
        )
    if value.empty:
        raise ShapeError(
            f"`{name}` has no values; at least one is needed. "
            "Look whether a filter removed every row."
        )
    for column in columns:
        if column not in value.columns:
            known = map(str, value.columns)
            raise UnknownNameError.from_name(f"column of `{name}`", column, known)
    return value


def generator(seed: int | np.random.Generator) -> np.random.Generator:
    """A random generator from a seed; a generator passes through and goes on from where it is."""
    if isinstance(seed, np.random.Generator):
        return seed
    return np.random.default_rng(whole_number("seed", seed))
