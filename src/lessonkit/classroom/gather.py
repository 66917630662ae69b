"""Reading what was handed in: folders, renamed files, zips of a school's system."""

import io
import json
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from lessonkit.classroom.hand_in import hand_in_format, of_lesson, read_seat
from lessonkit.record import Record
from lessonkit.record.shape import empty_record, flaw, sound
from lessonkit.record.versions import bring_up_to_date
from lessonkit.text.errors import CourseError
from lessonkit.text.kinds_of_value import is_dict

LARGEST = 5_000_000  # bytes of one file; a record of years has 400,000
MOST = 3_000  # files in a place
_NAMED = 120  # characters of a file's name in a sentence


@dataclass(frozen=True)
class HandIn:
    """What one seat handed in.

    Parameters
    ----------
    seat
        The seat word.
    made
        When it was written, as the file says.
    record
        A record with the lesson's part in it.
    words
        Whether the learner's own words were handed in.
    source
        The name of the file.
    """

    seat: str
    made: str
    record: Record
    words: bool
    source: str


@dataclass(frozen=True)
class Gathered:
    """Everything that was found.

    Parameters
    ----------
    hand_ins
        The newest of each seat, by seat.
    troubles
        What could not be read, or was left out, a sentence each.
    """

    hand_ins: tuple[HandIn, ...]
    troubles: tuple[str, ...]


def gather(place: Path, lesson_id: str) -> Gathered:
    """Read everything for one lesson that was handed in at a place.

    Parameters
    ----------
    place
        A folder, or a zip as Moodle, Teams or Canvas write it. Files may have other names.
    lesson_id
        The lesson; what belongs to another one is left out, and said.

    Raises
    ------
    CourseError
        There is no such place.
    """
    if not place.exists():
        raise CourseError(
            f"There is nothing at {place}. Name the folder or the zip with what was handed in."
        )
    newest: dict[str, HandIn] = {}
    troubles: list[str] = []
    for name, content in _files(place, troubles):
        try:
            one = read_hand_in(name, content, lesson_id)
        except NotForUs as reason:
            troubles.append(f"{name[-_NAMED:]}: {reason}")
            continue
        if one is None:
            continue
        before = newest.get(one.seat)
        if before is not None:
            troubles.append(f"{one.seat} handed in more than once; the newest counts.")
        if before is None or one.made > before.made:
            newest[one.seat] = one
    return Gathered(tuple(newest[seat] for seat in sorted(newest)), tuple(dict.fromkeys(troubles)))


class NotForUs(Exception):
    """Why a file is left out."""


def read_hand_in(name: str, content: bytes, lesson_id: str) -> HandIn | None:
    """One file as it was handed in, or None where it is something else altogether."""
    text = content.decode("utf-8-sig", errors="replace").strip()
    if not text.startswith("{"):
        return None
    try:
        said = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise NotForUs("it is damaged; ask for it again") from error
    if not is_dict(said):
        return None
    if said.get("format") == hand_in_format():
        return _handed_in(name, said, lesson_id)
    if not flaw(said):
        raise NotForUs(
            "this is a whole record, not a lesson that was handed in; let the learner hand it in"
        )
    return None


def _handed_in(name: str, said: Record, lesson_id: str) -> HandIn:
    lesson = said.get("lesson")
    if lesson != lesson_id:
        raise NotForUs(f"it is of lesson {str(lesson)[:10]}, so it is left out")
    try:
        seat = read_seat(said.get("seat"))
    except CourseError as error:
        raise NotForUs("its seat is no seat word; ask for it again") from error
    words = said.get("words") is True
    whole = {**empty_record(), **{p: said.get(p) for p in ("tasks", "predictions", "notes")}}
    bring_up_to_date(whole)
    record, _ = sound(whole)
    made = said.get("made")
    holds = {**record, **of_lesson(record, lesson_id, words=words)}
    return HandIn(seat, made if isinstance(made, str) else "", holds, words, name)


def _files(place: Path, troubles: list[str]) -> Iterator[tuple[str, bytes]]:
    """Name and content of every file, those in zips too; nothing is unpacked to the disk."""
    paths = sorted(place.rglob("*")) if place.is_dir() else [place]
    seen = 0
    for path in paths:
        if not path.is_file() or path.is_symlink():
            continue
        seen += 1
        if seen > MOST:
            troubles.append(f"Only the first {MOST:,} files were read.")
            return
        name = str(path.relative_to(place)) if place.is_dir() else path.name
        try:
            if path.suffix.lower() == ".zip":
                yield from _in_zip(name, path.read_bytes(), troubles)
            elif path.stat().st_size > LARGEST:
                troubles.append(f"{name[-_NAMED:]}: it is too large for one lesson")
            else:
                yield name, path.read_bytes()
        except OSError as error:
            troubles.append(f"{name[-_NAMED:]}: it cannot be read ({error.strerror or error})")


def _in_zip(
    name: str, content: bytes, troubles: list[str], depth: int = 0
) -> Iterator[tuple[str, bytes]]:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            for info in archive.infolist()[:MOST]:
                inside = f"{name}/{info.filename}"
                if info.is_dir():
                    continue
                if info.file_size > LARGEST:
                    troubles.append(f"{inside[-_NAMED:]}: it is too large")
                    continue
                with archive.open(info) as file:
                    data = file.read(LARGEST + 1)
                if info.filename.lower().endswith(".zip") and depth == 0:
                    yield from _in_zip(inside, data, troubles, depth + 1)
                else:
                    yield inside, data
    except (zipfile.BadZipFile, RuntimeError, NotImplementedError, EOFError, OSError):
        troubles.append(f"{name[-_NAMED:]}: this zip is damaged or locked; ask for it again")
