"""The right figures in the wrong place: a part alone, a term on the other side, a share as such."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from lessonkit.judging.change import Change, Changed
from lessonkit.judging.nodes import (
    PER_CENT,
    SHARE,
    TIMES,
    Constant,
    Figure,
    Node,
    Step,
    dimension,
    figures,
    is_unit,
    join,
    mapped,
    steps,
)

_SMALL = 10  # factors up to this are doubled or halved by mistake
_WHICH = "Which figures does the question name?"


def alone(core: Node) -> Iterator[Changed]:
    """One figure only above the line: one of those that are added up there, or under it."""
    if not isinstance(core, Step) or core.op != "/":
        return
    above = [one for one in figures(core.left) if one != core.left]
    under = [one for one in figures(core.right) if one not in above]
    for one in (*above, *(under if _is_total(core.right) else ())):
        node = join("/", one, core.right)
        if node is not None and dimension(one) == dimension(core.left) and one != core.right:
            words = "put {0} alone above the line"
            yield node, Change("part-for-whole", 1.2, words, (one,), "", _WHICH)


def _is_total(node: Node) -> bool:
    return isinstance(node, Step) and node.op == "+" and dimension(node) > 0


def moved(core: Node) -> Iterator[Changed]:
    """What is taken away under the line, taken away or added above it, or as a share of it."""
    if not isinstance(core, Step) or core.op != "/" or not isinstance(core.right, Step):
        return
    above, (whole, part) = core.left, (core.right.left, core.right.right)
    if core.right.op not in "+-" or dimension(above) == 0:
        return
    then = "Does it make the part above the line larger, or the whole under it smaller?"
    for op, words in (("+", "added {0} above the line"), ("-", "took {0} away above the line")):
        top = join(op, above, part)
        node = None if top is None else join("/", top, whole)
        if node is not None:
            did = f"{words}, and not under it"
            yield node, Change("operation-swapped", 1.6, did, (part,), "", then)
    ratio, share = join("/", above, whole), join("/", part, whole)
    for op in "+-":
        factor = None if share is None else join(op, Constant(1.0), share)
        node = None if ratio is None or factor is None else join("*", ratio, factor)
        if node is not None:
            words = "changed the result by the share that {0} has in {1}"
            why = "A whole that is smaller by a fifth is needed a quarter more often."
            yield node, Change("wrong-base", 1.7, words, (part, whole), why)


def inverted(core: Node) -> Iterator[Changed]:
    """The change of a ratio that was turned round in both years: hours for each fine."""
    if not isinstance(core, Step) or core.op != "/" or not isinstance(core.left, Step):
        return
    parts = (core.left.left, core.left.right, core.right)
    ratios = [one for one in parts if isinstance(one, Step) and one.op == "/"]
    if core.left.op != "-" or len(ratios) != len(parts):
        return
    first = ratios[0]
    node = _change_of([join("/", one.right, one.left) for one in ratios])
    if node is not None:
        words = "turned both ratios round, to {0} for each of {1}"
        then = "What is asked for each of what?"
        yield node, Change("upside-down", 0.85, words, (first.right, first.left), "", then)
    node = _change_of([join("*", one.left, one.right) for one in ratios])
    if node is not None:
        words = "multiplied {0} by {1}, and did the same at the other end of the change"
        then = "Should what you get be larger or smaller than what you start from?"
        yield node, Change("operation-swapped", 0.95, words, (first.left, first.right), "", then)


def _change_of(parts: list[Node | None]) -> Node | None:
    later, earlier, base = parts
    gap = None if later is None or earlier is None else join("-", later, earlier)
    return None if gap is None or base is None else join("/", gap, base)


def shifted(core: Node) -> Iterator[Changed]:
    """By as much more instead of by as many times: 5 × 30 ÷ 10 as 5 + (30 − 10)."""
    for step in dict.fromkeys(steps(core)):
        yield from _shifted(core, step)


def _shifted(core: Node, step: Step) -> Iterator[Changed]:
    for one, later, earlier in _in_proportion(step):
        gap = join("-", later, earlier)
        more = None if gap is None else join("+", one, gap)
        node = None if more is None else in_place(core, step, more)
        units = {getattr(part, "unit", "") for part in (later, earlier)}
        if node is not None and len(units) == 1 and later != earlier:
            words = "let {0} grow by as much as there is between {1} and {2}"
            then = "When the one becomes twice as large, what becomes of the other?"
            yield node, Change("other-sum", 1.2, words, (one, earlier, later), "", then)


def _in_proportion(core: Step) -> Iterator[tuple[Node, Node, Node]]:
    """What is moved, to which figure, from which."""
    if core.op == "/" and isinstance(core.left, Step) and core.left.op == "*":
        yield core.left.left, core.left.right, core.right
        yield core.left.right, core.left.left, core.right
    for one, ratio in ((core.left, core.right), (core.right, core.left)):
        if core.op == "*" and isinstance(ratio, Step) and ratio.op == "/":
            yield one, ratio.left, ratio.right


def as_a_number(core: Node) -> Iterator[Changed]:
    """A share or a per cent added to a count, or the count raised or lowered by it."""
    if not isinstance(core, Step) or core.op not in "*/":
        return
    for count, rate in ((core.left, core.right), (core.right, core.left)):
        share = _share(rate)
        if share is None or dimension(count) == 0 or (core.op == "/" and rate is core.left):
            continue
        for op, words in (
            ("+", "added {0}, as if it were a count, to {1}"),
            ("-", "took {0}, as if it were a count, away from {1}"),
            ("*", "multiplied {1} by {0}, as if it were a count"),
        ):
            node = join(op, count, Constant(100 * share))
            why = "Per cent are hundredths of something, and no number of things."
            parts = (rate, count)
            if node is not None:
                yield node, Change("share-for-count", 1.4, words, parts, why)
        for op, words in (
            ("+", "made {1} larger by {0}"),
            ("-", "made {1} smaller by {0}"),
        ):
            factor = join(op, Constant(1.0), Constant(share))
            node = None if factor is None else join("*", count, factor)
            why = "Of what whole is it a share?"
            parts = (rate, count)
            if node is not None:
                yield node, Change("other-denominator", 1.3, words, parts, "", why)
            node = None if factor is None else join("/", count, factor)
            if node is not None:
                words = f"divided {{1}} by 100 per cent {'and' if op == '+' else 'without'} {{0}}"
                yield node, Change("other-denominator", 1.5, words, parts, "", why)


def for_a_step(core: Node, sight: Iterable[Figure]) -> Iterator[Changed]:
    """A figure of the page where something has to be worked out first."""
    for step in steps(core):
        units = {one.unit for one in figures(step)}
        if step is core or step.op not in "+-" or len(units) != 1:
            continue
        for one in sight:
            if one.unit in units and one.place and one not in figures(step):
                node = in_place(core, step, one)
                if node is not None:
                    words = "used {0} in place of {1}"
                    then = "What has to be worked out there first?"
                    yield node, Change("step-left-out", 1.6, words, (one, step), "", then)


def in_place(core: Node, part: Node, one: Node) -> Node | None:
    """A sum with another part in place of one, wherever that stands."""
    if core == part:
        return one
    if not isinstance(core, Step):
        return core
    left, right = in_place(core.left, part, one), in_place(core.right, part, one)
    return None if left is None or right is None else join(core.op, left, right)


def _share(node: Node) -> float | None:
    """A figure that is a share of something, as a fraction."""
    unit = getattr(node, "unit", "")
    if unit == SHARE:
        return node.value
    return node.value / 100 if unit == PER_CENT else None


def doubled(core: Node) -> Iterator[Changed]:
    """A share or a small factor taken twice, or half of it."""
    then = "How often does it belong in the sum?"
    for one in dict.fromkeys(_factors(core)):
        for times, words in ((2.0, "took {0} twice"), (0.5, "took half of {0}")):
            other = Constant(one.value * times)
            node = _put(core, one, other)
            if node is not None:
                parts = (one if isinstance(one, Figure) else Constant(one.value),)
                yield node, Change("other-sum", 1.6, words, parts, "", then)


def _factors(node: Node) -> Iterator[Node]:
    if isinstance(node, Step):
        yield from _factors(node.left)
        yield from _factors(node.right)
    elif isinstance(node, Figure):
        if node.unit in (SHARE, "times") or 1 < node.value <= _SMALL:
            yield node
    elif not is_unit(node) and 0 < node.value <= _SMALL and node.value not in TIMES:
        yield node


def _put(core: Node, one: Node, other: Node) -> Node | None:
    if isinstance(one, Figure):
        return mapped(core, lambda figure: other if figure == one else figure)
    if not isinstance(core, Step):
        return other if core is one else core
    left, right = _put(core.left, one, other), _put(core.right, one, other)
    return None if left is None or right is None else join(core.op, left, right)
