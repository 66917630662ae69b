"""Expected harm when journeys move: totals, and a split that adds up."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossings.models.routes import (
    CLOSED,
    STAYS,
    expected_harm,
    hazard_shift,
    invented_network,
    reroute,
    route_table,
)
from lessonkit.text.errors import CourseError


def test_by_hand():
    assert expected_harm([50_000, 1_000], [2, 100]) == 2
    assert expected_harm([10, 20], [1, 2], per=10) == 5


flows = st.integers(1, 6).flatmap(
    lambda n: st.tuples(
        *[st.lists(st.floats(0, 1e5), min_size=n, max_size=n) for _ in range(2)],
        st.lists(st.floats(0, 500), min_size=n, max_size=n),
    )
)


@given(flows.filter(lambda f: sum(f[0]) > 1))
def test_the_split_adds_up(case):
    before, after, hazard = case
    shift = hazard_shift(before, after, hazard)
    scale = shift[["harm_before", "harm_after"]].abs().sum() + 1e-9
    assert shift["by_number"] + shift["by_moving"] == pytest.approx(
        shift["change"], abs=1e-9 * scale
    )
    if sum(after):
        rates = shift["rate_after"] - shift["rate_before"]
        moved = sum(after) * rates / 100_000
        assert shift["by_moving"] == pytest.approx(moved, abs=1e-9 * scale)


@given(st.lists(st.floats(1, 1e5), min_size=1, max_size=5), st.floats(0, 3), st.floats(0, 500))
def test_fewer_journeys_on_the_same_routes_move_nothing(before, factor, hazard):
    rates = np.linspace(0, hazard, len(before))
    shift = hazard_shift(before, np.array(before) * factor, rates)
    assert shift["by_moving"] == pytest.approx(0, abs=1e-9 * (1 + shift["harm_before"]))
    one_rate = hazard_shift(before, before[::-1], [hazard] * len(before))
    assert one_rate["change"] == pytest.approx(0, abs=1e-9 * (1 + one_rate["harm_before"]))


def test_a_closed_safe_route_can_lower_journeys_and_raise_deaths():
    network = invented_network()
    shift = reroute(network, 100_000, "Cedar-Elm", CLOSED, outside_cost=2.5).drop(STAYS)
    harm = hazard_shift(shift["before"], shift["after"], route_table(network)["hazard"])
    assert shift["change"].sum() < 0
    assert harm["by_number"] < 0 < harm["by_moving"]
    assert harm["rate_after"] > harm["rate_before"]
    assert harm["change"] > 0


def test_when_nobody_goes_any_more():
    shift = hazard_shift([100, 0], [0, 0], [5, 50])
    assert np.isnan(shift["rate_after"])
    assert (shift["by_number"], shift["by_moving"]) == (shift["change"], 0)


@pytest.mark.parametrize(
    ("call", "text"),
    [
        (lambda: expected_harm([1, 2], [1]), r"`journeys` and `hazard` must have as many values"),
        (lambda: expected_harm([-1], [1]), r"`journeys` must be zero or more; it is -1"),
        (lambda: expected_harm([1], [np.nan]), r"`hazard` has a missing value"),
        (lambda: expected_harm([1], [1], per=0), r"`per` must be more than zero; it is 0"),
        (lambda: expected_harm([], []), r"`journeys` has no values"),
        (
            lambda: hazard_shift([0, 0], [1, 1], [1, 1]),
            r"`before` has no journeys at all, so there",
        ),
        (
            lambda: hazard_shift(pd.Series([1], ["a"]), pd.Series([1], ["b"]), 1),
            r"`before` and `after` must have the same index",
        ),
    ],
)
def test_bad_input_is_named(call, text):
    with pytest.raises(CourseError, match=text):
        call()
