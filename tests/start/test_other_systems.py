"""What Windows and macOS do otherwise, simulated; docs/hard-wear.md lists what stays untried."""

import ast
import errno
import os
import re
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from lessonkit.record import Progress, settling
from tests.names import FILE_NAME
from tests.progress.test_record import saved
from tests.start.test_start_script import start  # noqa: F401  (a fixture)

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


def test_a_second_start_on_windows_waits_for_the_first(start, monkeypatch):  # noqa: F811
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
