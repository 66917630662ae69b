"""Fellegi–Sunter weights and chance links, against the splink guide and lists drawn at random."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossings.models.privacy import (
    expected_false_links,
    match_probability,
    match_weight,
    prior_weight,
)
from lessonkit.text.errors import CourseError

# UK Ministry of Justice, splink, topic guide "The Fellegi-Sunter model": the parts are printed with
# two decimals and sum to 9.47, the total is printed as 9.48 and the probability as 0.999.
GUIDE_PRIOR, GUIDE_WEIGHTS = -6.67, [4.74, 6.49, -1.97, -1.12, 8.0]


def test_splink_guide_total_and_probability():
    total = GUIDE_PRIOR + sum(GUIDE_WEIGHTS)
    assert total == pytest.approx(9.48, abs=0.011)
    assert match_probability(total) == pytest.approx(0.9986, abs=0.001)
    assert match_probability(9.48) == pytest.approx(0.999, abs=0.0005)


def test_splink_guide_date_of_birth():
    assert match_weight(0.98, 0.0001) == pytest.approx(13.2586, abs=0.001)


probabilities = st.floats(0.001, 0.999)


@given(st.floats(-900, 900), st.floats(0.001, 50))
def test_probability_rises_with_weight_and_is_symmetric(weight, more):
    p, q = match_probability(weight), match_probability(weight + more)
    assert 0 <= p <= q <= 1
    assert match_probability(-weight) == pytest.approx(1 - p, abs=1e-12)


@given(probabilities)
def test_prior_weight_and_probability_undo_each_other(p):
    assert match_probability(prior_weight(p)) == pytest.approx(p, rel=1e-9)


@given(probabilities, probabilities, probabilities)
def test_bayes_by_weights_is_bayes_by_counting(p, m, u):
    by_hand = p * m / (p * m + (1 - p) * u)
    assert match_probability(prior_weight(p) + match_weight(m, u)) == pytest.approx(by_hand)
    missed = p * (1 - m) / (p * (1 - m) + (1 - p) * (1 - u))
    by_weight = match_probability(prior_weight(p) + match_weight(m, u, agrees=False))
    assert by_weight == pytest.approx(missed)


def test_small_probabilities_are_not_lost():
    assert match_probability(-60) == pytest.approx(2.0**-60, rel=1e-6)


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
        (lambda: prior_weight(1), r"`probability_of_match` must be more than 0 and less than 1"),
        (lambda: match_probability(np.nan), r"`match_weight` has a missing value"),
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
