"""The form of `claim_check`: a field for the sentence, two buttons, the answer under them."""

from collections.abc import Callable

import ipywidgets as widgets

from crossings.briefs.checking import Check, check_sentence
from lessonkit.text.cards import Card, text_card
from lessonkit.text.errors import CourseError
from lessonkit.widgets.controls import button, form, labelled, say, words


def claim_form() -> widgets.VBox:
    """A field to write a sentence in; what is found in it is said and shown under the buttons."""
    field = widgets.Textarea(
        placeholder="A sentence with a number, as it was said.",
        layout=widgets.Layout(height="110px"),
    )
    labelled(field, "Which sentence?")
    reply = words(spoken=True)
    offers: dict[str, Callable[[Check], Card]] = {
        "Take it apart": lambda check: check.card,
        "Begin a brief on it": lambda check: check.start_brief(),
    }
    buttons = []
    for name, make in offers.items():
        press = button(name, primary=not buttons)
        press.on_click(lambda _, make=make: say(reply, _made(field.value, make)))
        buttons.append(press)
    row = widgets.HBox(buttons, layout=widgets.Layout(flex_flow="row wrap"))
    return form(field, row, reply)


def _made(text: str, make: Callable[[Check], Card]) -> Card:
    if not text.strip():
        return text_card("Not yet", _EMPTY, tone="not-yet")
    try:
        return make(check_sentence(text))
    except CourseError as trouble:
        return text_card("Not yet", str(trouble), tone="not-yet")


_EMPTY = "Nothing is written yet. Write one sentence into the field, as it was said."
