"""Estimate, then see: any number counts, and the distance is said in words."""

from dataclasses import dataclass

from lessonkit.judging.numbers import read_number
from lessonkit.judging.verdict import Verdict, not_attempted, right
from lessonkit.tasks.task import Task, is_blank


@dataclass(frozen=True, kw_only=True)
class EstimateTask(Task):
    """A quantity that the learner guesses before seeing it. A guess is far or near, never wrong.

    Parameters
    ----------
    answer
        The value recorded, above zero, worked out from the data.
    unit
        What it counts, "people", "per cent" …
    meaning
        Said after the guess and the value.
    close
        Factor up to which a guess is called close: 1.25 for a quarter more or a fifth less.
    """

    answer: float
    unit: str
    meaning: str
    close: float = 1.25

    def read(self, answer: object) -> float | Verdict:
        """The guess as a number, or a verdict that says why there is none."""
        if is_blank(answer):
            return not_attempted(self.question, f"Any number ({self.unit}) will do.")
        return read_number(answer)

    def judge(self, answer: object) -> Verdict:
        """Say how far a guess is from the value."""
        guess = self.read(answer)
        return guess if isinstance(guess, Verdict) else right(*self.gap(guess))

    def gap(self, guess: float) -> tuple[str, ...]:
        """The guess, the value, and the distance between them in words."""
        both = f"You guessed {_shown(guess)}; it is {_shown(self.answer)} {self.unit}."
        return (both, self._distance(guess), self.meaning)

    def _distance(self, guess: float) -> str:
        if abs(guess - self.answer) <= 1e-9 * self.answer:
            return "That is it exactly."
        if guess <= 0:
            return f"Your guess is {_shown(self.answer - guess)} too low."
        factor = max(guess / self.answer, self.answer / guess)
        side = "higher" if guess > self.answer else "lower"
        if factor <= self.close:
            return f"That is close, a little {side}."
        if factor < 1.5:
            return f"Your guess is {side} by {_shown(abs(guess - self.answer))}."
        times = _shown(float(f"{factor:.2g}"))
        return (
            f"Your guess is about {times} times the value."
            if guess > self.answer
            else f"The value is about {times} times your guess."
        )

    def problems(self) -> list[str]:
        """A value that has no ratio to a guess, or a factor that makes nothing close."""
        found = super().problems()
        if not self.answer > 0:
            found.append(f"{self.id}: an estimate needs a value above zero")
        if not self.close > 1:
            found.append(f"{self.id}: close is a factor above 1")
        return found


def _shown(value: float) -> str:
    """A number with thousands marked and no decimals that say nothing."""
    if abs(value) >= 1e15:
        return f"{value:.3g}"
    return f"{value:,.0f}" if abs(value) >= 100 or value == round(value) else f"{value:,.3g}"
