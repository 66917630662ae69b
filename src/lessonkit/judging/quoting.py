"""Showing what a learner typed: as text, short, and with nothing invisible in it."""

import unicodedata

# Control characters, formatting (it can turn the direction of a line), half emoji, private ones.
_UNSHOWN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})


def plain(text: object, limit: int = 60) -> str:
    """A text on one line, at most `limit` characters long, every invisible one shown as “�”.

    Markup stays as it is: cards escape it.

    Examples
    --------
    >>> plain("a\\x00b\\nc"), plain("x" * 99, 5)
    ('a�b c', 'xxxx…')
    """
    cut = " ".join(str(text)[: 4 * limit].split())
    if len(cut) > limit:
        cut = cut[: limit - 1] + "…"
    return "".join("�" if unicodedata.category(one) in _UNSHOWN else one for one in cut)


def in_marks(name: str) -> str:
    """A name of several words between quotation marks, so that a sentence can hold it.

    Examples
    --------
    >>> in_marks("holds"), in_marks("does not hold")
    ('holds', '“does not hold”')
    """
    return f"“{name}”" if " " in name else name
