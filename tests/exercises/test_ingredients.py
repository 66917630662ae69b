"""Sums of an exercise's own figures: what is said is true, and nothing is said on thin evidence."""

import random

import pytest

from lessonkit.judging.ingredients import explain
from lessonkit.tasks.number import NumberTask
from tests.exercises.test_three_ways import TASKS

FIGURES = {"boats in May": 815.0, "boats in June": 12658.0, "boats in July": 924.0}
ANSWER = 100 * (924 - 12658) / 12658


def said(value, percent=True):
    found = explain(value, FIGURES, answer=ANSWER, tolerance=0.06, percent=percent)
    return found and (found.slip, found.look)


@pytest.mark.parametrize(
    ("value", "slip", "words"),
    [
        (924, "figure-copied", "this number is boats in July."),
        (924 - 815, "difference-for-percent", "the difference of boats in May and boats in July"),
        (924 + 815, "added-up", "boats in May plus boats in July"),
        (924 / 815, "other-sum", "boats in July divided by boats in May"),
        (113.4, "other-sum", "boats in July divided by boats in May"),
        (13.4, "other-sum", "the change from boats in May to boats in July"),
        (924 - 12658 / 12658 * 100, "brackets-missing", "minus a figure divided by itself"),
        (924 - 815 / 924 * 100, "brackets-missing", "(boats in May divided by boats in July)"),
        ((924 - 12568) / 12568 * 100 - 5, None, ""),
        ((294 - 12658) / 12658 * 100, "typing-slip", "two digits swapped in boats in July"),
        ((924 - 1258) / 1258 * 100, "typing-slip", "a digit lost in boats in June"),
        ((924 - 12.658) / 12.658 * 100, "typing-slip", "a full stop for the comma in"),
        ((924 - 12658) / 815 * 100, "other-sum", "divided by boats in May"),
        ((924 - 815) / (924 + 815) * 100, "other-sum", "divided by the two together"),
        (924 / 100, "other-sum", "boats in July divided by 100"),
    ],
)
def test_a_sum_is_named(value, slip, words):
    found = said(value)
    assert (found is None) if slip is None else (found[0] == slip and words in found[1])


def test_the_simplest_sum_is_named():
    # 8 is a figure here, and also 16 divided by 2 and 10 minus 2.
    figures = {"a": 8.0, "b": 16.0, "c": 2.0, "d": 10.0}
    found = explain(8, figures, answer=1, tolerance=0.1, percent=False)
    assert found.look.startswith("this number is a.")


def test_two_sums_as_simple_as_each_other_are_both_named():
    figures = {"a": 10.0, "b": 4.0, "c": 9.0, "d": 3.0}
    found = explain(6, figures, answer=1, tolerance=0.1, percent=False)
    assert "the difference of a and b, and also the difference of c and d" in found.look


@pytest.mark.parametrize("value", [50, 13, -90, 7.3, 0.5, 0])
def test_two_digits_are_no_evidence(value):
    assert said(value) is None


def test_without_per_cent_nothing_is_multiplied_by_a_hundred():
    assert said(113.4, percent=False) is None
    assert said(1.134, percent=False)[0] == "other-sum"


def test_few_numbers_are_explained_by_chance():
    """Of numbers that nobody computed, with one decimal, few may be taken for a sum."""
    chance = random.Random(7)
    tasks = [t for t in TASKS if isinstance(t, NumberTask) and t.id.startswith("03.")]
    sums = 0
    for task in tasks:
        for _ in range(200):
            found = task._from_figures(round(chance.uniform(-150, 150), 1))
            sums += found is not None
    assert sums / (200 * len(tasks)) < 0.12
