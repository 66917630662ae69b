"""What Windows and macOS do otherwise, simulated; docs/hard-wear.md lists what stays untried."""

import ast
import errno
import os
import re
import subprocess
import sys
import unicodedata
from pathlib import Path
from types import SimpleNamespace

import pytest

from crossings.briefs.kept import ledger
from lessonkit.classroom.hand_in import read_seat
from lessonkit.data.own_file import read_own
from lessonkit.record import Progress, settling
from lessonkit.start.handout import fresh_copy, hand_out
from lessonkit.text.errors import CourseError
from tests.names import FILE_NAME, MANIFEST_NAME
from tests.progress.test_record import saved

ROOT = Path(__file__).parents[2]
SOURCES = [ROOT / "start.py", *sorted((ROOT / "src").rglob("*.py"))]
POSIX = {"fcntl", "grp", "pwd", "resource", "termios", "tty", "pty", "posix"}
MISSING = {
    *("chown", "getuid", "getgid", "geteuid", "fork", "mkfifo", "killpg", "setsid"),
    *("SIGKILL", "SIGHUP", "SIGALRM"),
}


@pytest.fixture(scope="module")
def sources():
    """Each module of the course: its path, its text and its tree."""
    texts = {path: path.read_text(encoding="utf-8") for path in SOURCES}
    return [(path, text, ast.parse(text)) for path, text in texts.items()]


def test_nothing_that_windows_lacks_is_asked_for_without_a_look(sources):
    for path, text, tree in sources:
        for node in tree.body:  # what is imported with the module
            names = [one.name for one in node.names] if isinstance(node, ast.Import) else []
            names += [node.module or ""] if isinstance(node, ast.ImportFrom) else []
            assert not POSIX & {name.partition(".")[0] for name in names}, path
        for node in ast.walk(tree):
            if not isinstance(node, ast.Attribute) or not isinstance(node.value, ast.Name):
                continue
            if node.value.id in ("os", "signal") and node.attr in MISSING:
                looked = (f'hasattr(os, "{node.attr}")', 'hasattr(os, "chown")')
                assert any(look in text for look in looked), f"{path}: {node.attr}"


def test_texts_are_never_read_or_written_in_the_systems_own_letters(sources):
    for path, _, tree in sources:
        for node in ast.walk(tree):
            name = getattr(getattr(node, "func", None), "attr", "")
            if name in {"read_text", "write_text"}:
                given = {keyword.arg for keyword in node.keywords}
                stamp = path.name == "start.py" and "STAMP" in ast.unparse(node)  # plain letters
                assert "encoding" in given or stamp or len(node.args) > 1, ast.unparse(node)


DEVICES = ["con", "prn", "aux", "nul", "com1", "lpt9"]  # of Windows, whatever their ending


def stands_everywhere(name):
    """Whether Windows and macOS make a file of this name in a folder of 150 letters."""
    whole = len(name) < 100
    parts = [re.split(r"[ .]", part)[0].casefold() for part in name.split("/")]
    odd = re.search(r'[<>:"\\|?*\x00-\x1f]|[ .](/|$)', name)
    return whole and not odd and not set(parts) & set(DEVICES)


def one_each(names):
    """Whether no two are one file where capitals do not count, or é is two signs."""
    folded = [unicodedata.normalize("NFD", name).casefold() for name in names]
    return len(folded) == len(set(folded))


def test_the_look_at_names_finds_what_windows_and_macos_refuse():
    for name in ("con", "NUL.txt", "feedback/aux.html", "a.", "a /b", "a:b", "what?", "x" * 100):
        assert not stands_everywhere(name)
    assert not one_each(["A.md", "a.md"])
    assert not one_each(["\xe9.md", "e\u0301.md"])


def test_every_name_that_the_course_makes_stands_on_windows_and_macos(tmp_path):
    folder = tmp_path / "my-course"
    hand_out(folder, worked=True)
    for book in [*folder.glob("*.ipynb"), *folder.glob("solutions/*.ipynb")]:
        book.write_text("changed", encoding="utf-8")
    (folder / MANIFEST_NAME).write_text("{", encoding="utf-8")
    fresh_copy(folder, "03")
    subjects = [*ledger(), "own", "own-12"]
    made = [path.relative_to(folder).as_posix() for path in folder.rglob("*")]
    made += [f"earlier-briefs/brief-{one}-2026-11-29-2.html" for one in subjects]
    made += [f"brief-{one}-figure.svg" for one in subjects]
    assert len(made) > 100
    assert all(map(stands_everywhere, made)), [one for one in made if not stands_everywhere(one)]
    assert one_each(made)


@pytest.mark.parametrize("seat", DEVICES)
def test_a_seat_word_is_no_device_of_windows(seat):
    """The page with a seat's feedback is named like the seat."""
    with pytest.raises(CourseError, match="A seat word begins with a letter"):
        read_seat(seat.upper())
    assert read_seat(f"{seat}-1") == f"{seat}-1"


