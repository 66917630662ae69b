"""Predict, lock, reveal: a guess about the next periods, kept before the data are shown."""

import math
from dataclasses import dataclass

import pandas as pd

from crossings.exercises.numbers import read_number
from crossings.exercises.task import Task, is_blank, kind_of
from crossings.exercises.verdict import Verdict, not_attempted, not_yet, right


@dataclass(frozen=True, kw_only=True)
class PredictionTask(Task):
    """A series whose last periods the learner guesses before seeing them.

    Parameters
    ----------
    known
        The periods shown. One row is one period; columns `period` and `value`.
    hidden
        The periods to be guessed, same columns, with what was recorded.
    unit
        What `value` counts, with its period ("people recorded in a quarter").
    subject
        What the series is, for titles ("Albanian nationals, small-boat arrivals").
    source
        Source and edition, for the caption.
    marks
        Period → event to be marked on the figure.
    meaning
        Said after the reveal, under the gap.
    """

    known: pd.DataFrame
    hidden: pd.DataFrame
    unit: str
    subject: str
    source: str
    marks: dict[str, str]
    meaning: str

    @property
    def periods(self) -> list[str]:
        """The periods to be guessed."""
        return list(self.hidden["period"])

    def read(self, answer: object) -> dict[str, float] | Verdict:
        """The guess as period → value, or a verdict that says what is missing.

        A list in the order of the periods works, and so does a dictionary with the periods as keys.
        """
        if isinstance(answer, pd.Series):
            answer = answer.to_dict() if set(answer.index) == set(self.periods) else list(answer)
        if isinstance(answer, dict):
            missing = [period for period in self.periods if period not in answer]
            if missing:
                return not_yet(f"The guess for {missing[0]} is missing.")
            given = [answer[period] for period in self.periods]
        elif isinstance(answer, (list, tuple)):
            given = list(answer)
        else:
            return not_yet(
                f"Expected are {len(self.periods)} numbers in square brackets, one for each of "
                f"{', '.join(self.periods)}; this is {kind_of(answer)}."
            )
        if len(given) != len(self.periods):
            return not_yet(
                f"Expected are {len(self.periods)} numbers, one for each of "
                f"{', '.join(self.periods)}; these are {len(given)}."
            )
        guess: dict[str, float] = {}
        for period, one in zip(self.periods, given, strict=True):
            value = read_number(one)
            if is_blank(one) or isinstance(value, Verdict):
                said = "" if is_blank(one) else f" {value.sentences[0]}"
                return not_yet(f"The guess for {period} could not be read.{said}")
            if value < 0 or value > 10_000_000:
                return not_yet(
                    f"The guess for {period} is {value:,.0f}; expected is a count of people, "
                    "0 or more."
                )
            guess[period] = float(round(value))
        return guess

    def judge(self, answer: object) -> Verdict:
        """Say how far a guess is from the record. It is never wrong, only far or near."""
        if is_blank(answer):
            return not_attempted(self.question)
        guess = self.read(answer)
        return guess if isinstance(guess, Verdict) else right(*self.gap(guess))

    def gap(self, guess: dict[str, float]) -> tuple[str, ...]:
        """The distance between guess and record, in words and figures."""
        recorded = dict(zip(self.hidden["period"], self.hidden["value"].astype(int), strict=True))
        first = self.periods[0]
        total, guessed = sum(recorded.values()), sum(guess.values())
        widest = max(self.periods, key=lambda period: abs(guess[period] - recorded[period]))
        if guessed > 2 * total:
            how = f"more than {math.floor(guessed / total)} times as many as were recorded"
        elif guessed < total / 2:
            how = "less than half of what was recorded"
        elif round(guessed) == total:
            how = "exactly as many as were recorded"
        else:
            how = f"{abs(guessed - total):,.0f} {'more' if guessed > total else 'fewer'}"
        return (
            f"For {first} you guessed {guess[first]:,.0f}; {recorded[first]:,} were recorded.",
            f"For all {len(self.periods)} quarters together you guessed {guessed:,.0f}; "
            f"{total:,} were recorded: your guess is {how}. "
            f"You were furthest off in {widest} ({guess[widest]:,.0f} guessed, "
            f"{recorded[widest]:,} recorded).",
            self.meaning,
        )

    def problems(self) -> list[str]:
        """Nothing to guess, or periods that are shown and asked at once."""
        found = super().problems()
        if self.hidden.empty or set(self.known["period"]) & set(self.hidden["period"]):
            found.append(f"{self.id}: the periods to guess must be new ones")
        return found
