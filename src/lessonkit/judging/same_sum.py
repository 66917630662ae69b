"""Whether two sums are the same sum, or give the same number only by chance."""

from __future__ import annotations

from functools import lru_cache
from zlib import crc32

from lessonkit.judging.nodes import Constant, Figure, Node

_PARTS = 9_973  # a prime: so many different figures are told apart


def moved(node: Node, *, by: bool = True) -> float:
    """What a sum gives if every figure were a little larger, each by a share of its own.

    Two ways to write one sum give the same; two sums that agree by chance do not.

    Parameters
    ----------
    by
        False for what it gives as it is, with every figure taken apart.

    Examples
    --------
    >>> from lessonkit.judging.nodes import join
    >>> boys, girls, cups = Figure(8.0, "boys"), Figure(4.0, "girls"), Figure(12.0, "cups")
    >>> both = join("+", boys, girls)
    >>> moved(both) == moved(join("+", girls, boys)), moved(both) == moved(cups)
    (True, False)
    """
    if isinstance(node, Constant):
        return node.value
    if isinstance(node, Figure):
        if node.made_of is not None:
            return moved(node.made_of, by=by)
        return node.value * (_times(f"{node.family} {node.key} {node.words}") if by else 1.0)
    a, b = moved(node.left, by=by), moved(node.right, by=by)
    if node.op == "+":
        return a + b
    if node.op == "-":
        return a - b
    if node.op == "*":
        return a * b
    return a / b if b else float("inf")


@lru_cache(maxsize=4096)
def _times(name: str) -> float:
    return 1.05 + 0.4 * (crc32(name.encode()) % _PARTS) / _PARTS


def is_one_sum(one: Node, other: Node) -> bool:
    """Whether two sums are the same sum, whatever power of ten and sign stand before them."""
    a, b = moved(one, by=False), moved(other, by=False)
    if not a or not b:
        return a == b
    far, also_far = moved(one) / a, moved(other) / b
    return abs(far - also_far) <= 1e-6 * abs(far)
