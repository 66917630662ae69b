"""Programs that know nothing of our lock: synchronised folders, Git, backups, other accounts."""

import json
import os
import shutil
import subprocess
import tempfile
from pathlib import Path

import pytest

from lessonkit.record import Progress, storage
from lessonkit.record.merge import put_together
from lessonkit.record.shape import TRIES_KEPT
from tests.names import FILE_NAME
from tests.progress import children
from tests.progress.test_record import saved


def other_copy(folder, tmp_path_factory, task_id="03.theirs"):
    """What the record would be with one answer more, given on another computer."""
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    if (folder / FILE_NAME).exists():
        shutil.copy(folder / FILE_NAME, elsewhere)
    Progress(elsewhere).add_try(task_id, answer="9", state="right")
    return (elsewhere / FILE_NAME).read_bytes()


def put_in_place(folder, content):
    new = folder / "coming"
    new.write_bytes(content)
    new.replace(folder / FILE_NAME)


@pytest.mark.parametrize("first", [True, False])
def test_a_file_replaced_while_an_answer_is_written_loses_neither(
    course_folder, monkeypatch, tmp_path_factory, first
):
    if not first:
        Progress(course_folder).touch_lesson("03")
    theirs = [other_copy(course_folder, tmp_path_factory, f"03.theirs{n}") for n in range(3)]
    sync = os.fsync

    def meanwhile(descriptor):
        sync(descriptor)
        if theirs:
            put_in_place(course_folder, theirs.pop())

    monkeypatch.setattr(os, "fsync", meanwhile)
    record = Progress(course_folder)
    record.add_try("03.mine", answer="1", state="right")
    assert {"03.mine", "03.theirs0"} <= set(saved(course_folder)["tasks"])
    assert saved(course_folder)["tasks"]["03.mine"]["count"] == 1
    assert record.news() == []
    assert not list(course_folder.glob(".crossings-progress-*"))


def test_who_keeps_replacing_the_file_gets_a_sentence_and_nothing_is_lost(
    course_folder, monkeypatch, tmp_path_factory
):
    theirs, sync = other_copy(course_folder, tmp_path_factory), os.fsync
    monkeypatch.setattr(
        os, "fsync", lambda descriptor: (sync(descriptor), put_in_place(course_folder, theirs))
    )
    record = Progress(course_folder)
    record.add_try("03.mine", answer="1", state="right")
    assert "another program keeps writing in the file" in record.news()[0]
    monkeypatch.undo()
    assert record.save()
    assert set(saved(course_folder)["tasks"]) == {"03.mine", "03.theirs"}


def test_an_older_copy_put_back_gets_what_this_notebook_did(course_folder, tmp_path_factory):
    record = Progress(course_folder)
    record.add_try("03.first", answer="1", state="right")
    older = (course_folder / FILE_NAME).read_bytes()
    record.add_try("03.first", answer="2", state="not yet")
    record.add_try("03.second", answer="1", state="right")
    record.keep_note("03.note", "mine")
    put_in_place(course_folder, older)
    record.touch_lesson("03")
    tasks = saved(course_folder)["tasks"]
    assert (tasks["03.first"]["count"], tasks["03.first"]["state"]) == (2, "right")
    assert [one["answer"] for one in tasks["03.first"]["tries"]] == ["1", "2"]
    assert tasks["03.second"]["count"] == 1
    assert saved(course_folder)["notes"]["03.note"]["text"] == "mine"
    assert "What you did here was put back into it" in record.news()[0]


def test_two_notebooks_that_take_turns_are_no_news(course_folder):
    one, other = Progress(course_folder), Progress(course_folder)
    for n in range(TRIES_KEPT):
        one.add_try("03.shared", answer=f"a{n}", state="not yet")
        other.add_try("03.shared", answer=f"b{n}", state="not yet")
    one.keep_draft("03.note", "half")
    other.keep_note("03.note", "whole")
    one.touch_lesson("03")
    assert (one.news(), other.news()) == ([], [])
    assert saved(course_folder)["tasks"]["03.shared"]["count"] == 2 * TRIES_KEPT
    assert saved(course_folder)["drafts"] == {}


