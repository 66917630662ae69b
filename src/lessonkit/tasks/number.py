"""Exercises whose answer is one number."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from lessonkit.judging import Explanation, Question, Surroundings, Table, Written
from lessonkit.judging.amount import Amount
from lessonkit.judging.nodes import Node
from lessonkit.judging.number_texts import denies
from lessonkit.judging.numbers import read_amount
from lessonkit.judging.slips import known_slips
from lessonkit.judging.verdict import Verdict, not_yet, right
from lessonkit.tasks.task import Task, is_blank


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

    A wrong value is explained by the likeliest change of the sum that gives it, or by a slip
    written by hand (`lessonkit.judging`).

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
    results, settings
        Words → value: further results on the page, and what its explorer shows at other settings.
    around
        Gives what the lesson adds, when a wrong answer is first explained.
    """

    answer: float
    unit: str
    meaning: str
    tolerance: float = 0.06
    rounded: float = 0.5
    slips: tuple[NumberSlip, ...] = ()
    fraction_allowed: bool = False
    results: Mapping[str, float] = field(default_factory=dict[str, float])
    settings: Mapping[str, float] = field(default_factory=dict[str, float])
    around: Callable[[], Surroundings] = field(default=Surroundings, repr=False, compare=False)

    def judge(self, answer: object) -> Verdict:
        """Judge a number, or whatever was given in place of one."""
        if is_blank(answer):
            return self.blank(answer, f"Put a number ({self.unit}) in place of the dots.")
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
        further = self._rounded_further(amount.value)
        if further and not unit:
            return not_yet(*filter(None, (amount.said, *further)), slip="rounding")
        found = self._explain(amount.value, amount.worked_out)
        if found is None:
            perhaps = self._table.perhaps(amount.value)
            sentences = (
                f"This is a number, and not the one asked for. {self.question}",
                *filter(None, [perhaps]),
                *self._to_the_hint(),
            )
        else:
            sentences = (*found.sentences, "Change it and try again.")
        slip = found.slip if found else "unit-swapped" if unit else None
        return not_yet(*filter(None, (unit, amount.said, *sentences)), slip=slip)

    def _rounded_further(self, value: float) -> tuple[str, ...]:
        """What is said to the right value with fewer decimals than were asked for."""
        asked = sum(self.tolerance < limit for limit in (0.5, 0.05, 0.005))
        fewer = [n for n in range(asked) if abs(value - round(self.answer, n)) < 1e-9]
        # One digit alone may be anything.
        if not fewer or self.answer == round(self.answer) or abs(value) < 10:
            return ()
        wanted = ("", "one decimal", "two decimals", "three decimals")[asked]
        return (
            f"That is the value, rounded further than was asked: the question wants {wanted}, so "
            "that a small difference can be seen.",
            "Keep all decimals to the end, then round once.",
            "Change it and try again.",
        )

    def _to_the_hint(self) -> Iterator[str]:
        if self.hints:
            yield f'If you are stuck, press Hint, or run hint("{self.id}").'

    @property
    def percent(self) -> bool:
        """Whether the answer is in per cent or percentage points."""
        return "per cent" in self.unit or "points" in self.unit

    def _is_right(self, value: float) -> bool:
        # The tiny allowance lets 0.06 away count as 0.06 away in binary arithmetic.
        return abs(value - self.answer) <= self.tolerance + 1e-9 * max(1.0, abs(self.answer))

    def likely(self) -> list[Explanation]:
        """Wrong answers to expect beside the slips written by hand."""
        written = {one.value for one in self.slips}
        return [one for one in self._table.likeliest() if one.value not in written]

    def _explain(self, value: float, own: Node | None = None) -> Explanation | None:
        return self._table.explain(value, own)

    @cached_property
    def _table(self) -> Table:
        """All that likely changes of this exercise's sum give; made at the first wrong answer."""
        around = self.around()
        return Table(
            Question(
                self.answer,
                self.tolerance,
                self.unit,
                self.question,
                around.tree,
                around.sight,
                (*around.results, *self.results.items()),
                self.settings,
                tuple(self._written()),
                self.rounded,
                self.fraction_allowed,
                around.page,
            )
        )

    def _written(self) -> Iterator[Written]:
        for one in self.slips:
            entry = known_slips().get(one.slip)
            said = f"{entry.did} {entry.fails}" if entry else ""
            yield Written(one.value, one.slip, said, one.look)

    def problems(self) -> list[str]:
        """Unknown ids of slips."""
        return super().problems() + [
            f"{self.id}: unknown slip {one.slip!r}"
            for one in self.slips
            if one.slip not in known_slips()
        ]

    def warnings(self) -> list[str]:
        """Slips that give the answer itself, so that nobody will ever read their words."""
        return [
            f"{self.id}: slip {one.slip!r} gives the answer"
            for one in self.slips
            if self._is_right(one.value)
        ]
