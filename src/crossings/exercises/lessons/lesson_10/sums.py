"""Lesson 10: exercises with a number for an answer, and a guess."""

from crossings.exercises.lessons.lesson_10.figures import (
    CASE,
    FOUND,
    IN_OPEN,
    SEEN,
    SEES_OPEN,
    cases_full,
    cases_stated,
    fines,
    found_change,
    hour,
    hour_audited,
    hour_stated,
    hours,
    hours_flown,
    hours_planned,
    kit,
    made,
    made_change,
    per_hour,
    plates_times,
    programme,
    seen_in_all,
    times_stated,
)
from crossings.measures import percent_change
from lessonkit.tasks.estimate import EstimateTask
from lessonkit.tasks.number import NumberSlip, NumberTask
from lessonkit.tasks.percent import change_slips
from lessonkit.text.wording import signed

TIMES = round(times_stated, 2)  # as the learner reads it

PLATES = EstimateTask(
    id="10.plates",
    question=(
        "In an experiment in Mesa, a US city, lots decided where police checked number plates with "
        "cameras that read them, and where by hand. How many times as many plates were checked "
        "with cameras? Guess."
    ),
    answer=plates_times,
    unit="times as many",
    meaning=(
        "The cameras also brought more arrests. And car theft? Two weeks later it was lower only "
        "after checks by hand. Read is not prevented. (We could read the abstract of the study, "
        "not the rest.)"
    ),
)


PER_HOUR = NumberTask(
    id="10.per-hour",
    question=(
        "By how many per cent did the fines for each hour of measuring change, from the half-year "
        "before the camera to the half-year after? One decimal; a fall is negative."
    ),
    unit="per cent",
    answer=percent_change(per_hour["before"], per_hour["after"]),
    hints=(
        "First two rates: fines divided by hours, before and after.",
        "Then the change of the rate: later minus earlier, divided by earlier, times 100.",
        f"The first rate is {fines['before']} ÷ {hours['before']}.",
    ),
    worked=(
        f"Before: {fines['before']} ÷ {hours['before']} = {per_hour['before']:.1f} fines an hour. "
        f"After: {fines['after']} ÷ {hours['after']} = {per_hour['after']:.1f}.\n"
        f"({per_hour['after']:.1f} − {per_hour['before']:.1f}) ÷ {per_hour['before']:.1f} × 100 = "
        f"{signed(percent_change(per_hour['before'], per_hour['after']))} per cent."
    ),
    meaning=(
        f"Fines: {signed(percent_change(fines['before'], fines['after']), 0)}%. Fines an hour: "
        f"{signed(percent_change(per_hour['before'], per_hour['after']))}%. Even that does not "
        "show that drivers slowed down: the added hours may lie at quiet times of day. It does "
        "show that the fines alone say mostly how much was measured."
    ),
    ingredients={
        "the fines before": float(fines["before"]),
        "the fines after": float(fines["after"]),
        "the hours before": float(hours["before"]),
        "the hours after": float(hours["after"]),
        "the fines an hour before": per_hour["before"],
        "the fines an hour after": per_hour["after"],
    },
    slips=(
        NumberSlip(
            "effort-ignored",
            percent_change(fines["before"], fines["after"]),
            "divide the fines of each half-year by its hours first.",
        ),
        NumberSlip(
            "other-sum",
            percent_change(hours["before"], hours["after"]),
            "this is the change in hours; the question is about fines for each hour.",
        ),
        *change_slips(per_hour["before"], per_hour["after"], "the rate before"),
        NumberSlip(
            "other-sum",
            percent_change(fines["before"], fines["after"])
            - percent_change(hours["before"], hours["after"]),
            "a rate is fines divided by hours. Neither two changes in per cent nor two rates are "
            "only subtracted: divide by the rate before.",
        ),
        NumberSlip(
            "other-sum",
            percent_change(
                per_hour["before"],
                (fines["after"] - fines["before"]) / (hours["after"] - hours["before"]),
            ),
            "take all fines and all hours of each half-year, not only those that were added.",
        ),
    ),
    telling=4,
)


