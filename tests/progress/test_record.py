"""The learner's record: readable, theirs, never undone."""

import json

import pytest

from lessonkit.record import Progress, progress
from lessonkit.record import course_folder as course_folder_of
from lessonkit.record.book import TRIES_KEPT
from lessonkit.record.summary import is_done
from tests.names import COURSE_MARK, FILE_NAME


def saved(folder):
    return json.loads((folder / FILE_NAME).read_text(encoding="utf-8"))


def test_words_that_are_being_written_are_kept_apart_until_they_are_a_note(course_folder):
    record = Progress(course_folder)
    record.keep_draft("03.note", "Sam, two")
    assert (record.draft("03.note"), record.note("03.note")) == ("Sam, two", "")
    assert not is_done("03.note", record.read())
    record.keep_note("03.note", "Sam, two sentences.")
    assert (record.draft("03.note"), record.note("03.note")) == ("", "Sam, two sentences.")
    record.keep_draft("03.note", "Sam, two sentences.")  # nothing new
    record.keep_draft("03.notice", " ")
    assert record.read()["drafts"] == {}


def test_the_file_is_readable_and_says_what_it_is(course_folder):
    Progress(course_folder).keep_note("03.note", "Përshëndetje")
    text = (course_folder / FILE_NAME).read_text(encoding="utf-8")
    assert "Përshëndetje" in text
    assert saved(course_folder)["version"] == 3
    assert "Delete the file to start afresh" in saved(course_folder)["what_this_is"]


def test_right_stays_right_and_old_tries_go_first(course_folder):
    record = Progress(course_folder)
    record.add_try("03.fall", answer="first", state="right")
    for i in range(TRIES_KEPT + 10):
        record.add_try("03.fall", answer=str(i), state="not yet")
    task = record.task("03.fall")
    assert task["state"] == "right"
    assert task["count"] == TRIES_KEPT + 11
    assert [t["answer"] for t in task["tries"]] == [str(i) for i in range(10, TRIES_KEPT + 10)]


def test_confidence_is_kept_with_the_answer_it_was_said_of(course_folder):
    record = Progress(course_folder)
    record.add_try("03.fall", answer="1", state="not yet", confidence="sure")
    record.add_try("03.fall", answer="2", state="right")
    assert [t["confidence"] for t in record.task("03.fall")["tries"]] == ["sure", None]


def test_the_first_prediction_stays_and_numbers_stay_numbers(course_folder):
    record = Progress(course_folder)
    record.lock_prediction("03.p", {"2022Q4": float("nan")})
    assert record.prediction("03.p") is None  # JSON has no word for it, so it is not kept
    record.lock_prediction("03.p", {"2022Q4": 5, "2023Q1": float("inf")})
    record.lock_prediction("03.p", {"2022Q4": 9})
    assert record.prediction("03.p") == {"2022Q4": 5.0}


def test_half_an_emoji_does_not_lose_the_record(course_folder):
    record = Progress(course_folder)
    record.keep_note("03.note", "ok \ud83d")
    assert saved(course_folder)["notes"]["03.note"]["text"] == "ok ?"


def test_deleting_the_file_starts_afresh_even_while_a_notebook_runs(course_folder):
    record = Progress(course_folder)
    record.add_try("03.fall", answer="1", state="right")
    (course_folder / FILE_NAME).unlink()
    assert record.task("03.fall") == {}
    record.add_try("03.share", answer="2", state="right")
    assert set(saved(course_folder)["tasks"]) == {"03.share"}
    assert record.news() == []


@pytest.mark.parametrize("moment", ["1999-12-31T23:59:59-11:00", "2031-01-01T00:00:00+13:00"])
def test_a_clock_that_jumps_does_no_harm(course_folder, monkeypatch, moment):
    record = Progress(course_folder)
    record.touch_lesson("03")
    record.add_try("03.fall", answer="1", state="right")
    monkeypatch.setattr("lessonkit.record.book.now", lambda: moment)
    record.add_try("03.fall", answer="2", state="not yet")
    record.touch_lesson("03", finished=True)
    task = Progress(course_folder).task("03.fall")
    assert [t["answer"] for t in task["tries"]] == ["1", "2"]  # as they came, not as dated
    assert task["state"] == "right"
    assert record.lesson("03")["finished"] == moment
    assert record.news() == []


def test_the_course_folder_is_found_from_below(course_folder, monkeypatch):
    (course_folder / COURSE_MARK).write_text("{}")
    below = course_folder / "week 1" / "ë"
    below.mkdir(parents=True)
    monkeypatch.chdir(below)
    assert progress().folder == course_folder.resolve()
    solutions = course_folder / "solutions"
    solutions.mkdir()
    assert course_folder_of(solutions) == solutions.resolve()
