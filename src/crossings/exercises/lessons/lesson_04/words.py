"""Lesson 04: what the learner writes."""

from crossings.exercises.lessons.lesson_04.figures import (
    alb,
    alb_q,
    december_change,
    pace_change,
    real_spread,
    signed,
)
from crossings.exercises.text_task import TextTask

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
        f"In 2023 {alb[2023]} Albanian nationals were recorded on small boats, "
        f"{signed(real_spread.min(), 0)}% to {signed(real_spread.max(), 0)}% against what one "
        "would have guessed from the quarters before (from the last quarter of 2022 alone: "
        f"{signed(pace_change, 0)}%); from December 2022 alone it would be "
        f"{signed(december_change, 0)}%. Most of the fall, from {alb_q['2022Q3']:,} to "
        f"{alb_q['2022Q4']:,} in a quarter, came before the agreement, so the steps of August "
        "2022, a return from a peak and smugglers' prices are rivals that these figures cannot "
        "rule out."
    ),
)
