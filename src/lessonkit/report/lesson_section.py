"""One lesson in a report: answers, predictions with their gap, the learner's own words."""

from collections.abc import Iterable, Iterator
from datetime import datetime

from lessonkit.course import course
from lessonkit.judging.slips import known_slips
from lessonkit.lessons import catalogue
from lessonkit.record import Record
from lessonkit.record.summary import is_done, to_revisit
from lessonkit.tasks.choice import ChoiceTask
from lessonkit.tasks.prediction import PredictionTask
from lessonkit.tasks.ranking import RankingTask
from lessonkit.tasks.task import Task
from lessonkit.text.markup import Markup, as_typed, join, row, table, tag
from lessonkit.text.wording import month

_RESULTS = {"right": "right one-line", "not yet": "not-yet one-line"}


def lesson_section(record: Record, lesson_id: str, anchor: str) -> Markup:
    """Everything that is kept of one lesson, also of one that this edition does not have."""
    known = _known_tasks(lesson_id)
    return join(
        tag("h2", lesson_title(lesson_id), id=anchor),
        _answers(record, known, _of(record["tasks"], lesson_id, known)),
        _predictions(record, known, _of(record["predictions"], lesson_id, known)),
        _notes(record, known, _of(record["notes"], lesson_id, known)),
        _revisit(record, known),
    )


def lesson_title(lesson_id: str) -> str:
    """Number and title of a lesson, or that this edition does not have it."""
    if lesson_id not in catalogue.lesson_ids():
        return f"{lesson_id} (not in this edition of the course)"
    return f"{lesson_id} · {catalogue.lesson(lesson_id).title}"


def when(text: str) -> str:
    """A time of the record in words, in the learner's own time; as it stands if it is no time.

    Examples
    --------
    >>> when("2025-03-03T10:05:00+01:00"), when("soon")
    ('3 Mar 2025, 10:05', 'soon')
    """
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return text
    return f"{moment.day} {month(moment)[:3]} {moment:%Y, %H:%M}"


def _known_tasks(lesson_id: str) -> dict[str, Task]:
    if lesson_id not in catalogue.lesson_ids():
        return {}
    return {task.id: task for task in catalogue.lesson(lesson_id).tasks}


def _of(entries: Iterable[str], lesson_id: str, known: dict[str, Task]) -> list[str]:
    """The exercises of a lesson among `entries`, in the order of the lesson."""
    order = list(known)
    here = [name for name in entries if name.split(".")[0] == lesson_id]
    return sorted(here, key=lambda name: order.index(name) if name in known else len(order))


def _question(known: dict[str, Task], task_id: str) -> Markup:
    of_brief = course().question_of(task_id) or "(an exercise of another edition)"
    said = known[task_id].question if task_id in known else of_brief
    return join(tag("strong", task_id), " ", said)


def _said(text: str) -> Markup:
    """What a learner typed: as text, in whatever language and direction it is."""
    return tag("span", as_typed(text), cls="said", dir="auto", lang="")


# -- answers ---------------------------------------------------------------------------------------


def _answers(record: Record, known: dict[str, Task], ids: list[str]) -> Iterator[Markup]:
    if not ids:
        return
    rows = (one for task_id in ids for one in _task_rows(record["tasks"][task_id], known, task_id))
    columns = ("Exercise", "Answer", "Result", "Slip", "How sure", "When")
    yield tag("h3", "Answers")
    yield table("One row is one answer, the oldest first.", columns, rows)


def _task_rows(kept: Record, known: dict[str, Task], task_id: str) -> Iterator[Markup]:
    tries = kept.get("tries", [])
    name = tag(
        "th",
        _question(known, task_id),
        (tag("div", line, cls="quiet") for line in _help(kept, len(tries))),
        scope="rowgroup",
        rowspan=max(1, len(tries)),
    )
    if not tries:
        yield tag("tr", name, tag("td", "no answer", colspan=5, cls="quiet"))
    for number, one in enumerate(tries):
        slip = known_slips()[one["slip"]].name if one["slip"] in known_slips() else one["slip"]
        yield tag(
            "tr",
            [name] if number == 0 else [],
            tag("td", _answer(known.get(task_id), one["answer"])),
            tag("td", tag("span", one["state"], cls=_RESULTS.get(one["state"], "quiet"))),
            (tag("td", text or "–") for text in (slip, one["confidence"])),
            tag("td", when(one["at"])),
        )


def _help(kept: Record, shown: int) -> Iterator[str]:
    if kept.get("hints"):
        yield f"Hints asked for: {kept['hints']}."
    if kept.get("solution_seen"):
        yield "The solution was looked at."
    if kept.get("count", 0) > shown:
        yield f"{kept['count']} answers in all; the newest {shown} are kept."


def _answer(task: Task | None, answer: str) -> Markup:
    """An answer as it was typed; for letters of options, the options beside them."""
    letters = answer.split(", ")
    if isinstance(task, ChoiceTask) and all(letter in task.options for letter in letters):
        answer = "\n".join(f"({letter}) {task.options[letter].text}" for letter in letters)
    return _said(answer)


# -- predictions, notes, what to come back to ------------------------------------------------------


def _predictions(record: Record, known: dict[str, Task], ids: list[str]) -> Iterator[Markup]:
    if ids:
        yield tag("h3", "Predictions")
    for task_id in ids:
        kept = record["predictions"][task_id]
        yield tag("p", _question(known, task_id))
        locked = f"Locked on {when(kept['locked'])}." if "locked" in kept else ""
        rows = (row(_said(name), f"{value:,.10g}") for name, value in kept["values"].items())
        yield table(f"The prediction. {locked}", ("For", "Predicted"), rows)
        yield join(tag("p", sentence) for sentence in _gap(known.get(task_id), kept["values"]))


def _gap(task: Task | None, values: dict[str, float]) -> tuple[str, ...]:
    """The distance to the record in words; nothing where the exercise has changed since."""
    if not isinstance(task, (PredictionTask, RankingTask)):
        return ()
    guess = task.read(values)
    return task.gap(guess) if isinstance(guess, dict) else ()


def _notes(record: Record, known: dict[str, Task], ids: list[str]) -> Iterator[Markup]:
    if ids:
        yield tag("h3", "In the learner’s own words")
    for task_id in ids:
        yield tag("p", _question(known, task_id))
        yield tag("blockquote", _said(record["notes"][task_id]["text"]))


def _revisit(record: Record, known: dict[str, Task]) -> Iterator[Markup]:
    still_open = [t.id for t in known.values() if t.wanted and not is_done(t.id, record)]
    lines = to_revisit(record, known, still_open)
    if lines:
        yield tag("h3", "To come back to")
        yield tag("ul", (tag("li", f"{one}: {why}.") for one, why in lines.items()))
