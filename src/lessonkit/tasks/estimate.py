"""Estimate, then see: any number counts, and the distance is said in words."""

import re
from dataclasses import dataclass

from lessonkit.judging.amount import Amount
from lessonkit.judging.numbers import read_amount
from lessonkit.judging.quoting import plain
from lessonkit.judging.verdict import Verdict, guessed, not_attempted, not_yet
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

    def read(self, answer: object) -> Amount | Verdict:
        """The guess as a number, or a verdict that says why there is none."""
        if is_blank(answer):
            return not_attempted(self.question, f"Any number ({self.unit}) will do.")
        amount = read_amount(answer, self.unit)
        if isinstance(amount, Verdict):
            return not_yet(amount.sentences[0], f"Any number ({self.unit}) will do.")
        if amount.unit:
            return not_yet(
                f"You wrote “{amount.unit}”; the guess is asked in “{self.unit}”.",
                "Change the unit, or write the number alone.",
            )
        spelled = isinstance(answer, str) and not re.search(r"\d", answer)
        if spelled and 0 < amount.value < 1 and self.answer >= 10:
            part = f"“{plain(str(answer).strip(), 40)}” is a part. Of how many?"
            return not_yet(f"{part} Any number ({self.unit}) will do.")
        if amount.value < 0 and amount.worked_out:
            return not_yet(f"{amount.said} For a guess write one number, not a range.")
        return amount

    def judge(self, answer: object) -> Verdict:
        """Say how far a guess is from the value, and how it was read if that can be doubted."""
        amount = self.read(answer)
        if isinstance(amount, Verdict):
            return amount
        return guessed(*self.gap(amount.value), *filter(None, [amount.said]))

    def gap(self, guess: float) -> tuple[str, ...]:
        """The distance between guess and value in words, then both, then what it means."""
        both = f"You guessed {_shown(guess)}; it is {_shown(self.answer)} {self.unit}."
        return (f"Your guess: {self._distance(guess)}.", both, self.meaning)

    def _distance(self, guess: float) -> str:
        if abs(guess - self.answer) <= 1e-9 * self.answer:
            return "exactly the figure"
        if guess <= 0:
            return f"{_shown(self.answer - guess)} below the figure"
        factor = max(guess / self.answer, self.answer / guess)
        side = "higher" if guess > self.answer else "lower"
        if factor <= self.close:
            return f"close to the figure, a little {side}"
        if factor < 1.5:
            return f"{side} than the figure by {_shown(abs(guess - self.answer))}"
        times = _shown(float(f"{factor:.2g}"))
        if guess > self.answer:
            return f"{times} times the figure"
        return f"too low; the figure is {times} times as large"

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
