"""The catalogue of slips: steps in reasoning that lead to predictable wrong answers.

An exercise names a slip and gives a recipe that recomputes its value from the data; the words that
explain it stand here once, by family. The ids are kept in the learner's record and used in the
summary.
"""

from crossings.slips.chances import CHANCES
from crossings.slips.counts import COUNTS
from crossings.slips.reasons import REASONS
from lessonkit.judging.general_slips import SUMS
from lessonkit.judging.slips import Slip
from lessonkit.text.errors import UnknownNameError

__all__ = ["SLIPS", "Slip", "slip"]

SLIPS: dict[str, Slip] = {slip.id: slip for slip in (*SUMS, *COUNTS, *CHANCES, *REASONS)}


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
    try:
        return SLIPS[slip_id]
    except KeyError:
        raise UnknownNameError.from_name("slip", slip_id, SLIPS) from None
