"""Lesson 04: a guess, and exercises with a number for an answer."""

from crossings.exercises.lessons.lesson_04.figures import (
    AGREED,
    MEAN,
    ROUTES,
    alb,
    alb_q,
    claim_change,
    december,
    december_change,
    december_low,
    everyone,
    everyone_december,
    in_december,
    in_number,
    in_years,
    later_added,
    like_december,
    like_others,
    like_others_change,
    others,
    others_december,
    others_q,
    pace_change,
    placebo,
    placebo_spread,
    q4_over,
    real_one_spread,
    real_spread,
    worst_change,
    worst_expected,
    worst_first,
    worst_second,
)
from crossings.worlds.guesses import guess
from lessonkit.tasks.estimate import EstimateTask
from lessonkit.tasks.number import NumberSlip, NumberTask
from lessonkit.tasks.percent import change_slips
from lessonkit.text.wording import signed

GUESS = EstimateTask(
    id="04.guess",
    question=(
        f"The ten routes had {worst_first:.0f} complaints each on average; all {ROUTES} routes had "
        f"about {MEAN}. Suppose nothing at all is done: no new timetable, nowhere. How many "
        "complaints will the same ten have on average in the next year? Guess."
    ),
    answer=round(worst_second, 1),
    unit="complaints a route",
    close=1.1,
    meaning=(
        f"A change of {signed(worst_change)}%: just what the company was proud of, and here nobody "
        "did anything. Part of what made these ten the worst was bad luck, and bad luck does not "
        "last. This is called regression to the mean. In this invented world many draws give "
        f"{signed(worst_expected, 0)}% on average."
    ),
)


LIKE_OTHERS = NumberTask(
    id="04.like-others",
    confidence=True,
    telling=4,
    question=(
        "How many Albanian nationals would have come in 2023, had their number changed from 2022 "
        "in the same proportion as everyone else's? Whole people."
    ),
    unit="people",
    answer=like_others,
    tolerance=1.0,
    rounded=60,
    hints=(
        "By which factor did everyone else's number change? Later divided by earlier.",
        "Start with the Albanian nationals of 2022 and multiply by that factor.",
        f"{alb[2022]} * ({others[2023]} / …)",
    ),
    worked=(
        f"Everyone else: {others[2023]:,} ÷ {others[2022]:,} = "
        f"{others[2023] / others[2022]:.4f}.\n"
        f"{alb[2022]:,} × {others[2023] / others[2022]:.4f} = {like_others:,.0f} people."
    ),
    meaning=(
        f"About {like_others:,.0f} by this guess; {alb[2023]} were recorded. Whatever hit all "
        "boats alike, such as storms or patrols on the beaches, is in everyone else's number too, "
        "so it is taken out. What concerned Albanian nationals alone is still in the gap, and the "
        "agreement is only one such thing."
    ),
    ingredients=in_years,
    slips=(
        NumberSlip(
            "other-sum",
            in_number,
            "you let them change by as many people as everyone else. The question says: in the "
            "same proportion.",
        ),
        NumberSlip(
            "complement",
            alb[2022] * (1 - others[2023] / others[2022]),
            "that is the part that would have gone. How many would have been left?",
        ),
        NumberSlip(
            "wrong-base",
            alb[2022] * others[2022] / others[2023],
            "everyone else's number fell. Did yours?",
        ),
        NumberSlip(
            "whole-for-part",
            alb[2022] * everyone[2023] / everyone[2022],
            "all arrivals include Albanian nationals. Leave them out of the comparison group.",
        ),
        NumberSlip(
            "other-baseline",
            alb[2022] * others[2023] / others[2021],
            "both groups start in 2022.",
        ),
    ),
)


GAP = NumberTask(
    id="04.gap",
    question=(
        f"By how many per cent were the {alb[2023]} of 2023 fewer than the guess that you have "
        "just worked out? One decimal; fewer is negative."
    ),
    unit="per cent",
    answer=like_others_change,
    hints=(
        "What came, against what was guessed. The guess is the base.",
        "What came minus the guess, divided by the guess, times 100.",
    ),
    worked=(
        f"({alb[2023]} − {like_others:,.0f}) ÷ {like_others:,.0f} × 100 = "
        f"{signed(like_others_change)} per cent."
    ),
    meaning=(
        f"{signed(like_others_change)}%, where the last quarter gave {signed(pace_change)}% and "
        f"the year before {signed(claim_change)}%. Three guesses, three effects. This kind of "
        "comparison of two changes is called difference in differences."
    ),
    ingredients={**in_years, "the guess": round(like_others)},
    slips=(
        *change_slips(round(like_others), alb[2023], "the guess"),
        NumberSlip("other-baseline", claim_change, "compare with the guess, not with 2022."),
        NumberSlip(
            "no-comparison",
            pace_change,
            "that is the guess of the worked example; here they move like everyone else.",
        ),
    ),
)


