"""One link costs more: what is displaced, what is given up, and what each dial does."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crossings.models.routes import (
    CLOSED,
    STAYS,
    invented_network,
    reroute,
    route_table,
)
from lessonkit.text.errors import CourseError, UnknownNameError

NETWORK = invented_network()
LINKS = NETWORK["link"].unique().tolist()
dials = {
    "link": st.sampled_from(LINKS),
    "added": st.floats(0, 6) | st.just(CLOSED),
    "similarity": st.floats(0, 1),
    "outside": st.none() | st.floats(-2, 8),
}


@settings(max_examples=80)
@given(**dials)
def test_nobody_is_lost_and_only_routes_over_the_link_lose(link, added, similarity, outside):
    shift = reroute(NETWORK, 1000, link, added, similarity=similarity, outside_cost=outside)
    assert shift["before"].sum() == pytest.approx(1000)
    assert shift["after"].sum() == pytest.approx(1000)
    uses = set(NETWORK.loc[NETWORK["link"] == link, "route"])
    assert set(shift.index[shift["uses_link"]]) == uses
    assert (shift.loc[shift["uses_link"], "change"] <= 1e-9).all()
    assert (shift.loc[~shift["uses_link"], "change"] >= -1e-9).all()
    assert (STAYS in shift.index) == (outside is not None)
    if -shift.loc[shift["uses_link"], "change"].sum() > 1e-6:
        assert shift["taken_up"].sum() == pytest.approx(1)
    if added == CLOSED:
        assert (shift.loc[shift["uses_link"], "after"] == 0).all()


def test_without_nests_it_is_plain_logit_over_route_costs():
    shift = reroute(NETWORK, 1, "Alder-Cedar", 1.5, sensitivity=0.7)
    costs = route_table(NETWORK)["cost"]
    dearer = costs + 1.5 * costs.index.isin(["bridge", "forest"])
    for column, paid in (("before", costs), ("after", dearer)):
        weights = np.exp(-0.7 * paid)
        np.testing.assert_allclose(shift[column], weights / weights.sum())


@settings(max_examples=40)
@given(st.sampled_from(LINKS), st.floats(0, 4), st.floats(0.1, 3))
def test_the_first_dial_takes_more_from_the_link(link, added, more):
    def lost(cost):
        shift = reroute(NETWORK, 1000, link, cost, outside_cost=3)
        return -shift.loc[shift["uses_link"], "change"].sum()

    assert lost(added) <= lost(added + more) + 1e-9
    assert lost(added + more) <= lost(CLOSED) + 1e-9


def test_the_second_dial_displaces():
    """The more alike the routes, the smaller the part of what is lost that is given up."""
    given_up = [
        reroute(NETWORK, 1000, "Cedar-Elm", CLOSED, similarity=s, outside_cost=2.5).loc[
            STAYS, "taken_up"
        ]
        for s in (0, 0.4, 0.8)
    ]
    assert given_up == sorted(given_up, reverse=True)
    assert given_up[0] - given_up[-1] > 0.05


def test_the_third_dial_deters():
    """The cheaper it is to stay, the more of the loss is given up; with no way to stay, none."""
    stays = [
        reroute(NETWORK, 1000, "Cedar-Elm", 2, outside_cost=cost).loc[STAYS, "taken_up"]
        for cost in (8, 4, 2, 0)
    ]
    assert stays == sorted(stays)
    nobody = reroute(NETWORK, 1000, "Cedar-Elm", 2)
    assert nobody.loc[~nobody["uses_link"], "change"].sum() == pytest.approx(
        -nobody.loc[nobody["uses_link"], "change"].sum()
    )


def test_one_count_two_stories():
    """The same fall on the closed route, with hardly anyone or a good third given up."""
    loyal = reroute(NETWORK, 1000, "Alder-Birch", CLOSED, outside_cost=9)
    tired = reroute(NETWORK, 1000, "Alder-Birch", CLOSED, outside_cost=2)
    assert loyal.loc["road", "after"] == tired.loc["road", "after"] == 0
    assert loyal.loc[STAYS, "taken_up"] < 0.01
    assert tired.loc[STAYS, "taken_up"] > 0.33


def test_nothing_added_nothing_moved():
    shift = reroute(NETWORK, 1000, "Cedar-Elm", 0, outside_cost=3)
    assert (shift["change"] == 0).all()
    assert shift["taken_up"].isna().all()


def test_route_table_adds_links():
    table = route_table(NETWORK)
    assert table["cost"].to_dict() == pytest.approx(
        {"bridge": 2.0, "road": 2.5, "forest": 3.0, "lake": 3.2}
    )
    assert table["hazard"].to_dict() == {"bridge": 3, "road": 5, "forest": 16, "lake": 28}


@pytest.mark.parametrize(
    ("arguments", "text"),
    [
        ({"travellers": -1}, r"`travellers` must be zero or more; it is -1"),
        ({"travellers": [1, 2]}, r"`travellers` must be one number; it holds 2"),
        ({"added_cost": -1}, r"`added_cost` must be zero or more; it is -1"),
        ({"added_cost": float("-inf")}, r"`added_cost` must be a finite number; it is -inf"),
        ({"added_cost": float("nan")}, r"`added_cost` has a missing value"),
        ({"similarity": 2}, r"`similarity` must be from 0 to 1; it is 2"),
        ({"sensitivity": -2}, r"`sensitivity` must be zero or more; it is -2"),
        ({"outside_cost": "free"}, r"`outside_cost` must be a number; it is the text 'free'"),
        (
            {"link": "Cedar-Elms"},
            r"There is no link called 'Cedar-Elms'\. Did you mean 'Cedar-Elm'",
        ),
        ({"network": NETWORK.iloc[:0]}, r"`network` has no values; at least one is needed"),
        (
            {"network": NETWORK.assign(cost=-1)},
            r"`network\['cost'\]` must be zero or more; it is -1",
        ),
        (
            {"network": NETWORK.assign(hazard=range(len(NETWORK)))},
            r"The link 'Alder-Cedar' has more than one hazard\. Give it the same in every route",
        ),
    ],
)
def test_bad_input_is_named(arguments, text):
    good = {"network": NETWORK, "travellers": 100, "link": "Cedar-Elm", "added_cost": 1}
    with pytest.raises(CourseError, match=text):
        reroute(**good | arguments)


def test_closing_the_only_way_needs_an_outside_option():
    one = pd.DataFrame({"route": ["r"], "link": ["l"], "cost": [1.0], "hazard": [0.0]})
    with pytest.raises(
        CourseError, match=r"Every route uses the link 'l', so closing it leaves no"
    ):
        reroute(one, 10, "l", CLOSED)
    assert reroute(one, 10, "l", CLOSED, outside_cost=1)["after"].tolist() == [0, 10]


def test_a_missing_column_is_named():
    with pytest.raises(UnknownNameError, match=r"no column of `network` called 'hazard'"):
        route_table(NETWORK.drop(columns="hazard"))