@pytest.mark.parametrize("style", ["merge", "diff3"])
def test_both_sides_of_a_conflict_of_git_are_kept(course_folder, monkeypatch, style):
    def git(*arguments):
        who = ["-c", "user.name=a", "-c", "user.email=a@b", "-c", f"merge.conflictStyle={style}"]
        return subprocess.run(["git", *who, *arguments], capture_output=True).returncode

    if not shutil.which("git"):
        pytest.skip("Git is not on this computer.")
    record = Progress(course_folder)
    record.add_try("03.both", answer="0", state="not yet")
    git("init", "-b", "home")
    git("add", FILE_NAME), git("commit", "-m", "first")
    git("checkout", "-b", "school")
    Progress(course_folder).add_try("03.both", answer="school", state="right")
    Progress(course_folder).keep_note("03.a", "at school")
    git("commit", "-am", "school")
    git("checkout", "home")
    Progress(course_folder).add_try("03.both", answer="home", state="not yet")
    Progress(course_folder).keep_note("03.b", "at home")
    git("commit", "-am", "home")
    assert git("merge", "school") != 0
    left = (course_folder / FILE_NAME).read_bytes()
    assert b"<<<<<<<" in left

    record = Progress(course_folder)
    assert record.note("03.a") == "at school"  # read before anything is written
    record.touch_lesson("03")
    tasks, notes = saved(course_folder)["tasks"], saved(course_folder)["notes"]
    assert {one["answer"] for one in tasks["03.both"]["tries"]} == {"0", "home", "school"}
    assert (tasks["03.both"]["count"], tasks["03.both"]["state"]) == (3, "right")
    assert {name: note["text"] for name, note in notes.items()} == {
        "03.a": "at school",
        "03.b": "at home",
    }
    assert "held two versions" in record.news()[0]
    assert [p.read_bytes() for p in course_folder.glob("*(damaged*")] == [left]


NESTED = """\
<<<<<<< HEAD
  "03.a": {"at": "2026-01-01T00:00:00", "text": "at home"}
||||||| merged common ancestors
<<<<<<<<< Temporary merge branch 1
  "03.a": {"at": "2025-01-01T00:00:00", "text": "old"}
||||||||| 1f3a
=========
  "03.a": {"at": "2025-01-02T00:00:00", "text": "older"}
>>>>>>>>> Temporary merge branch 2
=======
  "03.b": {"at": "2026-01-01T00:00:00", "text": "at school"}
>>>>>>> school
"""


def test_a_conflict_with_another_one_in_its_middle_keeps_both_sides(course_folder):
    """Twice merged in both directions, what both sides come from is a conflict itself."""
    Progress(course_folder).touch_lesson("03")
    path = course_folder / FILE_NAME
    empty = '"notes": {}'
    assert empty in path.read_text()
    path.write_text(path.read_text().replace(empty, f'"notes": {{\n{NESTED} }}'))
    record = Progress(course_folder)
    assert (record.note("03.a"), record.note("03.b")) == ("at home", "at school")


def test_git_takes_the_line_of_an_empty_part_out_of_one_side(course_folder):
    record = Progress(course_folder)
    record.touch_lesson("03")
    record.keep_note("03.a", "mine")
    path = course_folder / FILE_NAME
    line = ' "predictions": {},\n'
    ours = '<<<<<<< HEAD\n=======\n "predictions": {"03.p": {"values": {"a": 1}}},\n>>>>>>> o\n'
    assert line in path.read_text()
    path.write_text(path.read_text().replace(line, ours))
    record = Progress(course_folder)
    record.touch_lesson("04")
    assert "damaged:" not in "".join(record.news())
    assert saved(course_folder)["predictions"] == {"03.p": {"values": {"a": 1}}}
    assert saved(course_folder)["notes"]["03.a"]["text"] == "mine"


