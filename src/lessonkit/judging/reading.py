"""Reading an expression of a lesson as a tree of figures."""

import ast
from collections.abc import Mapping
from dataclasses import dataclass

from lessonkit.judging.nodes import (
    Constant,
    Figure,
    Node,
    Step,
    figures,
    is_unit,
    join,
    tidied,
)
from lessonkit.judging.sight import Sight, also_made_of

_OPERATIONS = {ast.Add: "+", ast.Sub: "-", ast.Mult: "*", ast.Div: "/"}
_SAME = frozenset({"float", "int", "round", "abs"})  # they change how a value is written
_FEW = 8  # a sum of more values is one figure


@dataclass(frozen=True)
class Formula:
    """A measure as a sum: its parameters in order, and the sum as Python writes it.

    Examples
    --------
    >>> Formula("before after", "100 * (after - before) / before").parameters
    ('before', 'after')
    >>> Formula("people days=365", "people / days").defaults
    {'days': 365.0}
    """

    names: str
    written: str

    @property
    def parameters(self) -> tuple[str, ...]:
        """The names of the parameters, in order."""
        return tuple(name.partition("=")[0] for name in self.names.split())

    @property
    def defaults(self) -> dict[str, float]:
        """Name → value of the parameters that need not be given."""
        pairs = (name.partition("=") for name in self.names.split())
        return {name: float(value) for name, equals, value in pairs if equals}


