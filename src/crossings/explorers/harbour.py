"""An invented harbour: four ways to spend one sum, four criteria, and six role cards.

Nothing here was measured. The scores are set so that each option wins for somebody, and the cards
are characters of this course: they are no claim about what such people think.
"""

from dataclasses import dataclass

import pandas as pd

CRITERIA = ("crime solved", "lives saved", "privacy", "low cost")
OPTIONS = ("cameras and drones", "more officers", "a rescue boat", "an advice office")

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
}
