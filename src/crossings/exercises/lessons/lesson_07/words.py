"""Lesson 07: what the learner writes."""

from crossings.exercises.lessons.lesson_07.figures import by_year, fell_said
from lessonkit.tasks.text import TextTask

NOTICE = TextTask(
    id="07.notice",
    question="What do you notice in this figure? What do you wonder? One line for each.",
)


NOTE = TextTask(
    id="07.note",
    question=(
        "Mara Novak prepares a member of a parliament's home affairs committee. Her draft says: "
        f"“The Balkan route is closed: {fell_said} per cent fewer people came in 2024.” Write Mara "
        "two sentences: what holds, and one thing this count cannot see."
    ),
    rubric=(
        "Is it clear that detections of entries into the EU were counted, and by whom?",
        "Are both years named?",
        "Is there one thing that a count at this border cannot see: another way, a country outside "
        "the EU, people who did not set out?",
        "Would a minister's adviser and a lawyer for migrants both call it fair?",
    ),
    model=(
        f"Frontex counted {by_year[2024]:,} detections of entries into the EU on the Western "
        f"Balkan route in 2024 after {by_year[2023]:,} in 2023, a fall of {fell_said} per cent. "
        "Detections are not people, and the count says nothing about who went another way, waited "
        "in a country outside the EU or never set out, so please set the counts of other routes "
        "and of the countries beside it."
    ),
)
