"""Lesson 06: what the learner writes."""

from crossings.exercises.lessons.lesson_06.figures import detections_since_2016, since_2016
from lessonkit.tasks.text import TextTask

NOTICE = TextTask(
    id="06.notice",
    question="What do you notice in this figure? What do you wonder? One line for each.",
)


NOTE = TextTask(
    id="06.note",
    question=(
        "Jonas Berg edits a school atlas. His caption says: “Since 2016 almost 1 million people "
        "have come to the EU by the Balkan route.” Write Jonas two sentences: what the caption can "
        "say, and one limit."
    ),
    rubric=(
        "Is it clear what was counted (registrations, or detections), by whom and where?",
        "Does the word “people” stand only where people were counted or estimated?",
        "Is there one limit: counted more than once, never counted, or no end date?",
        "Would a ministry's adviser and an NGO's lawyer both call it fair?",
    ),
    model=(
        f"Authorities in the Western Balkans have registered {since_2016:,} crossings since 2016 "
        f"(article of May 2025, its end date is not stated), while Frontex counted "
        f"{detections_since_2016:,} detections at the EU's border from 2016 to 2024. Neither is a "
        "number of people: one person can be in each of them several times, and people whom nobody "
        "noticed are in none."
    ),
)