def test_a_file_that_names_a_part_twice_keeps_both(course_folder):
    record = Progress(course_folder)
    record.add_try("03.a", answer="1", state="right")
    text = (course_folder / FILE_NAME).read_text()
    again = text[text.index(' "tasks"') : text.index(' "predictions"')].replace("03.a", "03.b")
    (course_folder / FILE_NAME).write_text(text.replace(' "notes"', f'{again} "notes"'))
    assert set(Progress(course_folder).read()["tasks"]) == {"03.a", "03.b"}


def test_empty_bytes_at_the_end_after_a_power_cut_are_no_damage(course_folder):
    Progress(course_folder).add_try("03.a", answer="1", state="right")
    path = course_folder / FILE_NAME
    path.write_bytes(path.read_bytes() + bytes(4096))
    record = Progress(course_folder)
    record.touch_lesson("03")
    assert record.news() == []
    assert record.task("03.a")["state"] == "right"


def test_the_first_prediction_and_the_newest_words_stay(course_folder, tmp_path):
    def of(values, text, at):
        record = Progress(tmp_path).read()
        record["predictions"]["03.p"] = {"locked": at, "values": values}
        record["notes"]["03.n"] = {"at": at, "text": text}
        return record

    old, new = of({"a": 1.0}, "old", "2026-01-01"), of({"a": 2.0}, "new", "2026-01-02")
    for whole in (put_together(old, new), put_together(new, old)):
        assert whole["predictions"]["03.p"]["values"] == {"a": 1.0}
        assert whole["notes"]["03.n"]["text"] == "new"


# -- locks -------------------------------------------------------------------------------------


def test_a_lock_that_is_never_let_go_stops_nobody(course_folder, monkeypatch):
    """As after the end of a computer that held the lock of a network drive."""
    monkeypatch.setattr(storage, "LOCK_SECONDS", 0.05)
    holder = children.start(
        "record._file.lock.acquire(); print('held', flush=True); time.sleep(60)", course_folder
    )
    holder.stdout.readline()
    record = Progress(course_folder)
    record.add_try("03.a", answer="1", state="right")
    record.add_try("03.b", answer="1", state="right")
    holder.kill(), holder.communicate()
    assert record.news() == []
    assert set(saved(course_folder)["tasks"]) == {"03.a", "03.b"}


@pytest.mark.skipif(os.name == "nt", reason="Windows has no flock")
def test_a_disk_without_flock_gets_no_lock_that_outlives_its_computer(course_folder, monkeypatch):
    import errno
    import fcntl

    def missing(*_):
        raise OSError(errno.ENOSYS, os.strerror(errno.ENOSYS))

    monkeypatch.setattr(fcntl, "flock", missing)
    record = Progress(course_folder)
    record.add_try("03.a", answer="1", state="right")  # a warning would be an error here
    monkeypatch.undo()
    other = Progress(course_folder)
    other.add_try("03.b", answer="1", state="right")
    assert record.news() + other.news() == []
    assert set(saved(course_folder)["tasks"]) == {"03.a", "03.b"}


def test_ten_notebooks_at_once_lose_nothing(course_folder):
    script = """
for i in range(30):
    record.add_try(f"03.{sys.argv[1]}-{i}", answer="1", state="right")
    record.add_try("03.shared", answer=sys.argv[1], state="not yet")
print(record.news())
"""
    ten = [children.start(script, course_folder, str(who)) for who in range(10)]
    for process in ten:
        said, trouble = process.communicate(timeout=300)
        assert (process.returncode, said) == (0, "[]\n"), trouble
    tasks = saved(course_folder)["tasks"]
    assert len(tasks) == 301
    assert tasks["03.shared"]["count"] == 300


def test_without_any_lock_ten_notebooks_lose_nothing(course_folder):
    script = """
from filelock import FileLock
def no_lock(self, *_, **__): raise OSError(37, "No locks available")
FileLock.acquire = no_lock
for i in range(10):
    record.add_try(f"03.{sys.argv[1]}-{i}", answer="1", state="right")
    time.sleep(0.02)
print(record.news())
"""
    ten = [children.start(script, course_folder, str(who)) for who in range(10)]
    assert [process.communicate(timeout=300)[0] for process in ten] == ["[]\n"] * 10
    assert len(saved(course_folder)["tasks"]) == 100


