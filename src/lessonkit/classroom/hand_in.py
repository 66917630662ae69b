"""Handing in: one file with one lesson in it, written when the learner asks for it."""

import json
import re
from pathlib import Path

from lessonkit.course import course
from lessonkit.lessons import catalogue
from lessonkit.record import Record, progress
from lessonkit.record.book import now
from lessonkit.record.whole_file import write_whole
from lessonkit.text.cards import Card
from lessonkit.text.errors import CourseError
from lessonkit.text.parts import Part, parts_card
from lessonkit.text.wording import counted

VERSION = 1
_DEVICE = re.compile("con|prn|aux|nul|com[0-9]|lpt[0-9]")  # Windows makes no file of such a name
SEAT = re.compile(r"[a-z][a-z0-9-]{1,29}")
_PARTS = ("tasks", "predictions", "notes")


def hand_in(lesson_id: str, seat: str | None = None, *, words: bool = False) -> Card:
    """Write what you did in one lesson into a file for your teacher; without a seat, say what.

    Nothing is sent: the file lies in your course folder, and you give it to your teacher.

    Parameters
    ----------
    lesson_id
        The lesson, such as "03".
    seat
        Your seat word, such as "otter-7": your teacher knows whose it is, nobody else does.
    words
        True puts your own words (the notes) into the file as well.

    Returns
    -------
    Card
        What stands in the file, or would stand in it.

    Raises
    ------
    CourseError
        There is no such lesson, the seat is no seat word, or the file cannot be written.
    """
    lesson = catalogue.lesson(lesson_id)
    record = progress()
    holds = of_lesson(record.read(), lesson_id, words=words)
    if seat is None:
        return _what(lesson_id, holds, words)
    known = read_seat(seat)
    path = record.folder / f"{course().command}-hand-in-{lesson.id}-{known}.json"
    _write(path, written(lesson.id, known, holds, words=words))
    return parts_card(
        "Written, and not sent",
        [
            Part("", [f"Give the file {path.name} in your course folder to your teacher."]),
            Part("In it", _inside(holds, words)),
            Part("Not in it", _not_inside(words)),
        ],
    )


def written(lesson_id: str, seat: str, holds: Record, *, words: bool) -> str:
    """What `of_lesson` gives, as the text of a file that is handed in."""
    said = {
        "format": hand_in_format(),
        "version": VERSION,
        "lesson": lesson_id,
        "seat": seat,
        "made": now(),
        "words": words,
        **holds,
    }
    return json.dumps(said, ensure_ascii=False, indent=1) + "\n"


def hand_in_format() -> str:
    """What a file that was handed in says it is."""
    return f"{course().command}-hand-in"


def read_seat(seat: object) -> str:
    """A seat word as it is kept.

    Raises
    ------
    CourseError
        It is no seat word.

    Examples
    --------
    >>> read_seat(" Otter-7 ")
    'otter-7'
    """
    typed = seat.strip().lower() if isinstance(seat, str) else ""
    if not SEAT.fullmatch(typed) or _DEVICE.fullmatch(typed):
        raise CourseError(
            'A seat word begins with a letter and has letters, digits and "-", 30 at the most, '
            'such as "otter-7". Your teacher gives it to you; it is not your name.'
        )
    return typed


def of_lesson(record: Record, lesson_id: str, *, words: bool) -> Record:
    """The part of a record that belongs to one lesson; own words only where they are wanted."""
    holds = {
        part: {name: one for name, one in record[part].items() if name.startswith(f"{lesson_id}.")}
        for part in _PARTS
    }
    return holds if words else {**holds, "notes": {}}


def _what(lesson_id: str, holds: Record, words: bool) -> Card:
    more = "" if words else f' With your own words: hand_in("{lesson_id}", "otter-7", words=True).'
    how = f'Write your own seat word: hand_in("{lesson_id}", "otter-7").{more}'
    return parts_card(
        "This is what your teacher would see",
        [
            Part("In the file", _inside(holds, words)),
            Part("Not in it", _not_inside(words)),
            Part("To hand in", [how]),
        ],
    )


def _inside(holds: Record, words: bool) -> list[str]:
    tries = sum(len(one.get("tries", ())) for one in holds["tasks"].values())
    said = [
        f"{counted(tries, 'answer')} to {counted(len(holds['tasks']), 'exercise')}, the wrong ones "
        "too, with the time and how sure you were",
        "how many hints you asked for, and which solutions you looked at",
        f"{counted(len(holds['predictions']), 'prediction')}",
    ]
    if words:
        said.append(f"your own words: {counted(len(holds['notes']), 'text')}")
    return said


def _not_inside(words: bool) -> list[str]:
    rest = ["your name", "anything of other lessons"]
    return rest if words else [*rest, "your own words"]


def _write(path: Path, content: str) -> None:
    try:
        write_whole(path, content.encode("utf-8"), f".{course().command}-hand-in-")
    except OSError as error:
        raise CourseError(
            f"The file could not be written to {path.parent}: {error.strerror or error}. Your "
            "record is unchanged; make room, or open the course in a folder of your own."
        ) from error
