"""A right function written otherwise, as learners write it: one step changed, or two.

The steps are those of `changes`, done to the lines of a function instead of to a sum: another
operation, a part left out, an input in place of another one, the two sides of a fraction exchanged.
"""

from __future__ import annotations

import ast
import inspect
import textwrap
from collections.abc import Callable, Iterator, Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass
from itertools import combinations
from typing import Any, cast

from lessonkit.judging.calls import Raised, call, is_number
from lessonkit.judging.columns import Reason
from lessonkit.judging.edits import Edit
from lessonkit.judging.rewritten_alone import alone
from lessonkit.judging.rounding import EXACT, rounded, same

_PAIRS = 32  # of more single changes than this no two are tried together
# What is said names what was done, and neither the step nor the part that would put it right.
_PLACE = " where another step belongs"
_OUT = "leaves out "
_Other = tuple[type[ast.operator], str, str]
_DIVIDES: _Other = (ast.Div, "operation-swapped", f"divides{_PLACE}")
_OTHER_OPERATION: dict[type[ast.operator], tuple[_Other, ...]] = {
    ast.Mult: (_DIVIDES,),
    ast.Div: ((ast.Mult, "operation-swapped", f"multiplies{_PLACE}"),),
    ast.Add: ((ast.Sub, "operation-swapped", f"takes something away{_PLACE}"),),
    ast.Sub: ((ast.Add, "added-up", f"adds something{_PLACE}"), _DIVIDES),
}
_LEFT_OUT: dict[type[ast.operator], str] = {
    ast.Mult: "leaves out a multiplication",
    ast.Div: "leaves out a division",
    ast.Add: "leaves out a part that has to be added",
    ast.Sub: "leaves out a part that has to be taken away",
}
_ALONE: dict[type[ast.operator], str] = {
    ast.Div: "gives what stands under the line",
    ast.Sub: "leaves out the whole from which a part is taken away",
}
_OTHER_CALLS = {"sum": ("len", "max", "min"), "len": ("sum",), "max": ("min",), "min": ("max",)}


@dataclass(frozen=True)
class Rewritten:
    """One way to write a function otherwise: what it does, and what it gives for each case."""

    slip: str
    does: str
    results: tuple[Any, ...]


def rewritten(
    function: Callable[..., object], cases: Sequence[tuple[object, ...]]
) -> list[Rewritten]:
    """What a right function gives when one step of it is changed, or two.

    Parameters
    ----------
    function
        One whose lines can be read; for any other the list is empty.
    cases
        The inputs of each call.
    """
    tree = lines_of(function)
    if tree is None:
        return []
    edits = [*edits_of(tree), *_in_per_cent(tree, cases)]
    several: list[tuple[Edit, ...]] = [(one,) for one in edits]
    if len(edits) <= _PAIRS:
        several += [both for both in combinations(edits, 2) if both[0].place != both[1].place]
    several += [(one,) for one in alone(tree)]
    found: list[Rewritten] = []
    for done in several:
        other = changed(function, tree, done)
        if other is not None:
            results = tuple(call(other, inputs) for inputs in cases)
            found.append(Rewritten(done[0].slip, _together([one.does for one in done]), results))
    singles = [_times_hundred(one) for one in found[: len(edits)]]
    right = [call(function, inputs) for inputs in cases]
    found += _times_an_input(right, cases, _inputs(tree))
    return found + singles


def _together(does: Sequence[str]) -> str:
    """Two things that are done, as one sentence says them.

    Examples
    --------
    >>> _together(["leaves out a division", "leaves out a multiplication"])
    'leaves out a division, and a multiplication'
    >>> _together(["divides where another step belongs", "adds it where another step belongs"])
    'divides, and adds it where another step belongs'
    """
    first, *others = dict.fromkeys(does)
    for other in others:
        if first.startswith(_OUT):
            other = other.removeprefix(_OUT)
        if other.endswith(_PLACE):
            first = first.removesuffix(_PLACE)
        first = f"{first}, and {other}"
    return first


