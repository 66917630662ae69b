"""Lesson 10: more was detected; what changed, and for how much?"""

from crossings.exercises.lessons.lesson_10 import choices, coding, sorting, sums, words
from crossings.exercises.lessons.lesson_10.figures import (
    CASE,
    FOUND,
    SEEN,
    cases_full,
    hour_audited,
    hour_stated,
    hours_flown,
    hours_planned,
    in_forest,
    kit_millions,
    ledger,
    programme,
    reported,
)
from crossings.worlds.valley import BUDGET, CROSSINGS
from lessonkit.lessons.catalogue import Lesson

LESSON = Lesson(
    id="10",
    title="The camera that found more",
    question="More was detected: what changed, and for how much money?",
    objectives=(
        "divide what was found by how much was looked",
        "tell detection, deterrence and displacement apart",
        "say which ground a detection rate was measured on",
        "refuse a cost for each outcome that cannot be computed, and compute a break-even",
        "put the steps of a fair test in order",
    ),
    teaching_minutes=20,
    exercise_minutes=40,
    content_note=(
        "The lesson is about watching borders. There are no pictures of people and no real places "
        "on a map, and nobody will ask about you or your family."
    ),
    key_points=(
        "Detections are crossings times the share that is seen. One number, two reasons to move.",
        f"In the invented valley {reported['a'][0]} → {reported['a'][1]} detections fit three "
        "worlds: crossings stayed, fell, or moved next door.",
        "A detection rate belongs to the ground on which it was measured. Ask which that was.",
        f"A drone hour: {hour_stated:,} dollars as stated, {hour_audited:,} as audited.",
        f"No evaluation of the £{kit_millions:g} million kit was found, so its cost for each "
        "outcome cannot be computed. A break-even can: it says what would have to be true.",
        "“No evaluation” is not “no effect”.",
    ),
    limits=(
        "Valley, town and border section are invented; how people answer is a switch, not a "
        "finding.",
        "Of the notice of May 2024 only the opening could be read; of most studies only the "
        "abstract.",
        "Trials with plates, koalas and kangaroos say nothing about one border. They show what to "
        "ask.",
        "Costs in dollars are of the year 2013 and of another country.",
        "Harm to people who are watched or who take more dangerous ways is not in any of these "
        "sums; lessons 08, 09 and 12 take it up.",
    ),
    sources=("surveillance_costs", "surveillance_effects", "surveillance_error_rates", "claims"),
    facts={
        "kosovo": (
            "References to Kosovo are to be understood in the context of United Nations Security "
            "Council resolution 1244 (1999)."
        ),
        "kit_millions": f"{kit_millions:g}",
        "budget": str(BUDGET),
        "crossings": f"{CROSSINGS.sum():,}",
        "forest_found": f"{in_forest:.0f}",
        "found_before": str(FOUND["before"]),
        "found_after": str(FOUND["after"]),
        "seen_before": f"{100 * SEEN['before']:.0f}",
        "programme_millions": f"{programme / 1e6:g}",
        "hours_flown": f"{hours_flown:,}",
        "hours_planned": f"{hours_planned:,}",
        "hour_stated": f"{hour_stated:,}",
        "case": f"{CASE:,}",
        "cases_full": f"{cases_full // 1 + 1:.0f}",
        "s9_verdict": ledger.loc["S9", "verdict"],
    },
    tasks=(
        words.NOTICE,
        sums.PER_HOUR,
        sums.PLATES,
        choices.TWIN,
        sums.AFTER,
        sums.CHANGE,
        choices.WORLDS,
        sorting.THREE,
        choices.EVIDENCE,
        sums.COVER,
        choices.THERMAL,
        sorting.KIT,
        sums.HOUR,
        choices.MISSING,
        sums.BREAK_EVEN,
        sorting.TEST,
        coding.DETECTIONS,
        coding.TABLE,
        choices.JUDGE,
        words.NOTE,
    ),
)
