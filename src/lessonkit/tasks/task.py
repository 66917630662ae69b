"""What every exercise has, whatever its kind."""

from dataclasses import dataclass
from typing import ClassVar

from lessonkit.judging.given import is_blank, is_empty, kind_of
from lessonkit.judging.slips import slip as slip_of
from lessonkit.judging.verdict import Verdict, not_attempted

__all__ = ["Task", "is_blank", "is_empty", "kind_of", "slip_sentences"]


@dataclass(frozen=True, kw_only=True)
class Task:
    """One exercise.

    Parameters
    ----------
    id
        Lesson and name, "03.fall".
    question
        The question in a sentence or two, as plain text; names of a program between backticks.
    hints
        From the gentlest to the most helpful; none gives the answer away.
    worked
        The worked solution as plain text (Python where the answer is), shown only when the learner
        asks for it.
    going_further
        True for the coding route.
    telling
        How much the exercise tells about a new learner: those with the highest figure are the
        first to be asked again in later lessons. 0 for one that is not worth recalling, or that
        does not stand without its lesson.
    confidence
        True asks beside the answer how sure the learner is.
    may_skip
        True in a part that the lesson offers to leave out, for what it is about; whoever leaves it
        out is not reminded of it.
    on_screen
        True where a figure has to be moved for the answer, which paper and question banks, with
        the figure as it starts, cannot give; they say so.
    """

    in_python: ClassVar[bool] = False  # whether the answer is written in Python

    id: str
    question: str
    hints: tuple[str, ...] = ()
    worked: str = ""
    going_further: bool = False
    telling: int = 0
    confidence: bool = False
    may_skip: bool = False
    on_screen: bool = False

    @property
    def asked(self) -> str:
        """The question as it is put to a learner."""
        return self.question

    @property
    def wanted(self) -> bool:
        """Whether a lesson that lacks this exercise is reminded of it at its end."""
        return not (self.going_further or self.may_skip)

    def judge(self, answer: object) -> Verdict:
        """Judge an answer of any type; never raises for a wrong one."""
        raise NotImplementedError

    def blank(self, answer: object, *do: str) -> Verdict:
        """What is said where there is no answer: the question as well, unless dots stand there.

        Dots are in the cell under the question; whoever gives nothing may not have it in sight.
        """
        return not_attempted(*do) if answer is ... else not_attempted(self.question, *do)

    def problems(self) -> list[str]:
        """What is wrong with the exercise itself; a lesson with problems is not built."""
        return [] if self.question else [f"{self.id}: no question"]

    def warnings(self) -> list[str]:
        """What an author should look at; the lesson is built all the same."""
        return []


def slip_sentences(slip_id: str, look: str) -> tuple[str, ...]:
    """What you probably did, why it fails here, what to look at."""
    slip = slip_of(slip_id)
    return (
        f"{slip.did} {slip.fails}",
        f"Look at this: {look}",
        "Change it and try again.",
    )
