"""Lesson 05: divided by what, and is it a pile or a stream?"""

from crossings.exercises.lessons.lesson_05 import choices, coding, sorting, sums, words
from crossings.exercises.lessons.lesson_05.figures import (
    all_open,
    claims_made,
    cohort,
    cohort_ended,
    cohort_of_arrived,
    decided,
    ended,
    men_granted,
    net_2023,
    of_answers,
    of_ends,
    older_open,
    quoted_rise,
    said_2023,
    women_granted,
)
from crossings.worlds.office import OPENING
from lessonkit.lessons.catalogue import Lesson

LESSON = Lesson(
    id="05",
    title="After arrival",
    question="Claims, grants, withdrawals, returns: divided by what, and is it a pile or a stream?",
    objectives=(
        "divide the same grants by two wholes, and say which question each answers",
        "tell a stock, a flow and a cohort from each other",
        "balance a pile: opening stock plus in minus out is the closing stock",
        "say which kinds of return a number holds",
        "notice when a part or another group has taken the place of the whole",
    ),
    teaching_minutes=20,
    exercise_minutes=35,
    content_note=(
        "The figures are about people who asked for asylum, waited, or were returned; modern "
        "slavery is named once. There are no stories of single people, and nobody will ask about "
        "you or your family."
    ),
    key_points=(
        "A share depends on what you divide by. Say it every time.",
        f"The same {decided[2022]['granted']} grants of 2022 are {of_answers[2022]:.1f}% of the "
        f"answers and {of_ends[2022]:.1f}% of the claims that ended.",
        "Opening stock + in − out = closing stock. A pile can fall without an answer to anybody.",
        f"“Cleared”: {older_open:,} older cases and {all_open - older_open:,} newer ones waited.",
        "Enforced, voluntary, at the port: three kinds of return. Name those you count.",
        "A cohort is not a year's decisions: other people, and not at their end yet.",
    ),
    limits=(
        "Decisions are first decisions on main applicants: no appeals, no dependants.",
        "Women and men: the table says female and male, and may hold children who claim alone.",
        "The cohort is followed to June 2023 only; later tables were not found.",
        "A published pile of Albanian claims was not found; our balance is an inference.",
        "Returns are events, and the figure for 2024 came without a definition.",
        "The letters of the Statistics Authority were read in their opening part only.",
    ),
    sources=(
        "uk_asylum_decisions",
        "uk_small_boats_outcomes",
        "uk_asylum_claims_of_albanians",
        "uk_asylum_grant_shares",
        "uk_returns_by_year",
        "uk_returns_of_albanians",
        "claims",
    ),
    facts={
        "of_answers_2021": f"{of_answers[2021]:.1f}",
        "women": f"{women_granted:.0f}",
        "men": f"{men_granted:.0f}",
        "cohort_withdrawn_part": f"{100 * cohort['withdrawn'] / cohort_ended:.0f}",
        "cohort_of_arrived": f"{cohort_of_arrived:.2f}",
        "claims_2023": f"{claims_made[2023]:,}",
        "ended_2023": f"{ended[2023]:,}",
        "net_2023": f"{-net_2023:,}",
        "opening": f"{OPENING}",
        "all_open": f"{all_open:,}",
        "said_2023": f"{said_2023:,}",
        "quoted_rise": f"{quoted_rise:,}",
    },
    tasks=(
        words.GUESS,
        words.OWN_RATE,
        choices.MISSING,
        sums.ALL_OUTCOMES,
        words.WOMEN_AND_MEN,
        choices.COHORT,
        choices.TWIN,
        sums.STEADY,
        sums.NEWER,
        sums.UNANSWERED,
        sorting.KINDS,
        sums.VOLUNTARY,
        choices.RETURNS,
        sums.DOUBLED,
        sorting.SWAPS,
        coding.RATES,
        coding.PRESENT,
        choices.JUDGE,
        words.NOTE,
    ),
)
