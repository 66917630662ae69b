"""Lesson 03: exercises with a number for an answer."""

from crossings.exercises.lessons.lesson_03.figures import (
    against_2021,
    alb,
    alb_q,
    all_q,
    by_year,
    everyone,
    everyone_change,
    fall,
    first_edition_2022,
    first_edition_all,
    in_falls,
    in_people,
    in_shares,
    others,
    others_change,
    part_of_fall,
    points,
    shares,
    without_people,
)
from crossings.measures import contribution_to_change, percent_change, share
from lessonkit.tasks.number import NumberSlip, NumberTask
from lessonkit.tasks.percent import change_slips
from lessonkit.text.wording import signed

_ALB_2020 = int(by_year.loc[2020, "Albania"])

FALL = NumberTask(
    id="03.fall",
    question=(
        "By how many per cent did the number of Albanian nationals change from 2022 to 2023? "
        "Give one decimal; a fall is negative."
    ),
    unit="per cent",
    answer=fall,
    hints=(
        "A change needs two numbers. Which two? Find them in the table above.",
        "Later minus earlier gives the change in people. Then set it against the baseline: "
        "divide by the earlier number, and multiply by 100.",
        f"Start like this: ({alb[2023]} − {alb[2022]:,}) ÷ …",
    ),
    worked=(
        f"Later minus earlier: {alb[2023]} − {alb[2022]:,} = −{alb[2022] - alb[2023]:,} people.\n"
        f"Divided by the baseline, 2022: −{alb[2022] - alb[2023]:,} ÷ {alb[2022]:,} = "
        f"{fall / 100:.4f}.\n".replace("-", "−")
        + f"Times 100: {signed(fall)} per cent."
    ),
    meaning=(
        f"{signed(fall)}%: “down by over 90 per cent” is right as arithmetic, for Albanian "
        "nationals, from the whole of 2022 to the whole of 2023."
    ),
    neighbours=(percent_change(alb[2021], alb[2022]),),
    ingredients={**in_people, **in_shares},
    slips=(
        *change_slips(alb[2022], alb[2023], "the number for 2022"),
        NumberSlip(
            "provisional-edition",
            percent_change(first_edition_2022, alb[2023]),
            "the edition on the source card, and the number for 2022 in the table above.",
        ),
        NumberSlip(
            "peak-picked",
            percent_change(alb_q["2022Q3"], alb_q["2023Q3"]),
            "add up all four quarters of each year first.",
        ),
        NumberSlip(
            "quarter-for-year",
            percent_change(alb_q["2022Q4"], alb_q["2023Q4"]),
            "add up all four quarters of each year first.",
        ),
        NumberSlip(
            "whole-for-part", everyone_change, "use the column Albania, not the column Total."
        ),
        NumberSlip(
            "share-for-count",
            percent_change(shares[2022], shares[2023]),
            "use the numbers of people, not their share of all arrivals.",
        ),
        NumberSlip(
            "points-for-percent", points, "use the numbers of people; do not subtract shares."
        ),
        NumberSlip("other-baseline", against_2021, "the question starts in 2022."),
    ),
)


AGAINST_2021 = NumberTask(
    id="03.against-2021",
    question=("And from 2021 to 2023? Give the change in per cent with one decimal."),
    unit="per cent",
    answer=against_2021,
    hints=(
        "It is the same sum with another baseline.",
        "Under the line goes the number for 2021.",
    ),
    worked=(f"({alb[2023]} − {alb[2021]}) ÷ {alb[2021]} × 100 = {signed(against_2021)} per cent."),
    meaning=(
        f"{signed(against_2021)}%. The same end point, {alb[2023]}, is a steep fall or a small "
        "rise. Neither sentence is a lie; each answers another question. 2021 may also be an odd "
        "year to start from, so ask that of every baseline, including the one you like."
    ),
    neighbours=(
        percent_change(alb[2021], alb[2022]),
        percent_change(_ALB_2020, alb[2022]),
        percent_change(_ALB_2020, alb[2023]),
    ),
    ingredients={**in_people, **in_shares},
    slips=(
        *change_slips(alb[2021], alb[2023], "the number for 2021"),
        NumberSlip("other-baseline", fall, "the question starts in 2021 this time."),
        NumberSlip(
            "whole-for-part",
            percent_change(everyone[2021], everyone[2023]),
            "use the column Albania, not the column Total.",
        ),
        NumberSlip(
            "quarter-for-year",
            percent_change(alb_q["2021Q4"], alb_q["2023Q4"]),
            "add up all four quarters of each year first.",
        ),
    ),
)


