"""A folder for a stick: what is in it and what is not; start.py takes its packages from it."""

import errno
import subprocess
from hashlib import sha256

import pytest

from lessonkit.course import course
from lessonkit.start import pack as packing
from lessonkit.start.pack import COURSE, SYSTEMS, pack, wanted
from lessonkit.text.errors import CourseError
from tests.start.test_start_script import ROOT, installs


@pytest.fixture
def asked(monkeypatch):
    """What would be fetched: (packages, Python, tags) each; a wheel for each Python comes."""
    found = []

    def download(names, python, tags, to, known):
        found.append((names, python, tags))
        if python.startswith("3.14"):
            return "ERROR: No matching distribution found for pandas==3.1.1"
        (to / f"pandas-{python}.whl").write_bytes(python.encode())
        return ""

    monkeypatch.setattr(packing, "_download", download)
    return found


def test_the_folder_holds_the_course_and_every_package_with_its_hash(asked, tmp_path):
    out = tmp_path / "a stick"
    said = list(pack(out, ["windows"]))
    assert {one.name for one in out.iterdir()} == {*COURSE, "wheels"}
    assert {python[:4] for _, python, _ in asked} == {"3.11", "3.12", "3.13", "3.14"}
    assert {tags for _, _, tags in asked} == {("win_amd64",)}
    assert any("pywinpty" in one for one in asked[0][0])
    lines = (out / "wheels" / "SHA256SUMS").read_text().splitlines()
    named = [line for line in lines if not line.startswith("#")]
    kept = {one.name: one for one in (out / "wheels").glob("*.whl")}
    assert {line.split("  ")[1] for line in named} == set(kept)
    for line in named:
        digest, name = line.split("  ")
        assert sha256(kept[name].read_bytes()).hexdigest() == digest
    assert any("Not packed: Windows (64-bit Intel or AMD) with Python 3.14" in one for one in said)
    assert "could not be tried on this computer" in " ".join(said)
    assert not list(out.glob(".packing-*"))


def test_what_lies_beside_the_course_stays_there(asked, tmp_path, monkeypatch):
    root = tmp_path / "course"
    for name in ("src", "lessons/.ipynb_checkpoints", "my-course", "class-03", "src/__pycache__"):
        (root / name).mkdir(parents=True)
        (root / name / "file").write_text("x")
    for name in ("start.py", "constraints.txt", "names.csv"):
        (root / name).write_text("six==1.17.0\n" if name == "constraints.txt" else "x")
    monkeypatch.setattr(packing, "course", lambda: type("C", (), {"checkout": root}))
    out = tmp_path / "stick"
    list(pack(out, ["linux"]))
    (out / "src" / "old.py").write_text("gone from the course since")
    (out / "my-course").mkdir()
    list(pack(out, ["linux"]))  # once more into the same folder
    held = {one.relative_to(out).as_posix() for one in out.rglob("*") if one.is_file()}
    whole = {one for one in held if not one.startswith("wheels/")}
    assert whole == {"start.py", "constraints.txt", "src/file"}


@pytest.mark.skipif(not (ROOT / ".git").exists(), reason="no checkout")
def test_everything_that_git_knows_is_packed():
    listed = subprocess.run(
        ["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    known = {line.split("/")[0] for line in listed.stdout.splitlines()}
    assert known - set(COURSE) == {".pre-commit-config.yaml"}


def test_places_that_are_refused(asked, tmp_path):
    (tmp_path / "photos").mkdir()
    (tmp_path / "file").write_text("x")
    for place, said in (
        (course().checkout, "is the course's own folder"),
        (course().checkout / "src" / "x", "is the course's own folder"),
        (tmp_path, "holds other things"),
        (tmp_path / "file", "is a file"),
    ):
        with pytest.raises(CourseError, match=said):
            list(pack(place))
    assert asked == []


def test_where_nothing_can_be_fetched_nothing_is_packed(tmp_path, monkeypatch):
    monkeypatch.setattr(packing, "_download", lambda *_: "ERROR: no network")
    said = []
    with pytest.raises(CourseError, match="No packages could be fetched, so nothing was packed"):
        said.extend(pack(tmp_path / "out"))
    assert not (tmp_path / "out" / "start.py").exists()


@pytest.mark.parametrize("name", SYSTEMS)
def test_each_system_gets_its_own_packages_and_each_package_once(name):
    text = (ROOT / "constraints.txt").read_text()
    names = [one.partition("==")[0] for one in wanted(text, SYSTEMS[name], "3.11.0")]
    assert len(set(names)) == len(names)
    own = {"windows": {"pywinpty", "colorama"}, "macos": {"appnope"}, "linux": set()}
    every = set.union(*own.values())
    assert set(names) & every == own[name]
    assert ("pexpect" in names) == (name != "windows")
    assert {"hatchling", "editables", "vl-convert-python", "jupyterlab", "pytest"} <= set(names)


@pytest.fixture
def packed(start):
    wheels = start.ROOT / "wheels"
    wheels.mkdir()
    (wheels / "a.whl").write_bytes(b"a")
    listed = f"# Linux with Python 3.11\n{sha256(b'a').hexdigest()}  a.whl\n"
    (wheels / "SHA256SUMS").write_text(listed)
    return start


def test_a_packed_folder_asks_no_network(packed, capsys):
    assert packed.main([]) == 0
    assert "--no-index --find-links wheels -c constraints.txt -e .[lab]" in installs(packed)[0]
    said = capsys.readouterr().out
    assert "taken from this folder" in said
    assert "download" not in said


@pytest.mark.parametrize("content", [None, b"cut short"])
def test_a_damaged_copy_is_named(packed, capsys, content):
    wheel = packed.ROOT / "wheels" / "a.whl"
    wheel.unlink() if content is None else wheel.write_bytes(content)
    assert packed.main([]) == 1
    assert "The file a.whl in the folder wheels is missing or damaged." in capsys.readouterr().out
    assert installs(packed) == []


def test_a_share_that_may_not_be_written_is_said(packed, capsys, monkeypatch):
    def refuse(*_):
        raise OSError(errno.EROFS, "Read-only file system")

    monkeypatch.setattr(packed, "make_environment", refuse)
    assert packed.main([]) == 1
    said = capsys.readouterr().out
    assert "Read-only file system" in said
    assert "Nothing may be written there. Copy the whole course folder to a disk of your" in said


def test_another_python_than_was_packed_is_said(packed, capsys):
    packed.subprocess.codes[" install "] = 1
    packed.subprocess.output = ["ERROR: No matching distribution found for pandas==3.1.1"]
    assert packed.main([]) == 1
    said = capsys.readouterr().out
    assert "The packages in this folder are for Linux with Python 3.11; this is Python 3." in said
    assert "internet" not in said
