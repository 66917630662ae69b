"""A list for a teacher's mark book: what was done, never what was right."""

import csv
import io
from collections.abc import Mapping, Sequence
from pathlib import Path

from lessonkit.classroom.counting import done_of
from lessonkit.classroom.gather import HandIn
from lessonkit.classroom.hand_in import read_seat
from lessonkit.lessons.lesson import Lesson
from lessonkit.record import empty_record
from lessonkit.text.errors import CourseError
from lessonkit.text.plain_file import read_plain

FORMULA = ("=", "+", "-", "@", "\t", "\r")  # a spreadsheet works such a cell out
SYSTEMS = ("moodle", "canvas")


def read_names(path: Path) -> dict[str, dict[str, str]]:
    """Seat → the teacher's row for it, from a CSV with a column `seat`, as spreadsheets write them.

    Raises
    ------
    CourseError
        It cannot be read, has no such column, or a row of it has no seat word of its own.
    """
    try:
        content = read_plain(path)
        try:
            text = content.decode("utf-8-sig")
        except UnicodeDecodeError:
            text = content.decode("cp1252", errors="replace")  # Excel's “CSV”, without “UTF-8”
        # Where a comma stands in decimals, Excel parts columns by semicolons.
        first = text.partition("\n")[0]
        between = ";" if first.count(";") > first.count(",") else ","
        rows = [dict(one) for one in csv.DictReader(io.StringIO(text), delimiter=between)]
    except (OSError, csv.Error) as error:
        raise CourseError(f"The list of names {path} cannot be read: {error}.") from error
    if not rows or "seat" not in rows[0]:
        raise CourseError(
            f"{path.name} is a list of names when it has a column called seat, and for example one "
            "called name: one row is one learner."
        )
    names: dict[str, dict[str, str]] = {}
    for number, one in enumerate(rows, 2):
        try:
            seat = read_seat(one["seat"])
        except CourseError as error:
            raise CourseError(f"Row {number} of {path.name}: {error}") from error
        if seat in names:
            raise CourseError(f"Row {number} of {path.name}: {seat} is there twice.")
        names[seat] = one
    return names


def marks(
    lesson: Lesson,
    hand_ins: Sequence[HandIn],
    names: Mapping[str, Mapping[str, str]],
    system: str | None = None,
) -> str:
    """The list as CSV; seats of the list of names that handed in nothing are there too.

    Parameters
    ----------
    names
        What `read_names` gives, or nothing.
    system
        "moodle" or "canvas" for the columns of that system's import.
    """
    by_seat = {one.seat: one for one in hand_ins}
    out = io.StringIO()
    rows = [
        _row(lesson, seat, by_seat.get(seat), names.get(seat, {}), system)
        for seat in sorted({*by_seat, *names})
    ]
    writer = csv.DictWriter(out, fieldnames=list(rows[0]) if rows else ["seat"])
    writer.writeheader()
    writer.writerows({key: _harmless(value) for key, value in one.items()} for one in rows)
    return out.getvalue()


def _row(
    lesson: Lesson,
    seat: str,
    one: HandIn | None,
    named: Mapping[str, str],
    system: str | None,
) -> dict[str, str]:
    done, of = done_of(lesson, one.record if one else empty_record())
    name = named.get("name", "")
    if system == "moodle":
        return {
            "Identifier": named.get("id", ""),
            "Full name": name or seat,
            "Grade": str(done) if one else "",
            "Maximum Grade": str(of),
        }
    if system == "canvas":
        title = f"{lesson.id} {lesson.title}"
        return {
            "Student": name or seat,
            "ID": named.get("id", ""),
            "Section": named.get("section", ""),
            title: str(done) if one else "",
        }
    tasks = one.record["tasks"].values() if one else ()
    return {
        "seat": seat,
        "name": name,
        "handed in": one.made if one else "",
        "done": str(done) if one else "",
        "of": str(of),
        "answers": str(sum(task.get("count", 0) for task in tasks)) if one else "",
        "hints": str(sum(task.get("hints", 0) for task in tasks)) if one else "",
        "own words": ("yes" if one.record["notes"] else "no") if one else "",
        "rubric 0 to 4": "",
    }


def _harmless(value: str) -> str:
    return f"'{value}" if value.startswith(FORMULA) else value
