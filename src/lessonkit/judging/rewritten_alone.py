"""Changes of a function that nobody makes together with another one.

Brackets left out, another number in the lines, both figures together under the line, some of the
numbers that have to be added up.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator
from copy import deepcopy
from typing import Any

from lessonkit.judging.edits import Edit

_OPS: dict[type[ast.operator], str] = {ast.Add: "+", ast.Sub: "-", ast.Mult: "*", ast.Div: "/"}
_TIMES = (7, 12, 24, 30, 52, 360, 365, 366)
_SOME = (
    ("[:1]", "takes the first one only"),
    ("[-1:]", "takes the last one only"),
    ("[:-1]", "leaves out the last one"),
    ("[1:]", "leaves out the first one"),
)
_HUNDREDS = (100, 1000)  # what turns units into others is told in another way
_YEARS = range(1900, 2101)


def alone(tree: ast.Module) -> Iterator[Edit]:
    """Every such change of a function."""
    within = {
        id(inner)
        for node in ast.walk(tree)
        if isinstance(node, ast.BinOp)
        for inner in (node.left, node.right)
    }
    for place, node in enumerate(ast.walk(tree)):
        if (
            isinstance(node, ast.BinOp)
            and id(node) not in within
            and ast.unparse(node) != _plain(node)
        ):
            yield Edit(place, "brackets-missing", "leaves out brackets", _without_brackets)
        if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Div):
            yield from _over_both(place, node)
        value = node.value if isinstance(node, ast.Constant) else None
        if isinstance(value, (int, float)) and not isinstance(value, bool):
            for other in _others(value):
                does = f"works with {other:g} where another number belongs"
                yield Edit(place, "other-figure", does, _number(other))
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "sum" and len(node.args) == 1:
            for part, does in _SOME if isinstance(node.args[0], ast.GeneratorExp) else ():
                yield Edit(place, "part-for-whole", does, _some(part))


def _others(value: float) -> list[float]:
    """Numbers that stand in the place of another one: twice as much, one more, another unit."""
    if not value or value in _HUNDREDS or value in _YEARS:
        return []
    near = [] if value in _TIMES else [2 * value, value / 2]
    near += [value + 1, value - 1] if value == round(value) and value not in _TIMES else []
    times = _TIMES if value in _TIMES else ()
    return [one for one in (*near, *times) if one != value and one > 0]


def _over_both(place: int, node: ast.BinOp) -> Iterator[Edit]:
    """A difference divided by both figures together, or by what lies between them."""
    if isinstance(node.left, ast.BinOp) and isinstance(node.left.op, ast.Sub):
        for half, does in ((1, "both figures together"), (2, "the average of both figures")):
            yield Edit(place, "other-denominator", f"divides by {does}", _divided_by_both(half))


def _plain(node: ast.AST) -> str:
    """An expression as it reads without brackets around its steps."""
    if isinstance(node, ast.BinOp) and type(node.op) in _OPS:
        return f"{_plain(node.left)} {_OPS[type(node.op)]} {_plain(node.right)}"
    return ast.unparse(node)


def _without_brackets(node: Any) -> ast.AST:
    return ast.parse(_plain(node), mode="eval").body


def _divided_by_both(half: int) -> Callable[[Any], ast.AST]:
    def make(node: Any) -> ast.AST:
        both = ast.BinOp(deepcopy(node.left.left), ast.Add(), deepcopy(node.left.right))
        under = both if half == 1 else ast.BinOp(both, ast.Div(), ast.Constant(2))
        return ast.BinOp(node.left, node.op, under)

    return make


def _number(value: float) -> Callable[[Any], ast.AST]:
    return lambda node: ast.Constant(value)


def _some(part: str) -> Callable[[Any], ast.AST]:
    return lambda node: ast.parse(f"sum(list({ast.unparse(node.args[0])}){part})", mode="eval").body