class Reader:
    """Reads expressions over the names of one lesson.

    Parameters
    ----------
    source
        The text of the lesson's figures.py, where it says how the figures are worked out.
    values
        Its names and what they stand for.
    sight
        The figures that have words.
    formulas
        Name of a function → its formula; what is not among them is not taken apart.

    Examples
    --------
    >>> reader = Reader(
    ...     "shares = {k: boys[k] / all[k] for k in all}",
    ...     {"boys": {1: 8, 2: 9}, "all": {1: 20, 2: 18}, "shares": {1: 0.4, 2: 0.5}},
    ...     Sight({"boys": ("boys in {key}",)}, {"boys": {1: 8, 2: 9}}),
    ...     {},
    ... )
    >>> tree = reader.read("100 * shares[2]")
    >>> tree.value, tree.right.left.words
    (50.0, 'boys in 2')
    """

    def __init__(
        self,
        source: str,
        values: Mapping[str, object],
        sight: Sight,
        formulas: Mapping[str, Formula],
    ) -> None:
        self._values = dict(values)
        self._sight = sight
        self._formulas = dict(formulas)
        self._defined: dict[str, ast.expr | None] = {}
        for statement in ast.parse(source).body:
            self._note(statement)

    def read(self, expression: str) -> Node:
        """The tree of an expression; one figure where it cannot be taken apart.

        Raises
        ------
        Exception
            Whatever the expression raises when it is worked out.
        """
        parsed = ast.parse(expression.strip(), mode="eval").body
        value = self._value(parsed, {})
        tree = self._tree(parsed, {}, 0)
        return tree if tree is not None and _same(tree.value, value) else Figure(float(value))

    def _note(self, statement: ast.stmt) -> None:
        """Remember how a name is defined; a name defined twice stays as it is."""
        if isinstance(statement, ast.FunctionDef):
            *before, last = statement.body
            if isinstance(last, ast.Return) and last.value and all(map(_is_docstring, before)):
                names = " ".join(one.arg for one in statement.args.args)
                self._formulas.setdefault(statement.name, Formula(names, ast.unparse(last.value)))
            return
        if isinstance(statement, ast.Assign) and len(statement.targets) == 1:
            target, value = statement.targets[0], statement.value
        elif isinstance(statement, ast.AnnAssign) and statement.value is not None:
            target, value = statement.target, statement.value
        else:
            return
        pairs = [(target, value)]
        if isinstance(target, ast.Tuple) and isinstance(value, ast.Tuple):
            pairs = list(zip(target.elts, value.elts, strict=False))
        elif isinstance(target, ast.Tuple) and isinstance(value, (ast.Name, ast.Subscript)):
            pairs = [
                (one, ast.Subscript(value, ast.Constant(place), ast.Load()))
                for place, one in enumerate(target.elts)
            ]
        for one, its in pairs:
            if isinstance(one, ast.Name):
                self._defined[one.id] = None if one.id in self._defined else its

    def _value(self, node: ast.expr, local: Mapping[str, object]) -> float:
        names = {
            name: one.value if isinstance(one, (Figure, Constant, Step)) else one
            for name, one in local.items()
            if not isinstance(one, ast.expr)
        }
        inner = _Put(local).visit(ast.parse(ast.unparse(node), mode="eval").body)
        code = compile(ast.fix_missing_locations(ast.Expression(inner)), "<figures>", "eval")
        return eval(code, {**self._values, **names})

    def _tree(self, node: ast.expr, local: Mapping[str, object], depth: int) -> Node | None:
        """The tree of an expression whose free names stand in `local`, or None for no number."""
        if depth > 12:
            return None
        found = self._apart(node, local, depth + 1)
        if found is not None:
            return found
        value = self._number(node, local)
        return None if value is None else Figure(value)

    def _number(self, node: ast.expr, local: Mapping[str, object]) -> float | None:
        try:
            return float(self._value(node, local))
        except Exception:  # the lesson's own code, in names that may stand for anything here
            return None

    def _apart(self, node: ast.expr, local: Mapping[str, object], depth: int) -> Node | None:
        if isinstance(node, ast.Constant) and isinstance(node.value, (int, float)):
            return Constant(float(node.value))
        if isinstance(node, ast.Name) and node.id in local:
            return self._local(local[node.id], local, depth)
        if isinstance(node, ast.BinOp) and type(node.op) in _OPERATIONS:
            left = self._tree(node.left, local, depth)
            right = self._tree(node.right, local, depth)
            if left is None or right is None:
                return None
            joined = join(_OPERATIONS[type(node.op)], left, right)
            if joined is None:
                return None
            if _is_written_out(node):
                return Constant(joined.value)
            return tidied(joined) if joined.op in "+-" else joined
        if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub):
            inner = self._tree(node.operand, local, depth)
            return None if inner is None else join("*", Constant(-1.0), inner)
        if isinstance(node, ast.Call):
            return self._call(node, local, depth)
        if isinstance(node, (ast.Name, ast.Subscript)):
            path = self._path(node, local)
            return None if path is None else self._named(*path, depth)
        return None

    def _local(self, one: object, local: Mapping[str, object], depth: int) -> Node | None:
        if isinstance(one, ast.expr):
            return self._tree(one, local, depth)
        if isinstance(one, (Figure, Constant, Step)):
            return one
        return Constant(float(one)) if isinstance(one, (int, float)) else None

    def _call(self, node: ast.Call, local: Mapping[str, object], depth: int) -> Node | None:
        if not isinstance(node.func, ast.Name):
            return None
        name = node.func.id
        if name in _SAME and node.args:
            inner = self._tree(node.args[0], local, depth)
            value = self._number(node, local)
            return inner if inner and value is not None and _same(inner.value, value) else None
        if name == "sum" and len(node.args) == 1:
            return self._added(node.args[0], local, depth)
        formula = self._formulas.get(name)
        if formula is None:
            return None
        given: dict[str, object] = {
            **{name: Constant(value) for name, value in formula.defaults.items()},
            **{
                parameter: self._tree(argument, local, depth)
                for parameter, argument in (
                    *zip(formula.parameters, self._arguments(node.args, local), strict=False),
                    *((one.arg, one.value) for one in node.keywords if one.arg),
                )
            },
        }
        if set(given) != set(formula.parameters) or None in given.values():
            return None
        return self._apart(ast.parse(formula.written, mode="eval").body, given, depth)

    def _arguments(self, nodes: list[ast.expr], local: Mapping[str, object]) -> list[ast.expr]:
        """The arguments of a call, `*pair` written out."""
        written: list[ast.expr] = []
        for node in nodes:
            if not isinstance(node, ast.Starred):
                written.append(node)
                continue
            path = self._path(node.value, local)
            held = None if path is None else self._held(*path)
            if isinstance(held, (tuple, list)):
                places = map(ast.Constant, range(len(held)))
                written += [ast.Subscript(node.value, place, ast.Load()) for place in places]
        return written

    def _added(self, node: ast.expr, local: Mapping[str, object], depth: int) -> Node | None:
        """The sum of the values of a dictionary, of a list, or of one term for each key."""
        if isinstance(node, (ast.List, ast.Tuple)):
            parts = [self._tree(one, local, depth) for one in node.elts]
        elif isinstance(node, ast.GeneratorExp):
            parts = self._terms(node, local, depth)
        elif (
            isinstance(node, ast.Call)
            and isinstance(node.func, ast.Attribute)
            and node.func.attr == "values"
        ):
            holder = _Put(local).visit(ast.parse(ast.unparse(node.func.value), mode="eval").body)
            path = self._path(holder, local)
            held = None if path is None else self._held(*path)
            if path is None or not isinstance(held, Mapping) or len(held) > _FEW:
                return None
            parts = [self._named(path[0], (*path[1], key), depth) for key in held]
        else:
            return None
        total = parts[0] if parts else None
        for part in parts[1:]:
            total = None if total is None or part is None else join("+", total, part)
        return total

    def _terms(self, node: ast.GeneratorExp, local: Mapping[str, object], depth: int) -> list:
        """The terms of `sum(points[key] * scores[key] for key in points)`."""
        loop, *more = node.generators
        if more or loop.ifs or not isinstance(loop.target, ast.Name):
            return []
        try:
            keys = list(self._value(loop.iter, local))  # type: ignore[arg-type]
        except Exception:  # the lesson's own code, in names that may stand for anything here
            return []
        within = [{**local, loop.target.id: key} for key in keys]
        return [self._tree(node.elt, one, depth) for one in within] if len(keys) <= _FEW else []

    def _path(self, node: ast.expr, local: Mapping[str, object]) -> tuple[str, tuple] | None:
        """Name and keys of `name[key][key]`, or None for anything else."""
        keys: tuple = ()
        while isinstance(node, ast.Subscript):
            try:
                key = self._value(node.slice, local)
                hash(key)
            except Exception:
                return None
            keys, node = (key, *keys), node.value
        held = local.get(node.id) if isinstance(node, ast.Name) else None
        if isinstance(held, ast.expr):
            inner = self._path(held, local)
            return None if inner is None else (inner[0], (*inner[1], *keys))
        if not isinstance(node, ast.Name) or node.id not in self._values:
            return None
        return node.id, keys

    def _held(self, name: str, keys: tuple) -> object:
        held = self._values.get(name)
        for key in keys:
            try:
                held = held[key]  # type: ignore[index]
            except (LookupError, TypeError):
                return None
        return held

    def _named(self, name: str, keys: tuple, depth: int) -> Node | None:
        """A figure of the lesson: with its words if it has some, else as the sum that gives it."""
        value = self._held(name, keys)
        try:
            value = float(value)  # type: ignore[arg-type]
        except (TypeError, ValueError):
            return None
        made_of = self._made_of(name, keys, depth)
        if made_of is not None and not _same(made_of.value, value):
            made_of = None
        figure = self._sight.at(name, keys)
        if figure is None:
            if isinstance(made_of, Constant) and not is_unit(made_of):
                made_of = None
            return made_of or Figure(value, family=name, key=keys[0] if len(keys) == 1 else None)
        # A sum of figures without names cannot be told to anybody.
        told = isinstance(made_of, Step) and all(one.words for one in figures(made_of))
        return also_made_of(figure, made_of) if told else figure

    def _made_of(self, name: str, keys: tuple, depth: int) -> Node | None:
        node = self._defined.get(name)
        local: dict[str, object] = {}
        for key in keys:
            if isinstance(node, ast.Dict):
                node = _entry(node, key)
            elif isinstance(node, (ast.Tuple, ast.List)) and isinstance(key, int):
                node = node.elts[key] if key < len(node.elts) else None
            elif isinstance(node, ast.DictComp) and len(node.generators) == 1:
                local |= _looped(node, key)
                node = node.value if local else None
            else:
                return None
        return None if node is None else self._tree(node, local, depth)


