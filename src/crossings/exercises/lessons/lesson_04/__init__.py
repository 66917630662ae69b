"""Lesson 04: cause or coincidence?"""

from crossings.exercises.lessons.lesson_04 import choices, coding, sorting, sums, words
from crossings.exercises.lessons.lesson_04.figures import (
    alb_q,
    by_november,
    december,
    december_change,
    december_low,
    november,
    pace,
    pace_change,
    placebo_spread,
    q4_over,
    real_spread,
)
from lessonkit.lessons.catalogue import Lesson
from lessonkit.text.wording import signed

LESSON = Lesson(
    id="04",
    title="Did the agreement do it?",
    question="Cause or coincidence?",
    objectives=(
        "say what would have to be guessed before a change can be called an effect",
        "work out a guess from a level and from a comparison group",
        "test a method at a date when nothing had happened",
        "tell which rival causes a comparison group takes out",
        "name what an evaluation would need",
    ),
    teaching_minutes=20,
    exercise_minutes=35,
    content_note=(
        "The figures are about people who crossed the sea in small boats. There are no pictures "
        "of people, and nobody will ask about you or your family."
    ),
    key_points=(
        "An effect is what came minus what would have come otherwise. The second part is always a "
        "guess.",
        f"For 2023 the guesses from quarters give {signed(real_spread.min(), 0)}% to "
        f"{signed(real_spread.max(), 0)}%; one from a single month gives "
        f"{signed(december_change, 0)}%, or {signed(december_low, 0)}% if all records added "
        "later belong to it.",
        "At 2022Q4, a quarter mostly over before the agreement, the same method already finds "
        f"{signed(placebo_spread.min(), 0)}% to {signed(placebo_spread.max(), 0)}%.",
        "A comparison group takes out what hits both groups alike, and nothing else.",
        "What was picked for being extreme is mostly less extreme the next time, by itself.",
        "“Not shown” is neither “it worked” nor “it did not”.",
    ),
    limits=(
        "No official table of Albanian nationals by month or week was found; two single months "
        "come from one news report, which rests on an early edition.",
        "Comparison groups have causes of their own.",
        "The range of guesses is no interval: it does not say how likely any of them is, and all "
        "rest on the same few quarters.",
        "The agreement was several measures; the figures cannot tell one from another.",
        "Nothing here says how many came another way.",
        "No evaluation of the agreement, the cameras or New Perspectives was found.",
    ),
    sources=(
        "uk_small_boats_by_quarter",
        "uk_small_boats_by_month",
        "uk_small_boats_revisions",
        "uk_albania_timeline",
        "uk_crossing_conditions",
        "claims",
    ),
    facts={
        "q4_2022": f"{alb_q['2022Q4']:,}",
        "q3_2022": f"{alb_q['2022Q3']:,}",
        "pace": f"{pace:,}",
        "pace_change": signed(pace_change, 0),
        "q4_over": f"{100 * q4_over:.0f}",
        "november": str(november),
        "december": str(december),
        "low": signed(real_spread.min(), 0),
        "high": signed(real_spread.max(), 0),
        "december_change": signed(december_change, 0),
        "december_low": signed(december_low, 0),
        "by_november": f"{by_november:.0f}",
    },
    tasks=(
        words.NOTICE,
        choices.TWIN,
        sums.GUESS,
        sorting.ORDER,
        sums.LIKE_OTHERS,
        sums.GAP,
        sums.PLACEBO,
        choices.SHOWS,
        sums.DECEMBER,
        sorting.RIVALS,
        choices.WEATHER,
        choices.SETTLE,
        sorting.PROGRAMME,
        choices.DETER,
        choices.JUDGE,
        words.NOTE,
        coding.OTHERWISE,
        coding.STEPS,
    ),
)
