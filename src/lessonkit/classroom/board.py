"""What stands on the board, for everybody: no names, and nothing of fewer than five answers."""

from collections.abc import Iterator, Sequence

from lessonkit.classroom import counting
from lessonkit.classroom.guesses import guesses, order
from lessonkit.classroom.stage import ROUNDS
from lessonkit.classroom.store import Store
from lessonkit.classroom.tally import ENOUGH, Series, by_option, by_outcome, how_many_answered
from lessonkit.course import course
from lessonkit.tasks.choice import ChoiceTask
from lessonkit.tasks.prediction import PredictionTask
from lessonkit.tasks.ranking import RankingTask
from lessonkit.tasks.task import Task
from lessonkit.text.code_marks import spoken
from lessonkit.text.markup import Markup, join, tag
from lessonkit.text.wording import counted

_LONG = 64  # characters of a question in a row
_BAR = 400  # units that a full bar is wide
_THICK = 26


def board(store: Store) -> Markup:
    """The board as it stands now."""
    task_id = store.stage.task
    return join(_question(store, task_id) if task_id else _progress(store))


def in_a_sentence(store: Store) -> str:
    """The same in a few words, for screen readers."""
    seats, task_id = len(store.hand_ins), store.stage.task
    return _how_far(store, task_id, seats) if task_id else f"{counted(seats, 'seat')} joined."


def _progress(store: Store) -> Iterator[Markup]:
    hand_ins = store.hand_ins
    seats = len(hand_ins)
    yield tag("h2", f"{counted(seats, 'seat')} joined")
    if seats < ENOUGH:
        yield tag("p", f"How far the class is stands here from {ENOUGH} seats on.", cls="large")
        return
    rows = [
        tag(
            "tr",
            tag("th", one.id, scope="row"),
            tag("td", _short(one.question), cls="words"),
            tag("td", _bar(one.done, seats, "done")),
            tag("td", f"{one.done}", cls="number"),
        )
        for one in counting.exercises(store.lesson, hand_ins, wanted=True)
    ]
    columns = ("Exercise", "Question", "Done", "Seats")
    head = tag("tr", (tag("th", one, scope="col") for one in columns))
    yield tag("table", tag("thead", head), tag("tbody", *rows), cls="progress")


def _question(store: Store, task_id: str) -> Iterator[Markup]:
    task = store.lesson.task(task_id)
    seats = len(store.hand_ins)
    yield tag("h2", task.question)
    yield tag("p", _how_far(store, task_id, seats), cls="large")
    shown, series = store.stage.shown, list[Series]()
    if isinstance(task, (PredictionTask, RankingTask)):
        if shown != "vote":
            yield _predicted(task, store, revealed=shown == "revealed")
        return
    if isinstance(task, ChoiceTask):
        series = by_option(store, task) if shown != "vote" else []
        yield _options(task, [one for one in series if one.enough], revealed=shown == "revealed")
    elif shown == "revealed":
        series = by_outcome(store, task_id)
        yield _outcomes([one for one in series if one.enough])
    elif shown == "bars":
        yield tag("p", "The bars of this exercise show what was right: they come with Reveal.")
    if series and not any(one.enough for one in series):
        yield tag("p", f"Bars stand here from {ENOUGH} answers on.")
    sure = [_sure(one) for one in series if one.enough and one.sure]
    if sure:
        yield tag("p", f"How sure: {'; '.join(sure)}.")
    if shown == "revealed":
        yield _why(task)
        yield _twin(store, task_id)


def _predicted(task: PredictionTask | RankingTask, store: Store, *, revealed: bool) -> Markup:
    if isinstance(task, RankingTask):
        return order(task, store.hand_ins, revealed=revealed)
    return guesses(task, store.hand_ins, revealed=revealed)


def _how_far(store: Store, task_id: str, seats: int) -> str:
    hands = sum(store.hands(task_id, ROUNDS).values()) or sum(store.hands(task_id, 1).values())
    if hands:
        return f"{counted(hands, 'hand')} up."
    stage = store.stage
    if store.lesson.outlines[task_id].kind == "predict":
        said = f"{how_many_answered(store, task_id)} of {seats} have predicted."
        return f"{said} The record comes from the front." if stage.held else said
    which = {0: "", 1: "First vote: ", 2: "Second vote: "}[stage.round]
    said = f"{which}{how_many_answered(store, task_id)} of {seats} have answered."
    return f"{said} The answer comes from the front." if stage.shown == "vote" else said


def _options(task: ChoiceTask, series: Sequence[Series], *, revealed: bool) -> Markup:
    rows: list[Markup] = []
    for letter, option in task.options.items():
        right = revealed and option.right
        words = join(f"({letter}) {option.text}", tag("b", " ✓ right") if right else "")
        rows.append(
            tag(
                "tr",
                tag("th", words, scope="row", cls="right" if right else "option"),
                tag("td", _bars(series, letter)),
            )
        )
    return tag("table", tag("tbody", *rows), cls="options")


def _outcomes(series: Sequence[Series]) -> Markup:
    if not series:
        return Markup("")
    rows = [
        tag("tr", tag("th", name, scope="row"), tag("td", _bars(series, name)))
        for name in series[0].counts
    ]
    return tag("table", tag("tbody", *rows), cls="options")


def _bars(series: Sequence[Series], name: str) -> Markup:
    """One bar for each vote, the earlier one pale; its number and name stand beside it."""
    last = len(series) - 1
    return join(
        tag(
            "div",
            _bar(one.counts[name], one.answered, "now" if place == last else "before"),
            tag("span", f"{one.counts[name]} "),
            tag("span", one.name, cls="quiet"),
            cls="bar",
        )
        for place, one in enumerate(series)
    )


def _bar(number: int, of: int, look: str) -> Markup:
    width = round(_BAR * number / of) if of else 0
    return tag(
        "svg",
        tag("rect", x=0, y=0, width=_BAR, height=_THICK, cls="whole"),
        tag("rect", x=0, y=0, width=width, height=_THICK, cls=look),
        viewBox=f"0 0 {_BAR} {_THICK}",
        aria_hidden="true",
        cls="strip",
    )


def _sure(one: Series) -> str:
    return f"{one.name} " + ", ".join(f"{level} {number}" for level, number in one.sure.items())


def _why(task: Task) -> Markup:
    if not isinstance(task, ChoiceTask):
        return Markup("")
    said = " ".join(option.feedback for option in task.options.values() if option.right)
    return tag("p", said, cls="why")


def _twin(store: Store, task_id: str) -> Markup:
    """Under the real claim: how often the rule of the everyday question was used again."""
    pair = course().twin_and_claim(store.lesson.id)
    if pair is None or task_id != pair[1]:
        return Markup("")
    counts = counting.twin_against_claim(pair, store.hand_ins)
    if sum(counts.values()) < ENOUGH:
        return Markup("")
    said = (
        f"First answers, with {pair[0]}: right on both {counts[True, True]}, on the everyday "
        f"question alone {counts[True, False]}, on the claim alone {counts[False, True]}, "
        f"on neither {counts[False, False]}."
    )
    return tag("p", said)


def _short(text: str) -> str:
    text = spoken(text)  # what is cut may end within a name
    return text if len(text) <= _LONG else f"{text[: _LONG - 1]}…"
