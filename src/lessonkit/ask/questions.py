"""ask, check, predict, reflect and recall: questions as forms, and the same as plain calls."""

import os
from dataclasses import fields, replace
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

from ipywidgets import Widget

from lessonkit.ask import holding
from lessonkit.ask import judging as verbs
from lessonkit.ask.commas import as_typed
from lessonkit.ask.judging import feedback, judge_and_keep
from lessonkit.judging.verdict import NOT_ATTEMPTED, RIGHT, Verdict, not_attempted
from lessonkit.lessons import catalogue
from lessonkit.record import book, progress
from lessonkit.record.spacing import RecallItem, recall_ids
from lessonkit.tasks.number import NumberTask
from lessonkit.tasks.prediction import PredictionTask
from lessonkit.tasks.ranking import RankingTask
from lessonkit.tasks.task import Task
from lessonkit.tasks.text import TextTask
from lessonkit.text.cards import Card, paragraph, text_card
from lessonkit.text.errors import CourseError
from lessonkit.text.kinds_of_value import is_sequence
from lessonkit.widgets import answering, forms, prediction
from lessonkit.widgets.checked import CardWithHelp
from lessonkit.widgets.controls import Form
from lessonkit.widgets.help import Help

Kind = TypeVar("Kind", bound=Task)

# Guesses that are not locked yet, by record and question: a cell that is run again shows them.
_begun: dict[tuple[Path, str], prediction.Begun] = {}


def ask(task_id: str, answer: object = ..., confidence: str | None = None) -> object:
    """A question to answer in a form, or with `answer` the feedback at once.

    A form that is shown again has your last answer in it, and what was said about it.

    Parameters
    ----------
    task_id
        The question, such as "03.who-counted".
    answer
        A letter ("b") or several ("a, c"), an order ("b, a, c"), a sorting ("a: stock, b: flow"),
        or a number; without it a form is shown.
    confidence
        How sure you are: "guessing", "unsure" or "sure". It may be left out.

    Returns
    -------
    A form, or a Card with the feedback.

    Raises
    ------
    CourseError
        There is no such question, it cannot be answered in a form, or `confidence` is none of the
        three words.
    """
    task = _of_kind(task_id, answering.KINDS, "ask")
    if answer is not ...:
        return verbs.reply(task, judge_and_keep(task, answer, confidence))
    return _form(task, stands_above=_in_its_notebook(task))


def check(task_id: str, answer: object = None, confidence: str | None = None) -> Card:
    """Judge an answer and say why; where it is not right yet, offer a hint and the solution.

    Parameters
    ----------
    task_id
        The exercise, such as "03.fall".
    answer
        Your answer, of whatever type; dots count as not attempted. Without it the question is said
        again.
    confidence
        How sure you are: "guessing", "unsure" or "sure". It may be left out.

    Returns
    -------
    Card
        Not attempted, not yet (with what probably went wrong), or right (with what it means). In a
        notebook a card that is not right has buttons under it.

    Raises
    ------
    CourseError
        There is no such exercise, or `confidence` is none of the three words.
    """
    task = catalogue.task(task_id)
    if isinstance(task, NumberTask):
        answer = as_typed(answer)
    card = verbs.reply(task, judge_and_keep(task, answer, confidence))
    help_is_of_use = task.worked or (task.hints and card.tone != "right")
    if card.tone == "note" or not help_is_of_use:
        return card

    more = partial(_help_under, task, card)
    return CardWithHelp(**{f.name: getattr(card, f.name) for f in fields(Card)}, more=more)


def _help(task: Task) -> Help:
    """The buttons under an exercise."""
    seen = progress().task(task.id).get("hints", 0)
    return Help(task, seen, partial(verbs.hint, task.id), partial(verbs.solution, task.id))


def _help_under(task: Task, card: Card) -> Widget:
    """The buttons as they are under a reply."""
    help = _help(task)
    help.follow(card)
    return help.box


