"""Finding exercises and lessons by their ids."""

from dataclasses import dataclass
from functools import cache
from importlib import import_module
from importlib.resources import files

from lessonkit.tasks.task import Task
from lessonkit.text.errors import CourseError, UnknownNameError
from lessonkit.text.in_short import MOST_SIGNS, in_short, text_in


@dataclass(frozen=True)
class Lesson:
    """One lesson: what its header and footer say, and its exercises.

    Parameters
    ----------
    id
        Two digits, "03".
    title, question
        The title, and the question the lesson answers.
    objectives
        One verb and one skill each.
    teaching_minutes, exercise_minutes
        Time with a class.
    content_note
        What may be hard to read, or an empty text.
    key_points
        What to remember.
    limits
        What the data of this lesson cannot say.
    sources
        Names of the tables used.
    facts
        Name → text: the computed numbers that its prose shows.
    tasks
        The exercises in their order.
    """

    id: str
    title: str
    question: str
    objectives: tuple[str, ...]
    teaching_minutes: int
    exercise_minutes: int
    content_note: str
    key_points: tuple[str, ...]
    limits: tuple[str, ...]
    sources: tuple[str, ...]
    facts: dict[str, str]
    tasks: tuple[Task, ...]


def lesson_ids() -> list[str]:
    """The ids of all lessons, in order."""
    folder = files("crossings.exercises.lessons")
    names = (entry.name for entry in folder.iterdir())
    return sorted(name.removeprefix("lesson_") for name in names if name.startswith("lesson_"))


def lesson(lesson_id: str) -> Lesson:
    """The lesson with this id; its module is imported on first use.

    Raises
    ------
    UnknownNameError
        There is no such lesson.
    """
    typed = text_in(lesson_id)
    if typed not in lesson_ids():
        raise UnknownNameError.from_name("lesson", lesson_id, lesson_ids())
    return _imported(typed)


@cache
def _imported(lesson_id: str) -> Lesson:
    return import_module(f"crossings.exercises.lessons.lesson_{lesson_id}").LESSON


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
    tasks = {task.id: task for task in lesson(typed.split(".")[0]).tasks}
    if typed not in tasks:
        raise UnknownNameError.from_name("exercise", typed, tasks)
    return tasks[typed]
