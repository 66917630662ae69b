"""What is kept for a learner: answers, predictions, notes, lessons begun and finished.

Every change is an edit (a function on the record). An edit is applied to what is in the file at
that moment, so two notebooks never undo each other's answers; the file is replaced in one step, so
a crash leaves the old record or the new one. An edit that cannot be saved is kept and tried again,
by itself, with the next one and when the notebook ends; the learner is told in a sentence. An edit
replaces entries and never changes one, and does nothing where it was applied before: a write that
was interrupted may have been done.
"""

import asyncio
import atexit
import contextlib
import secrets
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from lessonkit.course import course
from lessonkit.record.moments import after, order
from lessonkit.record.shape import DONE, LARGEST, TRIES_KEPT, Record
from lessonkit.record.storage import Edit, NotSavedError, RecordFile

SECONDS_TO_RETRY = 20
TEXT_KEPT = 2000  # characters of an answer


def now() -> str:
    """This moment in local time, to the second, as ISO 8601."""
    return datetime.now().astimezone().isoformat(timespec="seconds")


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
    >>> record.add_try("03.fall", answer="-92.7", state="right", confidence="sure")
    >>> record.task("03.fall")["state"]
    'right'
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._file = RecordFile(folder)
        self._unsaved: list[Edit] = []
        self._news: list[str] = []
        self._waits = False  # whether saving is tried again by itself
        self._at_exit = False
        self.listeners: list[Callable[[], None]] = []  # called after every edit

    @property
    def path(self) -> Path:
        """The file itself."""
        return self._file.path

    # -- reading ---------------------------------------------------------------------------------

    def read(self) -> Record:
        """The whole record as it stands, with edits that could not be saved yet."""
        record = self._file.read()
        for edit in self._unsaved:
            edit(record)
        return record

    def task(self, task_id: str) -> Record:
        """What is recorded of one task: state, tries, hints seen, solution seen."""
        return self.read()["tasks"].get(task_id, {})

    def prediction(self, task_id: str) -> dict[str, float] | None:
        """The locked prediction (period → value), or None while there is none."""
        values = self.read()["predictions"].get(task_id, {}).get("values")
        return dict(values) if values else None

    def note(self, task_id: str) -> str:
        """The learner's own words for one task, or an empty text."""
        return self.read()["notes"].get(task_id, {}).get("text", "")

    def draft(self, task_id: str) -> str:
        """What was typed for one task and not yet kept as a note, or an empty text."""
        return self.read()["drafts"].get(task_id, {}).get("text", "")

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
        """Keep one answer, and how sure the learner was of it. A task once done stays so."""
        one = {
            "id": secrets.token_hex(4),
            "at": now(),
            "answer": answer[:TEXT_KEPT],
            "state": state,
            "slip": slip,
            "confidence": confidence,
        }

        def edit(record: Record) -> None:
            task = record["tasks"].get(task_id, {})
            tries = task.get("tries", [])
            if one in tries:
                return
            kept = {"tries": [*tries, one][-TRIES_KEPT:], "count": task.get("count", 0) + 1}
            stays = task.get("state") in DONE and state != DONE[0]
            kept["state"] = task["state"] if stays else state
            record["tasks"][task_id] = {**task, **kept}

        self._apply(edit)

    def set_hints(self, task_id: str, seen: int) -> None:
        """Remember how many hints of a task have been shown."""

        def edit(record: Record) -> None:
            task = record["tasks"].get(task_id, {})
            record["tasks"][task_id] = {**task, "hints": max(seen, task.get("hints", 0))}

        self._apply(edit)

    def mark_solution_seen(self, task_id: str) -> None:
        """Remember that the solution was asked for."""

        def edit(record: Record) -> None:
            task = record["tasks"].get(task_id, {})
            record["tasks"][task_id] = {**task, "solution_seen": True}

        self._apply(edit)

    def lock_prediction(self, task_id: str, values: dict[str, float]) -> None:
        """Keep a prediction. The first one locked stays; later ones are ignored."""
        at = now()
        # JSON has no word for "not a number" or infinity.
        kept = {str(key): float(value) for key, value in values.items() if abs(value) <= LARGEST}

        def edit(record: Record) -> None:
            if kept:
                record["predictions"].setdefault(task_id, {"locked": at, "values": dict(kept)})

        self._apply(edit)

    def keep_note(self, task_id: str, text: str) -> None:
        """Keep the learner's own words; the newest version replaces the one before."""
        at = now()

        def edit(record: Record) -> None:
            record["notes"][task_id] = {"at": _after_words(at, record, task_id), "text": text}
            record["drafts"].pop(task_id, None)

        self._apply(edit)

    def keep_draft(self, task_id: str, text: str) -> None:
        """Keep words that are still being written; words that are a note already need no draft."""
        at = now()

        def edit(record: Record) -> None:
            if text.strip() and text != record["notes"].get(task_id, {}).get("text"):
                record["drafts"][task_id] = {"at": _after_words(at, record, task_id), "text": text}
            else:
                record["drafts"].pop(task_id, None)

        self._apply(edit)

    def touch_lesson(self, lesson_id: str, *, finished: bool = False) -> None:
        """Remember that a lesson was opened or finished."""
        at = now()

        def edit(record: Record) -> None:
            begun = record["lessons"].get(lesson_id, {"begun": at})
            ends = ("last", "finished") if finished else ("last",)
            latest = {end: max(at, begun.get(end, at), key=order) for end in ends}
            record["lessons"][lesson_id] = {**begun, **latest}

        self._apply(edit)

    def take_over(self, other: "Progress") -> None:
        """Take what another object for this record could not save; it is saved with the next edit.

        Needed when the course folder was moved while a notebook was open in it.
        """
        self._unsaved += other._unsaved
        self._news += other.news()
        other._unsaved = []

    def save(self) -> bool:
        """Try once more to save what could not be saved; True if nothing waits any more."""
        return not self._unsaved or not self._trouble()

    def _apply(self, edit: Edit) -> None:
        self._unsaved.append(edit)
        trouble = self._trouble()
        if trouble:
            self._news.append(
                f"Your answer counts, but it could not be saved in {course().record_name} yet: "
                f"{trouble}. "
                "It is kept while this notebook runs and saved as soon as that is possible."
            )
            self._try_again_later()
        for heard in self.listeners:
            heard()

    def _trouble(self) -> str:
        """Save what waits; why that was not possible, or an empty text."""
        try:
            self._news += self._file.change(self._unsaved)
        except NotSavedError as trouble:
            return str(trouble)
        self._unsaved.clear()
        return ""

    def _try_again_later(self) -> None:
        """Save by itself as soon as that is possible, and at the latest when the notebook ends."""
        if not self._at_exit:
            self._at_exit = True
            atexit.register(self.save)
        if self._waits:
            return
        with contextlib.suppress(RuntimeError):  # outside a notebook nothing runs later
            asyncio.get_running_loop().call_later(SECONDS_TO_RETRY, self._again)
            self._waits = True

    def _again(self) -> None:
        self._waits = False
        if not self.save():
            self._try_again_later()


def _after_words(at: str, record: Record, task_id: str) -> str:
    """When words are kept: after those they replace, whatever the clock says."""
    words = [record[part].get(task_id, {}) for part in ("notes", "drafts")]
    return after(at, *[one["at"] for one in words if "at" in one])
