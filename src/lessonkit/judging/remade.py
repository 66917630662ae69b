"""A right table made otherwise: of other rows, of another column, with a step done otherwise.

The lines of the function that makes the table are changed one at a time, as `rewritten` changes
those of any function. What a text in quotation marks stands for, a column or one of its values, is
read from the tables that the function works on.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from lessonkit.judging.calls import call, is_number
from lessonkit.judging.edits import Edit
from lessonkit.judging.rewritten import changed, edits_of, lines_of
from lessonkit.judging.rewritten_alone import alone

_MOST = 24  # values of one column that are tried in the place of the right one
_KINDS = 6  # of a column with more values nobody takes the rows of one by mistake
_SMALL = 10  # counts below it agree by chance
_SOME_ROWS = "takes only some of the rows"
_YEARS = range(1900, 2100)
_ROWS = "Which rows does the question name?"
_COLUMNS = "Which columns does the question need?"
_YEARS_NAMED = "Which years does the question name?"
_ASK = "What does the question ask for?"
_OTHER_STEPS = {
    "max": ("min",),
    "min": ("max",),
    "idxmax": ("idxmin",),
    "nlargest": ("nsmallest",),
    "sum": ("mean", "max", "count"),
    "mean": ("sum", "median"),
    "size": ("nunique",),
}
_IN_WORDS = {
    **{"max": "the highest value", "min": "the lowest value", "idxmin": "the lowest one"},
    **{"nsmallest": "the lowest ones", "mean": "the average", "median": "the value in the middle"},
    **{"count": "how many there are", "sum": "the sum", "nunique": "how many different ones"},
}
_IN_GROUPS = (
    ("sum", "adds up the column “{}” and does not count the rows"),
    ("nunique", "counts the different values of the column “{}” and not the rows"),
    ("count", "counts only the rows in which the column “{}” says something"),
)
_OTHER_COMPARISONS: dict[type[ast.cmpop], tuple[type[ast.cmpop], ...]] = {
    ast.Eq: (ast.NotEq, ast.LtE, ast.GtE),
    ast.LtE: (ast.Lt, ast.GtE),
    ast.GtE: (ast.Gt, ast.LtE),
}


@dataclass(frozen=True)
class Remade:
    """One way to make a table otherwise: what is said of it, and the table."""

    slip: str
    said: str
    table: pd.DataFrame
    roughly: str = ""

    def told(self, values: Iterable[object]) -> str:
        """What is said of these values: of small numbers no more than is sure."""
        small = all(is_number(one) and abs(one) < _SMALL for one in values)
        return self.roughly if small and self.roughly else self.said


def remade(make: Callable[[], pd.DataFrame]) -> list[Remade]:
    """What comes out when one step of making a table is done otherwise.

    Parameters
    ----------
    make
        A function whose lines can be read; for any other the list is empty.
    """
    tree = lines_of(make)
    if tree is None:
        return []
    names = getattr(make, "__globals__", {})
    load = names.get("load")
    known: dict[str, pd.DataFrame] = {}

    def again(name: str = "") -> object:
        """A table that is read once."""
        table = known[name] if name in known else load(name) if callable(load) else None
        if isinstance(table, pd.DataFrame):
            known[name] = table
            return table.copy()
        return table

    given: dict[str, object] = {"load": again} if callable(load) else {}
    plain = changed(make, tree, (), given)
    if plain is None or not isinstance(call(plain, ()), pd.DataFrame):
        return []
    used = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}
    frames = [*known.values(), *(names[one] for one in used if one in names)]
    tables = [one for one in frames if isinstance(one, pd.DataFrame)]
    found: list[Remade] = []
    for edit in (
        *_of_texts(tree, tables),
        *_of_some_rows(tree, {**{one: names[one] for one in used if one in names}, **known}),
        *_of_numbers(tree, names),
        *_of_steps(tree, list(dict.fromkeys(name for one in tables for name in one.columns))),
        *edits_of(tree, named=False),
        *alone(tree),
    ):
        other = changed(make, tree, (edit,), given)
        table = None if other is None else call(other, ())
        if isinstance(table, pd.DataFrame):
            said, roughly = (
                f"That is what comes out if one {does}. {edit.ask or _ASK}" if does else ""
                for does in (edit.does, edit.roughly)
            )
            found.append(Remade(edit.slip, said, table, roughly))
    return found


def _of_texts(tree: ast.Module, tables: Iterable[pd.DataFrame]) -> Iterator[Edit]:
    """Other rows, and other columns."""
    queries: set[int] = set()
    for place, node in enumerate(ast.walk(tree)):
        if isinstance(node, ast.Call) and getattr(node.func, "attr", "") == "query":
            queries |= {id(one) for one in node.args}
            for slip, does, text in _other_rows(node.args[0], tables):
                yield Edit(place, slip, does, _queried(text), _ROWS)
        elif isinstance(node, ast.Constant) and id(node) not in queries:
            yield from _other_names(place, node.value, tables)


def _of_some_rows(tree: ast.Module, known: Mapping[str, object]) -> Iterator[Edit]:
    """A table of which only the rows of one kind are looked at."""
    inner = (node.value for node in ast.walk(tree) if isinstance(node, ast.Constant))
    texts = [one for one in inner if isinstance(one, str)]
    for place, node in enumerate(ast.walk(tree)):
        name = ast.unparse(node.args[0]) if isinstance(node, ast.Call) and node.args else ""
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load):
            name = node.id
        elif not isinstance(node, ast.Call) or ast.unparse(node.func) != "load":
            continue
        table = known.get(name.strip("'\""))
        if not isinstance(table, pd.DataFrame):
            continue
        for column in table.select_dtypes(exclude="number").columns:
            values = [one for one in table[column].unique() if isinstance(one, str)]
            for value in values if 1 < len(values) <= _KINDS else ():
                if any(value in text for text in texts):
                    continue  # it may be what the question asks for
                does = f"takes only the rows in which “{column}” is “{value}”"
                query = f"{column} == {value!r}"
                yield Edit(place, "part-for-whole", does, _only(query), _ROWS, _SOME_ROWS)
        for column in table.columns[table.isna().any()]:
            does = f"takes only the rows in which “{column}” says something"
            rows = _only(f"{column}.notna()")
            yield Edit(place, "part-for-whole", does, rows, _ROWS, _SOME_ROWS)


def _other_names(place: int, name: object, tables: Iterable[pd.DataFrame]) -> Iterator[Edit]:
    """Another column of the same kind, or another value of the same column."""
    if not isinstance(name, str):
        return
    for table in tables:
        if name in table.columns:
            kind = pd.api.types.is_numeric_dtype(table[name])
            for other in table.columns:
                if other != name and pd.api.types.is_numeric_dtype(table[other]) == kind:
                    does = f"takes the column “{other}” where another one belongs"
                    yield Edit(place, "other-figure", does, _constant(other), _COLUMNS)
            return
    for table in tables:
        for column in table.select_dtypes(exclude="number").columns:
            values = [one for one in table[column].unique() if isinstance(one, str)]
            if name in values:
                for other in values[:_MOST]:
                    if other != name:
                        does = f"takes “{other}” where another one belongs"
                        yield Edit(place, "other-figure", does, _constant(other), _ROWS)
                return


def _other_rows(
    query: ast.AST, tables: Iterable[pd.DataFrame]
) -> Iterator[tuple[str, str, str | None]]:
    """Slip, what is done, and the text of a query for other rows; None for all of them."""
    if not isinstance(query, ast.Constant) or not isinstance(query.value, str):
        return
    whole = ast.parse(query.value, mode="eval").body
    parts = whole.values if isinstance(whole, ast.BoolOp) else [whole]
    for i, part in enumerate(parts):
        if not isinstance(part, ast.Compare) or not isinstance(part.left, ast.Name):
            continue
        column = part.left.id
        rest = [ast.unparse(one) for one in parts[:i] + parts[i + 1 :]]
        yield "whole-for-part", f"does not look at “{column}”", " and ".join(rest) or None
        right = part.comparators[0]
        if not isinstance(part.ops[0], ast.Eq) or not isinstance(right, ast.Constant):
            continue
        for other in _values(column, rest, tables):
            if other == right.value:
                continue
            text = " and ".join([*rest, f"{column} == {other!r}"])
            does = f"takes the rows in which “{column}” is “{other}”"
            yield "other-figure", does, text


def _values(column: str, rest: list[str], tables: Iterable[pd.DataFrame]) -> list[Any]:
    """What a column holds, in the rows that the rest of a query leaves."""
    for table in tables:
        if column in table.columns:
            try:
                rows = table.query(" and ".join(rest)) if rest else table
            except Exception:  # the rest is about another table, or no query that stands alone
                rows = table
            return list(rows[column].unique())[:_MOST]
    return []


def _of_steps(tree: ast.Module, columns: Sequence[str]) -> Iterator[Edit]:
    """Another year, another step of the table's own, a column by which rows are not grouped."""
    slices = {
        id(inner)
        for node in ast.walk(tree)
        if isinstance(node, ast.Subscript) and not isinstance(node.slice, ast.Slice)
        for inner in ast.walk(node.slice)
    }
    for place, node in enumerate(ast.walk(tree)):
        if isinstance(node, ast.Constant) and id(node) in slices and type(node.value) is int:
            for other in (node.value + by for by in (-1, 1, -2, 2) if node.value in _YEARS):
                does = f"takes {other} where another year belongs"
                slip = "off-by-one-period" if abs(other - node.value) == 1 else "other-baseline"
                yield Edit(place, slip, does, _constant(other), _YEARS_NAMED)
        name = node.value if isinstance(node, ast.Constant) else getattr(node, "attr", None)
        for other in _OTHER_STEPS.get(name, ()) if isinstance(name, str) else ():
            does = f"takes {_IN_WORDS[other]} where another step belongs"
            make = _constant(other) if isinstance(node, ast.Constant) else _called(other)
            yield Edit(place, "other-sum", does, make)
        if isinstance(node, ast.Call) and getattr(node.func, "attr", "") == "size":
            for column in columns:
                for step, does in _IN_GROUPS:
                    does = does.format(column)
                    roughly = "counts something else than the rows"
                    make = _of_column(column, step)
                    yield Edit(place, "other-sum", does, make, roughly=roughly)
        if isinstance(node, ast.Call) and getattr(node.func, "attr", "") == "groupby":
            several = node.args[0].elts if node.args and isinstance(node.args[0], ast.List) else []
            for i in range(len(several) if len(several) > 1 else 0):
                does = "groups the rows by fewer columns"
                yield Edit(place, "other-setting", does, _grouped_without(i), _COLUMNS)


