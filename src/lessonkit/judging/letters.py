"""Reading letters out of an answer, however they are written: "(b)", "a and c", "answer c"."""

import re
from collections.abc import Collection, Iterable
from itertools import islice
from typing import cast

from lessonkit.judging.signs import tidy

MOST_SIGNS = 200  # what stands behind is no answer in letters
_AROUND_TEXT = (
    "answer answers option options letter letters choice choices number and or the is are it its "
    "both only just i i'd think guess say would my that that's then before so ok yes a"
)
_AROUND = frozenset(_AROUND_TEXT.split())
_LEADING = re.compile(r"\s*\(?([^\W\d_])\s*[).:]\s*\S.*")


def letters_in(answer: object, known: Collection[str]) -> list[str] | None:
    """The letters in an answer, in their order; None where it is neither a text nor a list.

    What is no known letter comes back as it was written, so that it can be quoted.

    Examples
    --------
    >>> letters_in("a and c", "abc"), letters_in("answer (B)", "abc"), letters_in("cab", "abc")
    (['a', 'c'], ['b'], ['c', 'a', 'b'])
    >>> letters_in(["a", " B "], "abc"), letters_in("b or x", "abc"), letters_in(5, "abc") is None
    (['a', 'b'], ['b', 'x'], True)
    """
    letters = frozenset(known)
    if isinstance(answer, str):
        return _in_text(answer, letters)
    if isinstance(answer, (list, tuple, set, frozenset)):
        given = cast("Iterable[object]", answer)
        first = [one for one in islice(given, 100) if isinstance(one, str)]
        return [letter for one in first for letter in _in_text(one, letters)]
    return None


def _in_text(text: str, known: frozenset[str]) -> list[str]:
    text = tidy(str.__str__(text)[:MOST_SIGNS]).lower()
    words = re.findall(r"[^\W_]+(?:'\w+)?", text)
    said = [word for word in words if word in known or word not in _AROUND]
    leading = _LEADING.fullmatch(text)
    if leading and leading[1] in known and not set(said) <= known:
        return [leading[1]]  # "b) the second one": the letter, and what stands behind it
    found: list[str] = []
    for word in said or words:
        # "abc" is three letters without anything between them.
        together = len(word) == len(set(word)) and set(word) <= known
        found += word if together else [word]
    return found
