"""A class in one SQLite file: its seats, votes and shows of hands, and what the board shows."""

import hmac
import json
import secrets
import sqlite3
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import asdict, replace
from hashlib import sha256
from pathlib import Path

from lessonkit.classroom.gather import HandIn
from lessonkit.classroom.merging import merge
from lessonkit.classroom.refusing import Refused
from lessonkit.classroom.stage import Stage, votable
from lessonkit.lessons import catalogue
from lessonkit.record import Record
from lessonkit.record.book import now
from lessonkit.tasks.prediction import HIGHEST
from lessonkit.text.errors import CourseError

MOST_SEATS = 60
_LETTERS = "BCDFGHJKLMNPQRSTVWXZ"  # no vowels, so no words
_TABLES = """
CREATE TABLE IF NOT EXISTS said (name TEXT PRIMARY KEY, value TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS seats (
  seat TEXT PRIMARY KEY, key TEXT NOT NULL, made TEXT NOT NULL, record TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS votes (
  task TEXT, round INTEGER, seat TEXT, answer TEXT NOT NULL, confidence TEXT,
  PRIMARY KEY (task, round, seat));
CREATE TABLE IF NOT EXISTS rounds (task TEXT PRIMARY KEY, number INTEGER NOT NULL);
CREATE TABLE IF NOT EXISTS hands (
  task TEXT, round INTEGER, letter TEXT, number INTEGER NOT NULL,
  PRIMARY KEY (task, round, letter));
"""
NAME = "class.sqlite"
FILES = (NAME, f"{NAME}-wal", f"{NAME}-shm", f".{NAME}.lock")


