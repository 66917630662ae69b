"""Copying the course into a learner's folder without ever touching the learner's work.

A small file in that folder, the manifest, remembers what was handed out. A notebook that still says
what was handed out is renewed when a newer edition exists; one that the learner wrote or ran
anything in stays as it is, and the newer edition goes beside it under another name.
"""

import contextlib
import errno
import json
import os
import time
from collections.abc import Collection, Generator
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path, PurePosixPath
from typing import Any

from lessonkit.course import course, course_files
from lessonkit.record.whole_file import write_whole
from lessonkit.text.errors import CourseError, UnknownNameError
from lessonkit.text.kinds_of_value import is_dict
from lessonkit.text.plain_file import read_plain
from lessonkit.text.wording import counted

VERSION = 1
_WORKED = "solutions/"
_SECONDS_LEFT = 3600  # after which a file that is still half written is nobody's
# What JupyterLab writes into a cell's metadata by itself: how it is shown and when it ran.
_SHOWN = {"trusted", "collapsed", "scrolled", "execution", "jupyter", "editable", "deletable"}


@dataclass
class HandoutReport:
    """What `hand_out` did; names are relative to the learner's folder.

    Attributes
    ----------
    added
        Notebooks that were not there: new ones, and ones the learner had deleted.
    renewed
        Untouched notebooks of an older edition, replaced by the newer one.
    beside
        The learner's notebook → the name under which the newer edition was put beside it.
    kept
        Notebooks with the learner's work in them, left as they are.
    notes
        Sentences the learner should read.
    """

    folder: Path
    added: list[str] = field(default_factory=list)
    renewed: list[str] = field(default_factory=list)
    beside: dict[str, str] = field(default_factory=dict)
    kept: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    def sentences(self) -> list[str]:
        """The report in words, one sentence a line; empty where there is nothing to tell."""
        said = list(self.notes)
        if self.added:
            said.append(f"{counted(len(self.added), 'notebook')} added to {self.folder}")
        if self.renewed:
            said.append(
                f"{counted(len(self.renewed), 'notebook')} renewed: {', '.join(self.renewed)}"
            )
        for name, other in self.beside.items():
            said.append(f"{name} has your work in it and stays; the newer edition is {other}")
        return said


def hand_out(
    folder: Path | str, *, worked: bool = False, only: Collection[str] = ()
) -> HandoutReport:
    """Copy lessons into `folder`; what a learner did there stays.

    Safe to call any number of times, and again after an interruption. What was handed out once is
    kept up to date.

    Parameters
    ----------
    folder
        The course folder.
    worked
        True puts the worked notebooks into `folder/solutions` as well.
    only
        Ids of lessons, where not all are to be handed out.

    Raises
    ------
    CourseError
        If the folder cannot be made or written; nothing of the learner's is lost then.

    Examples
    --------
    >>> import tempfile
    >>> report = hand_out(tempfile.mkdtemp())
    >>> report.kept, report.notes
    ([], [])
    """
    folder = Path(folder).expanduser().absolute()
    report = HandoutReport(folder)
    editions = _editions()
    if worked and not any(name.startswith(_WORKED) for name in editions):
        raise CourseError(
            "The worked notebooks were taken out of this folder of the course. Use the folder that "
            "your teacher has, or fetch the course again."
        )
    unknown = set(only) - {name[:2] for name in editions if "/" not in name}
    if unknown:
        known = [name[:2] for name in editions if "/" not in name]
        raise UnknownNameError.from_name("lesson", min(unknown), known)

    def wanted(name: str) -> bool:
        number = name.removeprefix(_WORKED)[:2]
        return (worked or not name.startswith(_WORKED)) and (not only or number in only)

    with _sentences_for(folder):
        folder.mkdir(parents=True, exist_ok=True)
        _sweep(folder)
        manifest = _read_manifest(folder, report)
        before = json.dumps(manifest, sort_keys=True)
        for name, edition in editions.items():
            if not (wanted(name) or name in manifest["files"]):
                continue
            entry = manifest["files"].setdefault(name, {})
            _hand_out_one(folder, name, edition, entry, report)
        if (
            json.dumps(manifest, sort_keys=True) != before
            or not (folder / course().mark_name).exists()
        ):
            text = json.dumps(manifest, indent=1, sort_keys=True) + "\n"
            _write(folder / course().mark_name, text.encode())
    return report


