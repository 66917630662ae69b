"""An invented harbour: four ways to spend one sum, four criteria, and seven role cards.

Nothing here was measured. The scores are set so that each option wins for somebody, and the cards
are characters of this course: they are no claim about what such people think.
"""

from dataclasses import dataclass
from functools import cached_property

import pandas as pd

from crossings.models.weighing import weighted_scores
from lessonkit.text.errors import CourseError

CRITERIA = ("crime solved", "lives saved", "privacy", "low cost")
OPTIONS: tuple[str, ...] = (
    "cameras and drones",
    "more officers",
    "a rescue boat",
    "an advice office",
)

# One row is one option; 0 is worst and 10 is best, so "low cost" is high for what is cheap.
SCORES = pd.DataFrame(
    [[8, 6, 2, 6], [8, 5, 6, 3], [2, 9, 7, 3], [4, 3, 8, 8]],
    index=list(OPTIONS),
    columns=list(CRITERIA),
)


@dataclass(frozen=True)
class Card:
    """A role: what somebody invented gives weight to, in points of 100, and why."""

    points: tuple[int, int, int, int]
    why: str


CARDS = {
    "a resident": Card(
        (40, 20, 19, 21),
        "I want the gangs out of our harbour. People must be safe, and privacy and money count "
        "about a fifth each.",
    ),
    "another resident": Card(
        (44, 10, 36, 10),
        "The gangs must go. But a camera on the quay films me as well, every morning.",
    ),
    "a border officer": Card(
        (26, 54, 10, 10),
        "I have pulled people out of this water. The rest comes after that.",
    ),
    "a person on the move": Card(
        (34, 36, 26, 4),
        "A man took my money and put me into a bad boat. I want to live, and I want him found.",
    ),
    "a taxpayer": Card(
        (24, 20, 8, 48),
        "Every pound that is spent here is missing somewhere else.",
    ),
    "a data-protection officer": Card(
        (16, 20, 50, 14),
        "What is collected for one purpose is sooner or later wanted for another.",
    ),
    "another person on the move": Card(
        (10, 45, 35, 10),
        "The police of my country are why I left. I want to be asked, not filmed, and I want to "
        "live.",
    ),
}

OWN = "your own weights"
POINTS = range(101)
_SAME = 1e-9


@dataclass
class Weighed:
    """The four options under one set of weights.

    Parameters
    ----------
    points
        Points of weight for each criterion, in the order of `CRITERIA`; they count as shares.

    Raises
    ------
    CourseError
        For points that are not a whole number from 0 to 100.

    Examples
    --------
    >>> Weighed((0, 100, 0, 0)).tied
    ['a rescue boat']
    """

    points: tuple[int, ...]

    def __post_init__(self) -> None:
        for criterion, given in zip(CRITERIA, self.points, strict=True):
            if isinstance(given, bool) or given not in POINTS:
                raise CourseError(
                    f"The weight of {criterion!r} must be a whole number of points from 0 to "
                    f"{POINTS[-1]}; it is {given!r}. Choose another."
                )

    @cached_property
    def totals(self) -> pd.Series:
        """Weighted total of each option, 0 to 10; all zero where nothing has weight."""
        if not any(self.points):
            return pd.Series(0.0, index=SCORES.index)
        return weighted_scores(SCORES, self.points)

    @cached_property
    def ranked(self) -> list[str]:
        """The options from the highest total to the lowest."""
        totals = dict(zip(OPTIONS, self.totals, strict=True))
        return sorted(totals, key=totals.__getitem__, reverse=True)

    @cached_property
    def tied(self) -> list[str]:
        """The options that share the highest total, in the order of the table."""
        best = self.totals.max()
        totals = zip(OPTIONS, self.totals, strict=True)
        return [name for name, total in totals if abs(total - best) < _SAME]

    @property
    def card(self) -> str:
        """The role card that has these weights, or `OWN`."""
        held = (name for name, card in CARDS.items() if card.points == self.points)
        return next(held, OWN)
