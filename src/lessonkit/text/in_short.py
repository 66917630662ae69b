"""A value in a few words, whatever it is, without looking at all of it."""

import reprlib
from typing import cast

MOST_SIGNS = 60

_SHORT = reprlib.Repr()
_SHORT.maxstring = _SHORT.maxother = _SHORT.maxlong = MOST_SIGNS
_SHORT.maxlevel = 3


def in_short(value: object) -> str:
    """The value as Python writes it, at most sixty characters of it.

    Long texts, lists of millions and numbers of thousands of digits are cut before they are
    written; what breaks when it is looked at is named by its type.

    Examples
    --------
    >>> in_short("apples"), in_short([1, 2]), in_short(list(range(10**6)))
    ("'apples'", '[1, 2]', '[0, 1, 2, 3, 4, 5, ...]')
    >>> len(in_short("x" * 10**7)), len(in_short(10**5000)) <= MOST_SIGNS
    (60, True)
    """
    try:
        typed = text_in(value)
        if typed is None and type(value).__module__.partition(".")[0] == "pandas":
            return f"a value of type {type(value).__name__}"  # writing a table takes long
        if type(value) in (bytes, bytearray):
            value = cast(bytes, value)[: MOST_SIGNS + 1]
        text = _SHORT.repr(value) if typed is None else repr(typed[: MOST_SIGNS + 1])
        return text if len(text) <= MOST_SIGNS else f"{text[: MOST_SIGNS - 1]}…"
    except Exception:  # repr may do anything
        return f"a value of type {type(value).__name__[:MOST_SIGNS]}"


def text_in(value: object) -> str | None:
    """The text that a value is, or None where it is none, even where it says that it is one.

    Examples
    --------
    >>> text_in("apples"), text_in(5)
    ('apples', None)
    """
    # isinstance would believe an object that lies about itself.
    return str.__str__(cast(str, value)) if issubclass(type(value), str) else None