def predict(task_id: str, answer: object = ...) -> object:
    """Guess, lock the guess, then see what was recorded.

    A locked prediction stays: running the cell again shows it beside the data. One that is not
    locked yet stays until Python is restarted.

    Parameters
    ----------
    task_id
        The prediction, such as "03.after-the-peak".
    answer
        The guess as a list of numbers, one for each period, or as a list of names from most to
        least; without it there is something to draw on, to type in or to put in order.

    Returns
    -------
    A form, a Card that says what could not be read, or the guess beside the data.

    Raises
    ------
    CourseError
        There is no such prediction.
    """
    task = _of_kind(task_id, (PredictionTask, RankingTask), "predict")
    locked = progress().prediction(task_id)
    guess = task.read(locked) if locked else None
    if isinstance(guess, dict):
        return _record_beside(task, guess)
    if answer is ...:
        return prediction.prediction_form(
            task,
            partial(progress().lock_prediction, task_id),
            partial(holding.when_free, task_id),
            stands_above=_in_its_notebook(task),
            begun=_begun.setdefault((progress().path, task_id), {}),
        )
    guess = verbs.read_safely(task.read, answer)
    if isinstance(guess, Verdict):
        return feedback(guess)
    progress().lock_prediction(task_id, guess)
    return _record_beside(task, guess)


def _record_beside(task: PredictionTask | RankingTask, guess: dict[str, float]) -> object:
    """The guess beside the record; while the class predicts, the record waits."""
    if holding.is_held(task.id):
        return holding.record_held_back(task.id, lambda: prediction.result_card(task, guess))
    return prediction.Still(task, guess)


def reflect(task_id: str, text: object = ...) -> object:
    """A question for your own words: a field, or with `text` kept at once.

    Parameters
    ----------
    task_id
        The question, such as "03.note".
    text
        Your words; without them a field is shown, with what you wrote before.

    Raises
    ------
    CourseError
        There is no such question.
    """
    task = _of_kind(task_id, (TextTask,), "reflect")
    if text is ...:
        return forms.text_form(
            task,
            progress().note(task_id),
            lambda t: _keep(task, t),
            draft=progress().draft(task_id),
            keep_draft=partial(progress().keep_draft, task_id),
            help=_help(task) if task.hints else None,
            stands_above=_in_its_notebook(task),
        )
    return _keep(task, text)


def recall(lesson_id: str, answer: object = ...) -> object:
    """Three questions from earlier lessons: first those you stumbled over, then the longest ago.

    Parameters
    ----------
    lesson_id
        The lesson that begins, such as "06".
    answer
        Your answers in the order of the questions; dots leave one out. Without it a form is shown.

    Returns
    -------
    A form for each question, or a Card with the feedback. Where there are no earlier questions a
    Card says so.

    Raises
    ------
    CourseError
        There is no such lesson, or there are more or fewer answers than questions.
    """
    tasks = _to_recall(lesson_id)
    if not tasks:
        opened = any(one < lesson_id for one in progress().read().get("lessons", {}))
        return text_card(
            "No questions from earlier lessons", _FRESH if opened else _NOTHING_YET, tone="note"
        )
    if answer is ...:
        begun = str(progress().lesson(lesson_id).get("begun", ""))
        return forms.together(_FROM_BEFORE, *(_form(task, since=begun) for task in tasks))
    answers = list(answer) if is_sequence(answer) else [answer]
    if len(answers) != len(tasks):
        raise CourseError(
            f"Write {len(tasks)} answers in square brackets, one for each of "
            f"{', '.join(task.id for task in tasks)}; there are {len(answers):,}. "
            "Put dots (...) in place of an answer to leave it out."
        )
    said = [(t, feedback(judge_and_keep(t, a))) for t, a in zip(tasks, answers, strict=True)]
    return Card(
        _FROM_BEFORE,
        "".join(paragraph(t.question) + replace(c, announce=False).as_html() for t, c in said),
        "\n".join(f"{t.question}\n{c!r}" for t, c in said),
        "note",
        announce=True,
    )


_NOTHING_YET = "No earlier lesson was opened, so there is nothing to look back on yet. Read on."
_FRESH = "What you did in earlier lessons is still fresh: it is asked again after a while. Read on."
_FROM_BEFORE = "Questions from earlier lessons. Answer from memory; it is fine to be wrong."


_RECALLED = ("choice", "sort", "order", "number")  # the kinds of block that a form can ask again


