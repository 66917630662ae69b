"""The conditions of a chart, followed as Vega follows them: comparisons of columns, no more.

What Vega cannot read leaves the whole figure empty, so every condition is read sign by sign. What
is no comparison is refused, even where Vega could work it out.
"""

import ast
import operator
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from lessonkit.judging.table_rows import key_value
from lessonkit.text.kinds_of_value import is_dict, is_list

Row = Mapping[str, Any]
UNFOLLOWED = (
    *(TypeError, KeyError, IndexError, ValueError),
    *(SyntaxError, RecursionError, MemoryError),
)
_MOST_SIGNS = 300  # of a filter; nobody writes a longer one
_QUOTED = r"'[^'\\\n]*'|\"[^\"\\\n]*\""
_SIGNS = {"&&": " and ", "||": " or ", "!": " ~", "===": " is ", "!==": " is not "}
# Figures, texts, datum, .column and the signs between them; `and`, True and # are Python's alone.
_READ = (
    rf"{_QUOTED}|\d+(?:\.\d+)?(?:e[+-]?\d+)?(?![\w.])|datum\b|(?<![\d\s])\.[A-Za-z_$]\w*"
    r"|&&|\|\||[=!]==?|[<>]=?|-(?!-)|[!()\[\]]"
)
_COMPARES = re.compile(rf"\s*({_READ})\s*")
_WORKS_OUT = re.compile(rf"\s*({_READ}|[+*/%])\s*")

_Two = Callable[[Any, Any], bool]
_COMPARE: dict[type[ast.cmpop], _Two] = {
    ast.Eq: operator.eq,
    ast.NotEq: operator.ne,
    ast.Lt: operator.lt,
    ast.LtE: operator.le,
    ast.Gt: operator.gt,
    ast.GtE: operator.ge,
}


def _is_same(value: Any, wanted: Any) -> bool:
    """Equality that tells the text "2021" from the number."""
    return isinstance(value, str) == isinstance(wanted, str) and value == wanted


_FIELD: dict[str, _Two] = {
    "equal": _is_same,
    "lt": operator.lt,
    "lte": operator.le,
    "gt": operator.gt,
    "gte": operator.ge,
    "oneOf": lambda value, many: any(_is_same(value, one) for one in many),
    "range": lambda value, ends: ends[0] <= value <= ends[1],
    "valid": lambda value, wanted: (value is not None and value == value) == wanted,
}


def keeps(test: Any, row: Row) -> bool:
    """Whether a filter of Vega-Lite keeps a row; one of `UNFOLLOWED` where that cannot be told.

    Examples
    --------
    >>> keeps("!(datum.year > 2021) && datum.tree === 'old'", {"year": 2021, "tree": "old"})
    True
    >>> keeps({"field": "year", "oneOf": ["2021"]}, {"year": 2021})
    False
    """
    if isinstance(test, str):
        return bool(_evaluate(_tree(test, _COMPARES), row))
    for name, of_all in (("and", all), ("or", any)):
        if name in test:
            return of_all([keeps(one, row) for one in test[name]])
    if "not" in test:
        return not keeps(test["not"], row)
    (kind,) = set(test) - {"field"}
    return _FIELD[kind](row[test["field"]], test[kind])


def can_be_worked_out(expression: object) -> bool:
    """Whether Vega can surely read the sum of a new column.

    Examples
    --------
    >>> can_be_worked_out("datum.apples / 2"), can_be_worked_out("datum.apples /")
    (True, False)
    """
    try:
        return isinstance(expression, str) and bool(_tree(expression, _WORKS_OUT))
    except UNFOLLOWED:
        return False


def of_conditions(encoding: object, params: Iterable[str], rows: list[dict[str, Any]]) -> str:
    """Whether every condition in a chart's channels can be followed, as a sentence about the first
    that cannot, or an empty text.

    Parameters
    ----------
    encoding
        The channels of the chart.
    params
        Names of its selections.
    rows
        What it draws.
    """
    known, label = set(params), {"value": 0, "label": "", "index": 0}
    for one, of_axis in _conditions(encoding):
        try:
            if "param" in one:
                followed = one["param"] in known
            else:
                for row in [label] if of_axis else rows:
                    keeps(one["test"], row)
                followed = True
        except UNFOLLOWED:
            followed = False
        if not followed:
            return (
                "A condition in your chart cannot be followed here; one that Vega cannot read "
                "leaves the figure empty. Compare a column with a value, as in "
                "alt.datum.year == 2022, or leave it out."
            )
    return ""


def _conditions(part: object, *, of_axis: bool = False) -> Iterator[tuple[Row, bool]]:
    """Each condition, and whether it is about the labels of an axis and not about rows."""
    if is_dict(part):
        if "test" in part or "param" in part:
            yield part, of_axis
        for name, value in part.items():
            yield from _conditions(value, of_axis=of_axis or name == "axis")
    elif is_list(part):
        for value in part:
            yield from _conditions(value, of_axis=of_axis)


def _tree(text: str, signs: re.Pattern[str]) -> ast.expr:
    """An expression of Vega as the same in Python; it is only read, and never run."""
    if len(text) > _MOST_SIGNS:
        raise ValueError("too long")
    python, at = "", 0
    while at < len(text):
        found = signs.match(text, at)
        if found is None:
            raise ValueError("not a comparison")
        python += _SIGNS.get(found[1], found[1])
        at = found.end()
    return ast.parse(python.strip(), mode="eval").body


def _evaluate(part: ast.expr, row: Row) -> Any:
    """The value of a part of a filter: comparisons of columns with figures and texts, no more."""
    match part:
        case ast.BoolOp(op=ast.And(), values=values):
            return all(_evaluate(one, row) for one in values)
        case ast.BoolOp(op=ast.Or(), values=values):
            return any(_evaluate(one, row) for one in values)
        case ast.Compare(left=left, ops=[op], comparators=[other]):
            return _compare(op, _evaluate(left, row), _evaluate(other, row))
        case ast.Attribute(value=ast.Name(id="datum"), attr=name):
            return row[name]
        case ast.Subscript(value=ast.Name(id="datum"), slice=ast.Constant(value=str(name))):
            return row[name]
        case ast.UnaryOp(op=ast.Invert(), operand=operand):
            return not _evaluate(operand, row)
        case ast.UnaryOp(op=ast.USub(), operand=operand):
            return -_evaluate(operand, row)
        case ast.Constant(value=value):
            return value
        case _:
            raise ValueError("not a comparison")


def _compare(op: ast.cmpop, left: Any, right: Any) -> bool:
    if isinstance(op, ast.Is | ast.IsNot):
        return _is_same(left, right) == isinstance(op, ast.Is)
    if not (isinstance(left, str) and isinstance(right, str)):  # a text beside a number is one too
        left, right = key_value(left), key_value(right)
    return _COMPARE[type(op)](left, right)
