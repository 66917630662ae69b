"""Searching everyone who passes against a list: how false alerts grow with it, and why."""

from typing import overload

import numpy as np
import pandas as pd

from crossings._checks import (
    Many,
    Numbers,
    non_negative,
    probability,
    same_shape,
    single,
    whole_number,
)
from crossings.models._results import plain


@overload
def false_positive_rate_for_list(
    list_size: float, known_rate: float, known_list_size: float = 1
) -> float: ...
@overload
def false_positive_rate_for_list(
    list_size: Many | float, known_rate: Many | float, known_list_size: Many | float = 1
) -> Many: ...
def false_positive_rate_for_list(
    list_size: Numbers, known_rate: Numbers, known_list_size: Numbers = 1
) -> Numbers:
    """Chance that someone not listed raises an alert, for another length of the list.

    1 − (1 − rate)^(new / known): each entry is one more chance to be mistaken. For small rates it
    is nearly proportional to the length. It takes the comparisons as independent and the threshold
    as unchanged; operators often move the threshold when the list grows.

    Parameters
    ----------
    list_size
        Entries on the list, 1 or more.
    known_rate
        False positive rate measured with `known_list_size` entries; with 1 it is the false match
        rate of a single comparison.
    known_list_size
        Entries on the list when the rate was measured.

    Returns
    -------
    float, array or Series
        Share of the people not listed, from 0 to 1.

    Raises
    ------
    NotANumberError, OutOfRangeError, ShapeError
        For sizes that are not whole and at least 1, a rate outside 0 to 1, values that do not
        belong together.

    Examples
    --------
    One in 6,000 with 10,000 entries; with 1,000 entries:

    >>> round(1 / false_positive_rate_for_list(1_000, 1 / 6000, known_list_size=10_000), -2)
    60000.0
    """
    sizes = {
        "list_size": whole_number("list_size", list_size, at_least=1),
        "known_rate": probability("known_rate", known_rate),
        "known_list_size": whole_number("known_list_size", known_list_size, at_least=1),
    }
    same_shape(**sizes)
    n, rate, known = sizes.values()
    # expm1 and log1p keep the digits that 1 - (1 - rate) ** n would lose for tiny rates.
    with np.errstate(divide="ignore"):
        return plain(-np.expm1(n / known * np.log1p(-rate)))


def plate_reader_alerts(
    reads: float,
    accuracy: float,
    listed_share: float,
    chance_string_listed: float = 0.0,
    outdated_share: float = 0.0,
) -> pd.Series:
    """What becomes of number plates read against a list. A misread is not yet a false alert.

    It becomes one only if the wrong string happens to be listed, and a miss if the true plate was.
    A plate read well raises a wrong alert if the list is out of date. The three causes are kept
    apart because three different repairs belong to them.

    Parameters
    ----------
    reads
        Plates read, in any period; the results are for the same period.
    accuracy
        Share of plates read correctly.
    listed_share
        Share of the plates that pass which are on the list.
    chance_string_listed
        Chance that a misread string is some listed plate.
    outdated_share
        Share of the listed plates that pass which should no longer be listed.

    Returns
    -------
    Series
        Expected numbers: `misreads`, `right_alerts`, `outdated_alerts` (read well, list wrong),
        `misread_alerts` (list right, read wrong) and `missed` (listed rightly, not read well).

    Raises
    ------
    OutOfRangeError
        For a negative number of reads or a share outside 0 to 1.

    Examples
    --------
    The Surveillance Camera Commissioner's 3% of 40 million reads a day:

    >>> float(plate_reader_alerts(40_000_000, 0.97, listed_share=0)["misreads"].round())
    1200000.0
    """
    reads = single("reads", non_negative("reads", reads))
    right = single("accuracy", probability("accuracy", accuracy))
    listed = single("listed_share", probability("listed_share", listed_share))
    by_chance = single(
        "chance_string_listed", probability("chance_string_listed", chance_string_listed)
    )
    old = single("outdated_share", probability("outdated_share", outdated_share))
    return pd.Series(
        {
            "misreads": reads * (1 - right),
            "right_alerts": reads * right * listed * (1 - old),
            "outdated_alerts": reads * right * listed * old,
            "misread_alerts": reads * (1 - right) * by_chance,
            "missed": reads * (1 - right) * listed * (1 - old),
        }
    )
