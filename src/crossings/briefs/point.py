"""One thing that a brief leaves open."""

from dataclasses import dataclass

Kept = dict[str, str]  # step → what is written there


@dataclass(frozen=True)
class Point:
    """One thing that is left open.

    Attributes
    ----------
    step
        The step of the brief where it can be answered.
    ask
        The question, and what raises it.
    """

    step: str
    ask: str
