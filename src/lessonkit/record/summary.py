"""What a record says about the work done: slips met, how sure against how right, what to revisit.

Everything here takes the record's own entries, so it works for exercises that this edition of the
course does not know.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import pandas as pd

from lessonkit.judging.confidence import LEVELS
from lessonkit.judging.slips import known_slips
from lessonkit.record import Record
from lessonkit.record.shape import DONE
from lessonkit.text.tables import Table, show_table

SURE = LEVELS[-1]
ENOUGH = 3  # answers with a confidence, before anything is said about them
_WHEN = {"guessing": "When you were guessing", "unsure": "When you were unsure"}


@dataclass(frozen=True)
class SlipMet:
    """A slip, how often it was met, and the exercises in which it was."""

    id: str
    times: int
    tasks: tuple[str, ...]

    @property
    def line(self) -> str:
        """The slip in a line: its name and why it fails."""
        if self.id not in known_slips():
            return f"{self.id} (this edition of the course does not describe it)."
        slip = known_slips()[self.id]
        return f"{slip.name[0].upper()}{slip.name[1:]}. {slip.fails}"


@dataclass(frozen=True)
class Calibration:
    """How many answers were right at each level of confidence.

    Parameters
    ----------
    counts
        Level → (right, all); levels in order, only those that were said.
    sure_and_wrong
        Exercises in which an answer was sure and not right.
    """

    counts: dict[str, tuple[int, int]]
    sure_and_wrong: tuple[str, ...]

    @property
    def enough(self) -> bool:
        """Whether there are answers enough to say something."""
        return sum(every for _, every in self.counts.values()) >= ENOUGH

    def sentence(self) -> str:
        """How sure against how right, in words."""
        return " ".join(
            f"{_WHEN.get(level, 'When you were sure')}, {right} of {every} "
            f"{'answer was' if every == 1 else 'answers were'} right."
            for level, (right, every) in reversed(self.counts.items())
        )

    def table(self) -> Table:
        """How sure against how right, as a table."""
        rows = [
            {"how sure": level, "answers": every, "right": right, "not right": every - right}
            for level, (right, every) in self.counts.items()
        ]
        return show_table(
            pd.DataFrame(rows), "First answers by how sure you were, before any feedback"
        )


def tries_of(record: Record, tasks: Iterable[str]) -> list[tuple[str, Mapping[str, Any]]]:
    """The answers to these exercises as (exercise id, try), in the order of the exercises."""
    return [
        (task_id, one)
        for task_id in tasks
        for one in record["tasks"].get(task_id, {}).get("tries", [])
    ]


def slips_overcome(record: Record, tasks: Iterable[str]) -> list[SlipMet]:
    """The slips whose words led on: the next answer to the same exercise was right."""
    return together(
        (task_id, one["slip"])
        for task_id in tasks
        for (_, one), (_, following) in pairwise(tries_of(record, [task_id]))
        if following["state"] == "right"
    )


def slips_met(record: Record, tasks: Iterable[str]) -> list[SlipMet]:
    """The slips in the answers to these exercises, each once, in the order they first appear."""
    return together((task_id, one["slip"]) for task_id, one in tries_of(record, tasks))


def together(met: Iterable[tuple[str, str | None]]) -> list[SlipMet]:
    """Pairs of exercise and slip (or none), as slips: each once, in the order of first meeting.

    Examples
    --------
    >>> together([("03.fall", "wrong-base"), ("03.trees", None), ("03.peak", "wrong-base")])
    [SlipMet(id='wrong-base', times=2, tasks=('03.fall', '03.peak'))]
    """
    where: dict[str, list[str]] = {}
    for task_id, slip in met:
        if slip:
            where.setdefault(slip, []).append(task_id)
    return [SlipMet(slip, len(ids), tuple(dict.fromkeys(ids))) for slip, ids in where.items()]


def calibration(record: Record, tasks: Iterable[str]) -> Calibration:
    """How sure against how right, in the first answer to each exercise.

    What comes after the first feedback says no more how good one's own feeling was.
    """
    counts: dict[str, tuple[int, int]] = {}
    first = dict(reversed(tries_of(record, tasks)))
    asked = [
        (task_id, one)
        for task_id, one in reversed(first.items())
        if one["confidence"] and one["state"] != "guessed"
    ]
    for level in LEVELS:
        here = [
            (task_id, one["state"] == "right")
            for task_id, one in asked
            if one["confidence"] == level
        ]
        if here:
            counts[level] = (sum(right for _, right in here), len(here))
    wrong = dict.fromkeys(
        task_id for task_id, one in asked if one["confidence"] == SURE and one["state"] != "right"
    )
    return Calibration(counts, tuple(wrong))


def to_revisit(record: Record, tasks: Iterable[str], still_open: Iterable[str]) -> dict[str, str]:
    """Exercise → why to come back to it: sure and wrong first, then what is not done yet.

    Parameters
    ----------
    tasks
        The exercises looked at, in order.
    still_open
        Those of them that are not done.
    """
    sure = calibration(record, tasks).sure_and_wrong
    found = dict.fromkeys(sure, "sure, and not right")
    return found | {one: "not done yet" for one in still_open if one not in found}


def is_done(task_id: str, record: Record) -> bool:
    """Whether an exercise is done: right, predicted, or written."""
    return (
        record["tasks"].get(task_id, {}).get("state") in DONE
        or task_id in record["predictions"]
        or task_id in record["notes"]
    )
