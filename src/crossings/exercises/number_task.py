"""Exercises whose answer is one number."""

from dataclasses import dataclass

from crossings.exercises.numbers import read_number
from crossings.exercises.slips import SLIPS
from crossings.exercises.task import Task, is_blank, slip_sentences
from crossings.exercises.verdict import Verdict, not_attempted, not_yet, right


@dataclass(frozen=True)
class NumberSlip:
    """A slip and the value it gives in one exercise, recomputed from the exercise's own data.

    Parameters
    ----------
    slip
        Id from the catalogue of slips.
    value
        What someone who makes the slip would answer.
    look
        Where to look in this exercise, as a sentence. Never the answer.
    """

    slip: str
    value: float
    look: str


@dataclass(frozen=True, kw_only=True)
class NumberTask(Task):
    """A question with one number as its answer.

    Parameters
    ----------
    answer
        The right value, computed from the data.
    unit
        "per cent", "percentage points", "people" …; said when the answer is missing.
    tolerance
        How far off still counts as right; one decimal is asked for in percentages.
    rounded
        How far off counts as "rounded too far".
    meaning
        Said when the answer is right: what it means and what it does not.
    slips
        The predictable wrong answers.
    """

    answer: float
    unit: str
    meaning: str
    tolerance: float = 0.06
    rounded: float = 0.5
    slips: tuple[NumberSlip, ...] = ()

    def judge(self, answer: object) -> Verdict:
        """Judge a number, or whatever was given in place of one."""
        if is_blank(answer):
            return not_attempted(self.question, f"Put a number ({self.unit}) in place of the dots.")
        value = read_number(answer)
        if isinstance(value, Verdict):
            return value
        if self._near(value, self.answer, self.tolerance):
            return right(self.meaning)
        return self._known_slip(value) or self._near_miss(value) or self._other()

    def _near(self, value: float, target: float, within: float) -> bool:
        # The tiny allowance lets 0.06 away count as 0.06 away in binary arithmetic.
        return abs(value - target) <= within + 1e-9 * max(1.0, abs(target))

    def _known_slip(self, value: float) -> Verdict | None:
        # Rounding competes with the slips, so that a value goes to whatever it is nearest to.
        rounding = NumberSlip("rounding", self.answer, "keep the decimals until the last step.")
        nearest = min((*self.slips, rounding), key=lambda slip: abs(value - slip.value))
        if not self._near(value, nearest.value, self.rounded):
            return None
        return not_yet(*slip_sentences(nearest.slip, nearest.look), slip=nearest.slip)

    def _near_miss(self, value: float) -> Verdict | None:
        for slip, repaired, look in (
            ("sign", -value, "which of the two figures came first, and is it the larger one?"),
            ("fraction-for-percent", value * 100, f"the answer is wanted in {self.unit}."),
            ("hundred-too-much", value / 100, f"the answer is wanted in {self.unit}."),
            ("thousands", value * 1000, "the commas and full stops of your number."),
            ("thousands", value / 1000, "the commas and full stops of your number."),
        ):
            fits_unit = (
                "per cent" in self.unit or "points" in self.unit or slip in ("sign", "thousands")
            )
            if fits_unit and self._near(repaired, self.answer, self.rounded):
                return not_yet(*slip_sentences(slip, look), slip=slip)
        for known in self.slips:
            if self._near(-value, known.value, self.tolerance) or (
                "per cent" in self.unit and self._near(value * 100, known.value, self.tolerance)
            ):
                return not_yet(*slip_sentences(known.slip, known.look), slip=known.slip)
        return None

    def _other(self) -> Verdict:
        return not_yet(
            f"This is a number, and not the one asked for. {self.question}",
            f'If you are stuck, run hint("{self.id}").',
        )

    def problems(self) -> list[str]:
        """Slips that cannot be told from the answer or from each other, and unknown ids."""
        found = super().problems()
        values = [("the answer", self.answer)]
        for slip in self.slips:
            if slip.slip not in SLIPS:
                found.append(f"{self.id}: unknown slip {slip.slip!r}")
            for name, value in values:
                if not abs(slip.value - value) > 2 * self.tolerance:
                    found.append(f"{self.id}: slip {slip.slip!r} cannot be told from {name}")
            values.append((f"slip {slip.slip!r}", slip.value))
        return found
