"""A wrong function is set beside the right one with a step changed."""

import pytest

from lessonkit.judging.rewritten import nearest, rewritten


def wage(hours, rate, tax):
    """What is left of an invented wage."""
    if hours < 0:
        return None
    return hours * rate * (1 - tax)


def mean_weight(weights, counts):
    """The mean of weights that stand for so many cases each."""
    total = sum(w * c for w, c in zip(weights, counts, strict=True))
    return total / sum(counts)


WAGES = [(10, 12, 0.2), (7, 15, 0.4), (30, 11.5, 0.0), (-1, 10, 0.2)]
MEANS = [([2, 5, 9], [4, 1, 3]), ([10, 20], [1, 5]), ([3, 3, 8, 1], [2, 2, 1, 7])]


def said(function, cases, wrong):
    """What is said to a wrong function."""
    ways = rewritten(function, cases)
    given = [None if one is None else one for one in (wrong(*case) for case in cases)]
    found = nearest(given, [function(*case) for case in cases], ways)
    return found.said if found else None


@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        (lambda h, r, t: None if h < 0 else h * r, "leaves out a multiplication."),
        (
            lambda h, r, t: None if h < 0 else h * r * t,
            "uses tax as it stands, where a step comes first",
        ),
        (
            lambda h, r, t: None if h < 0 else h * r * (1 + t),
            "adds something where another step belongs",
        ),
        (lambda h, r, t: None if h < 0 else h / r * (1 - t), "divides where another step belongs"),
        (lambda h, r, t: None if h < 0 else r * (1 - t), "leaves out a multiplication."),
        (lambda h, r, t: None if h < 0 else h * r * (1 - t) / h, "leaves out a multiplication."),
        (lambda h, r, t: None if h < 0 else 100 * h * r, "and multiplies by 100"),
        (lambda h, r, t: None if h < 0 else h * r * (1 - t / 100), "takes tax for per cent"),
    ],
)
def test_the_step_is_named(wrong, words):
    assert words in said(wage, WAGES, wrong)


def test_another_whole_is_named():
    wrong = lambda w, c: sum(a * b for a, b in zip(w, c, strict=True)) / len(c)  # noqa: E731
    assert "uses `len` where something else belongs" in said(mean_weight, MEANS, wrong)
    other = lambda w, c: sum(a * b for a, b in zip(w, c, strict=True)) / sum(w)  # noqa: E731
    assert "puts weights where another input belongs" in said(mean_weight, MEANS, other)
    hundred = lambda w, c: sum(a * b for a, b in zip(w, c, strict=True)) / 100  # noqa: E731
    assert "divides by 100, whatever the inputs are" in said(mean_weight, MEANS, hundred)


def each_less_one(loaves, ovens):
    return loaves / ovens - 1


def test_what_is_taken_away_under_the_line_is_named():
    wrong = lambda loaves, ovens: loaves / (ovens - 1)  # noqa: E731
    words = "takes away under the line, and not from the result"
    assert words in said(each_less_one, [(20, 5), (30, 4), (12, 3)], wrong)


@pytest.mark.parametrize(
    "wrong",
    [
        lambda h, r, t: h + 17.3 * r - t,
        lambda h, r, t: 4.2,
        lambda h, r, t: (h * 31) % 7 + r,
        wage,
    ],
)
def test_anything_else_is_not(wrong):
    assert said(wage, WAGES, wrong) is None


def test_a_function_without_lines_has_no_other_ways():
    assert rewritten(max, [(1, 2)]) == []
