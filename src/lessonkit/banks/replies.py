"""What is said to each wrong number that can be foreseen, as the judge of the lesson says it."""

from collections.abc import Iterator
from dataclasses import dataclass

from lessonkit.tasks.number import NumberTask

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


def written(value: float) -> str:
    """A number as both formats read it: plain digits, a point, no exponent.

    Examples
    --------
    >>> written(-92.70026), written(12658.0), written(0.0)
    ('-92.70026', '12658', '0')
    """
    text = f"{value:.6f}".rstrip("0").rstrip(".")
    return "0" if text in ("-0", "") else text
