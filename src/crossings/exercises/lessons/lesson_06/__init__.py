"""Lesson 06: how does one journey become seven counts?"""

from crossings.exercises.lessons.lesson_06 import choices, coding, sorting, sums, words
from crossings.exercises.lessons.lesson_06.figures import (
    JOURNEY,
    all_2015,
    counts,
    detected_times,
    detections_2015,
    detections_2016,
    detections_since_2016,
    in_centres,
    into_centres,
    kim,
    people_2015,
    registered_times,
    since_2016,
    stay,
    times_as_many,
    value,
)
from lessonkit.lessons.catalogue import Lesson
from lessonkit.text.wording import in_words

LESSON = Lesson(
    id="06",
    title="Crossings are not people",
    question="How does one journey become seven counts?",
    objectives=(
        "say what one unit of a count is, and where its counter stands",
        "follow one journey through attempts, detections and registrations",
        "tell a sum of several borders from a number of people",
        "work out people on a day from arrivals and length of stay",
        "choose the count that suits a question, or say that there is none",
    ),
    teaching_minutes=20,
    exercise_minutes=35,
    content_note=(
        "The figures are about people who crossed borders and people who were sent back; one of "
        "them counts people who died. There are no pictures of people, and nobody will ask about "
        "you or your family."
    ),
    key_points=(
        "A crossing, a detection, a registration and a person are four different units.",
        "Whoever tries again is counted again. Whoever nobody notices is not counted at all.",
        "Adding up the counts of several borders adds up journeys, not people.",
        f"{since_2016:,} registrations inside the region since 2016, {detections_since_2016:,} "
        "detections at the EU's border to 2024: two counters, and neither counts people.",
        "Ask what one unit is and where the counter stands, before you ask whether a number is "
        "true.",
    ),
    limits=(
        "In the recount machine everyone has the same chances. In reality they differ from person "
        "to person, and from border to border.",
        "Several of the sixteen counts were read in news reports, not in the counter's own text; "
        "some cover one country, others the whole EU.",
        "How many people are behind any of these counts is not known; about 1 million for 2015 is "
        "Frontex's estimate.",
        "People on an average day in Serbian centres is our own sum, not a count.",
        "Nothing here says why a number changed.",
    ),
    sources=("balkan_counts_2022", "balkan_registrations", "frontex_by_route", "claims"),
    facts={
        "journey": "\n".join(f"- **{step.place}.** {step.said}" for step in JOURNEY),
        "kim_attempts": str(kim["attempt"]),
        "kim_entries": str(kim["entry"]),
        "all_2015": f"{all_2015:,}",
        "first_printed_2015": f"{detections_2015:,}",
        "people_2015": f"{people_2015:,}",
        "since_2016": f"{since_2016:,}",
        "detections_since_2016": f"{detections_since_2016:,}",
        "detections_2016": f"{detections_2016:,}",
        "times_as_many": f"{times_as_many:.1f}",
        "registered_times": f"{registered_times:.1f}",
        "detected_times": f"{detected_times:.1f}",
        "in_2021": f"{in_centres[2021]:,.0f}",
        "into_2023": f"{into_centres[2023]:,}",
        "stay_2023": str(stay[2023]),
        "how_many_counts": in_words(len(counts)),
        "smallest": f"{value[1]:,}",
        "largest": f"{value[16]:,}",
    },
    tasks=(
        words.NOTICE,
        sums.WHICH_COUNT,
        choices.LARGER,
        sums.ONE_JOURNEY,
        choices.TWIN,
        choices.NOTICED,
        choices.PREVENTED,
        sums.SECOND_TIME,
        sorting.WHICH_SUM,
        choices.MOST_USED,
        sums.MISSING_STEP,
        sums.ON_A_DAY,
        sorting.SUITS,
        coding.TWO_COUNTERS,
        coding.ATTEMPTS,
        choices.JUDGE,
        words.NOTE,
    ),
)