class _Put(ast.NodeTransformer):
    """Puts the expressions that names stand for in their place."""

    def __init__(self, local: Mapping[str, object]) -> None:
        self._local = local

    def visit_Name(self, node: ast.Name) -> ast.expr:
        one = self._local.get(node.id)
        return self.visit(one) if isinstance(one, ast.expr) else node


def _looped(node: ast.DictComp, key: object) -> dict[str, object]:
    """What the names of `{k: … for k in …}` or `{k: … for k, v in d.items()}` stand for."""
    loop = node.generators[0]
    if not isinstance(node.key, ast.Name):
        return {}
    if isinstance(loop.target, ast.Name) and loop.target.id == node.key.id:
        return {node.key.id: key}
    target, items = loop.target, loop.iter
    if (
        isinstance(target, ast.Tuple)
        and len(target.elts) == 2
        and all(isinstance(one, ast.Name) for one in target.elts)
        and target.elts[0].id == node.key.id  # type: ignore[attr-defined]
        and isinstance(items, ast.Call)
        and isinstance(items.func, ast.Attribute)
        and items.func.attr == "items"
        and isinstance(key, (int, str, float))
    ):
        value = ast.Subscript(items.func.value, ast.Constant(key), ast.Load())
        return {node.key.id: key, target.elts[1].id: value}  # type: ignore[attr-defined]
    return {}


def _entry(node: ast.Dict, key: object) -> ast.expr | None:
    for name, value in zip(node.keys, node.values, strict=True):
        if isinstance(name, ast.Constant) and name.value == key:
            return value
    return None


def _is_written_out(node: ast.expr) -> bool:
    """Whether an expression holds numbers only, and no name."""
    return not any(isinstance(one, (ast.Name, ast.Call)) for one in ast.walk(node))


def _is_docstring(statement: ast.stmt) -> bool:
    return isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant)


def _same(one: float, other: float) -> bool:
    return abs(one - other) <= 1e-9 * max(1.0, abs(one), abs(other))
