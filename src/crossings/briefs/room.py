"""How much room a text takes on paper, so that a brief stays within its two pages."""

import math
import unicodedata

# In characters of ordinary English text, as common sans-serif fonts have them.
_NARROW, _BROAD = frozenset("iljtfr .,;:'’!|()[]"), frozenset("mwMW@%…—")


def one_line(text: str) -> str:
    """A text without line breaks and double spaces, as a page shows it.

    Examples
    --------
    >>> one_line(" two \\n lines ")
    'two lines'
    """
    return " ".join(text.split())


def halves(text: str) -> str:
    """Lines that each judge a half of a sentence, as one line.

    Examples
    --------
    >>> halves("20%: holds\\n a third: does not hold\\n")
    '20%: holds; a third: does not hold'
    """
    return "; ".join(line.strip() for line in text.splitlines() if line.strip())


def room(text: str) -> int:
    """The room that a text takes, in characters of ordinary English text.

    Examples
    --------
    >>> room("The Home Office counted people on arrival."), room("WWWW"), room("数字")
    (41, 8, 4)
    """
    return math.ceil(sum(map(_width, one_line(text))) - 1e-9)


def _width(one: str) -> float:
    if one in _NARROW:
        return 0.65
    if one in _BROAD:
        return 1.85
    if unicodedata.combining(one):
        return 0.0
    if unicodedata.category(one) == "So":  # emoji and other pictures
        return 2.5
    if unicodedata.east_asian_width(one) in "WF":
        return 1.95
    return 1.25 if one.isupper() or one.isdigit() else 1.12
