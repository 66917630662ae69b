"""What people put around a number and what says nothing about it: bold, brackets, a smile."""

import re
import unicodedata

from lessonkit.judging.number_words import number_in
from lessonkit.judging.signs import tidy

_CALL = re.compile(r"^(?:np\.\w+|round|float|int|str|print|abs|Decimal)\((.*?)(?:, ?\d)?\)$")
_MARKS = re.compile(
    r"</?[a-z]{1,6}>|^(?:[-=]+> ?|# ?|[1-9]\) )|(?<![\d)])[*_]{2}(?=[-+]?\d)|(?<=\d)[*_]{2}(?!\d)"
    r"| ?[:;]-?[)(]$"
)
_BRACKETS = str.maketrans("[]{}", "()()")
# "475 loaves (not rolls)" says what else it is not; "475 is not right" says nothing of it.
_NOT_THAT = re.compile(r" ?[,(;] ?(?:and |but )?not\b[^()\d]*\)?\.?$")
_DASH = re.compile(r"(?<=[\w%)]) -+ ([a-z]+)", re.IGNORECASE)
_SIGNS = frozenset({"minus", "plus", "negative", "x"})


def plainly_written(text: str) -> str:
    """A tidied text without what says nothing about the number in it.

    Examples
    --------
    >>> plainly_written("**602** boxes \u2713"), plainly_written("[602]"), plainly_written("-> 602")
    ('602 boxes', '(602)', '602')
    >>> plainly_written("round(41.24, 1)"), plainly_written("602 - boxes")
    ('41.24', '602, boxes')
    >>> plainly_written("602 boxes (not crates)"), plainly_written("602 - minus 3")
    ('602 boxes', '602 - minus 3')
    """
    bare = _without_pictures(tidy(text.replace("\u2026", "").replace("\u2192", "->")))
    bare = _MARKS.sub("", bare.strip("\"'` ")).strip("\"'` ")
    bare = _CALL.sub(r"\1", bare).translate(_BRACKETS).strip("\"' ")
    return _NOT_THAT.sub("", _DASH.sub(_comma, bare))


def _without_pictures(text: str) -> str:
    """A text without the signs at its ends that are pictures: a smile, a tick."""
    ends = "".join({sign for sign in text if unicodedata.category(sign) in ("So", "Sk")})
    return text.strip(f"{ends} ") or text if ends else text


def _comma(found: re.Match[str]) -> str:
    word = found[1].lower()
    return found[0] if word in _SIGNS or number_in([word]) else f", {found[1]}"
