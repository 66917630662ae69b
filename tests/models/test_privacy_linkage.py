"""Fellegi–Sunter weights and chance links, against the splink guide and lists drawn at random."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossings.models.privacy import expected_false_links, match_weight
from lessonkit.text.errors import CourseError


def test_splink_guide_date_of_birth():
    """UK Ministry of Justice, splink, topic guide "The Fellegi-Sunter model"."""
    assert match_weight(0.98, 0.0001) == pytest.approx(13.2586, abs=0.001)


probabilities = st.floats(0.001, 0.999)


@given(probabilities, probabilities, probabilities)
def test_bayes_by_weights_is_bayes_by_counting(p, m, u):
    """The weight moves the odds of one person as counting the pairs that agree or differ does."""
    before = p / (1 - p)
    agree = before * 2 ** match_weight(m, u)
    assert agree / (1 + agree) == pytest.approx(p * m / (p * m + (1 - p) * u))
    differ = before * 2 ** match_weight(m, u, agrees=False)
    by_counting = p * (1 - m) / (p * (1 - m) + (1 - p) * (1 - u))
    assert differ / (1 + differ) == pytest.approx(by_counting)


def test_chance_links_between_random_lists():
    rng = np.random.default_rng(5)
    days, runs = 365, 200
    pairs = [
        (rng.integers(0, days, 80)[:, None] == rng.integers(0, days, 120)).sum()
        for _ in range(runs)
    ]
    error = np.std(pairs) / np.sqrt(runs)
    assert abs(np.mean(pairs) - expected_false_links(80, 120, 1 / days)) < 4 * error


@given(st.integers(0, 10_000), st.integers(0, 10_000), st.floats(0, 1))
def test_false_links_grow_with_the_product_and_not_with_the_overlap(a, b, u):
    alone = expected_false_links(a, b, u)
    assert alone == pytest.approx(a * b * u)
    assert expected_false_links(10 * a, 10 * b, u) == pytest.approx(100 * alone)
    assert expected_false_links(a, b, u, overlap=min(a, b)) <= alone


def test_pairs_of_one_person_are_no_false_links():
    """Three and two people, two of them on both lists: six pairs, four of different people."""
    assert expected_false_links(3, 2, 1, overlap=2) == 4


@pytest.mark.parametrize(
    ("call", "text"),
    [
        (lambda: match_weight(0.9, 0), r"`m` and `u` must not be 0 here: the weight would be inf"),
        (lambda: match_weight(1, 0.1, agrees=False), r"`m` and `u` must not be 1 here"),
        (lambda: match_weight(98, 0.1), r"`m` must be from 0 to 1; it is 98\. Write 90 per cent"),
        (lambda: match_weight([0.9, 0.8], [0.1]), r"`m` and `u` must have as many values"),
        (lambda: match_weight([], 0.1), r"`m` has no values; at least one is needed"),
        (lambda: expected_false_links([9, 8], 5, 0.1), r"`size_a` must be one number; it holds 2"),
        (
            lambda: expected_false_links(-1, 5, 0.1),
            r"`size_a` must be a whole number of at least 0",
        ),
        (lambda: expected_false_links(9, 5, 2), r"`chance_agreement` must be from 0 to 1; it is 2"),
        (
            lambda: expected_false_links(9, 5, 0.1, overlap=6),
            r"`overlap` must be at most the size of the shorter list, 5; it is 6\. It counts",
        ),
    ],
)
def test_bad_input_is_named(call, text):
    with pytest.raises(CourseError, match=text):
        call()
