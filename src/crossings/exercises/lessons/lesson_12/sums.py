"""Lesson 12: exercises with a number for an answer, and a guess."""

from crossings.exercises.lessons.lesson_12.figures import (
    CASE,
    COOK,
    FROM,
    MOVED,
    MOVED_POINTS,
    SITTING,
    STOP,
    STOPS,
    TO,
    cases_net,
    kit,
    lunch,
    lunch_moved,
    needed,
    net,
    points_to_level,
)
from crossings.worlds.lunch import LUNCH, LUNCH_POINTS
from lessonkit.tasks.estimate import EstimateTask
from lessonkit.tasks.number import NumberSlip, NumberTask

_SITTING, _COOK = (LUNCH.loc[name] for name in (SITTING, COOK))


def _sum(scores, points) -> str:
    """A weighted total as it would be typed."""
    terms = " + ".join(f"{points[name]} × {scores[name]}" for name in LUNCH.columns)
    return f"({terms}) ÷ 100"


def _stopped(scores, points) -> tuple[NumberSlip, ...]:
    """A weighted sum that stops after two or three products, and one without its brackets."""
    products = [float(points[name] * scores[name]) for name in LUNCH.columns]
    return (
        *(
            NumberSlip(
                "other-sum",
                sum(products[:many]) / whole,
                f"this is the sum of the first {words} products. All four count.",
            )
            for many, words in ((2, "two"), (3, "three"))
            for whole in (1, 100)
        ),
        NumberSlip(
            "brackets-missing",
            sum(products[:3]) + products[3] / 100,
            "the whole sum is divided by 100, not the last product alone.",
        ),
    )


POINTS = EstimateTask(
    id="12.points",
    question=(
        f"The weights are 100 points in all, and “{FROM}” has {LUNCH_POINTS[FROM]} of them. How "
        f"many points have to move from it to “{TO}” before the two longest bars are level? Guess."
    ),
    unit="points",
    answer=points_to_level,
    meaning="In the next two exercises you find out how that works.",
)


TOTAL = NumberTask(
    id="12.total",
    question=f"What is the total of {SITTING}? Two decimals.",
    unit="marks from 0 to 10",
    answer=float(lunch[SITTING]),
    tolerance=0.004,
    rounded=0.04,
    hints=(
        f"Do as in the worked example, with the row of {SITTING}.",
        "Four times points times score, added up, divided by the 100 points.",
        f"It begins with {LUNCH_POINTS[FROM]} × {_SITTING[FROM]}.",
    ),
    worked=f"{_sum(_SITTING, LUNCH_POINTS)} = {lunch[SITTING]:.2f}",
    meaning=(
        f"{lunch[SITTING]:.2f} against {lunch[COOK]:.2f}. The template from which we have these "
        f"numbers prints one decimal, and then both read {lunch[SITTING]:.1f}. Rounding hides who "
        "is first; the second decimal makes a small margin look like a finding."
    ),
    # Small whole numbers give any value in some sum: only what stands beside the task is named.
    ingredients={f"the total of {COOK}": float(lunch[COOK])},
    slips=(
        NumberSlip(
            "other-sum", float(_SITTING.sum()), "here each score counts the same. Where are points?"
        ),
        NumberSlip(
            "other-sum",
            float(_SITTING.mean()),
            "the plain average gives each criterion the same points.",
        ),
        NumberSlip(
            "other-sum",
            float(lunch[SITTING]) * 25,
            "divide by the 100 points, not by the 4 criteria.",
        ),
        *_stopped(_SITTING, LUNCH_POINTS),
    ),
    confidence=True,
    telling=3,
)


