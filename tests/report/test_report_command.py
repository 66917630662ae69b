"""crossings report: where the page goes, and a sentence where it cannot."""

import os
from pathlib import Path

import pytest

from crossings import cli
from lessonkit.record import Progress
from lessonkit.report import write_report
from lessonkit.text.errors import CourseError
from tests.names import FILE_NAME, REPORT_NAME


@pytest.fixture
def noted(course_folder):
    Progress(course_folder).keep_note("03.note", "mine")
    return course_folder


def test_the_page_goes_into_the_course_folder(noted, capsys):
    assert cli.main(["report", str(noted)]) == 0
    assert capsys.readouterr().out == f"Written: {noted / REPORT_NAME}\n"
    assert "mine" in (noted / REPORT_NAME).read_text(encoding="utf-8")


def test_another_name_and_a_page_replaced(noted):
    output = noted / "for my teacher.HTML"
    output.write_text("old")
    assert cli.main(["report", str(noted), "--output", str(output)]) == 0
    assert "mine" in output.read_text(encoding="utf-8")
    assert not (noted / REPORT_NAME).exists()
    assert sorted(p.name for p in noted.iterdir() if p.name.startswith(".crossings-rep")) == []


def test_a_relative_name_is_beside_us(noted):
    assert write_report(noted, Path("mine.html")) == Path("mine.html")
    assert (noted / "mine.html").is_file()


@pytest.mark.parametrize(
    ("content", "said"),
    [(None, "there is none"), ("{", "breaks off"), ("[]", "not a record of this course")],
)
def test_no_record_gets_a_sentence(course_folder, capsys, content, said):
    if content is not None:
        (course_folder / FILE_NAME).write_text(content)
    assert cli.main(["report", str(course_folder)]) == 2
    error = capsys.readouterr().err
    assert said in error
    assert "crossings report FOLDER" in error
    assert not (course_folder / REPORT_NAME).exists()


def test_the_record_itself_is_never_written_over(noted):
    before = (noted / FILE_NAME).read_bytes()
    with pytest.raises(CourseError, match=r"ends in \.html, this is 'crossings-progress\.json'"):
        write_report(noted, noted / FILE_NAME)
    assert (noted / FILE_NAME).read_bytes() == before


def test_a_page_that_cannot_be_written_leaves_the_old_one(noted, monkeypatch):
    write_report(noted)
    before = (noted / REPORT_NAME).read_bytes()

    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "replace", full)
    with pytest.raises(CourseError, match="No space left on device"):
        write_report(noted)
    assert (noted / REPORT_NAME).read_bytes() == before
    with pytest.raises(CourseError, match="No such file or directory"):
        write_report(noted, noted / "nowhere" / "page.html")
