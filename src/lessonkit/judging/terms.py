"""Terms left out on both sides or taken twice, and products worked out in another order."""

from __future__ import annotations

from collections.abc import Iterator

from lessonkit.judging.change import Change, Changed
from lessonkit.judging.nodes import Constant, Figure, Node, Step, figures, join, mapped, steps


def left_out(core: Node) -> Iterator[Changed]:
    """A figure that is missing wherever it stands, above the line and under it."""
    terms = [part for step in steps(core) if step.op in "+-" for part in (step.left, step.right)]
    for one in figures(core):
        if terms.count(one) < 2:
            continue
        node = mapped(core, lambda other, one=one: Constant(0.0) if other == one else other)
        if node is not None and node.value:
            words = "left out {0}, above the line and under it"
            then = "Does the question leave it out?"
            yield node, Change("part-for-whole", 1.2, words, (one,), "", then)


def taken_twice(core: Node) -> Iterator[Changed]:
    """A figure taken away twice, or half of it."""
    if not isinstance(core, Step) or core.op != "-" or not isinstance(core.right, Figure):
        return
    part = core.right
    then = "How often is it in the figure that it is taken away from?"
    for times, cost, words in (
        (2.0, 1.6, "took {0} away twice"),
        (0.5, 2.0, "took away only half of {0}"),
    ):
        node = join("-", core.left, join("*", Constant(times), part) or part)
        if node is not None:
            yield node, Change("other-sum", cost, words, (part,), "", then)


def unweighted(core: Node) -> Iterator[Changed]:
    """A weighted sum without its weights: a plain sum or average, or divided by how many it has."""
    parts = list(_added(core))
    products = [one for one in parts if isinstance(one, Step) and one.op == "*"]
    if len(parts) < 3 or len(products) < len(parts):
        return
    count = Constant(float(len(parts)))
    then = "What has each of them to be multiplied by, and what is the whole?"
    for side in ("left", "right"):
        figures_there = [getattr(one, side) for one in products]
        first, *others = figures_there
        if len({getattr(one, "unit", one) for one in figures_there}) > 1:
            continue
        total = first
        for one in others:
            total = join("+", total, one) or total
        mean = join("/", total, count)
        words = "added up {0} and the others like it, without their weights"
        yield total, Change("added-up", 1.05, words, (first,), "", then, open=True)
        if mean is not None:
            words = "took the plain average of {0} and the others like it"
            yield mean, Change("average-for-each", 1.05, words, (first,), "", then, open=True)
    by_count = join("/", core, count)
    if by_count is not None:
        words = "divided by {0}, which is how many they are"
        then = "What do all the weights make together?"
        change = Change("other-denominator", 1.2, words, (count,), "", then, open=True)
        yield by_count, change


def _added(node: Node) -> Iterator[Node]:
    if isinstance(node, Step) and node.op == "+":
        yield from _added(node.left)
        yield from _added(node.right)
    else:
        yield node


def regrouped(core: Node) -> Iterator[Step]:
    """The same product and quotient, divided before it is multiplied."""
    if isinstance(core, Step) and core.op == "/" and isinstance(core.left, Step):
        times, under = core.left, core.right
        if times.op == "*":
            for one, other in ((times.left, times.right), (times.right, times.left)):
                ratio = join("/", one, under)
                product = None if ratio is None else join("*", ratio, other)
                if product is not None:
                    yield product
