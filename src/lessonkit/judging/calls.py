"""Calling a learner's function, and comparing what it gives."""

import inspect
import io
import numbers
from collections.abc import Callable, Sequence
from contextlib import redirect_stderr, redirect_stdout
from copy import deepcopy
from dataclasses import dataclass
from typing import TypeGuard

import numpy as np

from lessonkit.judging.quoting import plain
from lessonkit.judging.rounding import EXACT, rounded
from lessonkit.judging.same import is_same


@dataclass(frozen=True)
class Raised:
    """An exception in place of a value; `said` names it, as the end of a sentence."""

    said: str


def call(function: Callable[..., object], inputs: tuple[object, ...]) -> object:
    """What a function gives for copies of the inputs; what it prints is not shown.

    Examples
    --------
    >>> call(max, (1, 2)), call(lambda: 1 / 0, ())
    (2, Raised(said='ZeroDivisionError: division by zero.'))
    """
    with redirect_stdout(io.StringIO()), redirect_stderr(io.StringIO()):
        try:
            return function(*deepcopy(inputs))
        except SystemExit:  # exit() in a learner's function must not end the notebook
            return Raised("RuntimeError: the function ends the program.")
        except Exception as error:
            return Raised(f"{type(error).__name__}: {_message(error)}")


def takes(function: Callable[..., object], count: int) -> bool:
    """Whether a function can be called with so many inputs, as far as that can be seen."""
    try:
        inspect.signature(function).bind(*range(count))
    except TypeError:
        return False
    except Exception:  # Some callables have no signature that can be read.
        return True
    return True


def is_stub(function: object) -> bool:
    """Whether a function has no lines of its own yet, as in `def share(part, whole): ...`."""
    code = getattr(function, "__code__", None)

    def blank() -> None: ...

    return code is not None and len(code.co_code) <= len(blank.__code__.co_code)


def is_number(value: object) -> TypeGuard[float]:
    """Whether a value is a number and no yes or no."""
    return isinstance(value, numbers.Real) and not isinstance(value, (bool, np.bool_))


def agreement(given: Sequence[object], expected: Sequence[object]) -> str:
    """ "same", what the numbers were rounded to, or an empty text where values differ.

    Examples
    --------
    >>> agreement([8.26, None], [8.264, None]), agreement([8.26, 1], [8.264, None])
    ('2 decimals', '')
    """
    off = [
        (one, other)
        for one, other in zip(given, expected, strict=True)
        if not is_same(one, other, EXACT)
    ]
    if not off:
        return "same"
    if not all(is_number(one) and is_number(other) for one, other in off):
        return ""
    numbers_given = [
        (one, float(other))
        for one, other in zip(given, expected, strict=True)
        if is_number(one) and is_number(other)
    ]
    how = rounded([one for one, _ in numbers_given], [other for _, other in numbers_given])
    return how.to if how and how.enough else ""


def _message(error: Exception) -> str:
    try:
        text = plain(error, 200)
    except Exception:
        text = ""
    return f"{text.rstrip('.')}." if text else "it says no more than that."
