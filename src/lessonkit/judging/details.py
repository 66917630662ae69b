"""The right steps with one detail amiss: two figures exchanged, one rounded, another time."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from lessonkit.judging.change import Change, Changed
from lessonkit.judging.nodes import SHARE, TIMES, Constant, Figure, Node, Step, join

# Puts something else in the place of one part of a sum; gives the whole.
Rebuild = Callable[[Node], Node | None]
_UNITS_OF_TIME = ("", "days", "weeks", "months", "hours", "minutes")


def exchanged(core: Node) -> Iterator[Changed]:
    """Two figures of a sum in each other's place, wherever they stand in it."""
    figures = [one for one in _leaves(core) if isinstance(one, Figure)]
    figures = list(dict.fromkeys(figures))[:6]
    for i, one in enumerate(figures):
        for other in figures[i + 1 :]:
            places: dict[Node, Node] = {one: other, other: one}
            node = _put(core, places)
            if node is not None and node.value != -core.value:  # that is its sign turned round
                words = "exchanged {0} and {1}"
                then = "Which of them belongs where?"
                cost = 1.0 if one.family == other.family else 1.3
                yield node, Change("upside-down", cost, words, (one, other), "", then)


def _leaves(node: Node) -> Iterator[Node]:
    if isinstance(node, Step):
        yield from _leaves(node.left)
        yield from _leaves(node.right)
    else:
        yield node


def _put(node: Node, places: dict[Node, Node]) -> Node | None:
    if not isinstance(node, Step):
        return places.get(node, node)
    left, right = _put(node.left, places), _put(node.right, places)
    return None if left is None or right is None else join(node.op, left, right)


def _places(node: Node, rebuild: Rebuild = lambda inner: inner) -> Iterator[tuple[Step, Rebuild]]:
    """Every step, with the function that puts something else in its place."""
    if not isinstance(node, Step):
        return
    yield node, rebuild

    def left(inner: Node) -> Node | None:
        outer = join(node.op, inner, node.right)
        return None if outer is None else rebuild(outer)

    def right(inner: Node) -> Node | None:
        outer = join(node.op, node.left, inner)
        return None if outer is None else rebuild(outer)

    yield from _places(node.left, left)
    yield from _places(node.right, right)


def _rebuilt(inner: Node | None, rebuild: Rebuild, change: Change) -> Iterator[Changed]:
    outer = None if inner is None else rebuild(inner)
    if outer is not None:
        yield outer, change


def rounded_early(core: Node) -> Iterator[Changed]:
    """A result on the way, rounded before the sum went on."""
    then = "Keep all decimals until the last step."
    change = Change("rounding", 1.3, "rounded a result on the way", (), "", then)
    for step, rebuild in _places(core):
        if step is core:
            continue
        cut_off = float(int(step.value))
        for rounded in (cut_off, *(round(step.value, places) for places in (0, 1, 2, 3))):
            if rounded and rounded != step.value and abs(rounded / step.value - 1) < 0.1:
                yield from _rebuilt(Constant(rounded), rebuild, change)


def rounded_figures(core: Node) -> Iterator[Changed]:
    """A figure that was rounded before it was taken away, or before something was."""
    then = "Keep every figure as it is to the last step."
    for step, _ in _places(core):
        for one in (step.left, step.right) if step.op == "-" else ():
            for places in (1, 2, 3, 4) if isinstance(one, Figure) and abs(one.value) > 100 else ():
                rounded = Constant(round(one.value, -places))
                node = _put(core, {one: rounded}) if rounded.value != one.value else None
                if node is not None and 0.9 < rounded.value / one.value < 1.1:
                    words = "rounded {0} to {1} first"
                    yield node, Change("rounding", 1.4, words, (one, rounded), "", then)


def other_times(core: Node) -> Iterator[Changed]:
    """Another number of days, weeks or months where the sum has one as a factor.

    What is added or taken away is a span of its own, and only by chance as long as a unit of time.
    """
    spans = {one for step, _ in _places(core) if step.op in "+-" for one in (step.left, step.right)}
    for one in dict.fromkeys(_leaves(core)):
        if one in spans or one.value not in TIMES or getattr(one, "unit", "") not in _UNITS_OF_TIME:
            continue
        if isinstance(one, Figure) and one.words and not one.unit:
            continue
        for time in TIMES:
            node = _put(core, {one: Constant(time)})
            if node is not None and time != one.value:
                words = "used {0} where another unit of time belongs"
                then = "How many of them are in the period that the question names?"
                yield node, Change("other-time", 1.3, words, (Constant(time),), "", then)


def one_more(core: Node) -> Iterator[Changed]:
    """“By” taken for “to”: a factor that is one too large or too small."""
    leaves = dict.fromkeys(_leaves(core))
    places: list[tuple[Node, Rebuild]] = [(one, _in_place_of(core, one)) for one in leaves]
    places += [(step, rebuild) for step, rebuild in _places(core) if step.op == "/"]
    for one, rebuild in places:
        small = one.value == round(one.value) and 2 <= one.value <= 9
        if not (small and not isinstance(one, Figure)) and getattr(one, "unit", "") != "times":
            continue
        for more in (-1.0, 1.0):
            factor = Constant(one.value + more)
            words = "worked with {0} times as many, which is one off"
            then = "Up by 100 per cent is twice as many: “by” and “to” are not the same."
            change = Change("increase-for-multiple", 1.1, words, (factor,), "", then)
            if factor.value and one is not core:
                yield from _rebuilt(factor, rebuild, change)


def twice(core: Node) -> Iterator[Changed]:
    """A ratio that is multiplied in once more."""
    if isinstance(core, Step) and core.op == "*":
        for part in (core.left, core.right):
            again = join("*", core, part) if isinstance(part, Step) and part.op == "/" else None
            if again is not None and isinstance(part, Step):
                words = "multiplied by the ratio of {0} to {1} twice"
                parts = (part.left, part.right)
                yield again, Change("other-sum", 1.5, words, parts, "", "How often does it belong?")


def _in_place_of(core: Node, one: Node) -> Rebuild:
    return lambda other: _put(core, {one: other})


def per_cent(core: Node) -> Iterator[Changed]:
    """A share put into the sum in per cent: 50 where 0.5 belongs."""
    for one in dict.fromkeys(_leaves(core)):
        if getattr(one, "unit", "") == SHARE:
            hundredfold = join("*", Constant(100.0), one)
            node = None if hundredfold is None else _put(core, {one: hundredfold})
            if node is not None:
                words = "worked with {0} for {1}"
                why = "Per cent are hundredths: 50 per cent are 0.5."
                parts = (Constant(100 * one.value), one)
                yield node, Change("hundred-too-much", 1.0, words, parts, why)
