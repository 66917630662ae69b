"""A class without a server: a folder that all can write to, one file a seat, one of the class."""

import json
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

from lessonkit.classroom.gather import LARGEST, NotForUs, read_hand_in
from lessonkit.classroom.store import Store
from lessonkit.course import course
from lessonkit.record.whole_file import write_whole
from lessonkit.text.errors import CourseError
from lessonkit.text.kinds_of_value import is_dict
from lessonkit.text.plain_file import read_plain

_MOST = 200  # files of seats that are looked at
_NAMED = 60


def state_path(folder: Path) -> Path:
    """The file in which the class says what it is and whose verdicts are held back."""
    return folder / f"{course().command}-class.json"


def seat_path(folder: Path, seat: str) -> Path:
    """The file of one seat."""
    return folder / f"{course().command}-seat-{seat}.json"


def class_format() -> str:
    """What the file of a class says it is."""
    return f"{course().command}-class"


def put(path: Path, said: Mapping[str, object] | str) -> None:
    """Replace a file on the share in one step.

    Raises
    ------
    OSError
        It cannot be written; the old one is as it was.
    """
    text = said if isinstance(said, str) else json.dumps(said, ensure_ascii=False)
    write_whole(path, text.encode("utf-8", errors="replace"), f".{course().command}-")


def read(path: Path) -> dict[str, Any] | None:
    """A file on the share, or None where it is missing, too large or no such file."""
    with suppress(OSError, ValueError, RecursionError):
        if path.is_file() and not path.is_symlink() and path.stat().st_size <= LARGEST:
            said = json.loads(path.read_bytes().decode("utf-8", errors="replace"))
            return said if is_dict(said) else None
    return None


class Watcher:
    """Reads what seats put into the folder, and puts there what they have to know.

    Parameters
    ----------
    folder
        The folder.
    store
        Where it goes.

    Attributes
    ----------
    troubles
        File → why it could not be used.
    """

    def __init__(self, folder: Path, store: Store) -> None:
        self._folder, self._store = folder, store
        self._seen: dict[Path, tuple[int, int]] = {}
        self._beat = 0
        self.troubles: dict[str, str] = {}

    def changed(self) -> list[tuple[str, bytes]]:
        """Name and content of every seat's file that is new. It may be called in a thread."""
        found: list[tuple[str, bytes]] = []
        paths = sorted(self._folder.glob(seat_path(self._folder, "*").name))[:_MOST]
        for path in paths:
            with suppress(OSError):
                about = path.stat()
                mark = (about.st_mtime_ns, about.st_size)
                if path.is_symlink() or self._seen.get(path) == mark:
                    continue
                content = read_plain(path) if about.st_size <= LARGEST else b""
                self._seen[path] = mark
                found.append((path.name, content))
        return found

    def take(self, files: list[tuple[str, bytes]]) -> None:
        """Keep what was read; what cannot be used gets a sentence."""
        for name, content in files:
            shown = name[:_NAMED]
            try:
                sent = read_hand_in(name, content, self._store.lesson.id)
                if sent is None or seat_path(self._folder, sent.seat).name != name:
                    raise NotForUs("it is too large, or not what a notebook writes")
                key = json.loads(content).get("key")
                self._store.take(key if isinstance(key, str) else "", sent)
                self.troubles.pop(shown, None)
            except (NotForUs, CourseError) as reason:
                self.troubles[shown] = f"{shown}: {reason}"

    def free(self, seat: str) -> None:
        """Delete the file of a seat, so that another computer may write it."""
        with suppress(OSError):
            seat_path(self._folder, seat).unlink(missing_ok=True)

    def tell(self, state: Mapping[str, object]) -> None:
        """Write what seats have to know, with a sign of life.

        Raises
        ------
        OSError
            The folder cannot be written.
        """
        self._beat += 1
        put(state_path(self._folder), {"format": class_format(), "beat": self._beat, **state})
