"""A sum with commas in a cell: for Python several values, for whoever typed it one number."""

import ast
import linecache
from inspect import currentframe
from types import FrameType
from typing import cast

from lessonkit.judging.digits import NotReadError
from lessonkit.judging.numbers import read_number
from lessonkit.judging.typed import Typed
from lessonkit.judging.typed_sums import find_number
from lessonkit.judging.verdict import Verdict


def as_typed(answer: object) -> object:
    """An answer that Python took for several values, as the one number that stands in the cell.

    What runs is never changed: only the answer is read anew, where its own cell holds a line such
    as `share = 12,658/45,774*100` or `a_day = 41,2`. Anything else stays as it is.

    Parameters
    ----------
    answer
        What was handed in.

    Examples
    --------
    >>> as_typed((12, 658)), as_typed(5)  # no cell is there to be read
    ((12, 658), 5)
    """
    if type(answer) is not tuple:
        return answer
    values = cast("tuple[object, ...]", answer)
    several = all(type(one) in (int, float) for one in values)
    if not several or not isinstance(read_number(values), Verdict):
        return values
    frame = _frame_of_the_cell()
    text = _written(frame) if frame else ""
    try:
        found = find_number(text) if text else None
    except NotReadError:
        return values
    whole = found and not found.before.strip() and not found.after.strip()
    return Typed(found.value, text) if found and whole else values


def _frame_of_the_cell() -> FrameType | None:
    frame = currentframe()
    while frame and frame.f_globals.get("__name__") != "__main__":
        frame = frame.f_back
    return frame


def _written(frame: FrameType) -> str:
    """What stands behind the sign = for the name that is checked; nothing where that is unclear."""
    source = "".join(linecache.getlines(frame.f_code.co_filename))
    try:
        nodes = list(ast.walk(ast.parse(source)))
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return ""
    checked = {
        node.args[1].id
        for node in nodes
        if isinstance(node, ast.Call)
        and node.lineno <= frame.f_lineno <= (node.end_lineno or node.lineno)
        and len(node.args) > 1
        and isinstance(node.args[1], ast.Name)
    }
    values = [
        node.value
        for node in nodes
        if isinstance(node, ast.Assign)
        and node.lineno < frame.f_lineno
        and isinstance(name := node.targets[0], ast.Name)
        and name.id in checked
    ]
    if len(values) != 1:
        return ""
    written = ast.get_source_segment(source, values[0]) or ""
    return "" if written.startswith("(") and written.endswith(")") else written
