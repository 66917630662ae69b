"""Handing in: a chosen act that says beforehand what will be seen."""

import json

import pytest

from crossings import check, hand_in, reflect
from lessonkit.record import progress
from lessonkit.text.errors import CourseError


def files(folder):
    return sorted(path.name for path in folder.glob("*hand-in*"))


def test_without_a_seat_it_says_what_would_be_seen_and_writes_nothing(course_folder):
    check("03.fall", 5)
    said = hand_in("03").text
    assert "1 answer to 1 exercise, the wrong ones too" in said
    assert "Not in it:\nyour name\nanything of other lessons\nyour own words" in said
    assert 'hand_in("03", "otter-7")' in said
    assert files(course_folder) == []


def test_the_file_holds_one_lesson_and_own_words_only_if_wanted(course_folder):
    check("03.fall", 5)
    check("04.like-others", 5)
    reflect("03.note", "My own words.")
    card = hand_in("03", " Otter-7")
    assert "Written, and not sent" in repr(card)
    assert files(course_folder) == ["crossings-hand-in-03-otter-7.json"]
    (path,) = course_folder.glob("*hand-in*")
    said = json.loads(path.read_text(encoding="utf-8"))
    assert set(said["tasks"]) == {"03.fall", "03.note"}
    assert said["notes"] == {}
    assert "My own words" not in path.read_text(encoding="utf-8")
    hand_in("03", "otter-7", words=True)
    assert "My own words." in path.read_text(encoding="utf-8")
    assert set(progress().read()["tasks"]) == {"03.fall", "04.like-others", "03.note"}


@pytest.mark.parametrize("seat", ["", "7", "../x", "Sam Smith", "o" * 31, 7, ["otter"]])
def test_a_seat_is_a_seat_word(course_folder, seat):
    with pytest.raises(CourseError, match=r'such as "otter-7"\. Your teacher gives it'):
        hand_in("03", seat)
    assert files(course_folder) == []


def test_an_unknown_lesson_gets_a_sentence():
    with pytest.raises(CourseError, match="There is no lesson called '33'"):
        hand_in("33", "otter-7")
