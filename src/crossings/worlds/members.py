"""Three hundred invented library members, and what is left of them when less is published.

Nobody in this register exists, and the towns do not either.
"""

from functools import cache
from random import Random

import pandas as pd

PEOPLE = 300
_SEED = 11
_DISTRICTS = {"Alder": 5, "Birch": 4, "Cedar": 3}  # town → districts; fewer people live in the last
_SUBJECTS = ("novels", "cooking", "travel", "health", "money", "law")
# Born from … to …, and the share of members: many children and many retired people.
_AGES = (((2008, 2017), 0.30), ((1976, 2007), 0.35), ((1940, 1975), 0.35))

# Eight rows as a class can count them by hand; the sizes of their groups are 3, 1, 3, 1, 2, 2, 1, 3
# (the pattern of a published test table: sdcMicro, Templ, Kowarik and Meindl, test_freqCalc.R).
SMALL = pd.DataFrame(
    {
        "row": range(1, 9),
        "born": ["2010s", "1990s", "2010s", "2010s", "1990s", "1990s", "1950s", "2010s"],
        "town": ["Alder", "Alder", "Alder", "Alder", "Alder", "Alder", "Birch", "Alder"],
        "sex": ["F", "M", "F", "M", "F", "F", "F", "F"],
    }
)


def _ages(place: float) -> tuple[int, int]:
    """The years of birth that belong to a place from 0 to 1 among all members."""
    for years, share in _AGES:
        if place < share:
            return years
        place -= share
    return _AGES[-1][0]


@cache
def _members() -> pd.DataFrame:
    # random() of the standard library gives the same numbers on every version of Python.
    draw = Random(_SEED).random
    districts = [f"{town} {n}" for town, many in _DISTRICTS.items() for n in range(1, many + 1)]
    rows = []
    for _ in range(PEOPLE):
        first, last = _ages(draw())
        born = first + int(draw() * (last - first + 1))
        # The square of an even draw: the first districts have more people than the last.
        district = districts[int(draw() ** 2 * len(districts))]
        month, sex = 1 + int(draw() * 12), "F" if draw() < 0.55 else "M"
        rows.append((born, month, sex, district, _SUBJECTS[int(draw() * len(_SUBJECTS))]))
    columns = ["born", "month", "sex", "district", "borrowed"]
    people = pd.DataFrame(rows, columns=columns)
    return people.assign(town=people["district"].str.split().str[0])


def members() -> pd.DataFrame:
    """The invented register of a library.

    Returns
    -------
    DataFrame
        One row is one invented member: `born` (year), `month` of birth (1 to 12), `sex` (F or M),
        `district` and `town` (invented), and `borrowed`, the subject of the last book. No value is
        missing. A fresh copy.

    Examples
    --------
    >>> members().shape
    (300, 6)
    """
    return _members().copy()


def coarser(years: pd.Series, step: int) -> pd.Series:
    """Years of birth in groups of so many years, named by the first of them.

    Examples
    --------
    >>> coarser(pd.Series([1987, 1990, 1994]), 5).tolist()
    [1985, 1990, 1990]
    """
    return years - years % step
