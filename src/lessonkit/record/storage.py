"""The file of the record: read, replaced in one step, set aside when damaged.

Two notebooks take turns by a lock. Disks without locks, locks of the dead and programs that know
nothing of our lock (a synchronised folder, Git) are why the file is looked at again right before
it is replaced: where somebody was faster, everything is done again on what is there then. What
this notebook kept before is put back where a copy without it took the file's place.
"""

import contextlib
import errno
import os
import random
import stat
import sys
import time
from collections.abc import Callable, Generator, Iterable
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any

from lessonkit.course import course
from lessonkit.record import in_browser
from lessonkit.record.found import DamagedError, Found, understood
from lessonkit.record.merge import add
from lessonkit.record.settling import Settling
from lessonkit.record.shape import PARTS, VERSION, Record, empty_record
from lessonkit.record.text_of import Writer, replaced
from lessonkit.record.whole_file import OvertakenError, State, state_of, write_whole

if sys.platform == "emscripten":
    # A page has no locks, and only one Python that writes. filelock would put a marker in the place
    # of a lock and not take it away again, so that only the first answer would ever be saved.
    class FileLock:
        def __init__(self, path: Path, **settings: object) -> None:
            pass

        def acquire(self, timeout: float) -> None:
            pass

        def release(self) -> None:
            pass

    Timeout = TimeoutError
else:
    from filelock import FileLock, Timeout  # pyright: ignore[reportAssignmentType]

LOCK_SECONDS = 3
IMPATIENT_SECONDS = 0.1  # once nobody let go of the lock in LOCK_SECONDS
SETTLE_SECONDS = 0.02  # without a lock: how long somebody may be about to replace the file
ATTEMPTS = 50  # of replacing a file that others replace as well
LARGEST_FILE = 100_000_000  # bytes; all answers to all exercises are a quarter of that
_OLDER = (
    "Your record {name} was written by an older edition of the course and is in today's "
    "form now. What you did, guessed and wrote is as it was."
)
_PUT_BACK = (
    "Another copy of your record {name} took its place while this notebook was open. What you did "
    "here was put back into it."
)
_BOTH = (
    "Your record {name} held two versions, as Git leaves them where a file was changed in two "
    "places. They were put together; the file as it was is kept as “{aside}”."
)

