"""More detections with no more attempts; deterrence and displacement as separate dials."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from crossings.models.search import (
    expected_detections,
    patrol_change,
    probability_of_detection,
)
from lessonkit.text.errors import CourseError

efforts = st.floats(0, 5)
sections = st.lists(st.tuples(st.floats(0, 1e5), efforts, efforts), min_size=2, max_size=6).map(
    lambda rows: tuple(np.array(column) for column in zip(*rows, strict=True))
)
dials = st.tuples(st.floats(0, 1), st.floats(0, 1)).filter(lambda d: sum(d) <= 1)


@given(st.floats(0, 1e6), efforts, st.floats(0.01, 3))
def test_the_camera_that_found_more(attempts, effort, more):
    """The sentence the lesson is built on: effort alone raises the count."""
    assert expected_detections(attempts, effort + more) >= expected_detections(attempts, effort)
    change = patrol_change([attempts], effort, effort + more)
    assert change["attempts_after"].tolist() == [attempts]
    assert (change["detections_after"] >= change["detections_before"]).all()


@pytest.mark.parametrize("effort", [0.2, 1.0, 2.5])
def test_attempts_drawn_one_by_one(effort):
    """Each attempt is sighted a random number of times, on average `effort`."""
    attempts = 200_000
    detected = np.count_nonzero(np.random.default_rng(9).poisson(effort, attempts))
    expected = expected_detections(attempts, effort)
    assert abs(detected - expected) < 4 * np.sqrt(expected * (1 - expected / attempts))


@given(sections, dials)
def test_attempts_are_given_up_or_moved_and_never_lost(case, dial):
    attempts, before, after = case
    give_up, move = dial
    change = patrol_change(attempts, before, after, deterrence=give_up, displacement=move)
    total = change.sum()
    scale = 1e-9 * (1 + attempts.sum())
    assert total["moved_in"] == pytest.approx(total["moved_out"], abs=scale)
    expected = total["attempts_before"] - total["deterred"]
    assert total["attempts_after"] == pytest.approx(expected, abs=scale)
    assert (change >= -scale).all(axis=None)
    calm = after <= before
    assert (change.loc[calm, ["deterred", "moved_out"]] == 0).all(axis=None)
    if move == 0:
        assert (change["moved_in"] == 0).all()
    if give_up == 0:
        assert total["attempts_after"] == pytest.approx(attempts.sum(), abs=scale)


@given(st.floats(0.05, 0.95), st.floats(0.05, 0.95))
def test_with_enough_deterrence_more_effort_means_fewer_detections(share, step):
    """From no effort: detections are a·p·(1 − d·p), highest at p = 1 / 2d."""
    low, high = sorted([share, min(0.99, share + step / 10)])
    assume(high > low)

    def detections(p, deterrence):
        effort = -np.log1p(-p)
        table = patrol_change([1000.0], 0, effort, deterrence=deterrence)
        return table["detections_after"].item()

    assert detections(low, 1) == pytest.approx(1000 * low * (1 - low))
    assert detections(low, 0.5) <= detections(high, 0.5)
    if low >= 0.5:
        assert detections(high, 1) <= detections(low, 1)


def test_displacement_goes_where_people_already_went():
    three = pd.Series({"hill": 100.0, "river": 300.0, "town": 100.0})
    change = patrol_change(three, [0, 0, 1], [5, 0, 1], displacement=0.5)
    left = 50 * probability_of_detection(5)
    assert change["moved_in"].to_dict() == pytest.approx(
        {"hill": 0, "river": 0.75 * left, "town": 0.25 * left}
    )
    nobody_elsewhere = patrol_change([100, 0, 0], [0, 0, 0], [5, 0, 0], displacement=0.5)
    assert nobody_elsewhere["moved_in"].tolist() == pytest.approx([0, left / 2, left / 2])


@pytest.mark.parametrize(
    ("call", "text"),
    [
        (lambda: expected_detections(-1, 1), r"`attempts` must be zero or more; it is -1"),
        (lambda: expected_detections([1, 2], [1]), r"`attempts` and `effort` must have as many"),
        (
            lambda: patrol_change([1, 2], 0, 1, deterrence=0.7, displacement=0.7),
            r"`deterrence` and `displacement` must be together at most 1; they are 1\.4",
        ),
        (
            lambda: patrol_change([1], 0, 1, displacement=0.1),
            r"`attempts` must have two sections or more for displacement; it has 1",
        ),
        (
            lambda: patrol_change([1, 2], [0], 1),
            r"`attempts` and `effort_before` must have as many",
        ),
        (lambda: patrol_change([], 0, 1), r"`attempts` has no values"),
        (
            lambda: patrol_change([1, 2], 0, 1, deterrence=-1),
            r"`deterrence` must be from 0 to 1; it",
        ),
    ],
)
def test_bad_input_is_named(call, text):
    with pytest.raises(CourseError, match=text):
        call()
