"""Two lists: published estimates, properties, and populations of known size."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crossings.models.capture import chapman_estimate, lincoln_petersen_estimate
from lessonkit.text.errors import CourseError


def test_krebs_box():
    # oracles.csv OR11: Krebs (1989), box 2.1, in the tests of the R package FSA; SE by fishmethods.
    assert lincoln_petersen_estimate(948, 421, 167) == pytest.approx(2390, abs=0.5)
    estimate = chapman_estimate(948, 421, 167)
    assert estimate.people == pytest.approx(2383, abs=0.5)
    assert estimate.variance**0.5 == pytest.approx(129.1, abs=0.05)


@pytest.mark.parametrize(
    ("lists", "people", "standard_error"),
    [
        # oracles.csv OR12: Ricker (1975), in the tests of FSA; no standard error is printed there.
        ((109, 177, 57), 337, None),
        # Pine et al. (2013), box 11.2, in the tests of FSA: 1,578 (1,330 to 1,826).
        ((421, 332, 88), 1578, (1826 - 1330) / 2 / 1.96),
        # Seber (2002), table 3.8, in the tests of FSA.
        ((500, 149, 7), 9393, 3022),
    ],
)
def test_published_chapman_estimates(lists, people, standard_error):
    estimate = chapman_estimate(*lists)
    assert estimate.people == pytest.approx(people, abs=0.51)
    if standard_error:
        assert estimate.variance**0.5 == pytest.approx(standard_error, abs=0.6)


@st.composite
def two_lists(draw):
    marked, caught = draw(st.integers(1, 10**5)), draw(st.integers(1, 10**5))
    return marked, caught, draw(st.integers(0, min(marked, caught)))


@given(two_lists())
@settings(max_examples=80)
def test_nobody_who_was_seen_is_lost(lists):
    marked, caught, recaptured = lists
    seen = marked + caught - recaptured
    estimate = chapman_estimate(*lists)
    assert seen <= estimate.low * (1 + 1e-9)
    assert estimate.low <= estimate.people * (1 + 1e-9)
    assert estimate.people <= estimate.high * (1 + 1e-9)
    assert estimate.variance >= 0
    if recaptured:
        assert estimate.people <= lincoln_petersen_estimate(*lists) * (1 + 1e-9)


@given(two_lists())
@settings(max_examples=60)
def test_order_of_the_lists_does_not_matter(lists):
    marked, caught, recaptured = lists
    assert chapman_estimate(*lists) == pytest.approx(chapman_estimate(caught, marked, recaptured))


@given(two_lists())
@settings(max_examples=60)
def test_more_in_common_means_fewer_people(lists):
    marked, caught, recaptured = lists
    if recaptured < min(marked, caught):
        more = chapman_estimate(marked, caught, recaptured + 1)
        assert more.people < chapman_estimate(*lists).people


def test_a_list_with_nobody_new_leaves_nobody_unseen():
    assert chapman_estimate(300, 40, 40) == (300, 0, 300, 300)


def test_large_lists_do_not_overflow():
    lists = (3_000_000, 2_000_000, 1_000_000)
    alone = chapman_estimate(*lists)
    together = chapman_estimate(*(np.array([n, n]) for n in lists))
    np.testing.assert_allclose(together.variance, alone.variance)
    assert alone.variance > 0


def test_on_average_right_and_covered_as_often_as_it_says():
    rng = np.random.default_rng(11)
    people, first, second = 1_000, 400, 300
    common = rng.hypergeometric(first, people - first, second, size=20_000)
    estimate = chapman_estimate(np.full(20_000, first), np.full(20_000, second), common)
    error = np.std(estimate.people) / np.sqrt(20_000)
    # Exactly unbiased only where the lists hold 1,000 or more together; here the rest is tiny.
    assert np.mean(estimate.people) == pytest.approx(people, abs=5 * error)
    assert np.mean(estimate.variance) == pytest.approx(np.var(estimate.people), rel=0.05)
    covered = np.mean((estimate.low <= people) & (people <= estimate.high))
    assert covered == pytest.approx(0.95, abs=0.01)


def test_series_keep_their_index():
    counts = pd.Series([948, 109], index=["a", "b"])
    estimate = chapman_estimate(counts, pd.Series([421, 177], index=["a", "b"]), 57)
    assert list(estimate.high.index) == ["a", "b"]
    assert estimate.people["b"] == pytest.approx(337, abs=0.5)


@pytest.mark.parametrize("estimate", [lincoln_petersen_estimate, chapman_estimate])
@pytest.mark.parametrize(
    ("lists", "text"),
    [
        ((10, 20, 11), r"`recaptured` must not be larger than `marked`; it is\. Look whether"),
        ((20, 10, 11), r"`recaptured` must not be larger than `caught`; it is\. Look whether"),
        ((20, -1, 0), r"`caught` must be a whole number of at least 0; it is -1\."),
        (
            (20, 1.5, 0),
            r"`caught` must be a whole number of at least 0; it is 1\.5\. Use the count",
        ),
        ((20, "10", 5), r"`caught` must be a number; it is the text '10'\."),
        ((20, 10, float("nan")), r"`recaptured` has a missing value"),
        (([20, 30], [10, 9, 8], 5), r"`marked` and `caught` must have as many values"),
        (([20, 30], [10, 20], [5, 21]), r"`recaptured` must not .* `caught`; it is at position 1"),
    ],
)
def test_bad_input(estimate, lists, text):
    with pytest.raises(CourseError, match=text):
        estimate(*lists)


def test_nobody_in_common():
    with pytest.raises(CourseError, match=r"`recaptured` must be at least 1; it is 0\. Lists with"):
        lincoln_petersen_estimate(20, 10, 0)
    assert chapman_estimate(20, 10, 0).people == 230


def test_confidence():
    with pytest.raises(
        CourseError, match=r"`confidence` must be one number between 0 and 1; it is"
    ):
        chapman_estimate(20, 10, 5, confidence=95)
