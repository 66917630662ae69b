"""A sum as a tree: named figures and constants, joined by the four operations."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

TIMES = (4.0, 7.0, 12.0, 24.0, 30.0, 52.0, 60.0, 365.0, 366.0)
SHARE, PER_CENT = "share", "per cent"
# Figures in these units have been divided already; all others count something.
_DIVIDED = frozenset({SHARE, PER_CENT, "percentage points", "times"})


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure that the learner sees, or any value that is not taken apart further.

    Parameters
    ----------
    value
        The figure with all its decimals.
    words
        What it is called, so that "you used … in place of …" can stand around it; empty where
        nobody has named it.
    unit
        "people", "share" (a fraction, shown in per cent), "per cent" …
    place
        Where it stands on the page, "the table of years".
    family, key
        The dictionary it is taken from, and its key there; figures of one family, and figures of
        other families at the same key, are taken for one another.
    shown
        The figure as the page rounds it.
    made_of
        The sum that gives it, if it is one.
    """

    value: float
    words: str = ""
    unit: str = ""
    place: str = ""
    family: str = ""
    key: object = None
    shown: float | None = None
    made_of: Node | None = None


@dataclass(frozen=True, slots=True)
class Constant:
    """A number of the sum itself: 100, the days of a year."""

    value: float


@dataclass(frozen=True, slots=True)
class Step:
    """Two parts and what is done with them; made by `join`."""

    op: str
    left: Node
    right: Node
    value: float


Node = Figure | Constant | Step


def join(op: str, left: Node, right: Node) -> Step | None:
    """One step of a sum, or None where it would divide by zero.

    Examples
    --------
    >>> join("/", Constant(3.0), Constant(4.0)).value
    0.75
    >>> join("/", Constant(3.0), Constant(0.0))
    """
    a, b = left.value, right.value
    if op == "+":
        value = a + b
    elif op == "-":
        value = a - b
    elif op == "*":
        value = a * b
    elif b:
        value = a / b
    else:
        return None
    return Step(op, left, right, value)


def steps(node: Node) -> Iterator[Step]:
    """Every step of a tree, the last one first."""
    if isinstance(node, Step):
        yield node
        yield from steps(node.left)
        yield from steps(node.right)


def figures(node: Node) -> list[Figure]:
    """The figures of a tree from left to right, each once."""
    if isinstance(node, Step):
        return list(dict.fromkeys((*figures(node.left), *figures(node.right))))
    return [node] if isinstance(node, Figure) else []


def mapped(node: Node, change: Callable[[Figure], Node]) -> Node | None:
    """The tree with every figure changed, or None where it cannot be worked out any more."""
    if isinstance(node, Step):
        left, right = mapped(node.left, change), mapped(node.right, change)
        return None if left is None or right is None else join(node.op, left, right)
    return change(node) if isinstance(node, Figure) else node


def expanded(node: Node, *, once: bool = False) -> Node | None:
    """The tree with every figure that is itself a sum taken apart, all the way or once."""

    def apart(figure: Figure) -> Node:
        if figure.made_of is None:
            return figure
        return figure.made_of if once else expanded(figure.made_of) or figure

    return mapped(node, apart)


def tidied(step: Step) -> Node:
    """A sum or difference without zeros, and without figures that are added and taken away again.

    Examples
    --------
    >>> boys, girls = Figure(8.0, "boys"), Figure(9.0, "girls")
    >>> tidied(join("-", join("+", boys, girls), boys)).words
    'girls'
    """
    terms: list[tuple[int, Node]] = []
    for sign, term in _terms(step, 1):
        if not term.value:
            continue
        if (-sign, term) in terms:
            terms.remove((-sign, term))
        else:
            terms.append((sign, term))
    terms.sort(key=lambda one: -one[0])  # what is added comes first
    if not terms or terms[0][0] < 0 or terms == list(_terms(step, 1)):
        return step
    total = terms[0][1]
    for sign, term in terms[1:]:
        total = join("+" if sign > 0 else "-", total, term) or total
    return total


def _terms(node: Node, sign: int) -> Iterator[tuple[int, Node]]:
    if isinstance(node, Step) and node.op in "+-":
        yield from _terms(node.left, sign)
        yield from _terms(node.right, sign if node.op == "+" else -sign)
    else:
        yield sign, node


def dimension(node: Node) -> int:
    """0 for a ratio, 1 for a count, 2 for counts multiplied.

    Examples
    --------
    >>> a, b = Figure(3.0, "boys"), Figure(4.0, "girls")
    >>> dimension(a), dimension(join("/", a, b)), dimension(join("-", a, b))
    (1, 0, 1)
    """
    if isinstance(node, Constant):
        return 0
    if isinstance(node, Figure):
        return 0 if node.unit in _DIVIDED else 1
    left, right = dimension(node.left), dimension(node.right)
    if node.op == "*":
        return left + right
    if node.op == "/":
        return max(left - right, 0)
    return max(left, right)


def without_scale(node: Node) -> tuple[float, Node]:
    """A sum as a power of ten (and a sign) times what is left of it.

    Examples
    --------
    >>> part, whole = Figure(3.0, "the part"), Figure(4.0, "the whole")
    >>> times = join("*", Constant(100.0), part)
    >>> scale, core = without_scale(join("/", times, whole))
    >>> scale, core.value
    (100.0, 0.75)
    """
    if isinstance(node, Step) and node.op in "*/":
        if _is_scale(node.right):
            scale, core = without_scale(node.left)
            times = node.right.value if node.op == "*" else 1 / node.right.value
            return scale * times, core
        if node.op == "*" and _is_scale(node.left):
            scale, core = without_scale(node.right)
            return scale * node.left.value, core
        up, left = without_scale(node.left)
        down, right = without_scale(node.right)
        scale = up * down if node.op == "*" else up / down
        joined = join(node.op, left, right)
        if scale != 1.0 and joined is not None:
            return scale, joined
    return 1.0, node


def is_unit(node: Constant) -> bool:
    """Whether a number is one of those that turn units into others: 100, the days of a year."""
    return _is_scale(node) or node.value in TIMES


def _is_scale(node: Node) -> bool:
    if not isinstance(node, Constant) or not node.value:
        return False
    size = abs(node.value)
    return size == 1 or (size >= 100 and f"{size:.0f}".strip("0") == "1" and size % 10 == 0)
