"""What weighing refuses, and in which words."""

import numpy as np
import pandas as pd
import pytest

from crossings.models.weighing import break_even_score, weighted_scores
from lessonkit.text.errors import CourseError, UnknownNameError

OPTIONS = pd.DataFrame(
    [[3, 5, 4, 4], [5, 9, 6, 3]],
    index=["Option 1", "Option 2"],
    columns=["criterion 1", "criterion 2", "criterion 3", "criterion 4"],
)
WEIGHTS = [0.5, 0.25, 0.15, 0.1]


@pytest.mark.parametrize(
    ("scores", "weights", "text"),
    [
        (
            OPTIONS,
            [0.5, 0.5],
            r"`weights` must have one weight for each of the 4 criteria; it has 2",
        ),
        (OPTIONS, 1.0, r"one weight for each of the 4 criteria; it has 1\. Give them by name"),
        (
            OPTIONS,
            [0.5, -0.5, 0.5, 0.5],
            r"`weights` must be zero or more; it is -0\.5 at position 1",
        ),
        (OPTIONS, [0, 0, 0, 0], r"`weights` are all zero; at least one must count"),
        (OPTIONS, [0.5, np.nan, 0, 0], r"`weights` has a missing value at position 1"),
        (OPTIONS.replace(9, np.nan), WEIGHTS, r"`scores\['criterion 2'\]` has a missing value at "),
        (
            OPTIONS.astype(str),
            WEIGHTS,
            r"`scores\['criterion 1'\]` must be a number; it is the text",
        ),
        (OPTIONS.iloc[:0], WEIGHTS, r"`scores` has no values; at least one is needed"),
        (OPTIONS.to_numpy(), WEIGHTS, r"`scores` must be a table; it is of the kind 'ndarray'"),
        (
            pd.concat([OPTIONS] * 2),
            WEIGHTS,
            r"`scores` has two options called 'Option 1'\. Give each",
        ),
        (
            pd.concat([OPTIONS] * 2, axis=1),
            WEIGHTS,
            r"`scores` has two criteria called 'criterion 1'",
        ),
    ],
)
def test_bad_input_is_named(scores, weights, text):
    with pytest.raises(CourseError, match=text):
        weighted_scores(scores, weights)


def test_names_are_looked_up():
    with pytest.raises(UnknownNameError, match=r"There is no criterion called 'criterion 5'. Did"):
        weighted_scores(OPTIONS, {"criterion 5": 1})
    with pytest.raises(UnknownNameError, match=r"There is no weight called 'criterion 2'"):
        weighted_scores(OPTIONS, {"criterion 1": 1})
    with pytest.raises(UnknownNameError, match=r"There is no option called 'Option 9'. Did you"):
        break_even_score(OPTIONS, WEIGHTS, "Option 9", "criterion 1")
    with pytest.raises(UnknownNameError, match=r"There is no criterion called 'cost'"):
        break_even_score(OPTIONS, WEIGHTS, "Option 1", "cost")


def test_break_even_needs_a_weight_and_a_rival():
    with pytest.raises(CourseError, match=r"`weights\['criterion 4'\]` must be more than zero"):
        break_even_score(OPTIONS, [1, 1, 1, 0], "Option 1", "criterion 4")
    with pytest.raises(CourseError, match=r"must have two options or more; it has 1\. Add one"):
        break_even_score(OPTIONS.iloc[:1], WEIGHTS, "Option 1", "criterion 1")
