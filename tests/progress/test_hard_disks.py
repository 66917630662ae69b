"""Disks that are not like ours: no locks, links, rights of others, a pipe in the record's place."""

import errno
import json
import os
import stat
from pathlib import Path

import pytest

from lessonkit.record import Progress
from lessonkit.record.storage import NotSavedError
from tests.names import FILE_NAME

REFUSED = ["ENOLCK", "EOPNOTSUPP", "EINVAL", "EPERM", "ESTALE", "EIO", "ENOTTY", "EBADF", "ENODEV"]


@pytest.mark.skipif(os.name == "nt", reason="Windows has no flock")
@pytest.mark.parametrize("name", REFUSED)
def test_answers_are_saved_whatever_a_disk_says_to_a_lock(course_folder, monkeypatch, name):
    import fcntl

    def refuse(*_):
        raise OSError(getattr(errno, name), os.strerror(getattr(errno, name)))

    monkeypatch.setattr(fcntl, "flock", refuse)
    record = Progress(course_folder)
    record.add_try("03.fall", answer="1", state="right")
    assert record.news() == []
    assert "03.fall" in json.loads((course_folder / FILE_NAME).read_text())["tasks"]


@pytest.mark.skipif(os.name == "nt", reason="links and rights of another kind")
def test_a_link_stays_a_link_and_rights_stay(course_folder, tmp_path):
    cloud = tmp_path / "cloud"
    cloud.mkdir()
    Progress(course_folder).touch_lesson("03")
    path = course_folder / FILE_NAME
    path.rename(cloud / FILE_NAME)
    (cloud / FILE_NAME).chmod(0o664)
    path.symlink_to(cloud / FILE_NAME)
    Progress(course_folder).add_try("03.fall", answer="1", state="right")
    assert path.is_symlink()
    assert "03.fall" in json.loads((cloud / FILE_NAME).read_text())["tasks"]
    assert stat.S_IMODE((cloud / FILE_NAME).stat().st_mode) == 0o664


@pytest.mark.skipif(os.name == "nt", reason="rights of another kind")
@pytest.mark.parametrize(("folder", "file"), [(0o700, 0o600), (0o755, 0o644), (0o770, 0o640)])
def test_a_new_record_can_be_read_by_whoever_can_read_the_folder(course_folder, folder, file):
    course_folder.chmod(folder)
    Progress(course_folder).touch_lesson("03")
    assert stat.S_IMODE((course_folder / FILE_NAME).stat().st_mode) == file


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes in folders")
@pytest.mark.parametrize("make", [os.mkfifo, lambda path: Path(path).symlink_to("/dev/zero")])
def test_what_never_ends_in_place_of_the_record_is_set_aside(course_folder, make):
    make(course_folder / FILE_NAME)
    record = Progress(course_folder)
    record.add_try("03.fall", answer="1", state="right")
    assert "it is no file. It was set aside" in record.news()[0]
    assert "03.fall" in json.loads((course_folder / FILE_NAME).read_text())["tasks"]


@pytest.mark.parametrize(
    "saved_as",
    [
        lambda text: b"\xef\xbb\xbf" + text.encode(),
        lambda text: text.encode("utf-16"),
        lambda text: b"\xfe\xff" + text.encode("utf-16-be"),
        lambda text: text.replace("\n", "\r\n").encode(),
        lambda text: text.encode() + b"\0" * 500,
        lambda text: text.replace('"version": 3', '"version": 3.0').encode(),
    ],
    ids=["mark", "utf-16", "utf-16-be", "line ends", "empty bytes", "version 3.0"],
)
def test_what_another_program_saved_otherwise_is_no_damage(course_folder, saved_as):
    Progress(course_folder).add_try("03.fall", answer="e ë", state="right")
    path = course_folder / FILE_NAME
    path.write_bytes(saved_as(path.read_text(encoding="utf-8")))
    record = Progress(course_folder)
    record.touch_lesson("03")
    assert record.news() == []
    assert record.task("03.fall")["state"] == "right"


def test_what_could_not_be_saved_is_saved_when_the_notebook_ends(course_folder, monkeypatch):
    at_the_end = []
    monkeypatch.setattr("atexit.register", at_the_end.append)
    record = Progress(course_folder)
    change = record._file.change

    def full(_):
        raise NotSavedError("the disk is full")

    monkeypatch.setattr(record._file, "change", full)
    record.add_try("03.fall", answer="1", state="right")
    record.keep_note("03.note", "Five thousand letters.")
    assert not (course_folder / FILE_NAME).exists()
    assert len(at_the_end) == 1
    monkeypatch.setattr(record._file, "change", change)
    assert at_the_end[0]()
    saved = json.loads((course_folder / FILE_NAME).read_text())
    assert saved["notes"]["03.note"]["text"] == "Five thousand letters."
