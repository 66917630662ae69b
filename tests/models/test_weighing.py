"""Weighted sums: the published table, its near tie, and what a total may and may not depend on."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crossings.models.weighing import (
    break_even_score,
    swing_of_weights,
    weight_transfers,
    weighted_scores,
)

# DWM Bean Counter, multi-criteria analysis template, sheet 6 (it prints 3.8, 6.0, 4.2 and 6.0).
CRITERIA = ["criterion 1", "criterion 2", "criterion 3", "criterion 4"]
OPTIONS = pd.DataFrame(
    [[3, 5, 4, 4], [5, 9, 6, 3], [5, 0, 8, 5], [5, 6, 8, 8]],
    index=["Option 1", "Option 2", "Option 3", "Option 4"],
    columns=CRITERIA,
)
WEIGHTS = [0.5, 0.25, 0.15, 0.1]


@pytest.mark.parametrize(
    ("option", "total"),
    [("Option 1", 3.75), ("Option 2", 5.95), ("Option 3", 4.2), ("Option 4", 6.0)],
)
def test_published_totals(option, total):
    assert weighted_scores(OPTIONS, WEIGHTS)[option] == pytest.approx(total, abs=1e-9)


def test_one_decimal_hides_the_winner():
    assert weighted_scores(OPTIONS, WEIGHTS).nlargest(2).round(1).tolist() == [6.0, 6.0]


@pytest.mark.parametrize("last_place", [-1, 1])
def test_totals_and_winner_do_not_hang_on_the_last_place_of_a_processor(last_place):
    """Processors that multiply and add in one step give 5.949999999999999 for 5.95."""
    moved = OPTIONS * (1 + last_place * 2**-51)
    assert weighted_scores(moved, WEIGHTS).tolist() == [3.75, 5.95, 4.2, 6.0]
    level = pd.DataFrame({"a": [1.0, 3.0], "b": [3.0, 1.0]}, index=["first", "second"])
    level.loc["second"] *= 1 + 2**-51
    assert weighted_scores(level, [0.5, 0.5]).idxmax() == "first"
    assert (weight_transfers(level, [0.5, 0.5])["new_winner"] == "second").all()


def test_two_hundredths_of_weight_turn_the_published_winner_over():
    moved = weighted_scores(OPTIONS, [0.48, 0.27, 0.15, 0.1])
    assert moved.nlargest(2).round(2).to_dict() == {"Option 2": 6.03, "Option 4": 6.02}
    smallest = weight_transfers(OPTIONS, WEIGHTS).set_index(["moved_from", "moved_to"])
    row = smallest.loc[("criterion 1", "criterion 2")]
    assert row["new_winner"] == "Option 2"
    assert row["moved"] == pytest.approx(0.05 / 3)


def test_weights_by_name_need_no_order():
    by_name = dict(reversed(list(zip(CRITERIA, WEIGHTS, strict=True))))
    expected = weighted_scores(OPTIONS, WEIGHTS)
    pd.testing.assert_series_equal(weighted_scores(OPTIONS, by_name), expected)
    pd.testing.assert_series_equal(weighted_scores(OPTIONS, pd.Series(by_name)), expected)


tables = st.integers(2, 4).flatmap(
    lambda columns: st.lists(
        st.lists(st.integers(0, 10), min_size=columns, max_size=columns), min_size=2, max_size=5
    )
)


@st.composite
def decisions(draw):
    scores = pd.DataFrame(draw(tables)).rename(columns=str)
    count = scores.shape[1]
    weights = draw(st.lists(st.integers(1, 9), min_size=count, max_size=count))
    return scores, pd.Series(weights, index=scores.columns, dtype=float)


@settings(max_examples=60)
@given(decisions(), st.floats(0.01, 1000))
def test_total_lies_between_worst_and_best_score_and_the_unit_of_weight_is_free(decision, factor):
    scores, weights = decision
    totals = weighted_scores(scores, weights)
    assert (totals >= scores.min(axis=1) - 1e-9).all()
    assert (totals <= scores.max(axis=1) + 1e-9).all()
    np.testing.assert_allclose(weighted_scores(scores, weights * factor), totals)


@settings(max_examples=60)
@given(decisions())
def test_at_its_break_even_score_an_option_draws_level(decision):
    scores, weights = decision
    needed = break_even_score(scores, weights, 0, "1")
    changed = scores.astype(float)
    changed.loc[0, "1"] = needed
    totals = weighted_scores(changed, weights)
    assert totals[0] == pytest.approx(totals.drop(0).max(), abs=1e-9)


def with_weight(weights: pd.Series, criterion: str, share: float) -> pd.Series:
    """The same weights with one set to `share` and the others scaled to the rest."""
    others = weights.drop(criterion)
    scaled = others / others.sum() * (1 - share)
    return pd.concat([scaled, pd.Series({criterion: share})])


def leads(scores: pd.DataFrame, weights: pd.Series, one: object, two: object) -> float:
    totals = weighted_scores(scores, weights)
    return totals[one] - totals[two]


@settings(max_examples=40)
@given(decisions())
def test_the_winner_changes_just_past_the_swing_and_not_before(decision):
    scores, weights = decision
    weights = weights / weights.sum()
    winner = weighted_scores(scores, weights).idxmax()
    for criterion, row in swing_of_weights(scores, weights).iterrows():
        if pd.isna(row["change"]):
            for share in (0, 0.25, 0.5, 0.75, 1):
                totals = weighted_scores(scores, with_weight(weights, criterion, share))
                assert totals[winner] >= totals.max() - 1e-9
            continue
        before = row["weight"] + 0.999 * row["change"]
        totals = weighted_scores(scores, with_weight(weights, criterion, before))
        assert totals[winner] >= totals.max() - 1e-9
        at = with_weight(weights, criterion, row["flips_at"])
        assert leads(scores, at, winner, row["new_winner"]) == pytest.approx(0, abs=1e-9)
        ends = (0, 1) if row["change"] == 0 else ((1,) if row["change"] > 0 else (0,))
        past = [with_weight(weights, criterion, end) for end in ends]
        assert min(leads(scores, end, winner, row["new_winner"]) for end in past) < 0


@settings(max_examples=40)
@given(decisions())
def test_a_transfer_of_the_stated_size_draws_level(decision):
    scores, weights = decision
    weights = weights / weights.sum()
    winner = weighted_scores(scores, weights).idxmax()
    for row in weight_transfers(scores, weights).itertuples():
        moved = weights.copy()
        moved[row.moved_from] -= row.moved
        moved[row.moved_to] += row.moved
        assert moved.min() >= 0
        totals = weighted_scores(scores, moved)
        assert totals[winner] == pytest.approx(totals.max(), abs=1e-9)
        assert totals[winner] == pytest.approx(totals[row.new_winner], abs=1e-9)


def test_an_option_that_is_best_on_everything_cannot_lose():
    scores = pd.DataFrame({"x": [9, 1], "y": [9, 1]}, index=["best", "other"])
    swings = swing_of_weights(scores, [1, 1])
    assert swings[["flips_at", "change"]].isna().all(axis=None)
    assert swings["new_winner"].isna().all()
    assert weight_transfers(scores, [1, 1]).empty


def test_one_criterion_with_all_the_weight_leaves_the_rest_even():
    scores = pd.DataFrame({"x": [9, 1], "y": [0, 6], "z": [0, 4]}, index=["a", "b"])
    row = swing_of_weights(scores, [1, 0, 0]).loc["x"]
    # a scores 9t, b scores t + 5 (1 − t): level at t = 5/13.
    assert row["flips_at"] == pytest.approx(5 / 13)
    assert swing_of_weights(scores[["x"]], [1]).loc["x", "new_winner"] is None


def test_published_table_flips_within_three_hundredths():
    smallest = swing_of_weights(OPTIONS, WEIGHTS)["change"].abs().min()
    assert 0 < smallest < 0.03
