"""Cases that wait in two piles: what flows in, what flows out, and what is left.

An invented office. The older pile holds what was there when a promise was made; whatever comes in
later goes to the newer one. "The older pile is empty" and "nobody waits" are then two sentences.
"""

import pandas as pd

from crossings._checks import non_negative, positive, single, whole_number
from lessonkit.text.errors import UnknownNameError

PILES = ("older", "newer")


def two_piles(
    opening: int,
    *,
    new: int,
    answered: int,
    withdrawn: int,
    first: str = "older",
    quarters: int = 8,
) -> pd.DataFrame:
    """Two piles of waiting cases, quarter by quarter: opening + in − out = closing.

    Within a quarter new cases come in, then cases are answered, then some are withdrawn; both are
    taken from the pile that is worked on first, and from the other when that is empty. Nothing is
    taken from an empty pile, so fewer may leave than the office could answer.

    Parameters
    ----------
    opening
        Cases in the older pile at the start; the newer one is empty.
    new, answered, withdrawn
        Cases a quarter that come in, can be answered, and would be withdrawn; whole numbers.
    first
        "older" or "newer": the pile that is worked on first.
    quarters
        How many quarters to run, one or more.

    Returns
    -------
    DataFrame
        One row is the end of one quarter; quarter 0 is the start. `quarter`; `older` and `newer`
        are cases that wait at its end; `came_in`, `answered` and `withdrawn` are cases in it (0 at
        the start).

    Raises
    ------
    NotANumberError
        For anything but numbers.
    OutOfRangeError
        For a number that is negative or not whole.
    UnknownNameError
        For a pile that is neither.

    Examples
    --------
    >>> two_piles(100, new=50, answered=40, withdrawn=10, quarters=2).iloc[-1].to_dict()
    {'quarter': 2, 'older': 0, 'newer': 100, 'came_in': 50, 'answered': 40, 'withdrawn': 10}
    """
    given = {"opening": opening, "new": new, "answered": answered, "withdrawn": withdrawn}
    counts = {name: int(single(name, whole_number(name, n))) for name, n in given.items()}
    if first not in PILES:
        raise UnknownNameError.from_name("pile", first, PILES)
    ends = int(single("quarters", whole_number("quarters", quarters, at_least=1)))
    order = [first, *(pile for pile in PILES if pile != first)]
    waiting = {"older": counts["opening"], "newer": 0}
    rows = [{"quarter": 0, **waiting, "came_in": 0, "answered": 0, "withdrawn": 0}]
    for quarter in range(1, ends + 1):
        waiting["newer"] += counts["new"]
        left = {how: _take(waiting, order, counts[how]) for how in ("answered", "withdrawn")}
        rows.append({"quarter": quarter, **waiting, "came_in": counts["new"], **left})
    return pd.DataFrame(rows)


def _take(waiting: dict[str, int], order: list[str], wanted: int) -> int:
    """Take cases from the piles in this order; how many there were to take."""
    taken = 0
    for pile in order:
        from_here = min(waiting[pile], wanted - taken)
        waiting[pile] -= from_here
        taken += from_here
    return taken


def average_present(arrived: float, stay_days: float, days: float = 365) -> float:
    """How many are there on an average day, when so many arrived and each stayed so long.

    arrived · stay / days: a stock made of a flow. Formula: Little's law (J. D. C. Little, *A proof
    for the queuing formula L = λW*, Operations Research 9, 1961); it holds where the pile does not
    grow or shrink much over the period.

    Parameters
    ----------
    arrived
        How many came in the period, zero or more.
    stay_days
        How long each stayed on average, in days.
    days
        Length of the period in days.

    Raises
    ------
    NotANumberError
        For anything but numbers.
    OutOfRangeError
        For a negative number, or a period of no days.

    Examples
    --------
    >>> average_present(365, 12)
    12.0
    """
    arrived = single("arrived", non_negative("arrived", arrived))
    stay_days = single("stay_days", non_negative("stay_days", stay_days))
    return float(arrived * stay_days / single("days", positive("days", days)))
