"""A clock that jumps, or shows another country's time, takes nobody's words away."""

import pytest

from lessonkit.record import Progress, book
from tests.names import FILE_NAME
from tests.progress.test_record import saved

EARLY, LATE = "2026-11-28T09:00:00+00:00", "2026-11-28T10:00:00+00:00"


@pytest.fixture
def clock(monkeypatch):
    """Set the clock of every notebook."""
    return lambda at: monkeypatch.setattr(book, "now", lambda: at)


@pytest.mark.parametrize(
    ("first", "then"),
    [
        (LATE, EARLY),
        (EARLY, EARLY),
        ("2026-10-25T02:30:00+02:00", "2026-10-25T02:10:00+01:00"),  # summer time ends
        ("2099-01-01T00:00:00+00:00", LATE),
        ("9999-12-31T23:59:59.999999+00:00", "9999-12-31T23:59:59.999999+00:00"),
        ("no time at all", LATE),
    ],
)
def test_another_notebook_does_not_bring_older_words_back(course_folder, clock, first, then):
    one, other = Progress(course_folder), Progress(course_folder)
    clock(first)
    other.touch_lesson("03", finished=True)
    other.keep_note("03.note", "old words")
    other.keep_draft("03.draft", "old draft")
    clock(then)
    one.touch_lesson("03", finished=True)
    one.keep_note("03.note", "new words")
    one.keep_draft("03.draft", "new draft")
    other.add_try("03.a", answer="1", state="right")
    assert (one.note("03.note"), one.draft("03.draft")) == ("new words", "new draft")
    assert (one.news(), other.news()) == ([], [])


@pytest.mark.parametrize(("first", "then"), [(LATE, EARLY), (EARLY, EARLY)])
def test_newer_words_are_put_back_into_an_older_copy(course_folder, clock, first, then):
    record = Progress(course_folder)
    clock(first)
    record.keep_note("03.note", "old words")
    older = (course_folder / FILE_NAME).read_bytes()
    clock(then)
    record.keep_note("03.note", "new words")
    record.keep_draft("03.note", "half a thought")
    (course_folder / FILE_NAME).write_bytes(older)
    record.touch_lesson("03")
    assert saved(course_folder)["notes"]["03.note"]["text"] == "new words"
    assert record.draft("03.note") == "half a thought"


def test_words_that_became_a_note_do_not_come_back_as_a_draft(course_folder, clock):
    one, other = Progress(course_folder), Progress(course_folder)
    clock(LATE)
    other.keep_draft("03.note", "half")
    clock(EARLY)
    one.keep_note("03.note", "whole")
    other.touch_lesson("03")
    assert (one.draft("03.note"), one.note("03.note")) == ("", "whole")
    assert other.news() == []
