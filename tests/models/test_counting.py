"""One group, many counts: closed form against simulation, and what must hold on any route."""

import time

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crossings.models.counting import (
    COUNTING_RULES,
    INVENTED_ROUTE,
    Border,
    expected_counts,
    simulate_journeys,
)
from lessonkit.text.errors import CourseError, UnknownNameError

COUNTS = ["people", "attempts", "entries", *COUNTING_RULES, "stock", "published"]
chances = st.integers(0, 100).map(lambda percent: percent / 100)
routes = st.lists(
    st.builds(
        Border,
        name=st.just("into Elm"),
        stopped=st.integers(0, 95).map(lambda percent: percent / 100),
        retry=chances,
        noticed=chances,
        registered=chances,
        stay=st.floats(0, 400),
        publishes=st.sampled_from(COUNTING_RULES),
    ),
    min_size=1,
    max_size=4,
)


def test_one_group_of_a_hundred_has_many_sizes():
    totals = expected_counts(100, INVENTED_ROUTE)[COUNTS[1:]].sum()
    assert totals["registrations"] == pytest.approx(142, abs=0.5)
    assert totals["detections"] == pytest.approx(230, abs=0.5)
    assert totals["sent_back"] == pytest.approx(135, abs=0.5)
    assert totals["stock"] < 10


@pytest.mark.parametrize(
    "border", [*INVENTED_ROUTE, Border("into Elm", 0.6, 0.9, 0.3, 0.8, stay=300)]
)
def test_the_closed_form_agrees_with_people_drawn_one_by_one(border):
    people, days = 100_000, 200
    drawn = simulate_journeys(people, [border], seed=6)
    noticed = drawn["detections"] - drawn["sent_back"]
    # Somebody whose stay is longer than the year is there as last year's arrival too.
    rng = np.random.default_rng(7)
    registered = drawn["registrations"] == 1
    stays = rng.exponential(border.stay, registered.sum())
    there = np.ceil((stays - rng.uniform(0, days, len(stays))) / days).clip(0)
    cases = {
        "attempts": drawn["attempts"],
        "entries": drawn["borders_crossed"],
        "detections": drawn["detections"],
        "noticed_entries": noticed,
        "people_noticed": drawn["detections"] > 0,
        "sent_back": drawn["sent_back"],
        "registrations": drawn["registrations"],
        "stock": np.append(there, np.zeros(people - len(there))),
    }
    expected = expected_counts(people, [border], days).iloc[0]
    for name, each in cases.items():
        error = 4.5 * np.std(each) * np.sqrt(people)
        assert np.sum(each) == pytest.approx(expected[name], abs=error), name


@given(route=routes, people=st.integers(1, 10_000))
@settings(max_examples=40)
def test_what_holds_at_every_border(route, people):
    table = expected_counts(people, route)
    tolerance = 1e-9 * people
    assert table["people"].iloc[0] == people
    np.testing.assert_allclose(table["people"].iloc[1:], table["entries"].iloc[:-1])
    np.testing.assert_allclose(table["attempts"], table["entries"] + table["sent_back"])
    np.testing.assert_allclose(table["detections"], table["sent_back"] + table["noticed_entries"])
    for smaller, larger in [
        ("entries", "people"),
        ("people", "attempts"),
        ("registrations", "entries"),
        ("people_noticed", "people"),
        ("people_noticed", "detections"),
        ("detections", "attempts"),
    ]:
        assert (table[smaller] <= table[larger] + tolerance).all()
    for border, published, row in zip(route, table["published"], table.index, strict=True):
        assert published == table.loc[row, border.publishes]


@given(route=routes, people=st.integers(1, 1_000))
@settings(max_examples=20)
def test_twice_the_people_are_twice_the_counts(route, people):
    one, two = expected_counts(people, route)[COUNTS], expected_counts(2 * people, route)[COUNTS]
    np.testing.assert_allclose(two.to_numpy(float), 2 * one.to_numpy(float), atol=1e-300)


@given(route=routes, data=st.data())
@settings(max_examples=20)
def test_more_retries_mean_more_detections_and_no_more_people(route, data):
    first = route[0]
    keener = Border(
        first.name,
        first.stopped,
        data.draw(st.floats(first.retry, 1)),
        first.noticed,
        first.registered,
        first.stay,
    )
    before = expected_counts(100, route).iloc[0]
    after = expected_counts(100, [keener]).iloc[0]
    assert after["detections"] >= before["detections"] - 1e-9
    assert after["people"] == before["people"]
    assert after["people_noticed"] == pytest.approx(before["people_noticed"])


