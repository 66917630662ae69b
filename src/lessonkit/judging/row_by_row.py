"""What is done to a whole column: running totals, changes from row to row, shares of a sum.

A column that was made in one of these ways is set beside the one that is asked for, and beside the
columns that the right table is made of.
"""

from __future__ import annotations

import ast
import warnings
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import permutations
from typing import Any, cast

import numpy as np
import pandas as pd

from lessonkit.judging.calls import call
from lessonkit.judging.columns import Reason
from lessonkit.judging.rewritten import lines_of
from lessonkit.judging.rounding import EXACT
from lessonkit.judging.table_rows import Row, key_value

_MOST_PARTS, _MOST_ROWS = 40, 1000
_FEW, _LONG = 3, 100  # of fewer rows only numbers of some digits say what was done
_FINE = 50  # steps of a rounding in the largest value
Numbers = np.ndarray[Any, np.dtype[np.floating[Any]]]
Made = tuple[Reason, Numbers]


@dataclass(frozen=True)
class Part:
    """A column that a table is made of: what the data call it, and its values by the row's key."""

    name: str
    values: pd.Series[float]


def parts_of(make: Callable[[], pd.DataFrame], key: str) -> list[Part]:
    """The columns that come up on the way to a table, those of the data with their name.

    Parameters
    ----------
    make
        A function whose lines can be read; of any other nothing is known.
    key
        The column that names a row of the table. Rows are known by what stands in it, as a tuple.
    """
    tree = lines_of(make)
    if tree is None:
        return []
    seen: list[object] = []

    def note(value: object) -> object:
        seen.append(value)
        return value

    noted = ast.fix_missing_locations(_Noting().visit(tree))
    names: dict[str, Any] = {}
    exec(compile(noted, "<noted>", "exec"), {**make.__globals__, "_note": note}, names)
    call(names[make.__name__], ())
    # A column that was worked out from a table has its rows, and what names them stands in there.
    tables = [one for one in seen if isinstance(one, pd.DataFrame) and key in one.columns]
    keys = {tuple(one.index): one[key] for one in tables if one[key].is_unique}
    different: dict[object, Part] = {}
    for one in (part for value in reversed(seen) for part in _columns(value, keys)):
        mark = (one.values.to_numpy().tobytes(), *one.values.index)
        if mark not in different or (one.name and not different[mark].name):
            different[mark] = one
    return list(different.values())[:_MOST_PARTS]


class _Noting(ast.NodeTransformer):
    """Puts a look at its value around everything that is worked out."""

    def visit(self, node: ast.AST) -> Any:
        inner = self.generic_visit(node)
        if isinstance(inner, (ast.Call, ast.Subscript, ast.BinOp)):
            if isinstance(getattr(inner, "ctx", None), ast.Store):
                return inner
            return ast.Call(ast.Name("_note", ast.Load()), [inner], [])
        return inner


def _columns(value: object, keys: Mapping[tuple[object, ...], pd.Series[Any]]) -> Iterator[Part]:
    """The numbers of a column, or of every column of a table, by the row's key."""
    if isinstance(value, pd.DataFrame) and len(value) <= _MOST_ROWS:
        for name in value.select_dtypes("number").columns:
            for one in _columns(value[name], keys):
                yield Part(str(name), one.values)
    elif isinstance(value, pd.Series) and _FEW <= value.size <= _MOST_ROWS:
        value = cast("pd.Series[float]", value)
        named = keys.get(tuple(value.index), value.index)
        index: list[Row] = [(key_value(one),) for one in named]
        if pd.api.types.is_numeric_dtype(value) and len(set(index)) == len(index):
            yield Part("", _series(index, value.to_numpy(float)))


def over_rows(given: Mapping[Row, float], expected: Mapping[Row, float]) -> Reason | None:
    """What was done to the right column, if it explains what was given.

    Parameters
    ----------
    given, expected
        Row → value; what was given in the order in which it was given.

    Examples
    --------
    >>> right = {(2001.0,): 40.0, (2002.0,): 25.0, (2003.0,): 90.0, (2004.0,): 30.0}
    >>> over_rows(dict(zip(right, [40.0, 65.0, 155.0, 185.0])), right).slip
    'cumulative-for-annual'
    >>> over_rows(dict(zip(right, [np.nan, 40.0, 25.0, 90.0])), right).slip
    'off-by-one-period'
    """
    wanted = _series(given, [expected[row] for row in given])
    made = [(Reason(slip, said), done.to_numpy()) for slip, said, done in _over_rows(wanted)]
    return likest(list(given.values()), made)


def made_of(rows: Sequence[Row], parts: Sequence[Part]) -> list[Made]:
    """Columns that learners make of the columns of which the right one is made, row by row."""
    index = _series(rows, range(len(rows))).index
    known = [part for part in parts if index.isin(part.values.index).all()]
    made: list[Made] = []
    for part in known:
        its = f" That is done to “{part.name}”." if part.name else ""
        said = f"Its values are those of “{part.name}” as they stand."
        said = said if part.name else "Its values are those of a step on the way."
        copied = Reason("figure-copied", f"{said} What has still to be done with them?")
        own = part.values.reindex(index)
        made.append((copied, own.to_numpy()))
        for slip, said, done in (*_over_rows(part.values), *_over_rows(own)):
            made.append((Reason(slip, said + its), done.reindex(index).to_numpy()))
    columns = [(part.name, part.values.reindex(index).to_numpy()) for part in known]
    for (a, one), (b, other) in permutations(columns, 2):
        made += _of_two(a, one, b, other)
    return made


