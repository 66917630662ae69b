"""Scales and third options that turn two options round."""

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crossings.models.weighing import (
    NORMALISATIONS,
    normalise,
    rank_reversals,
    reversals_when_removed,
    weighted_scores,
)
from lessonkit.text.errors import CourseError, UnknownNameError

# The example of Belton and Gear (1983), Omega 11(3), 228-230, as it is usually quoted: three equal
# criteria; printed totals 0.45, 0.47, 0.08, and with a copy of b 0.37, 0.29, 0.06, 0.29. The paper
# itself was not read (general knowledge); the totals were recomputed here from the scores.
COPY = pd.DataFrame(
    {"one": [1, 9, 1, 9], "two": [9, 1, 1, 1], "three": [8, 9, 1, 9]},
    index=["a", "b", "c", "copy of b"],
)


def test_a_copy_of_the_winner_makes_the_other_option_win():
    three = weighted_scores(normalise(COPY.drop(index="copy of b"), "sum"), [1, 1, 1])
    four = weighted_scores(normalise(COPY, "sum"), [1, 1, 1])
    assert three.round(2).tolist() == [0.45, 0.47, 0.08]
    assert four.round(2).tolist() == [0.37, 0.29, 0.06, 0.29]
    assert rank_reversals(three, four).to_dict("list") == {"was_ahead": ["b"], "now_ahead": ["a"]}
    removed = reversals_when_removed(COPY, [1, 1, 1], "sum").set_index("removed")
    assert removed.loc["copy of b"].tolist() == ["a", "b"]


def test_raw_scores_know_no_reversal_and_a_tie_is_none():
    whole = weighted_scores(COPY, [1, 1, 1])
    assert rank_reversals(whole, whole.drop("copy of b")).empty
    assert rank_reversals(pd.Series([0.1 + 0.2, 0.3]), pd.Series([1.0, 2.0])).empty


def test_each_scale():
    column = pd.DataFrame({"people": [10, 40, 30, 20]})
    scaled = {method: normalise(column, method)["people"].tolist() for method in NORMALISATIONS}
    assert scaled["range"] == pytest.approx([0, 1, 2 / 3, 1 / 3])
    assert scaled["best"] == pytest.approx([0.25, 1, 0.75, 0.5])
    assert scaled["sum"] == pytest.approx([0.1, 0.4, 0.3, 0.2])
    assert scaled["rank"] == pytest.approx([0, 1, 2 / 3, 1 / 3])
    assert normalise(pd.DataFrame({"x": [5, 5, 1]}), "rank")["x"].tolist() == [0.75, 0.75, 0]


columns = st.lists(st.integers(1, 50), min_size=2, max_size=6).filter(lambda c: len(set(c)) > 1)


@settings(max_examples=80)
@given(columns, st.sampled_from(sorted(NORMALISATIONS)), st.integers(2, 30))
def test_scales_keep_order_and_stay_from_0_to_1_whatever_the_unit(column, method, unit):
    raw = pd.DataFrame({"x": column})
    scaled = normalise(raw, method)["x"]
    assert scaled.between(0, 1).all()
    assert (scaled.rank() == raw["x"].rank()).all()
    pd.testing.assert_series_equal(normalise(raw * unit, method)["x"], scaled)
    if method == "sum":
        assert scaled.sum() == pytest.approx(1)


@pytest.mark.parametrize(
    ("scores", "method", "text"),
    [
        (
            {"x": [1, 1]},
            "range",
            r"`scores\['x'\]` is the same for every option, so it has no range",
        ),
        ({"x": [0, 0]}, "sum", r"`scores\['x'\]` is zero for every option, so it has no shares"),
        ({"x": [0, 0]}, "best", r"is zero for every option"),
        ({"x": [-1, 2]}, "sum", r"`scores\['x'\]` must be zero or more; it is -1"),
        ({"x": [1]}, "rank", r"`scores` must have two options or more; it has 1"),
    ],
)
def test_a_scale_that_cannot_be_made_is_refused(scores, method, text):
    with pytest.raises(CourseError, match=text):
        normalise(pd.DataFrame(scores), method)


def test_unknown_scale_and_too_few_options():
    with pytest.raises(UnknownNameError, match=r"no normalisation called 'ranks'. Did you mean"):
        normalise(COPY, "ranks")
    with pytest.raises(
        CourseError, match=r"must have three options or more; it has 2. Two options"
    ):
        reversals_when_removed(COPY.iloc[:2], [1, 1, 1], "sum")
