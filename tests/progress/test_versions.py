"""Older records are brought up to date; newer ones are read and left alone."""

import json
from pathlib import Path

from crossings import begin, check, finish
from lessonkit.record import VERSION, Progress, empty_record
from lessonkit.record.versions import STEPS, bring_up_to_date
from tests.names import FILE_NAME
from tests.progress.test_record import saved
from tests.progress.test_schema import FITS
from tests.worked_out import right

# Written by the edition of the course that had version 1 (commit 89a63a9), with its own code.
VERSION_1 = (Path(__file__).parent / "version_1.json").read_text(encoding="utf-8")


def test_every_older_version_has_a_way_to_this_one():
    assert sorted(STEPS) == list(range(1, VERSION))


def test_a_record_of_version_1_is_read_and_goes_on(course_folder):
    (course_folder / FILE_NAME).write_text(VERSION_1, encoding="utf-8")
    record = Progress(course_folder)
    assert record.note("03.notice") == 'Përshëndetje <b>"vera"</b>'
    assert record.prediction("03.after-the-peak")["2022Q4"] == 9000
    assert [t["slip"] for t in record.task("03.fall")["tries"]] == ["wrong-base", None]
    assert (course_folder / FILE_NAME).read_text(encoding="utf-8") == VERSION_1
    record.add_try("03.share", answer="1", state="not yet", confidence="guessing")
    after = saved(course_folder)
    FITS.validate(after)
    (news,) = record.news()
    assert "written by an older edition of the course and is in today's form now" in news
    record.touch_lesson("03")
    assert record.news() == []  # said once
    before = json.loads(VERSION_1)
    for part in ("lessons", "notes", "predictions"):
        assert after[part] == before[part]
    fall = after["tasks"]["03.fall"]
    assert [one.pop("confidence") for one in fall["tries"]] == [None, None]
    assert fall == before["tasks"]["03.fall"]


def test_a_damaged_record_of_version_1_keeps_its_good_entries(course_folder):
    broken = json.loads(VERSION_1)
    broken["tasks"]["03.fall"]["tries"][0] = "x"
    broken["tasks"]["03.notice"] = [1]
    (course_folder / FILE_NAME).write_text(json.dumps(broken), encoding="utf-8")
    record = Progress(course_folder)
    record.touch_lesson("03")
    assert "03.notice, 03.fall." in record.news()[0]
    assert [t["answer"] for t in record.task("03.fall")["tries"]] == ["-92.7"]


def test_a_part_that_is_no_part_does_not_stop_the_way():
    for tasks in (5, None, {"03.a": 5}, {"03.a": {"tries": 5}}, {"03.a": {"tries": [5]}}):
        record = {"version": 1, "tasks": tasks}
        bring_up_to_date(record)
        assert record == {"version": VERSION, "tasks": tasks, "drafts": {}}


def test_a_record_of_a_newer_edition_is_read_but_not_touched(course_folder):
    newer = {**empty_record(), "version": 99, "notes": {"03.note": {"text": "kept"}}, "future": 1}
    del newer["lessons"]  # it may lack what this edition knows
    (course_folder / FILE_NAME).write_text(json.dumps(newer))
    record = Progress(course_folder)
    record.keep_note("03.notice", "new")
    assert saved(course_folder) == newer
    assert "newer edition" in record.news()[0]
    assert (record.note("03.note"), record.note("03.notice")) == ("kept", "new")
    assert record.lesson("03") == {}


def test_a_learner_with_a_record_of_a_newer_edition(course_folder):
    newer = json.dumps({**empty_record(), "version": VERSION + 1})
    (course_folder / FILE_NAME).write_text(newer)
    for card in (begin("03"), check("03.fall", right("03.fall"))):
        assert "a newer edition of the course; update this one to go on" in repr(card)
    assert "1 of 18 exercises of the reading route are done" in repr(finish("03"))
    assert (course_folder / FILE_NAME).read_text() == newer


def test_a_learner_with_a_record_of_an_older_edition(course_folder):
    (course_folder / FILE_NAME).write_text(VERSION_1, encoding="utf-8")
    card = repr(begin("03"))
    assert "You were here before: " in card
    assert "What you did, guessed and wrote is as it was." in card
    assert "older edition" not in repr(begin("03"))
