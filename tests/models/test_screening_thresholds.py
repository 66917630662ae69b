"""Every threshold of a score, against the table tested in pROC and pairs counted one by one."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crossings.models.screening import (
    auc,
    cheapest_threshold,
    expected_cost,
    roc_curve,
    youden_index,
)
from lessonkit.text.errors import CourseError, UnknownNameError

# aSAH data, WFNS grade 1 to 5 (Turck et al. 2010), as tested in pROC (Robin et al.): people with a
# good and a poor outcome at each grade; 72 and 41 people.
GRADES, GOOD, POOR = [1, 2, 3, 4, 5], [37, 20, 3, 8, 4], [2, 12, 1, 8, 18]


def test_proc_table():
    curve = roc_curve(GRADES, GOOD, POOR)
    inner = curve.iloc[1:-1]
    assert inner["threshold"].tolist() == [1.5, 2.5, 3.5, 4.5]
    sensitivity = [0.9512195, 0.6585366, 0.6341463, 0.4390244]
    specificity = [0.5138889, 0.7916667, 0.8333333, 0.9444444]
    youden = [0.4651084, 0.4502033, 0.4674797, 0.3834688]
    np.testing.assert_allclose(inner["sensitivity"], sensitivity, atol=1e-6)
    np.testing.assert_allclose(inner["specificity"], specificity, atol=1e-6)
    np.testing.assert_allclose(inner["youden"], youden, atol=1e-6)
    assert curve.loc[curve["youden"].idxmax(), "threshold"] == 3.5
    assert auc(curve) == pytest.approx(0.8236788617886179, abs=1e-6)


def test_the_curve_runs_from_everyone_to_no_one():
    curve = roc_curve(GRADES, GOOD, POOR)
    first, last = curve.iloc[0], curve.iloc[-1]
    assert (first["sensitivity"], first["false_positive_rate"], first["missed"]) == (1, 1, 0)
    assert (last["true_alerts"], last["false_alerts"], last["missed"]) == (0, 0, 41)
    assert (first["threshold"], last["threshold"]) == (0.5, 5.5)
    assert roc_curve([7], [3], [2])["threshold"].tolist() == [6.5, 7.5]


@st.composite
def scored_people(draw):
    size = draw(st.integers(1, 6))
    counts = st.lists(st.integers(0, 6), min_size=size, max_size=size).filter(any)
    steps = draw(st.lists(st.integers(1, 9), min_size=size, max_size=size))
    return np.cumsum(steps), draw(counts), draw(counts)


@settings(max_examples=80)
@given(scored_people())
def test_area_is_the_share_of_pairs_in_the_right_order(case):
    levels, not_listed, listed = case
    others, wanted = np.repeat(levels, not_listed), np.repeat(levels, listed)
    pairs = (wanted[:, None] > others).mean() + (wanted[:, None] == others).mean() / 2
    curve = roc_curve(levels, not_listed, listed)
    assert auc(curve) == pytest.approx(pairs)
    # Turning the score round turns the area round.
    turned = roc_curve(-levels[::-1], not_listed[::-1], listed[::-1])
    assert auc(turned) == pytest.approx(1 - pairs)


@settings(max_examples=80)
@given(scored_people())
def test_a_higher_threshold_never_flags_more(case):
    curve = roc_curve(*case)
    for column in ("true_alerts", "false_alerts", "sensitivity", "false_positive_rate"):
        assert curve[column].is_monotonic_decreasing
    assert curve["threshold"].is_monotonic_increasing
    assert curve["youden"].between(-1, 1).all()


@settings(max_examples=60)
@given(scored_people(), st.floats(0.01, 0.99), st.floats(0.1, 100))
def test_cheapest_threshold_is_the_cheapest_and_youden_is_one_price_among_others(case, p, cost):
    curve = roc_curve(*case)
    best = cheapest_threshold(curve, p, cost_missed=cost, cost_false_alert=1)
    every = expected_cost(curve["sensitivity"], curve["false_positive_rate"], p, cost, 1)
    assert best["expected_cost"] == pytest.approx(every.min())
    # Priced so that both errors weigh alike as shares of their groups: Youden's choice.
    even = cheapest_threshold(curve, p, cost_missed=1 / p, cost_false_alert=1 / (1 - p))
    assert even["youden"] == pytest.approx(curve["youden"].max())


def test_dearer_misses_lower_the_threshold_and_rarer_people_raise_it():
    curve = roc_curve(GRADES, GOOD, POOR)
    by_cost = [cheapest_threshold(curve, 0.1, cost, 1)["threshold"] for cost in (0, 2, 10, 50, 1e6)]
    assert by_cost == sorted(by_cost, reverse=True)
    assert by_cost[0] == 5.5
    assert by_cost[-1] == 0.5
    by_rarity = [cheapest_threshold(curve, p, 20, 1)["threshold"] for p in (0.5, 0.1, 0.01, 1e-4)]
    assert by_rarity == sorted(by_rarity)


def test_a_tie_goes_to_the_threshold_that_flags_fewer():
    curve = roc_curve([1, 2], [1, 1], [1, 1])
    assert cheapest_threshold(curve, 0.5, 1, 1)["threshold"] == 2.5


def test_cost_by_counting():
    # 1,000 people, 100 listed: 20 missed at 5 each and 90 false alerts at 1 each are 190.
    assert 1000 * expected_cost(0.8, 0.1, 0.1, 5, 1) == pytest.approx(190)


@pytest.mark.parametrize(
    ("call", "text"),
    [
        (
            lambda: roc_curve([1, 1], [1, 2], [2, 1]),
            r"`levels` must rise from each value to the nex",
        ),
        (
            lambda: roc_curve([1, 2], [1, 2, 3], [2, 1]),
            r"`levels` and `not_listed` must have as man",
        ),
        (lambda: roc_curve([1, 2], [0, 0], [2, 1]), r"`not_listed` must count at least one person"),
        (
            lambda: roc_curve([1, 2], [1, 0], [0, 0]),
            r"`listed` must count at least one person; it c",
        ),
        (
            lambda: roc_curve([1, 2], [1, 0.5], [1, 1]),
            r"`not_listed` must be a whole number of at l",
        ),
        (lambda: roc_curve([], [], []), r"`levels` has no values; at least one is needed"),
        (lambda: roc_curve([[1, 2]], [[1, 2]], [[1, 2]]), r"`levels` must be one row of values"),
        (
            lambda: roc_curve([1, np.nan], [1, 2], [1, 2]),
            r"`levels` has a missing value at positio",
        ),
        (lambda: youden_index(1.5, 0), r"`sensitivity` must be from 0 to 1; it is 1\.5"),
        (lambda: auc([1, 2]), r"`curve` must be a table; it is of the kind 'list'"),
        (
            lambda: expected_cost(0.5, 0.5, 0.5, -1, 1),
            r"`cost_missed` must be zero or more; it is -",
        ),
    ],
)
def test_bad_input_is_named(call, text):
    with pytest.raises(CourseError, match=text):
        call()


def test_a_table_that_is_no_curve_is_named():
    with pytest.raises(UnknownNameError, match=r"no column of `curve` called 'sensitivity'"):
        auc(pd.DataFrame({"sensitivty": [1, 0], "false_positive_rate": [1, 0]}))
