"""Near misses of any number: what a value is when it is almost the answer, or almost a known slip.

Everything here works on values alone, so that each number task gets it without writing anything.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

# Slips whose value is a count even where per cent is asked for: a hundredth of it means nothing.
_COUNTS = frozenset({"difference-for-percent", "count-for-share"})

# Words for any unit; those of the catalogue speak of per cent, or of the whole period moved.
_LARGE = (
    "The digits fit, but the figure is 100 times too large. Perhaps something was multiplied by "
    "100 on the way, or not divided by it, or the decimal point stands two places too far right."
)
_SMALL = (
    "The digits fit, but the figure is 100 times too small. Perhaps something was divided by 100 "
    "on the way, or not multiplied by it, or the decimal point stands two places too far left."
)
_NEIGHBOUR = (
    "It looks as if you used the period before or after, for the whole sum or for one end of it. "
    "The steps are the right ones; at least one figure belongs to another period."
)


@dataclass(frozen=True)
class Explanation:
    """One way to come to a value.

    Parameters
    ----------
    value
        The value it leads to.
    slip
        Id from the catalogue of slips.
    look
        Where to look, as a sentence. Never the answer.
    within
        How far from `value` still counts, beside rounding (`fits`).
    said
        What probably happened and why it fails, where the catalogue's words do not hold.
    """

    value: float
    slip: str
    look: str
    within: float = 0.0
    said: str = ""


def decimals(value: float) -> int:
    """How many decimals somebody typed; negative for a round number.

    Examples
    --------
    >>> decimals(-92.7), decimals(93.0), decimals(11700)
    (1, 0, -2)
    """
    # Twelve digits leave out the tail of binary arithmetic: 3.1 − 27.7 has one decimal.
    return -int(Decimal(f"{float(value):.12g}").normalize().as_tuple().exponent)


def fits(value: float, target: float, *, up: bool = False) -> bool:
    """Whether `value` is `target` rounded, or cut off, to the decimals that `value` has.

    With `up` a value rounded the wrong way fits as well. Rounding that moves a value by more than a
    twentieth says too little to be recognised.

    Examples
    --------
    >>> fits(-93, -92.7), fits(-92, -92.7), fits(-92.6, -92.7), fits(14, 13.4)
    (True, True, False, False)
    """
    off = abs(value - target)
    if is_exact(value, target):
        return True
    if off > 0.05 * abs(target):
        return False
    step = 10.0 ** -decimals(value)
    cut = step <= 1 and off < step and (up or abs(value) <= abs(target))
    return cut or off <= 0.5 * step * (1 + 1e-9)


def of_answer(
    answer: float,
    *,
    unit: str,
    percent: bool,
    fraction_allowed: bool,
    tolerance: float,
    neighbours: Iterable[float],
) -> list[Explanation]:
    """The near misses of an answer: sign, ×100, ÷100, a factor of 10 or 1,000, the next period.

    Parameters
    ----------
    answer
        The right value; 0 has no near misses but its neighbours.
    unit
        Its unit, for the sentences.
    percent
        Whether it is in per cent or points; for any other unit ×100 and ÷100 get words without
        per cent.
    fraction_allowed
        Whether the answer as a fraction is right, so that ÷100 is no miss.
    tolerance
        How far off still counts as right.
    neighbours
        What the sum gives when it begins, ends, or both, one period earlier or later.
    """
    turned = "which of the two figures came first, and is it the larger one?"
    wanted = f"the answer is wanted in {unit}."
    twice = f"{wanted} The sign is turned round too."
    marks = f"{wanted} Look at the commas and full stops of your number too."
    large, small = ("", "") if percent else (_LARGE, _SMALL)
    # ÷100 of a count is no fraction: it is the right figure written differently.
    fraction = "fraction-for-percent" if percent else "typing-slip"
    misses = [
        ("sign", -1.0, turned, ""),
        ("hundred-too-much", 100.0, wanted, large),
        ("hundred-too-much", -100.0, twice, large),
    ]
    if not fraction_allowed:
        misses += [(fraction, 0.01, wanted, small), (fraction, -0.01, twice, small)]
    for factor in (10.0, 0.1, -10.0, -0.1):
        misses.append(("factor-ten", factor, "where the decimal point of your number stands.", ""))
    for factor in (1000.0, 0.001, -1000.0, -0.001):
        misses.append(("thousands", factor, marks, ""))
    found = [
        # Up to ×100 the leeway grows with the value; ×1,000 is about digits, not about sums.
        Explanation(
            answer * factor,
            slip,
            look,
            tolerance * (abs(factor) if abs(factor) <= 100 else 1.0),
            said,
        )
        for slip, factor, look, said in misses
        if answer
    ]
    when = "which period does the question name for each figure?"
    return found + [
        Explanation(one, "off-by-one-period", when, tolerance, _NEIGHBOUR) for one in neighbours
    ]


def farther(
    answer: float, known: Iterable[Explanation], *, percent: bool, tolerance: float
) -> list[Explanation]:
    """Slips with a second thing amiss (sign, ×100), and the rest of 100 per cent for the part."""
    found = []
    if percent:
        rest = "part and rest make 100 per cent together; which of them is asked for?"
        found.append(Explanation(100 - abs(answer), "complement", rest, tolerance))
    for one in known:
        if not one.value:
            continue
        variants = [(-1.0, "The sign is turned round too.")]
        if percent and one.slip not in _COUNTS:
            variants += [
                (0.01, "It is also a fraction, not per cent yet."),
                (-0.01, "It is also a fraction, and its sign is turned round."),
                (100.0, "It is also multiplied by 100 once too often."),
            ]
        for factor, more in variants:
            within = one.within * min(1.0, abs(factor))
            found.append(
                Explanation(one.value * factor, one.slip, f"{one.look} {more}".strip(), within)
            )
    return found


def is_exact(value: float, target: float) -> bool:
    """Whether two values are the same but for the tail of binary arithmetic."""
    return abs(value - target) <= 1e-9 * max(1.0, abs(target))


def nearest(value: float, known: Iterable[Explanation]) -> Explanation | None:
    """The explanation nearest to `value` among those that it fits; the first of equals."""
    fitting = [
        one
        for one in known
        if abs(value - one.value) <= one.within * (1 + 1e-9) or fits(value, one.value)
    ]
    return min(fitting, key=lambda one: abs(value - one.value), default=None)


def loosely(value: float, known: Iterable[Explanation], within: float) -> Explanation | None:
    """The nearest explanation within `within` and a hundredth: a slip made with rounded figures."""
    one = min(known, key=lambda one: abs(value - one.value), default=None)
    if one is None or abs(value - one.value) > min(within, 0.01 * abs(one.value)):
        return None
    return one
