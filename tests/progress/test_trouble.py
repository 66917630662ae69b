"""When the record cannot be saved: a sentence, the lesson goes on, and it is saved later."""

import errno
import io
import os
import shutil
import time
from pathlib import Path

import pytest

from crossings import begin, check, finish
from lessonkit.lessons import catalogue
from lessonkit.record import Progress, progress, storage
from tests.names import FILE_NAME
from tests.progress import children
from tests.progress.test_record import saved
from tests.worked_out import right


@pytest.mark.parametrize("code", ["ENOSPC", "EDQUOT"])
@pytest.mark.parametrize("step", ["fsync", "replace", "close"])
def test_what_cannot_be_saved_is_kept_and_saved_later(course_folder, monkeypatch, step, code):
    record = Progress(course_folder)
    error = OSError(getattr(errno, code), os.strerror(getattr(errno, code)))

    def full(*_):
        raise error

    class FullWhenClosed(io.FileIO):
        """As on a share, which says only then that it has no room or that a quota is used up."""

        def close(self):
            super().close()
            raise error

    if step == "close":
        monkeypatch.setattr(os, "fdopen", FullWhenClosed)
    else:
        monkeypatch.setattr(os, step, full)
    record.add_try("03.fall", answer="1", state="right")
    assert f"the disk is full ({error.strerror}), so delete" in record.news()[0]
    assert record.task("03.fall")["state"] == "right"
    assert not (course_folder / FILE_NAME).exists()
    assert not list(course_folder.glob(".crossings-progress-*"))
    monkeypatch.undo()
    record.keep_note("03.note", "later")
    assert set(saved(course_folder)["tasks"]) == {"03.fall"}


@pytest.mark.skipif(os.name == "nt", reason="Windows has no limit for the size of a file")
def test_a_disk_with_room_for_half_the_file(course_folder):
    # The system itself refuses to write on, in the middle of the file.
    out = children.run(
        """
import resource
record.add_try("03.first", answer="small", state="right")
before = record.path.read_bytes()
soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
resource.setrlimit(resource.RLIMIT_FSIZE, (len(before) + 100, hard))
for i in range(3):
    record.add_try(f"03.t{i}", answer="x" * 2000, state="right")
assert record.path.read_bytes() == before
assert record.task("03.t2")["state"] == "right"
news = record.news()
resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
record.touch_lesson("03")
print(len(news), news[0])
""",
        course_folder,
    )
    assert out.startswith("3 Your answer counts, but it could not be saved in " + FILE_NAME)
    assert set(saved(course_folder)["tasks"]) == {"03.first", "03.t0", "03.t1", "03.t2"}
    assert not list(course_folder.glob(".crossings-progress-*"))


@pytest.mark.skipif(not Path("/sys/kernel").is_dir(), reason="needs a folder nobody may write in")
def test_a_read_only_folder_gets_a_sentence_and_the_lesson_goes_on(monkeypatch):
    catalogue.lesson("03")  # read its tables beforehand
    monkeypatch.chdir("/sys/kernel")  # not even root can make a file here
    began = time.monotonic()
    assert "could not be saved" in repr(begin("03"))
    card = repr(check("03.fall", right("03.fall")))
    assert card.startswith("Right")
    assert "could not be saved" in card
    assert "(Permission denied), so open the course in a folder of your own" in card
    assert time.monotonic() - began < storage.LOCK_SECONDS  # it is not waited for as for a lock
    assert "1 of 18 exercises of the reading route are done" in repr(finish("03"))


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_without_the_right_to_write(course_folder):
    course_folder.chmod(0o555)
    record = Progress(course_folder)
    record.add_try("03.fall", answer="1", state="right")
    course_folder.chmod(0o755)
    assert "Permission denied" in record.news()[0]


def test_a_file_that_is_being_read_is_replaced_a_moment_later(course_folder, monkeypatch):
    refused, replace = [], os.replace

    def busy(*names):
        if len(refused) < 2:
            refused.append(names)
            raise PermissionError(errno.EACCES, "Access is denied")
        replace(*names)

    monkeypatch.setattr(os, "replace", busy)
    record = Progress(course_folder)
    record.touch_lesson("03")
    assert (len(refused), record.news()) == (2, [])
    assert saved(course_folder)["lessons"]


def test_a_file_system_without_locks(course_folder, monkeypatch):
    record = Progress(course_folder)

    def unknown(*_, **__):
        raise NotImplementedError

    monkeypatch.setattr(record._file.lock, "acquire", unknown)
    record.touch_lesson("03")
    assert record.news() == []
    assert saved(course_folder)["lessons"]


def test_a_folder_that_is_gone_is_not_made_again(course_folder):
    folder = course_folder / "course"
    folder.mkdir()
    record = Progress(folder)
    record.touch_lesson("03")
    shutil.rmtree(folder)
    record.add_try("03.fall", answer="1", state="right")
    assert "the course folder is not there any more" in record.news()[0]
    assert not folder.exists()
    assert record.task("03.fall")["state"] == "right"


@pytest.mark.skipif(os.name == "nt", reason="Windows does not let go of a folder that is in use")
def test_a_folder_moved_under_a_running_notebook(course_folder, monkeypatch):
    old, new = course_folder / "old", course_folder / "new"
    old.mkdir()
    monkeypatch.chdir(old)
    progress().touch_lesson("03")
    held = progress()
    old.rename(new)
    held.add_try("03.a", answer="1", state="right")  # by someone who looked it up before
    progress().add_try("03.b", answer="2", state="right")
    assert progress().folder == new.resolve()
    assert set(saved(new)["tasks"]) == {"03.a", "03.b"}
    assert "03" in saved(new)["lessons"]
    assert not old.exists()


@pytest.mark.skipif(os.name == "nt", reason="Windows does not let go of a folder that is in use")
def test_a_folder_deleted_under_a_running_notebook(course_folder, monkeypatch):
    folder = course_folder / "course"
    folder.mkdir()
    monkeypatch.chdir(folder)
    shutil.rmtree(folder)
    assert "could not be saved" in repr(check("03.fall", right("03.fall")))
    monkeypatch.chdir(course_folder)
    check("03.fall", 92.7)
    assert saved(course_folder)["tasks"]["03.fall"]["count"] == 2  # nothing was lost on the way
