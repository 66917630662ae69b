"""Bringing a replaced file onto the disk itself, without anybody waiting for it.

A file that took another's place is there for every program at once, and on the disk only after the
system was asked for it, which takes most of the time of an answer. So it is asked a moment later,
by a thread. Until then the version before stays beside the file: a power cut in between may leave
an empty file on some disks, and never neither of both.
"""

import atexit
import contextlib
import os
import sys
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path
from threading import Timer

from lessonkit.record.whole_file import state_of

SECONDS = 1.0  # answers of a second are brought onto the disk together


class Settling:
    """The version before of one file, and the way to the disk of the newest one.

    Parameters
    ----------
    path
        The file.
    alone
        Holds the lock of the file, and says whether it could be had.
    """

    def __init__(self, path: Path, alone: Callable[[], AbstractContextManager[bool]]) -> None:
        self._path = path
        self._alone = alone
        self._spare = path.with_name(f".{path.name}.before")
        self._waits = False
        self._at_exit = False

    def keep_version(self) -> bool:
        """Keep what is on the disk under another name; False where that is not possible."""
        if sys.platform == "emscripten":  # a page has no threads
            return False
        with contextlib.suppress(OSError, NotImplementedError):
            if not self._spare.exists():
                os.link(os.path.realpath(self._path), self._spare)
            return True
        return False

    def after_a_power_cut(self, path: Path) -> bytes:
        """The version before, where the file at `path` is what a power cut leaves; else empty."""
        with contextlib.suppress(OSError):
            if self._spare.is_file() and path.is_file():  # reading a pipe would never end
                content = path.read_bytes()
                return b"" if content and b"\0" not in content else self._spare.read_bytes()
        return b""

    def forget(self) -> None:
        """Drop the version before."""
        with contextlib.suppress(OSError):
            self._spare.unlink(missing_ok=True)

    def soon(self) -> None:
        """Bring the file onto the disk in a moment, and at the latest when Python ends."""
        if not self._at_exit:
            self._at_exit = True
            atexit.register(self.now)
        if not self._waits:
            self._waits = True
            timer = Timer(SECONDS, self.now)
            timer.daemon = True
            timer.start()

    def now(self) -> None:
        """Bring the file onto the disk; what was there before is not needed any more."""
        self._waits = False
        with contextlib.suppress(OSError):
            if not self._spare.exists():
                return
            before = state_of(self._path)
            _sync(self._path)
            with self._alone() as locked:
                if locked and state_of(self._path) == before:
                    self.forget()


def _sync(path: Path) -> None:
    # Windows brings onto the disk only what may be written.
    with open(path, "r+b" if os.name == "nt" else "rb") as file:
        os.fsync(file.fileno())
    if os.name == "nt":
        return
    folder = os.open(os.path.dirname(os.path.realpath(path)), os.O_RDONLY)
    try:
        os.fsync(folder)  # that the name stands for the new file, too
    finally:
        os.close(folder)
