"""Exercises whose answer is a function: called on several inputs, judged by what it gives."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from lessonkit.judging.calls import Raised, agreement, call, is_number, is_stub, takes
from lessonkit.judging.columns import Reason, reason, steady
from lessonkit.judging.rewritten import Rewritten, nearest, rewritten
from lessonkit.judging.rounding import EXACT
from lessonkit.judging.same import is_same, shown
from lessonkit.judging.slips import known_slips
from lessonkit.judging.verdict import Verdict, not_attempted, not_yet, right
from lessonkit.tasks.task import Task, is_blank, kind_of, slip_sentences
from lessonkit.text.kinds_of_value import is_truth

_THE_SAME = (
    "It gives that for every input: do figures stand in it where the names in the brackets belong?"
)


@dataclass(frozen=True)
class Case:
    """One call of the learner's function.

    Parameters
    ----------
    inputs
        What the function is called with, in order; the learner's function gets copies.
    expected
        What it should give: a number, a text, True or False, a list, a Series or a table.
    slip
        Id of the slip that shows when this case, and none before it, fails.
    look
        Where to look then, as a sentence. Never the expected value.
    """

    inputs: tuple[object, ...]
    expected: object
    slip: str | None = None
    look: str = ""


@dataclass(frozen=True)
class FunctionSlip:
    """A slip as the function that somebody writes who makes it.

    Parameters
    ----------
    slip
        Id from the catalogue of slips.
    recipe
        The wrong function; whoever hands in one that gives the same on every case is told so.
    look
        Where to look, as a sentence.
    """

    slip: str
    recipe: Callable[..., object]
    look: str


@dataclass(frozen=True, kw_only=True)
class FunctionTask(Task):
    """A question with a Python function as its answer.

    An exception or a wrong value in the learner's function becomes a sentence that names the
    input, never a traceback; an exception in one case does not keep the others from being looked
    at. Numbers may be rounded as far as they still say what they should. A function that never
    ends cannot be stopped from inside the notebook (that would need a thread, which the browser's
    Python lacks): the learner has to interrupt the kernel, as with any cell that never ends.

    Parameters
    ----------
    name
        What the function is called, "percent_change".
    cases
        The calls, the most ordinary first.
    example
        A function that passes.
    meaning
        Said when every case passes.
    slips
        The predictable wrong functions.
    """

    in_python = True

    name: str
    cases: tuple[Case, ...]
    example: Callable[..., object]
    meaning: str
    slips: tuple[FunctionSlip, ...] = ()

    def judge(self, answer: object) -> Verdict:
        """Judge a function by calling it on each case."""
        if is_blank(answer):
            return self.blank(answer, f"Write the function {self.name}.")
        if not callable(answer) or isinstance(answer, type):
            return not_yet(
                f"The function itself is wanted, without brackets after its name; "
                f"this is {kind_of(answer)}."
            )
        results = [call(answer, case.inputs) for case in self.cases]
        if isinstance(results[0], Raised) and not takes(answer, len(self.cases[0].inputs)):
            return self._other_inputs()
        if is_stub(answer) and all(given is None or given is ... for given in results):
            return not_attempted("Put your own lines in place of the dots.")
        expected = [case.expected for case in self.cases]
        how = agreement(results, expected)
        if how == "same":
            return right(self.meaning)
        if how:
            return right(
                self.meaning,
                f"It rounds to {how}, which is near enough here. Keep every decimal while you "
                "work on, and round once, at the end.",
            )
        return self._failed(results)

    def shown(self) -> list[str]:
        """The calls as the learner would type them."""
        return [self._typed(case) for case in self.cases]

    def _typed(self, case: Case) -> str:
        return f"{self.name}({', '.join(map(shown, case.inputs))})"

    def _other_inputs(self) -> Verdict:
        count = len(self.cases[0].inputs)
        return not_yet(
            f"{self.name} should take {count} {'input' if count == 1 else 'inputs'}: "
            f"it is called as {self._typed(self.cases[0])}."
        )

    def _failed(self, results: list[object]) -> Verdict:
        """What is said to a function that fails: first what it gives, then where it breaks off."""
        pairs = list(zip(self.cases, results, strict=True))
        broken = next(((c, one) for c, one in pairs if isinstance(one, Raised)), None)
        breaks = f"{self._typed(broken[0])} breaks off with {broken[1].said}" if broken else ""
        gave = [(case, one) for case, one in pairs if not isinstance(one, Raised)]
        wrong = [(case, one) for case, one in gave if not is_same(one, case.expected, EXACT)]
        if broken and not wrong:
            return not_yet(breaks, *self._look(broken[0]), slip=broken[0].slip)
        case, given = wrong[0]
        for known in self.slips:
            if self._gives(known.recipe, gave):
                said = slip_sentences(known.slip, known.look)
                if all(is_truth(one.expected) for one in self.cases):  # many functions give those
                    look = f"Look at this, in case it fits: {known.look}"
                    said = (self._gives_wrong(case, given), look, said[-1])
                return not_yet(*said[:-1], *filter(None, [breaks]), said[-1], slip=known.slip)
        if all(one is None for _, one in gave):
            return not_yet(
                f"{self._typed(case)} gives nothing back. Is the word return missing?",
                "Change it and try again.",
            )
        why = self._reason(gave, results)
        said = self._gives_wrong(case, given)
        if case.expected is None and is_number(given):
            said = f"{self._typed(case)} gives {shown(given)}, and None is wanted there."
        if is_truth(case.expected) and not is_truth(given):
            said = f"{self._typed(case)} gives {shown(given)}; True or False is wanted."
        elif is_number(case.expected) and not is_number(given):
            said = f"{self._typed(case)} gives {shown(given)}, and a number is wanted there."
        alone = len(wrong) == 1 < len(gave) and not (broken or case.slip)
        only = "The other calls give what is asked for." if alone else ""
        more = tuple(filter(None, [why.said if why else "", only, breaks]))
        if why:
            return not_yet(said, *more, "Change it and try again.", slip=why.slip)
        return not_yet(said, *more, *self._look(case), slip=case.slip)

    def _gives_wrong(self, case: Case, given: object) -> str:
        return f"{self._typed(case)} gives {shown(given)}, which is not what is asked for."

    def _reason(self, gave: list[tuple[Case, object]], results: list[object]) -> Reason | None:
        """What is off with every number that the function gives."""
        expected = [case.expected for case in self.cases]
        numbers: list[tuple[Any, Any]] = [
            (float(given), float(case.expected))
            for case, given in gave
            if is_number(case.expected) and is_number(given)
        ]
        if len(numbers) < 2:
            return None
        mine, theirs = zip(*numbers, strict=True)
        if len(set(mine)) == 1 < len(set(theirs)) and len(mine) > 2:
            return Reason("figure-copied", _THE_SAME)
        every = sum(is_number(case.expected) for case, _ in gave) == len(numbers)
        found = reason(mine, theirs) if every else None
        found = found or nearest(results, expected, self._ways)
        return found or (steady(mine, theirs) if every else None)

    @cached_property
    def _ways(self) -> list[Rewritten]:
        """What the example gives with a step changed; made at the first wrong answer."""
        return rewritten(self.example, [case.inputs for case in self.cases])

    def _look(self, case: Case) -> tuple[str, ...]:
        if case.slip:
            return slip_sentences(case.slip, case.look)
        look = (f"Look at this: {case.look}",) if case.look else ()
        return (*look, "Change it and try again.")

    def _gives(self, recipe: Callable[..., object], gave: list[tuple[Case, object]]) -> bool:
        """Whether a recipe gives the same as the learner's function wherever both give a value.

        Where the two differ in calls that should give no number, the numbers decide.
        """
        both = [
            (given, made, case.expected)
            for case, given in gave
            if not isinstance(made := call(recipe, case.inputs), Raised)
        ]
        numbers = [one for one in both if is_number(one[-1])]
        both = numbers if len(numbers) >= 2 else both
        if len(both) < 2 or all(is_same(given, right_one, EXACT) for given, _, right_one in both):
            return False
        return bool(agreement([given for given, *_ in both], [made for _, made, _ in both]))

    def problems(self) -> list[str]:
        """An example that fails, a slip that passes, unknown slips, too few cases."""
        found = super().problems()
        if len(self.cases) < 2:
            found.append(f"{self.id}: one case cannot tell a function from a constant")
        verdict = self.judge(self.example)
        if verdict.state != "right":
            found.append(f"{self.id}: example: {verdict.sentences[0]}")
        for known in self.slips:
            judged = self.judge(known.recipe)
            if judged.slip != known.slip:
                found.append(f"{self.id}: slip {known.slip!r} is taken for {judged.slip!r}")
        named = (*self.cases, *self.slips)
        unknown = [one.slip for one in named if one.slip and one.slip not in known_slips()]
        return found + [f"{self.id}: unknown slip {slip!r}" for slip in unknown]