_NEWER = "it was written by a newer edition of the course; update this one to go on"
_NOWHERE = "it is a link that leads nowhere, so delete the link or put the file back where it leads"

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
        # Whoever may write in the folder may take the lock, whoever made its (empty) file.
        self.lock = FileLock(
            folder / f".{self.path.name}.lock",
            mode=0o666,
            poll_interval=0.01,
            fallback_to_soft=False,
        )
        self._patience = LOCK_SECONDS
        self._new = f".{self.path.stem}-"  # a file that is being written begins like this
        self._swept = False
        self._settling = Settling(self.path, self._new, self._alone)
        self._put_back = _PUT_BACK.format(name=self.path.name)
        self._writer = Writer()
        self._last: Found | None = None
        self._aside: Path | None = None  # what was set aside for the record being written
        self._mine: dict[tuple[str, str], Any] = {}  # what this notebook kept, as it kept it

    def read(self) -> Record:
        """The record as far as it can be used; an empty one where there is none.

        Its entries are shared: replace one, and never change it.
        """
        return self.look()[0]

    def look(self) -> tuple[Record, str]:
        """The record as far as it can be used, and what keeps the rest from being read."""
        try:
            found = self._parse()
        except FileNotFoundError:
            return empty_record(), _NOWHERE if self.path.is_symlink() else "there is none"
        except OSError as error:
            return empty_record(), _why(error)
        except DamagedError as damage:
            spare = self._before_a_power_cut()
            return (_own(spare.record) if spare else empty_record()), str(damage)
        if found.version > VERSION:
            return _own(found.record), _NEWER
        said = f"these entries are damaged: {_names(found.lost)}" if found.lost else ""
        return _own(found.record), said

    def change(self, edits: Iterable[Edit]) -> list[str]:
        """Apply edits to what is in the file now, and replace the file in one step.

        An edit may be applied to more than one record until one could be kept, and replaces
        entries without changing them.

        Returns
        -------
        list of str
            What the learner should know: a damaged file or entry that was set aside.

        Raises
        ------
        NotSavedError
            Nothing was written.
        """
        edits, news = list(edits), list[str]()
        try:
            for attempt in range(1, ATTEMPTS + 1):
                if not self.folder.is_dir():
                    raise NotSavedError("the course folder is not there any more")
                with self._alone() as locked, contextlib.suppress(OvertakenError):
                    said = self._change_once(edits, locked=locked)
                    news += said if locked else [one for one in said if one != self._put_back]
                    if locked:
                        self._sweep()
                    elif not self._stays():
                        edits = []  # they are kept, and put back where somebody did not see them
                        continue
                    return list(dict.fromkeys(news))
                # Somebody was faster. Whoever has tried more often waits less: all get a turn.
                time.sleep(random.uniform(0, 8 * SETTLE_SECONDS / attempt))
            if not edits:
                return news
        except OSError as error:
            raise NotSavedError(_why(error)) from error
        except RecursionError:
            raise NotSavedError("something in it is nested too deeply") from None
        raise NotSavedError("another program keeps writing in the file")

    def _change_once(self, edits: list[Edit], *, locked: bool) -> list[str]:
        before = state_of(self.path)
        self._aside = None
        try:
            return self._go_on(edits, before, *self._load(), locked=locked)
        except BaseException:
            self._take_back(before)
            raise

    def _go_on(
        self, edits: list[Edit], before: State, found: Found, news: list[str], *, locked: bool
    ) -> list[str]:
        if not found.content:
            before = None  # there was none, or it was set aside
        record = _own(found.record)
        back = [add(record, part, name, mine) for (part, name), mine in self._mine.items()]
        if not edits and not any(back):
            return news
        if any(back) and not news:
            news.append(self._put_back)
        for edit in edits:
            edit(record)
        content = self._writer.content(record)
        # The first write of a notebook waits for the disk, for what others may have left unsettled.
        settles = locked and self._swept and self._settling.keep_version()
        write_whole(self.path, content, self._new, instead_of=before, wait=not settles)
        if settles:
            self._settling.soon()
        elif locked:
            self._settling.forget()
        self._remember(found.record, record)
        self._last = Found(content, record)
        return news

    def _stays(self) -> bool:
        """Whether what was written is still there a moment later."""
        time.sleep(SETTLE_SECONDS)
        return self._last is not None and self.path.read_bytes() == self._last.content

    @contextlib.contextmanager
    def _alone(self) -> Generator[bool]:
        """Hold the lock, if it can be had; whether it is held.

        Some file systems know no locks, and say so in many ways; the lock of a computer that went
        away is never let go. The file is replaced in one step, and not where somebody was faster,
        so going on without a lock loses nothing.
        """
        try:
            self.lock.acquire(timeout=self._patience)
        except (NotImplementedError, OSError) as error:
            if isinstance(error, Timeout):
                self._patience = IMPATIENT_SECONDS
            yield False
            return
        self._patience = LOCK_SECONDS
        try:
            yield True
        finally:
            self.lock.release()

    # -- reading ---------------------------------------------------------------------------------

    def _load(self) -> tuple[Found, list[str]]:
        """The record to go on with, and the news. It may set the file aside."""
        nothing = Found(b"", empty_record())
        try:
            found = self._parse()
        except FileNotFoundError:
            self._mine.clear()  # deleted, to start afresh
            self._settling.forget()
            return nothing, []
        except PermissionError as error:
            raise NotSavedError(_belongs_to(self.path)) from error
        except DamagedError as damage:
            self._aside = aside = self._free_name()
            os.replace(self.path, aside)
            in_browser.keep(aside)
            spare = self._before_a_power_cut(aside)
            goes_on = (
                "what was in it a moment before goes on" if spare else "a new record was begun"
            )
            return spare or nothing, [
                f"Your record {self.path.name} could not be read: {damage}. It was set aside, "
                f"unchanged, as “{aside.name}”, and {goes_on}."
            ]
        if found.version > VERSION:
            raise NotSavedError(_NEWER)
        if not found.lost and not found.both:
            old = found.version < VERSION
            return found, [_OLDER.format(name=self.path.name)] if old else []
        self._aside = aside = self._free_name()
        write_whole(aside, found.content, self._new)
        said = [_BOTH.format(name=self.path.name, aside=aside.name)] if found.both else []
        if found.lost:
            said.append(
                f"A part of your record {self.path.name} could not be read: {_names(found.lost)}. "
                f"The whole file was kept, unchanged, as “{aside.name}”; everything else goes on."
            )
        return found, said

    def _parse(self) -> Found:
        """What is in the file, in today's form (unless it is newer)."""
        about = self.path.stat()
        if not stat.S_ISREG(about.st_mode):
            raise DamagedError("it is no file")  # a pipe or a device would never end
        if about.st_size > LARGEST_FILE:
            raise DamagedError("it is too large to be a record")
        self._last = understood(self.path.read_bytes(), self._last)
        return self._last

    def _before_a_power_cut(self, path: Path | None = None) -> Found | None:
        """The version before the one in the file, where that one never came onto the disk."""
        with contextlib.suppress(DamagedError):
            spare = self._settling.after_a_power_cut(path or self.path)
            if spare:
                return replace(understood(spare), content=b"")
        return None

    def _free_name(self) -> Path:
        """A name for a file set aside that nothing has yet, even twice in a second."""
        stamp = datetime.now().strftime("%Y-%m-%d %H%M%S")
        names = (f"damaged {stamp}{f' {n}' if n > 1 else ''}" for n in range(1, 10_000))
        paths = (self.path.with_name(f"{self.path.stem} ({name}).json") for name in names)
        return next(path for path in paths if not path.exists())

    def _take_back(self, before: State) -> None:
        """Nothing was written, so nothing was to be set aside for it."""
        with contextlib.suppress(OSError):
            if self._aside and not os.path.lexists(self.path):
                os.replace(self._aside, self.path)
                in_browser.keep(self.path)
            elif self._aside and state_of(self.path) == before:
                self._aside.unlink(missing_ok=True)

    # -- writing ---------------------------------------------------------------------------------

    def _remember(self, before: Record, after: Record) -> None:
        for part, name in [*self._mine]:
            if name in before[part] and name not in after[part]:
                del self._mine[part, name]
        for part in PARTS:
            for name in replaced(before[part], after[part]):
                self._mine[part, name] = after[part][name]

    def _sweep(self) -> None:
        """Remove what killed notebooks left half written, once in a notebook."""
        if self._swept:
            return
        self._swept = True
        for left in self.folder.glob(f"{self._new}????????"):
            with contextlib.suppress(OSError):
                left.unlink()


def _own(record: Record) -> Record:
    """A record whose parts may be changed, with the same entries."""
    return {**record, **{part: {**record[part]} for part in PARTS}}


def _why(error: OSError) -> str:
    """What an error of the operating system means for the learner, and what helps."""
    said = error.strerror or str(error)
    if error.errno in (errno.ELOOP, errno.ENOENT):  # the folder is there
        return _NOWHERE
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return f"the disk is full ({said}), so delete or move something to make room"
    if isinstance(error, PermissionError) or error.errno == errno.EROFS:
        return (
            f"nothing may be written in this folder ({said}), so open the course in a folder of "
            "your own"
        )
    return said


def _belongs_to(path: Path) -> str:
    """Who may read a record that this account may not."""
    try:
        owner = f" ({path.owner()})"
    except (OSError, KeyError, NotImplementedError):
        owner = ""
    return (
        f"it is there and belongs to another account of this computer{owner}, so this one cannot "
        "read it. Ask whoever has that account to share the file, or open the course in a folder "
        "of your own"
    )


def _names(entries: tuple[str, ...]) -> str:
    return ", ".join(name[:60] for name in entries[:5]) + (" and more" if entries[5:] else "")
