"""Exercises whose answer is a function: called on several inputs, judged by what it gives."""

import inspect
import io
from collections.abc import Callable
from contextlib import redirect_stderr, redirect_stdout
from copy import deepcopy
from dataclasses import dataclass

from lessonkit.judging.quoting import plain
from lessonkit.judging.same import is_same, shown
from lessonkit.judging.slips import known_slips
from lessonkit.judging.verdict import Verdict, not_attempted, not_yet, right
from lessonkit.tasks.task import Task, is_blank, kind_of, slip_sentences


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
    input, never a traceback. A function that never ends cannot be stopped from inside the
    notebook (that would need a thread, which the browser's Python lacks): the learner has to
    interrupt the kernel, as with any cell that never ends.

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

    name: str
    cases: tuple[Case, ...]
    example: Callable[..., object]
    meaning: str
    slips: tuple[FunctionSlip, ...] = ()

    def judge(self, answer: object) -> Verdict:
        """Judge a function by calling it on each case."""
        if is_blank(answer):
            return not_attempted(self.question, f"Write the function {self.name}.")
        if not callable(answer) or isinstance(answer, type):
            return not_yet(
                f"Expected is the function itself, without brackets after its name; "
                f"this is {kind_of(answer)}."
            )
        results = []
        for case in self.cases:
            try:
                given = _call(answer, case.inputs)
            except Exception as error:
                return self._broken(answer, case, error)
            results.append(given)
        if _is_stub(answer) and all(given is None or given is ... for given in results):
            return not_attempted(self.question, "Put your own lines in place of the dots.")
        failed = [
            (case, given)
            for case, given in zip(self.cases, results, strict=True)
            if not is_same(given, case.expected)
        ]
        return self._failed(*failed[0], results) if failed else right(self.meaning)

    def shown(self) -> list[str]:
        """The calls as the learner would type them."""
        return [self._typed(case) for case in self.cases]

    def _typed(self, case: Case) -> str:
        return f"{self.name}({', '.join(map(shown, case.inputs))})"

    def _broken(self, function: Callable[..., object], case: Case, error: Exception) -> Verdict:
        try:
            inspect.signature(function).bind(*case.inputs)
        except TypeError:
            count = len(case.inputs)
            return not_yet(
                f"{self.name} should take {count} {'input' if count == 1 else 'inputs'}: "
                f"it is called as {self._typed(case)}."
            )
        except Exception:  # Some callables have no signature that can be read.
            pass
        return not_yet(
            f"{self._typed(case)} breaks off with {type(error).__name__}: {_message(error)}",
            *self._look(case),
            slip=case.slip,
        )

    def _failed(self, case: Case, given: object, results: list[object]) -> Verdict:
        for known in self.slips:
            if self._gives(known.recipe, results):
                return not_yet(*slip_sentences(known.slip, known.look), slip=known.slip)
        if given is None:
            return not_yet(
                f"{self._typed(case)} gives nothing back. Is the word return missing?",
                "Change it and try again.",
            )
        return not_yet(
            f"{self._typed(case)} gives {shown(given)}, which is not what is asked for.",
            *self._look(case),
            slip=case.slip,
        )

    def _look(self, case: Case) -> tuple[str, ...]:
        if case.slip:
            return slip_sentences(case.slip, case.look)
        look = (f"Look at this: {case.look}",) if case.look else ()
        return (*look, "Change it and try again.")

    def _gives(self, recipe: Callable[..., object], results: list[object]) -> bool:
        """Whether a recipe gives the same as the learner's function on every case."""
        for case, given in zip(self.cases, results, strict=True):
            try:
                if not is_same(given, _call(recipe, case.inputs)):
                    return False
            except Exception:
                return False
        return True

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


def _call(function: Callable[..., object], inputs: tuple[object, ...]) -> object:
    """What a function gives for copies of the inputs; what it prints is not shown."""
    with redirect_stdout(io.StringIO()), redirect_stderr(io.StringIO()):
        try:
            return function(*deepcopy(inputs))
        except SystemExit as error:  # exit() in a learner's function must not end the notebook
            raise RuntimeError("the function ends the program") from error


def _is_stub(function: object) -> bool:
    """Whether a function has no lines of its own yet, as in `def share(part, whole): ...`."""
    code = getattr(function, "__code__", None)

    def blank() -> None: ...

    return code is not None and len(code.co_code) <= len(blank.__code__.co_code)


def _message(error: Exception) -> str:
    try:
        text = plain(error, 200)
    except Exception:
        text = ""
    return f"{text.rstrip('.')}." if text else "it says no more than that."
