"""The file of the record: read, replaced in one step under a lock, set aside when damaged."""

import contextlib
import errno
import json
import os
import shutil
import sys
from collections.abc import Callable, Iterable
from datetime import datetime
from pathlib import Path

from lessonkit.course import course
from lessonkit.record import in_browser
from lessonkit.record.shape import VERSION, Record, empty_record, flaw, sound
from lessonkit.record.versions import bring_up_to_date
from lessonkit.record.whole_file import write_whole

if sys.platform == "emscripten":
    # A page has no locks, and only one Python that writes. filelock would put a marker in the place
    # of a lock and not take it away again, so that only the first answer would ever be saved.
    class FileLock:
        def __init__(self, path: Path) -> None:
            pass

        def acquire(self, timeout: float) -> None:
            raise NotImplementedError

        def release(self) -> None:
            pass

    Timeout = TimeoutError
else:
    from filelock import FileLock, Timeout

LOCK_SECONDS = 3
_OLDER = (
    "Your record {name} was written by an older edition of the course and is in today's "
    "form now. What you did, guessed and wrote is as it was."
)

Edit = Callable[[Record], None]


class NotSavedError(Exception):
    """The record could not be written; the text says why, for the learner."""


class RecordFile:
    """The file in one course folder.

    Parameters
    ----------
    folder
        The course folder. It is never made here: where it is gone, nothing can be saved.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.path = folder / course().record_name
        self.lock = FileLock(folder / f".{self.path.name}.lock")
        self._new = f".{self.path.stem}-"  # a file that is being written begins like this

    def read(self) -> Record:
        """The record as far as it can be used; an empty one where there is none."""
        return self.look()[0]

    def look(self) -> tuple[Record, str]:
        """The record as far as it can be used, and what keeps the rest from being read."""
        try:
            record, _ = self._parse()
        except FileNotFoundError:
            return empty_record(), "there is none"
        except OSError as error:
            return empty_record(), error.strerror or str(error)
        except _DamagedError as damage:
            return empty_record(), str(damage)
        record, lost = sound(record)
        return record, f"these entries are damaged: {_names(lost)}" if lost else ""

    def change(self, edits: Iterable[Edit]) -> list[str]:
        """Apply edits to what is in the file now, and replace the file in one step.

        Returns
        -------
        list of str
            What the learner should know: a damaged file or entry that was set aside.

        Raises
        ------
        NotSavedError
            Nothing was written.
        """
        try:
            if not self.folder.is_dir():
                raise NotSavedError("the course folder is not there any more")
            with self._alone() as locked:
                record, news = self._load()
                for edit in edits:
                    edit(record)
                self._replace(record)
                if locked:
                    self._sweep()
        except Timeout:
            raise NotSavedError("another notebook is holding the file") from None
        except OSError as error:
            raise NotSavedError(_why(error)) from error
        except RecursionError:
            raise NotSavedError("something in it is nested too deeply") from None
        return news

    @contextlib.contextmanager
    def _alone(self):
        try:
            self.lock.acquire(timeout=LOCK_SECONDS)
        except Timeout:
            raise
        except (NotImplementedError, OSError):
            # Some file systems know no locks, and say so in many ways. A file replaced in one step
            # is still never half; where nothing may be written, replacing it says why.
            yield False
            return
        try:
            yield True
        finally:
            self.lock.release()

    # -- reading ---------------------------------------------------------------------------------

    def _load(self) -> tuple[Record, list[str]]:
        """The record to go on with, and the news. Only under the lock: it may move the file."""
        try:
            record, version = self._parse()
        except FileNotFoundError:
            return empty_record(), []
        except _DamagedError as damage:
            aside = self._free_name()
            os.replace(self.path, aside)
            in_browser.keep(aside)
            return empty_record(), [
                f"Your record {self.path.name} could not be read: {damage}. It was set aside, "
                f"unchanged, as “{aside.name}”, and a new record was begun."
            ]
        if version > VERSION:
            raise NotSavedError(
                "it was written by a newer edition of the course; update this one to go on"
            )
        record, lost = sound(record)
        if not lost:
            return record, [_OLDER.format(name=self.path.name)] if version < VERSION else []
        aside = self._free_name()
        shutil.copyfile(self.path, aside)
        in_browser.keep(aside)
        return record, [
            f"A part of your record {self.path.name} could not be read: {_names(lost)}. The whole "
            f"file "
            f"was kept, unchanged, as “{aside.name}”; everything else goes on."
        ]

    def _parse(self) -> tuple[Record, int]:
        """The record in today's form (unless it is newer), and the version in the file."""
        if self.path.exists() and not self.path.is_file():
            raise _DamagedError("it is no file")  # a pipe or a device would never end
        try:
            record = json.loads(self.path.read_bytes().decode("utf-8-sig"))
        except UnicodeDecodeError:
            raise _DamagedError("it is not text") from None
        except (ValueError, RecursionError):  # ValueError also for a number of 5,000 digits
            raise _DamagedError("it breaks off or is not JSON") from None
        found = flaw(record)
        if found:
            raise _DamagedError(found)
        version = record["version"]
        bring_up_to_date(record)
        return record, version

    def _free_name(self) -> Path:
        """A name for a file set aside that nothing has yet, even twice in a second."""
        stamp = datetime.now().strftime("%Y-%m-%d %H%M%S")
        names = (f"damaged {stamp}{f' {n}' if n > 1 else ''}" for n in range(1, 10_000))
        paths = (self.path.with_name(f"{self.path.stem} ({name}).json") for name in names)
        return next(path for path in paths if not path.exists())

    # -- writing ---------------------------------------------------------------------------------

    def _replace(self, record: Record) -> None:
        text = json.dumps(record, ensure_ascii=False, indent=1)
        # A lone surrogate (half an emoji) has no UTF-8 form; "?" is better than losing all.
        write_whole(self.path, text.encode("utf-8", errors="replace"), self._new)

    def _sweep(self) -> None:
        """Remove what killed notebooks left half written; under the lock nobody else writes."""
        for left in self.folder.glob(f"{self._new}*"):
            with contextlib.suppress(OSError):
                left.unlink()


def _why(error: OSError) -> str:
    """What an error of the operating system means for the learner, and what helps."""
    said = error.strerror or str(error)
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return f"the disk is full ({said}), so delete or move something to make room"
    if isinstance(error, PermissionError) or error.errno == errno.EROFS:
        return (
            f"nothing may be written in this folder ({said}), so open the course in a folder of "
            "your own"
        )
    return said


def _names(entries: list[str]) -> str:
    return ", ".join(name[:60] for name in entries[:5]) + (" and more" if entries[5:] else "")


class _DamagedError(Exception):
    """The file is not a record; the text says what it is."""
