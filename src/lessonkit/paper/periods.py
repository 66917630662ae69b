"""A lesson in two school periods: the minutes that its author gives, and where to stop."""

import re
from dataclasses import dataclass

PERIOD = 55
COMING, GOING = 5, 5  # to arrive and look back, and to close
_PLAN = re.compile(r"\*\*Plan for a class \((?P<whole>[^)]+)\):\*\* (?P<steps>.+)")
_STEP = re.compile(r"(?P<name>.+?) (?P<minutes>\d{1,2})(?:\.\s*(?P<rest>.*))?")


@dataclass(frozen=True)
class Step:
    """One step of a lesson, with its minutes in one period and in one of two."""

    name: str
    author: int
    minutes: int = 0


@dataclass(frozen=True)
class Plan:
    """Steps for two periods.

    Parameters
    ----------
    first, second
        Steps before and after the stopping place.
    advice
        What the author adds: what may be left out, what is for home.
    """

    first: tuple[Step, ...]
    second: tuple[Step, ...]
    advice: str = ""


def plan(notes: list[str]) -> Plan | None:
    """The plan that a teacher's note gives, spread over two periods; None where none does.

    The minutes of each period beside coming and going are shared out as the author's are.

    Examples
    --------
    >>> made = plan(["**Plan for a class (55 minutes):** look 10 · sums 20 · note 20. Be calm."])
    >>> [(step.name, step.minutes) for step in made.first], made.advice
    ([('look', 15), ('sums', 30)], 'Be calm.')
    """
    found = next(filter(None, map(_PLAN.search, notes)), None)
    if found is None:
        return None
    steps: list[Step] = []
    advice = ""
    for written in found["steps"].split(" · "):
        if match := _STEP.fullmatch(written):
            steps.append(Step(match["name"], int(match["minutes"])))
            advice = match["rest"] or ""
    total = sum(step.author for step in steps)
    ends = [sum(step.author for step in steps[: n + 1]) for n in range(len(steps) - 1)]
    stop = min(range(len(ends)), key=lambda n: abs(2 * ends[n] - total)) + 1 if ends else 1
    return Plan(_shared(steps[:stop]), _shared(steps[stop:]), advice)


def _shared(steps: list[Step]) -> tuple[Step, ...]:
    """Whole minutes that fill a period, as the author's stand to each other."""
    room, total = PERIOD - COMING - GOING, sum(step.author for step in steps)
    shared: list[Step] = []
    done = given = 0
    for step in steps:
        done += step.author
        minutes = round(room * done / total) - given
        given += minutes
        shared.append(Step(step.name, step.author, minutes))
    return tuple(shared)
