"""Granted, of whom? One group of asylum cases under each denominator: what "denominator" shows."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

import altair as alt
import pandas as pd

from crossings.charts.denominator import denominator_chart, denominator_rows
from crossings.measures import share
from lessonkit.data.captions import edition_of, publisher_of
from lessonkit.data.package import load
from lessonkit.text.errors import UnknownNameError
from lessonkit.text.tables import Table, show_table
from lessonkit.widgets.explorer import View

GRANTED, REFUSED, WITHDRAWN = "granted", "refused", "withdrawn"
ADMINISTRATIVE, WAITING, NO_CLAIM = "administrative", "waiting", "no claim"

CAPTION = [
    f"Source: {publisher_of('uk_asylum_decisions')}. Claims that ended: main applicants, "
    f"{edition_of('uk_asylum_decisions')}.",
    "Arrived: people on small boats, followed to June 2023, "
    f"{edition_of('uk_small_boats_outcomes')}.",
]

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
_WHOLES = {
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
    rows = load("uk_asylum_decisions").set_index(["year", "nationality", "sex"]).sort_index()
    found = {}
    for year, nationality, sex in rows.index:
        row = rows.loc[(year, nationality, sex)]
        name = next(one for one, key in PEOPLE.items() if key == (nationality, sex))
        found[int(year), name] = {
            GRANTED: int(row["grants_of_protection"] + row["grants_of_other_leave"]),
            REFUSED: int(row["refusals"]),
            WITHDRAWN: int(row["withdrawals"]),
            ADMINISTRATIVE: int(row["administrative_outcomes"]),
        }
    return found


@cache
def _arrived() -> dict[tuple[int, str], dict[str, int]]:
    rows = load("uk_small_boats_outcomes").set_index(["arrival_year", "nationality", "category"])
    people = rows["people"].to_dict()
    found = {}
    for year in sorted({key[0] for key in people}):
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
        tuple(_WHOLES),
        _arrived,
    ),
}
_PART_YEARS = {("ended", 2024): "Jan–Sep", ("arrived", 2023): "Jan–June"}


@dataclass(frozen=True)
class Rate(View):
    """One group of cases and one denominator, in numbers and in words."""

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
    def group(self) -> str:
        """The group as a phrase."""
        part = _PART_YEARS.get((self.cases, self.year))
        when = f"{part} {self.year}" if part else str(self.year)
        return f"{self.people}: {CASES[self.cases].happened} {when}"

    def whole(self, divide_by: str) -> int:
        """How many stand under the line with a denominator."""
        return sum(count for name, count in self.counts.items() if name in _WHOLES[divide_by][0])

    @property
    def left_out(self) -> dict[str, int]:
        """Outcome → count, of those who do not stand under the line."""
        inside = _WHOLES[self.divide_by][0]
        return {name: count for name, count in self.counts.items() if name not in inside}

    def rate(self, divide_by: str) -> float | None:
        """The share of grants with a denominator, from 0 to 1; None where that is empty."""
        whole = self.whole(divide_by)
        return share(self.counts[GRANTED], whole) if whole else None

    @property
    def words(self) -> dict[str, object]:
        """The titles of the figure and of its two parts."""
        granted, whole = self.counts[GRANTED], self.whole(self.divide_by)
        few = ": under 1 granted" if 0 < 200 * granted < whole else ""
        return {
            "headline": f"Granted: {granted:,} of {whole:,}, {_percent(self.rate(self.divide_by))}",
            "counted": self.group[0].upper() + self.group[1:],
            "grid": f"Of every 100 counted{few}",
        }

    @property
    def sentences(self) -> tuple[str, ...]:
        """The share, its question, who is left out, and what other denominators give."""
        granted = self.counts[GRANTED]
        said = [
            f"{self.words['counted']}. {granted:,} granted, divided by {self.divide_by} "
            f"({self.whole(self.divide_by):,}): {_percent(self.rate(self.divide_by))}.",
            f"It answers: {_WHOLES[self.divide_by][1]}",
        ]
        if self.left_out:
            listed = ", ".join(f"{count:,} {name}" for name, count in self.left_out.items())
            said.append(f"Left out: {listed}.")
        else:
            said.append("Nobody in the group is left out.")
        others = [name for name in CASES[self.cases].wholes if name != self.divide_by]
        rates = ", ".join(f"{_percent(self.rate(name))} of {name}" for name in others)
        said.append(f"The same {granted:,} grants are {rates}.")
        return tuple(said)

    @property
    def description(self) -> str:
        """The figure in words for people who cannot see it."""
        return (
            "Two charts: bars, one for each outcome, and a hundred marks, one for each per cent of "
            f"those counted. {' '.join(self.sentences)}"
        )

    def rows(self) -> pd.DataFrame:
        """The rows of the figure."""
        return denominator_rows(self.counts, set(self.left_out))

    def chart(self) -> alt.TopLevelMixin:
        """The figure."""
        return denominator_chart(
            self.rows(), words=self.words, caption=CAPTION, description=self.description
        )

    def numbers(self) -> Table:
        """The figure as a table: one row is an outcome."""
        frame = pd.DataFrame(
            [
                (name, count, "no" if name in self.left_out else "yes")
                for name, count in self.counts.items()
            ],
            columns=["outcome", "number", f"counted in “{self.divide_by}”"],
        )
        return show_table(frame, f"{self.words['counted']}. One row is an outcome. Home Office.")


def rate(cases: str, year: int, people: str, divide_by: str) -> Rate:
    """Grants of one group of cases, divided by one denominator.

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
        "grants and refusals" or "all outcomes"; for "arrived" also "all who claimed" and "all who
        arrived".

    Raises
    ------
    UnknownNameError
        For a choice that the tables do not have.

    Examples
    --------
    >>> print(rate("ended", 2022, "Albanian nationals", "all outcomes").words["headline"])
    Granted: 361 of 2,590, 13.9%
    """
    if cases not in CASES:
        raise UnknownNameError.from_name("group of cases in this explorer", cases, CASES)
    made = CASES[cases]
    years = [str(one) for one in made.years]
    if str(year) not in years:
        raise UnknownNameError.from_name(f"year of cases {cases!r}", str(year), years)
    if people not in made.people:
        raise UnknownNameError.from_name(f"group of people for {cases!r}", people, made.people)
    if divide_by not in made.wholes:
        raise UnknownNameError.from_name(f"denominator for {cases!r}", divide_by, made.wholes)
    return Rate(cases, int(year), people, divide_by)


def _percent(value: float | None) -> str:
    if value is None:
        return "no share (nobody is counted)"
    # Two decimals below one per cent: 11 of 12,658 is not nothing.
    return f"{value:.2%}" if 0 < value < 0.01 else f"{value:.1%}"
