"""A number as somebody writes it down, or a sum that gives one, out of a text.

A sum holds numbers, + − × ÷ and brackets and nothing else, so that whatever is typed is only ever
reckoned with, never run.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from lessonkit.judging.digits import NotReadError, read_digits
from lessonkit.judging.nodes import Constant, Node, join
from lessonkit.judging.number_words import SCALES, number_in
from lessonkit.judging.sum_units import in_one_unit, of_hundred

MOST_PARTS = 80
_NUMBER = (
    r"\d{1,3}(?:[ _']\d{3})+(?![\d_'])(?:[.,]\d+)?"  # marks between the thousands
    r"|\d(?:[\d.,_']*\d)?(?:e[-+]?\d{1,3}(?!\w))?"
    r"|\.\d+"
)
_TOKEN = re.compile(
    rf"(?P<number>{_NUMBER})|(?P<word>[^\W\d_]+)|(?P<sign>\*\*|[-+*/():])|(?P<other>\S)",
    re.IGNORECASE,
)
_SIGN_WORDS = {"minus": "-", "negative": "-", "plus": "+"}
_BETWEEN = {"x": "*", ":": "/", "times": "*", "over": "/", **_SIGN_WORDS}
_SIGNS = frozenset({"+", "-", "*", "/", "**", *_BETWEEN})
_MOST_WORDS = 4  # of a unit: "apples on a tree"


@dataclass(frozen=True)
class Written:
    """A number or a sum found in a text.

    Attributes
    ----------
    value
        What it comes to.
    otherwise
        The same figures with comma and full stop in each other's part, where both are usual.
    scaled
        Whether a word makes it larger: "10.95 billion".
    sum
        The sum that had to be worked out, if it is one.
    in_per_cent
        What a sum of per cents comes to in per cent: 15 for "40% - 25%", which is 0.15.
    behind
        What it comes to if its last word, as in "30 / 2 million", is said of the whole result.
    text
        The piece of the text that was read.
    before, after
        What stands before and behind it.
    python
        The same as Python writes it; empty where Python has no such sum.
    """

    value: float
    otherwise: float | None
    scaled: bool
    sum: Node | None
    text: str
    before: str
    after: str
    python: str
    in_per_cent: float | None = None
    behind: float | None = None


@dataclass(frozen=True)
class _Token:
    kind: str  # "number", "word", "sign" or "other"
    text: str
    start: int
    end: int
    value: float = 0.0
    otherwise: float | None = None
    scaled: bool = False
    python: str = ""
    unit: str = ""


def find_number(text: str, asked: tuple[str, str] = ("", "")) -> Written | None:
    """The first number or sum in a tidied text (`signs.tidy`), or None where there is none.

    Parameters
    ----------
    asked
        A word of the text that stands for a unit, and the unit.

    Raises
    ------
    NotReadError
        What stands there is no number, or a sum that comes to none.

    Examples
    --------
    >>> find_number("about 1,058,069 people").value, find_number("(63 + 40 - 28) * 2").value
    (1058069.0, 150.0)
    >>> find_number("1.058").otherwise, find_number("12 x 28 apples").after
    (1058.0, ' apples')
    """
    found = [
        _Token(m.lastgroup or "", m.group().lower(), m.start(), m.end(), python=m.group())
        for m in _TOKEN.finditer(text)
    ]
    bare = list(_without_units(found))
    tokens = list(_tokens(bare))
    if len(tokens) > MOST_PARTS:
        raise NotReadError("it is too long")
    for start, token in enumerate(tokens):
        if not _begins(tokens, start) or _is_dash(tokens, start, text):
            continue
        try:
            node, end = _read(tokens, start)
        except _NoSumError:
            continue
        used = tokens[start:end]
        first, last = token.start, used[-1].end
        numbers = [one for one in used if one.kind == "number"]
        if len(numbers) > 1:
            after = text[last:]
            # Behind a sum of figures with units stands the unit of the last, not of the result.
            of_last = len(bare) < len(found) and _is_unit(after)
            made = _worked_out(used, node, after, asked, of_last=of_last)
            return replace(made, text=text[first:last], before=text[:first])
        sign = -1.0 if node.value == -numbers[0].value else 1.0
        other = numbers[0].otherwise
        return Written(
            node.value,
            None if other is None else sign * other,
            numbers[0].scaled,
            None,
            text[first:last],
            text[:first],
            text[last:],
            " ".join(one.python for one in used),
        )
    if any(one.kind == "number" for one in tokens):
        raise NotReadError("its signs and brackets do not make a whole sum")
    return None


def _worked_out(
    used: list[_Token], node: Node, after: str, asked: tuple[str, str], *, of_last: bool
) -> Written:
    """A sum with the units of its numbers: all in one unit, per cents as hundredths."""
    numbers = [one for one in used if one.kind == "number"]
    last = re.match(r" ?(%|per ?cent\b|[^\W\d_]+)", after.casefold())
    units = [one.unit for one in numbers[:-1]] + [last[1] if last else ""]
    units = [asked[1] if unit and unit == asked[0] else unit for unit in units]
    signs = [one.text for one in used if one.kind == "sign" and one.text in "+-*/"]
    times, unit = in_one_unit(units, signs)
    shares = of_hundred(units, signs, [one.value for one in numbers])
    hundredths = [0.01 if share else 1.0 for share in shares]
    put = _times(used, [a * b for a, b in zip(times, hundredths, strict=True)])
    result = _read(put, 0)[0]
    in_per_cent = None
    if any(shares) and abs(node.value - 100 * result.value) <= 1e-9 * abs(node.value):
        in_per_cent = node.value
    size = SCALES.get(numbers[-1].text.split()[-1], 0.0) if used[-1] is numbers[-1] else 0.0
    behind = None
    if size and not any(one.scaled for one in numbers[:-1]):
        bare = _read(_times(used, [1.0] * (len(numbers) - 1) + [1 / size]), 0)[0]
        behind = size * bare.value
        if signs[-1] == "/":  # nobody divides by 1,000 billion
            result, behind = _joined("*", bare, Constant(size)), None
    if shares[-1] and last:
        after = after[last.end() :]
    elif unit:
        after = f" {unit}"
    elif of_last:
        after = ""
    told = not any(shares) and not size and not unit
    return Written(
        result.value,
        None,
        any(one.scaled for one in numbers),
        result,
        "",
        "",
        after,
        " ".join(one.python for one in put) if told else "",
        in_per_cent,
        None if behind == result.value else behind,
    )


def _times(used: list[_Token], factors: list[float]) -> list[_Token]:
    """The pieces of a sum with each number multiplied."""
    left = iter(factors)
    put: list[_Token] = []
    for one in used:
        by = next(left) if one.kind == "number" else 1.0
        value = one.value * by
        put.append(one if by == 1 else replace(one, value=value, python=_python(value)))
    return put


def _read(tokens: list[_Token], start: int) -> tuple[Node, int]:
    reader = _Reader(tokens, start)
    return reader.sum(), reader.at


def _without_units(found: list[_Token]) -> Iterator[_Token]:
    """The pieces without the units inside a sum: "45774 apples / 1110 trees"."""
    at, last = 0, None
    while at < len(found):
        after = at
        if last is not None and last.kind == "number":
            while after < len(found) and _may_be_unit(found[after]):
                after += 1
        goes_on = (
            0 < after - at <= _MOST_WORDS
            and after + 1 < len(found)
            and (found[after].text == ")" or found[after].text in _SIGNS)
            and (found[after].text == ")" or found[after + 1].kind == "number")
        )
        if last is not None:
            unit = " ".join(one.text for one in found[at:after]) if goes_on else ""
            yield replace(last, unit=unit) if unit else last
        at = after if goes_on else at
        last = found[at]
        at += 1
    if last is not None:
        yield last


def _may_be_unit(token: _Token) -> bool:
    """Whether a piece is a word or sign of a unit, and none of a sum nor a part of a number."""
    if token.kind == "other":
        return token.text in "%£$€"
    known = token.text in _SIGNS or token.text in SCALES
    return token.kind == "word" and not known and number_in([token.text]) is None


def _is_unit(text: str) -> bool:
    return all(sign.isalpha() or sign in "%£$€ ." for sign in text)


def _tokens(found: list[_Token]) -> Iterator[_Token]:
    """The pieces of a text; words for numbers and signs of a sum are what they stand for."""
    at = 0
    while at < len(found):
        token = found[at]
        words = [one.text if one.kind != "number" else "" for one in found[at : at + 12]]
        spelled = number_in(words) if token.kind == "word" else None
        if spelled:
            value, taken = spelled
            yield _spelled(found[at : at + taken], value)
            at += taken
            continue
        if token.kind == "number":
            read = read_digits(token.text)
            token = replace(token, value=read.value, otherwise=read.otherwise, python=read.python)
            if at + 1 < len(found) and found[at + 1].text in SCALES:
                value = token.value * SCALES[found[at + 1].text]
                unit = found[at + 1].unit
                token, at = replace(_spelled(found[at : at + 2], value), unit=unit), at + 1
        elif token.text in _SIGN_WORDS or (token.text in _BETWEEN and _between(found, at)):
            sign = _BETWEEN[token.text]
            token = _Token("sign", sign, token.start, token.end, python=sign)
        at += 1
        yield token


def _between(found: list[_Token], at: int) -> bool:
    """Whether a sign or word of a sum stands between two parts of one."""
    before = found[at - 1] if at else None
    after = found[at + 1] if at + 1 < len(found) else None
    return (
        before is not None
        and after is not None
        and (before.kind == "number" or before.text == ")" or before.text in SCALES)
        and (after.kind == "number" or after.text in "(-+")
    )


def _spelled(parts: list[_Token], value: float) -> _Token:
    """A number written in words, or in figures with a word that makes it larger."""
    scaled = any(one.text in SCALES for one in parts)
    first, last = parts[0], parts[-1]
    return _Token(
        "number",
        " ".join(one.text for one in parts),
        first.start,
        last.end,
        value,
        scaled=scaled,
        python=_python(value),
    )


def _python(value: float) -> str:
    return str(int(value)) if value == int(value) else repr(value)


def _begins(tokens: list[_Token], at: int) -> bool:
    token = tokens[at]
    return token.kind == "number" or token.text in ("(", "-", "+")


def _is_dash(tokens: list[_Token], at: int, text: str) -> bool:
    """Whether a hyphen before a number is a dash in a sentence: "fall - 92.7"."""
    token = tokens[at]
    return (
        token.text == "-"
        and at > 0
        and text[token.start] == "-"  # and not the word "minus"
        and tokens[at - 1].kind == "word"
        and text[token.end : token.end + 1] in (" ", "")
    )


def _joined(op: str, left: Node, right: Node) -> Node:
    step = join(op, left, right)
    if step is None:
        raise NotReadError("it divides by zero")
    return step


class _NoSumError(Exception):
    """What begins here is no sum."""


class _Reader:
    """Works a sum out from left to right, × and ÷ first, as far as there is one."""

    def __init__(self, tokens: list[_Token], at: int) -> None:
        self.tokens, self.at = tokens, at

    def sum(self) -> Node:
        node = self._product()
        while self._sign("+-"):
            node = _joined(self._take().text, node, self._product())
        return node

    def _product(self) -> Node:
        node = self._part()
        while self._sign("*/"):
            node = _joined(self._take().text, node, self._part())
        return node

    def _part(self) -> Node:
        token = self._take()
        if token.kind == "number":
            return Constant(token.value)
        if token.text in ("-", "+"):
            part = self._part()
            if token.text == "+":
                return part
            lone = isinstance(part, Constant)
            return Constant(-part.value) if lone else _joined("*", Constant(-1.0), part)
        if token.text != "(":
            raise _NoSumError
        node = self.sum()
        if self._take().text != ")":
            raise _NoSumError
        return node

    def _sign(self, signs: str) -> bool:
        """Whether one of these signs comes next, with another part of the sum behind it."""
        if self.at + 1 >= len(self.tokens) or self.tokens[self.at].kind != "sign":
            return False
        after = self.tokens[self.at + 1]
        return self.tokens[self.at].text in signs and (
            after.kind == "number" or after.text in ("(", "-", "+")
        )

    def _take(self) -> _Token:
        if self.at >= len(self.tokens):
            raise _NoSumError
        self.at += 1
        return self.tokens[self.at - 1]