def _times_an_input(
    right: Sequence[Any], cases: Sequence[tuple[Any, ...]], names: list[str]
) -> Iterator[Rewritten]:
    """The right value and one of the inputs, put together once more."""
    for place, name in enumerate(names):
        values: list[Any] = [inputs[place] if place < len(inputs) else None for inputs in cases]
        if not all(is_number(one) for one in values):
            continue
        pairs: list[tuple[Any, Any]] = list(zip(right, values, strict=True))
        times = tuple(a * b if is_number(a) else a for a, b in pairs)
        over = tuple(a / b if is_number(a) and b else a for a, b in pairs)
        part = f"takes only the share {name} of it"
        is_share = all(0 <= one <= 1 for one in values)
        more = part if is_share else f"multiplies by {name} once too often"
        yield Rewritten("other-sum", more, times)
        yield Rewritten("other-sum", f"divides by {name} once too often", over)
        less = tuple(a - b if is_number(a) else a for a, b in pairs)
        does = f"goes on and takes the difference from {name}"
        yield Rewritten("other-sum", does, less)
        yield Rewritten("other-sum", does, tuple(-a if is_number(a) else a for a in less))


def _times_hundred(one: Rewritten) -> Rewritten:
    results = tuple(100 * value if is_number(value) else value for value in one.results)
    return Rewritten(one.slip, f"{one.does}, and multiplies by 100", results)


def nearest(
    given: Sequence[Any], expected: Sequence[Any], ways: Sequence[Rewritten]
) -> Reason | None:
    """The first way that gives the same numbers, wherever a number is expected.

    A way that breaks off in a case says nothing about it. Where fewer than two different numbers
    are expected, nothing is explained.
    """
    at = [i for i, one in enumerate(expected) if is_number(one) and is_number(given[i])]
    if len({round(float(expected[i]), 9) for i in at}) < 2:
        return None
    if all(same(given[i], expected[i]) for i in at):
        return None
    for way in ways:
        whole = [i for i in at if not isinstance(way.results[i], Raised)]
        numbers = all(is_number(way.results[i]) for i in whole)
        if not numbers or len({round(float(given[i]), 9) for i in whole}) < 2:
            continue
        mine = [float(given[i]) for i in whole]
        if _alike(mine, [float(way.results[i]) for i in whole]):
            return Reason(way.slip, f"It gives what comes out if one {way.does}.")
    return None


def _alike(given: list[float], made: list[float]) -> bool:
    how = rounded(given, made)
    close = all(same(one, other, EXACT) for one, other in zip(given, made, strict=True))
    return close or bool(how and how.enough)


def lines_of(function: Callable[..., object]) -> ast.Module | None:
    """The lines of a function as a tree, or None where they cannot be read."""
    try:
        tree = ast.parse(textwrap.dedent(inspect.getsource(function)))
    except (OSError, TypeError, SyntaxError):
        return None
    return tree if tree.body and isinstance(tree.body[0], ast.FunctionDef) else None


def changed(
    function: Callable[..., object],
    tree: ast.Module,
    done: Sequence[Edit],
    given: Mapping[str, object] | None = None,
) -> Callable[..., object] | None:
    """A function with changed lines, or None where they make none; `given` are names for it."""
    other_tree = deepcopy(tree)
    nodes = list(ast.walk(other_tree))
    for edit in done:
        node = nodes[edit.place]
        other = edit.make(node)
        if other is not node:
            _put(other_tree, node, other)
    names: dict[str, object] = {}
    try:
        code = compile(ast.fix_missing_locations(other_tree), "<changed>", "exec")
        exec(code, {**function.__globals__, **(given or {})}, names)
    except Exception:  # a change that makes no function
        return None
    made = names.get(function.__name__)
    return made if callable(made) else None


def _put(tree: ast.AST, node: ast.AST, other: ast.AST) -> None:
    for parent in ast.walk(tree):
        for field, value in ast.iter_fields(parent):
            if value is node:
                setattr(parent, field, other)
            elif isinstance(value, list):
                parts = cast("list[Any]", value)
                setattr(parent, field, [other if one is node else one for one in parts])


def _inputs(tree: ast.Module) -> list[str]:
    function = tree.body[0]
    return [one.arg for one in function.args.args] if isinstance(function, ast.FunctionDef) else []


