"""begin and finish: the title card of a lesson and its closing card."""

from collections import Counter
from dataclasses import replace
from pathlib import Path

from lessonkit.lessons import catalogue
from lessonkit.lessons.catalogue import Lesson
from lessonkit.live.still import FIT
from lessonkit.record import Record, in_browser, progress
from lessonkit.record.place import in_words, may_be_elsewhere
from lessonkit.record.summary import calibration, is_done, slips_overcome, to_revisit
from lessonkit.tasks.task import Task
from lessonkit.text.cards import Card
from lessonkit.text.parts import Link, Part, Piece, parts_card
from lessonkit.text.wording import counted

_FEW = 3  # lines of a list on the end card, which is to be read on one screen


def title_card(lesson_id: str) -> Card:
    """The card of `begin`, and the note in the record that the lesson was begun."""
    lesson = catalogue.lesson(lesson_id)
    record = progress()
    seen_before = record.lesson(lesson_id)
    moved = may_be_elsewhere(record.folder)
    record.touch_lesson(lesson_id)
    whole = record.read()
    done, todo = _done(lesson, whole)
    minutes = (
        f"About {lesson.teaching_minutes} minutes to read and look, and "
        f"{lesson.exercise_minutes} minutes for the exercises."
    )
    first = [Part("", [lesson.question, _where(bool(seen_before), done, todo), minutes])]
    if lesson.content_note:
        first.append(Part("Before you begin", [lesson.content_note]))
    lost = in_browser.warning()
    news = [*([_PERHAPS_MOVED] if moved else []), *([lost] if lost else []), *record.news()]
    if news:
        first.append(Part("Your record", news))
    kept = (
        f"They are kept in {record.path.name} in {in_words(record.folder)}, and go nowhere unless "
        "you hand a lesson in or join a class."
    )
    folded = [
        Part("After this lesson you can", lesson.objectives),
        Part("Where your answers are", [kept, *_again(record.folder)]),
    ]
    card = parts_card(f"{lesson.id} · {lesson.title}", first, folded)
    return replace(card, body=FIT + card.body)


def _again(folder: Path) -> list[str]:
    """In a page of the browser edition Python ends with the page, and forms with it."""
    return [_AFTER_A_RELOAD, _LEFT] if in_browser.holds(folder) else []


_AFTER_A_RELOAD = (
    "After loading this page again choose Run → Run All Cells: until then forms and figures only "
    "say that they load. Your answers are kept."
)
_LEFT = (
    "They are gone for good when the data of this browser are cleared, so save your work on the "
    "start page now and then. To delete them, delete the file in the list of files, then choose "
    "Kernel → Restart Kernel."
)

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
    ids = list(lesson.outlines)
    first = [Part("What you learned", lesson.key_points)]
    back = _to_come_back_to(lesson, whole)
    if back:
        first.append(Part("To come back to", back))
    first.append(Part("Next", [_next(lesson)]))
    news = record.news()
    if news:
        first.append(Part("Your record", news))
    folded = [Part("What you did", _deeds(lesson, whole))]
    sure = calibration(whole, ids)
    if sure.enough:
        folded.append(Part("How sure you were, and how right", [sure.sentence(), sure.table()]))
    slips = [slip.line for slip in slips_overcome(whole, ids)[:_FEW]]
    if slips:
        folded.append(Part("Slips that you put right", slips))
    cards = [f'show_source("{name}") shows the full card of {name}.' for name in lesson.sources]
    handing_in = f'hand_in("{lesson.id}") shows what a teacher would see; nothing is sent.'
    folded.append(Part("For your teacher", [handing_in]))
    folded += [Part("What these data cannot say", lesson.limits), Part("Sources", cards)]
    return parts_card(f"The end of {lesson.id} · {lesson.title}", first, folded)


def _to_come_back_to(lesson: Lesson, record: Record) -> list[Piece]:
    """The sections worth another visit, with the reason; a few of them."""
    still_open = [
        one.id for one in lesson.outlines.values() if one.wanted and not is_done(one.id, record)
    ]
    why: dict[str, Counter[str]] = {}
    for task_id, reason in to_revisit(record, lesson.outlines, still_open).items():
        why.setdefault(lesson.outlines[task_id].section, Counter())[reason] += 1
    lines: list[Piece] = []
    for section, reasons in list(why.items())[:_FEW]:
        said = "; ".join(f"{counted(n, 'question')}: {reason}" for reason, n in reasons.items())
        lines.append(Link(section, f"#{section.replace(' ', '-')}", f" ({said})."))
    if len(why) > _FEW:
        lines.append(f"And {counted(len(why) - _FEW, 'more section')} with something to do.")
    return lines


def _next(lesson: Lesson) -> Piece:
    """The lesson after this one."""
    following = [one for one in catalogue.lesson_ids() if one > lesson.id]
    if not following:
        return "This was the last lesson. Any other can be opened again at any time."
    after = catalogue.lesson(following[0])
    return Link(f"{after.id} · {after.title}", f"{after.folder.name}.ipynb", f" {after.question}")


def _done(lesson: Lesson, record: Record) -> tuple[list[Task], list[Task]]:
    done = [task for task in lesson.tasks if is_done(task.id, record)]
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
    """What was done, counted: the reading route by itself, what may be left out by itself."""
    wanted = [one.id for one in lesson.outlines.values() if one.wanted]
    optional = [one for one in lesson.outlines if one not in wanted]
    said = [f"{_how_many(wanted, record)} exercises of the reading route are done."]
    if optional:
        said.append(f"{_how_many(optional, record)} exercises that may be left out are done.")
    tasks = [record["tasks"].get(one, {}) for one in lesson.outlines]
    helped = [
        (sum(task.get("hints", 0) for task in tasks), "hint"),
        (sum(task.get("solution_seen", False) for task in tasks), "solution"),
    ]
    looked_at = " and ".join(counted(number, word) for number, word in helped if number)
    answers = counted(sum(task.get("count", 0) for task in tasks), "answer")
    said.append(f"You gave {answers}" + (f" and looked at {looked_at}." if looked_at else "."))
    return said


def _how_many(ids: list[str], record: Record) -> str:
    return f"{sum(is_done(one, record) for one in ids)} of {len(ids)}"
