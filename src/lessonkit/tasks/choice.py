"""Exercises with options to choose from."""

import re
from dataclasses import dataclass

from lessonkit.judging.letters import letters_in
from lessonkit.judging.quoting import plain
from lessonkit.judging.slips import known_slips, slip
from lessonkit.judging.verdict import Verdict, not_attempted, not_yet, right
from lessonkit.tasks.task import Task, is_blank, is_empty, kind_of

_SAYS = 4  # words, at least
_YES = re.compile(r"^(?:yes|missing|right)\b(?:, possible)?[\s,.:;]*", re.IGNORECASE)


@dataclass(frozen=True)
class Option:
    """One option, with what is said to whoever chooses it.

    Parameters
    ----------
    text
        The option as the learner reads it.
    feedback
        For a right option what it means; for a wrong one where to look.
    right
        Whether it belongs to the answer.
    slip
        Id of the slip behind a wrong option.
    missed
        For a right option, said to whoever leaves it out: what was overlooked. Left empty, it is
        the first sentence of its feedback, and the next where that is short.
    """

    text: str
    feedback: str
    right: bool = False
    slip: str | None = None
    missed: str = ""

    @property
    def overlooked(self) -> str:
        """What somebody overlooks who leaves this right option out."""
        first, *more = re.split(r"(?<=[.?!])\s", self.besides)
        while more and len(first.split()) < _SAYS:  # "75.1%." says too little
            first = f"{first} {more.pop(0)}"
        return self.missed or first

    @property
    def besides(self) -> str:
        """The feedback of a right option beside another right one: without its "Yes."."""
        said = _YES.sub("", self.feedback)
        return said[:1].upper() + said[1:]


@dataclass(frozen=True, kw_only=True)
class ChoiceTask(Task):
    """A question with options "a", "b", …; with `several` more than one of them is right.

    Parameters
    ----------
    options
        Letter → option, in the order shown.
    several
        True when all right options are wanted.
    """

    options: dict[str, Option]
    several: bool = False

    @property
    def asked(self) -> str:
        """The question, and that several options are wanted where they are."""
        return f"{self.question} More than one is right." if self.several else self.question

    @property
    def answer(self) -> tuple[str, ...]:
        """The letters of the right options."""
        return tuple(letter for letter, option in self.options.items() if option.right)

    def judge(self, answer: object) -> Verdict:
        """Judge one letter, or several ("a, c" or ["a", "c"])."""
        if is_blank(answer) or is_empty(answer):
            return not_attempted(self.question, f"Choose from {self._letters()}.")
        chosen = self._read(answer)
        if isinstance(chosen, Verdict):
            return chosen
        wrong = [letter for letter in chosen if not self.options[letter].right]
        if wrong:
            slips = list(filter(None, (self.options[letter].slip for letter in wrong)))
            found = slip(slips[0]) if slips else None
            why = (found.perhaps,) if found else ()
            about = (f"About ({letter}): {self.options[letter].feedback}" for letter in wrong)
            return not_yet(*about, *why, slip=found.id if found else None)
        missing = [letter for letter in self.answer if letter not in chosen]
        if missing:
            return not_yet(
                f"What you chose belongs to the answer; {len(missing)} more "
                f"{'option does' if len(missing) == 1 else 'options do'} too.",
                f"You overlooked this: {self.options[missing[0]].overlooked}",
            )
        first, *more = (self.options[letter] for letter in chosen)
        return right(first.feedback, *(one.besides for one in more))

    def _letters(self) -> str:
        *first, last = self.options
        return f"{', '.join(first)} or {last}" if first else last

    def _read(self, answer: object) -> list[str] | Verdict:
        found = letters_in(answer, {letter: one.text for letter, one in self.options.items()})
        wanted = f"Type {'letters' if self.several else 'one letter'}: {self._letters()}"
        if found is None:
            return not_yet(f"{wanted}; this is {kind_of(answer)}.")
        letters = sorted(set(found))
        unknown = [letter for letter in letters if letter not in self.options]
        if unknown or not letters:
            came = f"“{plain(unknown[0], 30)}” is none of them" if unknown else "none was found"
            return not_yet(f"{wanted}; {came}.")
        if len(letters) > 1 and not self.several:
            return not_yet(f"One option is wanted; you chose {', '.join(letters)}.")
        return letters

    def problems(self) -> list[str]:
        """No right option, several where one is wanted, or an unknown slip."""
        found = super().problems()
        if not self.answer or (len(self.answer) > 1 and not self.several):
            wanted = "at least one" if self.several else "one"
            trouble = f"{self.id}: {len(self.answer)} options are right, but {wanted} must be"
            if len(self.answer) > 1:
                trouble += " (for more, write :several: below the first line)"
            found.append(trouble)
        if len(self.options) < 2:
            found.append(f"{self.id}: there has to be a second option to choose from")
        for letter, option in self.options.items():
            if option.slip and option.slip not in known_slips():
                found.append(f"{self.id}: option {letter} names unknown slip {option.slip!r}")
            if not option.feedback:
                found.append(f"{self.id}: option {letter} has no feedback")
        texts = [option.text for option in self.options.values()]
        if twice := next((text for text in texts if texts.count(text) > 1), ""):
            found.append(f"{self.id}: two options say “{twice}”")
        return found