DECEMBER = NumberTask(
    id="04.december",
    confidence=True,
    question=(
        f"December 2022: {december} Albanian nationals and {others_december:,} others. In 2023 "
        f"{others[2023]:,} others came. How many Albanian nationals would have come in 2023, had "
        "they moved like everyone else from December on? Whole people."
    ),
    unit="people",
    answer=like_december,
    tolerance=1.0,
    rounded=5,
    hints=(
        "It is the sum of part 4 with another start.",
        "Factor of everyone else: the year 2023 divided by December 2022.",
    ),
    worked=f"{december} × {others[2023]:,} ÷ {others_december:,} = {like_december:,.0f} people.",
    meaning=(
        f"About {like_december:,.0f} by this guess; {alb[2023]} came. That is "
        f"{signed(december_change, 0)}%: with this start the sign turns round. But do not lean on "
        f"it. The {december} are of an early edition, and later ones added {later_added} people to "
        f"that quarter: had all of them come in December, it would be {signed(december_low, 0)}%. "
        "One winter month, one news report, more than half of it after the agreement. It shows "
        "how far the range can reach if most of the fall had come before."
    ),
    ingredients=in_december,
    slips=(
        NumberSlip(
            "season-for-change",
            12.0 * december,
            "December twelve times over has no summer. Use the others to bring the season in.",
        ),
        NumberSlip(
            "whole-for-part",
            december * everyone[2023] / everyone_december,
            "all arrivals include Albanian nationals. Leave them out on both sides.",
        ),
        NumberSlip(
            "wrong-base",
            december * others_december / others[2023],
            "the year goes on top, the month under the line.",
        ),
        NumberSlip(
            "other-baseline",
            alb[2023] * others[2023] / others_december,
            "start from the Albanian nationals of December, not from those of 2023.",
        ),
    ),
)


def _at(begins: str, back: int, ahead: int, way: str) -> float:
    return guess(begins, back, ahead, way).change


PLACEBO = NumberTask(
    id="04.placebo",
    confidence=True,
    question=(
        "In the explorer: begin with 2022Q4, look back over 4 quarters and ahead over 1, and let "
        "Albanian nationals move like everyone else in proportion. How many per cent fewer or more "
        "came than guessed? One decimal; fewer is negative."
    ),
    unit="per cent",
    answer=placebo.change,
    hints=(
        "Four controls: Begins with, Look back, Look ahead, Otherwise.",
        "The number stands at the end of the first sentence under the figure.",
    ),
    worked=(
        f"{alb_q['2022Q4']:,} came; the guess is {placebo.expected:,.0f}: "
        f"{signed(placebo.change)} per cent."
    ),
    meaning=(
        f"{signed(placebo.change)}% in a quarter of which {q4_over:.0%} was over when the "
        f"agreement came on {AGREED}. All guesses that are kept for this quarter run from "
        f"{signed(placebo_spread.min(), 0)}% to {signed(placebo_spread.max(), 0)}%. At the "
        f"agreement the same look at one quarter gives {signed(real_one_spread.min())}% to "
        f"{signed(real_one_spread.max())}%, and a look at four {signed(real_spread.min(), 0)}% to "
        f"{signed(real_spread.max(), 0)}%."
    ),
    neighbours=(_at("2022Q3", 4, 1, "others"), _at("2023Q1", 4, 1, "others")),
    ingredients={
        "Albanian nationals in 2022Q4": float(alb_q["2022Q4"]),
        "everyone else in 2022Q4": float(others_q["2022Q4"]),
        "the guess": round(placebo.expected),
    },
    slips=(
        NumberSlip("no-comparison", _at("2022Q4", 4, 1, "level"), "what does Otherwise say?"),
        NumberSlip(
            "other-sum",
            _at("2022Q4", 4, 4, "others"),
            "look ahead over 1 quarter only, so that hardly any of it lies after the agreement.",
        ),
        NumberSlip("peak-picked", _at("2022Q4", 1, 1, "others"), "look back over 4 quarters."),
        *(
            NumberSlip("other-baseline", _at("2022Q4", back, 1, "others"), "the slider Look back.")
            for back in (2, 8)
        ),
        *(
            NumberSlip("other-baseline", _at("2023Q1", 4, 4, way), "the slider Begins with.")
            for way in ("level", "others")
        ),
    ),
)
