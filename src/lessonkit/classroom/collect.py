"""Collecting a lesson from a class."""

from dataclasses import replace
from pathlib import Path

from lessonkit.classroom.forgetting import mark
from lessonkit.classroom.gather import gather
from lessonkit.classroom.marks import SYSTEMS, marks, read_names
from lessonkit.classroom.pages import class_page, feedback_page
from lessonkit.classroom.store import kept_in
from lessonkit.course import course
from lessonkit.lessons import catalogue
from lessonkit.record.whole_file import write_whole
from lessonkit.text.errors import CourseError
from lessonkit.text.wording import counted


def collect(
    place: Path,
    lesson_id: str,
    *,
    names: Path | None = None,
    system: str | None = None,
    to: Path | None = None,
) -> list[str]:
    """Read what was handed in and write the class page, the list and a page for each seat.

    Parameters
    ----------
    place
        A folder or a zip with the files.
    lesson_id
        The lesson.
    names
        The teacher's list, a CSV with the columns seat and name.
    system
        "moodle" or "canvas".
    to
        The folder for the pages; `class-NN` in this folder unless given.

    Returns
    -------
    list of str
        What was done, a sentence each.

    Raises
    ------
    CourseError
        There is no such place, lesson or list, or the pages cannot be written.
    """
    lesson = catalogue.lesson(lesson_id)
    if system not in (None, *SYSTEMS):
        raise CourseError(f"The list can be made for {' or '.join(SYSTEMS)}, not for {system!r}.")
    known = read_names(names) if names else {}
    gathered = gather(place, lesson.id)
    given = {one.seat for one in gathered.hand_ins}
    # Who handed a file in chose what stands in it; the class has the others.
    joined = [one for one in kept_in(place, lesson.id) if one.seat not in given]
    hand_ins = tuple(sorted((*gathered.hand_ins, *joined), key=lambda one: one.seat))
    gathered = replace(gathered, hand_ins=hand_ins)
    absent = sorted(set(known) - {one.seat for one in gathered.hand_ins})
    folder = to or Path(f"class-{lesson.id}")
    files = {
        "class.html": class_page(lesson, gathered, absent),
        "marks.csv": marks(lesson, gathered.hand_ins, known, system),
        **{f"feedback/{one.seat}.html": feedback_page(lesson, one) for one in gathered.hand_ins},
    }
    _write(folder, files)
    said = [f"{counted(len(gathered.hand_ins), 'seat')} of lesson {lesson.id} collected."]
    if absent:
        said.append(f"Not handed in: {', '.join(absent)}.")
    said += gathered.troubles
    said.append(
        f"Written: {folder / 'class.html'}, marks.csv and "
        f"{counted(len(gathered.hand_ins), 'page')} in feedback. "
        "The files that were handed in are as they were."
    )
    return said


def _write(folder: Path, files: dict[str, str]) -> None:
    try:
        (folder / "feedback").mkdir(parents=True, exist_ok=True)
        for name, text in files.items():
            content = text.encode("utf-8", errors="replace")
            write_whole(folder / name, content, f".{course().command}-")
        mark(folder, files)
    except OSError as error:
        raise CourseError(
            f"The pages could not be written to {folder}: {error.strerror or error}. Name another "
            f"folder: {course().command} collect … --to FOLDER."
        ) from error