def _of_numbers(tree: ast.Module, names: Mapping[str, object]) -> Iterator[Edit]:
    """Another number in place of one with a name, and another comparison with a number."""
    for place, node in enumerate(ast.walk(tree)):
        if isinstance(node, ast.Compare) and type(node.ops[0]) in _OTHER_COMPARISONS:
            for other in _OTHER_COMPARISONS[type(node.ops[0])]:
                does = "looks for other rows than those that are asked for"
                yield Edit(place, "whole-for-part", does, _comparing(other), _ROWS)
        value = names.get(node.id) if isinstance(node, ast.Name) else None
        if type(value) is not int or value in _YEARS or not 1 <= value <= _MOST:
            continue
        for other in dict.fromkeys(
            (value - 2, value - 1, value + 1, value + 2, value // 2, value * 3 // 2, 2 * value)
        ):
            if other > 0 and other != value:
                does = f"takes {other} where another number belongs"
                yield Edit(place, "other-setting", does, _constant(other))


def _comparing(other: type[ast.cmpop]) -> Callable[[Any], ast.AST]:
    def make(node: Any) -> ast.AST:
        node.ops[0] = other()
        return node

    return make


def _only(rows: str) -> Callable[[Any], ast.AST]:
    def make(node: Any) -> ast.AST:
        query = ast.Attribute(node, "query", ast.Load())
        return ast.Call(query, [ast.Constant(rows)], [])

    return make


def _queried(text: str | None) -> Callable[[Any], ast.AST]:
    def make(node: Any) -> ast.AST:
        if text is None:
            return node.func.value
        node.args[0] = ast.Constant(text)
        return node

    return make


def _constant(value: Any) -> Callable[[Any], ast.AST]:
    return lambda node: ast.Constant(value)


def _called(name: str) -> Callable[[Any], ast.AST]:
    def make(node: Any) -> ast.AST:
        node.attr = name
        return node

    return make


def _of_column(column: str, step: str) -> Callable[[Any], ast.AST]:
    """Of groups that are counted, a column: its sum, or how many different values it has."""

    def make(node: Any) -> ast.AST:
        node.func.value = ast.Subscript(node.func.value, ast.Constant(column), ast.Load())
        node.func.attr = step
        return node

    return make


def _grouped_without(place: int) -> Callable[[Any], ast.AST]:
    def make(node: Any) -> ast.AST:
        del node.args[0].elts[place]
        return node

    return make
