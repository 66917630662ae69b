"""Predict, lock, reveal: a guess that is kept before what was recorded is shown."""

import math
from dataclasses import dataclass, field
from typing import Literal

import pandas as pd

from lessonkit.judging.numbers import read_amount
from lessonkit.judging.verdict import Verdict, guessed, not_attempted, not_yet
from lessonkit.tasks.task import Task, is_blank, kind_of
from lessonkit.text.wording import plural

Shape = Literal["line", "bars", "numbers"]
_MOST = 1000  # numbers that are looked at
ROOM = 1.6  # the axis ends this much above the highest known value, so that a rise can be drawn
HIGHEST = 10_000_000


def _nothing() -> pd.DataFrame:
    return pd.DataFrame({"period": pd.Series(dtype=str), "value": pd.Series(dtype=float)})


@dataclass(frozen=True, kw_only=True)
class PredictionTask(Task):
    """Values that the learner guesses before seeing them.

    Parameters
    ----------
    hidden
        What is to be guessed. One row is one period or thing; columns `period` (its name) and
        `value` (what was recorded).
    known
        What is shown beside it, same columns; may be left out.
    unit
        What `value` counts, with its period ("people recorded in a quarter").
    subject
        What the values are, for titles ("Apples on the old tree").
    source
        Source and edition, for the caption.
    meaning
        Said after the reveal, under the gap.
    marks
        ISO date → event to be marked on a figure of quarters.
    shape
        "line" and "bars" are drawn on a figure, "numbers" are only typed.
    axis
        What one row is, in one word: "quarter", "year", "country".
    adds_up
        Whether a sum of the values means something. Shares of different wholes do not add up.
    step
        Drawn heights are multiples of this; below 1 the guess keeps its decimals.
    top
        Where the axis ends. It can be left out where values are known. It is seen before the
        lock, so it must not give the record away.

    Examples
    --------
    >>> task = PredictionTask(
    ...     id="00.apples", question="How many apples came?", shape="numbers", axis="year",
    ...     hidden=pd.DataFrame({"period": ["2022"], "value": [1110]}), unit="apples in a year",
    ...     subject="Apples", source="Made up", meaning="Apples are not people.",
    ... )
    >>> task.gap({"2022": 500.0})[0]
    'For 2022 you guessed 500; 1,110 were recorded: your guess is less than half of it.'
    """

    hidden: pd.DataFrame
    known: pd.DataFrame = field(default_factory=_nothing)
    unit: str
    subject: str
    source: str
    meaning: str
    marks: dict[str, str] = field(default_factory=dict)
    shape: Shape = "line"
    axis: str = "quarter"
    adds_up: bool = True
    step: float = 10
    top: float | None = None

    @property
    def periods(self) -> list[str]:
        """The periods (or things) to be guessed."""
        return list(self.hidden["period"])

    @property
    def axis_top(self) -> float:
        """Where the axis ends; 0 when neither `top` nor a known value says so."""
        return self.top or (float(self.known["value"].max()) * ROOM if len(self.known) else 0.0)

    def read(self, answer: object) -> dict[str, float] | Verdict:
        """The guess as period → value, or a verdict that says what is missing.

        A list in the order of the periods works, and so does a dictionary with the periods as
        keys; where one number is wanted, the number alone.
        """
        if isinstance(answer, pd.Series) and len(answer) == len(self.periods):
            answer = answer.to_dict() if set(answer.index) == set(self.periods) else list(answer)
        if len(self.periods) == 1 and not isinstance(answer, (dict, list, tuple)):
            answer = [answer]
        if isinstance(answer, dict):
            missing = [period for period in self.periods if period not in answer]
            if missing:
                return not_yet(f"The guess for {missing[0]} is missing.")
            given = [answer[period] for period in self.periods]
        elif isinstance(answer, (list, tuple)):
            given = list(answer) if len(answer) <= _MOST else answer
        else:
            return not_yet(
                f"Write {len(self.periods)} numbers in square brackets, one for each of "
                f"{', '.join(self.periods)}; this is {kind_of(answer)}."
            )
        if len(given) != len(self.periods):
            return not_yet(
                f"Write {len(self.periods)} numbers, one for each of "
                f"{', '.join(self.periods)}; these are {len(given):,}."
            )
        guess: dict[str, float] = {}
        for period, one in zip(self.periods, given, strict=True):
            value = self._read_one(period, one)
            if isinstance(value, Verdict):
                return value
            guess[period] = value
        return guess

    def _read_one(self, period: str, one: object) -> float | Verdict:
        if is_blank(one):
            return not_yet(f"The guess for {period} could not be read: it is empty.")
        amount = read_amount(one, self.unit)
        if isinstance(amount, Verdict):
            return not_yet(f"The guess for {period} could not be read. {amount.sentences[0]}")
        value = amount.value
        if amount.unit:
            return not_yet(
                f"For {period} you wrote “{amount.unit}”; the guess is asked in “{self.unit}”."
            )
        if value < 0 or value > HIGHEST:
            return not_yet(
                f"The guess for {period} is {value:,.0f}; guess a count or a share "
                f"({self.unit}), 0 or more."
            )
        return float(round(value, self._decimals))

    def judge(self, answer: object) -> Verdict:
        """Say how far a guess is from the record. It is never wrong, only far or near."""
        if is_blank(answer):
            return not_attempted(self.question)
        guess = self.read(answer)
        return guess if isinstance(guess, Verdict) else guessed(*self.gap(guess))

    def gap(self, guess: dict[str, float]) -> tuple[str, ...]:
        """The distance between guess and record, in words and figures."""
        recorded = self.recorded_values()
        first = self.periods[0]
        sentence = (
            f"For {first} you guessed {self._said(guess[first])}; "
            f"{self._said(recorded[first])} were recorded"
        )
        if len(self.periods) == 1:
            how = self._how(guess[first], recorded[first], "of it")
            return (f"{sentence}: your guess is {how}.", self.meaning)
        widest = max(self.periods, key=lambda period: abs(guess[period] - recorded[period]))
        furthest = (
            f"You were furthest off in {widest} ({self._said(guess[widest])} guessed, "
            f"{self._said(recorded[widest])} recorded)."
        )
        if not self.adds_up:
            return (f"{sentence}.", furthest, self.meaning)
        total, guessed = sum(recorded.values()), sum(guess.values())
        how = self._how(guessed, total, "of what was recorded")
        return (
            f"{sentence}.",
            f"For all {len(self.periods)} {plural(self.axis)} together you guessed "
            f"{self._said(guessed)}; {self._said(total)} were recorded: your guess is {how}. "
            f"{furthest}",
            self.meaning,
        )

    def rows(self, guess: dict[str, float]) -> pd.DataFrame:
        """Guess and record side by side. One row is one period; values in `unit`."""
        recorded = self.recorded_values()
        return pd.DataFrame(
            {
                self.axis: self.periods,
                "you guessed": [self._said(guess[period]) for period in self.periods],
                "recorded": [self._said(recorded[period]) for period in self.periods],
                "your guess minus the record": [
                    self._said(guess[period] - recorded[period], "+") for period in self.periods
                ],
            }
        )

    def recorded_values(self) -> dict[str, float]:
        """What was recorded, by period."""
        return dict(zip(self.hidden["period"], self.hidden["value"].astype(float), strict=True))

    def _how(self, guess: float, recorded: float, of_it: str) -> str:
        """A guess against the record, as a phrase."""
        if self._said(guess) == self._said(recorded):
            return "exactly as many as were recorded" if self.adds_up else "exactly what it was"
        if recorded and guess >= 2 * recorded:
            times = math.floor(guess / recorded)
            most = "" if guess == times * recorded else "more than "
            return f"{most}{times:,} times as many as were recorded"
        if guess < recorded / 2:
            return f"less than half {of_it}"
        more = "more" if guess > recorded else "fewer" if self.adds_up else "less"
        return f"{self._said(abs(guess - recorded))} {more}"

    @property
    def _decimals(self) -> int:
        return 0 if self.step >= 1 else len(f"{self.step:.6f}".rstrip("0").split(".")[1])

    def _said(self, value: float, sign: str = "") -> str:
        return f"{value:{sign},.{self._decimals}f}".replace("-", "−")

    def problems(self) -> list[str]:
        """Nothing to guess, periods that are shown and asked at once, or a figure too small."""
        found = super().problems()
        if self.hidden.empty or set(self.known["period"]) & set(self.hidden["period"]):
            found.append(f"{self.id}: the periods to guess must be new ones")
        if not self.hidden.empty and self.hidden["value"].min() < 0:
            found.append(f"{self.id}: a value to guess is below 0")
        if self.shape != "numbers" and self.axis_top < self.hidden["value"].max():
            found.append(f"{self.id}: what was recorded does not fit under the end of the axis")
        return found