MOVE = NumberTask(
    id="12.moved",
    question=(
        f"Move {MOVED} points from “{FROM}” to “{TO}”: {', '.join(map(str, MOVED_POINTS.values()))}"
        f". What is the total of {COOK} now? Two decimals."
    ),
    unit="marks from 0 to 10",
    answer=float(lunch_moved[COOK]),
    tolerance=0.004,
    rounded=0.005,
    hints=(
        f"It is the worked example again; “{FROM}” has {MOVED_POINTS[FROM]} points and “{TO}” "
        f"{MOVED_POINTS[TO]}.",
        "Only two of the four products change.",
    ),
    worked=f"{_sum(_COOK, MOVED_POINTS)} = {lunch_moved[COOK]:.2f}",
    meaning=(
        f"{lunch_moved[COOK]:.2f}, and {SITTING} now has {lunch_moved[SITTING]:.2f}: the other "
        f"option wins. No score has changed and nothing new was found out. {MOVED} points of 100 "
        "were moved, a difference that nobody could defend in a discussion."
    ),
    ingredients={
        f"the total of {COOK} before the move": float(lunch[COOK]),
        f"the total of {SITTING} after the move": float(lunch_moved[SITTING]),
    },
    slips=(
        NumberSlip(
            "other-sum",
            float(lunch[COOK]) - MOVED * (_COOK[TO] - _COOK[FROM]) / 100,
            f"the points go to “{TO}”, not away from it.",
        ),
        NumberSlip(
            "other-sum",
            float(lunch[COOK]) + MOVED * _COOK[TO] / 100,
            f"these points are also taken from “{FROM}”; else there are 102.",
        ),
        NumberSlip(
            "other-sum",
            round(float(lunch[COOK]) - MOVED * int(_COOK[FROM]) / 100, 2),
            f"these points also arrive at “{TO}”; else there are 98.",
        ),
        NumberSlip(
            "other-sum",
            float(lunch_moved[COOK]) * 25,
            "divide by the 100 points, not by the 4 criteria.",
        ),
        *_stopped(_COOK, MOVED_POINTS),
    ),
)


STOPS_TOO = NumberTask(
    id="12.stops",
    question=(
        f"Suppose that a case is worth £{CASE:,} to you, and that each case also brings {STOPS} "
        f"wrong stops of people, each a harm of £{STOP}. How many cases does the kit need to bring "
        "about?"
    ),
    unit="cases",
    answer=cases_net,
    tolerance=0.05,
    rounded=0.15,
    hints=(
        "First: what is left of the worth of one case when its wrong stops are taken off?",
        f"The harm that comes with one case is {STOPS} × £{STOP}.",
        "Then the price divided by what is left.",
    ),
    worked=f"{CASE} − {STOPS} × {STOP} = {net}; {kit} ÷ {net} = {cases_net:.0f}",
    meaning=(
        f"{cases_net:.0f} instead of {needed[CASE]:.0f}. With a harm of £{CASE // STOPS:,} for "
        "each stop nothing would be left of a case, and then no number of cases is enough. All "
        "three values are choices. Some people refuse to put pounds on a wrong stop at all; that "
        "is a reason too, and the sum has no place for it."
    ),
    ingredients={
        "the price": float(kit),
        "the worth of a case": float(CASE),
        "the wrong stops": float(STOPS),
        "the harm of one stop": float(STOP),
        "the harm that comes with one case": float(STOPS * STOP),
    },
    slips=(
        NumberSlip(
            "figure-copied", needed[CASE], "this leaves the wrong stops out, as the line above did."
        ),
        NumberSlip(
            "other-sum",
            kit / (CASE - STOP),
            f"this takes off one wrong stop; each case brings {STOPS}.",
        ),
        NumberSlip(
            "other-sum",
            kit / (CASE + STOPS * STOP),
            "does harm make a case worth more, or less?",
        ),
        NumberSlip(
            "other-sum",
            (kit + STOPS * STOP) / CASE,
            "this adds the harm once; it comes with each case.",
        ),
        NumberSlip(
            "other-sum", kit / (STOPS * STOP), "divide by what is left of a case, not by its harm."
        ),
        NumberSlip(
            "other-sum", float(net), "this is what is left of one case; divide the price by it."
        ),
    ),
    confidence=True,
    telling=2,
)
