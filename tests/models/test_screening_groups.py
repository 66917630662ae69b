"""Errors by group: rates, their intervals, and groups too small to say anything."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crossings.models.screening import error_rates_by_group, positive_predictive_value
from crossings.models.screening.groups import COUNTS
from lessonkit.text.errors import CourseError, UnknownNameError

GROUPS = pd.DataFrame(
    {
        "true_alerts": [90, 9, 0],
        "missed": [10, 1, 0],
        "false_alerts": [20, 8, 0],
        "left_alone": [9980, 492, 4],
    },
    index=["A", "B", "C"],
)


def test_rates_are_shares_of_the_right_people():
    rates = error_rates_by_group(GROUPS)
    assert rates.loc["A", "false_positive_rate"] == 20 / 10_000
    assert rates.loc["A", "missed_rate"] == 10 / 100
    assert rates.loc["A", "false_share_of_alerts"] == 20 / 110
    # Same share missed, eight times the false positive rate.
    assert rates.loc["B", "missed_rate"] == rates.loc["A", "missed_rate"]
    assert rates.loc["B", "false_positive_rate"] == pytest.approx(
        8 * rates.loc["A", "false_positive_rate"]
    )


def test_interval_is_wilsons():
    """8 of 10: 49% to 94% (worked out in the course's notes for the false alerts of 2024-25)."""
    table = pd.DataFrame([[2, 0, 8, 0]], columns=COUNTS, index=["all"])
    row = error_rates_by_group(table).loc["all"]
    assert row["false_share_of_alerts_low"] == pytest.approx(0.49, abs=0.005)
    assert row["false_share_of_alerts_high"] == pytest.approx(0.94, abs=0.005)


def test_a_rate_of_nobody_is_missing_and_few_are_marked():
    rates = error_rates_by_group(GROUPS)
    nobody = ["missed_rate", "missed_rate_low", "missed_rate_high", "false_share_of_alerts"]
    assert rates.loc["C", nobody].isna().all()
    assert rates["missed_rate_few"].tolist() == [False, True, True]
    assert rates["false_positive_rate_few"].tolist() == [False, False, True]
    assert rates.loc["C", "false_positive_rate"] == 0
    assert rates.loc["C", "false_positive_rate_high"] > 0.4
    assert error_rates_by_group(GROUPS, few=0).filter(like="_few").to_numpy().sum() == 0
    only_c = error_rates_by_group(GROUPS.loc[["C"]])
    assert only_c.loc["C", ["missed_rate_low", "missed_rate_high"]].isna().all()


counts = st.lists(st.tuples(*[st.integers(0, 500)] * 4), min_size=1, max_size=5)


@settings(max_examples=50)
@given(counts)
def test_intervals_hold_their_rates_and_bayes_ties_them_together(rows):
    table = pd.DataFrame(rows, columns=COUNTS)
    rates = error_rates_by_group(table)
    for rate in ("false_positive_rate", "missed_rate", "false_share_of_alerts"):
        known = rates[rates[rate].notna()]
        assert (known[f"{rate}_low"] <= known[rate] + 1e-12).all()
        assert (known[f"{rate}_high"] >= known[rate] - 1e-12).all()
        assert known[[f"{rate}_low", f"{rate}_high"]].stack().between(0, 1).all()
    for name, group in table.iterrows():
        row, people = rates.loc[name], group.sum()
        if row[["false_positive_rate", "missed_rate", "false_share_of_alerts"]].isna().any():
            continue
        listed = group["true_alerts"] + group["missed"]
        value = positive_predictive_value(
            listed / people, 1 - row["missed_rate"], row["false_positive_rate"]
        )
        assert 1 - value == pytest.approx(row["false_share_of_alerts"])


@pytest.mark.parametrize(
    ("groups", "text"),
    [
        (GROUPS.iloc[:0], r"`groups` has no values; at least one is needed"),
        (pd.concat([GROUPS, GROUPS]), r"`groups` has two rows for 'A'\. Add them up or rename one"),
        (GROUPS.replace(492, -1), r"`groups\['left_alone'\]` must be a whole number of .* at 'B'"),
        (GROUPS.replace(492, np.nan), r"`groups\['left_alone'\]` has a missing value at 'B'"),
        ({"A": 1}, r"`groups` must be a table; it is of the kind 'dict'"),
    ],
)
def test_bad_input_is_named(groups, text):
    with pytest.raises(CourseError, match=text):
        error_rates_by_group(groups)


def test_a_missing_column_is_named():
    renamed = GROUPS.rename(columns={"missed": "misses"})
    with pytest.raises(
        UnknownNameError, match=r"no column of `groups` called 'missed'\. Did you m"
    ):
        error_rates_by_group(renamed)
