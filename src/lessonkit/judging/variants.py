"""What the changes of one sum give, in the sizes in which it may be typed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from lessonkit.judging.candidate import FRACTION, PERCENT, TWICE, Candidate
from lessonkit.judging.change import Change
from lessonkit.judging.changes import changed
from lessonkit.judging.misplaced import for_a_step
from lessonkit.judging.misprints import mistyped
from lessonkit.judging.nodes import (
    SHARE,
    Constant,
    Figure,
    Node,
    Step,
    dimension,
    figures,
    join,
    mapped,
    without_scale,
)
from lessonkit.judging.sight import near
from lessonkit.judging.swaps import (
    families_together,
    joined,
    other_bases,
    other_change,
    running_totals,
    swapped,
    whole_families,
)

_OTHER_FIGURES = frozenset({"other-figure", "off-by-one-period", "other-baseline", "added-up"})
_FAULT_MORE = 1.8


@dataclass(frozen=True, slots=True)
class Asked:
    """The sum that is asked for: its figures without their scale, and what kind of number it is."""

    core: Node
    scale: float
    dimension: int
    of_differences: bool


def asked_of(core: Node, scale: float) -> Asked:
    """What is asked for, by the sum that gives it."""
    return Asked(core, scale, dimension(core), _is_of_differences(core))


def of_tree(tree: Node, sight: Iterable[Figure]) -> Iterator[Candidate]:
    """Everything that one change of a sum gives."""
    scale, core = without_scale(tree)
    asked = asked_of(core, scale)
    sight = list(sight)
    shown = mapped(core, as_shown)
    if scale not in (1, 100):
        yield from scaled(core, asked, ())
    yield from _changed(asked, core, 0.0)
    if shown is not None and shown != core:
        yield from scaled(shown, asked, ())
        yield from _changed(asked, shown, 0.05)
    swaps = sorted(swapped(core, sight), key=lambda one: one[1].cost)
    mates = dict.fromkeys(other for one in figures(core) for other in near(one, sight))
    for node, change in (
        *swaps,
        *joined(core, sight),
        *other_bases(core, mates, 1.15),
        *other_bases(core, _in_one_place(core, sight), 1.8),
        *whole_families(core, sight),
        *families_together(core, sight),
        *running_totals(core, sight),
        *other_change(core, sight),
        *for_a_step(core, sight),
    ):
        yield from scaled(node, asked, (change,))
        shown = mapped(node, as_shown)
        if shown is not None and shown != node:
            yield from scaled(shown, asked, (change,), 0.05)
    yield from _mistyped(core, scale)


def _in_one_place(core: Node, sight: Iterable[Figure]) -> list[Figure]:
    """Whatever stands in the same place as the figures of a sum, and counts something else."""
    used = figures(core)
    places = {one.place for one in used if one.place}
    return [one for one in sight if one.place in places and one not in used]


def _changed(asked: Asked, core: Node, more: float) -> Iterator[Candidate]:
    for node, change in changed(core, asked.scale):
        if change.slip == "brackets-missing":  # worked out with its scale already
            yield Candidate(node.value, change.cost + more, (change,), either=True, node=core)
        else:
            yield from scaled(node, asked, (change,), more)


def scaled(
    node: Node, asked: Asked, changes: tuple[Change, ...], more: float = 0.0
) -> Iterator[Candidate]:
    """A changed sum with the scales that it may have been given."""
    if asked.scale == 100 and abs(node.value) == 1:  # 100 per cent is said without any sum
        return
    cost = sum(one.cost for one in changes) + more
    either = asked.of_differences or (isinstance(node, Step) and node.op == "-")
    for factor, further in _factors(node, asked, changes):
        if further is None:
            yield Candidate(node.value * factor, cost, changes, either=either, node=node)
        else:
            done = (*changes, further)
            more_cost = cost + further.cost
            yield Candidate(node.value * factor, more_cost, done, either=either, node=node)


def _is_of_differences(core: Node) -> bool:
    """Whether a sum divides one difference by another, so that both may be turned round."""
    return (
        isinstance(core, Step)
        and core.op == "/"
        and all(isinstance(one, Step) and one.op == "-" for one in (core.left, core.right))
    )


def _factors(
    node: Node, asked: Asked, changes: tuple[Change, ...]
) -> Iterable[tuple[float, Change | None]]:
    if any(one.open for one in changes):
        return ((1.0, None), (100.0, None))
    scale, found = asked.scale, dimension(node)
    if found == asked.dimension:
        if scale == 100:
            if changes and changes[-1].slip in _OTHER_FIGURES:  # one fault more is far-fetched
                return ((100.0, None), (1.0, replace(FRACTION, cost=_FAULT_MORE)))
            return ((100.0, None), (1.0, FRACTION), (10_000.0, TWICE))
        if scale == 1:
            return ((1.0, None), (100.0, PERCENT)) if found == 0 else ((1.0, None),)
        others: list[tuple[float, Change | None]] = [
            (scale * by, _other_scale(scale * by)) for by in (0.01, 0.1, 10.0, 100.0)
        ]
        if scale > 100:
            others.append((100.0, PERCENT))
        if changes and changes[-1].slip == "operation-swapped":  # and the scale turned with it
            others.append((1 / scale, None))
        return ((scale, None), (1.0, _without(scale)), *others)
    if asked.dimension == 0:
        return ((1.0, None),)
    if found == 0:
        return ((1.0, None), (100.0, None))
    return ((1.0, None), (scale, None)) if scale != 1 else ((1.0, None),)


def _without(scale: float) -> Change:
    """The last step left out, which sets the size: times 100,000, divided by 100."""
    times = Constant(scale if scale > 1 else round(1 / scale))
    words = "left out a multiplication" if scale > 1 else "left out a division"
    return Change("step-left-out", 0.7, words, (times,), "", "What does the question want it in?")


def _other_scale(scale: float) -> Change:
    times = Constant(scale if scale > 1 else round(1 / scale))
    words = "worked with {0}, which is another size than the one asked for"
    cost = 1.1 if scale > 100 else 1.7
    return Change("factor-ten", cost, words, (times,), "", "What does the question want it in?")


def as_shown(figure: Figure) -> Figure:
    """The figure with the decimals that the page shows."""
    if figure.shown is None or figure.shown == figure.value:
        return figure
    return replace(figure, value=figure.shown, shown=None)


def _mistyped(core: Node, scale: float) -> Iterator[Candidate]:
    """The right sum with one figure typed differently."""
    if not isinstance(core, Step):
        return
    for figure in figures(core):
        value = figure.shown if figure.shown is not None else figure.value
        hundred = 100.0 if figure.unit == SHARE else 1.0
        text = f"{hundred * value:.12g}"
        variants = [
            (typed / hundred, words) for typed, words in (() if "e" in text else mistyped(text))
        ]
        if abs(value) >= 1000:
            variants.append((value / 1000, "typed a full stop for the comma in"))
        for typed, words in variants:
            node = mapped(core, lambda one, f=figure, t=typed: Constant(t) if one == f else one)
            base = join("/", core.left, Constant(typed)) if core.right == figure else None
            then = "Compare what you typed with the figures, digit by digit."
            change = Change("typing-slip", 2.6, f"{words} {{0}}", (figure,), "", then)
            for one in (node, base if core.op == "/" else None):
                if one is not None:
                    yield Candidate(one.value * scale, change.cost, (change,), node=one)
