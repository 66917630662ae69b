"""Two things done otherwise in one sum: other figures and another step, or a step on the way.

They are many, and looked for only where no single change explains a number.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from lessonkit.judging.candidate import Candidate
from lessonkit.judging.change import Change
from lessonkit.judging.changes import changed
from lessonkit.judging.nodes import (
    Figure,
    Node,
    Step,
    figures,
    mapped,
    steps,
    without_scale,
)
from lessonkit.judging.swaps import swapped
from lessonkit.judging.variants import asked_of, scaled

_MOST_SWAPS, _FEW = 25, 4  # of so many swaps of so few figures every further change is tried
_LIKELY, _ON_THE_WAY = 1.3, 1.1
_AGAIN, _CARRIED = 0.4, 0.7  # how much less likely both are than the one


def combined(tree: Node, sight: Iterable[Figure]) -> Iterator[Candidate]:
    """Everything that two likely changes of a sum give together."""
    scale, core = without_scale(tree)
    asked = asked_of(core, scale)
    swaps = sorted(swapped(core, sight), key=lambda one: one[1].cost)
    most = _MOST_SWAPS if len(figures(core)) <= _FEW else _MOST_SWAPS // 5
    for node, change in swaps[:most]:
        silent = replace(change, why="")
        for second, further in changed(node, scale, brackets=False):
            if further.cost <= _LIKELY:
                yield from scaled(second, asked, (further, silent), _AGAIN)
    for node, change in _carried_on(core):
        yield from scaled(node, asked, (change,), _CARRIED)


def _carried_on(core: Node) -> Iterator[tuple[Node, Change]]:
    """The right sum of a result that was worked out otherwise, as in an earlier exercise.

    What stands in a sum once is changed where the sum is read all the way.
    """
    parts = [part for step in steps(core) for part in (step.left, step.right)]
    for one in figures(core):
        if not isinstance(one.made_of, Step) or parts.count(one) < 2:
            continue
        scale, within = without_scale(one.made_of)
        for node, change in changed(within, scale, brackets=False):
            if change.cost > _ON_THE_WAY:
                continue
            other = replace(one, value=node.value * scale, shown=None, made_of=None)
            made = mapped(core, lambda figure, old=one, new=other: new if figure == old else figure)
            if made is not None:
                did = f"{change.did}, and went on from there"
                yield made, replace(change, did=did, why="", open=False)
