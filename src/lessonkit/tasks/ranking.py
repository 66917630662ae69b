"""Predict, lock, reveal for an order: which is the largest, which comes next?"""

import re
from dataclasses import dataclass
from itertools import combinations

import pandas as pd

from lessonkit.judging.quoting import in_marks, plain
from lessonkit.judging.verdict import Verdict, guessed, not_attempted, not_yet
from lessonkit.tasks.order import OrderTask
from lessonkit.tasks.task import Task, is_blank, is_empty, kind_of
from lessonkit.text.kinds_of_value import is_dict, is_sequence


@dataclass(frozen=True, kw_only=True)
class RankingTask(Task):
    """Things that the learner puts in order, from most to least, before seeing the values.

    Parameters
    ----------
    values
        Name → recorded value; no two are equal.
    unit
        What the values count, with their period.
    subject
        What is ranked, for the title of the table.
    source
        Source and edition.
    meaning
        Said after the reveal, under the gap.

    Examples
    --------
    >>> task = RankingTask(
    ...     id="00.sizes", question="Which is the largest?", unit="people", subject="Groups",
    ...     values={"A": 5, "B": 9, "C": 2}, source="Made up", meaning="Size is not growth.",
    ... )
    >>> task.gap(task.read(["A", "B", "C"]))[0]
    'You put A first. First is B, with 9.'
    """

    values: dict[str, float]
    unit: str
    subject: str
    source: str
    meaning: str

    @property
    def recorded(self) -> list[str]:
        """The names from most to least."""
        return sorted(self.values, key=self.values.__getitem__, reverse=True)

    def shown(self) -> dict[str, str]:
        """Letter → name, in an order that says nothing about the values."""
        return self._order.shown()

    @property
    def _order(self) -> OrderTask:
        return OrderTask(id=self.id, question=self.question, steps=tuple(self.recorded), meaning="")

    def read(self, answer: object) -> dict[str, float] | Verdict:
        """The guess as name → place (1 is the most), or a verdict that says what is missing.

        Read are the names in order, their letters in order ("b, a, c"), and name → place.
        """
        if is_dict(answer):
            if (
                len(answer) != len(self.values)
                or set(answer) != set(self.values)
                or not all(isinstance(place, (int, float)) for place in answer.values())
            ):
                return not_yet(f"Give a place to each of {', '.join(self.shown().values())}.")
            answer = sorted(answer, key=answer.__getitem__)
        letters = {name.casefold(): letter for letter, name in self.shown().items()}
        if isinstance(answer, str):
            parts = re.split(r"[,;>\n]+", answer[:2000])
            named = [letters.get(part.strip().casefold()) for part in parts]
            answer = named if all(named) else answer
        elif is_sequence(answer):
            names = [one for one in answer[:100] if isinstance(one, str)]
            answer = [letters.get(name.strip().casefold(), name) for name in names]
            unknown = [one for one in answer if one.strip().lower() not in self.shown()]
            if unknown:
                known = ", ".join(self.shown().values())
                return not_yet(f"The names are {known}; “{plain(unknown[0], 30)}” is none of them.")
        else:
            return not_yet(
                "Write the names in square brackets, from most to least; "
                f"this is {kind_of(answer)}."
            )
        order = self._order.read(answer)
        if isinstance(order, Verdict):
            return order
        return {self.shown()[letter]: float(place) for place, letter in enumerate(order, 1)}

    def judge(self, answer: object) -> Verdict:
        """Say how far a guess is from the record. It is never wrong, only far or near."""
        if is_blank(answer) or is_empty(answer):
            return not_attempted(self.question)
        guess = self.read(answer)
        return guess if isinstance(guess, Verdict) else guessed(*self.gap(guess))

    def gap(self, guess: dict[str, float]) -> tuple[str, ...]:
        """The distance between guess and record, in words and figures."""
        place = {name: number for number, name in enumerate(self.recorded, 1)}
        mine, first = min(guess, key=guess.__getitem__), self.recorded[0]
        opening = f"You put {in_marks(mine)} first, and so it is, with {self._said(first)}."
        if mine != first:
            it_is = f"First is {in_marks(first)}, with {self._said(first)}."
            opening = f"You put {in_marks(mine)} first. {it_is}"
        pairs = list(combinations(self.recorded, 2))
        kept = sum(guess[larger] < guess[smaller] for larger, smaller in pairs)
        alike = sum(guess[name] == place[name] for name in place)
        stand = "stands where it belongs" if alike == 1 else "stand where they belong"
        middle = (
            f"{alike} of {len(place)} {stand}. Of the {len(pairs)} pairs that can be made, you "
            f"have {kept} the right way round."
        )
        widest = max(place, key=lambda name: abs(guess[name] - place[name]))
        off = (
            f"Furthest from its place is {in_marks(widest)}: you put it {_nth(guess[widest])}, it "
            f"is {_nth(place[widest])}."
        )
        return (opening, middle, *([off] if alike < len(place) else []), self.meaning)

    def rows(self, guess: dict[str, float]) -> pd.DataFrame:
        """Record and guess side by side, from most to least. One row is one name."""
        return pd.DataFrame(
            {
                "name": self.recorded,
                self.unit: [self._said(name) for name in self.recorded],
                "place": range(1, len(self.recorded) + 1),
                "your place": [int(guess[name]) for name in self.recorded],
            }
        )

    def _said(self, name: str) -> str:
        value = self.values[name]
        return f"{value:,.0f}" if value == round(value) else f"{value:,.1f}"

    def problems(self) -> list[str]:
        """Too few names, or equal values, which have no order."""
        found = super().problems() + [
            problem for problem in self._order.problems() if "steps" in problem
        ]
        if len(set(self.values.values())) < len(self.values):
            found.append(f"{self.id}: two values are equal")
        return found


def _nth(place: float) -> str:
    """A place as it is said.

    Examples
    --------
    >>> _nth(1), _nth(2.0), _nth(11), _nth(23)
    ('1st', '2nd', '11th', '23rd')
    """
    number = int(place)
    endings = {1: "st", 2: "nd", 3: "rd"}
    return f"{number}{'th' if number % 100 in (11, 12, 13) else endings.get(number % 10, 'th')}"
