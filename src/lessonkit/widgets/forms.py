"""Questions as forms: something to answer with, a button, and the feedback under it."""

from collections.abc import Callable
from html import escape

import ipywidgets as widgets

from lessonkit.judging.confidence import LEVELS
from lessonkit.tasks.task import Task
from lessonkit.tasks.text import TextTask
from lessonkit.text.cards import Card
from lessonkit.widgets.answering import answering
from lessonkit.widgets.controls import (
    GROUP,
    QUESTION,
    button,
    form,
    named,
    pick_one,
    say,
    words,
)
from lessonkit.widgets.settled import settled


def question_form(
    task: Task,
    answer: Callable[[object, str | None], Card],
    *,
    before: str = "",
    confidence: str | None = None,
    reply: Card | None = None,
) -> widgets.VBox:
    """The controls of a question and a button; the feedback comes under it.

    Parameters
    ----------
    task
        An exercise of a kind that can be answered in a form (`answering.KINDS`).
    answer
        Called with the answer and how sure the learner is of it; its card is shown.
    before, confidence, reply
        The last answer, how sure the learner was of it, and its feedback: shown again.
    """
    given = answering(task, before)
    question = words(f"<strong>{escape(task.question)}{_how_many(task)}</strong>")
    question.add_class(QUESTION)
    parts = [question, *given.controls]
    sure = None
    if task.confidence:
        sure = pick_one("How sure are you?", {level: level for level in LEVELS}, confidence)
        parts.append(sure)
    press = button("Check my answer", primary=True)
    replied = words(spoken=True)
    if reply is not None:
        say(replied, reply)

    def show(_: object = None) -> None:
        say(replied, answer(given.read(), sure.value if sure else None))

    press.on_click(show)
    for control in given.controls:
        if isinstance(control, widgets.Text):
            _on_enter(control, show)
    shown = form(*parts, press, replied)
    if given.group:
        shown.add_class(GROUP)
    return shown


def text_form(task: TextTask, before: str, keep: Callable[[str], Card]) -> widgets.VBox:
    """A field for the learner's own words and a button; rubric and model answer come after.

    Parameters
    ----------
    task
        The question.
    before
        What was written earlier; it is shown again.
    keep
        Called with the text; its card is shown.
    """
    field = widgets.Textarea(
        value=before,
        placeholder="Write here. Only you see it.",
        layout=widgets.Layout(width="auto", max_width="720px", height="110px"),
    )
    named(field, task.question)
    reply = words(spoken=True)
    press = button("Keep my words", primary=True)
    press.on_click(lambda _: say(reply, keep(field.value)))
    return form(words(f"<strong>{escape(task.question)}</strong>"), field, press, reply)


def help_form(
    *, hint: Callable[[], Card] | None, solution: Callable[[], Card] | None
) -> widgets.VBox:
    """Buttons for a hint and for the worked solution; what they say comes under them.

    Parameters
    ----------
    hint, solution
        Called at each press; None where the exercise has none.
    """
    reply = words(spoken=True)
    offers = {"Hint": hint, "Show the solution": solution}
    buttons = []
    for text, offer in offers.items():
        if offer is not None:
            press = button(text)
            press.on_click(lambda _, offer=offer: say(reply, offer()))
            buttons.append(press)
    return form(widgets.HBox(buttons, layout=widgets.Layout(flex_flow="row wrap")), reply)


def together(heading: str, *questions: widgets.VBox) -> widgets.VBox:
    """Several forms under one heading."""
    return form(words(f"<strong>{escape(heading)}</strong>"), *questions)


def _how_many(task: Task) -> str:
    return " More than one is right." if getattr(task, "several", False) else ""


def _on_enter(field: widgets.Text, act: Callable[[], None]) -> None:
    def heard(_widget: object, content: object, _buffers: object) -> None:
        if isinstance(content, dict) and content.get("event") == "submit":
            settled(act)

    field.on_msg(heard)
