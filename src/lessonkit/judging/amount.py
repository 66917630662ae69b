"""A number as it was read out of an answer."""

from dataclasses import dataclass

from lessonkit.judging.nodes import Node


@dataclass(frozen=True)
class Amount:
    """A number as it was read, and how else it may have been meant.

    Attributes
    ----------
    value
        The number, in the unit asked for.
    others
        Further ways to read it, each with what is said where that one is right.
    unit
        What was written beside it where another unit is asked for; else an empty text.
    per_cent
        Whether it was written as a per cent.
    taken
        Said where `value` is right and was not written as it should be.
    said
        Said where it is not right: what was made of it.
    worked_out
        The sum that it comes from, if one was typed.
    """

    value: float
    others: tuple[tuple[float, str], ...] = ()
    unit: str = ""
    per_cent: bool = False
    taken: str = ""
    said: str = ""
    worked_out: Node | None = None

    @property
    def readings(self) -> tuple[tuple[float, str], ...]:
        """Every way to read it, with what is said where that one is right."""
        return ((self.value, self.taken), *self.others)
