"""Drawing on a live figure: which rows, in which units, and on what kind of figure it works."""

from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd

from lessonkit.text.errors import CourseError, UnknownNameError


@dataclass(frozen=True)
class Draw:
    """Which rows of a figure a learner draws by hand.

    Parameters
    ----------
    rows
        Name of the data set that is drawn; its rows are there from the start, one for each point.
    x, y
        Its fields along the axis and upwards. A point that is not drawn yet has no `y`. Give the
        y axis a fixed scale (`alt.Scale(domain=[0, …])`): one that follows the rows would run away
        under the hand.
    step
        Drawn values are rounded to this, in units of `y`, and are never below 0.
    """

    rows: str
    x: str
    y: str
    step: float = 1


def check_drawing(draw: Draw, spec: dict, sets: Mapping[str, pd.DataFrame]) -> None:
    """Refuse a drawing that the figure could not follow.

    Raises
    ------
    CourseError
        When the set or a field is unknown, the step is not above 0, or the figure has several
        pairs of axes.
    """
    if draw.rows not in sets:
        raise UnknownNameError.from_name("data set of this figure", draw.rows, sets)
    fields = sets[draw.rows].columns
    for name in (draw.x, draw.y):
        if name not in fields:
            raise UnknownNameError.from_name(f"field of {draw.rows!r}", name, fields)
    if not draw.step > 0:
        raise CourseError(f"The step of drawn values should be above 0; it is {draw.step}.")
    if not spec.keys() & {"mark", "layer"}:
        raise CourseError("Drawing needs a figure with one pair of axes, or layers on one pair.")


def spoken(x: object) -> str:
    """A point's place on the axis, as a screen reader says it.

    Examples
    --------
    >>> spoken(pd.Timestamp(2022, 7, 1))
    '2022-07-01'
    """
    return x.date().isoformat() if isinstance(x, pd.Timestamp) else str(x)
