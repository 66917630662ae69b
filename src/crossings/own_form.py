"""The source card of one's own table as a form: five questions, each with its field."""

from collections.abc import Callable, Mapping

import ipywidgets as widgets

from lessonkit.text.cards import Card
from lessonkit.widgets.controls import button, form, labelled, say, words


def own_form(
    questions: Mapping[str, str], answers: dict[str, str], card: Callable[[], Card]
) -> widgets.VBox:
    """A field for each question; what is typed stands among the answers, and on the card, at once.

    Parameters
    ----------
    questions, answers
        Key → question, and what is answered so far; answers are put in there.
    card
        Makes the source card of the answers as they are.
    """
    fields = []
    for key, ask in questions.items():
        layout = widgets.Layout(width="min(72ch, 100%)")
        field = labelled(widgets.Text(value=answers[key], layout=layout), ask)
        field.observe(lambda change, key=key: answers.update({key: change.new}), "value")
        fields.append(field)
    reply = words(spoken=True)
    press = button("Show the card", primary=True)
    press.on_click(lambda _: say(reply, card()))
    return form(*fields, press, reply)
