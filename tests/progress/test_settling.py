"""An answer does not wait for the disk, and a power cut leaves a whole record all the same."""

import errno
import json
import os
import threading

import pytest

from lessonkit.record import Progress
from tests.names import FILE_NAME
from tests.progress.test_record import saved

SPARE = f".{FILE_NAME}.before"


@pytest.fixture
def record(course_folder, monkeypatch):
    """A record with one answer more than its first; the disk is asked only when a test does."""
    monkeypatch.setattr("atexit.register", lambda _: None)
    record = Progress(course_folder)
    record.add_try("03.first", answer="1", state="right")
    record.add_try("03.second", answer="2", state="right")
    return record


def asked_here(monkeypatch):
    """What this thread asks of the disk; records of earlier tests may still be brought there."""
    asked, here = [], threading.get_ident()
    monkeypatch.setattr(
        os, "fsync", lambda _: asked.append(1) if threading.get_ident() == here else None
    )
    return asked


def test_only_the_first_answer_of_a_notebook_waits_for_the_disk(record, monkeypatch):
    asked = asked_here(monkeypatch)
    for number in range(5):
        record.add_try(f"03.more{number}", answer="1", state="right")
    assert asked == []
    assert len(saved(record.folder)["tasks"]) == 7
    record._file._settling.now()
    assert asked
    assert not (record.folder / SPARE).exists()


@pytest.mark.parametrize("left", [b"", b"\0" * 4096, b'{"format": "crossings-pro' + b"\0" * 400])
def test_after_a_power_cut_the_version_before_goes_on(record, left):
    path = record.folder / FILE_NAME
    before = json.loads((record.folder / SPARE).read_text(encoding="utf-8"))
    path.write_bytes(left)
    after = Progress(record.folder)
    assert set(after.read()["tasks"]) == set(before["tasks"]) == {"03.first"}
    after.add_try("03.third", answer="3", state="right")
    assert set(saved(record.folder)["tasks"]) == {"03.first", "03.third"}
    (said,) = after.news()
    assert "what was in it a moment before goes on" in said
    (aside,) = record.folder.glob("*(damaged*")
    assert aside.read_bytes() == left
    assert not (record.folder / SPARE).exists()


def test_damage_of_another_kind_is_no_power_cut(record):
    path = record.folder / FILE_NAME
    path.write_text("[]", encoding="utf-8")
    after = Progress(record.folder)
    assert after.read()["tasks"] == {}
    after.add_try("03.third", answer="3", state="right")
    assert "a new record was begun" in after.news()[0]


def test_a_record_that_was_deleted_does_not_come_back(record):
    (record.folder / FILE_NAME).unlink()
    record.add_try("03.new", answer="1", state="right")
    assert set(saved(record.folder)["tasks"]) == {"03.new"}
    assert not (record.folder / SPARE).exists()


def test_what_somebody_else_wrote_meanwhile_is_not_taken_for_settled(record, monkeypatch):
    sync = os.fsync

    def meanwhile(descriptor):
        sync(descriptor)
        monkeypatch.setattr(os, "fsync", sync)
        record.add_try("03.meanwhile", answer="1", state="right")

    monkeypatch.setattr(os, "fsync", meanwhile)
    record._file._settling.now()
    assert (record.folder / SPARE).exists()
    record._file._settling.now()
    assert not (record.folder / SPARE).exists()


def test_a_disk_without_second_names_is_waited_for(course_folder, monkeypatch):
    def refuse(*_, **__):
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(os, "link", refuse)
    asked = asked_here(monkeypatch)
    record = Progress(course_folder)
    for number in range(3):
        record.add_try(f"03.n{number}", answer="1", state="right")
    assert len(asked) == 3
    assert record.news() == []


def test_what_a_killed_notebook_left_goes_with_the_next_answer(record):
    assert (record.folder / SPARE).exists()
    Progress(record.folder).add_try("03.third", answer="3", state="right")
    assert not (record.folder / SPARE).exists()
    assert set(saved(record.folder)["tasks"]) == {"03.first", "03.second", "03.third"}


@pytest.mark.parametrize("code", ["ENOSPC", "EDQUOT", "EIO"])
def test_a_disk_that_refuses_afterwards_is_asked_until_it_has_the_record(record, monkeypatch, code):
    """Once it refused, what was written may be gone from memory: asking again is not enough."""
    said = os.strerror(getattr(errno, code))

    def refuse(_):
        raise OSError(getattr(errno, code), said)

    before = (record.folder / FILE_NAME).stat().st_ino
    monkeypatch.setattr(os, "fsync", refuse)
    record._file._settling.now()
    record._file._settling.now()
    assert (record.folder / SPARE).exists()
    record.add_try("03.third", answer="3", state="right")
    assert said in record.news()[0]  # this answer waited for the disk
    assert not list(record.folder.glob(".crossings-progress-*"))
    monkeypatch.undo()
    record._file._settling.now()
    assert (record.folder / FILE_NAME).stat().st_ino != before
    assert not (record.folder / SPARE).exists()
    assert record.save()
    assert set(saved(record.folder)["tasks"]) == {"03.first", "03.second", "03.third"}


def test_what_was_kept_while_the_disk_refused_is_not_written_over(record, monkeypatch):
    def refuse(_):
        raise OSError(errno.EDQUOT, os.strerror(errno.EDQUOT))

    monkeypatch.setattr(os, "fsync", refuse)
    record._file._settling.now()
    monkeypatch.undo()
    Progress(record.folder).add_try("03.other", answer="1", state="right")
    record._file._settling.now()
    assert set(saved(record.folder)["tasks"]) == {"03.first", "03.second", "03.other"}


@pytest.mark.parametrize("code", ["EINVAL", "ENOSYS", "EOPNOTSUPP"])
def test_a_share_that_cannot_be_asked_is_not_a_full_one(record, monkeypatch, code):
    def unknown(_):
        raise OSError(getattr(errno, code), os.strerror(getattr(errno, code)))

    monkeypatch.setattr(os, "fsync", unknown)
    record._file._settling.now()
    assert not (record.folder / SPARE).exists()
    Progress(record.folder).add_try("03.other", answer="1", state="right")
    assert set(saved(record.folder)["tasks"]) == {"03.first", "03.second", "03.other"}


def test_a_moment_later_it_is_on_the_disk_by_itself(course_folder, monkeypatch):
    monkeypatch.setattr("lessonkit.record.settling.Timer", threading.Timer)
    monkeypatch.setattr("lessonkit.record.settling.SECONDS", 0.01)
    others = threading.enumerate()
    record = Progress(course_folder)
    record.add_try("03.first", answer="1", state="right")
    record.add_try("03.second", answer="2", state="right")
    for thread in threading.enumerate():
        if isinstance(thread, threading.Timer) and thread not in others:
            thread.join()
    assert not (course_folder / SPARE).exists()
    assert set(saved(course_folder)["tasks"]) == {"03.first", "03.second"}
