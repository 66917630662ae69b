"""Whatever the figures are: true of the value, in whole sentences, and without the answer."""

import random
import re

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from lessonkit.judging import Question, Reader, Seen, Sight, Table
from lessonkit.judging.candidates import candidates
from lessonkit.judging.nodes import without_scale
from lessonkit.judging.own_sum import leaves
from lessonkit.judging.precision import decimals, fit, is_exact
from lessonkit.judging.same_sum import is_one_sum
from lessonkit.judging.words import told
from tests.judging.bakery import FORMULAS

EXPRESSIONS = {
    "percent_change(a[1], a[2])": "per cent",
    "100 * share(a[1], b[1])": "per cent",
    "100 * (a[1] - a[2]) / (b[1] - b[2])": "per cent",
    "percentage_point_change(a[1] / b[1], a[2] / b[2])": "percentage points",
    "a[1] - a[2]": "pieces",
    "a[1] + b[1]": "pieces",
    "a[1] * b[1] / 365": "pieces a day",
    "100_000 * a[1] / b[1]": "cases for each 100,000",
}
counts = st.integers(min_value=1_013, max_value=90_000)


@st.composite
def questions(draw):
    """A question about four figures of two families, all different."""
    figures = draw(st.lists(counts, min_size=6, max_size=6, unique=True))
    return question_of(figures, *draw(st.sampled_from(sorted(EXPRESSIONS.items()))))


def question_of(figures, expression, unit):
    small, large = sorted(figures)[:3], sorted(figures)[3:]
    values = {"a": dict(zip((1, 2, 3), small, strict=True)), "b": dict(enumerate(large, 1))}
    said = {
        "a": Seen("the apples of year {key}", "pieces", "the table"),
        "b": Seen("all fruit of year {key}", "pieces", "the table"),
    }
    sight = Sight(said, values)
    measures = {
        "percent_change": lambda before, after: 100 * (after - before) / before,
        "percentage_point_change": lambda before, after: 100 * (after - before),
        "share": lambda part, whole: part / whole,
    }
    tree = Reader("", {**values, **measures}, sight, FORMULAS).read(expression)
    return Question(tree.value, 0.05, unit, tree=tree, sight=tuple(sight.all()))


@settings(deadline=None, max_examples=40)
@given(questions())
def test_what_is_said_is_a_way_to_the_value(question):
    assume(abs(question.answer) > 0.5)
    table = Table(question)
    for one in list(candidates(question))[:60]:
        if abs(one.value - question.answer) <= question.tolerance:
            continue
        found = table.explain(one.value)
        if found is not None and not re.search("rounded too|is close", found.sentences[0]):
            near = 0.006 * abs(found.value)
            assert fit(abs(one.value), abs(found.value), near) is not None


@settings(deadline=None, max_examples=40)
@given(questions())
def test_every_sentence_is_whole_and_none_holds_the_answer(question):
    assume(abs(question.answer) > 0.5)
    shown = {f"{question.answer:,.1f}", f"{question.answer:.1f}", f"{question.answer:,.4g}"}
    # Figures in sight, and numbers that are part of their names, may be said.
    given_figures = {f"{one.value:,.0f}" for one in question.sight}
    given_figures |= {number for one in question.sight for number in re.findall(r"\d+", one.words)}
    for i, one in enumerate(candidates(question)):
        if i % 7 == 0:
            sentences = told(one.changes, question.answer, sure=bool(i % 2))
            assert len(sentences) == 2
            text = " ".join(sentences)
            assert re.fullmatch(r"[A-Z].*[.?]", text), text
            assert not re.search(r"[{}]|  |\.\.|\bNone\b|you you", text), text
            numbers = set(re.findall(r"\d[\d,]*(?:\.\d+)?", text)) - given_figures
            assert not (numbers & {number.lstrip("-") for number in shown} - {"100", "365"}), text


@settings(deadline=None, max_examples=40)
@given(questions())
def test_a_value_with_all_its_decimals_is_explained_by_what_gives_it_exactly(question):
    assume(abs(question.answer) > 0.5)
    table = Table(question)
    _, core = without_scale(question.tree)
    stopped = getattr(core, "left", core).value
    assume(abs(stopped) >= 1000 or decimals(stopped) > 4)  # few digits fit many sums
    assume(abs(abs(stopped) - abs(question.answer)) > 0.05 * abs(question.answer))
    found = table.explain(stopped)
    assert found is not None
    assert abs(abs(found.value) - abs(stopped)) <= 1e-6 * abs(stopped)


@pytest.mark.parametrize("expression", sorted(EXPRESSIONS))
def test_no_way_is_told_as_a_fact_where_another_one_as_simple_gives_the_same(expression):
    draw = random.Random(expression)
    told = 0
    for _ in range(3):  # small figures, of which some are the sums of others by chance
        question = question_of(draw.sample(range(2, 61), 6), expression, EXPRESSIONS[expression])
        table = Table(question)
        ways = [one for one in candidates(question) if one.node and len(one.changes) == 1]
        for typed in ways[::5]:
            found = table.explain(typed.value)
            if found is None or "close" in found.sentences[0]:
                continue
            told += 1
            if "More than one thing" in found.sentences[0]:
                continue
            same = [way for way in ways if is_exact(way.value, typed.value)]
            said = [way for way in same if way.cost == found.cost]
            others = [way for way in same if said and way.cost <= found.cost + 0.2]
            for way in others:
                one_sum = any(is_one_sum(way.node, one.node) for one in said)
                assert one_sum or numbers(way) == numbers(said[0]), found.sentences
    assert told > 10


def numbers(way):
    """The numbers of a way, whatever they stand for."""
    return sorted(round(one.value, 6) for one in leaves(way.node))
