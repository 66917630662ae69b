"""Handing out when the disk, the folder or the manifest is not as it should be."""

import errno
import json
import os

import pytest

from lessonkit.start import handout
from lessonkit.start.handout import hand_out
from lessonkit.text.errors import CourseError
from tests.names import MANIFEST_NAME
from tests.start.conftest import notebook, saved_by_jupyterlab

NAMES = [f"{n:02d}-lesson.ipynb" for n in range(3)]
MINE = notebook("my_own = 'work'")


def publish(course, edition):
    for name in NAMES:
        course.publish("lessons", name, notebook(f"'{name}, edition {edition}'"))


def books(folder):
    return {p.name: p.read_bytes() for p in folder.glob("*.ipynb")}


@pytest.mark.parametrize(
    "damage",
    [b"", b"{", b"[]", b'{"format": "other"}', b"\xff\xfe", b'{"files": {"a": 1}}'],
    ids=["empty", "cut short", "a list", "another's", "not text", "entries no objects"],
)
def test_damaged_manifest_is_set_aside_and_work_kept(course, folder, damage):
    publish(course, 1)
    hand_out(folder)
    (folder / NAMES[0]).write_bytes(MINE)
    (folder / NAMES[1]).write_bytes(saved_by_jupyterlab((folder / NAMES[1]).read_bytes()))
    (folder / MANIFEST_NAME).write_bytes(damage)
    report = hand_out(folder)
    assert (folder / ".crossings-course (damaged 1).json").read_bytes() == damage
    assert "damaged" in report.notes[0]
    assert (folder / NAMES[0]).read_bytes() == MINE
    assert list(report.beside) == [NAMES[0]]
    assert hand_out(folder).sentences() == []


def test_second_damaged_manifest_does_not_replace_the_first(course, folder):
    publish(course, 1)
    for damage in (b"one", b"two"):
        hand_out(folder)
        (folder / MANIFEST_NAME).write_bytes(damage)
    hand_out(folder)
    kept = sorted(folder.glob(".crossings-course (damaged *).json"))
    assert [path.read_bytes() for path in kept] == [b"one", b"two"]


@pytest.mark.parametrize("writes", range(4))
def test_full_disk_is_a_sentence_and_the_next_start_finishes(course, folder, monkeypatch, writes):
    """Whichever write the disk fills up at, a later start ends where an undisturbed one does."""
    publish(course, 1)
    hand_out(folder)
    (folder / NAMES[0]).write_bytes(MINE)
    publish(course, 2)
    done = []

    def fsync(handle):
        if len(done) == writes:
            raise OSError(errno.ENOSPC, "No space left on device")
        done.append(handle)

    with monkeypatch.context() as patched:
        patched.setattr("os.fsync", fsync)
        with pytest.raises(CourseError, match="is full; your work is unchanged"):
            hand_out(folder)
    assert (folder / NAMES[0]).read_bytes() == MINE
    hand_out(folder)
    assert books(folder) == {
        NAMES[0]: MINE,
        "00-lesson (new edition).ipynb": notebook(f"'{NAMES[0]}, edition 2'"),
        NAMES[1]: notebook(f"'{NAMES[1]}, edition 2'"),
        NAMES[2]: notebook(f"'{NAMES[2]}, edition 2'"),
    }
    assert not list(folder.rglob("*.tmp"))
    assert hand_out(folder).sentences() == []


def test_folder_that_cannot_be_written(course, folder, monkeypatch):
    def refuse(**_):
        raise PermissionError(errno.EACCES, "Permission denied")

    publish(course, 1)
    monkeypatch.setattr("tempfile.mkstemp", refuse)
    with pytest.raises(
        CourseError, match=r"cannot write in .*课程; your work is unchanged. Name a"
    ):
        hand_out(folder)


