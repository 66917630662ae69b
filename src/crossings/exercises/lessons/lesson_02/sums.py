"""Lesson 02: exercises with a number for an answer, and two guesses."""

from crossings.exercises.lessons.lesson_02.figures import (
    PRINTED,
    RISES,
    all_change,
    all_visits,
    arrests_2023,
    arrests_ceiling,
    arrests_said,
    arrivals,
    article_printed,
    before_2023,
    below_2023,
    first_printed,
    in_editions,
    in_returns,
    in_shares,
    in_visits,
    last_printed,
    part_change,
    part_points,
    part_share,
    rest_change,
    returns,
    returns_said,
    revised,
    rise_people,
    rise_percent,
    since_2010,
    since_2020,
)
from crossings.measures import percent_change
from lessonkit.data.captions import source_line
from lessonkit.tasks.estimate import EstimateTask
from lessonkit.tasks.number import NumberSlip, NumberTask
from lessonkit.tasks.percent import change_slips
from lessonkit.tasks.ranking import RankingTask
from lessonkit.text.wording import signed

GUESS = EstimateTask(
    id="02.guess",
    question=(
        f"The figure begins with 2020, when {returns[2020]:,} returns were recorded, and ends with "
        f"{returns[2025]:,} in 2025. How many were recorded in 2010? Guess."
    ),
    answer=float(returns[2010]),
    unit="returns",
    meaning=(
        "The bars climb from the left, so the eye expects small ones before them. But somebody "
        "chose where the figure begins. Here it was us, to make this point."
    ),
)


SINCE_2020 = NumberTask(
    id="02.since-2020",
    question=(
        "By how many per cent did returns change from 2020 to 2025? One decimal; a fall is "
        "negative."
    ),
    unit="per cent",
    answer=since_2020,
    hints=(
        "Later minus earlier, divided by earlier, times 100. Both numbers stand above the bars.",
        "The baseline is 2020, so its number goes under the line.",
        f"Start like this: ({returns[2025]} − {returns[2020]}) ÷ …",
    ),
    worked=(
        f"({returns[2025]:,} − {returns[2020]:,}) ÷ {returns[2020]:,} × 100 = "
        f"{signed(since_2020)} per cent."
    ),
    meaning=(
        f"{signed(since_2020)}%. In counts it is {returns[2025] - returns[2020]:,} returns more. "
        f"As a multiple it is {returns[2025] / returns[2020]:.1f} times as many: up by 100 per "
        "cent is twice as many, up by 200 per cent three times."
    ),
    neighbours=(
        percent_change(returns[2019], returns[2024]),
        percent_change(returns[2019], returns[2025]),
        percent_change(returns[2021], returns[2025]),
        percent_change(returns[2020], returns[2024]),
    ),
    ingredients=in_returns,
    slips=(
        *change_slips(returns[2020], returns[2025], "the number for 2020"),
        NumberSlip("other-baseline", since_2010, "the question starts in 2020."),
        NumberSlip(
            "other-baseline",
            percent_change(returns[2024], returns[2025]),
            "the question starts in 2020.",
        ),
    ),
)


SINCE_2010 = NumberTask(
    id="02.since-2010",
    question="And from 2010 to 2025? One decimal; a fall is negative.",
    unit="per cent",
    answer=since_2010,
    hints=(
        "It is the same sum with another baseline.",
        "Under the line goes the number for 2010. The difference is negative.",
    ),
    worked=(
        f"({returns[2025]:,} − {returns[2010]:,}) ÷ {returns[2010]:,} × 100 = "
        f"{signed(since_2010)} per cent."
    ),
    meaning=(
        f"{signed(since_2010)}%. One end point, two true sentences: {signed(since_2020)}% since "
        f"2020, {signed(since_2010)}% since 2010. Neither baseline is the right one. In 2020 the "
        "pandemic had stopped much travel; 2010 lies long ago. Ask who chose, and whether they say "
        "so."
    ),
    neighbours=(
        percent_change(returns[2011], returns[2025]),
        percent_change(returns[2010], returns[2024]),
    ),
    ingredients=in_returns,
    slips=(
        *change_slips(returns[2010], returns[2025], "the number for 2010"),
        NumberSlip("other-baseline", since_2020, "the question starts in 2010 this time."),
    ),
)


