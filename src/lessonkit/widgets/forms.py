"""Questions as forms: something to answer with, a button, and the feedback under it."""

from collections.abc import Callable, Sequence
from html import escape

import ipywidgets as widgets

from lessonkit.judging.confidence import LEVELS
from lessonkit.tasks.task import Task
from lessonkit.tasks.text import TextTask
from lessonkit.text.cards import Card, text_card
from lessonkit.text.code_marks import shown as as_shown
from lessonkit.text.kinds_of_value import is_dict, is_sequence
from lessonkit.widgets.answering import answering
from lessonkit.widgets.checked import HeldCard
from lessonkit.widgets.controls import (
    GROUP,
    QUESTION,
    UNSEEN,
    Form,
    button,
    form,
    named,
    pick_one,
    say,
    words,
)
from lessonkit.widgets.help import Help
from lessonkit.widgets.settled import after_a_pause, settled


def question_form(
    task: Task,
    answer: Callable[[object, str | None], Card],
    *,
    before: str = "",
    confidence: str | None = None,
    reply: Card | None = None,
    help: Help | None = None,
    stands_above: bool = False,
) -> Form:
    """The controls of a question and a button; the feedback comes under it, then help.

    Parameters
    ----------
    task
        An exercise of a kind that can be answered in a form (`answering.KINDS`).
    answer
        Called with the answer and how sure the learner is of it; its card is shown.
    before, confidence, reply
        The last answer, how sure the learner was of it, and its feedback: shown again.
    help
        The buttons for hints and the solution.
    stands_above
        Whether the notebook has the question's words above the cell; the form keeps them for
        screen readers alone then.
    """
    given = answering(task, before)
    question = words(f"<strong>{as_shown(task.asked)}</strong>")
    question.add_class(QUESTION)
    if stands_above:
        question.add_class(UNSEEN)
    parts = [question, *given.controls]
    sure = None
    if task.confidence:
        sure = pick_one("How sure are you?", {level: level for level in LEVELS}, confidence)
        parts.append(sure)
    press = button("Check my answer", primary=True)
    replied = words(spoken=True)
    judged: tuple[object, Card] | None = None

    def show(card: Card, read: object) -> None:
        nonlocal judged
        judged = read, card
        say(replied, card)
        if help is not None:
            help.follow(card)
        if isinstance(card, HeldCard) and card.later is not None:
            card.later(lambda verdict: show(verdict, read))
        if given.read() != read:  # a verdict that waited may come after a change
            changed()

    def judge(_: object = None) -> None:
        show(answer(given.read(), sure.value if sure else None), given.read())
        shown.tell(f"Your last answer: {_written(given.read()) or 'none yet'}")

    def changed(_: object = None) -> None:
        # "Right" must not stand beside another answer than the one that was judged.
        if judged is not None and judged[1].tone == "right":
            say(replied, judged[1] if given.read() == judged[0] else _CHANGED)

    if reply is not None:
        show(reply, given.read())

    press.on_click(judge)
    for control in given.controls:
        control.observe(changed, ("value", "order"))
        if isinstance(control, widgets.Text):
            _on_enter(control, judge, given.controls)
    shown = form(
        *(*parts, press, replied, *([help.box] if help else [])),
        said="\n".join((task.asked, *given.said)),
        answered=f"Your answer when this cell was run: {before or 'none yet'}",
    )
    shown.add_class(_ASKS)
    if given.group:
        shown.add_class(GROUP)
    return shown


def text_form(
    task: TextTask,
    before: str,
    keep: Callable[[str], Card],
    *,
    draft: str = "",
    keep_draft: Callable[[str], None] | None = None,
    help: Help | None = None,
    stands_above: bool = False,
) -> Form:
    """A field for the learner's own words and a button; rubric and model answer come after.

    Parameters
    ----------
    task
        The question.
    before
        What was written earlier; it is shown again.
    keep
        Called with the text; its card is shown.
    draft
        What was typed after that and never kept; it is shown in place of `before`.
    keep_draft
        Called with the text whenever typing pauses.
    help
        The buttons for hints.
    stands_above
        Whether the notebook has the question's words above the cell.
    """
    field = widgets.Textarea(
        value=draft or before,
        placeholder="Write here. It stays in your folder unless you hand it in.",
        layout=widgets.Layout(width="auto", max_width="720px", height="110px"),
    )
    named(field, task.question)
    reply = words(spoken=True)
    if draft:
        say(reply, _DRAFT)

    def drafted() -> None:
        if keep_draft is not None:
            keep_draft(field.value)
            shown.tell(field.value)

    def pressed(_: object) -> None:
        say(reply, keep(field.value))
        shown.tell(field.value)

    field.observe(after_a_pause(drafted), "value")
    press = button("Keep my words", primary=True)
    press.on_click(pressed)
    question = words(f"<strong>{as_shown(task.question)}</strong>")
    if stands_above:
        question.add_class(UNSEEN)
    empty = "When this cell was run, nothing was written here yet."
    shown = form(
        *(question, field, press, reply, *([help.box] if help else [])),
        said=task.question,
        answered=draft or before or empty,
    )
    shown.add_class(_ASKS)
    return shown


_ASKS = "lessonkit-asks"  # in such a form Enter presses the button (live/static/widgets.js)
_DRAFT = text_card(
    "This is your draft", 'It was saved while you typed. Press "Keep my words" when it is done.'
)
_CHANGED = text_card("Changed since it was checked", 'Press "Check my answer" to check it again.')


def together(heading: str, *questions: Form) -> Form:
    """Several forms under one heading."""
    whole = form(words(f"<strong>{escape(heading)}</strong>"), *questions, said=heading)
    whole.inside = questions
    for one in questions:
        one.around = whole
    return whole


def _written(answer: object) -> str:
    """An answer from the controls as a reader sees it."""
    return ", ".join(map(str, answer)) if is_sequence(answer) else str(answer)


def _on_enter(
    field: widgets.Text, act: Callable[[], None], controls: Sequence[widgets.Widget]
) -> None:
    def heard(_widget: object, content: object, _buffers: object) -> None:
        if is_dict(content) and content.get("event") == "submit":
            settled(act, controls)

    field.on_msg(heard)
