"""The rows that a chart draws: its data after its filters, without drawing it."""

import ast
import operator
import re
from collections.abc import Callable, Mapping
from typing import Any

import pandas as pd

from lessonkit.judging.rounding import as_numbers, rounded, same
from lessonkit.judging.table_rows import by_key, key_value, row_name

Spec = Mapping[str, Any]
_MOST_SIGNS = 300  # of a filter; nobody writes a longer one
_UNFOLLOWED = (
    *(TypeError, KeyError, IndexError, ValueError),
    *(SyntaxError, RecursionError, MemoryError),
)
_COMPARE: dict[type[ast.cmpop], Callable[[Any, Any], bool]] = {
    ast.Eq: operator.eq,
    ast.NotEq: operator.ne,
    ast.Lt: operator.lt,
    ast.LtE: operator.le,
    ast.Gt: operator.gt,
    ast.GtE: operator.ge,
}
_FIELD: dict[str, Callable[[Any, Any], bool]] = {
    "equal": operator.eq,
    "lt": operator.lt,
    "lte": operator.le,
    "gt": operator.gt,
    "gte": operator.ge,
    "oneOf": lambda value, many: value in many,
    "range": lambda value, ends: ends[0] <= value <= ends[1],
}


class NotSeenError(Exception):
    """What a chart draws cannot be told; the text says why, for the learner."""


def drawn_rows(spec: Spec, fields: set[str]) -> list[dict[str, Any]]:
    """The rows that a chart draws.

    Parameters
    ----------
    spec
        The chart as Vega-Lite, with its data in it.
    fields
        What is to be shown; a step that makes other fields changes nothing.

    Raises
    ------
    NotSeenError
        The data are not in the chart, or a step before drawing cannot be followed.

    Examples
    --------
    >>> rows = [{"year": 2021, "apples": 3}, {"year": 2022, "apples": 5}]
    >>> filtered = {"data": {"values": rows}, "transform": [{"filter": "datum.year > 2021"}]}
    >>> drawn_rows(filtered, {"year", "apples"})
    [{'year': 2022, 'apples': 5}]
    """
    rows = _data(spec)
    for step in spec.get("transform") or ():
        if "filter" in step:
            try:
                rows = [row for row in rows if _keeps(step["filter"], row)]
            except _UNFOLLOWED:
                raise NotSeenError(
                    "Your chart leaves rows out before it draws them, in a way that cannot be "
                    "followed here. Leave them out in pandas first."
                ) from None
        elif "calculate" not in step or step.get("as") in fields:
            name = next((key for key in step if key not in ("as", "groupby", "frame", "sort")), "?")
            raise NotSeenError(
                f"Your chart changes the table before it draws it (transform_{name}). Work that "
                "out in pandas first, and draw the table that comes out."
            )
    return rows


def other_rows(
    drawn: list[dict[str, Any]], wanted: list[dict[str, Any]], key: list[str], values: list[str]
) -> str:
    """What is wrong with the rows that bars are drawn for, as a sentence, or an empty text.

    Parameters
    ----------
    drawn, wanted
        The rows of the chart, and those of the example.
    key, values
        Fields that say which bar it is, and those that say how long it is.
    """
    if not drawn:
        return "No bar is drawn: the table of your chart is empty."
    mine, theirs = (by_key(pd.DataFrame(rows), key) for rows in (drawn, wanted))
    for rows, others, said in ((theirs, mine, "missing"), (mine, theirs, "not asked for")):
        first = next((row for row in rows if row not in others), None)
        if first is not None:
            return f"The bar for {row_name(key, first)} is {said}."
    if len(drawn) > len(mine):
        return (
            f"Your chart draws {len(drawn)} bars for {len(mine)} rows: some stand for the same "
            "row, one upon the other."
        )
    for field in values:
        given = as_numbers(mine[row].get(field) for row in theirs)
        expected = as_numbers(theirs[row].get(field) for row in theirs) or []
        if given is None:
            return f"The column {field!r} should hold numbers and holds something else."
        off = [not same(*pair) for pair in zip(given, expected, strict=True)]
        how = rounded(given, expected)
        if any(off) and not (how and how.enough):
            row = row_name(key, list(theirs)[off.index(True)])
            return (
                f"The bar for {row} does not have the length that the table gives it. Which table "
                "do you draw?"
            )
    return ""


def _data(spec: Spec) -> list[dict[str, Any]]:
    data = spec.get("data") or {}
    rows = data.get("values", (spec.get("datasets") or {}).get(data.get("name")))
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        raise NotSeenError("The table is not in your chart. Begin with alt.Chart(your_table).")
    return rows


def _keeps(test: Any, row: Mapping[str, Any]) -> bool:
    """Whether a filter of Vega-Lite keeps a row."""
    if isinstance(test, str):
        return bool(_evaluate(_tree(test), row))
    if "and" in test:
        return all(_keeps(one, row) for one in test["and"])
    if "or" in test:
        return any(_keeps(one, row) for one in test["or"])
    if "not" in test:
        return not _keeps(test["not"], row)
    value = key_value(row[test["field"]])
    (kind,) = set(_FIELD) & set(test)
    wanted = test[kind]
    return _FIELD[kind](
        value, list(map(key_value, wanted)) if isinstance(wanted, list) else key_value(wanted)
    )


def _tree(text: str) -> ast.expr:
    """A filter written as an expression of Vega, as the same in Python; it is only read."""
    if len(text) > _MOST_SIGNS:
        raise ValueError("too long")
    python = text.replace("===", "==").replace("!==", "!=")
    python = re.sub("!(?!=)", " not ", python).replace("&&", " and ").replace("||", " or ")
    return ast.parse(python.strip(), mode="eval").body


def _evaluate(part: ast.expr, row: Mapping[str, Any]) -> Any:
    """The value of a part of a filter: comparisons of columns with figures and texts, no more."""
    match part:
        case ast.BoolOp(op=ast.And(), values=values):
            return all(_evaluate(one, row) for one in values)
        case ast.BoolOp(op=ast.Or(), values=values):
            return any(_evaluate(one, row) for one in values)
        case ast.Compare(left=left, ops=[op], comparators=[other]):
            return _COMPARE[type(op)](_evaluate(left, row), _evaluate(other, row))
        case ast.Attribute(value=ast.Name(id="datum"), attr=name):
            return key_value(row[name])
        case ast.Subscript(value=ast.Name(id="datum"), slice=ast.Constant(value=str(name))):
            return key_value(row[name])
        case ast.UnaryOp(op=ast.Not(), operand=operand):
            return not _evaluate(operand, row)
        case ast.UnaryOp(op=ast.USub(), operand=operand):
            return -_evaluate(operand, row)
        case ast.Constant(value=value):
            return key_value(value)
    raise ValueError("not a comparison")
