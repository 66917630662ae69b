"""Whether the exercises of a lesson are sound, each by itself."""

import sys

from lessonkit.data.package import dataset_names
from lessonkit.lessons import blocks
from lessonkit.lessons.lesson import Lesson
from lessonkit.lessons.scan import SourceError
from lessonkit.text.errors import CourseError


def refuse_unsound(lesson: Lesson) -> None:
    """Refuse a lesson with exercises that are not sound, and say what is worth a look.

    Parameters
    ----------
    lesson
        A lesson whose source could be read.

    Raises
    ------
    SourceError
        Something in a block cannot be; the message shows file and line.
    CourseError
        An exercise is not sound, such as a choice without a right option; all are named.
    """
    _ = lesson.objectives, lesson.key_points, lesson.limits  # their fields are filled in
    for name in lesson.sources:
        if name not in dataset_names():
            rows = (lesson.folder / "lesson.md").read_text(encoding="utf-8-sig").split("\n")
            number = next((i for i, row in enumerate(rows, 1) if row == f"  - {name}"), 1)
            where = lesson.source.name, number, rows[number - 1]
            raise SourceError.unknown(*where, "table", name, dataset_names())
    problems: list[str] = []
    for part, task in zip(lesson.source.exercises, lesson.tasks, strict=True):
        try:
            problems += [f"line {part.line.number}: {one}" for one in task.problems()]
            warnings = task.warnings()
        except SourceError:
            raise
        except Exception as error:
            name, line = lesson.source.name, part.line
            raise SourceError.at(name, line.number, line.text, blocks.unfit(error)) from error
        for warning in warnings:
            print(f"{lesson.source.name}, line {part.line.number}: {warning}", file=sys.stderr)
    if problems:
        raise CourseError(
            "\n    ".join((f"{lesson.source.name}: its exercises are not sound.", *problems))
        )
