"""A class in figures: who did what, which slips, how sure, twin against claim, predictions."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import quantiles

from lessonkit.classroom.gather import HandIn
from lessonkit.lessons.lesson import Lesson
from lessonkit.record import Record
from lessonkit.record.summary import SURE, SlipMet, is_done, slips_met, together
from lessonkit.tasks.prediction import PredictionTask


@dataclass(frozen=True)
class Exercise:
    """One exercise in the whole class.

    Parameters
    ----------
    id, question
        The exercise.
    wanted
        Whether it belongs to the reading route.
    done, tried
        Seats that did it, and that gave an answer.
    first_right, last_right
        Seats whose first, and whose last answer is right.
    sure_and_wrong
        Seats whose first answer was sure and not right.
    """

    id: str
    question: str
    wanted: bool
    done: int
    tried: int
    first_right: int
    last_right: int
    sure_and_wrong: int


def exercises(
    lesson: Lesson, hand_ins: Sequence[HandIn], *, wanted: bool = False
) -> list[Exercise]:
    """Every exercise of the lesson, in order; or those of the reading route alone."""
    every = lesson.outlines.values()
    return [_exercise(lesson, one.id, hand_ins) for one in every if one.wanted or not wanted]


def _exercise(lesson: Lesson, task_id: str, hand_ins: Sequence[HandIn]) -> Exercise:
    tries = [one.record["tasks"].get(task_id, {}).get("tries", []) for one in hand_ins]
    answered = [one for one in tries if one]
    return Exercise(
        task_id,
        lesson.task(task_id).question,
        lesson.outlines[task_id].wanted,
        sum(is_done(task_id, one.record) for one in hand_ins),
        len(answered),
        sum(one[0]["state"] == "right" for one in answered),
        sum(one[-1]["state"] == "right" for one in answered),
        sum(one[0]["confidence"] == SURE and one[0]["state"] == "not yet" for one in answered),
    )


def slips(lesson: Lesson, hand_ins: Sequence[HandIn]) -> list[tuple[SlipMet, int]]:
    """The slips of the class with the number of seats that met them, the most frequent first."""
    of_seats = [slips_met(one.record, lesson.outlines) for one in hand_ins]
    seats = Counter(met.id for one in of_seats for met in one)
    whole = together((task, met.id) for one in of_seats for met in one for task in met.tasks)
    return sorted(((met, seats[met.id]) for met in whole), key=lambda one: (-one[1], one[0].id))


def twin_against_claim(
    pair: tuple[str, str], hand_ins: Sequence[HandIn]
) -> dict[tuple[bool, bool], int]:
    """First answers to two exercises with one rule: (first right, second right) → seats.

    Only seats that answered both are counted.
    """
    counts = {(a, b): 0 for a in (True, False) for b in (True, False)}
    for one in hand_ins:
        both = [one.record["tasks"].get(task_id, {}).get("tries", []) for task_id in pair]
        if all(both):
            first, second = (tries[0]["state"] == "right" for tries in both)
            counts[first, second] += 1
    return counts


@dataclass(frozen=True)
class Guessed:
    """What a class predicted for one period: the middle one, and the middle half."""

    period: str
    low: float
    middle: float
    high: float
    recorded: float


def predictions(
    lesson: Lesson, hand_ins: Sequence[HandIn]
) -> dict[str, tuple[PredictionTask, int, list[Guessed]]]:
    """Prediction → its task, the number of seats, and the guesses by period."""
    found: dict[str, tuple[PredictionTask, int, list[Guessed]]] = {}
    for task_id, outline in lesson.outlines.items():
        task = lesson.task(task_id) if outline.kind == "predict" else None
        if not isinstance(task, PredictionTask):
            continue
        kept = [one.record["predictions"].get(task_id, {}).get("values") for one in hand_ins]
        guesses = [one for one in kept if one and set(task.periods) <= set(one)]
        if len(guesses) < 2:  # no half of one
            continue
        rows: list[Guessed] = []
        for period, recorded in task.recorded_values().items():
            low, middle, high = quantiles((g[period] for g in guesses), n=4, method="inclusive")
            rows.append(Guessed(period, low, middle, high, recorded))
        found[task_id] = (task, len(guesses), rows)
    return found


def sentences(lesson: Lesson, hand_ins: Sequence[HandIn]) -> dict[str, list[str]]:
    """Question in own words → the texts, in the order of the alphabet, so that no seat shows."""
    found: dict[str, list[str]] = {}
    for task_id in lesson.outlines:
        texts = [one.record["notes"].get(task_id, {}).get("text", "") for one in hand_ins]
        said = sorted(text for text in texts if text.strip())
        if said:
            found[task_id] = said
    return found


def done_of(lesson: Lesson, record: Record) -> tuple[int, int]:
    """Exercises of the reading route that are done, and all of them."""
    done = [is_done(one.id, record) for one in lesson.outlines.values() if one.wanted]
    return sum(done), len(done)
