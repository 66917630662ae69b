"""Lesson 01: what exactly was counted? The 22,000, from detection to headline."""

from crossings.exercises.lessons.lesson_01 import choices, coding, sorting, sums, words
from crossings.exercises.lessons.lesson_01.figures import (
    detections,
    first_printed,
    retold,
    routes_2024,
    same_round,
    same_round_2024,
)
from lessonkit.lessons.catalogue import Lesson
from lessonkit.text.wording import in_words

LESSON = Lesson(
    id="01",
    title="The life of a number",
    question="What exactly was counted?",
    objectives=(
        "take a statement with a number apart: object, counter, place, period, baseline, verb, "
        "source",
        "tell a count of events from a count of people",
        "find the words that a retelling adds to a number",
        "say what was found and mark what is inferred",
        "tell “cannot be checked” from “false”",
    ),
    teaching_minutes=20,
    exercise_minutes=34,
    content_note=(
        "The figures are about people who crossed borders, and about smuggling. One statement in "
        "part 7 is about people who died in a river. There are no pictures of people, and nobody "
        "will ask about you or your family."
    ),
    key_points=(
        "A number is made by somebody who counts something somewhere. Ask for all three.",
        "Events are not people: one person can be detected twice, another never.",
        f"{detections:,} detections and “{retold:,} people smuggled by gangs”: the number is "
        "nearly the same, the noun, the verb and the doer are not.",
        "“The only matching number found is …; that it is the source is our inference.”",
        "“Cannot be checked” is a verdict of its own. It is not “false”.",
    ),
    limits=(
        "No text that could be read says how the figure in the press was made. The link to Frontex "
        "is our inference.",
        "Short quotations are compared. The pages around them may name a source.",
        "The order in time is known. Who read whose text is not.",
        "Detections do not tell how many people crossed, seen or unseen.",
        "That no count of people smuggled was found does not mean that there is none.",
    ),
    sources=("wording_of_the_22000", "frontex_by_route", "frontex_western_balkans_editions"),
    facts={
        "detections": f"{detections:,}",
        "first_printed": f"{first_printed:,}",
        "retold": f"{retold:,}",
        "rows_2024": in_words(len(routes_2024)),
        "same_round_2024": in_words(same_round_2024),
        "same_round": in_words(same_round),
    },
    tasks=(
        words.NOTICE,
        sums.GUESS,
        sums.PER_PERSON,
        choices.ONE_ROW,
        choices.AT_MOST,
        choices.POOL,
        sorting.ORDER,
        sums.ABOVE,
        choices.COUNTER,
        sorting.ADDS,
        choices.AT_LEAST,
        choices.LINK,
        sorting.LACKS,
        words.OWN,
        coding.NOUNS,
        coding.ROUNDS_TO,
        choices.JUDGE,
        sorting.LEDGER,
        words.NOTE,
    ),
)
