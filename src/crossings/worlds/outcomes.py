"""Asylum cases in groups by their outcome, and what is granted of one whole or another."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from crossings.measures import share
from lessonkit.data.package import load

GRANTED, REFUSED, WITHDRAWN = "granted", "refused", "withdrawn"
ADMINISTRATIVE, WAITING, NO_CLAIM = "administrative", "waiting", "no claim"

# What the control calls a group of people → nationality and sex, as the tables write them.
PEOPLE = {
    "Albanian nationals": ("Albania", "all"),
    "Albanian women": ("Albania", "female"),
    "Albanian men": ("Albania", "male"),
    "all nationalities": ("All nationalities", "all"),
    "women of all nationalities": ("All nationalities", "female"),
    "men of all nationalities": ("All nationalities", "male"),
}

# Denominator → the outcomes in it, each wider than the one before, and the question it answers.
_OUTCOMES = (GRANTED, REFUSED, WITHDRAWN, ADMINISTRATIVE)
WHOLES = {
    "grants and refusals": (
        (GRANTED, REFUSED),
        "of the cases that got a yes or a no, how many got a yes?",
    ),
    "all outcomes": (_OUTCOMES, "of the cases that ended in any way, how many ended with a yes?"),
    "all who claimed": (
        (*_OUTCOMES, WAITING),
        "of all who asked for asylum, how many had a yes by June 2023?",
    ),
    "all who arrived": (
        (*_OUTCOMES, WAITING, NO_CLAIM),
        "of all who arrived, how many had asked for asylum and got a yes by June 2023?",
    ),
}


@dataclass(frozen=True)
class Cases:
    """One way of putting cases together in a group.

    Parameters
    ----------
    label
        What the control calls it.
    happened
        What all of them did in the year, as a phrase before the year.
    sexes
        Whether the table has women and men.
    wholes
        The denominators that make sense for it.
    counts
        Gives (year, people) → outcome → count.
    """

    label: str
    happened: str
    sexes: bool
    wholes: tuple[str, ...]
    counts: Callable[[], dict[tuple[int, str], dict[str, int]]]

    @property
    def people(self) -> list[str]:
        """The groups of people that can be chosen."""
        return [name for name, (_, sex) in PEOPLE.items() if self.sexes or sex == "all"]

    @property
    def years(self) -> list[int]:
        """The years that can be chosen."""
        return sorted({year for year, _ in self.counts()})


@cache
def _ended() -> dict[tuple[int, str], dict[str, int]]:
    rows = load("uk_asylum_decisions").sort_values(["year", "nationality", "sex"])
    found = {}
    for row in rows.to_dict("records"):
        whose = row["nationality"], row["sex"]
        name = next(one for one, key in PEOPLE.items() if key == whose)
        found[row["year"], name] = {
            GRANTED: int(row["grants_of_protection"] + row["grants_of_other_leave"]),
            REFUSED: int(row["refusals"]),
            WITHDRAWN: int(row["withdrawals"]),
            ADMINISTRATIVE: int(row["administrative_outcomes"]),
        }
    return found


@cache
def _arrived() -> dict[tuple[int, str], dict[str, int]]:
    rows = load("uk_small_boats_outcomes")
    keys = zip(rows["arrival_year"], rows["nationality"], rows["category"], strict=True)
    people = dict(zip(keys, rows["people"], strict=True))
    found = {}
    for year in sorted({year for year, _, _ in people}):
        for name, (nationality, sex) in PEOPLE.items():
            if sex == "all":

                def count(*categories: str, at: tuple[int, str] = (year, nationality)) -> int:
                    # A category without a row had nobody in it, as the codebook says.
                    return sum(int(people.get((*at, one), 0)) for one in categories)

                found[int(year), name] = {
                    GRANTED: count("Grant of Protection", "Grant of Other Leave"),
                    REFUSED: count("Refused"),
                    WITHDRAWN: count("Withdrawn"),
                    WAITING: count("Awaiting initial decision"),
                    NO_CLAIM: count("No asylum application raised"),
                }
    return found


CASES = {
    "ended": Cases(
        "claims that ended in the year",
        "claims ended in",
        True,
        ("grants and refusals", "all outcomes"),
        _ended,
    ),
    "arrived": Cases(
        "arrived by small boat in the year",
        "arrived by boat in",
        False,
        tuple(WHOLES),
        _arrived,
    ),
}


@dataclass(frozen=True)
class Rate:
    """One group of cases and one denominator.

    Parameters
    ----------
    cases
        "ended": claims that ended in the year, whenever they began. "arrived": people who came by
        small boat in the year, followed to June 2023.
    year
        2018 to 2024 for "ended" (2024: January to September), 2018 to 2023 for "arrived" (2023:
        January to June).
    people
        One of `PEOPLE`; for "arrived" the table does not tell women from men.
    divide_by
        One of `WHOLES`; "ended" has only the first two of them.

    Examples
    --------
    >>> one = Rate("ended", 2022, "Albanian nationals", "all outcomes")
    >>> one.granted, one.whole(), round(one.share(), 3)
    (361, 2590, 0.139)
    """

    cases: str
    year: int
    people: str
    divide_by: str

    @property
    def counts(self) -> dict[str, int]:
        """Outcome → count, for the whole group; nothing that does not occur."""
        found = CASES[self.cases].counts()[self.year, self.people]
        return {name: count for name, count in found.items() if count or name == GRANTED}

    @property
    def granted(self) -> int:
        """Cases that were granted."""
        return self.counts[GRANTED]

    @property
    def left_out(self) -> dict[str, int]:
        """Outcome → count, of those who do not stand under the line."""
        inside = WHOLES[self.divide_by][0]
        return {name: count for name, count in self.counts.items() if name not in inside}

    def whole(self, divide_by: str = "") -> int:
        """How many stand under the line, with this denominator or another."""
        inside = WHOLES[divide_by or self.divide_by][0]
        return sum(count for name, count in self.counts.items() if name in inside)

    def share(self, divide_by: str = "") -> float | None:
        """The share of grants, with this denominator or another; None where that is empty."""
        whole = self.whole(divide_by)
        return share(self.granted, whole) if whole else None