AFTER = NumberTask(
    id="10.after",
    question=(
        f"After: {FOUND['after']} detections, and {SEEN['after']:.0%} of crossings are seen. How "
        "many crossings were made?"
    ),
    unit="crossings",
    answer=made["after"],
    hints=(
        "It is the same sum as in the worked example, with the figures of the year after.",
        "Detections divided by the share that is seen, as a fraction.",
    ),
    worked=f"{FOUND['after']} ÷ {SEEN['after']:.2f} = {made['after']:.0f} crossings.",
    meaning=(
        f"{made['after']:.0f}. More was detected, and fewer crossings were made. Outside an "
        "invented world nobody hands you the share that is seen."
    ),
    ingredients={
        "the detections before": float(FOUND["before"]),
        "the detections after": float(FOUND["after"]),
        "the share seen before": SEEN["before"],
        "the share seen after": SEEN["after"],
        "the share seen before, in per cent": 100 * SEEN["before"],
        "the share seen after, in per cent": 100 * SEEN["after"],
    },
    slips=(
        NumberSlip(
            "detections-as-attempts",
            FOUND["after"],
            "only a part of the crossings is seen; the others are in no count.",
        ),
        NumberSlip(
            "other-sum",
            FOUND["after"] * SEEN["after"],
            "can there be fewer crossings than detections? Divide instead of multiplying.",
        ),
        NumberSlip(
            "off-by-one-period",
            FOUND["after"] / SEEN["before"],
            "the share that is seen changed too; take the one of the year after.",
        ),
        NumberSlip("off-by-one-period", made["before"], "this is the year before."),
        NumberSlip(
            "other-denominator",
            FOUND["after"] * (1 + SEEN["after"]),
            "the share that is seen is a share of all crossings, not of the detections.",
        ),
    ),
)


CHANGE = NumberTask(
    id="10.change",
    question=(
        "By how many per cent did the crossings of this section change, from the year before to "
        "the year after? A fall is negative."
    ),
    unit="per cent",
    answer=made_change,
    hints=(
        "You have both numbers of crossings now; the detections are not needed any more.",
        "Later minus earlier, divided by earlier, times 100.",
    ),
    worked=(
        f"({made['after']:.0f} − {made['before']:,.0f}) ÷ {made['before']:,.0f} × 100 = "
        f"{signed(made_change, 0)} per cent."
    ),
    meaning=(
        f"Detections {signed(found_change)}%, crossings {signed(made_change, 0)}%, in one and "
        "the same year. Whoever saw only the detections would speak of a rise."
    ),
    ingredients={
        "the crossings before": made["before"],
        "the crossings after": made["after"],
        "the detections before": float(FOUND["before"]),
        "the detections after": float(FOUND["after"]),
    },
    slips=(
        NumberSlip(
            "detections-as-attempts",
            found_change,
            "this is the change in detections; work with the crossings behind them.",
        ),
        NumberSlip(
            "points-for-percent",
            100 * (SEEN["after"] - SEEN["before"]),
            "this is how the share that is seen changed, in points.",
        ),
        *change_slips(made["before"], made["after"], "the year before"),
    ),
    confidence=True,
    telling=5,
)


COVER = NumberTask(
    id="10.cover",
    question=(
        f"On another piece of invented ground, {IN_OPEN} of 100 crossings go over open land and "
        f"the others under trees. A device sees {SEES_OPEN} per cent of those in the open and none "
        "under trees. How many of the 100 crossings does it see?"
    ),
    unit="crossings",
    answer=seen_in_all,
    hints=(
        "Take the two kinds of ground one after the other.",
        f"In the open: {SEES_OPEN} per cent of {IN_OPEN}. Under trees: none.",
    ),
    worked=(
        f"{IN_OPEN} × {SEES_OPEN} ÷ 100 = {seen_in_all:.0f}, and none under trees: "
        f"{seen_in_all:.0f} of 100."
    ),
    meaning=(
        f"{seen_in_all:.0f} of 100, although its maker may truly say “{SEES_OPEN} per cent”. "
        "Other ground, or another device, would give another share. So ask of every rate: on "
        "which ground was it measured?"
    ),
    ingredients={
        "the crossings in the open": float(IN_OPEN),
        "the crossings under trees": float(100 - IN_OPEN),
        "the share seen in the open, in per cent": float(SEES_OPEN),
    },
    slips=(
        NumberSlip(
            "part-named-as-whole",
            SEES_OPEN,
            "this rate holds in the open only. How many crossings are there?",
        ),
        NumberSlip(
            "other-sum",
            (100 - IN_OPEN) * SEES_OPEN / 100,
            "this takes the rate of the open ground for the trees.",
        ),
        NumberSlip("part-for-whole", IN_OPEN, "not all of those in the open are seen."),
        NumberSlip(
            "other-sum",
            SEES_OPEN / 2,
            "the plain average of the two rates would need as many crossings on each ground.",
        ),
    ),
    confidence=True,
    telling=3,
)