SHARE = NumberTask(
    id="03.share",
    question=(
        "How many per cent of all people who arrived by small boat in 2022 were recorded as "
        "Albanian? One decimal."
    ),
    unit="per cent",
    answer=100 * shares[2022],
    hints=(
        "A share is a part divided by its whole. What is the whole here?",
        "Both numbers stand in the row 2022 of the table.",
    ),
    worked=(
        f"Part ÷ whole: {alb[2022]:,} ÷ {everyone[2022]:,} = {shares[2022]:.4f}, "
        f"which is {shares[2022]:.1%}."
    ),
    meaning=(
        f"{shares[2022]:.1%}: more than a quarter of the year's arrivals. In the third quarter "
        f"alone it was {share(alb_q['2022Q3'], all_q['2022Q3']):.1%}. Whoever picks the quarter "
        "gets another sentence, so a share needs its period too."
    ),
    neighbours=(100 * shares[2021],),
    ingredients=without_people,
    slips=(
        NumberSlip(
            "peak-picked",
            100 * share(alb_q["2022Q3"], all_q["2022Q3"]),
            "the question is about the whole of 2022.",
        ),
        NumberSlip(
            "part-to-rest",
            100 * alb[2022] / others[2022],
            "divide by the column Total, which includes Albanian nationals.",
        ),
        NumberSlip("other-baseline", 100 * shares[2023], "the row 2022."),
        NumberSlip("count-for-share", alb[2022], "divide this number by the total of the year."),
        NumberSlip(
            "provisional-edition",
            100 * first_edition_2022 / first_edition_all,
            "the edition on the source card, and the numbers in the table above.",
        ),
        NumberSlip(
            "wrong-base",
            100 * everyone[2022] / alb[2022],
            "the part goes on top, the whole under the line.",
        ),
    ),
)


POINTS = NumberTask(
    id="03.points",
    telling=5,
    question=(
        f"The share of Albanian nationals was {shares[2022]:.1%} in 2022 and {shares[2023]:.1%} in "
        "2023. By how many percentage points did it change? One decimal; a fall is negative."
    ),
    unit="percentage points",
    answer=points,
    hints=(
        "Percentage points are the plain distance between two percentages.",
        "Later share minus earlier share. No dividing.",
    ),
    worked=f"{shares[2023]:.1%} − {shares[2022]:.1%} = {signed(points)} percentage points.",
    meaning=(
        f"{signed(points)} points. The same change is "
        f"{signed(percent_change(shares[2022], shares[2023]))} per cent of the share. Newspapers "
        "mix the two up; the word “points” tells you which one is meant."
    ),
    tolerance=0.11,  # the difference of two rounded shares may be a tenth off
    ingredients={**in_shares, **in_people},
    slips=(
        NumberSlip(
            "percent-for-points",
            percent_change(shares[2022], shares[2023]),
            "subtract, and stop there.",
        ),
        NumberSlip("share-for-count", fall, "use the two shares in the question."),
        NumberSlip(
            "difference-for-percent",
            alb[2023] - alb[2022],
            "use the two shares in the question, not the people.",
        ),
    ),
)