def _of_two(a: str, one: Numbers, b: str, other: Numbers) -> Iterator[Made]:
    """Two columns put together in another way than the question asks for."""
    said = f"“{a}” {{}} “{b}”" if a and b else "one column {} another one"
    with np.errstate(all="ignore"):
        for slip, words, made in (
            ("other-denominator", "divided by", one / other),
            ("other-denominator", "divided by the sum of", one / other.sum()),
            ("other-denominator", "divided by the mean of", one / other.mean()),
            (
                "cumulative-for-annual",
                "added up from row to row and divided by",
                one.cumsum() / other.cumsum(),
            ),
            ("off-by-one-period", "divided by the row before of", one / _moved(other, 1)),
            ("off-by-one-period", "divided by the row after of", one / _moved(other, -1)),
            ("other-sum", "without", one - other),
        ):
            ask = "Which figures does the question name?"
            reason = Reason(slip, f"Its values are {said.format(words)}. {ask}")
            for by in (1.0,) if slip == "other-sum" else (1.0, 100.0):
                yield reason, by * made


def _moved(values: Numbers, by: int) -> Numbers:
    moved = np.roll(values, by)
    moved[0 if by > 0 else -1] = np.nan
    return moved


def likest(given: Sequence[float], made: Sequence[Made]) -> Reason | None:
    """The first of the columns that is what was given, where both have numbers that say enough."""
    if not made:
        return None
    mine, table = np.array(given, float), np.array([column for _, column in made])
    if np.isinf(mine).any():
        return None
    both = np.isfinite(mine) & np.isfinite(table)
    long = (np.abs(mine) >= _LONG) | (mine != np.round(mine))
    enough = both.sum(axis=1) >= max(2, len(mine) - 3)
    enough &= (both.sum(axis=1) >= _FEW) | (long | ~both).all(axis=1)
    numbers = np.where(both, mine, np.nan)
    with np.errstate(all="ignore"), warnings.catch_warnings(action="ignore"):
        enough &= np.nanmax(numbers, axis=1) > np.nanmin(numbers, axis=1)
        off = np.where(both, np.abs(mine - table), 0.0)
        near = (off <= EXACT * np.maximum(1.0, np.abs(table)) * both).all(axis=1)
        step = 10.0 ** -max(map(_decimals, mine[np.isfinite(mine)]), default=0)
        coarse = (off <= 0.5 * step * (1 + EXACT)).all(axis=1)
        coarse &= np.nanmax(np.where(both, np.abs(table), 0.0), axis=1) >= _FINE * step
    found = np.flatnonzero(enough & (near | coarse))
    return made[int(found[0])][0] if found.size else None


def _series(rows: Iterable[Row], values: Iterable[float]) -> pd.Series[float]:
    return pd.Series(list(values), pd.Index(list(rows), tupleize_cols=False), dtype=float)


def _decimals(value: float) -> int:
    text = f"{value:.7f}".rstrip("0")
    return len(text.partition(".")[2])


_BESIDE = "Each row is compared with the row beside it. What does the question compare it with?"
_ALONE = "It adds up from row to row; each row should stand alone."
_ROWS_OFF = "Its values stand one row too low or too high."
_SEVERAL = "Each value is taken over several rows together; each row should stand alone."
_OF_SUM = "Every value is a share of the sum of all rows. Is a share asked for, and of what whole?"
_ONE_ROW = "Every row is compared with one and the same figure. Is it the one that is asked for?"


def _over_rows(one: pd.Series[float]) -> Iterator[tuple[str, str, pd.Series[float]]]:
    """Slip, what is said, and what is done to a column: the likeliest first."""
    for by in (1, -1):
        yield "off-by-one-period", _ROWS_OFF, one.shift(by)
    by_size, by_name = one.sort_values(ascending=False), one.sort_index()
    for ordered in (one, by_name, by_size, one[::-1]):
        yield "cumulative-for-annual", _ALONE, ordered.cumsum().reindex(one.index)
    for gap in (one.diff(), -one.diff(), one.diff(-1)):
        yield "other-baseline", _BESIDE, gap
    for before, after in ((one.shift(1), one), (one.shift(-1), one), (one, one.shift(-1))):
        for times in (100, 1):
            yield "other-baseline", _BESIDE, times * (after - before) / before
    for start in (one.iloc[0], one.iloc[-1], one.mean(), one.max()):
        for times in (100, 1):
            yield "other-baseline", _ONE_ROW, times * (one - start) / start
    for times in (100, 1):
        yield "other-denominator", _OF_SUM, times * one / one.sum()
    for rows in (2, 3, 4):
        for several in (one.rolling(rows).mean(), one.rolling(rows).sum()):
            yield "other-setting", _SEVERAL, several
