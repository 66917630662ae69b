"""What every exercise has, whatever its kind."""

from dataclasses import dataclass

from crossings import slips
from lessonkit.judging.quoting import plain
from lessonkit.judging.verdict import Verdict

_LONGEST_BLANK = 1000  # signs; more dots than that are no dots of ours


@dataclass(frozen=True, kw_only=True)
class Task:
    """One exercise.

    Parameters
    ----------
    id
        Lesson and name, "03.fall".
    question
        The question in a sentence or two, as plain text.
    hints
        From the gentlest to the most helpful; none gives the answer away.
    worked
        The worked solution as plain text, shown only when the learner asks for it.
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
    """

    id: str
    question: str
    hints: tuple[str, ...] = ()
    worked: str = ""
    going_further: bool = False
    telling: int = 0
    confidence: bool = False
    may_skip: bool = False

    @property
    def wanted(self) -> bool:
        """Whether a lesson that lacks this exercise is reminded of it at its end."""
        return not (self.going_further or self.may_skip)

    def judge(self, answer: object) -> Verdict:
        """Judge an answer of any type; never raises for a wrong one."""
        raise NotImplementedError

    def problems(self) -> list[str]:
        """What is wrong with the exercise itself; a lesson with problems is not built."""
        return [] if self.question else [f"{self.id}: no question"]


def slip_sentences(slip_id: str, look: str) -> tuple[str, ...]:
    """What you probably did, why it fails here, what to look at."""
    slip = slips.slip(slip_id)
    return (
        f"{slip.did} {slip.fails}",
        f"Look at this: {look}",
        "Change it and try again.",
    )


def is_blank(answer: object) -> bool:
    """Whether the learner has not put anything in place of the dots yet."""
    if isinstance(answer, str):
        return len(answer) <= _LONGEST_BLANK and answer.strip(" .…") == ""
    return answer is None or answer is ...


def kind_of(answer: object) -> str:
    """The type of an answer in words a learner may know."""
    words = {
        "str": "a text",
        "bool": "True or False",
        "list": "a list",
        "tuple": "several values",
        "dict": "a dictionary",
        "set": "a set",
        "DataFrame": "a table",
        "Series": "a column of values",
        "ndarray": "an array",
        "function": "a function (were its brackets forgotten?)",
        "builtin_function_or_method": "a function (were its brackets forgotten?)",
        "method": "a function (were its brackets forgotten?)",
        "int": "a number",
        "float": "a number",
    }
    name = type(answer).__name__
    return words.get(name, f"a value of type {plain(name)}")
