"""What an answer is worth: not attempted, not yet, right or guessed, and the sentences with it.

A guess made before the figure is seen is neither right nor wrong: it is done.
"""

from dataclasses import dataclass
from typing import Literal

State = Literal["not attempted", "not yet", "right", "guessed"]

NOT_ATTEMPTED: State = "not attempted"
NOT_YET: State = "not yet"
RIGHT: State = "right"
GUESSED: State = "guessed"


@dataclass(frozen=True)
class Verdict:
    """The judgement of one answer.

    Parameters
    ----------
    state
        "not attempted", "not yet", "right" or "guessed".
    sentences
        Plain text for the learner, one paragraph each. Never the expected answer.
    slip
        Id of the slip that was recognised (`lessonkit.judging.slips`), or None.
    """

    state: State
    sentences: tuple[str, ...]
    slip: str | None = None


def not_attempted(*sentences: str) -> Verdict:
    """The answer is still a blank."""
    return Verdict(NOT_ATTEMPTED, sentences)


def not_yet(*sentences: str, slip: str | None = None) -> Verdict:
    """The answer was read and is not right."""
    return Verdict(NOT_YET, sentences, slip)


def right(*sentences: str) -> Verdict:
    """The answer is right; the sentences say what it means."""
    return Verdict(RIGHT, sentences)


def guessed(*sentences: str) -> Verdict:
    """The answer is a guess; the sentences say how far it is from the figure."""
    return Verdict(GUESSED, sentences)
