"""Lesson 03: what fell, when, and for whom?"""

from crossings.exercises.lessons.lesson_03 import choices, coding, editions, sums, words
from crossings.exercises.lessons.lesson_03.figures import (
    EDITION_DAY,
    against_2021,
    alb,
    fall,
    first_edition_2022,
    others_change,
    part_of_fall,
)
from crossings.measures import percent_change
from lessonkit.lessons.catalogue import Lesson
from lessonkit.text.wording import signed

LESSON = Lesson(
    id="03",
    title="Down by over 90 per cent",
    question="What fell, when, and for whom?",
    objectives=(
        "compute a change in per cent from a stated baseline",
        "tell a count from a share, and per cent from percentage points",
        "split the change of a total into its parts",
        "place an event on a line of quarters",
        "write down what holds, with one limit",
    ),
    teaching_minutes=20,
    exercise_minutes=40,
    content_note=(
        "The figures are about people who crossed the sea in small boats. There are no pictures "
        "of people, and nobody will ask about you or your family."
    ),
    key_points=(
        "A change needs two periods. Name both.",
        f"One end point, two baselines: {signed(fall)}% from 2022, {signed(against_2021)}% "
        "from 2021.",
        f"Albanian nationals make up about {part_of_fall:.0f}% of the fall in all arrivals; "
        f"everyone else changed by {signed(others_change)}%.",
        "The largest step down lies between the third and the fourth quarter of 2022, mostly "
        "before the agreement.",
        "Figures that are right can still leave open what made them.",
    ),
    limits=(
        "Nationality is what was recorded on arrival. It is not a route.",
        "Only people who were detected are counted.",
        f"Later editions change earlier years. These are the figures of {EDITION_DAY}.",
        "Counts by quarter cannot show the days before and after an event.",
        "Nothing here says why the number fell.",
    ),
    sources=("uk_small_boats_by_quarter", "uk_small_boats_revisions", "uk_albania_timeline"),
    facts={
        "albania_2022": f"{alb[2022]:,}",
        "first_edition_2022": f"{first_edition_2022:,}",
        "fall_by_later": f"{percent_change(alb[2023], alb[2022]):,.0f}",
        "quarters_shown": str(len(words.AFTER_THE_PEAK.periods)),
    },
    tasks=(
        words.NOTICE,
        choices.WHO_COUNTED,
        choices.TWIN,
        words.AFTER_THE_PEAK,
        sums.FALL,
        sums.AGAINST_2021,
        sums.SHARE,
        sums.POINTS,
        sums.WITHOUT,
        sums.PART_OF_FALL,
        choices.WHEN,
        choices.CAMERAS,
        choices.ORDER,
        editions.EDITION,
        choices.MISSING,
        coding.TABLE,
        coding.CHART,
        choices.JUDGE,
        choices.LEDGER,
        words.NOTE,
    ),
)