# -- interrupts and other accounts -------------------------------------------------------------


@pytest.mark.parametrize("step", ["fsync", "replace"])
@pytest.mark.parametrize("done", [True, False])
def test_an_interrupted_answer_counts_once(course_folder, monkeypatch, step, done):
    real = getattr(os, step)

    def interrupted(*arguments):
        if done:
            real(*arguments)
        raise KeyboardInterrupt

    record = Progress(course_folder)
    monkeypatch.setattr(os, step, interrupted)
    with pytest.raises(KeyboardInterrupt):
        record.add_try("03.a", answer="1", state="not yet")
    monkeypatch.undo()
    record.add_try("03.a", answer="2", state="right")
    task = saved(course_folder)["tasks"]["03.a"]
    assert [one["answer"] for one in task["tries"]] == ["1", "2"]
    assert task["count"] == 2


def as_another_account(folder, script):
    """Run a script in the folder as somebody who is not root."""
    become = f"os.setgroups([]); os.setgid({folder.stat().st_gid}); os.setuid(12345)\n"
    process = children.start(become + script, folder)
    out, trouble = process.communicate(timeout=60)
    assert process.returncode == 0, trouble
    return out


@pytest.fixture
def shared():
    """A folder that everybody may write in."""
    if os.name == "nt" or os.geteuid():
        pytest.skip("Only root can be two accounts.")
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o777)
        yield Path(folder)


def test_after_another_account_the_record_still_belongs_to_its_owner(shared):
    as_another_account(shared, "record.add_try('03.a', answer='1', state='right')")
    before = (shared / FILE_NAME).stat()
    Progress(shared).add_try("03.b", answer="1", state="right")  # a teacher, with sudo
    after = (shared / FILE_NAME).stat()
    assert (after.st_uid, after.st_gid, after.st_mode) == (12345, before.st_gid, before.st_mode)
    second = as_another_account(
        shared,
        "record.add_try('03.c', answer='1', state='right'); print(record.news())",
    )
    assert second == "[]\n"
    assert set(saved(shared)["tasks"]) == {"03.a", "03.b", "03.c"}


def test_a_record_of_another_account_is_not_an_empty_one(shared):
    Progress(shared).add_try("03.a", answer="1", state="right")
    (shared / FILE_NAME).chmod(0o600)
    before = (shared / FILE_NAME).read_bytes()
    ran = as_another_account(
        shared, "record.add_try('03.b', answer='1', state='right'); print(record.news()[0])"
    )
    assert "it is there and belongs to another account of this computer (root)" in ran
    assert "Ask whoever has that account to share the file" in ran
    assert (shared / FILE_NAME).read_bytes() == before


def test_numbers_that_no_answer_can_be_are_set_aside(course_folder):
    record = Progress(course_folder)
    record.lock_prediction("03.p", {"a": 10.0**300})
    record.lock_prediction("03.p", {"a": 5})
    record.add_try("03.a", answer="1", state="right")
    whole = saved(course_folder)
    whole["predictions"]["03.q"] = {"locked": "t", "values": {"a": 10**400}}
    whole["tasks"]["03.a"]["count"] = 10**400
    (course_folder / FILE_NAME).write_text(json.dumps(whole))
    again = Progress(course_folder)
    assert again.prediction("03.p") == {"a": 5.0}
    assert again.prediction("03.q") is None
    assert again.task("03.a")["count"] == 1


@pytest.mark.parametrize("part", ["lessons", "predictions", "notes", "drafts"])
def test_tries_where_there_are_none_are_a_field_like_any_other(course_folder, part):
    record = Progress(course_folder)
    record.add_try("03.a", answer="1", state="right")
    whole = saved(course_folder)
    entry = {"text": "x", "values": {"a": 1}, "tries": 1, "count": "?"}
    whole[part] = {"03.note": entry}
    (course_folder / FILE_NAME).write_text(json.dumps(whole))
    again = Progress(course_folder)
    again.add_try("03.b", answer="1", state="right")
    assert again.news() == []
    assert saved(course_folder)[part]["03.note"] == entry
