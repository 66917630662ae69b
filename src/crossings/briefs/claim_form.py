"""`claim_check`: on a sentence, or as a form with a field, two buttons, the answer under them."""

from collections.abc import Callable

import ipywidgets as widgets

from crossings.briefs.checking import Check, check_sentence
from lessonkit.text.cards import Card, text_card
from lessonkit.text.errors import CourseError
from lessonkit.widgets.controls import button, form, labelled, say, words


def claim_check(sentence: object = None) -> object:
    """Take a sentence apart: its numbers, what it leaves open, and claims like it.

    Rules and lists of English words do it, and no verdict comes out.

    Parameters
    ----------
    sentence
        One sentence, as it was said. Without it, a form to write it in is shown.

    Returns
    -------
    Check or widget
        Shows itself as a card; `.questions` has what the sentence leaves open, `.answers` where
        each number may come from, `.alike` claims of the ledger like it, `.table` every finding
        as a row. `.start_brief()` begins a brief of your own on it.

    Raises
    ------
    CourseError
        What came is no sentence, or a text of several pages.

    Examples
    --------
    >>> check = claim_check("Since the deal, 22,000 fewer people took the Balkan route.")
    >>> [question.step for question in check.questions][:3]
    ['unit', 'counter', 'period']
    >>> check.alike[0].claim_id in ("M8", "B5")
    True
    """
    return claim_form() if sentence is None else check_sentence(sentence)


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
