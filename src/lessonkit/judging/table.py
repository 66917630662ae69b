"""Where a wrong value came from: all that likely changes give, and the likeliest that fits."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from lessonkit.judging.candidate import SIGN, Candidate
from lessonkit.judging.candidates import candidates
from lessonkit.judging.change import Change
from lessonkit.judging.precision import decimals, is_exact, misfit, rounded_too_far, step
from lessonkit.judging.question import Explanation, Question
from lessonkit.judging.words import told

# How many candidates as likely as the one that fits may be expected to fit by luck alone.
_LUCK = ((1.0, 0.17), (1.5, 0.04), (2.1, 0.02), (3.0, 0.01), (9.0, 0.003))


_POINT = frozenset({"factor-ten", "thousands"})
Fit = tuple[float, Candidate, tuple[Change, ...]]


class Table:
    """Every value that likely changes of one question give, made once.

    Examples
    --------
    >>> from lessonkit.judging.nodes import Constant, Figure, join
    >>> boys, pupils = Figure(8.0, "the boys", "pupils"), Figure(20.0, "all pupils", "pupils")
    >>> tree = join("*", Constant(100.0), join("/", boys, pupils))
    >>> table = Table(Question(40.0, 0.05, "per cent", tree=tree))
    >>> table.explain(250).sentences[0]
    'You divided all pupils by the boys. The question asks for it the other way round.'
    >>> table.explain(31.7)
    """

    def __init__(self, question: Question) -> None:
        self._question = question
        best: dict[tuple[float, bool, bool], Candidate] = {}
        for one in candidates(question):
            if self._right(one.value) and one.written is None:
                continue
            if one.value != one.value or abs(one.value) > 1e15:
                continue
            mark = (float(f"{one.value:.10g}"), one.written is not None, one.exact)
            if mark not in best or one.cost < best[mark].cost:
                best[mark] = one
        self._all = sorted(best.values(), key=lambda one: abs(one.value))
        self._sizes = [abs(one.value) for one in self._all]

    def __len__(self) -> int:
        return len(self._all)

    def explain(self, value: float) -> Explanation | None:
        """The likeliest way to a wrong value, or None where luck would do as well."""
        fitting = self._narrowed(value, sorted(self._fitting(value), key=lambda one: one[0]))
        copied = any(one.exact for _, one, _ in fitting)
        by_hand = bool(fitting) and fitting[0][0] < 0.32  # a slip written by hand, and exactly
        if rounded_too_far(value, self._question.answer) and not copied and not by_hand:
            return self._close()
        turned = rounded_too_far(-value, self._question.answer) and not self._right(-value)
        if turned and not copied and not by_hand:
            return self._close(turned=True)
        if not fitting or not self._beats_luck(value, fitting[0][1], fitting[0][0]):
            return self._roughly(value)
        score, found, extra = fitting[0]
        if found.written is not None:
            return self._by_hand(found, extra, fitting)
        changes, sure = (*found.changes, *extra), self._sure(score, found, fitting)
        sentences = told(changes, self._question.answer, sure=sure)
        return Explanation(changes[0].slip, sentences, found.value, score)

    def _narrowed(self, value: float, fitting: list[Fit]) -> list[Fit]:
        """Without what only nearly fits, where a value is one thing exactly."""
        if any(one.exact for _, one, _ in fitting):  # a figure of the page before a slipped point
            fitting = [one for one in fitting if not _moved_point(one[1])]
        if decimals(value) > 4:  # as it came out of a sum: nothing was rounded
            exact = [one for one in fitting if is_exact(abs(value), abs(one[1].value))]
            return exact or fitting
        return fitting

    def _right(self, value: float) -> bool:
        question = self._question
        off, of_fraction = abs(value - question.answer), abs(value - question.answer / 100)
        return off <= question.tolerance or (
            question.fraction_allowed and of_fraction <= question.tolerance / 100
        )

    def _fitting(self, value: float) -> Iterator[Fit]:
        size = abs(value)
        reach = max(step(value), self._question.tolerance, 0.006 * size)
        low = bisect_left(self._sizes, size - reach)
        high = bisect_right(self._sizes, size + reach)
        for one in self._all[low:high]:
            sign = (one.value < 0) != (value < 0) and value != 0
            target = -one.value if sign else one.value
            within = 0.0 if one.exact else self._within(one)
            off = misfit(value, target, within)
            if off is None or (one.exact and off):
                continue
            if sign and not one.either:
                if one.exact or any(change.slip == "sign" for change in one.changes):
                    continue
                yield one.cost + off + SIGN.cost, one, (SIGN,)
            else:
                yield one.cost + off, one, ()

    def _within(self, one: Candidate) -> float:
        """How far off still counts: what is rounded before it is multiplied by 100 is far off."""
        if one.written is not None and not one.changes:
            return min(self._question.tolerance, max(0.06, 0.005 * abs(one.value)))
        if one.cost > 1.5:
            return 0.0
        ratio = abs(one.value / self._question.answer) if self._question.answer else 1.0
        return min(self._question.tolerance * max(ratio, 1.0), 0.005 * abs(one.value))

    def _beats_luck(self, value: float, found: Candidate, score: float) -> bool:
        """Whether fewer candidates than allowed would fit such a value by luck."""
        if found.written is not None or found.cost <= 0.5 or not value:
            return True
        size = max(abs(value), 1e-12)
        low = bisect_left(self._sizes, size / 2)
        high = bisect_right(self._sizes, size * 2)
        likely = (one for one in self._all[low:high] if one.cost <= found.cost)
        rivals = len({float(f"{abs(one.value):.6g}") for one in likely})
        last = step(value)
        if is_exact(value, found.value) and last < 1e-4:
            last = 1e-4  # typed as it came out of the sum
        expected = rivals * last / (1.5 * size)
        allowed = next(luck for cost, luck in _LUCK if score <= cost + 0.3 or cost == 9.0)
        return expected <= allowed

    def _roughly(self, value: float) -> Explanation | None:
        """The answer, or a slip written by hand, worked out with rounded figures."""
        allowed = self._question.rounded
        if abs(value - self._question.answer) <= allowed:
            return self._close()
        written = [one for one in self._all if one.written is not None and not one.changes]
        found = min(written, key=lambda one: abs(value - one.value), default=None)
        if found is None or abs(value - found.value) > min(allowed, 0.01 * abs(found.value)):
            return None
        return self._by_hand(found, (), [])

    def _close(self, *, turned: bool = False) -> Explanation:
        said = "Your number is close: it looks as if you rounded too far, or too early."
        if self._question.answer == round(self._question.answer):
            said = "Your number is close: it looks as if one figure or one digit is another one."
        if turned:
            look = "Which of the two figures came first, and is it the larger one?"
            said = "It looks as if you rounded too far, and turned the sign round."
            return Explanation("sign", (said, look), -self._question.answer, 0.9)
        look = "Check each figure you used, digit by digit, and keep all decimals to the end."
        return Explanation("rounding", (said, look), self._question.answer, 0.8)

    def _sure(self, score: float, found: Candidate, fitting: list[Fit]) -> bool:
        """Whether nothing else explains the value nearly as well."""
        return score <= 1.3 and not any(
            other - score < 0.4 and not is_exact(one.value, found.value)
            for other, one, _ in fitting
            if one.written is None
        )

    def _by_hand(self, found: Candidate, extra: tuple[Change, ...], fitting: list) -> Explanation:
        """A slip written by hand, told in the words of a change where one gives the same value."""
        written = found.written
        assert written is not None
        look = f"Look at this: {written.look}"
        for score, one, further in fitting:
            # That a number stands on the page too says less than what somebody wrote about it.
            likely = 1.2 if one.exact else 2.1
            same = one.written is None and is_exact(one.value, found.value)
            if same and score <= likely:
                sure = self._sure(score, one, fitting)
                changes = (*one.changes, *further)
                first = told(changes, self._question.answer, sure=sure)[0]
                return Explanation(written.slip, (first, look), found.value, found.cost)
        also = " and ".join(change.did for change in (*found.changes, *extra))
        if also:
            look = f"{look} You also {also}."
        return Explanation(written.slip, (written.said, look), found.value, found.cost)


def _moved_point(one: Candidate) -> bool:
    return any(change.slip in _POINT for change in one.changes)
