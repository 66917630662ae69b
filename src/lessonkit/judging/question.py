"""What has to be known of a question to explain a wrong number."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from lessonkit.judging.nodes import Figure, Node


@dataclass(frozen=True)
class Written:
    """A slip written by hand for one exercise.

    Parameters
    ----------
    value
        What it gives.
    slip
        The id under which it is recorded.
    said
        What was done and why it fails; said only where no change of the sum gives the value.
    look
        What to look at, in words of this exercise.
    """

    value: float
    slip: str
    said: str
    look: str


@dataclass(frozen=True)
class Explanation:
    """Why a value is not the answer."""

    slip: str
    sentences: tuple[str, ...]
    value: float
    cost: float


@dataclass(frozen=True)
class Surroundings:
    """What a question's lesson adds: its own sum, all figures in sight, results of other questions.

    Parameters
    ----------
    tree
        The sum that gives the answer, or None.
    sight
        All figures of the lesson.
    results
        Words → value: earlier and later exercises.
    page
        Numbers that stand in its text.
    """

    tree: Node | None = None
    sight: tuple[Figure, ...] = ()
    results: tuple[tuple[str, float], ...] = ()
    page: tuple[Figure, ...] = ()


@dataclass(frozen=True)
class Question:
    """All that is needed to explain a wrong number.

    Parameters
    ----------
    answer, tolerance
        The right value and how far off still counts as right.
    unit
        "per cent", "people" …
    text
        The question; numbers in it are figures in sight.
    tree
        The sum that gives the answer, or None.
    sight
        All figures of the lesson.
    results
        Words → value: the worked example, earlier exercises.
    settings
        Words → value: what a figure shows at other settings.
    written
        Slips written by hand.
    rounded
        How far off counts as rounded, or as typed a little differently.
    fraction_allowed
        Whether the answer as a fraction is right as well.
    page
        Numbers that stand in the lesson's text.
    """

    answer: float
    tolerance: float
    unit: str
    text: str = ""
    tree: Node | None = None
    sight: tuple[Figure, ...] = ()
    results: tuple[tuple[str, float], ...] = ()
    settings: Mapping[str, float] = field(default_factory=dict[str, float])
    written: tuple[Written, ...] = ()
    rounded: float = 0.0
    fraction_allowed: bool = False
    page: tuple[Figure, ...] = ()

    @property
    def percent(self) -> bool:
        """Whether the answer is in per cent or in points."""
        return "per cent" in self.unit or "points" in self.unit