EARLIER_YEARS = NumberTask(
    id="02.earlier-years",
    question=(
        "The article says that more people were returned in 2023 than in earlier years. In the "
        f"explorer set the comparison to 2023. Of the {len(before_2023)} earlier years, how many "
        "lie below 2023?"
    ),
    unit="years",
    answer=float(len(below_2023)),
    tolerance=0.1,
    rounded=0.3,
    hints=(
        "Look at the dashed line in the upper row. Which bars to the left of 2023 stay below it?",
        "In the lower rows these are the years from which the change is a rise.",
    ),
    worked=(
        f"{', '.join(map(str, below_2023))}: {len(below_2023)} years lie below 2023. The other "
        f"{len(before_2023) - len(below_2023)} lie above it."
    ),
    meaning=(
        f"{len(below_2023)}: {below_2023[0]} to {below_2023[-1]}. The "
        f"{len(before_2023) - len(below_2023)} years before that lie above 2023. “Than in earlier "
        f"years” is right for {len(below_2023)} years and wrong for "
        f"{len(before_2023) - len(below_2023)}: the sentence names no baseline, so it can be both."
    ),
    slips=(
        NumberSlip(
            "complement",
            len(before_2023) - len(below_2023),
            "are these the bars below the dashed line, or above it? Does the comparison say 2023?",
        ),
    ),
)


WHICH_RISE = RankingTask(
    id="02.which-rise",
    question=(
        "Four rises of all small-boat arrivals, each from one year to the next, in per cent. In "
        "which of them did the number of people rise the most? Put them in order."
    ),
    values={
        f"{year - 1} to {year}: {signed(rise_percent[year], 0)}%": float(rise_people[year])
        for year in RISES
    },
    unit="more people than the year before",
    subject="Small-boat arrivals: four rises",
    source=source_line("uk_small_boats_by_month", "HO-IER-SUM-2026Q2"),
    meaning=(
        f"The largest percentage, {signed(rise_percent[2019], 0)}%, is the smallest rise in "
        f"people: it starts from {arrivals[2018]:,} people. From a small base everything looks "
        "steep: from two to four is +100% as well."
    ),
)


ARRESTS = NumberTask(
    id="02.arrests",
    question=(
        "An article of 2024 says that arrests more than doubled from 2022 to 2023. A report gives "
        f"{arrests_2023:,} arrests for 2023; the figure for 2022 was not found. Suppose that both "
        "mean the same arrests. Below which number must the figure for 2022 then lie?"
    ),
    unit="arrests",
    answer=arrests_ceiling,
    tolerance=0.5,
    rounded=12,
    hints=(
        "Exactly doubled means: twice as many as in 2022. What is half of 2023?",
        "Up by over 100 per cent: the old figure, and more than the old figure again.",
    ),
    worked=(
        f"If 2023 is exactly twice 2022, then 2022 is {arrests_2023:,} ÷ 2 = "
        f"{arrests_ceiling:,.0f}. More than doubled: 2022 must lie below that."
    ),
    meaning=(
        f"Below {arrests_ceiling:,.0f}. Now you know what would have to be true, and what to ask "
        f"the Home Office for. One thing stays open: the {arrests_2023:,} are arrests for four "
        "kinds of offence, and nobody says whether the article means the same ones."
    ),
    slips=(
        NumberSlip(
            "increase-for-multiple",
            float(arrests_2023),
            "if 2022 had had as many, how large would the rise be?",
        ),
        NumberSlip("other-sum", 2.0 * arrests_2023, "which of the two years has fewer arrests?"),
        NumberSlip(
            "wrong-base",
            0.0,
            f"the {arrests_said} per cent are of 2022, which you look for, and not of 2023.",
        ),
    ),
    telling=3,
)


