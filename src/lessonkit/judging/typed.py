"""A number that was typed with its unit in a cell of a notebook."""

from numbers import Real
from typing import Self


class Typed(float):
    """A number that remembers how it was typed, so that its unit can be looked at.

    What is worked out with it is a plain number.

    Parameters
    ----------
    value
        The number.
    text
        What was typed, "602 apples".

    Examples
    --------
    >>> apples = Typed(602, "602 apples")
    >>> apples, apples + 1
    (602 apples, 603.0)
    """

    text: str

    def __new__(cls, value: float, text: str = "") -> Self:
        """Make the number; without a text it is written as any other."""
        made = super().__new__(cls, value)
        made.text = text
        return made

    @classmethod
    def with_unit(cls, value: object, unit: str) -> object:
        """A number with its unit behind it; whatever is no number stays as it is."""
        if not isinstance(value, bool) and isinstance(value, Real):
            number = float(value)
            return cls(number, f"{number!r} {unit}")
        return value

    def __repr__(self) -> str:
        return self.text or super().__repr__()


class WorkedOut(Typed):
    """What Python made of a sum of numbers in a cell, which stays beside it.

    Parameters
    ----------
    value
        What Python made of it; shown as it is.
    text
        The sum, "12658 / 45774 * 100".

    Examples
    --------
    >>> half = WorkedOut(0.5, "3 / 6")
    >>> half, half.text
    (0.5, '3 / 6')
    """

    given: float

    def __new__(cls, value: float, text: str = "") -> Self:
        """Keep the number and its sum."""
        made = super().__new__(cls, value, text)
        made.given = value
        return made

    def __repr__(self) -> str:
        return repr(self.given)

    __str__ = __repr__
