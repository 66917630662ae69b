"""Lesson 01: what the learner writes."""

from crossings.exercises.lessons.lesson_01.figures import detections, retold
from lessonkit.tasks.text import TextTask

NOTICE = TextTask(
    id="01.notice",
    question=(
        "What do you notice in this sentence? What would you like to know before you repeat it? "
        "One line for each."
    ),
)

OWN = TextTask(
    id="01.own",
    question=(
        "Take the claim you chose apart: object, counter, place, period, baseline, verb, source. "
        "Write “missing” where there is nothing. Then one line: what would you ask the speaker?"
    ),
    rubric=(
        "Does the object say what one unit is (a person, an event, a decision, a pound)?",
        "Is the counter somebody who could know it?",
        "Did you write “missing” rather than fill a gap with a guess?",
        "Would you ask the same question if somebody you like had said it?",
    ),
    model=(
        "Claim B6, press reports on a Home Office announcement. Object: a deployment of officers; "
        "no number. Counter: the Home Office. Place: Western Balkans. Period: October 2025. "
        "Baseline: “first”, so nothing before. Verb: deployed; other reports say sent to explore. "
        "Source: an announcement, read in reports. I would ask: what did the officers do there, "
        "and for how long?"
    ),
)

NOTE = TextTask(
    id="01.note",
    question=(
        "Ines Hoxha writes speeches for a member of parliament. Her draft says: "
        f"“{retold:,} people were smuggled by gangs through the Western Balkans last year.” Write "
        "her two sentences: what she can say safely, and one limit."
    ),
    rubric=(
        "Is it clear what was counted, by whom, where and when?",
        "Does it say which words of the draft no count that was found supports?",
        "Is our own inference called an inference?",
        "Would a minister's adviser and an NGO's lawyer both call it fair?",
    ),
    model=(
        f"Frontex counted {detections:,} detections on the Western Balkan route in 2024; one "
        "person can be detected more than once, and smuggling is not noted. It is the only "
        "matching number we found, so that your figure comes from it is our inference: ask the "
        "Home Office how it was made before you say “people”, “smuggled” or “gangs”."
    ),
)
