"""How sure a learner is: three words, or nothing."""

import pytest

from lessonkit.judging.confidence import LEVELS, read_level
from lessonkit.text.errors import CourseError


def test_three_levels_from_least_to_most():
    assert LEVELS == ("guessing", "unsure", "sure")
    assert [read_level(one.upper()) for one in LEVELS] == list(LEVELS)
    assert read_level(None) is None


@pytest.mark.parametrize("said", ["very", "", 5, True, ["sure"]])
def test_another_word_gets_a_sentence(said):
    with pytest.raises(CourseError, match='"guessing", "unsure" or "sure" in quotation marks'):
        read_level(said)
