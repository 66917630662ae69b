"""begin: the title card of a lesson, and under it the way into the class that was given."""

import os
from html import escape

import ipywidgets as widgets

from lessonkit.ask import frame
from lessonkit.course import course
from lessonkit.text.cards import Card, text_card
from lessonkit.text.errors import CourseError
from lessonkit.widgets.checked import CardWithHelp
from lessonkit.widgets.controls import button, form, labelled, say, words


def begin(lesson_id: str) -> Card:
    """The title card of a lesson: question, objectives, minutes, and where you left off.

    Where the course was started with a class, or its page was opened by the address of one, there
    is a form to join it under the card.

    Parameters
    ----------
    lesson_id
        Two digits, such as "03".

    Raises
    ------
    UnknownNameError
        There is no such lesson.
    """
    card = frame.title_card(lesson_id)
    from lessonkit.classroom.joining import class_of_the_page, is_in

    given, (of_page, code) = given_class(), class_of_the_page()
    at = given or of_page
    if not at or is_in():
        return card
    where = f', at="{given}", code="…"' if given else ""
    text = f'{card.text}\nYour class: join("your-seat-word"{where})'
    known = "" if given else code
    return CardWithHelp(
        card.title, card.body, text, card.tone, card.announce, more=lambda: _join_form(at, known)
    )


def given_class() -> str:
    """Where the class is that the course was started with, or an empty text."""
    return os.environ.get(_variable(), "").strip()


def give_class(at: str) -> None:
    """Let the notebooks of this start, and of no other, offer a class to join.

    Parameters
    ----------
    at
        Its address or folder; what stands on the board.
    """
    from lessonkit.classroom.ways import whole

    os.environ[_variable()] = whole(at)


def _variable() -> str:
    return f"{course().command.upper()}_CLASS"


def _join_form(at: str, known: str) -> widgets.Widget:
    """Seat word, code where it is not known, and then what will be seen, with the button."""
    from lessonkit.classroom.joining import join
    from lessonkit.classroom.ways import is_address

    seat = labelled(widgets.Text(), "Your seat word, such as otter-7")
    code = labelled(widgets.Text(), "The class code, which stands on the board")
    press = button("Go on: what will be seen")
    reply, next_step = words(spoken=True), widgets.VBox()

    def pressed(_: object) -> None:
        next_step.children = ()
        try:
            asked = join(seat.value.strip() or " ", at=at, code=known or code.value)
        except CourseError as error:
            say(reply, text_card("Not joined", str(error), tone="not-yet"))
        else:
            reply.value = ""
            if isinstance(asked, widgets.DOMWidget):
                next_step.children = (asked,)

    press.on_click(pressed)
    told = f"<strong>Your class</strong> is at {escape(at)}. To join is your choice."
    boxes = (seat, code) if is_address(at) and not known else (seat,)
    return form(words(told), *boxes, press, reply, next_step, said=f"Your class is at {at}.")
