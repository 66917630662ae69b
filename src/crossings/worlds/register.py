"""The invented register of a library as it may be published: which columns, and how coarse."""

from dataclasses import dataclass
from functools import cached_property, lru_cache

import pandas as pd

from crossings.models.privacy import class_sizes
from crossings.worlds.members import PEOPLE, coarser, members

COLUMNS = ("year of birth", "month of birth", "sex", "place")
STEPS = {"ones": 1, "fives": 5, "tens": 10}
PLACES = ("district", "town")
# What the library wants to know → the columns and the coarsest form that still answer it.
QUESTIONS: dict[str, tuple[str, int | str | None]] = {
    "old and young": ("year of birth", 10),
    "one stage of school": ("year of birth", 5),
    "one school year": ("year of birth", 1),
    "towns": ("place", "town"),
    "districts": ("place", "district"),
    "women and men": ("sex", None),
    "months of birth": ("month of birth", None),
}


@lru_cache(maxsize=128)
def _sizes(columns: tuple[str, ...], years: int, place: str) -> pd.Series:
    people = members()
    forms = {
        "year of birth": coarser(people["born"], years),
        "month of birth": people["month"],
        "sex": people["sex"],
        "place": people[place],
    }
    if not columns:
        return pd.Series([PEOPLE] * PEOPLE)
    return class_sizes(pd.DataFrame({one: forms[one] for one in columns}), columns)


@dataclass(frozen=True)
class Published:
    """Which columns are published, how coarse they are, and what that does.

    Parameters
    ----------
    columns
        Names of `COLUMNS`.
    years
        Years of birth in groups of so many.
    place
        "district" or "town".

    Examples
    --------
    >>> Published(("year of birth", "sex", "place"), 1, "district").alone
    230
    """

    columns: tuple[str, ...]
    years: int
    place: str

    @property
    def sizes(self) -> pd.Series:
        """For each row, how many rows look like it; all of them, if nothing is published."""
        return _sizes(self.columns, self.years, self.place)

    @cached_property
    def alone(self) -> int:
        """Rows that no other row looks like."""
        return int((self.sizes == 1).sum())

    @cached_property
    def smallest(self) -> int:
        """Rows in the smallest group of rows that look the same."""
        return int(self.sizes.min())

    @property
    def answered(self) -> list[str]:
        """The `QUESTIONS` that the published table can say something about."""
        return [one for one in QUESTIONS if self._answers(one)]

    def _answers(self, question: str) -> bool:
        column, form = QUESTIONS[question]
        if column not in self.columns:
            return False
        if column == "year of birth":
            return isinstance(form, int) and self.years <= form
        return column != "place" or self.place == "district" or form == "town"
