"""begin and finish: the title card of a lesson and its closing card."""

from dataclasses import replace
from html import escape

from lessonkit.lessons import catalogue
from lessonkit.lessons.catalogue import Lesson
from lessonkit.live.still import FIT
from lessonkit.record import DONE, Record, progress
from lessonkit.record.place import in_words, may_be_elsewhere
from lessonkit.record.summary import calibration, slips_met, to_revisit
from lessonkit.tasks.task import Task
from lessonkit.text.cards import Card, paragraph
from lessonkit.text.tables import Table


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
    moved = may_be_elsewhere(record.folder)
    record.touch_lesson(lesson_id)
    whole = record.read()
    done, todo = _done(lesson, whole)
    parts: Parts = [
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
    parts.append(("Where you are", [_where(bool(seen_before or done), done, todo)]))
    parts.append(
        (
            "Your answers",
            [
                f"They are kept in {record.path.name} in {in_words(record.folder)}, and nowhere "
                "else.",
                *([_PERHAPS_MOVED] if moved else []),
                *record.news(),
            ],
        )
    )
    card = _card(f"{lesson.id} · {lesson.title}", parts, "note")
    return replace(card, body=FIT + card.body)


_PERHAPS_MOVED = (
    "A new record begins here. If you moved the notebook to this folder, your earlier answers are "
    "in the folder that it came from: move it back, then choose Kernel → Restart Kernel."
)


def finish(lesson_id: str) -> Card:
    """The closing card of a lesson: what you did and met, what to revisit, what to remember.

    Raises
    ------
    UnknownNameError
        There is no such lesson.
    """
    lesson = catalogue.lesson(lesson_id)
    record = progress()
    record.touch_lesson(lesson_id, finished=True)
    whole = record.read()
    ids = [task.id for task in lesson.tasks]
    parts: Parts = [("What you did", _deeds(lesson, whole))]
    sure = calibration(whole, ids)
    if sure.enough:
        parts.append(("How sure you were, and how right", [*sure.sentences(), sure.table()]))
    parts.append(("Slips you met", _slips(whole, ids)))
    still_open = [task.id for task in _done(lesson, whole)[1] if task.wanted]
    revisit = to_revisit(whole, ids, still_open)
    if revisit:
        parts.append(("To come back to", [*revisit]))
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
    """Whether an exercise is done: right, guessed, predicted, or written."""
    return (
        record["tasks"].get(task.id, {}).get("state") in DONE
        or task.id in record["predictions"]
        or task.id in record["notes"]
    )


def _done(lesson: Lesson, record: Record) -> tuple[list[Task], list[Task]]:
    done = [task for task in lesson.tasks if is_done(task, record)]
    return done, [task for task in lesson.tasks if task not in done]


def _where(seen_before: bool, done: list[Task], todo: list[Task]) -> str:
    if not seen_before:
        return "You are at the start."
    if not todo:
        return "You have done every exercise of this lesson."
    said = f"You were here before: {len(done)} of {len(done) + len(todo)} exercises are done."
    # What somebody left out for what it is about is not named again.
    following = next((task.id for task in todo if not task.may_skip), None)
    return f"{said} The next one is {following}." if following else said


def _deeds(lesson: Lesson, record: Record) -> list[str]:
    """What was done, counted."""
    done, _ = _done(lesson, record)
    tasks = [record["tasks"].get(task.id, {}) for task in lesson.tasks]
    answers = sum(task.get("count", 0) for task in tasks)
    helped = [
        (sum(task.get("hints", 0) for task in tasks), "hint", "hints"),
        (sum(task.get("solution_seen", False) for task in tasks), "solution", "solutions"),
    ]
    said = [f"{number} {one if number == 1 else many}" for number, one, many in helped if number]
    return [
        f"{len(done)} of {len(lesson.tasks)} exercises are done.",
        f"You gave {answers} {'answer' if answers == 1 else 'answers'}"
        + (f" and looked at {' and '.join(said)}." if said else "."),
    ]


def _slips(record: Record, ids: list[str]) -> list[str]:
    """The slips that this lesson's answers went through, each once, with what to remember."""
    return [
        slip.line + (f" You met it {slip.times} times." if slip.times > 1 else "")
        for slip in slips_met(record, ids)
    ] or ["None. Either it went smoothly, or there was nothing to try yet."]


Parts = list[tuple[str, list[str | Table]]]


def _card(title: str, parts: Parts, tone: str) -> Card:
    """A card with a bold line over each part; several sentences become a list."""
    body, text = "", []
    for name, pieces in parts:
        if name:
            body += f'<p style="margin:8px 0 0"><strong>{escape(name)}</strong></p>'
            text.append(f"{name}:")
        sentences = [piece for piece in pieces if isinstance(piece, str)]
        if len(sentences) > 1:
            items = "".join(f"<li>{escape(sentence)}</li>" for sentence in sentences)
            body += f'<ul style="margin:2px 0 2px 18px;padding:0">{items}</ul>'
        else:
            body += "".join(map(paragraph, sentences))
        body += "".join(piece._repr_html_() for piece in pieces if isinstance(piece, Table))
        text += [piece if isinstance(piece, str) else repr(piece) for piece in pieces]
    return Card(title, body, "\n".join(text), tone)
