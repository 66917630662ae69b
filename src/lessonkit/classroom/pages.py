"""The pages of a class: one for the teacher, and one for each seat."""

from collections.abc import Iterator, Sequence

from lessonkit.classroom import counting
from lessonkit.classroom.gather import Gathered, HandIn
from lessonkit.course import course
from lessonkit.judging.slips import known_slips
from lessonkit.lessons.lesson import Lesson
from lessonkit.record.summary import slips_met
from lessonkit.report.lesson_section import lesson_section
from lessonkit.report.page import page
from lessonkit.text.code_marks import spoken
from lessonkit.text.markup import Markup, as_typed, join, row, table, tag
from lessonkit.text.wording import counted

_MOST_SLIPS = 8  # of a class: what can be talked about in one lesson
_LONG = 60  # characters of a question in a table


def class_page(lesson: Lesson, gathered: Gathered, absent: Sequence[str]) -> str:
    """The page of a class: what was done, slips with what helps, first against last answer."""
    hand_ins = gathered.hand_ins
    return page(
        f"{lesson.id} · {lesson.title}: the class",
        join(_opening(gathered, absent)),
        join(_exercises(lesson, hand_ins)),
        join(_slips(lesson, hand_ins)),
        join(_twin(lesson, hand_ins)),
        join(_predictions(lesson, hand_ins)),
        join(_sentences(lesson, hand_ins)),
    )


def feedback_page(lesson: Lesson, one: HandIn) -> str:
    """The page for one seat: what is done, what to look at again, each answer with its reply."""
    done, of = counting.done_of(lesson, one.record)
    met = slips_met(one.record, lesson.outlines)
    again = join(
        tag("h2", "To look at again"),
        tag("ul", *(tag("li", slip.line) for slip in met)),
    )
    return page(
        f"{lesson.id} · {lesson.title}: {one.seat}",
        tag("p", f"{done} of {of} exercises of the reading route are done."),
        again if met else tag("p", "No slip was met."),
        lesson_section(one.record, lesson.id, "lesson"),
    )


def _opening(gathered: Gathered, absent: Sequence[str]) -> Iterator[Markup]:
    number = len(gathered.hand_ins)
    yield tag("p", f"{counted(number, 'seat')} handed in. This page names none of them.")
    if absent:
        yield tag("p", f"Not handed in: {', '.join(absent)}.")
    if gathered.troubles:
        yield tag("h2", "What could not be used")
        yield tag("ul", *(tag("li", one) for one in gathered.troubles))


def _exercises(lesson: Lesson, hand_ins: Sequence[HandIn]) -> Iterator[Markup]:
    yield tag("h2", "Exercise by exercise")
    every = counting.exercises(lesson, hand_ins)
    rows = [
        row(
            one.id,
            _short(one.question),
            f"{one.done} of {len(hand_ins)}",
            f"{one.first_right} of {one.tried}" if one.tried else "–",
            f"{one.last_right} of {one.tried}" if one.tried else "–",
            str(one.sure_and_wrong or ""),
        )
        for one in every
        if one.tried or one.done
    ]
    untouched = [one.id for one in every if not (one.tried or one.done)]
    if untouched:
        yield tag("p", f"Done by nobody: {', '.join(untouched)}.")
    columns = ("Exercise", "Question", "Done", "First right", "Last right", "Sure and wrong")
    yield table("One row is one exercise; a count is of seats that answered.", columns, rows)


def _slips(lesson: Lesson, hand_ins: Sequence[HandIn]) -> Iterator[Markup]:
    found = counting.slips(lesson, hand_ins)[:_MOST_SLIPS]
    if not found:
        return
    yield tag("h2", "Slips, and what helps")
    rows = [
        row(
            known_slips()[met.id].name if met.id in known_slips() else met.id,
            met.line,
            str(number),
            ", ".join(met.tasks),
        )
        for met, number in found
    ]
    yield table(
        "One row is one slip; a count is of seats.", ("Slip", "What to say", "Seats", "In"), rows
    )


def _twin(lesson: Lesson, hand_ins: Sequence[HandIn]) -> Iterator[Markup]:
    pair = course().twin_and_claim(lesson.id)
    if pair is None:
        return
    counts = counting.twin_against_claim(pair, hand_ins)
    yield tag("h2", "One rule for both?")
    words = {True: "right", False: "not right"}
    rows = [
        row(words[first], str(counts[first, True]), str(counts[first, False]))
        for first in (True, False)
    ]
    columns = (f"{pair[0]} (everyday)", f"{pair[1]} right", f"{pair[1]} not right")
    yield table(
        "First answers of the seats that answered both. Whoever is right on one side only used "
        "another rule there; ask for the reason, not for the seat.",
        columns,
        rows,
    )


def _predictions(lesson: Lesson, hand_ins: Sequence[HandIn]) -> Iterator[Markup]:
    for task, number, guesses in counting.predictions(lesson, hand_ins).values():
        yield tag("h2", f"Predictions: {task.subject}")
        rows = [
            row(one.period, *(f"{v:,.0f}" for v in (one.low, one.middle, one.high, one.recorded)))
            for one in guesses
        ]
        columns = ("Period", "A quarter below", "The middle", "A quarter above", "Recorded")
        yield table(f"{counted(number, 'seat')}; {task.unit}.", columns, rows)


def _sentences(lesson: Lesson, hand_ins: Sequence[HandIn]) -> Iterator[Markup]:
    for task_id, texts in counting.sentences(lesson, hand_ins).items():
        yield tag("h2", "In their own words")
        yield tag("p", lesson.task(task_id).question)
        yield join(*(tag("blockquote", tag("span", as_typed(one), cls="said")) for one in texts))


def _short(text: str) -> str:
    text = spoken(text)  # what is cut may end within a name
    return text if len(text) <= _LONG else f"{text[: _LONG - 1]}…"
