"""The pages of a class server: what stands on them before anything is pushed."""

from lessonkit.classroom.stage import ACTS, ROUNDS, votable
from lessonkit.classroom.store import Store
from lessonkit.course import course
from lessonkit.text.markup import Markup, join, tag

UNDER = "lessons"  # the folder of the address in which a browser edition stands
_LETTERS = "abcde"
_TITLES = {"board": "Board", "screen": "Teacher’s screen"}


def live_page(page: str, store: Store, address: str, *, lessons: bool = False) -> str:
    """The board or the teacher's screen; what changes is pushed into it.

    Parameters
    ----------
    page
        "board" or "screen".
    store
        The class.
    address
        What learners type.
    lessons
        Whether the browser edition is served too.
    """
    lesson = store.lesson
    other = "screen" if page == "board" else "board"
    links = tag("a", _TITLES[other], href=other)
    return _document(
        f"{_TITLES[page]}: {lesson.id} · {lesson.title}",
        tag(
            "header",
            tag("h1", f"{lesson.id} · {lesson.title}"),
            tag("p", "Join: ", tag("code", how_to_join(store, address)), cls="join"),
            *([_in_a_browser(store, address)] if lessons else []),
        ),
        tag("main", tag("div", id="live"), *([_tools()] if page == "screen" else [])),
        tag(
            "footer",
            tag("nav", _controls(store), links, aria_label="Controls"),
            tag("p", "", id="said", role="status"),
        ),
        page=page,
    )


def how_to_join(store: Store, address: str) -> str:
    """What learners type."""
    code = f', code="{store.code}"' if address.startswith("http") else ""
    return f'from {course().package} import join; join("seat-word", at="{address}"{code})'


def where_lessons_are(store: Store, address: str) -> str:
    """What learners type into a browser, where the browser edition is served too."""
    return f"{address}/{store.code}"


def _in_a_browser(store: Store, address: str) -> Markup:
    words = "Without Python, in a browser: "
    return tag("p", words, tag("code", where_lessons_are(store, address)), cls="join")


def welcome(store: Store, *, lessons: bool, on_hub: bool) -> str:
    """What whoever opens the address in a browser reads."""
    teachers = tag("p", tag("a", "Teacher: to the board", href="enter")) if on_hub else Markup("")
    more = Markup(
        tag(
            "p",
            "No notebook here? ",
            tag("a", "The lessons run in this browser", href=f"/{UNDER}/"),
            ". To join too, add a / and the class code to this address.",
        )
        if lessons
        else ""
    )
    return _document(
        f"A class in {store.lesson.title}",
        tag(
            "main",
            tag("h1", f"A class in {store.lesson.id} · {store.lesson.title}"),
            tag(
                "p",
                "You join from your notebook, with the line that stands on the board. "
                "There is nothing else to see here.",
            ),
            teachers,
            more,
        ),
    )


def _controls(store: Store) -> Markup:
    options = [tag("option", f"{name} ({kind})", value=name) for name, kind in _exercises(store)]
    return join(
        tag("label", "Exercise", for_="task"),
        tag("select", *options, id="task"),
        (tag("button", words, type="button", data_act=act) for act, words in ACTS.items()),
    )


def _exercises(store: Store) -> list[tuple[str, str]]:
    return list(votable(store.lesson).items())


def _tools() -> Markup:
    """Show of hands, and a seat word set free."""
    boxes = (tag("label", f"({letter}) ", _number(letter)) for letter in _LETTERS)
    votes = (
        tag("option", f"{name} vote", value=number)
        for number, name in zip(range(1, ROUNDS + 1), ("first", "second"), strict=True)
    )
    return join(
        tag("h2", "Show of hands"),
        tag(
            "form",
            boxes,
            tag("label", "in the", for_="round"),
            tag("select", *votes, name="round", id="round"),
            tag("button", "Put on the board"),
            id="hands",
        ),
        tag("p", "For the exercise that is chosen below. All empty takes them off the board."),
        tag("h2", "A learner changes computers"),
        tag(
            "form",
            tag("label", "Seat word ", _void("input", name="seat", autocomplete="off")),
            tag("button", "Free this seat"),
            id="free",
        ),
    )


def _number(name: str) -> Markup:
    return _void("input", name=name, type="number", min=0, max=99)


def _void(element: str, /, **attributes: str | int) -> Markup:
    return Markup(tag(element, **attributes).removesuffix(f"</{element}>"))


def _document(title: str, *content: Markup, page: str = "") -> str:
    script = tag("script", src="static/class.js", defer="") if page else Markup("")
    head = tag(
        "head",
        tag("meta", charset="utf-8"),
        tag("meta", name="viewport", content="width=device-width, initial-scale=1"),
        tag("title", title),
        _void("link", rel="stylesheet", href="static/class.css"),
        script,
    )
    body = tag("body", *content, data_page=page)
    return f"<!DOCTYPE html>\n{tag('html', head, body, lang='en')}\n"