WITHOUT = NumberTask(
    id="03.without",
    question=(
        "Leave the Albanian nationals out of both years. By how many per cent did everyone else "
        "change from 2022 to 2023? Read it off the explorer, or work it out; one decimal."
    ),
    unit="per cent",
    answer=others_change,
    hints=(
        "In the explorer, tick Albania only, and look for “everyone else”.",
        "Take the Albanian nationals away from the total, in 2022 and in 2023. Then it is a change "
        "like any other.",
    ),
    worked=(
        f"2022 without Albanian nationals: {everyone[2022]:,} − {alb[2022]:,} = {others[2022]:,}.\n"
        f"2023: {everyone[2023]:,} − {alb[2023]:,} = {others[2023]:,}.\n"
        f"({others[2023]:,} − {others[2022]:,}) ÷ {others[2022]:,} × 100 = "
        f"{signed(others_change)} per cent."
    ),
    meaning=(
        f"{signed(others_change)}% for everyone else, {signed(everyone_change)}% for all. The "
        "total fell so far because one large part of it all but went away. The rest moved much "
        "less."
    ),
    neighbours=(percent_change(others[2021], others[2022]),),
    ingredients={**without_people, **in_falls},
    slips=(
        *change_slips(others[2022], others[2023], "the number for 2022"),
        NumberSlip(
            "whole-for-part",
            everyone_change,
            "this is all arrivals together; take one group out of both years.",
        ),
        NumberSlip("part-for-whole", fall, "this is the group that was to be left out."),
        NumberSlip(
            "one-side-only",
            percent_change(everyone[2022], others[2023]),
            "take them out of 2022 as well.",
        ),
        NumberSlip(
            "one-side-only",
            percent_change(others[2022], everyone[2023]),
            "take them out of 2023 as well.",
        ),
        NumberSlip(
            "points-for-percent",
            everyone_change - fall,
            "changes in per cent of different groups cannot be subtracted: work with people.",
        ),
    ),
)


PART_OF_FALL = NumberTask(
    id="03.part-of-fall",
    question=(
        "From 2022 to 2023 the number of all arrivals fell. How many per cent of that fall are "
        "Albanian nationals? Whole per cent will do."
    ),
    unit="per cent",
    answer=part_of_fall,
    tolerance=0.5,
    rounded=1.2,
    hints=(
        "First in people: by how many did all arrivals fall, and by how many Albanian nationals?",
        "Then part ÷ whole, as with any share. The whole is the fall of the total.",
    ),
    worked=(
        f"All arrivals fell by {everyone[2022]:,} − {everyone[2023]:,} = "
        f"{everyone[2022] - everyone[2023]:,} people.\n"
        f"Albanian nationals fell by {alb[2022]:,} − {alb[2023]} = {alb[2022] - alb[2023]:,}.\n"
        f"{alb[2022] - alb[2023]:,} ÷ {everyone[2022] - everyone[2023]:,} = "
        f"{part_of_fall / 100:.2f}, about {part_of_fall:.0f} per cent."
    ),
    meaning=(
        f"About {part_of_fall:.0f}%. “All arrivals down by {abs(everyone_change):.0f} per cent” "
        "and “Albanian arrivals down by over 90 per cent” are not two separate stories: one is "
        "most of the other."
    ),
    neighbours=(
        100 * contribution_to_change(alb[2021], alb[2022], everyone[2021], everyone[2022]),
    ),
    ingredients={**in_people, **in_falls},
    slips=(
        NumberSlip(
            "part-for-whole",
            -fall,
            "this is the fall of the group itself. The whole is now the fall of all "
            "arrivals, in people.",
        ),
        NumberSlip(
            "share-for-count",
            100 * shares[2022],
            "this is a share of arrivals. The question is about a share of the fall.",
        ),
        NumberSlip(
            "points-for-percent",
            100 * everyone_change / fall,
            "do not divide per cents by per cents; go back to people.",
        ),
        NumberSlip(
            "difference-for-percent",
            alb[2022] - alb[2023],
            "divide this by the fall of all arrivals, and multiply by 100.",
        ),
        NumberSlip(
            "part-to-rest",
            100 * (alb[2022] - alb[2023]) / (others[2022] - others[2023]),
            "divide by the fall of everyone together.",
        ),
        NumberSlip(
            "wrong-base",
            100 * (alb[2022] - alb[2023]) / everyone[2022],
            "the whole is the fall, not all arrivals of 2022.",
        ),
    ),
)
