"""Questions answered in the learner's own words: kept, never marked."""

from dataclasses import dataclass

from lessonkit.judging.verdict import Verdict, not_attempted, not_yet, right
from lessonkit.tasks.task import Task, is_blank, kind_of

LONGEST = 20_000  # signs of one text in the record, some ten pages


@dataclass(frozen=True, kw_only=True)
class TextTask(Task):
    """A question for the learner's own words.

    Parameters
    ----------
    rubric
        Questions to check one's own text against, shown after writing.
    model
        One possible answer, shown after writing. Not "the" answer.
    """

    rubric: tuple[str, ...] = ()
    model: str = ""

    def judge(self, answer: object) -> Verdict:
        """Any text counts as done; the learner judges it with the rubric."""
        if is_blank(answer):
            return not_attempted(
                self.question, "Nothing is written yet: your words are the answer."
            )
        if not isinstance(answer, str):
            return not_yet(f"Write a text in quotation marks; this is {kind_of(answer)}.")
        if len(answer) > LONGEST:
            return not_yet(too_long(answer))
        return right("Your words are kept. No machine marks them.")

    def problems(self) -> list[str]:
        """A rubric without a model answer, or the other way round."""
        one_sided = bool(self.rubric) != bool(self.model)
        return super().problems() + (
            [f"{self.id}: rubric and model answer go together"] if one_sided else []
        )


def too_long(text: str) -> str:
    """What is said about a text for which the record has no room.

    Examples
    --------
    >>> too_long("x" * 20_001)[:75]
    'Your text has 20,001 characters; the record keeps texts of at most 20,000. '
    """
    return (
        f"Your text has {len(text):,} characters; the record keeps texts of at most {LONGEST:,}. "
        "It still stands where you wrote it, and is not kept yet: shorten it, or keep the long "
        "one in a file of your own."
    )
