"""A sum that somebody typed, beside the one that is asked for: what it holds, and what is said."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import permutations

from lessonkit.judging.nodes import (
    PER_CENT,
    SHARE,
    Constant,
    Figure,
    Node,
    Step,
    figures,
    join,
    steps,
)
from lessonkit.judging.precision import is_exact, step
from lessonkit.judging.question import Explanation, Question
from lessonkit.judging.same_sum import is_one_sum
from lessonkit.judging.words import named, number

# Numbers of any sum, that stand for no figure of a page.
_ANY = frozenset({1.0, 2.0, 10.0, 100.0, 1e3, 1e4, 1e5, 1e6, 1e9})
_MOST = 6  # of more numbers no other order of work is looked for
_LEAST_DIGITS = 3  # of shorter numbers one is easily another one with a digit changed


def numbers_of(node: Node) -> list[float]:
    """The numbers of a typed sum from left to right, without signs.

    Examples
    --------
    >>> numbers_of(join("/", Constant(-924.0), Constant(12658.0)))
    [924.0, 12658.0]
    """
    if isinstance(node, Step):
        return [*numbers_of(node.left), *numbers_of(node.right)]
    return [abs(node.value)]


def is_made_of(own: Node, parts: Iterable[Node]) -> bool:
    """Whether every number of a typed sum is one of these figures, or one of any sum."""
    known = list(parts)
    return all(
        one in _ANY or any(is_figure(one, part) for part in known) for one in numbers_of(own)
    )


def leaves(node: Node) -> Iterator[Node]:
    """Figures and numbers of a sum, and those that its figures are made of."""
    if isinstance(node, Step):
        yield from leaves(node.left)
        yield from leaves(node.right)
        return
    yield node
    if isinstance(node, Figure) and node.made_of is not None:
        yield from leaves(node.made_of)


def is_figure(value: float, part: Node) -> bool:
    """Whether a typed number is this figure, as it is, as it is shown, or rounded.

    Examples
    --------
    >>> share = Figure(0.27653, "the share", "share", shown=0.277)
    >>> is_figure(27.7, share), is_figure(0.2765, share), is_figure(28.7, share)
    (True, True, False)
    """
    return _as_shown(value, part) is not None


def _as_shown(value: float, part: Node) -> float | None:
    """The exact figure behind a typed number, in the unit that was typed; None if it is another."""
    unit = getattr(part, "unit", "")
    times = (1.0, 100.0) if unit == SHARE else (1.0, 0.01) if unit == PER_CENT else (1.0,)
    shown = getattr(part, "shown", None)
    for one in (part.value,) if shown is None else (part.value, shown):
        for by in times:
            target = abs(by * one)
            off = abs(value - target)
            near = off <= 0.5 * step(value) * (1 + 1e-9) and off <= 0.005 * target
            if is_exact(value, target) or (near and not isinstance(part, Constant)):
                return abs(by * part.value)
    return None


def with_exact_figures(own: Node, parts: Sequence[Node]) -> Node | None:
    """A typed sum with the exact figures in place of the rounded ones; None where it has another.

    Examples
    --------
    >>> share = Figure(0.27653, "the share", "share")
    >>> with_exact_figures(join("*", Constant(27.7), Constant(2.0)), [share]).value
    55.306
    """
    if isinstance(own, Step):
        left, right = (with_exact_figures(one, parts) for one in (own.left, own.right))
        return join(own.op, left, right) if left is not None and right is not None else None
    size = abs(own.value)
    found = [one for one in (_as_shown(size, part) for part in parts) if one is not None]
    if not found:
        return own if size in _ANY else None
    exact = min(found, key=lambda one: abs(one - size))
    return Constant(-exact if own.value < 0 else exact)


def is_sum_of(own: Node, other: Node) -> bool:
    """Whether a typed sum does with the figures what another sum does with them.

    Examples
    --------
    >>> both, second = Figure(42.0, "both"), Figure(70.0, "the second")
    >>> share = join("/", both, second)
    >>> is_sum_of(join("/", Constant(42.0), Constant(70.0)), share)
    True
    >>> is_sum_of(join("/", Constant(84.0), Constant(140.0)), share)
    False
    """
    parts = [one for one in (*leaves(other), *steps(other)) if not isinstance(one, Constant)]
    ways = (
        _in_figures(own, list(parts), every=every, twice=twice)
        for every in (True, False)
        for twice in (True, False)
    )
    return any(one is not None and is_one_sum(one, other) for one in ways)


def _in_figures(own: Node, parts: list[Node], *, every: bool, twice: bool) -> Node | None:
    """A typed sum with figures for its numbers; such as 100 stay numbers unless `every` is.

    A number that stands in it twice may be one figure, or two figures of one size, in order.
    """
    if isinstance(own, Step):
        left = _in_figures(own.left, parts, every=every, twice=twice)
        right = _in_figures(own.right, parts, every=every, twice=twice)
        return join(own.op, left, right) if left is not None and right is not None else None
    size = abs(own.value)
    meant = (one for one in parts if is_figure(size, one)) if every or size not in _ANY else ()
    part = next(iter(meant), None)
    if part is not None and not twice:
        parts.append(parts.pop(parts.index(part)))
    leaf = part or Constant(size)
    return leaf if own.value >= 0 else join("*", Constant(-1.0), leaf)


def compared(own: Node, question: Question, readings: Sequence[Node]) -> Explanation | None:
    """What a typed sum has, or lacks, beside the one that is asked for; None where that is unknown.

    Parameters
    ----------
    own
        The sum as it was typed.
    readings
        The sum that is asked for, with its figures taken apart more and less.
    """
    typed = [one for one in numbers_of(own) if one not in _ANY]
    best = max(
        map(figures, readings),
        key=lambda needed: sum(any(is_figure(one, part) for part in needed) for one in typed),
    )
    if not typed or not best or not all(one.words for one in best):
        return None
    odd = [one for one in typed if not any(is_figure(one, part) for part in best)]
    missing = [part for part in best if not any(is_figure(one, part) for one in typed)]
    if not odd and not missing:
        return _put_together(own, question)
    strange = [one for one in odd if not any(is_exact(one, part.value) for part in question.sight)]
    slipped = next((pair for pair in _nearly(strange, missing or best)), None)
    if slipped:
        return _typing_slip(*slipped, question.answer)
    constants = [part for reading in readings for part in leaves(reading)]
    if any(_are_made_into(one, missing) for one in odd):
        odd, missing = [one for one in odd if not _are_made_into(one, missing)], []
        if not odd:
            return _put_together(own, question)
    alien = [one for one in odd if not any(is_exact(one, part.value) for part in constants)]
    odd = alien if alien or missing else odd  # a part of a figure, beside the whole of it
    if len(odd) == len(typed) or len(missing) > 2:
        return None  # another sum altogether
    return _other_figures(odd, missing, question)


def _are_made_into(typed: float, missing: Sequence[Figure]) -> bool:
    """Whether a typed number is what the two figures that a sum lacks give: an earlier result."""
    if len(missing) != 2:
        return False
    ways = [join(op, *pair) for op in "+-*/" for pair in (missing, missing[::-1])]
    return any(one is not None and is_exact(typed, one.value) for one in ways)


def _put_together(own: Node, question: Question) -> Explanation:
    """The right figures, with other signs or in another order."""
    if _right_in_another_order(own, question):
        return Explanation(
            "brackets-missing",
            (
                "Your sum has the right figures and signs. It is worked out in another order than "
                "the question needs.",
                "What has to be worked out first? Put brackets around it.",
            ),
            own.value,
            0.0,
        )
    return Explanation(
        "other-sum",
        (
            "Your sum has the figures that belong in it, and puts them together in another way "
            "than the question asks for.",
            "What has to be added, taken away, multiplied or divided, and by what?",
        ),
        own.value,
        0.0,
    )


def _right_in_another_order(own: Node, question: Question) -> bool:
    """Whether other brackets around the same numbers and signs give the answer."""
    parts, signs = _flat(own)
    if len(parts) > _MOST:
        return False
    near = max(question.tolerance, 1e-9)
    return any(abs(value - question.answer) <= near for value in _all_ways(parts, signs))


def _flat(node: Node) -> tuple[list[Node], list[str]]:
    if not isinstance(node, Step):
        return [node], []
    left, before = _flat(node.left)
    right, after = _flat(node.right)
    return [*left, *right], [*before, node.op, *after]


def _all_ways(parts: list[Node], signs: list[str]) -> list[float]:
    """What a row of numbers and signs gives, whatever brackets stand in it."""
    if not signs:
        return [parts[0].value]
    found: list[float] = []
    for at, op in enumerate(signs):
        for a in _all_ways(parts[: at + 1], signs[:at]):
            for b in _all_ways(parts[at + 1 :], signs[at + 1 :]):
                made = join(op, Constant(a), Constant(b))
                found += [] if made is None else [made.value]
    return found


def _nearly(odd: list[float], missing: list[Figure]) -> Iterator[tuple[float, Figure]]:
    """Typed numbers that are a figure with one digit changed, lost, added or exchanged."""
    for one in odd:
        for part in missing:
            for value in {part.value, part.value if part.shown is None else part.shown}:
                by = 100.0 if part.unit == SHARE else 1.0
                if is_one_slip(f"{one:.12g}", f"{abs(by * value):.12g}"):
                    yield one, part


def is_one_slip(typed: str, meant: str) -> bool:
    """Whether one number is the other with one digit changed, lost, added or two exchanged.

    Examples
    --------
    >>> is_one_slip("1010", "1110"), is_one_slip("21255", "21525"), is_one_slip("42", "12")
    (True, True, False)
    """
    digits = max(len(typed.rstrip("0")), len(meant.rstrip("0")))  # 2,000 is no slip for 5,000
    if digits < _LEAST_DIGITS or typed == meant:
        return False
    if len(typed) == len(meant):
        apart = [i for i, pair in enumerate(zip(typed, meant, strict=True)) if pair[0] != pair[1]]
        if len(apart) == 1:
            return True
        i, j = apart[0], apart[-1]
        return j - i <= 2 and any(
            "".join(order) == typed[i : j + 1] for order in permutations(meant[i : j + 1])
        )
    long, short = (typed, meant) if len(typed) > len(meant) else (meant, typed)
    return len(long) == len(short) + 1 and any(
        long[:i] + long[i + 1 :] == short for i in range(len(long))
    )


def _typing_slip(typed: float, meant: Figure, hidden: float) -> Explanation:
    words = named(meant, hidden)
    said = f"Your sum has {number(typed)} in it, where {words} would belong: it is nearly that."
    return Explanation("typing-slip", (said, "Compare the two, digit by digit."), typed, 0.0)


def _other_figures(
    odd: list[float], missing: list[Figure], question: Question
) -> Explanation | None:
    """What stands in a sum and does not belong there, and what it leaves out."""
    has = [_label(one, question) for one in dict.fromkeys(odd)]
    lacks = [named(one, question.answer) for one in missing]
    if has and lacks:
        said = f"Your sum uses {_listed(has)}, and leaves out {_listed(lacks)}."
    elif has:
        said = f"Your sum also uses {_listed(has)}, which the question does not need."
    else:
        said = f"Your sum leaves out {_listed(lacks)}."
    slip = "other-figure" if has else "step-left-out"
    return Explanation(slip, (said, "Which figures does the question name?"), 0.0, 0.0)


def _label(typed: float, question: Question) -> str:
    """What a typed number is called, where only one figure of the lesson has this value."""
    words = {one.words for one in question.sight if one.words and is_figure(typed, one)}
    exact = {one.words for one in question.sight if one.words and is_exact(typed, one.value)}
    only = exact if len(exact) == 1 else words
    return f"{only.pop()} ({number(typed)})" if len(only) == 1 else number(typed)


def _listed(words: list[str]) -> str:
    return " and ".join(words) if len(words) < 3 else f"{', '.join(words[:-1])} and {words[-1]}"
