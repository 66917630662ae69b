"""A number as it stands in a sentence: its size, how it may be rounded, and what it is of."""

import re
from dataclasses import dataclass

from lessonkit.text.errors import CourseError

COUNT, CHANGE, SHARE, TIMES = "count", "change", "share", "times"
_NUMBER = r"\d{1,3}(?:[,\u00a0\u202f ]\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
_SCALES = {"thousand": 1e3, "k": 1e3, "million": 1e6, "m": 1e6, "billion": 1e9, "bn": 1e9}
_TIMES = {"twice": 2, "double": 2, "doubled": 2, "twofold": 2, "treble": 3, "trebled": 3}
_TIMES |= {"tripled": 3, "threefold": 3, "quadrupled": 4, "fourfold": 4, "fivefold": 5}
_TIMES |= {"tenfold": 10, "halved": 0.5, "half as many": 0.5}
_PARTS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9}
_PARTS |= {"ten": 10, "a third": 3, "third": 3, "a quarter": 4, "quarter": 4, "fifth": 5}
_OVER = r"\b(?:over|more than|above|at least|exceed\w*|upwards? of)\b|>"
_UNDER = (
    r"\b(?:almost|nearly|close to|under|less than|fewer than|below|up to|at most|just short)\b|<"
)
_ABOUT = r"\b(?:about|around|roughly|some|circa|approximately|estimated)\b|~"
_DOWN = r"\b(?:down|fell|fall\w*|fewer|less|drop\w*|cut|reduc\w*|decreas\w*|declin\w*|lower)\b"
_UP = r"\b(?:up|rose|ris\w*|grew|grow\w*|increas\w*|surg\w*|higher|jump\w*)\b"


@dataclass(frozen=True)
class Asked:
    """What a sentence's number may stand for.

    Parameters
    ----------
    kind
        "count", "change" (per cent), "share" (per cent) or "times".
    value
        The number, with its sign where the words say one.
    low, high
        What the wording allows.
    signed
        Whether the words say that it went up or down.
    """

    kind: str
    value: float
    low: float
    high: float
    signed: bool = False


def read_question(text: object) -> list[Asked]:
    """The ways to read a number as it stands in a sentence.

    Raises
    ------
    CourseError
        There is no number in it.

    Examples
    --------
    >>> [(one.kind, one.low, one.high) for one in read_question("some 22,000 people")]
    [('count', 21500.0, 22500.0)]
    >>> [(one.kind, one.low, one.high) for one in read_question("down by 36 per cent")]
    [('change', -36.5, -35.5)]
    >>> [one.kind for one in read_question("one in three")]
    ['share']
    """
    said = str(text).strip().lower() if isinstance(text, (str, int, float)) else ""
    said = said.replace("\u2212", "-")[:400]
    found = _times(said) or _one_in(said) or _number(said)
    if not found:
        raise CourseError(
            "Write a number as it stands in the sentence, in quotation marks: "
            'where_from("22,000"), "down by 36 per cent", "1.8 million" or "one in three".'
        )
    return found


def _times(said: str) -> list[Asked]:
    for word, times in _TIMES.items():
        if re.search(rf"\b{word}\b", said):
            low, high = _allowed(said, times, 0.1 * times)
            return [Asked(TIMES, times, low, high)]
    return []


def _one_in(said: str) -> list[Asked]:
    whole = "|".join(sorted(_PARTS, key=len, reverse=True))
    found = re.search(rf"\b(one|two|three|\d+) (?:in|out of|of) (?:every )?({whole}|\d+)\b", said)
    if found is None:
        alone = re.search(r"\b(a third|a quarter|half)\b", said)
        if alone is None:
            return []
        part, of = 1.0, {"a third": 3.0, "a quarter": 4.0, "half": 2.0}[alone[1]]
    else:
        part = float({"one": 1, "two": 2, "three": 3}.get(found[1]) or found[1])
        of = float(_PARTS.get(found[2]) or found[2])
    value = 100 * part / of if of else 0.0
    low, high = _allowed(said, value, 1.5)
    return [Asked(SHARE, value, low, high)]


def _number(said: str) -> list[Asked]:
    found = re.search(
        rf"(?P<sign>-)?(?P<number>{_NUMBER})\s*(?P<scale>thousand|million|billion|bn|[km]\b)?"
        r"\s*(?P<cent>%|per ?cent|percent)?",
        said,
    )
    if found is None:
        return []
    digits = re.sub(r"[,\u00a0\u202f ]", "", found["number"])
    scale = _SCALES.get(found["scale"] or "", 1.0)
    value = float(digits) * scale
    if not found["cent"]:
        low, high = _allowed(said, value, _half_a_unit(digits, scale))
        return [Asked(COUNT, value, low, high)]
    # A count of 22,000 may be rounded to thousands; 90 per cent is seldom rounded to tens.
    decimals = len(digits.partition(".")[2])
    low, high = _allowed(said, value, 0.5 * 10.0**-decimals)
    down = bool(found["sign"] or re.search(_DOWN, said))
    if down:
        return [Asked(CHANGE, -value, -high, -low, signed=True)]
    change = Asked(CHANGE, value, low, high, signed=True)
    if re.search(_UP, said):
        return [change]
    either = Asked(CHANGE, value, low, high)
    return [Asked(SHARE, value, low, high), either] if value <= 100 else [either]


def _half_a_unit(digits: str, scale: float) -> float:
    """Half of the last place that was written: 22000 may be rounded to thousands."""
    if "." in digits:
        return 0.5 * scale * 10.0 ** -len(digits.partition(".")[2])
    zeros = len(digits) - len(digits.rstrip("0")) if digits.strip("0") else 0
    return 0.5 * scale * 10.0**zeros


def _allowed(said: str, value: float, half: float) -> tuple[float, float]:
    """What the words around a number allow."""
    if re.search(_OVER, said):
        return value, value * 1.1 + half
    if re.search(_UNDER, said):
        return value * 0.9 - half, value
    wide = max(half, 0.03 * abs(value)) if re.search(_ABOUT, said) and half < 1 else half
    return value - wide, value + wide
