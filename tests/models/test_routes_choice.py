"""Logit and nested logit: published answers, the two buses, and people who choose one by one."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crossings.models.routes import logit_shares, nested_logit_shares, simulate_choices
from lessonkit.text.errors import CourseError


def test_nptel_worked_answer():
    """NPTEL course 105101087: printed 0.059, 0.9403 and trips 250.32, 3949.546 (rounded there)."""
    shares = logit_shares({"car": 6.85, "bus": 4.09})
    assert shares["car"] == pytest.approx(0.059524, abs=1e-4)
    assert shares["bus"] == pytest.approx(0.940476, abs=1e-4)
    assert shares["car"] == pytest.approx(0.059, abs=6e-4)
    assert 4200 * shares["car"] == pytest.approx(250.32, abs=1)
    assert 4200 * shares["bus"] == pytest.approx(3949.546, abs=1)


def test_red_bus_and_blue_bus():
    """Mayberry 1973, as quoted: the car falls from 50% to 33%; nested it keeps 50, the buses 25."""
    assert logit_shares([3, 3]).tolist() == pytest.approx([0.5, 0.5], abs=1e-6)
    assert logit_shares([3, 3, 3])[0] == pytest.approx(0.333333, abs=1e-6)
    nested = nested_logit_shares([3, 3, 3], ["car", "bus", "bus"], similarity=1)
    assert nested.tolist() == pytest.approx([0.5, 0.25, 0.25], abs=1e-6)


costs = st.lists(st.floats(-20, 20), min_size=1, max_size=6)


@given(costs, st.floats(0, 5), st.floats(-50, 50))
def test_shares_add_up_and_know_differences_only(values, s, more):
    shares = logit_shares(values, s)
    assert shares.sum() == pytest.approx(1)
    assert ((shares >= 0) & (shares <= 1)).all()
    np.testing.assert_allclose(logit_shares(np.array(values) + more, s), shares, atol=1e-9)
    np.testing.assert_allclose(logit_shares(np.array(values) * s, 1), shares, atol=1e-9)


@given(costs.filter(lambda c: len(c) > 1), st.floats(0.01, 3), st.floats(0.1, 10))
def test_dearer_means_fewer_and_the_others_keep_their_ratio(values, s, more):
    before = logit_shares(values, s)
    after = logit_shares([values[0] + more, *values[1:]], s)
    assert after[0] <= before[0]
    assert (after[1:] >= before[1:]).all()
    np.testing.assert_allclose(
        after[1:] * before[1:].sum(), before[1:] * after[1:].sum(), atol=1e-9
    )


def test_indifference_and_certainty():
    assert logit_shares([1, 2, 9], sensitivity=0).tolist() == pytest.approx([1 / 3] * 3)
    assert logit_shares([1, 2, 9], sensitivity=1e6).tolist() == [1, 0, 0]


@st.composite
def nested_cases(draw):
    values = draw(st.lists(st.floats(-5, 5), min_size=2, max_size=6))
    size = len(values)
    nests = draw(st.lists(st.sampled_from("abc"), min_size=size, max_size=size))
    return np.array(values), np.array(nests)


@settings(max_examples=80)
@given(nested_cases(), st.floats(0.1, 3), st.floats(0, 0.95))
def test_nested_shares_agree_with_the_formula_in_one_piece(case, s, similarity):
    """P_j = e^(V_j/λ) (Σ_nest e^(V/λ))^(λ−1) / Σ_nests (Σ e^(V/λ))^λ.

    As in lecture 15 on discrete choice of the University of Trieste (V = −s·cost).
    """
    values, nests = case
    scale = 1 - similarity
    powers = np.exp(-s * (values - values.min()) / scale)
    sums = {nest: powers[nests == nest].sum() for nest in set(nests)}
    own = np.array([sums[nest] for nest in nests])
    expected = powers * own ** (scale - 1) / sum(total**scale for total in sums.values())
    shares = nested_logit_shares(values, nests.tolist(), s, similarity)
    np.testing.assert_allclose(shares, expected, rtol=1e-6, atol=1e-12)
    assert shares.sum() == pytest.approx(1)


@given(nested_cases(), st.floats(0, 3))
def test_ends_of_similarity(case, s):
    values, nests = case
    plain = nested_logit_shares(values, nests.tolist(), s, 0)
    np.testing.assert_allclose(plain, logit_shares(values, s), atol=1e-12)
    alone = nested_logit_shares(values, range(len(values)), s, 0.7)
    np.testing.assert_allclose(alone, logit_shares(values, s), atol=1e-12)
    # In the limit a nest stands for its cheapest member.
    limit = pd.Series(nested_logit_shares(values, nests.tolist(), s, 1)).groupby(nests).sum()
    cheapest = pd.Series(values).groupby(nests).min()
    np.testing.assert_allclose(limit, logit_shares(cheapest, s), atol=1e-12)


def test_the_limit_is_the_limit():
    values, nests = [1.0, 1.3, 0.4, 2.0], ["a", "a", "b", "b"]
    near = nested_logit_shares(values, nests, 1, 1 - 1e-4)
    np.testing.assert_allclose(near, nested_logit_shares(values, nests, 1, 1), atol=1e-3)


@pytest.mark.parametrize("values", [[0.5, 1.0, 2.0], [3.0, 3.0], [0.0, -1.0, 0.5, 4.0]])
def test_people_who_choose_one_by_one_come_to_the_logit_shares(values):
    people = 150_000
    counts = simulate_choices(values, people, 1.3, seed=6)
    shares = logit_shares(values, 1.3)
    assert counts.sum() == people
    error = np.sqrt(people * shares * (1 - shares))
    assert (abs(counts - people * shares) < 4 * error).all()
    np.testing.assert_array_equal(counts, simulate_choices(values, people, 1.3, seed=6))


def test_names_are_kept_and_matched():
    named = nested_logit_shares(
        pd.Series({"x": 1.0, "y": 2.0, "z": 2.0}), {"z": "b", "y": "b", "x": "a"}, similarity=1
    )
    assert named.index.tolist() == ["x", "y", "z"]
    assert named["y"] == named["z"]
    assert simulate_choices({"x": 1, "y": 1}, 5, seed=1).index.tolist() == ["x", "y"]


@pytest.mark.parametrize(
    ("call", "text"),
    [
        (lambda: logit_shares([]), r"`costs` has no values; at least one is needed"),
        (lambda: logit_shares([1, np.nan]), r"`costs` has a missing value at position 1"),
        (lambda: logit_shares([1, np.inf]), r"`costs` must be a finite number; it is inf"),
        (lambda: logit_shares(3), r"`costs` must be one row of values, one for each alternative"),
        (lambda: logit_shares([[1, 2], [3, 4]]), r"`costs` must be one row of values"),
        (lambda: logit_shares([1, 2], -1), r"`sensitivity` must be zero or more; it is -1"),
        (lambda: logit_shares([1, 2], [1, 2]), r"`sensitivity` must be one number; it holds 2"),
        (
            lambda: logit_shares(pd.Series([1, 2], index=["a", "a"])),
            r"`costs` has two alternatives called 'a'",
        ),
        (
            lambda: nested_logit_shares([1, 2], ["a"]),
            r"`nests` must name a nest for each of the 2 alternatives; it names 1",
        ),
        (
            lambda: nested_logit_shares({"x": 1, "y": 2}, {"x": "a"}),
            r"`nests` must name a nest for each of the 2 alternatives; it names 1",
        ),
        (
            lambda: nested_logit_shares([1, 2], ["a", "b"], similarity=1.1),
            r"`similarity` must be from 0 to 1; it is 1\.1",
        ),
        (
            lambda: simulate_choices([1, 2], 2.5, seed=1),
            r"`people` must be a whole number of at least 0; it is 2\.5",
        ),
    ],
)
def test_bad_input_is_named(call, text):
    with pytest.raises(CourseError, match=text):
        call()
