"""Nested logit: published answers, the two buses, and people who choose one by one."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crossings.models.routes.choice import nested_shares


def logit(costs, sensitivity=1.0):
    """No nest resembles another when each alternative is alone in its own, or at similarity 0."""
    return nested_shares(np.asarray(costs, float), np.zeros(len(costs), int), sensitivity, 0)


def test_nptel_worked_answer():
    """NPTEL course 105101087: printed 0.059, 0.9403 and trips 250.32, 3949.546 (rounded there)."""
    car, bus = logit([6.85, 4.09])
    assert car == pytest.approx(0.059524, abs=1e-4)
    assert bus == pytest.approx(0.940476, abs=1e-4)
    assert car == pytest.approx(0.059, abs=6e-4)
    assert 4200 * car == pytest.approx(250.32, abs=1)
    assert 4200 * bus == pytest.approx(3949.546, abs=1)


def test_red_bus_and_blue_bus():
    """Mayberry 1973, as quoted: the car falls from 50% to 33%; nested it keeps 50, the buses 25."""
    assert logit([3, 3]).tolist() == pytest.approx([0.5, 0.5], abs=1e-6)
    assert logit([3, 3, 3])[0] == pytest.approx(0.333333, abs=1e-6)
    nested = nested_shares(np.array([3, 3, 3]), np.array([0, 1, 1]), 1, similarity=1)
    assert nested.tolist() == pytest.approx([0.5, 0.25, 0.25], abs=1e-6)


costs = st.lists(st.floats(-20, 20), min_size=1, max_size=6)


@given(costs, st.floats(0, 5), st.floats(-50, 50))
def test_shares_add_up_and_know_differences_only(values, s, more):
    shares = logit(values, s)
    assert shares.sum() == pytest.approx(1)
    assert ((shares >= 0) & (shares <= 1)).all()
    np.testing.assert_allclose(logit(np.array(values) + more, s), shares, atol=1e-9)
    np.testing.assert_allclose(logit(np.array(values) * s, 1), shares, atol=1e-9)


@given(costs.filter(lambda c: len(c) > 1), st.floats(0.01, 3), st.floats(0.1, 10))
def test_dearer_means_fewer_and_the_others_keep_their_ratio(values, s, more):
    before = logit(values, s)
    after = logit([values[0] + more, *values[1:]], s)
    assert after[0] <= before[0]
    assert (after[1:] >= before[1:]).all()
    np.testing.assert_allclose(
        after[1:] * before[1:].sum(), before[1:] * after[1:].sum(), atol=1e-9
    )


def test_indifference_certainty_and_a_closed_way():
    assert logit([1, 2, 9], 0).tolist() == pytest.approx([1 / 3] * 3)
    assert logit([1, 2, 9], 1e6).tolist() == [1, 0, 0]
    for sensitivity in (0, 1):
        assert logit([1, np.inf, 1], sensitivity).tolist() == [0.5, 0, 0.5]


@st.composite
def nested_cases(draw):
    values = draw(st.lists(st.floats(-5, 5), min_size=2, max_size=6))
    size = len(values)
    nests = draw(st.lists(st.sampled_from("abc"), min_size=size, max_size=size))
    return np.array(values), pd.factorize(np.array(nests))[0]


@settings(max_examples=80)
@given(nested_cases(), st.floats(0.1, 3), st.floats(0, 0.95))
def test_nested_shares_agree_with_the_formula_in_one_piece(case, s, similarity):
    """P_j = e^(V_j/λ) (Σ_nest e^(V/λ))^(λ−1) / Σ_nests (Σ e^(V/λ))^λ.

    As in lecture 15 on discrete choice of the University of Trieste (V = −s·cost).
    """
    values, nests = case
    scale = 1 - similarity
    powers = np.exp(-s * (values - values.min()) / scale)
    sums = np.bincount(nests, powers)
    expected = powers * sums[nests] ** (scale - 1) / (sums**scale).sum()
    shares = nested_shares(values, nests, s, similarity)
    np.testing.assert_allclose(shares, expected, rtol=1e-6, atol=1e-12)
    assert shares.sum() == pytest.approx(1)


@given(nested_cases(), st.floats(0, 3))
def test_ends_of_similarity(case, s):
    values, nests = case
    np.testing.assert_allclose(nested_shares(values, nests, s, 0), logit(values, s), atol=1e-12)
    alone = nested_shares(values, np.arange(len(values)), s, 0.7)
    np.testing.assert_allclose(alone, logit(values, s), atol=1e-12)
    # In the limit a nest stands for its cheapest member.
    limit = pd.Series(nested_shares(values, nests, s, 1)).groupby(nests).sum()
    cheapest = pd.Series(values).groupby(nests).min()
    np.testing.assert_allclose(limit, logit(cheapest, s), atol=1e-12)


def test_the_limit_is_the_limit():
    values, nests = np.array([1.0, 1.3, 0.4, 2.0]), np.array([0, 0, 1, 1])
    near = nested_shares(values, nests, 1, 1 - 1e-4)
    np.testing.assert_allclose(near, nested_shares(values, nests, 1, 1), atol=1e-3)


@pytest.mark.parametrize("values", [[0.5, 1.0, 2.0], [3.0, 3.0], [0.0, -1.0, 0.5, 4.0]])
def test_people_who_choose_one_by_one_come_to_the_same_shares(values):
    """Each adds a private preference (Gumbel distributed) to the costs and takes the best."""
    people, sensitivity = 150_000, 1.3
    tastes = np.random.default_rng(6).gumbel(size=(people, len(values)))
    chosen = (tastes - sensitivity * np.array(values)).argmax(axis=1)
    counts, shares = np.bincount(chosen, minlength=len(values)), logit(values, sensitivity)
    error = np.sqrt(people * shares * (1 - shares))
    assert (abs(counts - people * shares) < 4 * error).all()


def test_names_are_kept():
    named = nested_shares(pd.Series({"x": 1.0, "y": 2.0, "z": 2.0}), np.array([0, 1, 1]), 1, 1)
    assert named.index.tolist() == ["x", "y", "z"]
    assert named["y"] == named["z"]