@pytest.mark.parametrize(
    ("there", "typed"),
    [("Zahlen e\u0301te\u0301.csv", "Zahlen \xe9t\xe9.csv"), ("Boats.CSV", "boats.csv")],
    ids=["an accent as a sign of its own, as macOS writes it", "capitals"],
)
def test_a_learners_own_file_is_found_as_another_computer_spells_it(tmp_path, there, typed):
    (tmp_path / there).write_text("year,people\n2022,5\n2023,7\n", encoding="utf-8")
    assert list(read_own(tmp_path / typed).frame["people"]) == [5, 7]
    with pytest.raises(CourseError, match="There is no file other"):
        read_own(tmp_path / "other.csv")


@pytest.mark.parametrize("letters", ["cp1252", "cp850", "ascii", "cp1251"])
def test_a_terminal_without_the_letters_of_a_folder_gets_a_sentence(tmp_path, letters):
    folder = tmp_path / "kursi ë 课程 ж"
    folder.mkdir()
    ran = subprocess.run(
        [sys.executable, "-m", "crossings", "report", str(folder)],
        capture_output=True,
        env=os.environ | {"PYTHONIOENCODING": letters, "PYTHONUTF8": "0"},
    )
    said = (ran.stdout + ran.stderr).decode(letters, errors="strict")
    assert "Traceback" not in said
    assert "UnicodeEncodeError" not in said
    assert said.strip()


def test_names_of_files_that_are_set_aside_are_names_on_windows(course_folder):
    (course_folder / FILE_NAME).write_text("[", encoding="utf-8")
    Progress(course_folder).touch_lesson("03")
    for path in course_folder.iterdir():
        assert not re.search(r'[<>:"/\\|?*\x00-\x1f]|[. ]$', path.name), path.name


def test_a_file_that_another_program_reads_is_replaced_a_moment_later(course_folder, monkeypatch):
    record, replace, refused = Progress(course_folder), os.replace, []
    record.touch_lesson("03")

    def busy(source, target):
        if len(refused) < 2:
            refused.append(target)
            raise PermissionError(errno.EACCES, "The process cannot access the file")
        replace(source, target)

    monkeypatch.setattr(os, "replace", busy)
    record.add_try("03.fall", answer="1", state="right")
    assert record.news() == []
    assert len(refused) == 2
    assert "03.fall" in saved(course_folder)["tasks"]


@pytest.mark.parametrize("code", [errno.EINVAL, errno.EIO, errno.ETIMEDOUT, errno.ENXIO])
def test_a_record_that_is_only_in_the_cloud_is_never_written_over(course_folder, monkeypatch, code):
    Progress(course_folder).add_try("03.old", answer="1", state="right")
    record, read = Progress(course_folder), Path.read_bytes

    def not_here(path):
        if path.name == FILE_NAME:
            raise OSError(code, "The cloud file provider is not running")
        return read(path)

    monkeypatch.setattr(Path, "read_bytes", not_here)
    record.add_try("03.new", answer="1", state="right")
    assert "could not be saved" in record.news()[0]
    assert "The cloud file provider is not running" in record._file.look()[1]
    monkeypatch.undo()
    assert set(saved(course_folder)["tasks"]) == {"03.old"}
    assert record.save()
    assert set(saved(course_folder)["tasks"]) == {"03.old", "03.new"}


def test_windows_brings_onto_the_disk_what_it_may_write(course_folder, monkeypatch):
    """There `fsync` wants a file open for writing, and knows no folders."""
    record = Progress(course_folder)
    record.touch_lesson("03")
    record.add_try("03.fall", answer="1", state="right")
    modes = []
    monkeypatch.setattr(settling, "os", SimpleNamespace(name="nt", fsync=os.fsync))

    def opened(path, mode):
        modes.append(mode)
        return path.open(mode)

    monkeypatch.setattr(settling, "open", opened, raising=False)
    record._file._settling.now()
    assert modes == ["r+b"]
    assert not (course_folder / f".{FILE_NAME}.before").exists()


def test_a_second_start_on_windows_waits_for_the_first(start, monkeypatch):
    taken = []

    def locking(descriptor, how, length):
        if taken:
            raise OSError(errno.EACCES, "Permission denied")
        taken.append((how, length))

    msvcrt = SimpleNamespace(locking=locking, LK_NBLCK=2)
    monkeypatch.setitem(sys.modules, "msvcrt", msvcrt)
    monkeypatch.setattr(start, "os", SimpleNamespace(name="nt"))
    assert start.locked(3)
    assert taken == [(2, 1)]
    assert not start.locked(3)


def test_every_test_that_the_paper_names_exists():
    paper = (ROOT / "docs/hard-wear.md").read_text(encoding="utf-8")
    named = re.findall(r"`(tests/[\w/]+\.py)(?:::(\w+))?`", paper)
    assert len(named) > 25
    for file, test in named:
        assert f"def {test}" in (ROOT / file).read_text(encoding="utf-8"), (file, test)
    assert [f"A{n} " in paper for n in range(1, 18)] == [True] * 17
