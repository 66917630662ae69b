"""A sum that stands in a cell: what Python made of it, and what was typed.

With commas it is several values for Python, and one number for whoever typed it.
"""

import ast
import linecache
import math
from collections.abc import Mapping
from inspect import currentframe
from types import FrameType
from typing import cast

from lessonkit.judging.digits import NotReadError
from lessonkit.judging.numbers import read_number
from lessonkit.judging.typed import Typed, WorkedOut
from lessonkit.judging.typed_sums import Written, find_number
from lessonkit.judging.verdict import Verdict

_MOST_SIGNS = 200  # of a sum that is looked at
_SIGNS = (ast.Add, ast.Sub, ast.Mult, ast.Div)


def as_typed(answer: object) -> object:
    """An answer with the sum that stands in its cell, or as the one number that was meant there.

    What runs is never changed: only the answer is read anew, where its own cell holds a line such
    as `share = 12658 / 45774 * 100`, `share = 12,658/45,774*100` or `a_day = 41,2`. Anything else
    stays as it is.

    Parameters
    ----------
    answer
        What was handed in.

    Examples
    --------
    >>> as_typed((12, 658)), as_typed(5)  # no cell is there to be read
    ((12, 658), 5)
    """
    if type(answer) in (int, float):
        return _with_its_sum(cast("float", answer))
    if type(answer) is not tuple:
        return answer
    values = cast("tuple[object, ...]", answer)
    several = all(type(one) in (int, float) for one in values)
    if not several or not isinstance(read_number(values), Verdict):
        return values
    frame = _frame_of_the_cell()
    source = _source(frame) if frame else ""
    node = _written(source, frame) if frame else None
    text = (ast.get_source_segment(source, node) or "") if node else ""
    if text.startswith("(") and text.endswith(")"):
        return values
    found = _found(text)
    whole = found and not found.before.strip() and not found.after.strip()
    return Typed(found.value, text) if found and whole else values


def _with_its_sum(value: float) -> object:
    frame = _frame_of_the_cell()
    node = _written(_source(frame), frame) if frame else None
    if frame is None or not isinstance(node, (ast.BinOp, ast.UnaryOp)):
        return value
    text = _in_numbers(node, frame.f_globals)
    found = _found(text) if len(text) <= _MOST_SIGNS else None
    same = found is not None and found.sum and math.isclose(found.value, value, rel_tol=1e-12)
    return WorkedOut(value, text) if same else value


def _in_numbers(node: ast.expr, names: Mapping[str, object]) -> str:
    """A sum with its names as the numbers that they stand for; empty where it holds more."""
    if isinstance(node, ast.BinOp) and isinstance(node.op, _SIGNS):
        left, right = _in_numbers(node.left, names), _in_numbers(node.right, names)
        sign = {ast.Add: "+", ast.Sub: "-", ast.Mult: "*", ast.Div: "/"}[type(node.op)]
        left = f"({left})" if isinstance(node.left, ast.BinOp) else left
        right = f"({right})" if isinstance(node.right, ast.BinOp) else right
        return f"{left} {sign} {right}" if left and right else ""
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub):
        inner = _in_numbers(node.operand, names)
        return f"-({inner})" if inner else ""
    value = node.value if isinstance(node, ast.Constant) else None
    value = names.get(node.id) if isinstance(node, ast.Name) else value
    return f"{value:.15g}" if type(value) in (int, float) and "e" not in f"{value:.15g}" else ""


def _found(text: str) -> Written | None:
    try:
        return find_number(text) if text else None
    except NotReadError:
        return None


def _frame_of_the_cell() -> FrameType | None:
    frame = currentframe()
    while frame and frame.f_globals.get("__name__") != "__main__":
        frame = frame.f_back
    return frame


def _source(frame: FrameType) -> str:
    return "".join(linecache.getlines(frame.f_code.co_filename))


def _written(source: str, frame: FrameType) -> ast.expr | None:
    """What is checked, or stands behind the sign = for its name; nothing where that is unclear."""
    try:
        nodes = list(ast.walk(ast.parse(source)))
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return None
    checked = [
        node.args[1]
        for node in nodes
        if isinstance(node, ast.Call)
        and node.lineno <= frame.f_lineno <= (node.end_lineno or node.lineno)
        and len(node.args) > 1
    ]
    if len(checked) == 1 and isinstance(checked[0], ast.BinOp):
        return checked[0]
    names = {one.id for one in checked if isinstance(one, ast.Name)}
    values = [
        node.value
        for node in nodes
        if isinstance(node, ast.Assign)
        and node.lineno < frame.f_lineno
        and isinstance(name := node.targets[0], ast.Name)
        and name.id in names
    ]
    return values[0] if len(values) == 1 else None
