"""Exercises whose answer is an order: steps shown shuffled, to be put right."""

from dataclasses import dataclass
from hashlib import sha256
from itertools import pairwise
from string import ascii_lowercase

from lessonkit.judging.letters import letters_in
from lessonkit.judging.quoting import plain
from lessonkit.judging.slips import known_slips
from lessonkit.judging.verdict import Verdict, not_attempted, not_yet, right
from lessonkit.tasks.task import Task, is_blank, is_empty, kind_of


@dataclass(frozen=True)
class OrderSlip:
    """A slip seen in an order: one step stands before another that it needs.

    Parameters
    ----------
    slip
        Id from the catalogue of slips.
    needs
        Number of the step that has to come first, counted from 0 in the right order.
    step
        Number of the step that was put before it.
    look
        Where to look in this exercise, as a sentence. Never the order itself.
    """

    slip: str
    needs: int
    step: int
    look: str


@dataclass(frozen=True, kw_only=True)
class OrderTask(Task):
    """Steps to be put in order; the answer is their letters, "b, a, c".

    Parameters
    ----------
    steps
        The steps in the right order. They are shown in another one, the same on every run.
    meaning
        Said when the order is right.
    why
        For each step after the first, why it cannot come earlier; may be left empty.
    slips
        The predictable wrong orders; the first that fits is named.
    """

    steps: tuple[str, ...]
    meaning: str
    why: tuple[str, ...] = ()
    slips: tuple[OrderSlip, ...] = ()

    def shown(self) -> dict[str, str]:
        """Letter → step, in the order shown to the learner."""
        # Sorted by a digest of id and step: shuffled, and the same on every machine and version.
        mixed = sorted(self.steps, key=lambda step: sha256(f"{self.id}/{step}".encode()).digest())
        if tuple(mixed) == self.steps:
            mixed = mixed[1:] + mixed[:1]
        return dict(zip(ascii_lowercase, mixed, strict=False))

    @property
    def answer(self) -> tuple[str, ...]:
        """The letters in the right order."""
        letters = {step: letter for letter, step in self.shown().items()}
        return tuple(letters[step] for step in self.steps)

    def judge(self, answer: object) -> Verdict:
        """Judge an order: "b, a, c", "bac" or ["b", "a", "c"]."""
        if is_blank(answer) or is_empty(answer):
            return not_attempted(self.question, f"Put the letters {self._letters()} in order.")
        given = self.read(answer)
        if isinstance(given, Verdict):
            return given
        if given == self.answer:
            return right(self.meaning)
        if given == self.answer[::-1]:
            return not_yet(
                "The whole order runs the other way: from the last step to the first.",
                "Change the order and try again.",
            )
        place = {letter: given.index(letter) for letter in given}
        for known in self.slips:
            needed, step = self.answer[known.needs], self.answer[known.step]
            if place[step] < place[needed]:
                # What two steps show is that they are turned; the catalogue's sentence would say
                # what somebody thought, which no order shows.
                said = (_turned(step, needed), f"Look at this: {known.look}")
                return not_yet(*said, "Change the order and try again.", slip=known.slip)
        return self._first_turned(place)

    def read(self, answer: object) -> tuple[str, ...] | Verdict:
        """The letters in the order given, or a verdict that says what is missing."""
        letters = letters_in(answer, self.shown())
        if letters is None:
            return not_yet(
                f'Type the letters in order, such as "{", ".join(self.shown())}"; '
                f"this is {kind_of(answer)}."
            )
        shown = self.shown()
        unknown = [letter for letter in letters if letter not in shown]
        if unknown:
            return not_yet(
                f"The letters are {self._letters()}; “{plain(unknown[0], 30)}” is none of them."
            )
        twice = [letter for letter in shown if letters.count(letter) > 1]
        missing = [letter for letter in shown if letter not in letters]
        if twice or missing:
            which = f"({twice[0]}) stands twice" if twice else f"({missing[0]}) is missing"
            return not_yet(f"Each of the letters {self._letters()} is wanted once; {which}.")
        return tuple(letters)

    def _first_turned(self, place: dict[str, int]) -> Verdict:
        """Which step stands before the one that comes right before it in the right order, and why.

        There is such a pair in every order but the right one, and `why` speaks of it.
        """
        pairs = enumerate(pairwise(self.answer))
        number, (needed, step) = next(
            (number, pair) for number, pair in pairs if place[pair[1]] < place[pair[0]]
        )
        reason = self.why[number] if self.why else ""
        return not_yet(
            self._begins(place),
            _turned(step, needed),
            *([f"About ({step}): {reason}"] if reason else []),
            "Change the order and try again.",
        )

    def _begins(self, place: dict[str, int]) -> str:
        """How many steps from the first on stand where they belong."""
        first = next(n for n, letter in enumerate(self.answer) if place[letter] != n)
        if first == 0:
            return "The first step is another one."
        if first == 1:
            return "The first step stands where it belongs."
        return f"The first {first} steps stand where they belong."

    def _letters(self) -> str:
        return ", ".join(self.shown())

    def problems(self) -> list[str]:
        """Too few or equal steps, reasons that do not match them, slips that name no real step."""
        found = super().problems()
        if not 3 <= len(self.steps) <= len(ascii_lowercase):
            found.append(f"{self.id}: {len(self.steps)} steps; 3 to 26 can be put in order")
        if len(set(self.steps)) < len(self.steps):
            found.append(f"{self.id}: two steps are the same")
        if self.why and len(self.why) != len(self.steps) - 1:
            found.append(f"{self.id}: {len(self.why)} reasons for {len(self.steps) - 1} steps")
        for known in self.slips:
            if known.slip not in known_slips():
                found.append(f"{self.id}: unknown slip {known.slip!r}")
            if not 0 <= known.needs < known.step < len(self.steps):
                found.append(f"{self.id}: slip {known.slip!r} fits the right order")
        return found


def _turned(step: str, needed: str) -> str:
    return f"The wrong way round: you put ({step}) before ({needed})."