def fresh_copy(folder: Path | str, lesson: str) -> str:
    """Give a lesson as it was handed out; the learner's own copy is set aside under another name.

    Parameters
    ----------
    folder
        The learner's course folder.
    lesson
        The lesson's number, "03".

    Returns
    -------
    str
        What was done, a sentence.

    Raises
    ------
    CourseError
        There is no such lesson or no such folder, or the folder cannot be written.
    """
    folder = Path(folder).expanduser().absolute()
    lessons = {name[:2]: name for name in _editions() if "/" not in name}
    if lesson not in lessons:
        raise UnknownNameError.from_name("lesson", lesson, lessons)
    if not folder.is_dir():
        raise CourseError(f"There is no folder {folder}. Name your course folder after the lesson.")
    name, aside = lessons[lesson], ""
    there = folder / name
    with _sentences_for(folder):
        if there.exists():
            if _content(_read(there) or b"") == _content(_editions()[name]):
                return f"{name} is as it was handed out."
            number = 1
            while (mine := there.with_stem(f"{there.stem} (set aside {number})")).exists():
                number += 1
            there.rename(mine)
            aside = f" What you had is {mine.name}."
    hand_out(folder)
    return f"{name} is as it was handed out.{aside} Your answers are kept: close it and open it."


def first_lesson(folder: Path, *, worked: bool = False) -> str:
    """The name of the notebook to begin with, or an empty text where no lesson was handed out."""
    names = sorted(name for name in _editions() if name.startswith(_WORKED) == worked)
    return next((name for name in names if (folder / name).is_file()), "")


def _editions() -> dict[str, bytes]:
    """Every notebook of the course: its name in the learner's folder → its bytes."""
    found: dict[str, bytes] = {}
    for part, prefix in (("lessons", ""), ("solutions", _WORKED)):
        try:
            for file in course_files(part).iterdir():
                if file.name.endswith(".ipynb"):
                    found[prefix + file.name] = file.read_bytes()
        except OSError as error:
            if prefix and isinstance(error, FileNotFoundError):
                continue  # a folder for a class, from which a teacher took them out
            raise CourseError(
                f"The {part} of the course cannot be read ({error.strerror}), so it is not wholly "
                f"installed. Install it again, or run: {course().command} doctor"
            ) from error
    return dict(sorted(found.items()))


def _hand_out_one(
    folder: Path, name: str, edition: bytes, entry: dict[str, str], report: HandoutReport
) -> None:
    """Bring one notebook up to date. `entry` is what the manifest knows of it, and is changed.

    "sha256", "content" and "tags" are of the edition last handed out under this name, "beside" is
    the sha-256 of the edition last put beside it.
    """
    target = folder / name
    handed = {"sha256": _hash(edition), "content": _content(edition), "tags": _tags(edition)}
    there = _read(target)
    if there is None and not os.path.lexists(target):
        _write(target, edition)
        report.added.append(name)
        entry.update(handed)
    elif there is not None and there == edition:
        entry.update(handed)
    elif entry.get("sha256") == handed["sha256"]:
        # The newest edition is already with the learner. JupyterLab writes other bytes than ours
        # when it saves, so different bytes alone are no work of the learner's.
        entry.update(handed)
        if there is None or _content(there) != handed["content"]:
            report.kept.append(name)
    elif there is not None and _is_untouched(there, entry):
        _write(target, edition)
        report.renewed.append(name)
        entry.update(handed)
    elif there is not None and _content(there) == handed["content"]:
        entry.update(handed)  # the manifest was lost, or the learner put the newer one in place
    else:
        report.kept.append(name)
        if entry.get("beside") != handed["sha256"]:
            _put_beside(folder, name, edition, report)
            entry["beside"] = handed["sha256"]


def _put_beside(folder: Path, name: str, edition: bytes, report: HandoutReport) -> None:
    path = PurePosixPath(name)
    number = 1
    while True:
        mark = "new edition" if number == 1 else f"new edition {number}"
        other = str(path.with_name(f"{path.stem} ({mark}){path.suffix}"))
        there = _read(folder / other)
        if there is not None and _content(there) == _content(edition):
            return  # put there earlier, by a start that could not finish its manifest
        if not os.path.lexists(folder / other):
            break
        number += 1
    _write(folder / other, edition)
    report.beside[name] = other


def _hash(data: bytes) -> str:
    return sha256(data).hexdigest()


