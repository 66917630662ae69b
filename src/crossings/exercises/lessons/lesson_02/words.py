"""Lesson 02: what the learner writes."""

from crossings.exercises.lessons.lesson_02.figures import visits_said
from lessonkit.tasks.text import TextTask

NOTE = TextTask(
    id="02.note",
    question=(
        f"Priya Shah reads the news on local radio. Her script for tomorrow says: “Enforcement "
        f"visits rose by {visits_said} per cent last year.” Write Priya two sentences: what can be "
        "said, and what she should ask for first."
    ),
    rubric=(
        "Is it clear which visits the figure was first given for?",
        "Do you say that the two numbers were not found, without calling the claim false?",
        "Does Priya know what to ask for: which years, which kinds of visit?",
        "Would the ministry's press officer and a lawyer for migrants both call it fair?",
    ),
    model=(
        f"In January 2024 the Home Office was reported as giving {visits_said} per cent for the "
        "rise of “illegal working” visits from 2022 to 2023; your script says all enforcement "
        "visits, and we could not find either year's number, so we cannot confirm it. Please ask "
        "the Home Office for both years and both kinds of visit, or say “illegal working” visits "
        "and that the figure is the ministry's own."
    ),
)
