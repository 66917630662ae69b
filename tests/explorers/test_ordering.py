"""A list put in order: each item once, whatever is set."""

import pytest

from lessonkit.text.errors import CourseError
from lessonkit.widgets.ordering import Ordering


def test_an_order_holds_each_item_once():
    steps = Ordering("Steps", {"a": "count", "b": "publish"}, kind="step")
    steps.order = ["b", "a"]
    for wrong in (["a"], ["a", "a"], ["a", "b", "c"], []):
        with pytest.raises(CourseError, match="holds each of a, b once"):
            steps.order = wrong
    assert steps.order == ["b", "a"]
