"""Noting what a class leaves in a folder, and deleting that again and nothing else."""

import json
from collections.abc import Iterable
from pathlib import Path

from lessonkit.course import course
from lessonkit.record.whole_file import write_whole
from lessonkit.text.errors import CourseError
from lessonkit.text.kinds_of_value import is_list
from lessonkit.text.plain_file import read_plain
from lessonkit.text.wording import counted


def _mark() -> str:
    return f".{course().command}-class.json"


def mark(folder: Path, names: Iterable[str]) -> None:
    """Note in a folder which of its files `forget` may delete."""
    content = json.dumps(sorted({*names, *_listed(folder)})).encode()
    write_whole(folder / _mark(), content, f".{course().command}-")


def _listed(folder: Path) -> list[str]:
    """The files that were written to a folder of a class."""
    try:
        said = json.loads(read_plain(folder / _mark()))
    except (OSError, ValueError):
        return []
    return [one for one in said if isinstance(one, str)] if is_list(said) else []


def forget(folder: Path) -> list[str]:
    """Delete what `collect` wrote to a folder, and nothing else.

    Returns
    -------
    list of str
        What was deleted, a sentence each.

    Raises
    ------
    CourseError
        It is no folder of a class.
    """
    names = _listed(folder)
    if not names:
        raise CourseError(
            f"{folder} is no folder of a class: {course().command} collect made none of its files."
        )
    gone = 0
    inside = folder.resolve()
    for name in names:
        path = folder / name
        if path.resolve().is_relative_to(inside) and path.is_file():
            path.unlink()
            gone += 1
    (folder / _mark()).unlink(missing_ok=True)
    for one in (folder / "feedback", folder):
        if one.is_dir() and not any(one.iterdir()):
            one.rmdir()
    rest = "; other files in it stay" if folder.exists() else " and the folder"
    return [
        f"Deleted: {counted(gone, 'file')} of the class{rest}.",
        "The files that were handed in lie where you collected them; delete them there.",
    ]
