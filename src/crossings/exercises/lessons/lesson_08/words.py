"""Lesson 08: what the learner writes."""

from crossings.exercises.lessons.lesson_08.figures import force_said, reported
from lessonkit.tasks.text import TextTask

NOTICE = TextTask(
    id="08.notice",
    question="What do you notice in this figure? What do you wonder? One line for each.",
)


NOTE = TextTask(
    id="08.note",
    question=(
        "Ana Novak writes speeches for a member of the European Parliament. Her draft says: "
        f"“Excessive force is used in {force_said} per cent of pushbacks to Bosnia and "
        "Herzegovina.” Write Ana two sentences: what can be said, and what she should ask for "
        "first."
    ),
    rubric=(
        "Is it clear who is quoted as the source, and that the survey could not be read here?",
        "Do you say of what the per cent are: documented incidents, not all pushbacks?",
        "Is there one limit: who was asked, who is missing, or how many incidents there were?",
        "Would a minister's adviser and a lawyer of an aid organisation both call it fair?",
    ),
    model=(
        f"A news article of October 2025 quotes IOM Bosnia and Herzegovina: {reported:,} people "
        f"reported pushbacks in 2024, and excessive force in {force_said} per cent of the "
        "documented incidents; we could not read the survey, so we cannot confirm the figures, "
        "and they are about incidents that were documented, not about all pushbacks. Please ask "
        "IOM who was asked, where and how, what counted as an incident, and how many incidents "
        "there were, before the sentence goes into the speech."
    ),
)