HOUR = NumberTask(
    id="10.hour",
    question="What did one hour of flying cost, with everything counted? In whole dollars.",
    unit="dollars",
    answer=hour,
    tolerance=1,
    rounded=10,
    hints=(
        "A cost for each hour: the whole cost divided by the hours.",
        "By which hours: those planned, or those flown?",
    ),
    worked=f"{programme:,} ÷ {hours_flown:,} = {hour:,.0f} dollars.",
    meaning=(
        f"About {hour:,.0f} dollars (the audit prints {hour_audited:,}; the programme's cost is "
        f"rounded here). That is {times_stated:.1f} times the {hour_stated:,} that the agency "
        "gave. Both can be worked out correctly. The agency's figure leaves out pilots, equipment "
        "and overheads, says the auditor; the agency disputed the audit."
    ),
    ingredients={
        "the yearly cost": float(programme),
        "the hours flown": float(hours_flown),
        "the hours planned": float(hours_planned),
        "the agency's cost of an hour": float(hour_stated),
        "the yearly cost without its zeros": programme / 1e6,
    },
    slips=(
        NumberSlip(
            "other-denominator",
            programme / hours_planned,
            "an hour that was planned and not flown was paid for all the same, but nobody flew it.",
        ),
        NumberSlip(
            "figure-copied",
            hour_stated,
            "this is the agency's own figure. Divide the whole cost by the hours flown.",
        ),
        NumberSlip(
            "figure-copied",
            hour_audited,
            "this is what the audit prints. What do the two figures of the text give?",
        ),
        NumberSlip("total-for-each", programme, "divide this by the hours flown."),
        NumberSlip(
            "other-sum",
            hour - hour_stated,
            "this is how much more than the agency's figure. The question asks for the whole cost "
            "of an hour.",
        ),
    ),
    telling=2,
)


BREAK_EVEN = NumberTask(
    id="10.break-even",
    question=(
        f"And if everything counted came to {TIMES} times the stated price, as with the "
        f"drone hour? How many cases worth £{CASE:,} each would the kit have to bring about?"
    ),
    unit="cases",
    answer=cases_full,
    tolerance=1,
    rounded=4,
    hints=(
        "First the full cost, then the same sum as above.",
        f"£{kit:,} × {TIMES}, divided by £{CASE:,}.",
    ),
    worked=(
        f"{kit:,} × {TIMES} ÷ {CASE:,} = {cases_full:.1f}, so {cases_full // 1 + 1:.0f} "
        "cases: part of a case means one more."
    ),
    meaning=(
        f"About {cases_full // 1 + 1:.0f} instead of {cases_stated:.0f}. This is no estimate of "
        "what the kit does, and no verdict. It says what would have to be true. Somebody has to "
        "say what a case is and what it is worth. Here we did; another value gives another number."
    ),
    ingredients={
        "the stated price": float(kit),
        "the value of a case": float(CASE),
        "the cases at the stated price": cases_stated,
        "the ratio of full to stated cost": TIMES,
    },
    slips=(
        NumberSlip("figure-copied", cases_stated, "this is the result for the stated price."),
        NumberSlip(
            "other-sum",
            cases_stated / TIMES,
            "does a higher cost need more cases, or fewer?",
        ),
        NumberSlip(
            "other-sum",
            cases_stated * (TIMES - 1),
            "this is only what comes on top of the stated price.",
        ),
        NumberSlip("total-for-each", kit * TIMES, "divide this by the value of a case."),
        NumberSlip(
            "added-up",
            cases_stated * (1 + TIMES),
            "five times the price holds the price itself already.",
        ),
    ),
    confidence=True,
    telling=3,
)