WHOLE = NumberTask(
    id="02.whole",
    question=(
        "By how many per cent did all enforcement visits change from the year to September 2024 to "
        "the year to September 2025? One decimal."
    ),
    unit="per cent",
    answer=all_change,
    hints=(
        "Use the row “all enforcement visits”.",
        "Later minus earlier, divided by earlier, times 100.",
    ),
    worked=(
        f"({all_visits[2025]:,} − {all_visits[2024]:,}) ÷ {all_visits[2024]:,} × 100 = "
        f"{signed(all_change)} per cent."
    ),
    meaning=(
        f"{signed(all_change)}% for all visits, {signed(part_change)}% for the “illegal working” "
        f"part, {signed(rest_change)}% for the rest. A part can rise faster than its whole, so a "
        "per cent without its group is half a sentence."
    ),
    # No neighbours: no year next to these two is in the table.
    ingredients={**in_visits, **in_shares},
    slips=(
        *change_slips(all_visits[2024], all_visits[2025], "the earlier year"),
        NumberSlip("part-for-whole", part_change, "the row “all enforcement visits”."),
        NumberSlip("part-for-whole", rest_change, "the row “all enforcement visits” as it stands."),
    ),
)


POINTS = NumberTask(
    id="02.points",
    question=(
        f"“Illegal working” visits were {part_share[2024]:.1%} of all enforcement visits in the "
        f"year to September 2024 and {part_share[2025]:.1%} in the year after. By how many "
        "percentage points did the share change? One decimal."
    ),
    unit="percentage points",
    answer=part_points,
    tolerance=0.11,  # the difference of two rounded shares may be a tenth off
    hints=(
        "Percentage points are the plain distance between two percentages.",
        "Later share minus earlier share. No dividing.",
    ),
    worked=(
        f"{part_share[2025]:.1%} − {part_share[2024]:.1%} = {signed(part_points)} percentage "
        "points."
    ),
    meaning=(
        f"{signed(part_points)} points. In per cent the share grew by "
        f"{percent_change(part_share[2024], part_share[2025]):.1f}. Three true figures for one "
        f"change: {signed(part_change)}% (visits), {signed(part_points)} points (share), "
        f"{signed(percent_change(part_share[2024], part_share[2025]))}% (share). The word behind "
        "the number tells you which."
    ),
    ingredients={**in_shares, **in_visits},
    slips=(
        NumberSlip(
            "percent-for-points",
            percent_change(part_share[2024], part_share[2025]),
            "subtract, and stop there.",
        ),
        NumberSlip("other-sum", part_change, "use the two shares in the question."),
        NumberSlip(
            "other-sum",
            part_change - all_change,
            "use the two shares in the question; changes of different groups cannot be subtracted.",
        ),
    ),
    telling=2,
)


EDITION = NumberTask(
    id="02.edition",
    question=(
        f"For the returns of 2023 a first release had {first_printed:,}; the edition of "
        f"{PRINTED[-1]} has "
        f"{last_printed:,}. By how many per cent did the figure grow? One decimal."
    ),
    unit="per cent",
    answer=revised,
    hints=(
        "A change like any other. The baseline is the earlier edition.",
        f"Divide by {first_printed}.",
    ),
    worked=(
        f"({last_printed:,} − {first_printed:,}) ÷ {first_printed:,} × 100 = {signed(revised)} "
        "per cent."
    ),
    meaning=(
        f"{signed(revised)}%, and not one more person had left in 2023: departures are recorded "
        "late. Compare two years within one edition, and name it. The article's "
        f"{returns_said:,} is {article_printed:,} rounded, the edition of its time."
    ),
    # The row above or below in the last edition.
    neighbours=(
        percent_change(first_printed, returns[2022]),
        percent_change(first_printed, returns[2024]),
    ),
    ingredients=in_editions,
    slips=(
        *change_slips(first_printed, last_printed, "the first figure"),
        NumberSlip(
            "provisional-edition",
            percent_change(first_printed, article_printed),
            "the last of the three figures, not the second.",
        ),
        NumberSlip(
            "provisional-edition",
            percent_change(article_printed, last_printed),
            "the first of the three figures, not the second.",
        ),
    ),
    telling=1,
)
