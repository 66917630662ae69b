"""Lesson 09: what the learner writes."""

from crossings.exercises.lessons.lesson_09.figures import (
    about_black_people,
    alerts,
    faces,
    false,
    shares,
)
from lessonkit.tasks.text import TextTask

NOTICE = TextTask(
    id="09.notice",
    question="What do you notice in this figure? What do you wonder? One line for each.",
)

NOTE = TextTask(
    id="09.note",
    question=(
        "Lena Novak advises members of a parliament. Her draft says: “Live face recognition in "
        f"London is wrong in only {100 * shares['of_screened']:.4f} per cent of cases.” Write Lena "
        "two sentences: what was counted, and one limit."
    ),
    rubric=(
        "Is it clear of what whole the per cent are: faces, alerts or errors?",
        "Are place and period named, and who counted?",
        "Is there one limit, such as the people who were missed, or who the errors fell on?",
        "Would the police and a lawyer of somebody wrongly stopped both call it fair?",
    ),
    model=(
        f"The Metropolitan Police in London counted {false} false alerts from September 2024 to "
        f"September 2025: that is {100 * shares['of_screened']:.4f} per cent of {faces:,} faces "
        f"scanned, and {100 * shares['of_alerts']:.2f} per cent of {alerts:,} alerts; say which. "
        f"{about_black_people} of the {false} were about Black people, and how many people on the "
        "list walked past unnoticed was not in the reports that we could read."
    ),
)
