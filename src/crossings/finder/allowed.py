"""What the words around a number allow: from where to where, which kinds, up or down."""

import re
from dataclasses import dataclass

from crossings.finder.items import CHANGE, DIFFERENCE, FIGURE, POINTS, RATIO, SHARE, SUM
from crossings.finder.units import unit_in

PER_CENT, NUMBER, TIMES = "per cent", "number", "times"

_OVER = re.compile(
    r"\b(?:over|more than|at least|above|exceed(?:s|ed|ing)?|upwards of|"
    r"not? (?:fewer|less) than|greater than|higher than|north of|in excess of)\b|>"
)
_UNDER = re.compile(
    r"\b(?:no(?:t)? more than|no greater than|not even|(?:just )?shy of|almost|"
    r"nearly|just under|under|up to|as many as|as much as|below|"
    r"(?<!no )(?<!not )(?:fewer|less) than|at most|close to|not quite)\b|<"
)
_FAR = re.compile(r"\b(?:well|far|much|way) $")
_ABOUT = re.compile(r"\b(?:about|around|some|roughly|approximately|approx|circa|ca)\b|~")
_DOWN = re.compile(
    r"\b(?:(?<!wrote )(?<!written )(?<!laid )(?<!broken )down|"
    r"f[ae]ll(?:s|en|ing)?|fell|drop(?:s|ped|ping)?|decreas\w*|declin\w*|reduc\w*|"
    r"fewer(?! than)|less(?! than)|lower(?! than)|cut|shr[aiu]nk|halved|slash\w*)\b"
)
# "Made up 70% of arrivals" is no rise.
_RISEN = "(?<!made )(?<!make )(?<!makes )(?<!making )(?<!set )(?<!picked )(?<!ended )up(?! to)"
_UP = re.compile(
    rf"\b(?:{_RISEN}|ris(?:e|es|en|ing)|rose|increas\w*|gr[eo]w\w*|growth|jump\w*|surg\w*|soar\w*|"
    r"climb\w*|more(?! than)|higher(?! than)|additional|doubl\w*|trebl\w*|tripl\w*|quadrupl\w*)\b"
)
IS_PERCENT = re.compile(r"^ ?-?(?:%|per ?cent\b|pct\b|percent\w*\b|p\.c\.)")
IS_POINTS = re.compile(r"^ ?-?(?:%|per ?cent(?:age)?|percentage)?[ -]?(?:points?\b|pp\b|ppts?\b)")
IS_TIMES = re.compile(r"^ ?-?(?:fold|times|x)\b")
_BEYOND = re.compile(
    r"^ ?(?:%|per ?cent\w*|(?:percentage )?points)? ?"
    r"(?:(?P<rise>(?<=[%ts] )(?:above|over)|(?:more|higher|greater) than)"
    r"|(?P<fall>(?<=[%ts] )(?:below|under)|(?:fewer|less|lower) than))\b"
)
# "From 12 to 45", "fell to 9,000": a level that was left or reached, not the change.
_LEVEL = re.compile(
    r"\b(?<!up )(?:from|to) (?:(?:about|around|some|just|over|under|nearly|almost|more|less|than|"
    r"only|the|a|record|low|high|of) )*$"
)
_RATE = re.compile(
    r"^ ?(?:people |persons |boats )?(?:a|an|per|each|every) (?:day|week|hour|night)\b"
)
_MONEY = re.compile(r"[£$€]|\b(?:pounds?|euros?|dollars?|gbp|eur|usd)\b")


@dataclass(frozen=True)
class Wanted:
    """What a wording allows.

    Attributes
    ----------
    said
        The piece of the text that was read as the number.
    value
        The number: per cent as per cent.
    low, high
        From where to where a figure fits, `high` itself not.
    scale
        "number", "per cent" or "times".
    kinds
        The kinds of items that the words allow.
    sign
        −1 for a fall, 1 for a rise, 0 where the words do not say.
    how
        The rule, as a sentence.
    words
        What else stands in the text.
    years
        Years and other times that it names.
    money
        Whether it speaks of money.
    ranged
        Whether it is a range, with both its ends: "20 to 25 per cent".
    unit
        The unit beside it, where it is neither people nor events: days, boats, pounds.
    """

    said: str
    value: float
    low: float
    high: float
    scale: str
    kinds: tuple[int, ...]
    sign: int
    how: str
    words: str
    years: tuple[str, ...]
    money: bool
    ranged: bool = False
    unit: str = ""


