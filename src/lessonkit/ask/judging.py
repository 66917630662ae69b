"""hint and solution, and what every answer goes through: judged, kept, made a card."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from decimal import Decimal
from itertools import takewhile
from numbers import Number
from typing import Any, TypeVar

import altair as alt
import pandas as pd

from lessonkit.ask import holding
from lessonkit.judging.confidence import read_level
from lessonkit.judging.quoting import plain
from lessonkit.judging.verdict import NOT_ATTEMPTED, NOT_YET, RIGHT, Verdict, not_yet
from lessonkit.lessons import catalogue
from lessonkit.record import TEXT_KEPT, progress
from lessonkit.tasks.task import Task
from lessonkit.text.cards import Card, followed_by, side_by_side, text_card
from lessonkit.text.code_marks import lines_of_code
from lessonkit.text.errors import CourseError
from lessonkit.text.in_short import in_short
from lessonkit.text.kinds_of_value import is_dict
from lessonkit.text.wording import counted
from lessonkit.widgets.answering import KINDS

Read = TypeVar("Read")
_TRIES_BEFORE_OFFER = 3
_FEW = 30  # more parts than an answer in letters, or a table of the course, has
_TITLES = {
    "not attempted": "Not attempted yet",
    "not yet": "Not yet",
    "right": "Right",
    "guessed": "Your guess and the figure: nothing is marked",
}
_TONES = {"not attempted": "plain", "not yet": "not-yet", "right": "right", "guessed": "note"}


def hint(task_id: str, number: int | None = None) -> Card:
    """A hint for an exercise: the next one, and after the last one the first again.

    Parameters
    ----------
    task_id
        The exercise, such as "03.fall".
    number
        Which hint, from 1; left out, the next one.

    Raises
    ------
    CourseError
        There is no such exercise, or it has no hint of this number.
    """
    task = catalogue.task(task_id)
    count = len(task.hints)
    if not count:
        return text_card("Hint", "There is no hint for this one.", tone="hint")
    record = progress()
    if number is None:
        seen: int = record.task(task_id).get("hints", 0)
        number = seen % count + 1
        seen += 1
    elif type(number) is int and 1 <= number <= count:
        seen = number
    else:
        raise CourseError(
            f"{task_id} has {counted(count, 'hint')}: write a whole number from 1 to {count}, "
            f'or hint("{task_id}") for the next one.'
        )
    record.set_hints(task_id, seen)
    more = "Ask again for the next one." if number < count else "That was the last hint."
    if number == count and task.worked:
        more += f' The worked solution comes with "Show the solution", or solution("{task_id}").'
    return text_card(
        f"Hint {number} of {count}",
        task.hints[number - 1],
        more,
        *record.news(),
        tone="hint",
        announce=True,
    )


def solution(task_id: str) -> Card:
    """The worked solution of an exercise, beside the learner's own last answer if it is wrong.

    Raises
    ------
    CourseError
        There is no such exercise.
    """
    task = catalogue.task(task_id)
    if holding.is_held(task.id):
        return holding.not_now()
    if not task.worked:
        return text_card("No worked solution", "This one has no single answer.", tone="hint")
    record = progress()
    kept = record.task(task_id)
    if kept.get("state") != RIGHT:  # whoever asks why a right answer is right has not peeped
        record.mark_solution_seen(task_id)
    worked = text_card("One way to do it", *task.worked.split("\n"), tone="hint", announce=True)
    if task.in_python:
        worked = replace(worked, body=lines_of_code(task.worked))
    tries = kept.get("tries", [])
    if tries and tries[-1]["state"] == NOT_YET:
        mine = text_card("What you did", *_did(task, tries[-1]["answer"]))
        worked = side_by_side("One way to do it, beside what you did", mine, worked)
    return followed_by(worked, *record.news())


def _did(task: Task, answer: str) -> list[str]:
    """A wrong answer, and what probably lies behind it."""
    shown = "a function of yours" if answer.startswith("<function") else plain(answer, 200)
    said = [f"You answered: {shown}"]
    # A table, chart or function is kept as a description, which cannot be judged again.
    if isinstance(task, KINDS) and (verdict := judged(task, answer)).slip:
        said.append(verdict.sentences[0])
    return said


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
    sentences = (*verdict.sentences, *_offer(task, verdict.state), *record.news())
    return Verdict(verdict.state, sentences, verdict.slip)


def _offer(task: Task, state: str) -> Iterator[str]:
    """After several wrong tries: the worked steps beside one's own."""
    if state != NOT_YET or not task.worked:
        return
    states = [one["state"] for one in progress().task(task.id).get("tries", [])]
    since = takewhile(lambda state: state != RIGHT, reversed(states))  # a recall starts anew
    wrong = sum(state == NOT_YET for state in since)
    if wrong >= _TRIES_BEFORE_OFFER:
        yield (
            f"This was wrong try number {wrong}. To compare, let the worked steps stand beside "
            f'what you did: "Show the solution", or solution("{task.id}").'
        )


def feedback(verdict: Verdict) -> Card:
    """A verdict as a card: words and colour, spoken by screen readers."""
    sentences: Iterable[str] = verdict.sentences
    if verdict.state == RIGHT and not verdict.sentences:
        sentences = ("That is it.",)
    return text_card(_TITLES[verdict.state], *sentences, tone=_TONES[verdict.state], announce=True)


def reply(task: Task, verdict: Verdict) -> Card:
    """The card for an answer that was kept; while the class votes on it, the verdict waits."""
    if verdict.state != NOT_ATTEMPTED and holding.is_held(task.id):
        return holding.held_back(task.id, lambda: feedback(verdict))
    return feedback(verdict)


def as_text(answer: Any) -> str:
    """An answer as it is kept in the record: short, and whatever the object does."""
    try:
        if issubclass(type(answer), str):  # isinstance believes an object that lies about itself
            return str.__str__(answer)[:TEXT_KEPT]
        few = type(answer) in (list, tuple, dict) and len(answer) <= _FEW
        if few and all(type(part) is str for part in answer):
            if not is_dict(answer):
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
