"""What was done to a whole row of numbers that is not the one expected.

Columns of tables and the results of functions are judged in the same way: several numbers that are
all off in the same manner leave little room for luck.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import permutations
from math import isfinite

from lessonkit.judging.rounding import rounded, same

Numbers = Sequence[float]


@dataclass(frozen=True)
class Reason:
    """What was probably done: the slip of the catalogue, and a sentence about every value.

    What is `vague` holds of many things that may have been done.
    """

    slip: str
    said: str
    vague: bool = False


def reason(given: Numbers, expected: Numbers) -> Reason | None:
    """Why numbers are not those expected, if all of them are off in one manner; else None.

    Parameters
    ----------
    given, expected
        As many of one as of the other. Where fewer than two say anything, nothing is explained.

    Examples
    --------
    >>> reason([0.4, 0.25], [40.0, 25.0]).slip, reason([60, 75], [40, 25]).slip
    ('fraction-for-percent', 'complement')
    >>> reason([5, 7], [40, 25]) is None
    True
    """
    how = rounded(given, expected)
    if how and how.cut:
        return Reason("rounding", f"Every value was cut off to {how.to}, and not rounded.")
    if how:
        low = all(one <= other for one, other in zip(given, expected, strict=True))
        done = "rounded or cut off" if low else "rounded"
        return Reason("rounding", f"Every value is right, but {done} too far: to {how.to}.")
    telling = {round(one, 9) for one in expected if one}
    if len(telling) < 2:
        return None
    if any(one < 0 for one in expected) and _all(given, expected, abs):
        return Reason("sign", "Every value has the right size; the minus of what falls is lost.")
    for slip, said, made in _EACH:
        if _all(given, expected, made):
            return Reason(slip, said)
    return None


def reason_in_rows(
    given: Numbers, expected: Numbers, others: Mapping[str, Numbers]
) -> Reason | None:
    """As `reason`, for a column of a table: its values may stand in other rows or columns.

    Parameters
    ----------
    given, expected
        The values in the order of the rows.
    others
        Name → values of the other columns that are expected.
    """
    for name, values in others.items():
        if _fits(given, values) and not _fits(given, expected):
            return Reason("other-sum", f"Its values belong into the column {name!r}.")
    found = reason(given, expected) or _of_columns(given, others)
    found = found or _with_a_column(given, expected, others) or steady(given, expected)
    if found or not all(map(isfinite, (*given, *expected))):
        return found
    found = one_figure_off(given, expected) or _from_a_column(given, others)
    if found or len(given) < 3 or len(set(expected)) < 3:
        return found
    if _rounded_on_the_way(given, expected):
        return Reason("rounding", "Every value is close: was something rounded on the way?")
    if _like(sorted(given), sorted(expected)):
        return Reason("other-setting", "These are the right values, in the wrong rows.")
    if len(set(given)) == 1:
        return Reason("total-for-each", "The same value stands in every row.")
    return _too_much_or_too_little(given, expected)


def reason_in_words(given: Sequence[object], expected: Sequence[object]) -> Reason | None:
    """Why a column of words is not the one expected.

    Examples
    --------
    >>> reason_in_words(["b", "a", "c"], ["a", "b", "c"]).slip
    'other-setting'
    """
    mine, theirs = list(map(str, given)), list(map(str, expected))
    if len(mine) < 3:
        return None
    if len(set(mine)) == 1 < len(set(theirs)):
        return Reason("total-for-each", "The same words stand in every row.")
    if sorted(mine) == sorted(theirs):
        return Reason("other-setting", "These are the right words, in the wrong rows.")
    return None


def _rounded_on_the_way(given: Numbers, expected: Numbers) -> bool:
    """Whether all values are near, and farther off than rounding at the end would put them."""
    off = [abs(one - other) for one, other in zip(given, expected, strict=True)]
    if not all(map(isfinite, off)):
        return False
    for place in (1.0, 0.1, 0.01):
        on_grid = all(same(one, place * round(one / place)) for one in given)
        small = max(map(abs, expected)) >= 5 * place
        if on_grid and small and all(one <= 1.01 * place for one in off):
            return True
    return False


def _like(given: Numbers, expected: Numbers) -> bool:
    return all(same(one, other) for one, other in zip(given, expected, strict=True))


def _all(given: Numbers, expected: Numbers, made: Callable[[float], float]) -> bool:
    try:
        wanted = [made(one) for one in expected]
    except ZeroDivisionError:
        return False
    return _fits(given, wanted)


def _of_columns(given: Numbers, others: Mapping[str, Numbers]) -> Reason | None:
    """Values that are worked out from two other columns of the table, in another way than asked."""
    if len(given) < 2:
        return None
    for (one, first), (other, second) in permutations(others.items(), 2):
        for words, made in _TWO:
            try:
                wanted = [made(a, b) for a, b in zip(first, second, strict=True)]
            except ZeroDivisionError:
                continue
            if len(set(wanted)) > 1 and _fits(given, wanted):
                return Reason(
                    "other-sum", f"Its values are {words.format(f'{one!r}', f'{other!r}')}."
                )
    return None


def _with_a_column(
    given: Numbers, expected: Numbers, others: Mapping[str, Numbers]
) -> Reason | None:
    """Another column of the table that is added to what is asked for, or taken away from it."""
    for name, values in others.items():
        if len({round(one, 9) for one in values}) < 2:
            continue
        for times, said in (
            (2, f"{name!r} is added in every row where it has to be taken away"),
            (-2, f"{name!r} is taken away in every row where it has to be added"),
            (1, f"{name!r} was added in every row"),
            (-1, f"{name!r} is taken away in every row"),
        ):
            wanted = [one + times * more for one, more in zip(expected, values, strict=True)]
            if _fits(given, wanted):
                return Reason("other-sum", f"The column {said}.")
    return None


def _fits(given: Numbers, wanted: Numbers) -> bool:
    how = rounded(given, wanted)
    return _like(given, wanted) or bool(how and how.enough)


def one_figure_off(given: Numbers, expected: Numbers) -> Reason | None:
    """Shares and changes in per cent of which one and the same figure is another one.

    Examples
    --------
    >>> one_figure_off([10_000, 4_000, 20_000], [50, 15.3846154, 200]).slip
    'difference-for-percent'
    >>> one_figure_off([-75, -50, 25], [300, 100, -20]).slip
    'wrong-base'
    >>> one_figure_off([80, 50, 20], [66.666667, 33.333333, 11.111111]).slip
    'other-figure'
    """
    pairs = list(zip(given, expected, strict=True))
    if len(pairs) < 3 or not all(expected):
        return None
    ends = [g + 100 * g / e for g, e in pairs]
    if _level(ends) and same(ends[0], -100.0):  # 100 × (a − b) ÷ b for 100 × (b − a) ÷ a
        said = "Every value is the change from the later figure back to the earlier one."
        return Reason("wrong-base", said)
    if _level(ends) and max(map(abs, given)) > 200 and len({round(one, 6) for one in given}) > 1:
        said = "Its values are differences: what share is each of the figure that it starts from?"
        return Reason("difference-for-percent", said)
    if all(0 < one < 100 for one in (*given, *expected)):
        odds = [g / (100 - g) / (e / (100 - e)) for g, e in pairs]
        if _level(odds) and not same(odds[0], 1.0):
            said = "One figure that belongs to every row is another one than the question names."
            return Reason("other-figure", said, vague=True)
    return None


def _from_a_column(given: Numbers, others: Mapping[str, Numbers]) -> Reason | None:
    """Another column with one number added to every value, or every value multiplied by it."""
    for name, values in others.items():
        if len(given) < 3 or len({round(one, 9) for one in values}) < 3:
            continue
        if _level([one - other for one, other in zip(given, values, strict=True)]):
            said = f"It is {name!r} with one and the same number added in every row."
            return Reason("operation-swapped", f"{said} Does the question ask to add it?")
    return None


def _too_much_or_too_little(given: Numbers, expected: Numbers) -> Reason | None:
    """Counts that are all too small, or all too large."""
    counts = all(one == round(one) and one >= 0 for one in (*given, *expected))
    if not counts or len(given) < 2:
        return None
    if all(one < other for one, other in zip(given, expected, strict=True)):
        said = "Every value is too small: which part of what is asked for is not in it?"
        return Reason("part-for-whole", said, vague=True)
    if all(one > other for one, other in zip(given, expected, strict=True)):
        said = "Every value is too large: what is counted in it that does not belong there?"
        return Reason("whole-for-part", said, vague=True)
    return None


def _level(numbers: Numbers) -> bool:
    """Whether numbers are all the same, but for rounding."""
    size = max(map(abs, numbers))
    return bool(size) and max(numbers) - min(numbers) <= 1e-6 * size


def steady(given: Numbers, expected: Numbers) -> Reason | None:
    """One amount or one factor between all of them, or one total with them.

    Examples
    --------
    >>> steady([260, 275, 210], [40, 25, 90]).slip, steady([43, 28], [40, 25]).slip
    ('complement', 'other-sum')
    """
    if len({round(one, 9) for one in expected if one}) < 2 or _like(given, expected):
        return None
    totals = {round(one + other, 6) for one, other in zip(given, expected, strict=True)}
    if len(totals) == 1 and len(given) > 2 and totals != {0.0}:
        return Reason("complement", "Every value is the rest: what is left of one whole.")
    off = {round(one - other, 6) for one, other in zip(given, expected, strict=True)}
    if len(off) == 1:
        said = "Every value is off by the same amount. What was added or left?"
        return Reason("other-sum", said, vague=True)
    factors = {round(g / e, 6) for g, e in zip(given, expected, strict=True) if e}
    if len(factors) == 1 and not any(g for g, e in zip(given, expected, strict=True) if not e):
        return Reason(
            "other-sum",
            "Every value is off by the same factor. By what was it multiplied or divided?",
            vague=True,
        )
    return None


_TWO: tuple[tuple[str, Callable[[float, float], float]], ...] = (
    ("{} minus {}", lambda a, b: a - b),
    ("{} divided by {}", lambda a, b: a / b),
    ("{} divided by {}, times 100", lambda a, b: 100 * a / b),
    ("{} plus {}", lambda a, b: a + b),
    ("{} times {}", lambda a, b: a * b),
    ("the change from {} to {} in per cent", lambda a, b: 100 * (b - a) / a),
    ("{} divided by both columns together", lambda a, b: a / (a + b)),
    ("{} divided by both columns together, times 100", lambda a, b: 100 * a / (a + b)),
)

# Slip, what is said, and what the slip makes of the right value. The first that fits is named.
_EACH: tuple[tuple[str, str, Callable[[float], float]], ...] = (
    ("sign", "Every value has the right size and the wrong sign.", lambda e: -e),
    (
        "fraction-for-percent",
        "Every value is 100 times too small: was it not yet multiplied by 100?",
        lambda e: e / 100,
    ),
    (
        "hundred-too-much",
        "Every value is 100 times too large: was it multiplied by 100, or not divided by it?",
        lambda e: e * 100,
    ),
    (
        "ratio-for-change",
        "Every value is 100 too high: it says how much there is, in per cent of what it is "
        "compared with. What is the change?",
        lambda e: e + 100,
    ),
    (
        "ratio-for-change",
        "Every value is a ratio. The change is what lies above or below 1, in per cent.",
        lambda e: e / 100 + 1,
    ),
    (
        "complement",
        "Every value is the other part: with the one that is asked for it makes 100.",
        lambda e: 100 - e,
    ),
    (
        "complement",
        "Every value is the other part: with the one that is asked for it makes 1.",
        lambda e: 1 - e,
    ),
    (
        "other-sum",
        "Every value is upside down: what stands under the line belongs above it.",
        lambda e: 1 / e,
    ),
    (
        "other-sum",
        "Every value is upside down: what stands under the line belongs above it.",
        lambda e: 10_000 / e,
    ),
    ("thousands", "Every value is 1,000 times too large.", lambda e: e * 1000),
    ("thousands", "Every value is 1,000 times too small.", lambda e: e / 1000),
    ("factor-ten", "In every value the decimal point stands one place off.", lambda e: e * 10),
    ("factor-ten", "In every value the decimal point stands one place off.", lambda e: e / 10),
)
