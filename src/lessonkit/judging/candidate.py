"""One value that a change of a sum gives, and the sizes and signs that it may be typed in."""

from __future__ import annotations

from dataclasses import dataclass, replace

from lessonkit.judging.change import Change
from lessonkit.judging.nodes import Node
from lessonkit.judging.question import Written

_MOST_ALIKE, ALIKE = 5, 1.0  # ways to one value that are kept: the cheapest, and some as cheap
# What is done to a result as a whole.
FRACTION = Change("fraction-for-percent", 0.6, "left the result as a fraction")
TWICE = Change("hundred-too-much", 1.0, "multiplied by 100 once too often")
PERCENT = Change("other-sum", 0.8, "gave it in per cent")
SIGN = Change("sign", 0.5, "turned the sign round")
_FIRST = "Which of the two figures came first, and is it the larger one?"
TURNED_ROUND = replace(SIGN, cost=0.4, then=_FIRST)
BELOW_NOUGHT = Change(
    "sign",
    0.4,
    "put a minus before the number",
    (),
    "Nothing is taken away here that could make the result less than nought.",
    "Where does the minus come from?",
)
SIGN_OF_A_COUNT = replace(SIGN, cost=1.1)  # nobody overlooks that there are fewer than none


@dataclass(frozen=True, slots=True)
class Candidate:
    value: float
    cost: float
    changes: tuple[Change, ...]
    exact: bool = False  # only the very value counts, as for a figure copied
    either: bool = False  # the sign says nothing
    written: Written | None = None
    node: Node | None = None  # the sum that gives it, but for a power of ten


def keep(kept: list[Candidate], one: Candidate) -> None:
    """Put one more way to a value among the cheapest ones, each said once."""
    did = [change.did for change in one.changes]
    parts = [change.parts for change in one.changes]
    for other in kept:
        if [c.did for c in other.changes] == did and [c.parts for c in other.changes] == parts:
            if one.cost >= other.cost:
                return
            kept.remove(other)
            break
    kept.append(one)
    kept.sort(key=lambda way: way.cost)
    least = kept[0].cost
    kept[:] = [way for way in kept[:_MOST_ALIKE] if way.cost < least + ALIKE]
