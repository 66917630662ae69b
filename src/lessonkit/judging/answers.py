"""What learners do to an answer, and figures given without any sum."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise, permutations

from lessonkit.judging.candidate import TURNED_ROUND
from lessonkit.judging.change import Change, Given
from lessonkit.judging.misprints import misprinted
from lessonkit.judging.nodes import PER_CENT, SHARE, Figure, Node
from lessonkit.judging.number_words import SMALL

_WHICH = "Which figure does the question name?"
_ASKED = "Of which figures is the one asked for made?"
_PERIODS = {
    "day": (7, 30, 365, 24),
    "week": (7, 52, 4),
    "month": (12, 30, 4),
    "quarter": (4, 3),
    "year": (365, 12, 52, 4),
    "hour": (24, 60),
}
_PERIOD = re.compile(
    r"\b(?:an?|each|every|per|of the|average) (?:average )?(day|week|month|quarter|year|hour)\b"
)
_NUMBER = re.compile(r"(?<![\w.,])\d[\d,]*(?:\.\d+)?(?![\d:])")
_WORD = re.compile(rf"\b({'|'.join(SMALL)}) (?!in\b|of\b)", re.IGNORECASE)
_CHANGES = {"doubled": 100.0, "tripled": 200.0, "halved": -50.0}
_LARGE = {"million": 1e6, "billion": 1e9, "thousand": 1e3}


def of_answer(answer: float, unit: str, text: str, tolerance: float) -> Iterator[Given]:
    """The answer itself with one thing amiss: its sign, its scale, its whole, a digit."""
    percent = "per cent" in unit or "points" in unit
    counted = not percent and tolerance >= 0.05
    wanted = f"The answer is wanted in {unit}."
    if not answer:
        return
    yield -answer, TURNED_ROUND
    yield from _scaled(answer, unit, percent, wanted)
    if percent:
        words = "gave what is left of 100 per cent"
        why = "The part and the rest make 100 per cent together."
        then = "Which of the two is asked for?"
        if abs(answer) != 50:
            yield 100 - abs(answer), Change("complement", 0.9, words, (), why, then)
        if answer < 0:
            words = "added the change to 100 instead of taking it away"
            yield 100 - answer, Change("sign", 2.2, words)
    words = "turned the fraction round"
    then = "Which of the figures belongs under the line?"
    turned = Change("upside-down", 1.6, words, (), "", then)
    why = "Nought would mean that there is none, or that there is no difference."
    look = "What do the figures of the question say?"
    yield 0.0, Change("nought", 0.8, "gave nought", (), why, look)
    yield (10_000 if percent else 1) / answer, turned
    words = "gave one in so many as a per cent" if not percent else "gave how many make one"
    yield 100 / answer, Change("other-sum", 1.9, words, (), wanted)
    for factor, words in ((0.5, "halved the result"), (2.0, "doubled the result")):
        yield answer * factor, Change("other-sum", 1.7, words)
    least = 2 if unit == "days" else 5  # both ends of a short time are counted as easily
    if answer == round(answer) and least <= abs(answer) <= 40 and counted:
        then = "Go through them again, one by one."
        for off in (-1, 1):
            yield answer + off, Change("one-off", 0.8, "were one off in counting", (), "", then)
    for period in dict.fromkeys(_PERIOD.findall(f"{unit} {text}".lower())):
        words = "gave the figure for another length of time"
        then = f"The question asks for {_article(period)}: how many of them are in the other?"
        for times in _PERIODS[period]:
            for factor in (times, 1 / times):
                yield answer * factor, Change("other-time", 1.5, words, (), "", then)
    yield from _in_other_units(answer, unit)
    yield from misprinted(answer)


def _in_other_units(answer: float, unit: str) -> Iterator[Given]:
    """Days as weeks; how many times more instead of how many times as many."""
    word = unit.split()[0].rstrip("s") if unit else ""
    for times in _PERIODS.get(word, ()):
        then = f"The answer is wanted in {unit}."
        for factor in (times, 1 / times):
            change = Change("other-time", 1.3, "gave it in another unit of time", (), "", then)
            yield answer * factor, change
    if word == "time":
        why = "Up by 100 per cent is twice as many: “by” and “to” are not the same."
        words = "gave by how many times it is larger, and not how many times as large it is"
        yield answer - 1, Change("increase-for-multiple", 0.8, words, (), why)
        words = "gave by how many per cent it is larger"
        wanted = "How many times as large is asked for."
        yield 100 * (answer - 1), Change("increase-for-multiple", 1.0, words, (), why, wanted)


def _scaled(answer: float, unit: str, percent: bool, wanted: str) -> Iterator[Given]:
    small = (
        "left the result as a fraction" if percent else "got a figure that is 100 times too small"
    )
    slip = "fraction-for-percent" if percent else "typing-slip"
    yield answer / 100, Change(slip, 0.5 if percent else 1.6, small, (), "", wanted)
    large = "multiplied by 100 once too often"
    if not percent:
        large = "got a figure that is 100 times too large"
    yield answer * 100, Change("hundred-too-much", 0.8 if percent else 1.4, large, (), "", wanted)
    yield answer / 10_000, Change("fraction-for-percent", 2.6, small, (), "", wanted)
    point = "put the decimal point one place away from where it belongs"
    for factor in (10.0, 0.1):
        yield answer * factor, Change("factor-ten", 1.35, point, (), "The digits fit.", wanted)
    words = "got the digits right and the size wrong, by a factor of 1,000"
    then = f"Look at the commas and full stops of your number. {wanted}"
    for factor in (1e3, 1e-3):
        yield answer * factor, Change("thousands", 1.6, words, (), "", then)
    words = words.replace("1,000", "1,000,000")
    for factor in (1e6, 1e-6):
        yield answer * factor, Change("thousands", 1.8, words, (), "", then)
    for name, size in _LARGE.items():
        if name in unit:
            words = f"gave the number in full, and not in {name}s"
            change = Change("thousands", 1.0, words, (), "", wanted)
            yield answer * size, change
            yield answer * size / 1000, Change("thousands", 1.4, change.did, (), "", wanted)


def _article(period: str) -> str:
    return f"an {period}" if period == "hour" else f"a {period}"


def in_text(text: str) -> list[Figure]:
    """The numbers that stand in a question, as figures.

    Examples
    --------
    >>> [one.words for one in in_text("90 on the list, 1,200 in all, in 2023")]
    ['the 90 in the question', 'the 1,200 in the question', 'the 2023 in the question']
    >>> [(one.words, one.value) for one in in_text("Eight rows, three columns")]
    [('the eight in the question', 8.0), ('the three in the question', 3.0)]
    """
    found: dict[float, Figure] = {}
    for written in _NUMBER.findall(text):
        written = written.rstrip(",")
        value = float(written.replace(",", ""))
        found.setdefault(value, Figure(value, f"the {written} in the question"))
    for word in map(str.lower, _WORD.findall(text)):
        found.setdefault(SMALL[word], Figure(SMALL[word], f"the {word} in the question"))
    return list(found.values())


def in_words(text: str) -> list[Figure]:
    """The changes in per cent that a question says in a word.

    Examples
    --------
    >>> [(one.value, one.words) for one in in_words("The number had “doubled” by then.")]
    [(100.0, 'the 100 per cent of “doubled”')]
    """
    return [
        Figure(value, f"the {value:g} per cent of “{word}”".replace("-", "−"))
        for word, value in _CHANGES.items()
        if re.search(rf"\b{word}\b", text)
    ]


def copied(figures: Iterable[Figure], cost: float, *, read_off: bool) -> Iterator[Given]:
    """Figures given as they stand, where another one has to be read off or worked out."""
    for figure in figures:
        then = _WHICH if read_off else ""
        change = Change("figure-copied", cost, "gave {0}", (figure,), "", then)
        if (figure.place or not figure.unit) and not read_off:
            why = "The question asks for another figure, which has to be worked out."
            change = Change("figure-copied", cost, "gave {0}", (figure,), why, _ASKED)
        shown = {figure.value, figure.shown if figure.shown is not None else figure.value}
        for value in shown:
            yield value, change
            if figure.unit == "share":
                yield 100 * value, change


def over_hundred(figures: Iterable[Figure]) -> Iterator[Given]:
    """Figures divided by 100, as if that made them per cent."""
    for figure in figures:
        words = "divided {0} by 100"
        why = "Per cent are hundredths of the whole, not of the figure itself."
        then = "By what has it to be divided?"
        yield figure.value / 100, Change("other-denominator", 1.9, words, (figure,), why, then)


def in_weeks(figures: Sequence[Figure]) -> Iterator[Given]:
    """Whole weeks where days are asked for, and days that were counted one off."""
    days = [one for one in figures if one.unit == "days"]
    whole = [one for one in days if one.value and one.value % 7 == 0]
    then = "The answer is wanted in days."
    for one in whole:
        yield one.value / 7, Change("other-time", 1.5, "gave {0} in weeks", (one,), "", then)
    for one, other in permutations(whole, 2):
        words = "took the difference between {0} and {1}, and gave it in weeks"
        change = Change("other-time", 1.3, words, (one, other), "", then)
        yield (one.value - other.value) / 7, change
    for one in days:
        for off in (-1, 1):
            words = "gave {0}, and were one off in counting"
            then = "What has still to be done with it?"
            yield one.value + off, Change("one-off", 1.9, words, (one,), "", then)


def rest(answer: float, wholes: Iterable[Figure], cost: float) -> Iterator[Given]:
    """What is left of a whole when the answer is taken away."""
    for whole in wholes:
        if whole.value > abs(answer) and whole.value - abs(answer) != answer:
            words = "gave what is left of {0}"
            then = "Which part of it is asked for?"
            yield whole.value - abs(answer), Change("complement", cost, words, (whole,), "", then)


def further(answer: float, figures: Iterable[Figure], cost: float) -> Iterator[Given]:
    """What somebody gets who goes on from the result: one step too many."""
    then = "The question asks for the figure before that step."
    for one in figures:
        taken = "took {0} away from the result"
        if one.value > answer:
            taken = "took the result away from {0}"
        sums = [
            (answer - one.value, taken),
            (answer + one.value, "added {0} to the result"),
        ]
        if one.value and answer:
            sums += [
                (answer * one.value, "multiplied the result by {0}"),
                (answer / one.value, "divided the result by {0}"),
                (100 * (answer - one.value) / one.value, "compared it with {0} in per cent"),
                (100 * (one.value - answer) / answer, "compared {0} with it in per cent"),
            ]
        for value, did in sums:
            yield value, Change("other-sum", cost, f"went on and {did}", (one,), "", then)


def shares_of_result(answer: float, shares: Iterable[Figure], cost: float) -> Iterator[Given]:
    """A share of the page taken of the result, which is no step of the sum."""
    then = "The question asks for the figure before that step."
    for one in shares:
        share = one.value if one.unit == SHARE else one.value / 100
        words = "went on and applied {0} to the result"
        yield answer * share, Change("other-sum", cost, words, (one,), "", then)


def times_in_text(answer: float, numbers: Iterable[Figure]) -> Iterator[Given]:
    """The answer for each of several things where it is asked for one, or the other way round."""
    then = "The question asks for the figure before that step."
    for one in numbers:
        if one.value > 1 and answer:
            for value, did in (
                (answer * one.value, "multiplied the result by {0}"),
                (answer / one.value, "divided the result by {0}"),
            ):
                yield value, Change("other-sum", 1.7, f"went on and {did}", (one,), "", then)


def rest_of_results(results: Iterable[tuple[str, float]]) -> Iterator[Given]:
    """What another result leaves of 100 per cent."""
    for name, value in results:
        if "earlier" in name and 0 < abs(value) < 100:
            words = f"took {name} away from 100"
            then = "Of what whole is that the rest?"
            yield 100 - abs(value), Change("complement", 1.6, words, (), "", then)


def as_a_count(answer: float, wholes: Iterable[Figure]) -> Iterator[Given]:
    """So many instead of so many per cent."""
    for one in wholes:
        words = "gave the per cent as a count, out of {0}"
        then = "How many per cent is that?"
        yield answer * one.value / 100, Change("count-for-share", 1.5, words, (one,), "", then)


def a_year(answer: float, keys: Iterable[object]) -> Iterator[Given]:
    """A change spread evenly over the years between its two ends."""
    years = [key for key in keys if isinstance(key, int)]
    between = max(years, default=0) - min(years, default=0)
    if between > 1:
        words = f"went on and divided the result by the {between} years between the two"
        then = "The question asks for the whole change."
        yield answer / between, Change("other-time", 1.6, words, (), "", then)


def from_results(answer: float, results: Iterable[tuple[str, float]]) -> Iterator[Given]:
    """How far the answer is from another result, where the answer itself is asked for."""
    then = "The question asks for the figure before that step."
    for name, value in results:
        words = f"went on and took the difference from {name}"
        yield answer - value, Change("other-sum", 1.8, words, (), "", then)
        words = f"went on and compared it with {name} in per cent"
        if value:
            yield 100 * (answer - value) / value, Change("other-sum", 1.9, words, (), "", then)


def in_proportion(figures: Iterable[Figure], numbers: list[Figure]) -> Iterator[Given]:
    """A figure of the page that is moved in proportion, from one number to another."""
    why = "What was asked does not move in proportion to it."
    for one in figures:
        value = one.value if one.shown is None else one.shown
        for a, b in permutations(numbers, 2):
            if a.value and b.value and _is_multiple(a.value, b.value):
                words = "changed {0} in proportion, as {1} to {2}"
                parts = (one, a, b)
                yield value * b.value / a.value, Change("other-sum", 1.6, words, parts, why)


def _is_multiple(one: float, other: float) -> bool:
    """Whether one number is some times the other: then a learner sees that at once."""
    times = max(one, other) / min(one, other)
    return times > 1 and times == round(times)


def pairs(sight: Sequence[Figure], own: Sequence[Figure], scale: float) -> Iterator[Given]:
    """The ratio of two figures that stand beside each other on the page, and not in the sum."""
    for a, b in pairwise(sight):
        away = a not in own and b not in own and a.place == b.place and a.family != b.family
        if away and a.place and a.unit not in ("", SHARE, PER_CENT):
            for one, other in ((a, b), (b, a)):
                if other.value:
                    words = "divided {0} by {1}"
                    change = _two("other-figure", 2.05, words, one, other)
                    yield scale * one.value / other.value, change


def rates(counts: Iterable[Figure], shares: Iterable[Figure]) -> Iterator[Given]:
    """A share of a figure, where both are on the page and do not belong together."""
    for count in counts:
        for one in shares:
            share = one.value if one.unit == SHARE else one.value / 100
            yield count.value * share, _two("other-figure", 2.2, "took {1} of {0}", count, one)


def one_in_many(figures: Iterable[Figure]) -> Iterator[Given]:
    """A chance of one in so many turned into per cent, where it has to be applied to something."""
    for one in figures:
        if one.unit == "in one" and one.value:
            words = "turned the chance of {0} into per cent and stopped there"
            then = "Of how many things is it the chance?"
            yield 100 / one.value, Change("step-left-out", 1.0, words, (one,), "", then)


def in_other_scale(figures: Iterable[Figure], scale: float) -> Iterator[Given]:
    """A share of the page in the size that is asked for: 2 per cent are 2,000 in 100,000."""
    for one in figures:
        words = "turned {0} into the unit asked for"
        why = "It answers another question."
        share = one.value if one.unit == SHARE else one.value / 100
        yield share * scale, Change("other-figure", 1.3, words, (one,), why, _ASKED)


def of_two(figures: list[Figure], percent: bool) -> Iterator[Given]:
    """Sums of any two figures that stand beside each other."""
    for i, a in enumerate(figures):
        for b in figures[i + 1 :]:
            yield a.value + b.value, _two("added-up", 2.0, "added {0} and {1}", a, b)
            between = "took the difference between {0} and {1}"
            slip = "difference-for-percent" if percent else "other-sum"
            yield a.value - b.value, _two(slip, 2.0, between, a, b)
            yield a.value * b.value, _two("other-sum", 2.2, "multiplied {0} by {1}", a, b)
            yield (
                (a.value + b.value) / 2,
                _two("other-sum", 2.4, "took the middle of {0} and {1}", a, b),
            )
            for one, other in ((a, b), (b, a)):
                if not other.value:
                    continue
                by = "divided {0} by {1}"
                ratio, change = one.value / other.value, (one.value - other.value) / other.value
                yield ratio, _two("other-sum", 1.75, by, one, other)
                yield 100 * ratio, _two("other-sum", 2.1, by, one, other)
                words = "worked out the change from {1} to {0} in per cent"
                yield 100 * change, _two("other-sum", 2.3, words, one, other)


def across(own: list[Figure], others: list[Figure]) -> Iterator[Given]:
    """A figure of the sum with one that does not belong in it."""
    for a in own:
        for b in others:
            yield a.value * b.value, _two("other-sum", 2.4, "multiplied {0} by {1}", a, b)
            for one, other in ((a, b), (b, a)):
                if other.value:
                    words = "divided {0} by {1}"
                    yield one.value / other.value, _two("other-sum", 2.4, words, one, other)


def changes_within(figures: Iterable[Figure], cost: float = 1.7) -> Iterator[Given]:
    """Changes of a family from one of its keys to the next: another change than the one asked."""
    for one, other in pairwise(sorted(figures, key=lambda figure: figure.family)):
        if one.family and one.family == other.family and one.value and other.value:
            for a, b, more in ((other, one, 0.0), (one, other, 0.4)):  # forwards is likelier
                words = "worked out the change from {1} to {0} in per cent"
                change = _two("other-sum", cost + more, words, a, b)
                yield 100 * (a.value - b.value) / b.value, change


def _two(slip: str, cost: float, did: str, a: Node, b: Node) -> Change:
    why = "Each way of putting figures together answers a question of its own."
    return Change(slip, cost, did, (a, b), why, "What does the question ask for?")