def test_nothing_is_written_where_nothing_is_new(course, folder, monkeypatch):
    """So a course in a read-only folder opens."""
    publish(course, 1)
    hand_out(folder)
    monkeypatch.setattr(handout, "_write", lambda *_: pytest.fail("wrote a file"))
    hand_out(folder)


def test_a_file_in_the_way(course, folder):
    folder.write_text("a file")
    publish(course, 1)
    with pytest.raises(CourseError, match="cannot be the course folder: a file is in the way"):
        hand_out(folder)
    assert folder.read_text() == "a file"


def test_incomplete_course(course, folder):
    (course.root / "lessons").rmdir()
    with pytest.raises(CourseError, match="lessons of the course cannot be read"):
        hand_out(folder)
    assert not folder.exists()


def test_a_share_that_knows_no_rights_gets_the_course(course, folder, monkeypatch):
    def refuse(*_):
        raise OSError(95, "Operation not supported")

    monkeypatch.setattr("os.chmod", refuse)
    course.publish("lessons", "03-down.ipynb", notebook("# text"))
    assert hand_out(folder).added == ["03-down.ipynb"]


def test_what_killed_starts_left_behind_is_removed_and_what_is_being_written_stays(course, folder):
    publish(course, 1)
    hand_out(folder)
    old = [folder / ".crossings-ab12cd34.tmp", folder / ".crossings-new-ab12cd34"]
    for left in old:
        left.write_text("{")
        os.utime(left, (0, 0))
    fresh = folder / ".crossings-new-zz12cd34"
    fresh.write_text("{")
    hand_out(folder)
    assert [path.exists() for path in (*old, fresh)] == [False, False, True]


def test_what_is_kept_in_the_metadata_of_a_cell_survives_an_upgrade(course, folder):
    publish(course, 1)
    hand_out(folder)
    lesson = folder / NAMES[0]
    book = json.loads(saved_by_jupyterlab(lesson.read_bytes()))
    book["cells"][0]["metadata"]["tags"] = ["ask Mira"]
    mine = json.dumps(book).encode()
    lesson.write_bytes(mine)
    publish(course, 2)
    assert NAMES[0] in hand_out(folder).beside
    assert lesson.read_bytes() == mine
    assert (folder / NAMES[1]).read_bytes() == notebook(f"'{NAMES[1]}, edition 2'")


@pytest.mark.parametrize("content", ["[" * 100_000, None])
def test_a_list_of_what_was_handed_out_that_is_no_list(course, folder, content):
    publish(course, 1)
    hand_out(folder)
    mark = folder / MANIFEST_NAME
    mark.unlink()
    mark.mkdir() if content is None else mark.write_text(content)
    assert "was damaged; it is kept as" in hand_out(folder).notes[0]
    assert hand_out(folder).sentences() == []


ODD = {
    "a folder": lambda path: path.mkdir(),
    "a pipe": os.mkfifo,
    "a device": lambda path: path.symlink_to("/dev/zero"),
    "a link to nowhere": lambda path: path.symlink_to(path.parent / "gone" / "nowhere"),
    "a link to itself": lambda path: path.symlink_to(path),
}


@pytest.mark.skipif(os.name == "nt", reason="Windows knows no pipes and devices in folders")
@pytest.mark.parametrize("what", ODD)
def test_whatever_stands_in_the_place_of_a_file_is_left_and_the_course_comes(course, folder, what):
    """Reading a pipe or a device would never end."""
    course.publish("lessons", "01-a.ipynb", notebook("one"))
    folder.mkdir()
    for name in ("01-a.ipynb", ".crossings-course.json"):
        ODD[what](folder / name)
    report = hand_out(folder)
    assert report.kept == ["01-a.ipynb"]
    assert (folder / report.beside["01-a.ipynb"]).read_bytes() == notebook("one")
    assert not (folder / "01-a.ipynb").is_file()
    assert "is kept as .crossings-course (damaged 1).json" in report.notes[0]
    assert hand_out(folder).sentences() == []
