"""Units inside a sum that somebody typed: weeks with days, per cent beside plain numbers."""

from collections.abc import Sequence

from lessonkit.judging.digits import NotReadError

_SECONDS = {
    "second": 1.0,
    "minute": 60.0,
    "hour": 3_600.0,
    "day": 86_400.0,
    "week": 604_800.0,
    "fortnight": 1_209_600.0,
}
_UNEVEN = frozenset({"month", "quarter", "year"})  # they have no fixed number of days
_PER_CENT = frozenset({"%", "per cent", "percent", "pct"})


def in_one_unit(units: Sequence[str], signs: Sequence[str]) -> tuple[list[float], str]:
    """What each number of a sum is multiplied by so that all are in one unit of time, and which.

    Only where every number has a unit of time, several differ, and they are added or taken away.

    Parameters
    ----------
    units
        The word behind each number, or an empty text.
    signs
        The signs between them.

    Raises
    ------
    NotReadError
        Two of them have no fixed ratio: a month is no number of days.

    Examples
    --------
    >>> in_one_unit(["weeks", "days"], ["-"])
    ([7.0, 1.0], 'days')
    >>> in_one_unit(["apples", "days"], ["-"]), in_one_unit(["weeks", "weeks"], ["-"])
    (([1.0, 1.0], ''), ([1.0, 1.0], ''))
    """
    plain = [1.0] * len(units), ""
    heads = [_singular(unit) for unit in units]
    known = all(head in _SECONDS or head in _UNEVEN for head in heads)
    if not known or len(set(heads)) < 2 or not set(signs) <= {"+", "-"}:
        return plain
    if _UNEVEN & set(heads):
        one, other = dict.fromkeys(units)
        raise NotReadError(f"it mixes {one} and {other}, so turn all of them into one unit first")
    least = min(heads, key=_SECONDS.__getitem__)
    return [_SECONDS[head] / _SECONDS[least] for head in heads], f"{least}s"


def _singular(unit: str) -> str:
    return unit.removesuffix("s")


def of_hundred(units: Sequence[str], signs: Sequence[str], values: Sequence[float]) -> list[bool]:
    """Which numbers of a sum are so many per cent; a lone one at the end is the result's unit.

    Examples
    --------
    >>> of_hundred(["", "", "%", ""], ["/", "-", "*"], [270, 600, 25, 2])
    [False, False, True, False]
    >>> of_hundred(["", "", "%"], ["/", "*"], [924, 12658, 100])
    [False, False, False]
    >>> of_hundred(["", "%"], ["*"], [45774, 3])
    [False, True]
    """
    found = [unit in _PER_CENT for unit in units]
    at_the_end = found[-1] and not any(found[:-1])
    if at_the_end and (signs[-1] != "*" or values[-1] == 100):
        found[-1] = False
    rest = [value for value, share in zip(values, found, strict=True) if not share]
    # The whole is called 100, or all are so many per cent: then the result is as well.
    return [False] * len(found) if 100.0 in rest or not rest else found
