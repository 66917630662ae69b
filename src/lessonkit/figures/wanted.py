"""A chart that is given a table says in a sentence which columns it wants."""

from collections.abc import Callable
from functools import wraps
from typing import ParamSpec, TypeVar

import pandas as pd

from lessonkit.text.errors import CourseError
from lessonkit.text.in_short import in_short

Given = ParamSpec("Given")
Drawn = TypeVar("Drawn")


def wants(*columns: str) -> Callable[[Callable[Given, Drawn]], Callable[Given, Drawn]]:
    """Declare the columns of a chart's first argument; another table gets a sentence.

    Examples
    --------
    >>> @wants("year", "apples")
    ... def chart(frame): ...
    >>> chart(pd.DataFrame({"month": ["2022-01"], "apples": [3]}))
    Traceback (most recent call last):
    lessonkit.text.errors.CourseError: chart wants a table with the columns year and apples; \
yours has month and apples, so year is missing. Give a column the name that is wanted: \
table.rename(columns={"month": "year"}), or work it out first.
    """

    def declare(draw: Callable[Given, Drawn]) -> Callable[Given, Drawn]:
        name: str = draw.__name__

        @wraps(draw)
        def checked(*given: Given.args, **named: Given.kwargs) -> Drawn:
            table = given[0] if given else next(iter(named.values()), None)
            _check(name, table, columns)
            return draw(*given, **named)

        return checked

    return declare


def _check(name: str, table: object, columns: tuple[str, ...]) -> None:
    wanted = _listed(columns)
    plural = "s" if len(columns) > 1 else ""
    if not isinstance(table, pd.DataFrame):
        raise CourseError(
            f"{name} wants a table with the column{plural} {wanted}; this is {in_short(table)}."
        )
    has = tuple(map(str, table.columns))
    missing = [column for column in columns if column not in has]
    if missing:
        other = next((one for one in has if one not in columns), "…")
        raise CourseError(
            f"{name} wants a table with the column{plural} {wanted}; yours has "
            f"{_listed(has[:8])}, so {_listed(missing)} {'is' if len(missing) == 1 else 'are'} "
            "missing. Give a column the name that is wanted: "
            f'table.rename(columns={{"{other}": "{missing[0]}"}}), or work it out first.'
        )
    for column in columns:
        texts = [one for one in table[column].head(50) if isinstance(one, str)]
        number = next((one for one in texts if any(map(str.isdigit, one))), None)
        if number is not None and column in _COUNTS:
            raise CourseError(
                f"The column {column} holds texts such as {in_short(number)}, no numbers. Make "
                f'numbers of them: pd.to_numeric(table["{column}"].str.replace(",", "")).'
            )


_COUNTS = frozenset({"count", "value", "part", "whole"})


def _listed(names: "list[str] | tuple[str, ...]") -> str:
    *first, last = names or ("no column",)
    return f"{', '.join(first)} and {last}" if first else last