def _in_per_cent(tree: ast.Module, cases: Sequence[tuple[Any, ...]]) -> Iterator[Edit]:
    """An input that is a share from 0 to 1, taken for per cent."""
    shares: set[str] = set()
    for place, name in enumerate(_inputs(tree)):
        values: list[Any] = [inputs[place] for inputs in cases if place < len(inputs)]
        if values and all(is_number(one) and 0 <= one <= 1 for one in values):
            shares.add(name)
    if not all(value in (0, 1) for inputs in cases for value in inputs if is_number(value)):
        for place, node in enumerate(ast.walk(tree)):
            if isinstance(node, ast.Name) and node.id in shares:
                does = f"takes {node.id} for per cent, and it is a share from 0 to 1"
                yield Edit(place, "hundred-too-much", does, _hundredth)


def _hundredth(node: Any) -> ast.AST:
    return ast.BinOp(node, ast.Div(), ast.Constant(100))


def edits_of(tree: ast.Module, *, named: bool = True) -> Iterator[Edit]:
    """Every change of one step of a function; names are said where whoever reads it knows them."""
    inputs = _inputs(tree)
    tests = {
        id(inner)
        for node in ast.walk(tree)
        if isinstance(node, (ast.If, ast.IfExp))
        for inner in ast.walk(node.test)
    }
    for place, node in enumerate(ast.walk(tree)):
        if id(node) in tests:
            continue
        if isinstance(node, ast.BinOp) and type(node.op) in _OTHER_OPERATION:
            yield from _of_operation(place, node, named)
        elif isinstance(node, ast.Name) and node.id in inputs:
            for other in inputs:
                if other != node.id:
                    does = "puts one figure where another one belongs"
                    does = f"puts {other} where another input belongs" if named else does
                    yield Edit(place, "other-figure", does, _named(other))
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            for other in _OTHER_CALLS.get(node.func.id, ()):
                does = f"uses `{other}` where something else belongs"
                yield Edit(place, "other-denominator", does, _called(other))
        elif isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub):
            yield Edit(place, "sign", "leaves out a minus sign", _operand)


def _of_operation(place: int, node: ast.BinOp, named: bool) -> Iterator[Edit]:
    kind = type(node.op)
    left_is_ratio = isinstance(node.left, ast.BinOp) and isinstance(node.left.op, ast.Div)
    if kind in (ast.Add, ast.Sub) and left_is_ratio:
        done, result = ("adds", "to") if kind is ast.Add else ("takes away", "from")
        under = f"{done} under the line, and not {result} the result"
        yield Edit(place, "brackets-missing", under, _under_the_line)
    if kind is ast.Div and isinstance(node.right, ast.Call):
        hundred = "divides by 100, whatever the inputs are"
        yield Edit(place, "other-denominator", hundred, _over_hundred)
    yield Edit(place, "step-left-out", _LEFT_OUT[kind], _left)
    alone = _ALONE.get(kind, _LEFT_OUT[kind])
    if kind is ast.Sub and isinstance(node.right, ast.Name):
        what = node.right.id if named else "a figure"
        alone = f"uses {what} as it stands, where a step comes first"
    yield Edit(place, "step-left-out", alone, _right)
    for other, slip, does in _OTHER_OPERATION[kind]:
        yield Edit(place, slip, does, _with(other))
    if kind in (ast.Div, ast.Sub):
        turned = "turns the fraction round" if kind is ast.Div else "turns the difference round"
        yield Edit(place, "upside-down" if kind is ast.Div else "sign", turned, _exchanged)


def _left(node: Any) -> ast.AST:
    return node.left


def _right(node: Any) -> ast.AST:
    return node.right


def _under_the_line(node: Any) -> ast.AST:
    under = ast.BinOp(node.left.right, node.op, node.right)
    return ast.BinOp(node.left.left, ast.Div(), under)


def _over_hundred(node: Any) -> ast.AST:
    return ast.BinOp(node.left, ast.Div(), ast.Constant(100))


def _with(operation: type[ast.operator]) -> Callable[[ast.AST], ast.AST]:
    def make(node: Any) -> ast.AST:
        node.op = operation()
        return node

    return make


def _operand(node: Any) -> ast.AST:
    return node.operand


def _exchanged(node: Any) -> ast.AST:
    node.left, node.right = node.right, node.left
    return node


def _named(name: str) -> Callable[[ast.AST], ast.AST]:
    def make(node: Any) -> ast.AST:
        node.id = name
        return node

    return make


def _called(name: str) -> Callable[[ast.AST], ast.AST]:
    def make(node: Any) -> ast.AST:
        node.func.id = name
        return node

    return make
