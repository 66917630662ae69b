"""Lesson 09: an estimate, and exercises with a number for an answer."""

from crossings.exercises.lessons.lesson_09.figures import (
    about_black_people,
    alerts,
    chance_in,
    crowd,
    crowd_false,
    crowd_flagged,
    crowd_right,
    evenings,
    faces,
    faces_for_one_error,
    false,
    false_expected,
    fire_share,
    fires,
    found,
    in_alerts,
    in_crowd,
    in_lists,
    in_london,
    in_plates,
    misread_alerts,
    misreads_a_day,
    one_in,
    one_in_short,
    right_long,
    right_longer,
    right_short,
    rings_at_fire,
    shares,
    short_list,
    toast,
    wanted,
    wanted_in,
)
from lessonkit.tasks.estimate import EstimateTask
from lessonkit.tasks.number import NumberSlip, NumberTask

GUESS = EstimateTask(
    id="09.guess",
    question=(
        f"An invented town looks back on {evenings:,} evenings in its kitchens. On {fires} of them "
        f"there was a fire, and the smoke alarm rang at {rings_at_fire} of these. On each of the "
        f"other evenings there was 1 chance in {toast} that it rang because of toast. Think of "
        "100 rings of this alarm: how many are a fire? Guess."
    ),
    answer=float(round(100 * fire_share)),
    unit="of 100 rings",
    meaning=(
        f"The alarm notices {rings_at_fire} of {fires} fires, and still most rings are toast: "
        "evenings without a fire are so many more."
    ),
)


FALSE_ALERTS = NumberTask(
    id="09.false-alerts",
    question=(
        f"{crowd:,} faces pass; {wanted} of them are on the list. Of the others one in {one_in:,} "
        "is flagged wrongly. How many false alerts is that? A whole number will do."
    ),
    unit="false alerts",
    answer=false_expected,
    tolerance=0.7,
    rounded=5,
    hints=(
        "Whom can a false alert be about? Take those who are not on the list.",
        "“One in so many” means: divide their number by it.",
    ),
    worked=f"({crowd:,} − {wanted}) ÷ {one_in:,} = {false_expected:.1f}, about {crowd_false}.",
    meaning=(
        f"About {crowd_false}. One in {one_in:,} sounds like never; with so many faces it is "
        f"{crowd_false} people."
    ),
    ingredients=in_crowd,
    slips=(
        NumberSlip(
            "other-sum",
            float((crowd - wanted) * one_in),
            "“one in so many” asks for a division.",
        ),
        NumberSlip(
            "figure-copied",
            float(100 - found),
            "this is how many of 100 on the list are missed. A false alert is about somebody who "
            "is not on it.",
        ),
    ),
)


RIGHT = NumberTask(
    id="09.right",
    telling=5,
    confidence=True,
    question=(
        f"{crowd_flagged} faces are flagged: {crowd_right} rightly, {crowd_false} wrongly. How "
        "many per cent of these alerts are right? Whole per cent will do."
    ),
    unit="per cent",
    answer=right_long,
    tolerance=0.5,
    rounded=1.2,
    hints=(
        "It is the sum of the smoke alarm: right rings, divided by all rings, times 100.",
        "Under the line go all alerts, the right and the false ones together.",
    ),
    worked=(
        f"{crowd_right} ÷ ({crowd_right} + {crowd_false}) × 100 = "
        f"{100 * crowd_right / crowd_flagged:.1f} per cent."
    ),
    meaning=(
        f"About {right_long:.0f}%. The same machine finds {found}% of those who are on the list. "
        f"“{found} of 100 are found” and “{right_long:.0f} of 100 alerts are right” are both true."
    ),
    ingredients=in_alerts,
    slips=(
        NumberSlip(
            "sensitivity-for-precision",
            float(found),
            f"the question is about the {crowd_flagged} who are flagged, not about the {wanted} on "
            "the list.",
        ),
        NumberSlip("complement", 100 - right_long, "these are the alerts that are false."),
        NumberSlip(
            "part-to-rest",
            100 * crowd_right / crowd_false,
            "divide by all alerts, the right ones too.",
        ),
        NumberSlip(
            "specificity-for-precision",
            100 - 100 / one_in,
            "this is the share of the others who are left in peace.",
        ),
        NumberSlip(
            "other-sum",
            100 * wanted / crowd_flagged,
            f"{wanted} are on the list, but not all of them are flagged.",
        ),
        NumberSlip(
            "count-for-share",
            float(crowd_flagged),
            "this is how many are flagged. How many of them rightly, out of 100?",
        ),
    ),
)


