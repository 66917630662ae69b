"""The learner's record: one readable JSON file in the course folder, theirs to keep or delete.

Every change is an edit (a function on the record). An edit is applied under a lock to what is in
the file at that moment, so two notebooks never undo each other's answers; the file is replaced in
one step, so a crash leaves the old record or the new one. An edit that cannot be saved is kept and
tried again with the next one; the learner is told in a sentence.
"""

import contextlib
import json
import os
import tempfile
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

from filelock import FileLock, Timeout

FILE_NAME = "crossings-progress.json"
COURSE_MARK = ".crossings-course.json"  # written by `crossings start` into the course folder
FORMAT = "crossings-progress"
VERSION = 1
TRIES_KEPT = 50  # of each task; the oldest go first, the count stays
LOCK_SECONDS = 3

Record = dict[str, Any]
Edit = Callable[[Record], None]


def course_folder(start: Path | None = None) -> Path:
    """The learner's course folder: the nearest one upward that is marked as one or holds a record.

    Where there is none, the folder the notebook runs in. The worked notebooks in `solutions/` keep
    a record of their own there, so that looking at a solution does not count as having done it.
    """
    here = (start or Path.cwd()).resolve()
    if here.name == "solutions":
        return here
    for folder in (here, *here.parents):
        if (folder / COURSE_MARK).is_file() or (folder / FILE_NAME).is_file():
            return folder
    return here


def now() -> str:
    """This moment in local time, to the second, as ISO 8601."""
    return datetime.now().astimezone().isoformat(timespec="seconds")


def empty_record() -> Record:
    """A record in which nothing has been done yet."""
    return {
        "format": FORMAT,
        "version": VERSION,
        "what_this_is": (
            "Your record of Counting Crossings: answers, predictions and notes. It never leaves "
            "this folder. Delete the file to start afresh."
        ),
        "lessons": {},
        "tasks": {},
        "predictions": {},
        "notes": {},
    }


def _flaw(record: Any) -> str:
    """What keeps `record` from being ours, or an empty string."""
    if not isinstance(record, dict) or record.get("format") != FORMAT:
        return "it is not a record of this course"
    if not isinstance(record.get("version"), int):
        return "it does not say which version it is"
    for part in ("lessons", "tasks", "predictions", "notes"):
        entries = record.get(part)
        if not isinstance(entries, dict) or not all(isinstance(e, dict) for e in entries.values()):
            return f"its part {part!r} is not readable"
    for task in record["tasks"].values():
        if not isinstance(task.get("tries", []), list):
            return "its tries are not readable"
    return ""


