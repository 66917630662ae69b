"""Lesson 04: what the learner writes."""

from crossings.exercises.lessons.lesson_04.figures import (
    alb,
    alb_q,
    real_spread,
)
from lessonkit.tasks.text import TextTask

NOTICE = TextTask(
    id="04.notice",
    question="What do you notice in this figure? What do you wonder? One line for each.",
)


NOTE = TextTask(
    id="04.note",
    question=(
        "Nadia Brandt works for a committee of parliament that has to say whether agreements of "
        "this kind work. Write Nadia two sentences: a range with its assumption, and what else may "
        "have done it."
    ),
    rubric=(
        "Is there a range, and does Nadia know what each end assumes?",
        "Do you name at least two rivals, one of them from before the agreement?",
        "Is there neither “it worked” nor “it did not”?",
        "Would the minister's adviser and a lawyer for migrants both call it fair?",
    ),
    model=(
        f"By guesses from whole quarters, the {alb[2023]} Albanian nationals recorded on small "
        f"boats in 2023 are {-real_spread.max():.0f} to {-real_spread.min():.0f} per cent fewer "
        "than would have come otherwise; by a guess from December 2022 alone they may even be "
        "more. "
        f"Most of the fall, from {alb_q['2022Q3']:,} to {alb_q['2022Q4']:,} between two "
        "quarters, came before the agreement, and the steps of August 2022, a return from a peak "
        "or other ways of coming could have made it too."
    ),
)
