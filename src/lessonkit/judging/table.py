"""Where a wrong value came from: all that likely changes give, and the likeliest that fits."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import replace

from lessonkit.judging.candidate import (
    ALIKE,
    BELOW_NOUGHT,
    SIGN,
    SIGN_OF_A_COUNT,
    TURNED_ROUND,
    Candidate,
    keep,
)
from lessonkit.judging.candidates import candidates, further_candidates, readings
from lessonkit.judging.close import close, roughly
from lessonkit.judging.nodes import Constant, Node
from lessonkit.judging.own_sum import compared, leaves, with_exact_figures
from lessonkit.judging.plainly import miscounted, plainly
from lessonkit.judging.precision import (
    fit,
    grain,
    is_a_guess,
    is_exact,
    rounded_too_far,
    step,
)
from lessonkit.judging.question import Explanation, Question
from lessonkit.judging.ways import (
    A_DIGIT,
    Found,
    has_moved_point,
    is_another_name,
    is_new,
    is_other_sum,
    may_be_negative,
    rivals,
    says_more,
)
from lessonkit.judging.words import told, what_was_done

# More doubt than that, and luck would do as well. Found by trying random numbers and answers of
# learners.
_NO_DIGIT = 0.31
_AS_LIKELY = 0.3
_FAR = 1.0  # hardly anybody guesses a number over ten times too large or small…
_VERY_FAR = 2.0  # …or over a hundred times: then a figure of the page was given
_FEW_DIGITS, _USUAL = 1.0, 1.35  # …but a number of one digit has many ways, if not the usual one

_PLAIN = 1.5  # two changes together are never likelier than that
_LOOSE, _LOOSE_BY_HAND = 0.7, 0.4
_OFTEN = 1.0
_PERHAPS, _SHORT = 1.35, 2.0
_NOT_SAID, _NOT_GUESSED = 1.0, 1.75  # of a number that people say without a sum
_WAYS = 3  # that are asked about
_AT_HAND = 1.4  # a figure of the sum or of the question; others are farther away
_COARSE_TOO = frozenset({"upside-down", "other-setting"})  # such numbers are small, and rounded


class Table:
    """Every value that likely changes of one question give, made once.

    Examples
    --------
    >>> from lessonkit.judging.nodes import Constant, Figure, join
    >>> boys, pupils = Figure(8.0, "the boys", "pupils"), Figure(20.0, "all pupils", "pupils")
    >>> tree = join("*", Constant(100.0), join("/", boys, pupils))
    >>> table = Table(Question(40.0, 0.05, "per cent", tree=tree))
    >>> table.explain(250).sentences[0]
    'You divided all pupils by the boys.'
    >>> table.explain(31.7)
    """

    def __init__(self, question: Question) -> None:
        self._question = question
        whole = question.answer == round(question.answer)
        self._wanted = max(grain(question.tolerance), 1.0 if whole else 0.0)
        tree = question.tree
        self._signed = not question.percent or tree is None or may_be_negative(tree)
        self._counted = not question.percent and tree is not None and not may_be_negative(tree)
        self._best: dict[tuple[float, bool, bool], list[Candidate]] = {}
        self._near = self._sorted(candidates(question))
        self._every: list[Candidate] = []  # two changes together as well; made when first needed

    def _sorted(self, more: Iterable[Candidate]) -> list[Candidate]:
        """These candidates with those there are, by size: the likeliest ways to each value."""
        best = self._best
        for one in more:
            if self._right(one.value) and one.written is None:
                continue
            if one.value != one.value or abs(one.value) > 1e15:
                continue
            mark = (float(f"{one.value:.10g}"), one.written is not None, one.exact)
            kept = best.setdefault(mark, [])
            if not kept or one.cost < kept[0].cost + ALIKE:
                keep(kept, one)
        return sorted((one for kept in best.values() for one in kept), key=_size)

    def likeliest(self, most: int = 4) -> list[Explanation]:
        """What is done most often to this very sum, for who teaches: one way of each kind."""
        kinds: dict[str, Candidate] = {}
        for one in sorted(self._near, key=lambda one: (one.cost, -abs(one.value))):
            if one.changes and one.cost <= 1.1 and one.changes[0].parts:
                kinds.setdefault(one.changes[0].slip, one)
        found: list[Explanation] = []
        for slip, one in list(kinds.items())[:most]:
            done = [replace(change, why="") for change in one.changes]
            said = told(done, self._question.answer, sure=True)[:1]
            found.append(Explanation(slip, said, one.value, one.cost))
        return found

    def explain(self, value: float, own: Node | None = None) -> Explanation | None:
        """The likeliest way to a wrong value, or None where luck would do as well.

        Parameters
        ----------
        own
            The sum that was typed, which leaves nothing to luck.
        """
        every = self._by_doubt(value)
        fitting = self._narrowed(every)
        if value and self._right(-value):
            return self._turned(value)
        if own is not None:
            told_of = self._by_own_sum(value, own, every)
            if told_of is not None:
                return told_of
            fitting = [one for one in fitting if one.may_be(own)] or fitting
        sure = bool(fitting) and (
            any(found.one.exact for found in fitting)
            or (fitting[0].one.written is not None and not fitting[0].fit.off)
        )
        too_far = rounded_too_far(value, self._question.answer) or self._too_few_decimals(value)
        if too_far and not sure:
            return self._too_far(value, fitting)
        turned = rounded_too_far(-value, self._question.answer) and not self._right(-value)
        if turned and self._signed and not sure:
            return close(self._question, turned=True)
        if not fitting or not self._likely(value, fitting[0]):
            return roughly(value, self._question)
        others = [one for one in rivals(fitting) if self._did(one) != self._did(fitting[0])]
        if any(says_more(one, fitting[0]) for one in fitting):  # somebody wrote about this value
            first = fitting[0].one.value
            others = [one for one in others if not is_exact(one.one.value, first)]
        if others and any(one.one.written is not None for one in (fitting[0], *others)):
            return roughly(value, self._question)
        if others and is_another_name(fitting[0], others[0]):
            return self._told(self._in_numbers(fitting[0]), sure=False)
        if others:
            return self._either(fitting[0], others[0])
        if value and fitting[0].doubt > _NO_DIGIT and self._several(fitting):
            return roughly(value, self._question)
        if fitting is not every and fitting[0].one.exact and fitting[0].cost > _AT_HAND:
            point = next((one for one in every if has_moved_point(one.one)), None)
            if point is not None and not point.fit.off:
                return self._either(fitting[0], point)
        found = next((one for one in fitting if says_more(one, fitting[0])), fitting[0])
        if found.one.written is not None:
            return self._by_hand(found, fitting)
        return self._told(found, sure=self._sure(found, fitting))

    def _too_far(self, value: float, fitting: list[Found]) -> Explanation:
        """Rounded too far, or a sum with a round figure that gives this very value."""
        exact = next((one for one in fitting if not one.fit.off and one.cost <= _PLAIN), None)
        if exact is None or exact.fit.digits < _SHORT or not exact.one.changes:
            return close(self._question, rounded=True)
        then = told(exact.one.changes, self._question.answer, sure=False)[-1]
        said = f"Perhaps you rounded the right number too far, or else you {self._did(exact)}."
        said = f"More than one thing leads to this number. {said}"
        return Explanation("rounding", (said, then), exact.one.value, exact.cost)

    def _turned(self, value: float) -> Explanation:
        """The right number with the other sign."""
        change = BELOW_NOUGHT if value < 0 and self._counted else TURNED_ROUND
        return Explanation("sign", told([change], self._question.answer, sure=True), value, 0.4)

    def _told(self, found: Found, *, sure: bool) -> Explanation:
        changes = (*found.one.changes, *found.extra)
        sentences = told(changes, self._question.answer, sure=sure)
        return Explanation(changes[0].slip, sentences, found.one.value, found.cost)

    def _in_numbers(self, found: Found) -> Found:
        """A way whose figures are told as numbers, where two figures have the same value."""
        tree = self._question.tree
        every = () if tree is None else readings(tree)
        needed = [one for reading in every for one in leaves(reading)]
        changes = tuple(
            replace(
                change,
                parts=tuple(one if one in needed else Constant(one.value) for one in change.parts),
            )
            for change in found.one.changes
        )
        return replace(found, one=replace(found.one, changes=changes))

    def _by_own_sum(self, value: float, own: Node, every: list[Found]) -> Explanation | None:
        """The way that a typed sum itself shows, or what is amiss in it."""
        tree = self._question.tree
        if tree is None or self._right(-value):
            return None
        needed = [leaf for reading in readings(tree) for leaf in leaves(reading)]
        exactly = with_exact_figures(own, needed)
        if exactly is not None and not is_exact(exactly.value, value):
            value, every = exactly.value, self._by_doubt(exactly.value)  # typed as printed
        exact = [one for one in every if is_exact(abs(one.one.value), abs(value))]
        same = [one for one in exact if one.one.written is None and one.is_of(own)]
        best = min(same, key=lambda one: one.cost, default=None)
        by_hand = [one.one.written for one in exact if one.one.written and not one.one.changes]
        if best is not None and best.one.changes:
            told_of = self._told(best, sure=True)
            if not by_hand:
                return replace(told_of, sentences=(told_of.sentences[0], told_of.sentences[-1]))
            first = by_hand[0]
            then = f"Look at this: {first.look}"
            return replace(told_of, slip=first.slip, sentences=(told_of.sentences[0], then))
        result = any(one.one.node is None for one in exact)  # the answer to another question
        if best is not None or by_hand or result or rounded_too_far(value, self._question.answer):
            return None
        return compared(own, self._question, list(readings(tree)))

    def perhaps(self, value: float) -> str | None:
        """Ways to a short number that luck would explain as well: asked, and not told.

        Examples
        --------
        >>> from lessonkit.judging.nodes import Figure, join
        >>> ovens, broken = Figure(5.0, "the ovens", "ovens"), Figure(2.0, "the rest", "ovens")
        >>> table = Table(Question(3.0, 0.1, "ovens", tree=join("-", ovens, broken)))
        >>> table.explain(7.0)
        >>> table.perhaps(7.0).partition(". ")[2]
        'One is that you added the ovens and the rest. Was it that?'
        """
        fitting = self._narrowed(self._by_doubt(value))
        plain = plainly(value, self._question) or None
        if not value or not fitting:
            return plain
        many = "More than one way leads to this number."
        if fitting[0].fit.digits < _SHORT:
            many = "A number as short as this has many ways to it."
        exact = [one for one in fitting if one is fitting[0] or not one.fit.off]
        by_hand = [one.one.written for one in exact if not one.one.changes]
        look = next((written.look for written in by_hand if written and written.look), "")
        if look:
            return f"{many} Look at this, in case it fits: {look}"
        least = fitting[0].doubt
        said = value > 0 or self._question.answer < 0  # nobody guesses what is below nought
        guess = said and is_a_guess(value) and not fitting[0].one.exact
        most = _NOT_SAID if guess else _PERHAPS
        near: list[Found] = []
        for found in fitting:
            likely = found.doubt < min(most, least + 0.5) and len(found.one.changes) < 3
            if likely and not found.one.written and is_new(found, near):
                near.append(found)
        ways = list(dict.fromkeys(map(self._did, near)))
        if rounded_too_far(value, self._question.answer):
            ways.insert(0, "rounded the right number too far")
        if not ways:
            return plain
        ways[1:1] = filter(None, [miscounted(value, self._question)])
        also = "".join(f" Another is that you {way}." for way in ways[1:_WAYS])
        return f"{many} One is that you {ways[0]}.{also} Was it that?"

    def _by_doubt(self, value: float) -> list[Found]:
        """Every way to a value, two changes together only where one is far-fetched."""
        found = sorted(self._fitting(value, self._near), key=lambda one: one.doubt)
        if found and found[0].cost <= _PLAIN and not found[0].extra:
            return found
        self._every = self._every or self._sorted(further_candidates(self._question))
        return sorted(self._fitting(value, self._every), key=lambda one: one.doubt)

    def _narrowed(self, fitting: list[Found]) -> list[Found]:
        """Without a slipped point, where a figure of the page is the very value."""
        if any(found.one.exact for found in fitting):
            return [found for found in fitting if not has_moved_point(found.one)]
        return fitting

    def _right(self, value: float) -> bool:
        question = self._question
        off, of_fraction = abs(value - question.answer), abs(value - question.answer / 100)
        return off <= question.tolerance or (
            question.fraction_allowed and of_fraction <= question.tolerance / 100
        )

    def _fitting(self, value: float, ways: list[Candidate]) -> Iterator[Found]:
        size = abs(value)
        reach = max(step(value), self._question.tolerance, 0.006 * size)
        low = bisect_left(ways, size - reach, key=_size)
        high = bisect_right(ways, size + reach, key=_size)
        for one in ways[low:high]:
            turned = (one.value < 0) != (value < 0) and value != 0
            target = -one.value if turned else one.value
            within = 0.0 if one.exact else self._within(one)
            loose = _LOOSE if one.written is None else _LOOSE_BY_HAND
            often = one.cost <= _OFTEN and one.changes and one.changes[0].slip in _COARSE_TOO
            fits = fit(value, target, within, self._wanted, loose, 0.5 if often else 0.07)
            if fits is None or (one.exact and fits.off):
                continue
            if one.written is not None and fits.off and self._nearer(value, target):
                continue
            if turned and not one.either:
                again = any(change.slip == "sign" for change in one.changes)
                if one.exact or again or not self._signed:
                    continue
                least = one.value < 0 and not self._question.percent
                yield Found(one, (SIGN_OF_A_COUNT if least else SIGN,), fits)
            else:
                yield Found(one, (), fits)

    def _nearer(self, value: float, target: float) -> bool:
        """Whether a value lies nearer to the answer than to what a slip gives."""
        return abs(value - self._question.answer) < abs(value - target)

    def _within(self, one: Candidate) -> float:
        """How far off still counts: what is rounded before it is multiplied by 100 is far off."""
        if one.written is not None and not one.changes:
            return min(
                max(self._question.rounded, self._question.tolerance), 0.004 * abs(one.value)
            )
        if one.cost > 1.5:
            return 0.0
        ratio = abs(one.value / self._question.answer) if self._question.answer else 1.0
        return min(self._question.tolerance * max(ratio, 1.0), 0.005 * abs(one.value))

    def _likely(self, value: float, found: Found) -> bool:
        """Whether this is likelier than a random number that happens to fit."""
        if not value or found.cost <= 0.5:
            return True
        off = abs(abs(value) - abs(found.one.value))
        if found.one.written is not None and value == round(value) and 1 > 2 * off > self._wanted:
            return False  # a whole number in place of decimals may be of another sum
        doubt = found.doubt
        if found.cost > _NOT_GUESSED and not found.one.exact and is_a_guess(value):
            doubt = found.cost - A_DIGIT * min(found.fit.digits, 1.0)
        return doubt <= _NO_DIGIT + self._far(abs(value), found)

    def _far(self, size: float, found: Found) -> float:
        """How much more doubt is allowed for a number of another size than the answer."""
        answer = abs(self._question.answer)
        if not answer or 0.09 <= size / answer <= 11:
            return 0.0
        if found.one.exact and not 0.01 <= size / answer <= 100:
            return _VERY_FAR
        usual = found.cost - found.fit.off <= _USUAL
        short = found.fit.digits < _FEW_DIGITS and not usual
        coarse = found.fit.off > 0.4 and found.fit.digits < 2 * _FEW_DIGITS
        return 0.0 if short or coarse else _FAR

    def _several(self, fitting: list[Found]) -> bool:
        """Whether a far-fetched way is one of several that are as likely."""
        first, *others = fitting
        near = [one for one in others if one.doubt - first.doubt < _AS_LIKELY]
        return any(is_other_sum(first, one) and self._did(one) != self._did(first) for one in near)

    def _too_few_decimals(self, value: float) -> bool:
        """Whether a value is the answer with fewer decimals than the question wants."""
        off, last = abs(value - self._question.answer), step(value)
        few = 1 > last > 1.5 * self._wanted
        return few and off <= 0.5 * last and off <= 0.06 * abs(self._question.answer)

    def _sure(self, found: Found, fitting: list[Found]) -> bool:
        """Whether nothing else explains the value nearly as well."""
        return found.cost <= 1.3 and not any(
            other.doubt - found.doubt < 0.4 and not is_exact(other.one.value, found.one.value)
            for other in fitting
            if other is not found
        )

    def _either(self, found: Found, rival: Found) -> Explanation:
        """Two ways that explain a value equally well, both told."""
        changes, answer = (*found.one.changes, *found.extra), self._question.answer
        ways = [self._did(one) for one in (found, rival)]
        then = told(changes, answer, sure=False)[-1]
        said = f"Perhaps you {ways[0]}, or else you {ways[1]}."
        said = f"More than one thing leads to this number. {said}"
        return Explanation(changes[0].slip, (said, then), found.one.value, found.cost)

    def _did(self, found: Found) -> str:
        return what_was_done((*found.one.changes, *found.extra), self._question.answer)

    def _by_hand(self, found: Found, fitting: list[Found]) -> Explanation:
        """A slip written by hand, told in the words of a change of the same kind if one fits."""
        written = found.one.written
        assert written is not None
        look = f"Look at this: {written.look}"
        value, cost = found.one.value, found.one.cost
        for other in fitting:
            changes = (*other.one.changes, *other.extra)
            same = other.one.written is None and is_exact(other.one.value, value)
            if same and changes[0].slip == written.slip != "other-sum":
                sure = self._sure(other, fitting)
                first = told(changes, self._question.answer, sure=sure)[0]
                return Explanation(written.slip, (first, look), value, cost)
        also = " and ".join(change.did for change in (*found.one.changes, *found.extra))
        if also:
            look = f"{look} You also {also}."
        return Explanation(written.slip, (written.said, look), value, cost)


def _size(one: Candidate) -> float:
    return abs(one.value)
