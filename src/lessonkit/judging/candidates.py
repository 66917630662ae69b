"""Everything that likely changes of one question give."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from math import log10

from lessonkit.judging import answers, misread
from lessonkit.judging.candidate import FRACTION, TWICE, Candidate
from lessonkit.judging.change import Change, Changed
from lessonkit.judging.combined import combined
from lessonkit.judging.misplaced import in_place
from lessonkit.judging.nodes import (
    PER_CENT,
    SHARE,
    Figure,
    Node,
    Step,
    dimension,
    expanded,
    figures,
    without_scale,
)
from lessonkit.judging.on_page import (
    copied_from_text,
    days_between,
    put_from_page,
    used_from_text,
)
from lessonkit.judging.question import Question
from lessonkit.judging.sight import near
from lessonkit.judging.variants import as_shown, asked_of, of_tree, scaled

_BY_HAND = 0.9  # what everybody does follows from the sum; these are what is left
_NUMBERS = 6  # of a longer question
_SMALL = 60  # numbers up to this say how many there are: quarters, weeks, readers
_ALIKE = 6  # figures in the unit of the answer
_SIZES = frozenset({"factor-ten", "hundred-too-much"})
_OF_SIZE = _SIZES | {"sign", "fraction-for-percent", "thousands"}
_DEEPER = 0.3  # how much less likely it is that a given result was worked out anew
# Slips whose value is a count even where per cent is asked for: a hundredth of it means nothing.
_COUNTS = frozenset({"difference-for-percent", "count-for-share"})


@dataclass(frozen=True, slots=True)
class _Known:
    """The figures of one question: in its sum, beside them, and in its text."""

    used: list[Figure]
    mates: list[Figure]
    in_text: list[Figure]
    own: list[Figure]
    alike: list[Figure]  # others in the unit of the answer


def candidates(question: Question) -> Iterator[Candidate]:
    """What each single change gives, some values several times."""
    yield from _by_hand(question)
    tree = question.tree
    every = [] if tree is None else list(readings(tree))
    for depth, reading in enumerate(every):
        for one in of_tree(reading, question.sight):
            yield replace(one, cost=one.cost + _DEEPER * depth) if depth else one
    known = _known(question, every)
    for value, change in _of_answer(question):
        yield Candidate(value, change.cost, (change,), node=_of_result(question, change))
    for value, change in (
        *_other_results(question.results),
        *_other_results(_results_in_sight(question)),
        *_other_settings(question.settings, percent=question.percent),
        *_left_over(question, known),
        *_moved_or_scaled(question, known),
        *answers.one_in_many(known.own),
        *(answers.in_weeks(known.own) if question.unit == "days" else ()),
        *_pairs(question, known),
    ):
        yield Candidate(value, change.cost, (change,))
    for reading in every:
        scale, core = without_scale(reading)
        for node, change in used_from_text(core, question):
            yield Candidate(node.value * scale, change.cost, (change,), node=node)
    for value, change in days_between(question):
        yield Candidate(value, change.cost, (change,), either=True)
    for value, change in copied_from_text(question):
        yield Candidate(value, change.cost, (change,), exact=True, node=change.parts[0])
    for value, change in _copied(question, known):
        yield Candidate(value, change.cost, (change,), exact=True, node=change.parts[0])
    for value, change in (
        *answers.of_two(known.own[:8], question.percent),
        *answers.further(question.answer, (*(*known.own, *known.mates)[:8], *known.alike), 2.05),
        *answers.shares_of_result(question.answer, _shares(question, known), 2.05),
        *answers.across(known.own[:6], _others(known)),
        *answers.from_results(question.answer, question.results),
        *answers.times_in_text(question.answer, _small(known.in_text)),
        *answers.a_year(question.answer, (one.key for one in known.used)),
        *(answers.rest_of_results(question.results) if question.percent else ()),
    ):
        yield Candidate(value, change.cost, (change,), either=True)
    counts = [one for one in known.own if one.unit not in (SHARE, PER_CENT)]
    for value, change in (
        *(() if question.percent else misread.cents_as_counts(counts, question.text)),
        *misread.halves(counts if question.tree is not None else ()),
        *(misread.step_by_step(known.used[:4], question.sight) if question.percent else ()),
    ):
        yield Candidate(value, change.cost, (change,))
    for value, change in answers.as_a_count(question.answer, counts if question.percent else ()):
        yield Candidate(value, change.cost, (change,))
    if not question.percent and "per cent" in question.text:
        for value, change in answers.over_hundred(known.used):
            yield Candidate(value, change.cost, (change,))
    for value, change in _in_per_cent(question, known):
        yield Candidate(value, change.cost, (change,))


def further_candidates(question: Question) -> Iterator[Candidate]:
    """What two changes together give, and numbers of the text, where the answer is a sum."""
    if question.tree is None:
        return
    tree = next(readings(question.tree))
    yield from combined(tree, question.sight)
    scale, core = without_scale(tree)
    for node, change in (*put_from_page(core, question), *_results_put(core, question)):
        yield from scaled(node, asked_of(core, scale), (change,))


def _results_put(core: Node, question: Question) -> Iterator[Changed]:
    """The result of another question in the place of a share or a per cent of the sum."""
    numbers = dict((*question.results, *_results_in_sight(question)))
    for part in figures(core) if isinstance(core, Step) and question.percent else ():
        for name, value in numbers.items() if part.unit in (SHARE, PER_CENT) else ():
            other = Figure(value / (100 if part.unit == SHARE else 1), name, part.unit)
            node = in_place(core, part, other)
            if node is not None:
                words = "used {0} in place of {1}"
                then = "Which figures does the question name?"
                yield node, Change("other-figure", 1.8, words, (other, part), "", then)


def _known(question: Question, every: list[Node]) -> _Known:
    used = list(dict.fromkeys(one for reading in every for one in figures(reading)))
    mates = dict.fromkeys(other for one in used for other in near(one, question.sight))
    in_text = answers.in_text(question.text)
    # A question that is no sum is about the numbers in it, and about others of its unit.
    about = [one for one in in_text if not _is_year(one)]
    about += [one for one in question.sight if one.unit == question.unit]
    near_by = {*used, *mates}
    alike = [
        one
        for one in question.sight
        if one.unit and one.unit == question.unit and one.place and one not in near_by
    ]
    return _Known(used, list(mates), in_text, used or about, alike[:_ALIKE])


def _of_answer(question: Question) -> Iterator[answers.Given]:
    """What is done to an answer; where its size is a step of the sum, that step tells it better."""
    scale = 1.0 if question.tree is None else without_scale(question.tree)[0]
    for value, change in answers.of_answer(
        question.answer, question.unit, question.text, question.tolerance
    ):
        sized = change.slip in _SIZES and scale > 100
        if not sized and not (change.slip == "one-off" and _read_off(question)):
            yield value, change


def _of_result(question: Question, change: Change) -> Node | None:
    """The sum of the answer where only its size or sign is another one."""
    sized = change.slip in _OF_SIZE or "times too small" in change.did
    return question.tree if sized else None


def _read_off(question: Question) -> bool:
    """Whether a figure shows the answer at one of its settings, so that nothing is counted."""
    return bool(question.settings) or any(one.slip == "other-setting" for one in question.written)


def _shares(question: Question, known: _Known) -> list[Figure]:
    """Shares beside the sum and, where counts are asked for, anywhere on the page."""
    every = [*known.own, *known.mates, *known.alike, *(() if question.percent else question.sight)]
    return list(dict.fromkeys(one for one in every if one.unit in (SHARE, PER_CENT)))


def _others(known: _Known) -> list[Figure]:
    return [*[one for one in known.mates if one not in known.own][:10], *known.alike]


def _by_hand(question: Question) -> Iterator[Candidate]:
    for one in question.written:
        yield Candidate(one.value, _BY_HAND, (), written=one)
        if question.percent and one.slip not in _COUNTS:
            yield Candidate(one.value / 100, _BY_HAND + FRACTION.cost, (FRACTION,), written=one)
            yield Candidate(one.value * 100, _BY_HAND + TWICE.cost, (TWICE,), written=one)


def _copied(question: Question, known: _Known) -> Iterator[answers.Given]:
    of_its_unit = [one for one in question.sight if one.unit and one.unit in question.unit]
    in_words = answers.in_words(question.text) if question.percent else ()
    lone = isinstance(question.tree, Figure) and question.tree.made_of is None
    read_off = lone or _read_off(question)
    for figures_given, cost in (
        (known.own, 1.0 + 0.3 * log10(max(len(known.own), 3) / 3)),
        (known.in_text, 1.3),
        (in_words, 1.3),
        (known.mates, 1.5),
        (of_its_unit, 1.6),
        (question.sight, 2.3),
    ):
        yield from answers.copied(figures_given, cost, read_off=read_off)


def _left_over(question: Question, known: _Known) -> Iterator[answers.Given]:
    if question.tree is not None and dimension(question.tree) == 0:
        return
    named = [one for one in known.in_text if not _is_year(one) and one not in known.own]
    wholes = named if question.tree is not None else [*named, *known.own]
    yield from answers.rest(question.answer, (*known.own, *known.mates), 2.15)
    yield from answers.rest(question.answer, wholes, 1.2)


def _pairs(question: Question, known: _Known) -> Iterator[answers.Given]:
    """Other figures of the page, where a ratio is asked for."""
    if question.tree is not None and dimension(question.tree) == 0:
        scale = 100.0 if question.percent else without_scale(question.tree)[0]
        yield from answers.pairs(question.sight, known.own, scale)


def _in_per_cent(question: Question, known: _Known) -> Iterator[answers.Given]:
    results = [one for one in question.sight if one.unit == PER_CENT and not one.place]
    counts = [one for one in known.used if one.unit not in (SHARE, PER_CENT)]
    near_by = {(one.family, one.key) for one in (*known.used, *known.mates)}
    about = [one for one in question.sight if (one.family, one.key) in near_by]  # key by key
    yield from answers.changes_within(about, 1.7 if question.percent else 2.1)
    if not question.percent:
        return
    units = {one.unit for one in known.used}
    others = [one for one in question.sight if one.unit in units and one not in about]
    yield from answers.changes_within(others, 1.9)
    yield from answers.of_two([as_shown(one) for one in results[:4]], percent=True)
    yield from answers.over_hundred(counts)


def _moved_or_scaled(question: Question, known: _Known) -> Iterator[answers.Given]:
    """Results of the page moved in proportion, or turned into the unit that is asked for."""
    results = [
        one
        for one in question.sight
        if one.unit == question.unit and not one.place and one.key is None
    ]
    numbers = [one for one in known.in_text if not _is_year(one)]
    yield from answers.in_proportion(results, numbers[:_NUMBERS])
    if not question.percent:
        shares = [one for one in question.sight if one.unit in (SHARE, PER_CENT)]
        counts = [one for one in known.used if one.unit not in (SHARE, PER_CENT)]
        yield from answers.rates(counts[:4], shares)
    scale = 1.0 if question.tree is None else without_scale(question.tree)[0]
    if scale not in (1.0, 100.0):
        shares = [one for one in question.sight if one.unit in (SHARE, PER_CENT)]
        yield from answers.in_other_scale(shares, scale)


def _small(numbers: Iterable[Figure]) -> list[Figure]:
    return [one for one in numbers if one.value <= _SMALL]


def _is_year(figure: Figure) -> bool:
    return 1900 <= figure.value <= 2100


def _results_in_sight(question: Question) -> Iterator[tuple[str, float]]:
    for one in question.sight:
        if not one.place and one.unit and (question.percent or one.unit != PER_CENT):
            yield one.words, one.value if one.shown is None else one.shown


def _other_results(results: Iterable[tuple[str, float]]) -> Iterator[answers.Given]:
    results = list(results)
    more = 0.3 * log10(max(len(results), 3) / 3)
    for name, value in results:
        then = "What is different in this question?"
        cost = 1.9 if "later" in name else 1.6 if "earlier" in name else 1.0 + more
        yield value, Change("figure-copied", cost, f"gave {name}", (), "", then)


def _other_settings(settings: Mapping[str, float], *, percent: bool) -> Iterator[answers.Given]:
    """The nearest settings come first in the lesson, and are likelier."""
    for place, (name, value) in enumerate(settings.items()):
        then = "Which setting does the question name?"
        words = f"read the figure at another setting: {name}"
        cost = 0.8 + 0.02 * place
        yield value, Change("other-setting", cost, words, (), "", then)
        if percent and 0 < value < 100:
            also = f"{words}, and gave what is left of 100 per cent"
            yield 100 - value, Change("other-setting", cost + 0.6, also, (), "", then)


def readings(tree: Node) -> Iterator[Node]:
    """The tree as it is written, with its figures taken apart once, and all the way."""
    found = [tree, expanded(tree, once=True), expanded(tree)]
    different = dict.fromkeys(one for one in found if one is not None)
    sums = [one for one in different if isinstance(without_scale(one)[1], Step)]
    yield from sums or [tree]
