"""join and leave: a chosen act that says beforehand what will be seen."""

import json
import secrets
from contextlib import suppress
from pathlib import Path

from lessonkit.ask import holding
from lessonkit.classroom.hand_in import read_seat
from lessonkit.classroom.link import Link
from lessonkit.classroom.ways import NotReached, Way, way_to
from lessonkit.course import course
from lessonkit.lessons import catalogue
from lessonkit.record import in_browser, progress
from lessonkit.record.whole_file import write_whole
from lessonkit.text.cards import Card, text_card
from lessonkit.text.errors import CourseError
from lessonkit.text.kinds_of_value import is_dict
from lessonkit.text.parts import Part, parts_card
from lessonkit.text.plain_file import read_plain
from lessonkit.widgets.controls import button, form, say, words

_links: list[Link] = []


def join(
    seat: str | None = None, at: object = "", code: object = "", *, agree: bool = False
) -> object:
    """Join the class that your teacher has opened; first it says what will be seen.

    Nothing is sent before you press the button, and nothing after `leave()`.

    Parameters
    ----------
    seat
        Your seat word, such as "otter-7"; without it you read how things stand.
    at
        The address or the folder that stands on the board. Needless in the browser edition, where
        you came in by the address on the board.
    code
        The class code that stands beside it; a folder needs none.
    agree
        True joins without the button.

    Returns
    -------
    What will be seen, with a button; or a Card.

    Raises
    ------
    CourseError
        The seat is no seat word, or there is no such class.
    """
    if seat is None:
        return _how_it_stands()
    known = read_seat(seat)
    if at == "" and in_browser.store() is not None:
        at, code = _of_the_page(known)
    if not isinstance(at, str) or not isinstance(code, str) or not at.strip():
        raise CourseError(
            'Write the address or folder that stands on the board: join("otter-7", at="…").'
        )
    way = way_to(at, code)
    try:
        said = way.state()
    except NotReached as error:
        raise CourseError(
            f"The class could not be reached: {error}. Check the address on the board, and that "
            "this computer is in the same network. Your answers are kept in any case."
        ) from error
    lesson_id = catalogue.lesson(str(said.get("lesson"))).id
    told = _what_is_seen(lesson_id, known)
    if agree:
        return _joined(way, lesson_id, known)
    press, reply = button("Join the class", primary=True), words(spoken=True)

    def pressed(_: object) -> None:
        say(reply, _joined(way, lesson_id, known))

    press.on_click(pressed)
    return form(words(told.as_html()), press, reply, said=repr(told))


def leave() -> Card:
    """Leave the class: from now on nothing is sent any more."""
    if not _links:
        return text_card("You are in no class", "Nothing is sent.", tone="note")
    _end()
    return text_card(
        "You have left the class",
        "Nothing is sent any more. What was sent before is with your teacher, who can delete it.",
        tone="note",
        announce=True,
    )


def is_in() -> bool:
    """Whether this notebook is in a class."""
    return bool(_links)


def _end() -> None:
    while _links:
        _links.pop().end()
    holding.follow(None)


def class_of_the_page() -> tuple[str, str]:
    """Address and code of the class by whose address a page of the browser edition was opened."""
    if in_browser.store() is not None:
        path = progress().folder / f"{course().command}-class.json"
        with suppress(OSError, ValueError, KeyError):
            kept = json.loads(read_plain(path))
            return str(kept["at"]), str(kept["code"])
    return "", ""


def _of_the_page(seat: str) -> tuple[str, str]:
    known = class_of_the_page()
    if known[0]:
        return known
    raise CourseError(
        "No class is known here. Open the address for browsers that stands on the board, which "
        "ends with the class code, and then this lesson. Without a class, hand the lesson in as "
        f'a file: hand_in("03", "{seat}") with the number of your lesson.'
    )


def _joined(way: Way, lesson_id: str, seat: str) -> Card:
    _end()
    record = progress()
    link = Link(way, record, lesson_id, seat, _key(record.folder))
    link.once()  # now, so that a seat word that is taken is said at once
    if link.trouble:
        link.end()
        return text_card("Not joined", f"{link.trouble[0].upper()}{link.trouble[1:]}",
                         tone="not-yet", announce=True)  # fmt: skip
    link.start()
    _links.append(link)
    holding.follow(link)
    return text_card(
        f"You are in, as {seat}",
        "Go on with the lesson. join() says how things stand, leave() ends it; so does closing "
        "this notebook.",
        tone="note",
        announce=True,
    )


def _how_it_stands() -> Card:
    if not _links:
        return text_card(
            "You are in no class",
            "Nothing is sent. To join, write the line that stands on the board, with your own seat "
            'word: join("otter-7", at="…", code="…"). It says what will be seen before you join.',
            tone="note",
        )
    link = _links[0]
    if link.trouble:
        said = f"Not sent yet: {link.trouble}. It is tried again by itself, and nothing is lost."
    elif link.waiting:
        said = "Your newest answer is on its way."
    else:
        said = "Everything that you did in this lesson was sent."
    return text_card(f"You are in, as {link.seat}", said, "leave() ends it.", tone="note")


def _what_is_seen(lesson_id: str, seat: str) -> Card:
    lesson = catalogue.lesson(lesson_id)
    return parts_card(
        "Before you join: what will be seen",
        [
            Part(
                f"Your teacher sees, beside {seat}",
                [
                    f"which exercises of lesson {lesson.id} you have done, before joining too",
                    "your letters, numbers and guesses, the wrong ones too, when, and how sure",
                    "how many hints you asked for, and which solutions you looked at",
                ],
            ),
            Part("The class sees on the board", ["only numbers, from five seats on, and no seat"]),
            Part("Nobody sees", ["your own words", "other lessons", "your name"]),
        ],
    )


def _key(folder: Path) -> str:
    """The secret that makes a seat this course folder's; a second computer has its own."""
    path = folder / f".{course().command}-seat.json"
    with suppress(OSError, ValueError):
        kept = json.loads(read_plain(path))
        if is_dict(kept) and isinstance(kept.get("key"), str):
            return kept["key"]
    key = secrets.token_urlsafe(24)
    with suppress(OSError):  # then it is this kernel's alone
        write_whole(path, json.dumps({"key": key}).encode(), f".{course().command}-")
    return key
