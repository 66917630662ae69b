"""Everything that likely changes of one question give."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from math import log10

from lessonkit.judging import answers
from lessonkit.judging.candidate import FRACTION, TWICE, Candidate
from lessonkit.judging.change import Change
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
from lessonkit.judging.question import Question
from lessonkit.judging.sight import near
from lessonkit.judging.variants import as_shown, of_tree

_BY_HAND = 0.9  # what everybody does follows from the sum; these are what is left
_DEEPER = 0.3  # how much less likely it is that a given result was worked out anew
# Slips whose value is a count even where per cent is asked for: a hundredth of it means nothing.
_COUNTS = frozenset({"difference-for-percent", "count-for-share"})


def candidates(question: Question) -> Iterator[Candidate]:
    for one in question.written:
        yield Candidate(one.value, _BY_HAND, (), written=one)
        if question.percent and one.slip not in _COUNTS:
            yield Candidate(one.value / 100, _BY_HAND + FRACTION.cost, (FRACTION,), written=one)
            yield Candidate(one.value * 100, _BY_HAND + TWICE.cost, (TWICE,), written=one)
    tree = question.tree
    used: list[Figure] = []
    if tree is not None:
        for depth, reading in enumerate(_readings(tree)):
            used += figures(reading)
            for one in of_tree(reading, question.sight, twice=depth == 0):
                yield replace(one, cost=one.cost + _DEEPER * depth) if depth else one
    used = list(dict.fromkeys(used))
    mates = list(dict.fromkeys(other for one in used for other in near(one, question.sight)))
    known = {one.value for one in used}
    own = [*used, *(one for one in question.own if one.value not in known)]
    in_text = answers.in_text(question.text)
    if not own:
        own = [one for one in in_text if not 1900 <= one.value <= 2100]
        own += [one for one in question.sight if one.unit == question.unit]
    for value, change in (
        *answers.of_answer(question.answer, question.unit, question.text, question.tolerance),
        *_other_results(question.results),
        *_other_results(
            (one.words, one.value if one.shown is None else one.shown)
            for one in question.sight
            if not one.place and one.unit and (question.percent or one.unit != PER_CENT)
        ),
        *_other_settings(question.settings),
    ):
        yield Candidate(value, change.cost, (change,))
    for value, change in (
        *answers.copied(own, 1.0 + 0.3 * log10(max(len(own), 3) / 3)),
        *answers.copied(in_text, 1.3),
        *answers.copied(mates, 1.5),
        *answers.copied(
            (one for one in question.sight if one.unit and one.unit in question.unit), 1.6
        ),
        *answers.copied(question.sight, 2.3),
    ):
        yield Candidate(value, change.cost, (change,), exact=True)
    if tree is None or dimension(tree) >= 1:
        asked = [one for one in (*in_text, *own) if not 1900 <= one.value <= 2100]
        asked = asked if tree is None else [one for one in asked if one not in own]
        for value, change in (
            *answers.rest(question.answer, (*own, *mates), 2.15),
            *answers.rest(question.answer, asked, 1.2),
        ):
            yield Candidate(value, change.cost, (change,))
    for value, change in (
        *answers.of_two(own[:8], question.percent),
        *answers.further(question.answer, (*own, *mates)[:8], 2.05),
    ):
        yield Candidate(value, change.cost, (change,), either=True)
    if question.percent:
        for value, change in answers.changes_within(dict.fromkeys((*used, *mates))):
            yield Candidate(value, change.cost, (change,))
        results = [one for one in question.sight if one.unit == PER_CENT and not one.place]
        for value, change in (
            *answers.of_two([as_shown(one) for one in results[:4]], percent=True),
            *answers.of_all(list(question.own)),
            *answers.over_hundred(one for one in used if one.unit not in (SHARE, PER_CENT)),
        ):
            yield Candidate(value, change.cost, (change,))


def _other_results(results: Iterable[tuple[str, float]]) -> Iterator[answers.Given]:
    for name, value in results:
        then = "What is different in this question?"
        cost = 1.9 if "later" in name else 1.6 if "earlier" in name else 1.2
        yield value, Change("figure-copied", cost, f"gave {name}", (), "", then)


def _other_settings(settings: Mapping[str, float]) -> Iterator[answers.Given]:
    """The nearest settings come first in the lesson, and are likelier."""
    for place, (name, value) in enumerate(settings.items()):
        then = "Which setting does the question name?"
        words = f"read the figure at another setting: {name}"
        yield value, Change("other-setting", 0.8 + 0.02 * place, words, (), "", then)


def _readings(tree: Node) -> Iterator[Node]:
    """The tree as it is written, with its figures taken apart once, and all the way."""
    found = [tree, expanded(tree, once=True), expanded(tree)]
    different = dict.fromkeys(one for one in found if one is not None)
    sums = [one for one in different if isinstance(without_scale(one)[1], Step)]
    yield from sums or [tree]
