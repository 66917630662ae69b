"""hint and solution, and what every answer goes through: judged, kept, made a card."""

from collections.abc import Callable, Iterable
from decimal import Decimal
from numbers import Number
from typing import TypeVar

import altair as alt
import pandas as pd

from lessonkit.judging.confidence import read_level
from lessonkit.judging.quoting import plain
from lessonkit.judging.verdict import NOT_ATTEMPTED, RIGHT, Verdict, not_yet
from lessonkit.lessons import catalogue
from lessonkit.record import TEXT_KEPT, progress
from lessonkit.tasks.task import Task
from lessonkit.text.cards import Card, text_card
from lessonkit.text.in_short import in_short

Read = TypeVar("Read")
_FEW = 30  # more parts than an answer in letters, or a table of the course, has
_TITLES = {
    "not attempted": "Not attempted yet",
    "not yet": "Not yet",
    "right": "Right",
    "guessed": "Your guess and the figure: nothing is marked",
}
_TONES = {"not attempted": "plain", "not yet": "not-yet", "right": "right", "guessed": "note"}


def hint(task_id: str) -> Card:
    """The next hint for an exercise; after the last one, the first again."""
    task = catalogue.task(task_id)
    if not task.hints:
        return text_card("Hint", "There is no hint for this one.", tone="hint")
    record = progress()
    seen = record.task(task_id).get("hints", 0)
    number = seen % len(task.hints)
    record.set_hints(task_id, seen + 1)
    more = (
        "Ask again for the next one."
        if number + 1 < len(task.hints)
        else f'That was the last hint. solution("{task_id}") shows the worked solution.'
    )
    return text_card(
        f"Hint {number + 1} of {len(task.hints)}",
        task.hints[number],
        more,
        *record.news(),
        tone="hint",
        announce=True,
    )


def solution(task_id: str) -> Card:
    """The worked solution of an exercise."""
    task = catalogue.task(task_id)
    if not task.worked:
        return text_card("No worked solution", "This one has no single answer.", tone="hint")
    record = progress()
    record.mark_solution_seen(task_id)
    return text_card(
        "One way to do it", *task.worked.split("\n"), *record.news(), tone="hint", announce=True
    )


def judged(task: Task, answer: object) -> Verdict:
    """The verdict on an answer, whatever it is: an object may break when it is looked at."""
    return read_safely(task.judge, answer)


def read_safely(read: Callable[[object], Read], answer: object) -> Read | Verdict:
    """What `read` makes of an answer, or a verdict that says that it cannot be read."""
    try:
        return read(answer)
    except Exception:  # No answer may show a learner a traceback.
        return not_yet("This answer could not be read. Give a plain number, text or table.")


def judge_and_keep(task: Task, answer: object, confidence: str | None = None) -> Verdict:
    """Judge an answer and keep it in the record; news about the record joins the sentences.

    Raises
    ------
    CourseError
        `confidence` is none of the three words.
    """
    level = read_level(confidence)
    verdict = judged(task, answer)
    record = progress()
    if verdict.state != NOT_ATTEMPTED:
        record.add_try(
            task.id,
            answer=as_text(answer),
            state=verdict.state,
            slip=verdict.slip,
            confidence=level,
        )
    return Verdict(verdict.state, (*verdict.sentences, *record.news()), verdict.slip)


def feedback(verdict: Verdict) -> Card:
    """A verdict as a card: words and colour, spoken by screen readers."""
    sentences: Iterable[str] = verdict.sentences
    if verdict.state == RIGHT and not verdict.sentences:
        sentences = ("That is it.",)
    return text_card(_TITLES[verdict.state], *sentences, tone=_TONES[verdict.state], announce=True)


def as_text(answer: object) -> str:
    """An answer as it is kept in the record: short, and whatever the object does."""
    try:
        if issubclass(type(answer), str):  # isinstance believes an object that lies about itself
            return str.__str__(answer)[:TEXT_KEPT]
        few = type(answer) in (list, tuple, dict) and len(answer) <= _FEW
        if few and all(type(part) is str for part in answer):
            if not isinstance(answer, dict):
                return ", ".join(answer)[:TEXT_KEPT]
            if all(type(part) is str for part in answer.values()):
                pairs = (f"{letter}: {box}" for letter, box in answer.items())
                return ", ".join(pairs)[:TEXT_KEPT]
        if isinstance(answer, pd.DataFrame):
            columns = ", ".join(plain(name, 40) for name in answer.columns[:_FEW])
            return f"a table of {len(answer)} rows with the columns {columns}"
        if isinstance(answer, alt.TopLevelMixin):
            return "a chart"
        if isinstance(answer, (Number, Decimal)):
            return str(answer)[:200]
        return in_short(answer)
    except Exception:
        return f"a value of type {type(answer).__name__}"