def _content(data: bytes) -> str:
    """A hash of what a person put into a notebook: its cells' text and outputs, in order.

    Opening and saving in JupyterLab changes spacing, metadata and cell numbers, none of which is
    work. What is no notebook counts byte by byte.
    """
    try:
        cells = [
            [
                cell["cell_type"],
                _joined(cell["source"]),
                cell.get("outputs", []),
                cell.get("attachments", {}),
            ]
            for cell in json.loads(data)["cells"]
        ]
        return _hash(json.dumps(cells, sort_keys=True).encode())
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return _hash(data)


def _is_untouched(there: bytes, entry: dict[str, str]) -> bool:
    # Manifests of up to 0.1 know no tags.
    same_tags = "tags" not in entry or _tags(there) == entry["tags"]
    return same_tags and _content(there) == entry.get("content")


def _tags(data: bytes) -> str:
    """A hash of what a person put into the metadata of a notebook's cells: tags, comments."""
    try:
        cells = [cell.get("metadata", {}).items() for cell in json.loads(data)["cells"]]
        tags = [{name: value for name, value in cell if name not in _SHOWN} for cell in cells]
        return _hash(json.dumps(tags, sort_keys=True).encode())
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return ""


def _joined(source: str | list[str]) -> str:
    return source if isinstance(source, str) else "".join(source)


def _read(path: Path) -> bytes | None:
    """The file's bytes, or None where there is no file or it cannot be read."""
    try:
        return read_plain(path)
    except OSError:
        return None


def _write(path: Path, data: bytes) -> None:
    """Put `data` at `path` in one step: a crash leaves the old file or the new one."""
    path.parent.mkdir(parents=True, exist_ok=True)
    write_whole(path, data, _new())


def _new() -> str:
    return f".{course().command}-new-"


def _sweep(folder: Path) -> None:
    """Remove what starts that were killed left half written; a start takes seconds."""
    # Editions up to 0.1 named them in another way.
    for pattern in (f"{_new()}????????", f".{course().command}-????????.tmp"):
        for left in (*folder.glob(pattern), *folder.glob(_WORKED + pattern)):
            with contextlib.suppress(OSError):
                if time.time() - left.stat().st_mtime > _SECONDS_LEFT:
                    left.unlink()


def _read_manifest(folder: Path, report: HandoutReport) -> dict[str, Any]:
    path = folder / course().mark_name
    fresh: dict[str, Any] = {
        "format": f"{course().command}-course",
        "version": VERSION,
        "files": {},
    }
    if not os.path.lexists(path):
        return fresh
    try:
        manifest = json.loads(read_plain(path))
        if _is_manifest(manifest):
            return manifest
    except PermissionError:
        raise
    except (ValueError, RecursionError, OSError):
        pass
    number = 1
    while (aside := folder / f".{course().command}-course (damaged {number}).json").exists():
        number += 1
    path.rename(aside)
    report.notes.append(
        f"The list of what was handed out was damaged; it is kept as {aside.name}. Your notebooks "
        "are untouched, and a second copy may stand beside those you have changed."
    )
    return fresh


def _is_manifest(manifest: Any) -> bool:
    return (
        is_dict(manifest)
        and manifest.get("format") == f"{course().command}-course"
        and manifest.get("version") == VERSION
        and is_dict(manifest.get("files"))
        and all(is_dict(entry) for entry in manifest["files"].values())
    )


@contextlib.contextmanager
def _sentences_for(folder: Path) -> Generator[None]:
    """Say what an error of the operating system means for the learner."""
    try:
        yield
    except OSError as error:
        if isinstance(error, FileExistsError | NotADirectoryError):
            raise CourseError(
                f"{folder} cannot be the course folder: a file is in the way. Name another folder."
            ) from error
        if error.errno in (errno.ENOSPC, errno.EDQUOT):
            raise CourseError(
                f"The disk with {folder} is full; your work is unchanged. Make room, then start "
                "again."
            ) from error
        if isinstance(error, PermissionError) or error.errno == errno.EROFS:
            raise CourseError(
                f"The course cannot write in {folder}; your work is unchanged. Name a folder of "
                "your own, such as my-course in your home folder."
            ) from error
        raise CourseError(
            f"The course could not be copied to {folder} ({error.strerror or error}); your work is "
            f"unchanged. Name another folder, or run: {course().command} doctor"
        ) from error
