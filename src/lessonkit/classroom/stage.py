"""What the class is shown, and whether verdicts are held back meanwhile."""

from dataclasses import dataclass
from typing import Literal

from lessonkit.classroom.refusing import Refused
from lessonkit.lessons.lesson import Lesson

Shown = Literal["progress", "vote", "bars", "revealed"]
Act = Literal["progress", "vote", "bars", "again", "reveal"]
ACTS: dict[Act, str] = {
    "progress": "Progress",
    "vote": "Vote",
    "bars": "Show bars",
    "again": "Vote again",
    "reveal": "Reveal",
}
ROUNDS = 2  # a first vote, and a second one after people have talked


@dataclass(frozen=True)
class Stage:
    """What stands on the board.

    Parameters
    ----------
    shown
        Progress by exercise, a vote that is open, its bars, or the answer.
    task
        The exercise; empty for progress.
    round
        1 for the first vote, 2 for the second; 0 where nobody voted.
    """

    shown: Shown = "progress"
    task: str = ""
    round: int = 0

    @property
    def held(self) -> str:
        """The exercise whose verdicts are held back, or an empty text."""
        return self.task if self.round and self.shown in ("vote", "bars") else ""


def votable(lesson: Lesson) -> dict[str, str]:
    """Exercises that can be put on the board → their kind: all but those in own words."""
    return {
        task_id: outline.kind
        for task_id, outline in lesson.outlines.items()
        if outline.kind != "text"
    }


def next_stage(lesson: Lesson, now: Stage, act: str, task_id: str, voted: int) -> Stage:
    """The stage after a button.

    Parameters
    ----------
    now
        The stage before.
    act
        One of `ACTS`.
    task_id
        The exercise that is chosen.
    voted
        How many votes this exercise has had.

    Raises
    ------
    Refused
        There is no such button or exercise, or it makes no sense now; the sentence says so.
    """
    if act == "progress":
        return Stage()
    if act not in ACTS:
        raise Refused("There is no such button.", 400)
    if task_id not in votable(lesson):
        raise Refused("Choose an exercise first.", 400)
    same = now.task == task_id
    if act == "bars":
        revealed = same and now.shown == "revealed"
        return now if revealed else Stage("bars", task_id, voted)
    if act == "reveal":
        return Stage("revealed", task_id, voted)
    if lesson.outlines[task_id].kind == "predict":
        if act == "again":
            raise Refused("A prediction is locked once: choose Show bars, then Reveal.", 409)
        return Stage("vote", task_id, 1)
    if act == "vote" and voted:
        raise Refused(f"{task_id} was voted on already: choose Vote again, or Reveal.", 409)
    if act == "again" and not voted:
        raise Refused(f"{task_id} was not voted on yet: choose Vote.", 409)
    return Stage("vote", task_id, min(voted + 1, ROUNDS))
