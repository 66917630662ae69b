"""What the browser edition is made of, from a Pyodide distribution that the maintainer names.

`pyodide.json` beside this module says which files are wanted, each with the SHA-256 it has in the
lock of that release (of the four files of the core: in its npm package).
"""

import json
import tarfile
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any

from lessonkit.course import course
from lessonkit.text.errors import CourseError


@cache
def wanted() -> dict[str, Any]:
    """The release: `info`, the files of its `core`, and the `packages` that lessons need.

    Examples
    --------
    >>> wanted()["info"]["version"]
    '0.27.7'
    """
    return json.loads(Path(__file__).with_name("pyodide.json").read_text(encoding="utf-8"))


@dataclass(frozen=True)
class Distribution:
    """A Pyodide distribution in a folder or an archive.

    Parameters
    ----------
    place
        The folder, or a `.tar.bz2`, `.tar.gz`, `.zip` or `.whl` with the files in it.

    Raises
    ------
    CourseError
        There is no such place, or it is no archive.
    """

    place: Path

    def file(self, name: str, digest: str) -> bytes:
        """One file by its name, if it is the one of the release.

        Raises
        ------
        CourseError
            It is not there, or it is another file.
        """
        release = f"Pyodide {wanted()['info']['version']}"
        read = _files(self.place).get(name)
        if read is None:
            raise CourseError(
                f"{name} is not in {self.place}. It belongs to the full distribution of {release}: "
                "name the folder or archive that holds all of it."
            )
        content = read()
        if sha256(content).hexdigest() != digest:
            raise CourseError(
                f"{name} in {self.place} is not the file of {release}: its SHA-256 is another "
                f"one than {digest}. Fetch the distribution again."
            )
        return content


@cache
def _files(place: Path) -> dict[str, Callable[[], bytes]]:
    """Name of a file, without its folder → what reads it."""
    if place.is_dir():
        return {path.name: path.read_bytes for path in place.rglob("*") if path.is_file()}
    if not place.is_file():
        raise CourseError(
            f"There is no {place}. Name the folder or archive of Pyodide "
            f"{wanted()['info']['version']}: {course().command} site OUT --pyodide PLACE."
        )
    if zipfile.is_zipfile(place):
        return _in_zip(place)
    if tarfile.is_tarfile(place):
        return _in_tar(place)
    raise CourseError(f"{place} is no archive that can be read: expected is a .tar.bz2 or a .zip.")


def _in_zip(place: Path) -> dict[str, Callable[[], bytes]]:
    def reader(name: str) -> Callable[[], bytes]:
        def read() -> bytes:
            with zipfile.ZipFile(place) as archive:
                return archive.read(name)

        return read

    with zipfile.ZipFile(place) as archive:
        return {Path(name).name: reader(name) for name in archive.namelist()}


def _in_tar(place: Path) -> dict[str, Callable[[], bytes]]:
    names = {
        *wanted()["core"],
        *(one["file_name"] for one in wanted()["packages"].values()),
    }
    found: dict[str, Callable[[], bytes]] = {}
    with tarfile.open(place) as archive:  # a packed one can only be read from its beginning
        for member in archive:
            name = Path(member.name).name
            content = archive.extractfile(member) if name in names else None
            if content is not None:
                found[name] = _kept(content.read())
    return found


def _kept(content: bytes) -> Callable[[], bytes]:
    return lambda: content
