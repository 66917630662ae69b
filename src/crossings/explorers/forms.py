"""Questions as forms: options to choose and fields to write in, with the feedback under them."""

from collections.abc import Callable
from dataclasses import replace
from html import escape

import ipywidgets as widgets

from crossings.cards import Card
from crossings.exercises.choice_task import ChoiceTask
from crossings.exercises.text_task import TextTask
from crossings.explorers.controls import button, form, named, words


def choice_form(
    task: ChoiceTask, before: tuple[str, ...], answer: Callable[[list[str]], Card]
) -> widgets.VBox:
    """The options of a question and a button.

    Parameters
    ----------
    task
        The question.
    before
        Letters that were chosen earlier; they are chosen again.
    answer
        Called with the chosen letters; its card is shown.
    """
    labels = {letter: f"({letter}) {option.text}" for letter, option in task.options.items()}
    reply = words(spoken=True)
    press = button("Check my answer", primary=True)
    options: list[widgets.Widget]
    if task.several:
        boxes = {
            letter: widgets.Checkbox(value=letter in before, description=label, indent=False)
            for letter, label in labels.items()
        }
        options = list(boxes.values())

        def chosen() -> list[str]:
            return [letter for letter, box in boxes.items() if box.value]
    else:
        letters = {label: letter for letter, label in labels.items()}
        radio = widgets.RadioButtons(
            options=list(letters),
            value=labels[before[0]] if before else None,
            layout=widgets.Layout(width="auto"),
        )
        options = [named(radio, task.question)]

        def chosen() -> list[str]:
            return [letters[radio.value]] if radio.value else []

    def show(_: object = None) -> None:
        reply.value = _inside(answer(chosen()))

    press.on_click(show)
    several = " More than one is right." if task.several else ""
    question = words(f"<strong>{escape(task.question)}{several}</strong>")
    return form(question, *options, press, reply)


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
        layout=widgets.Layout(width="100%", max_width="720px", height="110px"),
    )
    named(field, task.question)
    reply = words(spoken=True)
    press = button("Keep my words", primary=True)

    def show(_: object = None) -> None:
        reply.value = _inside(keep(field.value))

    press.on_click(show)
    return form(words(f"<strong>{escape(task.question)}</strong>"), field, press, reply)


def _inside(card: Card) -> str:
    """A card as HTML for a reply that is spoken already; it must not be spoken twice."""
    return replace(card, announce=False)._repr_html_()
