"""The predictable wrong answers that every change in per cent has in common."""

from lessonkit.tasks.number import NumberSlip


def change_slips(before: float, after: float, base: str) -> tuple[NumberSlip, ...]:
    """The wrong base, the ratio and the plain difference of a change in per cent.

    Parameters
    ----------
    before, after
        The two figures, the baseline first.
    base
        What the baseline is called in the question: "2020", "the first figure".

    Examples
    --------
    >>> [(one.slip, one.value) for one in change_slips(50, 40, "2020")]
    ... # doctest: +NORMALIZE_WHITESPACE
    [('wrong-base', -25.0), ('ratio-for-change', 80.0), ('difference-for-percent', -10)]
    """
    return (
        NumberSlip(
            "wrong-base",
            100 * (after - before) / after,
            f"which comes first? {base[:1].upper()}{base[1:]} goes under the line.",
        ),
        NumberSlip(
            "ratio-for-change",
            100 * after / before,
            f"{base} by itself is already 100 per cent.",
        ),
        NumberSlip(
            "difference-for-percent",
            after - before,
            f"divide the difference by {base}, and multiply by 100.",
        ),
    )
