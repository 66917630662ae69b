"""Lesson 11: what the learner writes."""

from crossings.exercises.lessons.lesson_11.figures import (
    entries,
    mix_ups,
    mixed_people,
    people_per,
    printed,
)
from lessonkit.tasks.text import TextTask

NOTICE = TextTask(
    id="11.notice",
    question="What do you notice in this figure? What do you wonder? One line for each.",
)


NOTE = TextTask(
    id="11.note",
    question=(
        "Lena Haas drafts letters for a member of parliament. Her draft says: “Only "
        f"{printed} per cent of entries are mixed up, so joining two police databases is safe.” "
        "Write Lena two sentences: what the figure counts, and one limit."
    ),
    rubric=(
        "Is it clear what was counted (mix-ups, or the people in them), of which whole, by whom?",
        "Does it say that this is one database of the Home Office, not a joined one?",
        "Is there one limit: known errors only, missed matches, or another rule for joining?",
        "Would a minister's adviser and an NGO's lawyer both call it fair?",
    ),
    model=(
        f"The {printed} per cent are about {mix_ups:,} known mix-ups among {entries:,} entries of "
        "one Home Office database (a spokesperson, 2024), and they hold more than "
        f"{mixed_people:,} people, which is {people_per / 1000:.3f} per cent. The figure is about "
        "that database alone, so it does not say how many strangers, or how many missed matches, "
        "there would be if two police databases were joined."
    ),
)
