"""Slips: steps in reasoning that lead to predictable wrong answers.

An exercise names a slip and gives a recipe that recomputes its value from the data; the words that
explain it stand in the catalogue once. Those of any sum are the engine's (`general_slips`), those
of a subject the course's. The ids are kept in the learner's record and used in the summary.
"""

from lessonkit.course import course
from lessonkit.judging.general_slips import SUMS, Slip
from lessonkit.text.errors import UnknownNameError


def known_slips() -> dict[str, Slip]:
    """Id → slip, those of any sum first, then those of the course that is played."""
    return {one.id: one for one in (*SUMS, *course().slips())}


def slip(slip_id: str) -> Slip:
    """One slip of the catalogue.

    Raises
    ------
    UnknownNameError
        There is no slip with this id.

    Examples
    --------
    >>> slip("wrong-base").name
    'dividing by the later value'
    """
    known = known_slips()
    try:
        return known[slip_id]
    except KeyError:
        raise UnknownNameError.from_name("slip", slip_id, known) from None
