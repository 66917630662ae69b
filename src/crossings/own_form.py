"""The source card of one's own table as a form: five questions, each with its field."""

import ipywidgets as widgets

from crossings.own_table import QUESTIONS, OwnTable
from lessonkit.widgets.controls import button, form, labelled, say, words


def own_form(table: OwnTable) -> widgets.VBox:
    """A field for each question; what is typed stands on the card at once."""
    fields = []
    for key, ask in QUESTIONS.items():
        layout = widgets.Layout(width="min(72ch, 100%)")
        field = labelled(widgets.Text(value=table.answers[key], layout=layout), ask)
        field.observe(lambda change, key=key: table.answers.update({key: change.new}), "value")
        fields.append(field)
    reply = words(spoken=True)
    press = button("Show the card", primary=True)
    press.on_click(lambda _: say(reply, table.card))
    return form(*fields, press, reply)
