"""Lesson 01: an estimate and two sums."""

from crossings.exercises.lessons.lesson_01.figures import (
    above,
    detections,
    detections_2015,
    first_printed,
    people_2015,
    per_person,
    retold,
)
from lessonkit.tasks.estimate import EstimateTask
from lessonkit.tasks.number import NumberSlip, NumberTask

GUESS = EstimateTask(
    id="01.guess",
    question=(
        f"For 2015 Frontex counted {detections_2015:,} detections at the outer borders of the EU. "
        "How many people were detected, by Frontex's own estimate? Guess."
    ),
    answer=float(people_2015),
    unit="people (Frontex's estimate)",
    meaning=(
        "Many people were detected in Greece and later again on the way in from the "
        "Western Balkans: one person, two detections. It is an estimate: nobody "
        "could follow each person (Frontex, Risk Analysis for 2016)."
    ),
)

PER_PERSON = NumberTask(
    id="01.per-person",
    question=(
        f"{detections_2015:,} detections and about {people_2015:,} people: how many detections "
        "were there for each estimated person? One decimal."
    ),
    unit="detections a person",
    answer=per_person,
    tolerance=0.05,
    rounded=0.2,
    hints=(
        "“For each person” means: share the detections out over the people.",
        f"In Python, dividing is a slash. Start with {detections_2015} /",
    ),
    worked=f"{detections_2015} / {people_2015} = {per_person:.1f}",
    meaning=(
        f"About {per_person:.1f}, on average, over all borders, in one unusual year. It does not "
        "say what the ratio was in 2024: no such figure was found."
    ),
    ingredients={"detections": float(detections_2015), "people": float(people_2015)},
    slips=(
        NumberSlip(
            "other-sum",
            people_2015 / detections_2015,
            "this is people for each detection; the question has it the other way round.",
        ),
        NumberSlip(
            "other-sum",
            float(detections_2015 - people_2015),
            "this is a difference. “For each” asks for a division.",
        ),
    ),
    telling=2,
)

ABOVE = NumberTask(
    id="01.above",
    question=f"How far is the round figure {retold:,} above the count of {detections:,}?",
    unit="detections",
    answer=float(above),
    tolerance=0.5,
    hints=("One number minus the other.",),
    worked=f"{retold} - {detections} = {above}",
    meaning=(
        f"{above}, about {100 * above / detections:.0f} in a hundred. “Almost {retold:,}” is fair "
        "rounding. So look for the trouble elsewhere: the number hardly moves, the words do."
    ),
    ingredients={"the round figure": float(retold), "the count": float(detections)},
    slips=(
        NumberSlip(
            "provisional-edition",
            float(retold - first_printed),
            f"{first_printed:,} is how the count was first printed, in January 2025.",
        ),
    ),
)
