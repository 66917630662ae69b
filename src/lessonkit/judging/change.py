"""One thing that was done otherwise than a question asks."""

from __future__ import annotations

from dataclasses import dataclass

from lessonkit.judging.nodes import Node


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that was done otherwise than the question asks.

    Parameters
    ----------
    slip
        The id under which it is recorded.
    cost
        How far-fetched it is: 1 for what many people do, 2 for what some do, 3 and more for what
        only an exact value can show.
    did
        What was done, as it follows "you": "divided {0} by {1}".
    parts
        The parts of the sum that stand for {0}, {1} …
    why
        Why that does not answer the question, as a sentence.
    then
        What to look at next, as a sentence.
    open
        True where the result counts as it is and times 100.
    """

    slip: str
    cost: float
    did: str
    parts: tuple[Node, ...] = ()
    why: str = ""
    then: str = ""
    open: bool = False


Changed = tuple[Node, Change]
Given = tuple[float, Change]
