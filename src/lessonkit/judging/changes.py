"""What learners do to a sum: one step done otherwise, left out, or taken for the last one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from lessonkit.judging.brackets import without_brackets
from lessonkit.judging.change import Change, Changed
from lessonkit.judging.details import (
    exchanged,
    one_more,
    other_times,
    per_cent,
    rounded_early,
    rounded_figures,
    twice,
)
from lessonkit.judging.misplaced import alone, as_a_number, doubled, inverted, moved, shifted
from lessonkit.judging.nodes import (
    SHARE,
    Constant,
    Figure,
    Node,
    Step,
    dimension,
    join,
    steps,
    tidied,
)
from lessonkit.judging.terms import left_out, regrouped, taken_twice, unweighted

_FURTHER = "That is one step of the sum, and not the last."
_COMPARES = "That compares the two figures; it does not say by how much one of them changed."
_START = "A change is measured against the figure that it starts from."
_LINE = "Which of the two belongs under the line?"
_BY_IT = "Is the whole of it asked for, or how much there is for each?"
_WHOLE = "A part says little before it is set against its whole."
_AWAY = "What is in it that does not belong to what is asked for?"
_NOTHING = "took nothing away"
_PARTS = "Which parts belong to what is asked for?"


def changed(core: Node, scale: float, *, brackets: bool = True) -> Iterator[Changed]:
    """Everything that one change makes of a sum, whatever figures it is made of."""
    yield from _stopped(core, core)
    for node, change in _inside(core, scale):
        yield node, _of_several(node, change)
    found = change_of(core)
    if found is None or isinstance(found[0], Step):  # else it is the wrong base, and the sign
        yield from exchanged(core)
    if brackets:
        yield from without_brackets(core, scale)
    yield from rounded_early(core)
    yield from rounded_figures(core)
    yield from other_times(core)
    yield from one_more(core)
    yield from left_out(core)
    yield from taken_twice(core)
    yield from unweighted(core)
    for kind in (alone, moved, inverted, shifted, as_a_number, doubled):
        yield from kind(core)
    if scale == 1:
        yield from per_cent(core)
    for other in regrouped(core):
        yield from _stopped(other, other)
        yield from rounded_early(other)
        yield from one_more(other)
        yield from twice(other)
        for node, change in _inside(other, scale):
            yield node, replace(_of_several(node, change), cost=change.cost + 0.2)


def _made(op: str, a: Node, b: Node, change: Change) -> Iterator[Changed]:
    node = join(op, a, b)
    if node is not None:
        yield node, change


def _inside(node: Node, scale: float) -> Iterator[Changed]:
    """The changes of this step, and of every step in it."""
    if not isinstance(node, Step):
        return
    yield from _LOCAL[node.op](node, scale)
    for part, change in _inside(node.left, 1.0):
        if not change.open:
            yield from _made(node.op, part, node.right, _deeper(change))
    for part, change in _inside(node.right, 1.0):
        if not change.open:
            yield from _made(node.op, node.left, part, _deeper(change))


def _of_several(node: Node, change: Change) -> Change:
    """A change in words that hold where a sum takes something else away as well."""
    if change.did == _NOTHING and any(step.op == "-" for step in steps(node)):
        return replace(change, did="left in something that has to be taken away")
    return change


def _deeper(change: Change) -> Change:
    """A change within a step is less likely; leaving a part or a factor out is not."""
    if change.slip == "part-for-whole" or "left out a multiplication" in change.did:
        return change
    return replace(change, cost=change.cost + 0.2)


def _stopped(node: Node, core: Node) -> Iterator[Changed]:
    """Every step but the last, as if it were the last."""
    if not isinstance(node, Step):
        return
    on = {"*": "What does it have to be multiplied by?"}.get(
        node.op, "What has still to be added to it, or taken away?"
    )
    for part, other in ((node.left, node.right), (node.right, node.left)):
        if node.op == "/":
            on = "What has to be done with it: does it belong above the line, or under it?"
        if isinstance(part, Step):
            words = {
                "/": "divided {0} by {1} and stopped there",
                "*": "multiplied {0} by {1} and stopped there",
                "+": "added {0} and {1} and stopped there",
                "-": "took the difference between {0} and {1} and stopped there",
            }[part.op]
            cost = 0.7 if node is core else 1.0
            slip = "step-left-out"
            if part.op == "-" and change_of(core) is not None:
                slip = "difference-for-percent"
            elif part.op == "+":
                slip = "added-up"
            parts = (part.left, part.right)
            yield part, Change(slip, cost, words, parts, _FURTHER, on, open=part.op == "/")
            yield from _stopped(part, core)
        elif isinstance(part, Figure) and isinstance(other, Constant) and node is not core:
            yield part, Change("figure-copied", 1.5, "gave {0} unchanged", (part,), _FURTHER, on)


def change_of(node: Node) -> tuple[Node, Node, Node] | None:
    """Later, earlier and base of a sum of the form (later − earlier) ÷ base, or None."""
    if isinstance(node, Step) and node.op == "/" and isinstance(node.left, Step):
        minus = node.left
        if minus.op == "-" and node.right in (minus.left, minus.right):
            return minus.left, minus.right, node.right
    return None


def _divided(node: Step, scale: float) -> Iterator[Changed]:
    a, b = node.left, node.right
    found = change_of(node)
    if found is not None:
        yield from _change_done_otherwise(*found)
        return
    words, per = "divided {0} by {1}", scale == 100
    turned = Change("upside-down", 0.85, words, (b, a), "", _LINE, open=per)
    yield from _made("/", b, a, turned)
    times = "multiplied {0} by {1}"
    then = "Should the result be larger or smaller than the figures?"
    yield from _made("*", a, b, Change("operation-swapped", 1.0, times, (a, b), "", then))
    between = "took the difference between {0} and {1}"
    yield from _made("-", a, b, Change("operation-swapped", 1.3, between, (a, b)))
    times = scale == 1 and b.value < a.value < 10 * b.value  # else it is a count, and one off
    above = join("-", a, b) if times else None
    if above is not None:
        words = "took {1} away from {0} before you divided by {1}"
        more = "Asked for is how many there are, not how many more."
        yield from _made("/", above, b, Change("increase-for-multiple", 1.2, words, (a, b), more))
    plus = "added {0} and {1}"
    yield from _made("+", a, b, Change("added-up", 1.6, plus, (a, b)))
    then = _WHOLE if per else _BY_IT
    out = Change("step-left-out", 0.85, "left out a division", (b,), "", then)
    yield a, out
    if dimension(a) == dimension(b) and 0 < a.value < b.value:
        rest = join("-", b, a)
        if rest is not None and rest.value:
            known = tidied(rest)
            parts, said = (
                ((a, b), ", {1} without {0},") if known == rest else ((a, known), ", {1},")
            )
            if known != rest and not getattr(known, "words", ""):
                said = ""  # a number that stands nowhere helps nobody
            part = Change(
                "part-to-rest",
                0.85,
                f"divided {{0}} by the rest{said.rstrip(',')}",
                parts,
                "Part and rest make the whole, and a share is a part of the whole.",
                "What is the whole here?",
            )
            yield from _made("/", a, rest, part)
            other = replace(part, cost=1.2, did=f"divided the rest{said} by {{0}}")
            yield from _made("/", rest, a, other)
            words = f"took the rest{said} in place of {{0}}"
            why = "Part and rest make 100 per cent together."
            back = Change("complement", 0.75, words, parts, why, "Which of the two is asked for?")
            yield from _made("/", rest, b, back)
        both = join("+", a, b)
        if both is not None:
            words = "divided {0} by {0} and {1} together"
            change = Change("other-denominator", 1.4, words, (a, b), "", "What is the whole here?")
            yield from _made("/", a, both, change)


def _change_done_otherwise(later: Node, earlier: Node, base: Node) -> Iterator[Changed]:
    other = later if base == earlier else earlier
    gap = join("-", later, earlier)
    if gap is None:
        return
    words = "divided the difference by {0}"
    ask = "Which of the two figures does the change start from?"
    yield from _made("/", gap, other, Change("wrong-base", 0.6, words, (other,), _START, ask))
    words = "divided {0} by {1} and stopped there"
    hundred = "The figure it starts from is 100 per cent by itself."
    ratio = Change("ratio-for-change", 0.6, words, (later, earlier), _COMPARES, hundred, open=True)
    yield from _made("/", later, earlier, ratio)
    words = "divided {0} by {1}"
    upside = Change("ratio-for-change", 1.3, words, (earlier, later), _COMPARES, ask, open=True)
    yield from _made("/", earlier, later, upside)
    plus = join("+", later, earlier)
    if plus is not None:
        words = "added {0} and {1} above the line"
        for under in (base, other):
            yield from _made("/", plus, under, Change("added-up", 1.7, words, (later, earlier)))
        words = "divided the difference by both figures together"
        both = Change("other-denominator", 1.7, words, (), _START, ask)
        yield from _made("/", gap, plus, both)
        mean = join("/", plus, Constant(2.0))
        if mean is not None:
            words = "divided the difference by the average of the two figures"
            half = Change("other-denominator", 2.0, words, (), _START, ask)
            yield from _made("/", gap, mean, half)
    yield plus or gap, Change("added-up", 1.6, "added {0} and {1}", (later, earlier))
    words = "divided the difference by 100"
    why = "Per cent are hundredths of the figure that it starts from."
    hundredth = Change("other-denominator", 1.7, words, (), why, ask)
    yield from _made("/", gap, Constant(100.0), hundredth)
    if isinstance(later, Figure) and later.unit == SHARE:
        words = "subtracted one share from the other"
        why = "That is a change in percentage points, not in per cent."
        yield gap, Change("points-for-percent", 0.8, words, (), why, open=True)


def _times(node: Step, scale: float) -> Iterator[Changed]:
    a, b = node.left, node.right
    then = "Should the result be larger or smaller than the figures?"
    for one, other, cost in ((a, b, 1.2), (b, a, 1.2)):
        words = "divided {0} by {1}"
        change = Change("operation-swapped", cost, words, (one, other), "", then)
        yield from _made("/", one, other, change)
        yield (
            one,
            Change("step-left-out", 1.0, "left out a multiplication", (other,), "", then),
        )
    words = "added {0} and {1}"
    yield from _made("+", a, b, Change("added-up", 1.8, words, (a, b)))


def _minus(node: Step, scale: float) -> Iterator[Changed]:
    a, b = node.left, node.right
    words = "added {0} and {1}"
    yield from _made("+", a, b, Change("added-up", 0.85, words, (a, b)))
    yield a, Change("step-left-out", 0.8, _NOTHING, (b,), "", _AWAY)
    yield b, Change("step-left-out", 1.5, "left out {0}", (a,), "", _PARTS)
    yield from _from_the_round_one(a, b)
    middle = join("/", join("+", a, b) or a, Constant(2.0))
    if middle is not None:
        yield middle, Change("other-sum", 1.5, "took the middle of {0} and {1}", (a, b))
    words = "multiplied {0} by {1}"
    yield from _made("*", a, b, Change("operation-swapped", 1.8, words, (a, b)))
    words = "divided {0} by {1}"
    shares = dimension(node) == 0
    for one, other in ((a, b), (b, a)):
        cost = 1.0 if shares else 1.3
        change = Change("operation-swapped", cost, words, (one, other), open=True)
        yield from _made("/", one, other, change)
        slip, said = "other-sum", "gave the difference in per cent of {0}"
        why = "The question asks for the difference itself."
        if shares:
            slip, why = "percent-for-points", "Percentage points are the plain difference."
        cost = 0.7 if shares and other is b else 1.0
        change = Change(slip, cost, said, (other,), why, "Subtract, and stop there.", open=True)
        yield from _made("/", node, other, change)


def _from_the_round_one(a: Node, b: Node) -> Iterator[Changed]:
    """How far a figure is above the round number below it, where the one above it is asked about.

    Somebody who borrows wrongly gets the same.
    """
    for size in (100.0, 1_000.0, 10_000.0, 100_000.0):
        near = a.value > b.value > size and a.value % size == 0 and a.value - b.value < size
        if near and b.value % size:
            words = "gave how far {0} is above the round number below it"
            then = "How far is it from the other figure?"
            below = join("-", b, Constant(b.value - b.value % size))
            if below is not None:
                yield below, Change("operation-swapped", 1.5, words, (b,), "", then)
            return


def _plus(node: Step, scale: float) -> Iterator[Changed]:
    a, b = node.left, node.right
    for one, other in ((a, b), (b, a)):
        cost = 1.4 if isinstance(other, Step) and other.op == "+" else 0.85  # several parts
        yield one, Change("part-for-whole", cost, "left out {0}", (other,), "", _PARTS)
        words = "took {1} away from {0}"
        yield from _made("-", one, other, Change("operation-swapped", 1.4, words, (one, other)))
    words = "multiplied {0} by {1}"
    yield from _made("*", a, b, Change("operation-swapped", 1.8, words, (a, b)))
    if dimension(a) == dimension(b) == 1:
        yield from _made("/", node, Constant(2.0), Change("other-sum", 1.8, "took the average"))


_LOCAL = {"/": _divided, "*": _times, "-": _minus, "+": _plus}
