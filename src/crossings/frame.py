"""begin and finish: the title card of a lesson and its closing card."""

from html import escape

from crossings.cards import Card, paragraph
from crossings.exercises import catalogue
from crossings.exercises.catalogue import Lesson
from crossings.exercises.prediction_task import PredictionTask
from crossings.exercises.slips import SLIPS
from crossings.exercises.task import Task
from crossings.exercises.text_task import TextTask
from crossings.progress import Record, progress


def begin(lesson_id: str) -> Card:
    """The title card of a lesson: question, objectives, minutes, and where you left off.

    Parameters
    ----------
    lesson_id
        Two digits, such as "03".

    Raises
    ------
    UnknownNameError
        There is no such lesson.
    """
    lesson = catalogue.lesson(lesson_id)
    record = progress()
    seen_before = record.lesson(lesson_id)
    record.touch_lesson(lesson_id)
    whole = record.read()
    done, todo = _done(lesson, whole)
    parts = [
        ("", [lesson.question]),
        ("After this lesson you can", list(lesson.objectives)),
        (
            "Time",
            [
                f"About {lesson.teaching_minutes} minutes to read and look, and "
                f"{lesson.exercise_minutes} minutes for the exercises."
            ],
        ),
    ]
    if lesson.content_note:
        parts.append(("Before you begin", [lesson.content_note]))
    parts.append(("Where you are", [_where(bool(seen_before), done, todo)]))
    parts.append(
        (
            "Your answers",
            [
                f"They are kept in {record.path.name} in your course folder, and nowhere else.",
                *record.news(),
            ],
        )
    )
    return _card(f"{lesson.id} · {lesson.title}", parts, "note")


def finish(lesson_id: str) -> Card:
    """The closing card of a lesson: what you did, slips you met, key points, limits of the data.

    Raises
    ------
    UnknownNameError
        There is no such lesson.
    """
    lesson = catalogue.lesson(lesson_id)
    record = progress()
    record.touch_lesson(lesson_id, finished=True)
    whole = record.read()
    done, todo = _done(lesson, whole)
    parts = [
        ("What you did", [f"{len(done)} of {len(lesson.tasks)} exercises are done."]),
    ]
    reading = [task for task in todo if not task.going_further]
    if reading:
        parts.append(("Still open", [f"{task.id}: {task.question}" for task in reading]))
    slips = _slips(lesson, whole)
    parts.append(
        (
            "Slips you met",
            slips or ["None. Either it went smoothly, or there was nothing to try yet."],
        )
    )
    parts.append(("To remember", list(lesson.key_points)))
    parts.append(("What these data cannot say", list(lesson.limits)))
    parts.append(
        (
            "Sources",
            [f'show_source("{name}") shows the full card of {name}.' for name in lesson.sources],
        )
    )
    news = record.news()
    if news:
        parts.append(("Your record", news))
    return _card(f"The end of {lesson.id} · {lesson.title}", parts, "note")


def is_done(task: Task, record: Record) -> bool:
    """Whether an exercise is done: right, locked, or written."""
    if isinstance(task, PredictionTask):
        return task.id in record["predictions"]
    if isinstance(task, TextTask):
        return task.id in record["notes"]
    return record["tasks"].get(task.id, {}).get("state") == "right"


def _done(lesson: Lesson, record: Record) -> tuple[list[Task], list[Task]]:
    done = [task for task in lesson.tasks if is_done(task, record)]
    return done, [task for task in lesson.tasks if task not in done]


def _where(seen_before: bool, done: list[Task], todo: list[Task]) -> str:
    if not seen_before:
        return "You are at the start."
    if not todo:
        return "You have done every exercise of this lesson."
    return (
        f"You were here before: {len(done)} of {len(done) + len(todo)} exercises are done. "
        f"The next one is {todo[0].id}."
    )


def _slips(lesson: Lesson, record: Record) -> list[str]:
    """The slips that this lesson's answers went through, each once, with what to remember."""
    met: list[str] = []
    for task in lesson.tasks:
        for one in record["tasks"].get(task.id, {}).get("tries", []):
            slip = one.get("slip") if isinstance(one, dict) else None
            if slip in SLIPS and slip not in met:
                met.append(slip)
    return [
        f"{SLIPS[slip].name[0].upper()}{SLIPS[slip].name[1:]}. {SLIPS[slip].fails}" for slip in met
    ]


def _card(title: str, parts: list[tuple[str, list[str]]], tone: str) -> Card:
    """A card with a bold line over each part; several sentences become a list."""
    body, text = "", []
    for name, sentences in parts:
        if name:
            body += f'<p style="margin:8px 0 0"><strong>{escape(name)}</strong></p>'
            text.append(f"{name}:")
        if len(sentences) > 1:
            items = "".join(f"<li>{escape(sentence)}</li>" for sentence in sentences)
            body += f'<ul style="margin:2px 0 2px 18px;padding:0">{items}</ul>'
        else:
            body += "".join(map(paragraph, sentences))
        text += sentences
    return Card(title, body, "\n".join(text), tone)
