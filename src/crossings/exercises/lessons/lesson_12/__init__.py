"""Lesson 12: is it worth it, and who decides?"""

from crossings.exercises.lessons.lesson_12 import choices, coding, sorting, sums, words
from crossings.exercises.lessons.lesson_12.figures import (
    COOK,
    MOVED,
    alerts,
    arrests,
    black_alerts,
    displaced,
    false_alerts,
    kit_millions,
    ledger,
    lunch,
    march_false,
    march_matches,
    matches,
    plates_times,
    right_matches,
    spilled,
    swapped,
    unsuspected,
    wrong_matches,
)
from lessonkit.lessons.catalogue import Lesson
from lessonkit.text.wording import in_words

LESSON = Lesson(
    id="12",
    title="Is it worth it, and who decides?",
    question="Proportionality, weights, break-even: who decides?",
    objectives=(
        "work out a weighted total, and say what chose its winner",
        "find how little weight has to move before another option wins",
        "tell what a count could settle from what somebody has to choose",
        "work out a break-even, and refuse a cost for each outcome that was never counted",
        "ask the four questions of proportionality, with reasons and without a score",
    ),
    teaching_minutes=20,
    exercise_minutes=40,
    content_note=(
        "The lesson is about cameras, borders and the law. An invented role card speaks of danger "
        "at sea. There are no pictures of people, and nobody will ask about you or your family."
    ),
    key_points=(
        "A weighted total rests on options, criteria, scores and weights. Somebody chose three of "
        "them, and often the fourth.",
        f"In the school's table {MOVED} of 100 points turn the winner: {lunch.max():.2f} and "
        f"{lunch[COOK]:.2f} were never far apart.",
        "A role does not tell you somebody's weights. Ask the person.",
        f"What the £{kit_millions:g} million kit cost for each outcome cannot be computed; what "
        "would have to be true for it to be worth its price can.",
        "A court asks one question after the other, and nothing makes up for a no. It adds no "
        "points.",
    ),
    limits=(
        "School, harbour, scores and role cards are invented. They show how weighing works, and "
        "nothing about a real place or what anybody thinks.",
        "Of Bridges we read pages of both judgments, not the whole; our words are a paraphrase "
        "for teaching and no legal advice.",
        "The case is about faces and a police force in Wales. Cameras at a border in the Balkans "
        "may stand under other rules.",
        "No evaluation of the kit was found. “Not found” is said of our search.",
        f"The £{kit_millions:g} million is the sum announced; what was spent, and what running the "
        "kit costs, was not found.",
        "The values of a case and of a wrong stop are made up, each time.",
    ),
    sources=(
        "surveillance_rights",
        "surveillance_costs",
        "surveillance_effects",
        "surveillance_error_rates",
        "claims",
    ),
    facts={
        "kosovo": (
            "References to Kosovo are to be understood in the context of United Nations Security "
            "Council resolution 1244 (1999)."
        ),
        "kit_millions": f"{kit_millions:g}",
        "s1_verdict": ledger.loc["S1", "verdict"],
        "c1_verdict": ledger.loc["C1", "verdict"],
        "s16_verdict": ledger.loc["S16", "verdict"],
        "matches": in_words(matches),
        "right_matches": in_words(right_matches),
        "wrong_matches": in_words(wrong_matches),
        "arrests": in_words(arrests),
        "march_matches": in_words(march_matches),
        "march_false": in_words(march_false),
        "cook": f"{lunch[COOK]:.2f}",
        "plates_times": str(plates_times),
        "displaced": f"{displaced:g}",
        "spilled": f"{spilled:g}",
        "unsuspected": f"{unsuspected:g}",
        "black_alerts": str(black_alerts),
        "alerts": f"{alerts:,}",
        "false_alerts": str(false_alerts),
        "swapped": swapped.tied[0],
    },
    tasks=(
        words.NOTICE,
        sums.POINTS,
        sums.TOTAL,
        sums.MOVE,
        choices.TWIN,
        sorting.ROLES,
        choices.FIFTH,
        sorting.KINDS,
        sorting.COMPUTABLE,
        sums.STOPS_TOO,
        choices.BLANK,
        sorting.GATES,
        choices.BRIDGES,
        words.AIM,
        words.LINK,
        words.MILDER,
        words.BALANCE,
        coding.TOTALLED,
        coding.WINNERS,
        choices.JUDGE,
        words.NOTE,
    ),
)
