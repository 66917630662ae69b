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
