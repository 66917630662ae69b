"""Sums that people make of an exercise's own figures: the search for where a value came from.

A task may name the figures it is made of. A wrong value is then compared with what simple sums of
those figures give. The search is general: it knows no task. It says only what holds for sure, that
this sum gives this number; where several sums do, it says that and names the first two.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations, pairwise, permutations

from lessonkit.judging.near_misses import Explanation, decimals, fits, is_exact

_ASK = "What does the question ask for?"
_FAR = 4  # sums from this level on are many; a number with few digits fits some of them by chance


@dataclass(frozen=True)
class _Sum:
    """A sum of some figures: its value, its words, the slip behind it, how far-fetched it is."""

    value: float
    words: str
    slip: str
    level: int
    exact: bool = False  # True: only the very value counts, as for a figure copied


def explain(
    value: float,
    figures: Mapping[str, float],
    *,
    answer: float,
    tolerance: float,
    percent: bool,
) -> Explanation | None:
    """The simplest sum of `figures` that gives `value`, or None.

    Parameters
    ----------
    value
        What the learner answered.
    figures
        Name → figure, as the learner sees them.
    answer, tolerance
        The right value and how far off counts as right; sums that give it are no explanation,
        but the same sums with a mistyped figure are.
    percent
        Whether the answer is in per cent or points.

    Examples
    --------
    >>> found = explain(20, {"boys": 8, "girls": 12}, answer=40, tolerance=0.1, percent=True)
    >>> found.slip, found.look
    ('added-up', 'this number is boys plus girls. What does the question ask for?')
    """
    sizes, sums = _table(tuple(figures.items()), answer, tolerance, percent)
    size, places = abs(value), decimals(value)
    reach = max(10.0**-places if places >= 0 else 0.0, 1e-9 * max(1.0, size))
    near = sums[bisect_left(sizes, size - reach) : bisect_right(sizes, size + reach)]
    fitting = [one for one in near if _is(size, one)]
    if not fitting:
        return None
    level = min(one.level for one in fitting)
    simplest = list({one.words: one for one in fitting if one.level == level}.values())
    slips = {one.slip for one in simplest}
    slip = slips.pop() if len(slips) == 1 else "other-sum"
    words = ", and also ".join(one.words for one in simplest[:2])
    end = {
        "typing-slip": "Compare what you typed with the table.",
        "brackets-missing": "Brackets around a subtraction make it come first.",
    }.get(slip, _ASK)
    return Explanation(value, slip, f"this number is {words}. {end}")


def _is(size: float, one: _Sum) -> bool:
    """Whether a value of that size is that sum, whatever the sign of either."""
    theirs = abs(one.value)
    if is_exact(size, theirs):
        return True
    digits = len(f"{size:.15g}".replace(".", "").strip("0"))
    if one.exact or digits < (6 if one.level >= _FAR else 3):
        return False
    return abs(size - theirs) <= 0.015 * theirs and fits(size, theirs)


@lru_cache(maxsize=64)
def _table(
    items: tuple[tuple[str, float], ...], answer: float, tolerance: float, percent: bool
) -> tuple[list[float], list[_Sum]]:
    """All sums of these figures that do not give the answer, by size, with their sizes."""
    figures, scales = dict(items), (1.0, 100.0) if percent else (1.0,)
    sums = [
        one
        for one in (*_sums(figures, scales), *_mistyped(figures, answer, tolerance, scales))
        if abs(one.value - answer) > tolerance
    ]
    sums.sort(key=lambda one: abs(one.value))
    return [abs(one.value) for one in sums], sums


def _sums(figures: Mapping[str, float], scales: tuple[float, ...]) -> Iterator[_Sum]:
    """Sums of one to four figures, from the simplest to the most far-fetched."""
    for name, a in figures.items():
        yield _Sum(a, name, "figure-copied", 0, exact=True)
        yield _Sum(a / 100, f"{name} divided by 100", "other-sum", 1, exact=True)
        for scale in scales:  # b / b is 1, times 100 or not
            words = f"{name} minus a figure divided by itself"
            yield _Sum(a - scale, words, "brackets-missing", 3, exact=True)
    for one, other in combinations(figures.items(), 2):
        yield from _of_two(one, other, scales)
    for one, other in permutations(figures.items(), 2):
        yield from _over(one, other, scales)
    differences = [
        (f"the difference of {a_name} and {b_name}", a - b)
        for (a_name, a), (b_name, b) in combinations(figures.items(), 2)
    ]
    for scale in scales:
        for words, gap in differences:
            for name, base in figures.items():
                if base and name not in words:
                    yield _Sum(scale * gap / base, f"{words}, divided by {name}", "other-sum", 5)
        for (words, gap), (under, base) in permutations(differences, 2):
            if base:
                yield _Sum(scale * gap / base, f"{words}, divided by {under}", "other-sum", 6)


def _of_two(
    one: tuple[str, float], other: tuple[str, float], scales: tuple[float, ...]
) -> Iterator[_Sum]:
    """Sums in which it does not matter which of two figures comes first."""
    (a_name, a), (b_name, b) = one, other
    whole = len(scales) > 1 and a == round(a) and b == round(b)
    minus = "difference-for-percent" if whole else "other-sum"
    yield _Sum(a + b, f"{a_name} plus {b_name}", "added-up", 1, exact=True)
    yield _Sum(a - b, f"the difference of {a_name} and {b_name}", minus, 1, exact=True)
    words = f"the difference of {a_name} and {b_name}, divided by"
    yield _Sum((a - b) / 100, f"{words} 100", "other-sum", 2, exact=True)
    if a + b:
        for scale in scales:
            part = scale * (a - b) / (a + b)
            yield _Sum(part, f"{words} the two together", "other-sum", 4)
            yield _Sum(2 * part, f"{words} their average", "other-sum", 4)


def _over(
    one: tuple[str, float], other: tuple[str, float], scales: tuple[float, ...]
) -> Iterator[_Sum]:
    """Sums in which the second figure stands under the line."""
    (a_name, a), (b_name, b) = one, other
    if not b:
        return
    change = f"the change from {b_name} to {a_name}, divided by {b_name}"
    brackets = f"{b_name} minus ({a_name} divided by {b_name})"
    plus = f"{a_name} plus {b_name}, divided by {b_name}"
    for scale in scales:
        yield _Sum(scale * a / b, f"{a_name} divided by {b_name}", "other-sum", 2)
        yield _Sum(scale * (a - b) / b, change, "other-sum", 3)
        yield _Sum(b - scale * a / b, brackets, "brackets-missing", 3)
        yield _Sum(scale * (a + b) / b, plus, "added-up", 4)
        if a + b:
            both = f"{a_name} divided by {a_name} plus {b_name}"
            yield _Sum(scale * a / (a + b), both, "other-denominator", 4)
    if len(scales) > 1:
        times = f"{a_name} minus 100 times {b_name}"
        yield _Sum(a - 100 * b, times, "brackets-missing", 3, exact=True)


_RIGHT_SUMS: tuple[Callable[[float, float, float], float], ...] = (
    lambda a, b, base: a - b,
    lambda a, b, base: a / base,
    lambda a, b, base: (a - b) / base,
)


def _mistyped(
    figures: Mapping[str, float], answer: float, tolerance: float, scales: tuple[float, ...]
) -> Iterator[_Sum]:
    """The sums that give the answer, with one figure mistyped in them."""
    for scale in scales:
        for (a_name, a), (b_name, b) in permutations(figures.items(), 2):
            for right in _RIGHT_SUMS:
                if not b or not abs(scale * right(a, b, b) - answer) <= tolerance:
                    continue
                for typed, how in _typed_wrong(a):
                    words = f"the right sum with {how} {a_name}"
                    yield _Sum(scale * right(typed, b, b), words, "typing-slip", 3)
                for typed, how in _typed_wrong(b):
                    words = f"the right sum with {how} {b_name}"
                    yield _Sum(scale * right(a, typed, typed), words, "typing-slip", 3)
                    yield _Sum(scale * right(a, b, typed), words, "typing-slip", 4)


def _typed_wrong(figure: float) -> Iterator[tuple[float, str]]:
    """A figure with two neighbouring digits swapped, a digit lost, or its comma read as a point."""
    text = f"{figure:.15g}"
    if "e" in text:
        return
    places = [i for i, letter in enumerate(text) if letter.isdigit()]
    for i, j in pairwise(places):
        swapped = float(f"{text[:i]}{text[j]}{text[i + 1 : j]}{text[i]}{text[j + 1 :]}")
        if swapped not in (figure, 0.0):
            yield swapped, "two digits swapped in"
    for i in places:
        shorter = text[:i] + text[i + 1 :]
        if len(places) >= 4 and float(shorter):
            yield float(shorter), "a digit lost in"
    if abs(figure) >= 1000:
        yield figure / 1000, "a full stop for the comma in"
