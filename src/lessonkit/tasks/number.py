"""Exercises whose answer is one number."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from lessonkit.judging import ingredients, near_misses
from lessonkit.judging.amount import Amount
from lessonkit.judging.near_misses import Explanation
from lessonkit.judging.number_texts import denies
from lessonkit.judging.numbers import read_amount
from lessonkit.judging.slips import known_slips
from lessonkit.judging.verdict import Verdict, not_attempted, not_yet, right
from lessonkit.tasks.task import Task, is_blank, slip_sentences


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

    A wrong value is explained by the first of these that it fits; within a step the nearest value
    wins. A value with all its decimals, as Python gives it, is explained by what it is exactly if
    there is such a thing.

    1. the answer rounded, or cut off, to a whole or a round number that is no slip's own value;
    2. a slip of this exercise, a near miss of the answer (sign, ×100, ÷100, a factor of 10 or
       1,000) or the answer for the period before or after;
    3. a slip with a second thing amiss (its sign, or ×100), or the rest for the part;
    4. anything within `rounded` of the answer: close, for whatever reason;
    5. the simplest sum of the exercise's own figures that gives the value;
    6. a slip worked out with rounded figures.

    Parameters
    ----------
    answer
        The right value, computed from the data.
    unit
        "per cent", "percentage points", "people" …; said when the answer is missing. Another unit
        beside a right number is not right; none at all is.
    tolerance
        How far off still counts as right; one decimal is asked for in percentages.
    rounded
        How far off counts as "rounded too far".
    meaning
        Said when the answer is right: what it means and what it does not.
    slips
        The predictable wrong answers.
    fraction_allowed
        True where 0.93 is as right as 93 per cent.
    neighbours
        What the same sum gives when it begins, ends, or both, one period earlier or later.
    ingredients
        Name → figure: the figures the exercise is made of and those beside them, as the learner
        sees them, named so that "… divided by …" can stand around the name.
    """

    answer: float
    unit: str
    meaning: str
    tolerance: float = 0.06
    rounded: float = 0.5
    slips: tuple[NumberSlip, ...] = ()
    fraction_allowed: bool = False
    neighbours: tuple[float, ...] = ()
    ingredients: Mapping[str, float] = field(default_factory=dict)

    def judge(self, answer: object) -> Verdict:
        """Judge a number, or whatever was given in place of one."""
        if is_blank(answer):
            return not_attempted(self.question, f"Put a number ({self.unit}) in place of the dots.")
        amount = read_amount(answer, self.unit)
        if isinstance(amount, Verdict):
            if not denies(answer):
                return amount
            return not_yet(*amount.sentences, "The page has all that is needed to work one out.")
        said = next((taken for value, taken in amount.readings if self._is_right(value)), None)
        if said is None and self.fraction_allowed and not amount.per_cent:
            said = amount.taken if self._is_right(100 * amount.value) else None
        if said is not None and not amount.unit:
            return right(self.meaning, *filter(None, [said]))
        if said is not None:
            return not_yet(
                f"The number is right; its unit is not: you wrote “{amount.unit}”, and the unit "
                f"asked for is “{self.unit}”.",
                "Change the unit, or write the number alone.",
                slip="unit-swapped",
            )
        return self._wrong(amount)

    def _wrong(self, amount: Amount) -> Verdict:
        """What is said to a number that is not the one asked for, and to its unit."""
        unit = (
            f"You wrote “{amount.unit}”; the unit asked for is “{self.unit}”."
            if amount.unit
            else ""
        )
        found = self._explain(amount.value)
        if found is None:
            sentences = (
                f"This is a number, and not the one asked for. {self.question}",
                f'If you are stuck, run hint("{self.id}").',
            )
        else:
            said, *others = slip_sentences(found.slip, found.look)
            sentences = (found.said or said, *others)
        slip = found.slip if found else "unit-swapped" if unit else None
        return not_yet(*filter(None, (unit, amount.said, *sentences)), slip=slip)

    @property
    def percent(self) -> bool:
        """Whether the answer is in per cent or percentage points."""
        return "per cent" in self.unit or "points" in self.unit

    def _is_right(self, value: float) -> bool:
        # The tiny allowance lets 0.06 away count as 0.06 away in binary arithmetic.
        return abs(value - self.answer) <= self.tolerance + 1e-9 * max(1.0, abs(self.answer))

    def _explain(self, value: float) -> Explanation | None:
        known = self._known()
        exact = any(near_misses.is_exact(value, one.value) for one in known)
        whole = near_misses.decimals(value) <= 0 and not exact
        if whole and near_misses.fits(value, self.answer, up=True):
            return Explanation(self.answer, "rounding", "keep the decimals until the last step.")
        found = near_misses.nearest(value, (*known, *self._near_misses()))
        if found is None:
            farther = near_misses.farther(
                self.answer, known, percent=self.percent, tolerance=self.tolerance
            )
            found = near_misses.nearest(value, farther)
        if found is None and abs(value - self.answer) <= self.rounded:
            look = "each figure you used, digit by digit, and keep the decimals to the end."
            found = Explanation(self.answer, "rounding", look)
        unrounded = near_misses.decimals(value) > 4
        if found and (near_misses.is_exact(value, found.value) or not unrounded):
            return found
        return self._from_figures(value) or found or near_misses.loosely(value, known, self.rounded)

    def _from_figures(self, value: float) -> Explanation | None:
        return ingredients.explain(
            value,
            self.ingredients,
            answer=self.answer,
            tolerance=self.tolerance,
            percent=self.percent,
        )

    def _known(self) -> list[Explanation]:
        return [Explanation(one.value, one.slip, one.look, self.tolerance) for one in self.slips]

    def _near_misses(self) -> list[Explanation]:
        return near_misses.of_answer(
            self.answer,
            unit=self.unit,
            percent=self.percent,
            fraction_allowed=self.fraction_allowed,
            tolerance=self.tolerance,
            neighbours=self.neighbours,
        )

    def problems(self) -> list[str]:
        """Slips that cannot be told from the answer, a near miss or each other; unknown ids."""
        found = super().problems()
        values = [("the answer", self.answer, self.tolerance)]
        if self.fraction_allowed:
            values.append(("the answer as a fraction", self.answer / 100, self.tolerance / 100))
        for miss in self._near_misses():
            if miss.slip == "off-by-one-period" and not self._apart(miss.value, values[:1]):
                found.append(f"{self.id}: a neighbour cannot be told from the answer")
            values.append((f"the near miss {miss.slip!r}", miss.value, miss.within))
        for slip in self.slips:
            if slip.slip not in known_slips():
                found.append(f"{self.id}: unknown slip {slip.slip!r}")
            for one in values:
                if not self._apart(slip.value, [one]):
                    found.append(f"{self.id}: slip {slip.slip!r} cannot be told from {one[0]}")
            values.append((f"slip {slip.slip!r}", slip.value, self.tolerance))
        return found or self._mistaken()

    def _apart(self, value: float, others: list[tuple[str, float, float]]) -> bool:
        return all(
            abs(value - other) > 2 * min(within, self.tolerance) for _, other, within in others
        )

    def _mistaken(self) -> list[str]:
        """Slips that would be explained as something else, as they are or with one decimal."""
        found = []
        for slip in self.slips:
            for typed in (slip.value, round(slip.value, 1)):
                judged = self.judge(typed).slip
                if judged != slip.slip:
                    found.append(f"{self.id}: slip {slip.slip!r} ({typed}) is taken for {judged!r}")
                    break
        return found