def test_shorter_stays_hide_the_same_people():
    # Average stays in Serbian centres went from 30 days (2021) to 14 (2024).
    month, fortnight = (
        expected_counts(1_000, [Border("into Elm", 0.2, 0.9, 0.5, 0.7, stay)]).iloc[0]
        for stay in (30, 14)
    )
    assert fortnight["registrations"] == month["registrations"]
    assert fortnight["stock"] == pytest.approx(month["stock"] * 14 / 30)


def test_a_border_that_nobody_passes_leaves_none_for_the_next():
    wall = Border("into Elm", stopped=1, retry=0.5, noticed=0, registered=1, stay=9)
    table = expected_counts(50, [wall, *INVENTED_ROUTE])
    assert table.loc[1:, ["people", "attempts", "detections", "stock"]].to_numpy().sum() == 0
    assert table["entries"].iloc[-1] == 0
    assert simulate_journeys(50, [wall, *INVENTED_ROUTE], seed=3)["borders_crossed"].sum() == 0


def test_people_and_borders_tell_one_story():
    by_person = simulate_journeys(5_000, INVENTED_ROUTE, seed=12)
    assert len(by_person) == 5_000
    by_border = expected_counts(5_000, INVENTED_ROUTE)
    for column in ("attempts", "sent_back", "detections", "registrations"):
        error = 4.5 * by_person[column].std() * np.sqrt(5_000)
        assert by_person[column].sum() == pytest.approx(by_border[column].sum(), abs=error)
    assert (by_person["borders_crossed"] == 3).sum() == pytest.approx(
        by_border["entries"].iloc[-1], abs=4.5 * np.sqrt(5_000 * 0.25)
    )
    assert (by_person["detections"] >= by_person["sent_back"]).all()


def test_a_seed_repeats_itself():
    one, same, other = (simulate_journeys(500, INVENTED_ROUTE, seed=s) for s in (7, 7, 8))
    pd.testing.assert_frame_equal(one, same)
    assert not one.equals(other)


def test_a_million_journeys_in_seconds():
    # Measured at 0.1 s; the bound only catches a loop over people coming back.
    start = time.perf_counter()
    simulate_journeys(1_000_000, INVENTED_ROUTE, seed=1)
    assert time.perf_counter() - start < 5


GOOD = {"name": "into Elm", "stopped": 0.5, "retry": 0.5, "noticed": 0.5, "registered": 0.5}


@pytest.mark.parametrize(
    ("call", "error", "text"),
    [
        (
            lambda: Border(**{**GOOD, "stopped": 40}, stay=1),
            CourseError,
            r"`stopped` must be from 0",
        ),
        (
            lambda: Border(**{**GOOD, "retry": -1}, stay=1),
            CourseError,
            r"`retry` must be from 0 to",
        ),
        (
            lambda: Border(**{**GOOD, "noticed": "0.5"}, stay=1),
            CourseError,
            r"it is the text '0\.5'",
        ),
        (lambda: Border(**GOOD, stay=-1), CourseError, r"`stay` must be zero or more; it is -1\."),
        (
            lambda: Border(**{**GOOD, "noticed": [0.1, 0.2]}, stay=1),
            CourseError,
            r"`noticed` must be one number; it holds 2\. Give one at a time",
        ),
        (
            lambda: Border(**{**GOOD, "stopped": 1, "retry": 1}, stay=1),
            CourseError,
            r"must not both be 1; at 'into Elm' attempts would never end\. Lower one",
        ),
        (
            lambda: Border(**GOOD, stay=1, publishes="detection"),
            UnknownNameError,
            r"no counting rule called 'detection'\. Did you mean 'detections'\?",
        ),
        (
            lambda: expected_counts(0, INVENTED_ROUTE),
            CourseError,
            r"`people` must be a whole number",
        ),
        (
            lambda: expected_counts(9, INVENTED_ROUTE, 0),
            CourseError,
            r"`days` must be more than zero",
        ),
        (
            lambda: expected_counts(9, []),
            CourseError,
            r"a list with at least one Border; it is \[\]",
        ),
        (
            lambda: expected_counts(9, ["Elm"]),
            CourseError,
            r"nothing but Border; one item is 'Elm'\.",
        ),
        (
            lambda: simulate_journeys(9, INVENTED_ROUTE, seed=0.5),
            CourseError,
            r"`seed` must be a whole",
        ),
        (
            lambda: simulate_journeys([9, 9], INVENTED_ROUTE, seed=1),
            CourseError,
            r"`people` must be",
        ),
    ],
)
def test_bad_input(call, error, text):
    with pytest.raises(error, match=text):
        call()
