"""Rerouting from one fixed state: dials move only what follows, and three ends are known."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crossings.models.routes import (
    CLOSED,
    STAYS,
    invented_network,
    reroute_from,
    route_table,
)
from lessonkit.text.errors import CourseError

NETWORK, LINK = invented_network(), "Cedar-Elm"
PARTS = st.floats(0, 0.97)


def shift(added=CLOSED, **dials):
    return reroute_from(NETWORK, 1000, LINK, added, **dials)


@settings(max_examples=40, deadline=None)
@given(similarity=PARTS, staying=PARTS, added=st.floats(0, 50))
def test_before_is_the_same_whatever_the_dials_say(similarity, staying, added):
    table = shift(added, similarity=similarity, staying=staying)
    before = table["before"].drop(STAYS, errors="ignore")
    weights = np.exp(-route_table(NETWORK)["cost"])
    expected = 1000 * weights / weights.sum()
    assert np.allclose(before, expected, rtol=1e-6)
    if staying:
        assert np.isclose(table["before"].sum() * staying, table.loc[STAYS, "before"], rtol=1e-6)


@settings(max_examples=40, deadline=None)
@given(similarity=PARTS, staying=st.floats(0, 0.9), added=st.floats(0, 50))
def test_nobody_appears_or_vanishes_and_the_whole_never_falls_by_more_than_the_link(
    similarity, staying, added
):
    table = shift(added, similarity=similarity, staying=staying)
    assert np.isclose(table["before"].sum(), table["after"].sum(), rtol=1e-9)
    made = table.drop(index=STAYS, errors="ignore")
    lost = made.loc["bridge", "before"] - made.loc["bridge", "after"]
    fewer = made["before"].sum() - made["after"].sum()
    assert -1e-6 <= fewer <= lost + 1e-6


def test_with_nobody_who_can_stay_all_journeys_move():
    table = shift(similarity=0.5)
    assert STAYS not in table.index
    assert np.isclose(table["after"].sum(), 1000)


def test_the_more_alike_the_routes_the_fewer_are_given_up():
    given_up = [
        1000 - shift(similarity=alike, staying=0.7).drop(index=STAYS)["after"].sum()
        for alike in (0, 0.4, 0.7, 0.95)
    ]
    assert given_up == sorted(given_up, reverse=True)


def before(route):
    return shift().loc[route, "before"]


def test_the_nearer_to_staying_the_more_are_given_up_up_to_all_of_the_link():
    given_up = [
        1000 - shift(staying=near).drop(index=STAYS)["after"].sum() for near in (0.3, 0.7, 0.999)
    ]
    assert given_up == sorted(given_up)
    assert given_up[-1] == pytest.approx(before("bridge"), rel=0.01)


def test_no_added_cost_changes_nothing():
    table = shift(0.0, similarity=0.3, staying=0.3)
    pd.testing.assert_series_equal(table["before"], table["after"], check_names=False)


@pytest.mark.parametrize(
    ("dials", "said"),
    [
        ({"similarity": 1.0}, "`similarity` is 1, and then the journeys before cannot be held"),
        ({"staying": 1.0}, "`staying` is 1"),
        ({"staying": 1.2}, "staying"),
    ],
)
def test_dials_at_their_end_are_refused_with_a_sentence(dials, said):
    with pytest.raises(CourseError, match=said):
        shift(**dials)


def test_no_journeys_are_refused():
    with pytest.raises(CourseError, match="journeys"):
        reroute_from(NETWORK, 0, LINK, CLOSED)