LIST = NumberTask(
    id="09.list",
    question=(
        f"Leave everything as it starts (one in {wanted_in:,} wanted, {found} of 100 found, false "
        f"alert one in {one_in:,}) and move only “On the list”, from 10,000 down to "
        f"{short_list:,}. How many per cent of alerts are right then?"
    ),
    unit="per cent",
    answer=right_short,
    tolerance=0.5,
    rounded=1.2,
    hints=(
        "The third sentence under the figure says it.",
        "Move the last slider to the left. Scans, wanted and found stay where they are.",
    ),
    worked=(
        f"With {short_list:,} on the list one in {one_in_short:,} is flagged wrongly, ten times "
        f"fewer. Of {crowd:,} scans that is about {crowd / one_in_short:.0f}, beside {crowd_right} "
        f"right alerts: {right_short:.0f} per cent."
    ),
    meaning=(
        f"{right_short:.0f}% instead of {right_long:.0f}%, with the same machine. Each entry on "
        "the list is one more chance to be mistaken for somebody. The test itself was reported "
        f"with both lists: one in {one_in:,} and one in {one_in_short:,}."
    ),
    ingredients=in_lists,
    slips=(
        NumberSlip(
            "sensitivity-for-precision",
            float(found),
            "this is how many of the wanted are found, the third slider.",
        ),
        NumberSlip("complement", 100 - right_short, "these are the alerts that are false."),
        NumberSlip(
            "figure-copied",
            right_long,
            "this is the share with 10,000 on the list, where the figure starts.",
        ),
        NumberSlip(
            "figure-copied",
            right_longer,
            "this is the share with 100,000 on the list. Which way did the slider go?",
        ),
    ),
)


OF_ALERTS = NumberTask(
    id="09.of-alerts",
    question="How many per cent of the alerts were false? Two decimals.",
    unit="per cent",
    answer=100 * shares["of_alerts"],
    tolerance=0.006,
    rounded=0.03,
    hints=(
        "Part divided by whole, times 100. The whole is all alerts.",
        f"Divide {false} by {alerts:,}; in Python without the comma.",
    ),
    worked=f"{false} ÷ {alerts:,} × 100 = {100 * shares['of_alerts']:.2f} per cent.",
    meaning=(
        f"{100 * shares['of_alerts']:.2f}% of alerts: about one in {alerts / false:.0f}. Whether "
        "the others were all right, this report of a report does not show; it says how many "
        "alerts the police count as false."
    ),
    ingredients=in_london,
    slips=(
        NumberSlip("complement", 100 * shares["precision"], "these are the other alerts."),
        NumberSlip(
            "alerts-for-faces",
            100 * shares["of_screened"],
            "this is the share among all faces. The question is about alerts.",
        ),
        NumberSlip(
            "other-denominator",
            100 * about_black_people / false,
            "this is a share of the false alerts. The question is about all alerts.",
        ),
        NumberSlip(
            "other-sum",
            alerts / false,
            "this says one in how many. The question asks for per cent.",
        ),
    ),
)


PER_ERROR = NumberTask(
    id="09.per-error",
    question=(
        "And for how many faces that were scanned was there one false alert? To the nearest "
        "hundred."
    ),
    unit="faces",
    answer=faces_for_one_error,
    tolerance=60,
    rounded=16_000,
    hints=(
        "Share the faces out over the false alerts.",
        f"Divide by {false}.",
    ),
    worked=f"{faces:,} ÷ {false} = {faces_for_one_error:,.0f}.",
    meaning=(
        f"One in about {faces_for_one_error:,.0f} faces. In per cent that is "
        f"{100 * shares['of_screened']:.4f}%, the figure that the police gave. It is right, for "
        "its whole: nearly everybody who passes is neither listed nor flagged, whatever the "
        "machine does."
    ),
    ingredients=in_london,
    slips=(
        NumberSlip(
            "alerts-for-faces",
            alerts / false,
            "these are alerts for each false one. The question is about faces.",
        ),
        NumberSlip(
            "other-denominator",
            faces / alerts,
            "these are faces for each alert, right or false.",
        ),
        NumberSlip(
            "part-for-whole",
            faces / about_black_people,
            f"{about_black_people} is a part of the {false} false alerts.",
        ),
    ),
)


MISREADS = NumberTask(
    id="09.misreads",
    question=(
        f"{misreads_a_day:,} misreads a day. Suppose that one misread in {chance_in:,} happens to "
        "give a plate that is on a list (this chance is invented). How many alerts a day come from "
        "misreads?"
    ),
    unit="alerts a day",
    answer=misread_alerts,
    tolerance=0.5,
    rounded=10,
    hints=(
        "What has to happen after a misread before there is an alert?",
        "“One in so many” means: divide by it.",
    ),
    worked=f"{misreads_a_day:,} ÷ {chance_in:,} = {misread_alerts:,.0f}.",
    meaning=(
        f"{misread_alerts:,.0f}, not {misreads_a_day:,}. How often it happens in truth was not "
        "found. Nor is that all: a misread can also miss a plate that is on the list, and a plate "
        "that was read well raises a wrong alert if the list is out of date."
    ),
    ingredients=in_plates,
    slips=(
        NumberSlip(
            "misread-for-false-alert",
            float(misreads_a_day),
            "most misreads give a plate that is on no list.",
        ),
        NumberSlip(
            "other-sum",
            float(misreads_a_day * chance_in),
            "“one in so many” asks for a division.",
        ),
    ),
)
