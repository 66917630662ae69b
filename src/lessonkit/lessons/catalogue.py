"""Finding exercises and lessons by their ids."""

from functools import cache
from pathlib import Path

from lessonkit.course import Course, course
from lessonkit.lessons.lesson import Lesson
from lessonkit.tasks.task import Task
from lessonkit.text.errors import CourseError, UnknownNameError
from lessonkit.text.in_short import MOST_SIGNS, in_short, text_in

__all__ = ["Lesson", "lesson", "lesson_ids", "task"]


@cache
def _folders(played: Course) -> dict[str, Path]:
    sources = Path(str(played.files("lessons"))) / "source"
    found: dict[str, Path] = {}
    for folder in sorted(sources.glob("[0-9][0-9]-*/")):
        if other := found.get(folder.name[:2]):
            raise CourseError(
                f"Two lessons have the number {folder.name[:2]}: {other.name} and {folder.name}. "
                "Give one of them another number, or move it out of lessons/source."
            )
        found[folder.name[:2]] = folder
    return found


@cache
def _lesson(played: Course, lesson_id: str) -> Lesson:
    folder = _folders(played)[lesson_id]
    return Lesson(folder, f"lessons_of_{played.package}", played.helpers())


def lesson_ids() -> list[str]:
    """The ids of all lessons, in order."""
    return list(_folders(course()))


def lesson(lesson_id: str) -> Lesson:
    """The lesson with this id; its folder is read on first use.

    Raises
    ------
    UnknownNameError
        There is no such lesson.
    """
    typed = text_in(lesson_id)
    if typed not in lesson_ids():
        raise UnknownNameError.from_name("lesson", lesson_id, lesson_ids())
    return _lesson(course(), typed)


def task(task_id: str) -> Task:
    """The exercise with this id, such as "03.fall".

    Raises
    ------
    CourseError
        There is no such exercise; the message offers the nearest id.
    """
    typed = text_in(task_id) or ""
    if "." not in typed or len(typed) > MOST_SIGNS:
        raise CourseError(
            'Write the id of an exercise in quotation marks, such as "03.fall"; this is '
            f"{in_short(task_id)}."
        )
    return lesson(typed.split(".")[0]).task(typed)
