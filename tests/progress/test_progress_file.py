"""The learner's record: kept, shared between notebooks, never lost."""

import json
import os
import re
import subprocess
import sys
import textwrap
import time
from pathlib import Path

import pytest

from crossings.progress import COURSE_MARK, FILE_NAME, Progress, progress
from crossings.progress import course_folder as course_folder_of

ROOT = Path(__file__).parents[2]


def saved(folder):
    return json.loads((folder / FILE_NAME).read_text(encoding="utf-8"))


def test_the_file_is_readable_and_says_what_it_is(course_folder):
    Progress(course_folder).keep_note("03.note", "Përshëndetje")
    text = (course_folder / FILE_NAME).read_text(encoding="utf-8")
    assert "Përshëndetje" in text
    assert saved(course_folder)["version"] == 1
    assert "Delete the file to start afresh" in saved(course_folder)["what_this_is"]


def test_two_notebooks_do_not_undo_each_other(course_folder):
    one, other = Progress(course_folder), Progress(course_folder)
    one.read(), other.read()
    one.add_try("03.fall", answer="1", state="not yet")
    other.add_try("03.share", answer="2", state="right")
    one.keep_note("03.note", "mine")
    assert set(saved(course_folder)["tasks"]) == {"03.fall", "03.share"}
    assert other.note("03.note") == "mine"


def test_right_stays_right_and_old_tries_go_first(course_folder):
    record = Progress(course_folder)
    record.add_try("03.fall", answer="first", state="right")
    for i in range(60):
        record.add_try("03.fall", answer=str(i), state="not yet")
    task = record.task("03.fall")
    assert task["state"] == "right"
    assert task["count"] == 61
    assert [t["answer"] for t in task["tries"]] == [str(i) for i in range(10, 60)]


@pytest.mark.parametrize(
    ("content", "flaw"),
    [
        (b'{"format": "crossings-pro', "breaks off"),
        (b"\xff\xfe\x00", "not text"),
        (b"[]", "not a record of this course"),
        (b'{"format": "crossings-progress"}', "which version"),
        (b'{"format": "crossings-progress", "version": 1, "lessons": 3}', "part 'lessons'"),
        (b"[" * 100_000, "breaks off"),
    ],
)
def test_a_damaged_file_is_set_aside_unchanged_and_said(course_folder, content, flaw):
    (course_folder / FILE_NAME).write_bytes(content)
    record = Progress(course_folder)
    assert record.read()["tasks"] == {}
    record.add_try("03.fall", answer="1", state="right")
    (news,) = record.news()
    assert flaw in news
    aside = course_folder / re.search("“(.*)”", news)[1]
    assert aside.read_bytes() == content
    assert saved(course_folder)["tasks"]["03.fall"]["state"] == "right"
    assert record.news() == []


def test_a_record_of_a_newer_edition_is_not_touched(course_folder):
    newer = {
        "format": "crossings-progress",
        "version": 99,
        "lessons": {},
        "tasks": {},
        "predictions": {},
        "notes": {"03.note": {"text": "kept"}},
        "future": 1,
    }
    (course_folder / FILE_NAME).write_text(json.dumps(newer))
    record = Progress(course_folder)
    record.keep_note("03.notice", "new")
    assert saved(course_folder) == newer
    assert "newer edition" in record.news()[0]
    assert (record.note("03.note"), record.note("03.notice")) == ("kept", "new")


def test_what_cannot_be_saved_is_kept_and_saved_later(course_folder, monkeypatch):
    record = Progress(course_folder)

    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    record.add_try("03.fall", answer="1", state="right")
    assert "No space left on device" in record.news()[0]
    assert record.task("03.fall")["state"] == "right"
    assert not (course_folder / FILE_NAME).exists()
    assert not list(course_folder.glob(".crossings-progress-*"))
    monkeypatch.undo()
    record.keep_note("03.note", "later")
    assert set(saved(course_folder)["tasks"]) == {"03.fall"}


@pytest.mark.skipif(not Path("/proc/sys").is_dir(), reason="needs a folder nobody may write in")
def test_a_read_only_folder_gets_a_sentence():
    record = Progress(Path("/proc/sys"))  # not even root can make a file here
    record.add_try("03.fall", answer="1", state="right")
    assert "could not be saved" in record.news()[0]
    assert record.task("03.fall")["state"] == "right"


def test_a_file_held_by_another_notebook_gets_a_sentence(course_folder, monkeypatch):
    monkeypatch.setattr("crossings.progress.LOCK_SECONDS", 0.05)
    one, other = Progress(course_folder), Progress(course_folder)
    with one._lock:
        other.add_try("03.fall", answer="1", state="right")
    assert "another notebook" in other.news()[0]
    other.keep_note("03.note", "x")
    assert set(saved(course_folder)["tasks"]) == {"03.fall"}


def test_half_an_emoji_does_not_lose_the_record(course_folder):
    record = Progress(course_folder)
    record.keep_note("03.note", "ok \ud83d")
    assert saved(course_folder)["notes"]["03.note"]["text"] == "ok ?"


def test_the_course_folder_is_found_from_below(course_folder, monkeypatch):
    (course_folder / COURSE_MARK).write_text("{}")
    below = course_folder / "week 1" / "ë"
    below.mkdir(parents=True)
    monkeypatch.chdir(below)
    assert progress().folder == course_folder.resolve()
    solutions = course_folder / "solutions"
    solutions.mkdir()
    assert course_folder_of(solutions) == solutions.resolve()


def test_killed_while_writing_the_file_is_the_old_or_the_new_one(course_folder):
    script = textwrap.dedent("""
        from pathlib import Path
        from crossings.progress import Progress
        record = Progress(Path.cwd())
        number = 0
        while True:
            number += 1
            record.add_try(f"03.t{number % 40}", answer="x" * 500, state="not yet")
            print(number, flush=True)
    """)
    env = os.environ | {"PYTHONPATH": str(ROOT / "src")}
    for _ in range(3):
        process = subprocess.Popen(
            [sys.executable, "-c", script],
            cwd=course_folder,
            env=env,
            stdout=subprocess.PIPE,
            text=True,
        )
        said = [process.stdout.readline() for _ in range(15)]
        time.sleep(0.004)
        process.kill()
        process.wait()
        assert said[-1].strip() == "15"
        assert saved(course_folder)["format"] == "crossings-progress"
        assert not list(course_folder.glob("crossings-progress (damaged*"))
    # The next notebook goes on as if nothing had happened.
    Progress(course_folder).keep_note("03.note", "still here")
    assert len(saved(course_folder)["tasks"]) >= 14


def test_two_processes_at_once_lose_nothing(course_folder):
    script = textwrap.dedent("""
        import sys
        from pathlib import Path
        from crossings.progress import Progress
        record = Progress(Path.cwd())
        for i in range(25):
            record.add_try(f"03.{sys.argv[1]}{i}", answer="1", state="right")
        assert record.news() == []
    """)
    env = os.environ | {"PYTHONPATH": str(ROOT / "src")}
    both = [
        subprocess.Popen([sys.executable, "-c", script, who], cwd=course_folder, env=env)
        for who in "ab"
    ]
    assert [process.wait(60) for process in both] == [0, 0]
    assert len(saved(course_folder)["tasks"]) == 50