def allowed(
    bare: str,
    years: tuple[str, ...],
    at: tuple[int, int],
    value: float,
    unit: float,
    scale: str,
    said: str,
    in_words: bool = False,
) -> Wanted:
    before, after = bare[: at[0]], bare[at[1] :]
    ahead, beside = before[-40:], f"{before} | {after}"
    low, high, how = _limits(ahead, value, unit)
    if scale == PER_CENT and value < 100 < high:
        high = 100.0
    minus = said.startswith(("-", "minus", "negative"))
    beyond = _BEYOND.match(after)
    sign = -1 if minus or _DOWN.search(beside) else 1 if _UP.search(beside) else 0
    if beyond:
        sign = -1 if beyond["fall"] else 1
    elif said.startswith("+"):
        sign = 1
    elif _LEVEL.search(before) and not minus:
        sign = 0
    if scale == TIMES and value < 1:
        if said.startswith("halv"):  # "nearly" halved: the fall is smaller, what is left larger
            low, high = 2 * value - high, 2 * value - low
        low, high, value, sign = 1 / high, 1 / low, 1 / value, -1
    if scale == TIMES and sign < 0 and low > 1:  # half as many: ratios of the index are rises
        low, high, value = (100 - 100 / one for one in (low, high, value))
        scale, how = PER_CENT, f"{how}; said as a fall of {value:.4g} per cent"
    kinds = _kinds(scale, sign, in_words, after)
    if rate := _RATE.search(after):
        how += f"; “{rate.group().strip()}”: most tables count years, quarters or months"
    money = bool(_MONEY.search(beside) or _MONEY.search(said))
    unit_said = unit_in(before, said, after) if scale == NUMBER else ""
    return Wanted(
        *(said, value, low, high, scale, kinds, sign, how, beside, years, money), unit=unit_said
    )


def _limits(ahead: str, value: float, unit: float) -> tuple[float, float, str]:
    """From where to where, and why. A limit lies within a tenth, after "well" or "far" a half."""
    step = max(min(unit, 0.1 * value), 0.02 * value)
    tail = ahead.rsplit("|", 1)[-1]
    for pattern, low, high, rule in (
        (_UNDER, value - step, value, "“{word}”: a little below"),
        (_OVER, value, value + step, "“{word}”: a little above"),
        (_ABOUT, value - step, value + step, "“{word}”: near it on both sides"),
    ):
        found = list(pattern.finditer(tail))
        if found and re.search(r"\bthe\b", tail[found[-1].end() :]):
            continue  # "below the 45,774 of 2022": a count that is named, no limit
        if found and len(tail) - found[-1].end() <= 12:
            word = found[-1].group()
            if _FAR.search(tail[: found[-1].start()]) and pattern is not _ABOUT:
                way = 0.5 * value
                ends = (value - way, value) if pattern is _UNDER else (value, value + way)
                return *ends, f"“{word}”, by far: up to a half away"
            return low, high, rule.format(word=word)
    half = min(unit / 2, 0.1 * value) if unit < value else 0.1 * value
    return value - half, value + half, "rounded to its last written place"


def _kinds(scale: str, sign: int, in_words: bool, after: str) -> tuple[int, ...]:
    if scale == TIMES:
        return (RATIO, FIGURE)
    if scale == PER_CENT:
        if IS_POINTS.search(after):
            return (POINTS, FIGURE)
        if re.match(r" ?(?:%|per ?cent) ?of\b", after):
            return (SHARE, FIGURE)
        if in_words or re.match(" ?of\\b", after):
            return (CHANGE, FIGURE) if sign else (SHARE, FIGURE)
        return (CHANGE, FIGURE) if sign else (SHARE, CHANGE, POINTS, FIGURE)
    return (DIFFERENCE, FIGURE) if sign else (FIGURE, SUM, DIFFERENCE)