class Store:
    """One class in one lesson.

    What `take` has returned from is on the disk, whatever happens to this program afterwards.

    Parameters
    ----------
    folder
        A folder on this computer; SQLite's write-ahead log does not work on a network share.
    lesson_id
        The lesson of a new class; one that is there already keeps its own.

    Raises
    ------
    CourseError
        The file is damaged, of another lesson, or cannot be written.
    """

    def __init__(self, folder: Path, lesson_id: str) -> None:
        self.path = folder / NAME
        try:
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            self._file = sqlite3.connect(self.path, isolation_level=None)
            self._file.execute("PRAGMA journal_mode=WAL")
            self._file.execute("PRAGMA synchronous=NORMAL")
            self._file.executescript(_TABLES)
            self.lesson = catalogue.lesson(self._kept("lesson", lesson_id))
            self.code = self._kept("code", "".join(secrets.choice(_LETTERS) for _ in range(5)))
            self.token = self._kept("token", secrets.token_urlsafe(24))
            self._stage = Stage(**json.loads(self._kept("stage", json.dumps(asdict(Stage())))))
            self._seats, self._keys = self._read()
        except (sqlite3.Error, OSError, ValueError, TypeError) as error:
            if isinstance(error, CourseError):
                raise
            raise CourseError(
                f"The class in {folder} cannot be opened ({error}). Close what else has it open, "
                "or name another folder with --keep."
            ) from error
        if self.lesson.id != lesson_id:
            raise CourseError(
                f"{folder} holds a class in lesson {self.lesson.id}. Name that lesson, or another "
                "folder with --keep."
            )
        self.changes = 0  # goes up whenever something is to be shown anew

    def close(self) -> None:
        """Close the file."""
        self._file.close()

    def _kept(self, name: str, first: str) -> str:
        self._file.execute("INSERT OR IGNORE INTO said VALUES (?, ?)", (name, first))
        return self._file.execute("SELECT value FROM said WHERE name = ?", (name,)).fetchone()[0]

    def _read(self) -> tuple[dict[str, HandIn], dict[str, str]]:
        seats: dict[str, HandIn] = {}
        keys: dict[str, str] = {}
        for seat, key, made, record in self._file.execute("SELECT * FROM seats ORDER BY rowid"):
            keys[seat] = key
            seats[seat] = HandIn(seat, made, json.loads(record), words=False, source=NAME)
        return seats, keys

    # -- seats -----------------------------------------------------------------------------------

    @property
    def hand_ins(self) -> list[HandIn]:
        """What every seat has sent so far, by seat."""
        return [self._seats[seat] for seat in sorted(self._seats)]

    def admit(self, seat: str, key: str) -> None:
        """Let whoever has this key speak for a seat.

        Raises
        ------
        Refused
            Somebody else has the seat, or no seat is free.
        """
        if not 16 <= len(key) <= 100:
            raise Refused("This notebook sent no key of its own: join again.", 400)
        known = self._keys.get(seat)
        if known is None and len(self._keys) >= MOST_SEATS:
            raise Refused(f"The class is full: it has {MOST_SEATS} seats.", 403)
        if known and not hmac.compare_digest(known, _digest(key)):
            raise Refused(
                f"The seat word {seat} is taken. Check yours, or ask your teacher to free it.", 409
            )

    def take(self, key: str, sent: HandIn) -> None:
        """Keep what a seat sends, and count what is new of it as a vote where one is open.

        Raises
        ------
        Refused
            Somebody else has the seat, or no seat is free.
        """
        seat, after = sent.seat, _of_this_lesson(self.lesson.outlines, sent.record)
        self.admit(seat, key)
        known = self._seats.get(seat)
        before: Record = known.record if known else {**after, "tasks": {}, "predictions": {}}
        record, news = merge(before, after)
        if known and record == before and self._keys[seat]:
            return
        one = HandIn(seat, now(), record, words=False, source=NAME)
        said = json.dumps(record, ensure_ascii=False)
        with self._file:
            self._file.execute("BEGIN IMMEDIATE")
            self._file.execute(
                "INSERT OR REPLACE INTO seats VALUES (?, ?, ?, ?)",
                (seat, _digest(key), one.made, said),
            )
            # What somebody did before joining is no vote.
            for vote in news.get(self._stage.held, ())[-1:] if known else ():
                self._file.execute(
                    "INSERT OR REPLACE INTO votes VALUES (?, ?, ?, ?, ?)",
                    (
                        *(self._stage.task, self._stage.round, seat),
                        *(vote["answer"], vote["confidence"]),
                    ),
                )
        self._seats[seat], self._keys[seat] = one, _digest(key)
        self.changes += 1

    def free(self, seat: str) -> None:
        """Let a seat word be taken by another computer; what it sent stays.

        Raises
        ------
        Refused
            There is no such seat.
        """
        if seat not in self._keys:
            raise Refused("There is no such seat.", 404)
        # An empty key is nobody's: the next computer that comes may have the seat.
        self._file.execute("UPDATE seats SET key = '' WHERE seat = ?", (seat,))
        self._keys[seat] = ""
        self.changes += 1

    # -- the board -------------------------------------------------------------------------------

    @property
    def stage(self) -> Stage:
        """What the board shows."""
        return self._stage

    def show(self, stage: Stage) -> None:
        """Put something on the board."""
        with self._file:
            self._file.execute("BEGIN IMMEDIATE")
            self._file.execute(
                "UPDATE said SET value = ? WHERE name = 'stage'", (json.dumps(asdict(stage)),)
            )
            if stage.shown == "vote":
                self._file.execute(
                    "INSERT OR REPLACE INTO rounds VALUES (?, ?)", (stage.task, stage.round)
                )
        self._stage = stage
        self.changes += 1

    def voted(self, task_id: str) -> int:
        """How many votes an exercise has had."""
        found = self._file.execute("SELECT number FROM rounds WHERE task = ?", (task_id,))
        return (found.fetchone() or (0,))[0]

    def votes(self, task_id: str, number: int) -> dict[str, tuple[str, str | None]]:
        """Seat → answer and confidence in one vote."""
        rows = self._file.execute(
            "SELECT seat, answer, confidence FROM votes WHERE task = ? AND round = ?",
            (task_id, number),
        )
        return {seat: (answer, confidence) for seat, answer, confidence in rows}

    # -- show of hands ---------------------------------------------------------------------------

    def raise_hands(self, task_id: str, number: int, hands: Mapping[str, int]) -> None:
        """Keep a show of hands: letter → hands. Without any hand the one before is deleted.

        Raises
        ------
        Refused
            There is no such exercise.
        """
        if task_id not in votable(self.lesson):
            raise Refused("Choose an exercise first.", 400)
        rows = [(task_id, number, letter, n) for letter, n in hands.items() if n]
        with self._file:
            self._file.execute("BEGIN IMMEDIATE")
            self._file.execute("DELETE FROM hands WHERE task = ? AND round = ?", (task_id, number))
            self._file.executemany("INSERT INTO hands VALUES (?, ?, ?, ?)", rows)
        self.changes += 1

    def hands(self, task_id: str, number: int) -> dict[str, int]:
        """Letter → hands."""
        rows = self._file.execute(
            "SELECT letter, number FROM hands WHERE task = ? AND round = ?", (task_id, number)
        )
        return dict(rows)


def kept_in(place: Path, lesson_id: str) -> list[HandIn]:
    """What the classes that are kept in a folder hold of a lesson."""
    found: list[HandIn] = []
    for path in sorted(place.rglob(NAME)) if place.is_dir() else ():
        with suppress(CourseError):
            store = Store(path.parent, lesson_id)
            found += [replace(one, source=str(path.relative_to(place))) for one in store.hand_ins]
            store.close()
    return found


def _digest(key: str) -> str:
    return sha256(key.encode()).hexdigest()


def _of_this_lesson(known: Mapping[str, object], record: Record) -> Record:
    """Exercises that there are; whatever else was sent is not kept."""
    tasks = {name: one for name, one in record["tasks"].items() if name in known}
    guesses = {
        name: one
        for name, one in record["predictions"].items()
        if name in known and all(0 <= value <= HIGHEST for value in one["values"].values())
    }
    return {**record, "tasks": tasks, "predictions": guesses, "notes": {}}
