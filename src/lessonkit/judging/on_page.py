"""Numbers that stand in a lesson's text, and that no figure of the lesson has a name for."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lessonkit.judging.change import Change, Changed, Given
from lessonkit.judging.misplaced import in_place
from lessonkit.judging.nodes import Figure, Node, Step, figures, steps
from lessonkit.judging.question import Question

_NUMBER = re.compile(
    r"(?<![\w.,/#:`{(=-])(?P<digits>\d[\d,]*(?:\.\d+)?)(?P<times> (?:million|billion)\b)?"
    r"(?P<what>%|(?: per cent\b)| [a-z][a-z-]+)?(?![\d:/`}=\w-])"
)
_LITTLE_TEXT = "and or in of on to from by at for is was were are as the that than per a an"
_LITTLE = frozenset(_LITTLE_TEXT.split())
_TIMES = {" million": 1e6, " billion": 1e9}
_LEAST = 3  # digits: what is shorter may be any number
_NEAR = 1.12  # a rounded figure, or another edition of it, is not farther away


def in_prose(text: str) -> tuple[Figure, ...]:
    """The numbers of a text that are long enough to be known again, with the word behind them.

    Examples
    --------
    >>> [(one.value, one.words) for one in in_prose("In 2023 26,000 loans, or 74.1% of 2.")]
    [(26000.0, 'the “26,000 loans” in the text'), (74.1, 'the “74.1%” in the text')]
    """
    found: dict[float, Figure] = {}
    for match in _NUMBER.finditer(text):
        digits = match["digits"].rstrip(",")
        if len(re.sub(r"[,.]", "", digits).lstrip("0")) < _LEAST or _is_year(digits):
            continue
        what = match["what"] or ""
        what = "" if what.strip() in _LITTLE else what
        if digits == "100":
            continue
        written = f"{digits}{match['times'] or ''}{what}"
        value = float(digits.replace(",", "")) * _TIMES.get(match["times"] or "", 1.0)
        found.setdefault(value, Figure(value, f"the “{written}” in the text"))
    return tuple(found.values())


def _is_year(digits: str) -> bool:
    return re.fullmatch(r"(?:1[89]|20)\d\d", digits) is not None


def _told(question: Question) -> list[Figure]:
    """The numbers that may be named in a reply: not those that are the answer, or nearly."""
    answer = abs(question.answer)
    return [
        one
        for one in question.page
        if not any(abs(by * one.value - answer) <= 0.01 * answer for by in (0.01, 1, 100))
    ]


def copied_from_text(question: Question) -> Iterator[Given]:
    """A number of the text given as it stands."""
    known = {round(one.value, 9) for one in question.sight}
    for one in _told(question):
        if round(one.value, 9) not in known:
            words = "gave {0}"
            then = "What does it count, and is that what the question asks for?"
            yield one.value, Change("figure-copied", 1.8, words, (one,), "", then)


def used_from_text(core: Node, question: Question) -> Iterator[Changed]:
    """A number of the text in place of a figure that is nearly the same: rounded, or earlier."""
    parts: list[Node] = [*figures(core), *(one for one in steps(core) if one.op in "+-")]
    used = {round(one.value, 6) for one in (*parts, *question.sight)}
    for part in parts:
        if part is core or not part.value:
            continue
        for one in _told(question):
            near = 1 / _NEAR < one.value / part.value < _NEAR and round(one.value, 6) not in used
            node = in_place(core, part, one) if near else None
            if node is not None:
                words = "used {0} in place of {1}"
                then = "Which figures does the question name?"
                cost = 1.3 if isinstance(part, Step) or isinstance(core, Step) else 1.8
                yield node, Change("other-figure", cost, words, (one, part), "", then)
