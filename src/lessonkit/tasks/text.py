"""Questions answered in the learner's own words: kept, never marked."""

from dataclasses import dataclass

from lessonkit.judging.verdict import Verdict, not_attempted, not_yet, right
from lessonkit.tasks.task import Task, is_blank, kind_of


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
            return not_attempted(self.question)
        if not isinstance(answer, str):
            return not_yet(f"Expected is a text in quotation marks; this is {kind_of(answer)}.")
        return right("Your words are kept. Nobody marks them.")

    def problems(self) -> list[str]:
        """A rubric without a model answer, or the other way round."""
        one_sided = bool(self.rubric) != bool(self.model)
        return super().problems() + (
            [f"{self.id}: rubric and model answer go together"] if one_sided else []
        )