def _to_recall(lesson_id: str) -> list[Task]:
    catalogue.lesson(lesson_id)
    earlier = [one for one in catalogue.lesson_ids() if one < lesson_id]
    # Read from the words alone: working out the figures of every earlier lesson takes seconds.
    items = {
        outline.id: RecallItem(outline.slips, outline.telling)
        for one in earlier
        for outline in catalogue.lesson(one).outlines.values()
        if outline.telling and outline.kind in _RECALLED
    }
    # The choice is that of the moment when the lesson was begun, so it stays the same afterwards.
    progress().touch_lesson(lesson_id)
    record = progress().read()
    return [
        catalogue.task(task_id)
        for task_id in recall_ids(lesson_id, record, items, datetime.fromisoformat(book.now()))
    ]


def _in_its_notebook(task: Task) -> bool:
    """Whether the cell is run in the lesson's own notebook, which has the question above it."""
    # Jupyter's server says in which notebook a kernel was started; elsewhere the form says all.
    notebook = Path(os.environ.get("JPY_SESSION_NAME", "")).name
    return notebook.startswith(f"{task.id.partition('.')[0]}-")


def _form(task: Task, since: str = "", *, stands_above: bool = False) -> Form:
    """The form of a question, with the last answer in it and what was said about that.

    Only answers after `since` count (a time as the record keeps it).
    """
    tries = progress().task(task.id).get("tries", [])
    last: dict[str, Any] = tries[-1] if tries and _after(since, tries[-1].get("at")) else {}
    before = str(last.get("answer", ""))
    verdict = task.judge(before)
    return forms.question_form(
        task,
        partial(_answer, task),
        before=before,
        confidence=last.get("confidence"),
        # Only where the text says again what was judged: a column of figures, say, does not.
        reply=verbs.reply(task, verdict) if verdict.state == last.get("state") else None,
        help=_help(task) if task.hints or task.worked else None,
        stands_above=stands_above,
    )


def _answer(task: Task, answer: object, confidence: str | None) -> Card:
    """The feedback on an answer from a form."""
    verdict = judge_and_keep(task, answer, confidence)
    if verdict.state == NOT_ATTEMPTED:  # the task's own words speak of a cell with dots in it
        verdict = not_attempted("There is no answer yet. Give one, then press the button again.")
    return verbs.reply(task, verdict)


def _after(since: str, at: object) -> bool:
    try:
        return not since or datetime.fromisoformat(str(at)) > datetime.fromisoformat(since)
    except (TypeError, ValueError):  # a time without its zone, or no time at all
        return False


def _keep(task: TextTask, text: object) -> Card:
    verdict = verbs.judged(task, text)
    if verdict.state == NOT_ATTEMPTED:
        verdict = not_attempted("Nothing is written yet. Write a line first.")
    if verdict.state != RIGHT:
        return feedback(verdict)
    record = progress()
    record.keep_note(task.id, str(text))
    record.add_try(task.id, answer="(see notes)", state=verdict.state)
    card = text_card("Kept", *verdict.sentences, *record.news(), tone="note", announce=True)
    if not task.rubric:
        return card
    questions = "".join(f"<li>{paragraph(line)}</li>" for line in task.rubric)
    return Card(
        card.title,
        f"{card.body}{paragraph('Check your own text:')}<ul>{questions}</ul>"
        f"{paragraph('One possible answer, not the only one:')}"
        f"<blockquote style='margin:4px 0 4px 12px'>{paragraph(task.model)}</blockquote>",
        "\n".join((card.text, *task.rubric, task.model)),
        card.tone,
        card.announce,
    )


def _of_kind(task_id: str, kinds: tuple[type[Kind], ...], verb: str) -> Kind:
    task = catalogue.task(task_id)
    if not isinstance(task, kinds):
        raise CourseError(
            f'"{task_id}" is not for {verb}(). Write {_verb(task)}("{task_id}") instead.'
        )
    return task


def _verb(task: Task) -> str:
    """The verb that an exercise is meant for."""
    if isinstance(task, (PredictionTask, RankingTask)):
        return "predict"
    if isinstance(task, TextTask):
        return "reflect"
    in_a_form = isinstance(task, answering.KINDS) and not isinstance(task, NumberTask)
    return "ask" if in_a_form else "check"
