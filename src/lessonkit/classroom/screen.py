"""The teacher's screen: seats by exercises, who is stuck and on what, the slips of the class."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from itertools import islice

from lessonkit.classroom import counting
from lessonkit.classroom.gather import HandIn
from lessonkit.classroom.seat_words import free_words
from lessonkit.classroom.store import Store
from lessonkit.judging.slips import known_slips
from lessonkit.judging.verdict import NOT_YET
from lessonkit.lessons.lesson import Outline
from lessonkit.record import Record
from lessonkit.record.summary import is_done
from lessonkit.text.markup import Markup, join, row, table, tag
from lessonkit.text.wording import counted

_STUCK = 3  # wrong tries at an exercise that is not done
_MOST_SLIPS = 6
_WORDS = 12
_SIGNS = {"done": "●", "not right yet": "◐", "nothing yet": "·"}


def screen(store: Store, troubles: Sequence[str] = ()) -> Markup:
    """The teacher's screen as it stands now."""
    return join(_seats(store), _slips(store), _troubles(troubles), _free(store))


def _seats(store: Store) -> Iterator[Markup]:
    hand_ins = store.hand_ins
    yield tag("h2", f"{counted(len(hand_ins), 'seat')} joined")
    if not hand_ins:
        return
    outlines = [one for one in store.lesson.outlines.values() if one.wanted]
    body = [_seat(one, store, outlines) for one in hand_ins]
    numbers = (
        tag("th", tag("abbr", str(place), title=one.id), scope="col")
        for place, one in enumerate(outlines, 1)
    )
    ends = (tag("th", name, scope="col") for name in ("Now", "Last answer", "Stuck on"))
    head = tag("tr", tag("th", "Seat", scope="col"), numbers, ends)
    said = ", ".join(f"{sign} {word}" for word, sign in _SIGNS.items())
    caption = tag("caption", f"{said}. Exercises of the reading route in their order.")
    whole = tag("table", caption, tag("thead", head), tag("tbody", *body), cls="seats")
    yield tag("div", whole, cls="wide", tabindex=0, role="region", aria_label="Seats by exercises")


def _seat(one: HandIn, store: Store, outlines: Sequence[Outline]) -> Markup:
    now = _now(one.record)
    stuck = _stuck(store, one.record)
    return tag(
        "tr",
        tag("th", one.seat, scope="row"),
        (tag("td", _sign(outline.id, one.record)) for outline in outlines),
        tag("td", now),
        tag("td", datetime.fromisoformat(one.made).strftime("%H:%M")),
        tag("td", stuck, cls="stuck" if stuck else "quiet"),
    )


def _sign(task_id: str, record: Record) -> Markup:
    tried = bool(record["tasks"].get(task_id, {}).get("tries"))
    word = "done" if is_done(task_id, record) else "not right yet" if tried else "nothing yet"
    return tag("span", _SIGNS[word], role="img", aria_label=word)


def _now(record: Record) -> str:
    """The exercise that was answered last."""
    last = {name: one["tries"][-1]["at"] for name, one in record["tasks"].items() if one["tries"]}
    return max(last, key=lambda name: last[name], default="")


def _stuck(store: Store, record: Record) -> str:
    task_id = _now(record)
    if not task_id or is_done(task_id, record):
        return ""
    wrong = [one for one in record["tasks"][task_id]["tries"] if one["state"] == NOT_YET]
    if len(wrong) < _STUCK:
        return ""
    slips = known_slips()
    named = [slips[one["slip"]].name for one in wrong if one["slip"] in slips]
    why = f", {named[-1]}" if named else ""
    return f"{task_id}: {counted(len(wrong), 'wrong try', 'wrong tries')}{why}"


def _slips(store: Store) -> Iterator[Markup]:
    found = counting.slips(store.lesson, store.hand_ins)[:_MOST_SLIPS]
    if not found:
        return
    yield tag("h2", "The class’s slips, and what helps")
    slips = known_slips()
    rows = [
        row(
            slips[met.id].name if met.id in slips else met.id[:40],
            str(number),
            ", ".join(met.tasks),
            met.line if met.id in slips else "",
        )
        for met, number in found
    ]
    yield table(
        "One row is one slip; a count is of seats.", ("Slip", "Seats", "In", "What to say"), rows
    )


def _troubles(troubles: Sequence[str]) -> Iterator[Markup]:
    if troubles:
        yield tag("h2", "What could not be used")
        yield tag("ul", *(tag("li", one) for one in troubles))


def _free(store: Store) -> Iterator[Markup]:
    taken = {one.seat for one in store.hand_ins}
    yield tag("h2", "Seat words to give out")
    yield tag("p", ", ".join(islice(free_words(taken), _WORDS)) + " …")
