"""What is said to each wrong number that can be foreseen, as the judge of the lesson says it."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from lessonkit.judging.quoting import plain
from lessonkit.tasks.number import NumberTask
from lessonkit.tasks.order import OrderTask
from lessonkit.tasks.sort import SortTask

_SHORT = 60  # letters of a step or a thing that a reply names
OTHER = "This is a number, and not the one asked for."


@dataclass(frozen=True)
class Reply:
    """A wrong value, how far off it still counts as that value, and what is said to it."""

    value: float
    within: float
    said: str


def replies(task: NumberTask) -> list[Reply]:
    """The foreseen wrong values of a question, so far apart that each has its own reply.

    Slips that a lesson's author wrote come first; then what likely changes of the sum give.
    """
    found: list[Reply] = []
    for value in _values(task):
        within = task.tolerance or (0.0 if value == round(value) else 0.005)
        taken = [(task.answer, task.tolerance), *((one.value, one.within) for one in found)]
        verdict = task.judge(value)
        apart = all(abs(value - other) > within + width + 1e-9 for other, width in taken)
        if apart and verdict.slip:
            found.append(Reply(value, within, " ".join(verdict.sentences)))
    return found


def _values(task: NumberTask) -> Iterator[float]:
    yield from (float(slip.value) for slip in task.slips)
    yield from (float(likely.value) for likely in task.likely())


@dataclass(frozen=True)
class Turned:
    """Two steps the wrong way round: the letter of the one that stands before what it needs.

    `said` is for a system that finds the two, `hint` for one that only sees that all is not right.
    """

    step: str
    needs: str
    said: str
    hint: str


def turned(task: OrderTask) -> list[Turned]:
    """What is said to each wrong order, as the judge of the lesson looks for it: the first fits.

    Slips that a lesson's author wrote come first; then each step before the one right before it,
    and every order but the right one has such a pair. No system shows the letters of the lesson,
    so the steps are named by their words.
    """
    pairs = {(task.answer[one.step], task.answer[one.needs]): one.look for one in task.slips}
    for number, (needed, step) in enumerate(pairwise(task.answer)):
        pairs.setdefault((step, needed), task.why[number] if task.why else "")
    return [_turned(task, step, needed, look) for (step, needed), look in pairs.items()]


def _turned(task: OrderTask, step: str, needed: str, look: str) -> Turned:
    first, second = (plain(task.shown()[one], _SHORT) for one in (step, needed))
    said = f"The wrong way round: “{first}” stands before “{second}”."
    if not look:
        return Turned(step, needed, said, "")
    return Turned(step, needed, f"{said} Look at this: {look}", f"About “{first}”: {look}")


def misplaced(task: SortTask) -> dict[str, str]:
    """Letter → what is said where that thing lies in a wrong box; the thing by its words."""
    return {
        letter: f"About “{plain(item.text, _SHORT)}”: {item.feedback}"
        for letter, item in task.items.items()
    }


def written(value: float) -> str:
    """A number as both formats read it: plain digits, a point, no exponent.

    Examples
    --------
    >>> written(-92.70026), written(12658.0), written(0.0)
    ('-92.70026', '12658', '0')
    """
    text = f"{value:.10f}".rstrip("0").rstrip(".")
    return "0" if text in ("-0", "") else text
