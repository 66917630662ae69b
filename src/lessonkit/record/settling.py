"""Bringing a replaced file onto the disk itself, without anybody waiting for it.

A file that took another's place is there for every program at once, and on the disk only after the
system was asked for it, which takes most of the time of an answer. So it is asked a moment later,
by a thread. Until then the version before stays beside the file: a power cut in between may leave
an empty file on some disks, and never neither of both.

A disk may also refuse then: it is full, or a quota is, and what was written may be gone from memory
with the next look. So the file is written anew until the disk has it, and answers wait for the disk
again.
"""

import atexit
import contextlib
import os
import sys
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path
from threading import Timer

from lessonkit.record.whole_file import (
    OvertakenError,
    bring_to_disk,
    state_of,
    write_whole,
)

SECONDS = 1.0  # answers of a second are brought onto the disk together
SECONDS_TO_RETRY = 20


class Settling:
    """The version before of one file, and the way to the disk of the newest one.

    Parameters
    ----------
    path
        The file.
    new
        How a file begins that is being written.
    alone
        Holds the lock of the file, and says whether it could be had.
    """

    def __init__(
        self, path: Path, new: str, alone: Callable[[], AbstractContextManager[bool]]
    ) -> None:
        self._path = path
        self._new = new
        self._alone = alone
        self._spare = path.with_name(f".{path.name}.before")
        self._waits = False
        self._refused = False  # whether the disk did not take what was written
        self._at_exit = False

    def keep_version(self) -> bool:
        """Keep what is on the disk under another name; False where that is not possible."""
        if self._refused or sys.platform == "emscripten":  # a page has no threads
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
        """Drop the version before: what is in the file is on the disk."""
        self._refused = False
        with contextlib.suppress(OSError):
            self._spare.unlink(missing_ok=True)

    def soon(self) -> None:
        """Bring the file onto the disk in a moment, and at the latest when Python ends."""
        if not self._at_exit:
            self._at_exit = True
            atexit.register(self.now)
        if not self._waits:
            self._waits = True
            timer = Timer(SECONDS_TO_RETRY if self._refused else SECONDS, self.now)
            timer.daemon = True
            timer.start()

    def now(self) -> None:
        """Bring the file onto the disk; what was there before is not needed any more."""
        self._waits = False
        try:
            if self._spare.exists():
                self._settle()
        except FileNotFoundError:  # deleted, to start afresh
            return
        except (OSError, OvertakenError):
            self._refused = True
        if self._refused:
            with contextlib.suppress(RuntimeError):  # when Python ends, no thread begins
                self.soon()

    def _settle(self) -> None:
        before = state_of(self._path)
        if not self._refused:
            _sync(self._path)
        with self._alone() as locked:
            if locked and self._refused:
                before = state_of(self._path)
                write_whole(self._path, self._path.read_bytes(), self._new, instead_of=before)
                self.forget()
            elif locked and state_of(self._path) == before:
                self.forget()


def _sync(path: Path) -> None:
    # Windows brings onto the disk only what may be written.
    with open(path, "r+b" if os.name == "nt" else "rb") as file:
        bring_to_disk(file.fileno())
    if os.name == "nt":
        return
    with contextlib.suppress(OSError):  # a folder cannot be asked everywhere
        folder = os.open(os.path.dirname(os.path.realpath(path)), os.O_RDONLY)
        try:
            os.fsync(folder)  # that the name stands for the new file, too
        finally:
            os.close(folder)
