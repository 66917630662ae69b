"""A way to a value: a change of the sum, and how well what it gives fits what was typed."""

from __future__ import annotations

from dataclasses import dataclass

from lessonkit.judging.candidate import Candidate
from lessonkit.judging.change import Change
from lessonkit.judging.nodes import Figure, Node, Step, expanded, steps
from lessonkit.judging.own_sum import is_made_of, is_sum_of, leaves
from lessonkit.judging.precision import Fit, is_exact
from lessonkit.judging.same_sum import is_one_sum
from lessonkit.judging.words import what_was_done

# A change that costs more has to be shown by more digits, or luck would do as well: so much more
# for each digit. Found by trying random numbers and answers of learners.
A_DIGIT = 0.55
_AS_GOOD = 0.2  # no more doubtful than the likeliest way
_AS_NEAR = 0.15  # …of a number with more digits
_TELLING = 2.5  # so many digits agree by chance hardly ever
_AS_SIMPLE = 0.3  # two sums that give the very same value: so much cheaper is the likelier one
_COARSE = 1.45  # a number of so few digits fits several ways
_TYPING, _OF_TYPING = "typing-slip", 0.7  # a slip of typing is as likely for any result
_LARGE = 100
_POINT = frozenset({"factor-ten", "thousands"})


@dataclass(frozen=True, slots=True)
class Found:
    """A candidate that gives the value, and how it fits; `doubt` is small where it is likely."""

    one: Candidate
    extra: tuple[Change, ...]
    fit: Fit

    @property
    def cost(self) -> float:
        return self.one.cost + self.fit.off + sum(change.cost for change in self.extra)

    @property
    def doubt(self) -> float:
        return self.cost - A_DIGIT * self.fit.digits

    @property
    def slip(self) -> str:
        """The id of the first thing that was done otherwise."""
        return next((change.slip for change in self.one.changes), "")

    def may_be(self, own: Node) -> bool:
        """Whether a sum that was typed does not show that this way is another one."""
        return self._sum is None or is_sum_of(own, self._sum)

    def is_of(self, own: Node) -> bool:
        """Whether a sum that was typed is this way, as far as that can be seen."""
        if self._sum is not None:
            return is_sum_of(own, self._sum)
        parts = [part for change in self.one.changes for part in change.parts]
        whole = parts if self.one.node is None else [self.one.node, *parts]
        return is_made_of(own, [leaf for part in whole for leaf in leaves(part)])

    @property
    def _sum(self) -> Node | None:
        """The sum of this way; None where it is not known, or worked out in another order."""
        known = isinstance(self.one.node, (Figure, Step)) and self.slip != "brackets-missing"
        return self.one.node if known else None


def says_more(one: Found, best: Found) -> bool:
    """Whether somebody wrote about just this value, and it is nearly as likely."""
    same = is_exact(one.one.value, best.one.value)
    return one.one.written is not None and same and one.doubt - best.doubt < 0.5


def rivals(fitting: list[Found]) -> list[Found]:
    """Ways that explain a value as well as the likeliest one, and are another thing.

    These are other sums that give this very value and are as simple, ways to a value as near, and
    a way to this very value without its sign turned round.
    """
    first, *others = fitting
    if first.extra:
        return [
            other
            for other in others
            if not other.extra
            and other.doubt - first.doubt < _AS_GOOD
            and other.slip not in ("", first.slip)
        ]
    return [other for other in others if _is_rival(first, other)] or _twins(fitting)


def _is_rival(first: Found, other: Found) -> bool:
    same_value = abs(abs(other.one.value) - abs(first.one.value)) <= 1e-9
    if same_value:
        if other.extra or not _may_differ(first, other):
            return False
        more = _AS_SIMPLE + (_OF_TYPING if _is_typed(other) else 0.0)
        return other.cost - first.cost < more and is_other_sum(first, other)
    coarse = first.fit.digits < _COARSE
    if other.doubt - first.doubt >= (_AS_GOOD if coarse else _AS_NEAR):
        return False
    if not coarse and (not _may_differ(first, other) or not is_other_sum(first, other)):
        return False
    return not _both_the_rest(first, other)


def _twins(fitting: list[Found]) -> list[Found]:
    """Farther ways that are just as true of a value: digits exchanged, or a result of the page.

    What comes of exchanging two digits of the result is met by chance hardly ever; what a figure
    shows at another setting may have been read where it is printed.
    """
    first, *others = fitting
    by_hand = first.one.written is not None
    if by_hand or first.slip in (_TYPING, "") or first.fit.digits < _TELLING:
        return []
    found: list[Found] = []
    for other in others:
        typed = other.slip == _TYPING and "exchanged" in other.one.changes[0].did
        printed = other.slip == "figure-copied" and _is_other_setting(first, other)
        near = other.fit.off <= (0.0 if typed else first.fit.off)
        if (typed or printed) and near and not other.extra:
            found.append(other)
    return found


def _is_other_setting(first: Found, other: Found) -> bool:
    """Whether a figure shows a value at a setting that the words of the other way do not name."""
    setting = first.one.changes[0].did.partition(": ")[2]
    said = what_was_done(other.one.changes, 0.0)
    return first.slip == "other-setting" and setting not in said


def _may_differ(first: Found, other: Found) -> bool:
    """Whether neither way is written by hand nor more than the other one."""
    both = first.one.written is None and other.one.written is None
    return both and len(other.one.changes) == len(first.one.changes)


def is_other_sum(first: Found, other: Found) -> bool:
    """Whether two ways are different sums, as far as both are known as sums."""
    one, two = first.one.node, other.one.node
    if _is_typed(first) != _is_typed(other):
        return True
    if one is None or two is None or is_one_sum(one, two):
        return False
    if _is_in_text(one) or _is_in_text(two):
        return False
    return not (_stands_in(one, two) or _stands_in(two, one))


def _is_typed(found: Found) -> bool:
    """Whether the result was worked out rightly, and typed differently."""
    return found.slip == _TYPING and found.one.node is None


def _is_in_text(node: Node) -> bool:
    """Whether it is a number of the question, which may be any figure of the lesson."""
    return isinstance(node, Figure) and not node.family


def _stands_in(one: Node, other: Node) -> bool:
    """Whether one sum only puts a figure where the other works it out: the rest of a whole.

    A small figure may be what two others make together by chance.
    """
    known = {round(part.value, 6) for part in leaves(other)}
    more = {round(part.value, 6) for part in leaves(one)} - known
    large = all(abs(value) >= _LARGE for value in more)
    return bool(more) and large and more <= {round(step.value, 6) for step in steps(other)}


def is_another_name(first: Found, other: Found) -> bool:
    """Whether two ways use the same numbers, which stand for two things: 365 days of two years."""
    one, two = first.one.node, other.one.node
    if one is None or two is None:
        return False
    return sorted(part.value for part in leaves(one)) == sorted(part.value for part in leaves(two))


def is_new(way: Found, others: list[Found]) -> bool:
    """Whether a way is another sum than each of these."""
    return all(None in (way.one.node, one.one.node) or is_other_sum(one, way) for one in others)


def _both_the_rest(one: Found, other: Found) -> bool:
    """Whether two ways are one: the rest of the whole, and what is left of 100 per cent."""
    return one.slip == other.slip == "complement"


def may_be_negative(tree: Node) -> bool:
    """Whether a sum takes something away, so that figures can be taken in the wrong order."""
    apart = expanded(tree) or tree
    return any(step.op == "-" for step in steps(apart))


def has_moved_point(one: Candidate) -> bool:
    return any(change.slip in _POINT for change in one.changes)
