"""Numbers and days that stand in a lesson's text, where no figure has a name for them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from itertools import combinations, pairwise, permutations

from lessonkit.judging.change import Change, Changed, Given
from lessonkit.judging.misplaced import in_place
from lessonkit.judging.nodes import (
    PER_CENT,
    SHARE,
    Figure,
    Node,
    Step,
    dimension,
    figures,
    join,
    steps,
)
from lessonkit.judging.number_words import SMALL
from lessonkit.judging.question import Question

_NUMBER = re.compile(
    r"(?<![\w.,/#:`{(=-])(?P<digits>\d[\d,]*(?:\.\d+)?|(?i:" + "|".join(SMALL) + r")(?= ))"
    r"(?P<times> (?:million|billion)\b)?"
    r"(?P<what>%|(?: per cent\b)| [a-z][a-z-]+)?(?![\d:/`}=\w-])"
)
_MONTHS = tuple(f"{date(2000, month, 1):%B}" for month in range(1, 13))
_DAY = re.compile(rf"\b(?P<day>\d{{1,2}}) (?P<month>{'|'.join(_MONTHS)})\b(?: (?P<year>\d{{4}}))?")
_LITTLE_TEXT = (
    "and or in of on to from by at for is was were are as the that than per a an such you it we "
    "before after then every each more most less does do did become came"
)
_LITTLE = frozenset(_LITTLE_TEXT.split())
_TIMES = {" million": 1e6, " billion": 1e9}
_LEAST = 3  # digits: what is shorter may be any number, but for what is said to be counted
_NEAR = 1.12  # a rounded figure, or another edition of it, is not farther away
_FARTHEST = 400  # days between two days that somebody counts
_A_DAY = "day of the calendar"


def in_prose(text: str) -> tuple[Figure, ...]:
    """The numbers of a text with the word behind them, which is their unit, and its days.

    Examples
    --------
    >>> [(one.value, one.words) for one in in_prose("In 2023 26,000 loans, or 74.1% of 2.")]
    [(26000.0, 'the “26,000 loans” in the text'), (74.1, 'the “74.1%” in the text')]
    >>> [(one.value, one.unit) for one in in_prose("Seven rows, and 12 of them")]
    [(7.0, 'rows')]
    >>> [one.words for one in in_prose("From 3 July to 17 July 2024")]
    ['3 July', '17 July']
    """
    found: dict[tuple[float, str], Figure] = {}
    for match in _NUMBER.finditer(text):
        digits = match["digits"].rstrip(",")
        what = (match["what"] or "").strip()
        what = "" if what in _LITTLE else what
        long = len(re.sub(r"[,.]", "", digits).lstrip("0")) >= _LEAST
        if _is_year(digits) or digits == "100" or not (what or (long and digits[0].isdigit())):
            continue
        unit = PER_CENT if what == "%" else what
        written = match[0].rstrip(", ") if what else f"{digits}{match['times'] or ''}"
        value = SMALL.get(digits.lower()) or float(digits.replace(",", ""))
        value *= _TIMES.get(match["times"] or "", 1.0)
        figure = Figure(value, f"the “{written}” in the text", unit)
        found.setdefault((value, "" if long else unit), figure)
    return (*found.values(), *_days(text))


def _days(text: str) -> Iterator[Figure]:
    """The days of the calendar that a text names; where no year is said, that of the day before."""
    year, seen = 2000, set[int]()
    years = [int(match["year"]) for match in _DAY.finditer(text) if match["year"]]
    year = years[0] if years else year
    for match in _DAY.finditer(text):
        year = int(match["year"] or year)
        try:
            when = date(year, _MONTHS.index(match["month"]) + 1, int(match["day"])).toordinal()
        except ValueError:  # the 31 June of a joke
            continue
        if when not in seen:
            seen.add(when)
            yield Figure(when, f"{match['day']} {match['month']}", _A_DAY)


def _is_year(digits: str) -> bool:
    return re.fullmatch(r"(?:1[89]|20)\d\d", digits) is not None


def _is_short(figure: Figure) -> bool:
    """Whether a number has so few digits that only what it counts makes it known again."""
    return (
        len(f"{figure.value:.12g}".replace(".", "").strip("0")) < _LEAST > abs(figure.value) / 100
    )


def _told(question: Question) -> list[Figure]:
    """The numbers that may be named in a reply: not those that are the answer, or nearly."""
    answer = abs(question.answer)
    return [
        one
        for one in question.page
        if one.unit != _A_DAY
        and not any(
            abs(by * one.value - answer) <= (0.05 if _is_short(one) else 0.01) * answer
            for by in (0.01, 1, 100)
        )
    ]


def copied_from_text(question: Question) -> Iterator[Given]:
    """A number of the text given as it stands; a short one if it counts the same or is per cent."""
    known = {round(by * one.value, 9) for one in question.sight for by in (1, _hundred(one))}
    for one in _told(question):
        same = _counts(one, question.unit)
        if round(one.value, 9) in known or (_is_short(one) and not same and one.unit != PER_CENT):
            continue
        words = "gave {0}"
        then = "What does it count, and is that what the question asks for?"
        cost = 1.5 if same and _is_short(one) else 1.8
        yield one.value, Change("figure-copied", cost, words, (one,), "", then)


def _hundred(figure: Figure) -> int:
    return 100 if figure.unit == SHARE else 1


def _counts(one: Figure, unit: str) -> bool:
    """Whether a number of the text has the unit in question: "rows", "pushbacks for each"."""
    return bool(one.unit) and one.unit.rstrip("s") in (word.rstrip("s") for word in unit.split())


def used_from_text(core: Node, question: Question) -> Iterator[Changed]:
    """A number of the text in place of a figure that is nearly the same: rounded, or earlier."""
    parts: list[Node] = [*figures(core), *(one for one in steps(core) if one.op in "+-")]
    used = {round(one.value, 6) for one in (*parts, *question.sight)}
    for part in parts:
        if part is core or not part.value:
            continue
        for one in _told(question):
            near = 1 / _NEAR < one.value / part.value < _NEAR and round(one.value, 6) not in used
            node = in_place(core, part, one) if near and not _is_short(one) else None
            if node is not None:
                cost = 1.3 if isinstance(part, Step) or isinstance(core, Step) else 1.8
                yield node, _used(one, part, cost)


def _used(one: Node, part: Node, cost: float) -> Change:
    words = "used {0} in place of {1}"
    then = "Which figures does the question name?"
    return Change("other-figure", cost, words, (one, part), "", then)


def put_from_page(core: Node, question: Question) -> Iterator[Changed]:
    """A number of the page in place of any figure: likelier where it counts the same."""
    away = [one for one in question.sight if one.place and one.unit not in (SHARE, PER_CENT)]
    used = {round(one.value, 6) for one in (*figures(core), *away)}
    numbers = [one for one in _told(question) if round(one.value, 6) not in used]
    for part in figures(core) if isinstance(core, Step) else ():
        for one in (*away, *numbers) if part.unit not in (SHARE, PER_CENT) else ():
            same = _counts(one, part.unit)
            known = one.unit != PER_CENT and (same or not _is_short(one))
            node = in_place(core, part, one) if known else None
            if node is not None:
                yield node, _used(one, part, 1.9 if same else 2.3)
    yield from _both_from_page(core, [*away, *numbers])
    if dimension(core) == 0:
        yield from _beside_each_other(numbers, any(step.op == "-" for step in steps(core)))


def _both_from_page(core: Node, numbers: list[Figure]) -> Iterator[Changed]:
    """Both figures of a quotient, of which one counts the same as in the right sum."""
    if not isinstance(core, Step) or core.op != "/":
        return
    above, under = core.left, core.right
    counts = [one for one in numbers if one.unit != PER_CENT]
    for one, other in permutations(counts, 2):
        units = getattr(above, "unit", ""), getattr(under, "unit", "")
        same = [_counts(one, units[0]), _counts(other, units[1])]
        if any(same) and not (_is_short(one) and _is_short(other)):
            node = join("/", one, other)
            if node is not None:
                words = "divided {0} by {1}"
                cost = 1.9 if all(same) else 2.5
                then = "Which figures does the question name?"
                yield node, Change("other-figure", cost, words, (one, other), "", then)


def _beside_each_other(numbers: list[Figure], asks_for_change: bool) -> Iterator[Changed]:
    """The ratio of two numbers that follow each other in the text, and the change between them."""
    long = [one for one in numbers if not _is_short(one) and one.unit != PER_CENT]
    for a, b in pairwise(long):
        for one, other in ((a, b), (b, a)):
            ratio = join("/", one, other)
            gap = join("-", one, other)
            change = None if gap is None else join("/", gap, other)
            for node, words, cost in (
                (ratio, "divided {0} by {1}", 2.2),
                (change, "worked out the change from {1} to {0}", 1.9 if asks_for_change else 2.2),
            ):
                if node is not None:
                    then = "Which figures does the question name?"
                    yield node, Change("other-figure", cost, words, (one, other), "", then)


def days_between(question: Question) -> Iterator[Given]:
    """The days between two days that the text names, of which the question may name one."""
    if question.unit != "days":
        return
    days = [one for one in question.page if one.unit == _A_DAY]
    asked = {one.value for one in _days(question.text)}
    for first, last in combinations(sorted(days, key=lambda one: one.value), 2):
        apart = last.value - first.value
        if apart <= _FARTHEST:
            cost = 1.9 - 0.3 * ((first.value in asked) + (last.value in asked))
            words = "counted the days from {0} to {1}"
            then = "From which day to which day does the question ask?"
            yield apart, Change("other-baseline", cost, words, (first, last), "", then)
