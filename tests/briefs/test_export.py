"""The page as a file: a name of its own, whole or not at all, and a sentence when it cannot be."""

import errno
import os
from datetime import date

import pytest

from crossings import brief, export_brief
from crossings.briefs import export
from crossings.briefs.export import write_brief
from crossings.briefs.kept import Brief
from lessonkit.text.errors import CourseError
from tests.briefs.writing import whole

TODAY = date(2026, 11, 22)


def pages(folder):
    return sorted(path.name for path in folder.glob("*.html"))


def test_a_whole_brief_is_written_into_the_course_folder(course_folder):
    whole().choose()
    card = export_brief()
    assert pages(course_folder) == ["brief-S6.html"]
    assert "brief-S6.html is in your course folder" in card.text
    assert "draft" not in card.text.lower()


def test_a_draft_says_that_it_is_one(course_folder):
    brief("own", claim="Twice as many cycle", unit="a bicycle")
    assert "Still missing: who said it, when it was said, what was counted" in export_brief().text
    assert pages(course_folder) == ["brief-own-draft.html"]
    text = (course_folder / "brief-own-draft.html").read_text(encoding="utf-8")
    assert "<strong>Draft.</strong> Still missing: who said it, when it was said" in text


def test_no_page_is_ever_replaced(course_folder):
    mine = whole()
    write_brief(mine, course_folder, TODAY)
    first = (course_folder / "brief-S6.html").read_bytes()
    mine.keep("limit", "Another one.")
    write_brief(mine, course_folder, TODAY)
    mine.keep("limit", "A third one.")
    write_brief(mine, course_folder, TODAY)
    assert pages(course_folder) == ["brief-S6-2.html", "brief-S6-3.html", "brief-S6.html"]
    assert (course_folder / "brief-S6.html").read_bytes() == first
    # The same words a second time are the same page.
    assert write_brief(mine, course_folder, TODAY).name == "brief-S6-3.html"
    assert len(pages(course_folder)) == 3


def test_nothing_is_exported_where_nothing_is_written(course_folder):
    with pytest.raises(CourseError, match="There is nothing to export yet"):
        export_brief()
    brief("S6")
    with pytest.raises(CourseError, match="write at least one step"):
        export_brief("S6")
    assert pages(course_folder) == []


def test_a_step_that_is_too_long_is_named_and_nothing_is_cut(course_folder):
    whole().keep("note", "word " * 200)
    with pytest.raises(CourseError, match="room for 400 characters of the note to the reader"):
        export_brief("S6")
    assert pages(course_folder) == []


@pytest.mark.parametrize(
    ("number", "said"),
    [(errno.ENOSPC, "the disk is full"), (errno.EIO, os.strerror(errno.EIO))],
)
def test_a_write_that_fails_leaves_nothing_behind(course_folder, monkeypatch, number, said):
    def fail(*_):
        raise OSError(number, os.strerror(number))

    mine = whole()
    monkeypatch.setattr(export, "write_whole", fail)
    with pytest.raises(CourseError, match=f"{said}. Your words are kept"):
        write_brief(mine, course_folder, TODAY)
    assert pages(course_folder) == []
    assert Brief("S6").missing() == []


@pytest.mark.parametrize("number", [errno.EACCES, errno.EROFS])
def test_a_folder_that_cannot_be_written_gets_a_sentence(course_folder, monkeypatch, number):
    mine = whole()

    def fail(*_):
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(export, "_reserve", fail)
    with pytest.raises(CourseError, match="the folder is read-only"):
        write_brief(mine, course_folder, TODAY)


def test_a_folder_that_is_gone_gets_a_sentence(course_folder):
    with pytest.raises(CourseError, match="the folder is not there any more"):
        write_brief(whole(), course_folder / "gone", TODAY)
