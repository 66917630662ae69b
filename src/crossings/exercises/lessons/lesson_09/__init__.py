"""Lesson 09: who gets flagged, how often rightly, and who bears the errors?"""

from crossings.exercises.lessons.lesson_09 import choices, coding, sorting, sums, words
from crossings.exercises.lessons.lesson_09.figures import (
    about_black_people,
    accuracy,
    alerts,
    cameras_said,
    cardiff_final,
    crowd,
    crowd_false,
    crowd_flagged,
    crowd_right,
    faces,
    false,
    fire_share,
    found,
    kit_said,
    misreads_a_day,
    one_in,
    printed_2017,
    right_long,
    right_short,
    rings_at_fire,
    shares,
    toast_rings,
    wanted,
    worse,
)
from lessonkit.lessons.catalogue import Lesson

LESSON = Lesson(
    id="09",
    title="Who gets flagged?",
    question="A camera raises an alert: how often rightly, and who bears the errors?",
    objectives=(
        "turn a chance into whole numbers of people or vehicles",
        "work out how many alerts are right, and say what that depends on",
        "say what a higher threshold gives and takes, and for whom",
        "name the whole of an error rate: faces, alerts or errors",
        "tell a misread from a false alert, and “not found” from “none”",
    ),
    teaching_minutes=20,
    exercise_minutes=37,
    content_note=(
        "The figures are about machines that watch people, and about errors that in one report "
        "fell mostly on Black people. There are no pictures of people, and nobody will ask about "
        "you or your family."
    ),
    key_points=(
        "Where few are sought among many, most alerts can be false although the machine is good.",
        f"The same machine: {right_long:.0f}% or {right_short:.0f}% of alerts right, by the length "
        "of the list alone.",
        "A threshold trades one kind of error for another. Where groups differ, not every error "
        "rate can be equal at once.",
        f"{false} false alerts: {100 * shares['of_screened']:.4f}% of faces, "
        f"{100 * shares['of_alerts']:.2f}% of alerts, {about_black_people} of {false} about Black "
        "people. Ask of what.",
        "A misread is not yet a false alert; “not found” is not “none”.",
    ),
    limits=(
        "The figures on faces come from press reports on tests and on police reports, which could "
        "not be read themselves.",
        "Most operators publish false alerts and not whom they missed.",
        "Crowds, scores and groups in the two explorers are invented.",
        "A list ten times longer is worked out as if every comparison were independent and the "
        "threshold stayed.",
        "No error rate of the cameras on the border of Albania and Kosovo* was found. "
        "(*References to Kosovo are to be understood in the context of United Nations Security "
        "Council resolution 1244.)",
    ),
    sources=("surveillance_error_rates", "claims"),
    facts={
        "cameras_said": cameras_said,
        "kit_said": kit_said,
        "rings_at_fire": str(rings_at_fire),
        "toast_rings": str(toast_rings),
        "all_rings": str(rings_at_fire + toast_rings),
        "fire_of_100": f"{100 * fire_share:.0f}",
        "found": str(found),
        "one_in": f"{one_in:,}",
        "crowd": f"{crowd:,}",
        "wanted": str(wanted),
        "crowd_right": str(crowd_right),
        "crowd_false": str(crowd_false),
        "crowd_flagged": str(crowd_flagged),
        "faces": f"{faces:,}",
        "alerts": f"{alerts:,}",
        "false": str(false),
        "black": str(about_black_people),
        "worse_a": f"{worse.loc['A', 'false_alerts']:.0f}",
        "worse_b": f"{worse.loc['B', 'false_alerts']:.0f}",
        "misreads": f"{misreads_a_day:,}",
        "accuracy": str(accuracy),
        "printed_2017": str(printed_2017),
        "cardiff_2017": f"{100 * cardiff_final[0] / cardiff_final[1]:.1f}",
        "resolution": "1244 (1999)",
    },
    tasks=(
        words.NOTICE,
        sums.GUESS,
        sums.FALSE_ALERTS,
        sums.RIGHT,
        sums.LIST,
        choices.ELSEWHERE,
        sorting.RAISE,
        choices.ALL_EQUAL,
        sums.OF_ALERTS,
        sums.PER_ERROR,
        choices.EIGHT,
        choices.TWIN,
        sorting.CHAIN,
        sums.MISREADS,
        sorting.PUBLISHED,
        coding.RIGHT_SHARE,
        coding.BY_RARITY,
        choices.JUDGE,
        words.NOTE,
    ),
)
