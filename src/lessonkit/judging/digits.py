"""The value of one number written in digits, whatever marks stand in it."""

import re
from dataclasses import dataclass

_MARKED = re.compile(r"\d{1,3}([ _']\d{3})+([.,]\d+)?")
_THOUSANDS = re.compile(r"[1-9]\d{0,2}(,\d{3})+(\.\d+)?")
_LAKHS = re.compile(r"[1-9]\d?(,\d{2})+,\d{3}(\.\d+)?")
_POINT_THOUSANDS = re.compile(r"[1-9]\d{0,2}(\.\d{3})+(,\d+|(\.\d{3})+)")
_EITHER = re.compile(r"[1-9]\d{0,2}[.,]\d{3}")  # read one way in one country, and one in another
_DECIMAL_COMMA = re.compile(r"\d+,\d+")
_PLAIN = re.compile(r"(\d+(\.\d+)?|\.\d+)(e[-+]?\d{1,3})?")


class NotReadError(Exception):
    """There is a number, and it cannot be read; the text says why, for the learner."""


@dataclass(frozen=True)
class Digits:
    """A number in digits.

    Attributes
    ----------
    value
        The number.
    otherwise
        The same digits with comma or full stop in their other part, where both are usual.
    python
        As Python writes it.
    """

    value: float
    otherwise: float | None
    python: str


def read_digits(text: str) -> Digits:
    """The value of digits with marks: a comma or full stop, spaces, apostrophes, underscores.

    Parameters
    ----------
    text
        In small letters, without a sign.

    Raises
    ------
    NotReadError
        The marks stand where no number has them.

    Examples
    --------
    >>> read_digits("1,058,069").value, read_digits("1 058,5").value, read_digits("3e4").value
    (1058069.0, 1058.5, 30000.0)
    >>> read_digits("1.058")
    Digits(value=1.058, otherwise=1058.0, python='1.058')
    """
    bare = re.sub("[ _']", "", text)
    marked = bare != text
    if marked and not _MARKED.fullmatch(text):
        raise NotReadError("the marks between its thousands stand in odd places")
    if _THOUSANDS.fullmatch(bare) or _LAKHS.fullmatch(bare):
        plain = bare.replace(",", "")
    elif _POINT_THOUSANDS.fullmatch(bare):
        plain = bare.replace(".", "").replace(",", ".")
    elif _DECIMAL_COMMA.fullmatch(bare):
        plain = bare.replace(",", ".")
    else:
        plain = bare
    if not _PLAIN.fullmatch(plain):
        raise NotReadError("its commas and full stops stand in odd places")
    otherwise = None
    if _EITHER.fullmatch(bare) and not marked:
        otherwise = float(bare.replace(",", ".") if "," in bare else bare.replace(".", ""))
    whole = "." not in plain and "e" not in plain
    return Digits(float(plain), otherwise, (plain.lstrip("0") or "0") if whole else plain)