class Progress:
    """The record in one course folder.

    Parameters
    ----------
    folder
        The course folder; `course_folder()` finds it.

    Examples
    --------
    >>> import tempfile
    >>> record = Progress(Path(tempfile.mkdtemp()))
    >>> record.add_try("03.fall", answer="-92.7", state="right")
    >>> record.task("03.fall")["state"]
    'right'
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.path = folder / FILE_NAME
        self._lock = FileLock(folder / f".{FILE_NAME}.lock")
        self._unsaved: list[Edit] = []
        self._news: list[str] = []

    # -- reading ---------------------------------------------------------------------------------

    def read(self) -> Record:
        """The whole record as it stands, with edits that could not be saved yet."""
        try:
            record = self._load()
        except OSError:
            record = empty_record()
        except _NewerEdition as newer:
            record = newer.record
        for edit in self._unsaved:
            edit(record)
        return record

    def task(self, task_id: str) -> Record:
        """What is recorded of one task: state, tries, hints seen, solution seen."""
        return self.read()["tasks"].get(task_id, {})

    def prediction(self, task_id: str) -> dict[str, float] | None:
        """The locked prediction (period → value), or None while there is none."""
        values = self.read()["predictions"].get(task_id, {}).get("values")
        return dict(values) if isinstance(values, dict) else None

    def note(self, task_id: str) -> str:
        """The learner's own words for one task, or an empty text."""
        return str(self.read()["notes"].get(task_id, {}).get("text", ""))

    def lesson(self, lesson_id: str) -> Record:
        """When a lesson was begun, last opened and finished."""
        return self.read()["lessons"].get(lesson_id, {})

    def news(self) -> list[str]:
        """Sentences the learner should see (trouble with the file), each given out once."""
        said, self._news = self._news, []
        return said

    # -- writing ---------------------------------------------------------------------------------

    def add_try(
        self,
        task_id: str,
        *,
        answer: str,
        state: str,
        slip: str | None = None,
        confidence: str | None = None,
    ) -> None:
        """Keep one answer, and how sure the learner was of it. A task once right stays right."""
        one = {"at": now(), "answer": answer[:2000], "state": state, "slip": slip}
        if confidence:
            one["confidence"] = confidence

        def edit(record: Record) -> None:
            task = record["tasks"].setdefault(task_id, {})
            tries = task.setdefault("tries", [])
            tries.append(dict(one))
            del tries[:-TRIES_KEPT]
            task["count"] = task.get("count", 0) + 1
            task["state"] = "right" if "right" in (task.get("state"), state) else state

        self._apply(edit)

    def set_hints(self, task_id: str, seen: int) -> None:
        """Remember how many hints of a task have been shown."""

        def edit(record: Record) -> None:
            task = record["tasks"].setdefault(task_id, {})
            task["hints"] = max(seen, task.get("hints", 0))

        self._apply(edit)

    def mark_solution_seen(self, task_id: str) -> None:
        """Remember that the solution was asked for."""

        def edit(record: Record) -> None:
            record["tasks"].setdefault(task_id, {})["solution_seen"] = True

        self._apply(edit)

    def lock_prediction(self, task_id: str, values: dict[str, float]) -> None:
        """Keep a prediction. The first one locked stays; later ones are ignored."""
        at = now()

        def edit(record: Record) -> None:
            record["predictions"].setdefault(task_id, {"locked": at, "values": values})

        self._apply(edit)

    def keep_note(self, task_id: str, text: str) -> None:
        """Keep the learner's own words; the newest version replaces the one before."""
        at = now()

        def edit(record: Record) -> None:
            record["notes"][task_id] = {"at": at, "text": text}

        self._apply(edit)

    def touch_lesson(self, lesson_id: str, *, finished: bool = False) -> None:
        """Remember that a lesson was opened or finished."""
        at = now()

        def edit(record: Record) -> None:
            lesson = record["lessons"].setdefault(lesson_id, {"begun": at})
            lesson["last"] = at
            if finished:
                lesson["finished"] = at

        self._apply(edit)

    # -- the file --------------------------------------------------------------------------------

    def _apply(self, edit: Edit) -> None:
        self._unsaved.append(edit)
        try:
            with self._lock.acquire(timeout=LOCK_SECONDS):
                record = self._load(set_aside=True)
                for waiting in self._unsaved:
                    waiting(record)
                self._replace(record)
        except Timeout:
            self._tell("another notebook is holding the file")
        except _NewerEdition:
            self._tell("it was written by a newer edition of the course; update this one to go on")
        except OSError as error:
            self._tell(error.strerror or str(error))
        else:
            self._unsaved.clear()

    def _tell(self, reason: str) -> None:
        self._news.append(
            f"Your answer counts, but it could not be saved in {FILE_NAME} yet: {reason}. "
            "It is kept while this notebook runs and saved as soon as that is possible."
        )

    def _load(self, *, set_aside: bool = False) -> Record:
        try:
            text = self.path.read_text(encoding="utf-8")
        except FileNotFoundError:
            return empty_record()
        except UnicodeDecodeError:
            return self._damaged("it is not text", set_aside)
        try:
            record = json.loads(text)
        except (json.JSONDecodeError, RecursionError):
            return self._damaged("it breaks off or is not JSON", set_aside)
        flaw = _flaw(record)
        if flaw:
            return self._damaged(flaw, set_aside)
        if record["version"] > VERSION:
            raise _NewerEdition(record)
        return record

    def _damaged(self, flaw: str, set_aside: bool) -> Record:
        # Only a writer, who holds the lock, moves the file: a reader might move another's new one.
        if set_aside:
            stamp = datetime.now().strftime("%Y-%m-%d %H%M%S")
            aside = self.path.with_name(f"crossings-progress (damaged {stamp}).json")
            os.replace(self.path, aside)
            self._news.append(
                f"Your record {FILE_NAME} could not be read: {flaw}. It was set aside, unchanged, "
                f"as “{aside.name}”, and a new record was begun."
            )
        return empty_record()

    def _replace(self, record: Record) -> None:
        text = json.dumps(record, ensure_ascii=False, indent=1)
        descriptor, name = tempfile.mkstemp(dir=self.folder, prefix=".crossings-progress-")
        try:
            with os.fdopen(descriptor, "wb") as file:
                # A lone surrogate (half an emoji) has no UTF-8 form; "?" is better than losing all.
                file.write(text.encode("utf-8", errors="replace"))
                file.flush()
                os.fsync(file.fileno())
            os.replace(name, self.path)
        except BaseException:
            with contextlib.suppress(OSError):
                os.unlink(name)
            raise


class _NewerEdition(Exception):
    """The record has a higher version than this edition of the course can write."""

    def __init__(self, record: Record) -> None:
        super().__init__()
        self.record = record


_open: dict[Path, Progress] = {}


def progress() -> Progress:
    """The record of the course folder this notebook runs in; one object for each folder."""
    folder = course_folder()
    return _open.setdefault(folder, Progress(folder))
