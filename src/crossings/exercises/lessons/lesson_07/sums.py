"""Lesson 07: exercises with a number for an answer, and two guesses."""

from crossings.exercises.lessons.lesson_07.figures import (
    all_before,
    bosnia,
    by_month,
    by_year,
    commissioner_said,
    falling_autumns,
    gone,
    in_counts,
    in_months,
    in_world,
    in_years,
    march_2016,
    moved,
    not_made,
    not_made_share,
    november_2023,
    other_autumns,
    printed,
    routes_2024,
    since_2022,
    spring_change,
    times,
)
from crossings.measures import percent_change
from lessonkit.data.captions import credit_of
from lessonkit.tasks.estimate import EstimateTask
from lessonkit.tasks.number import NumberSlip, NumberTask
from lessonkit.tasks.percent import change_slips
from lessonkit.tasks.ranking import RankingTask
from lessonkit.text.wording import signed

_OCTOBER, _NOVEMBER = by_month["2023-10"], by_month["2023-11"]
NOVEMBER = NumberTask(
    id="07.november",
    question=(
        "By how many per cent did detections on the route change from October to November 2023? "
        "One decimal; a fall is negative."
    ),
    unit="per cent",
    answer=november_2023,
    hints=(
        "Later minus earlier, divided by earlier, times 100, as in the example above.",
        f"The earlier month is October, with {_OCTOBER:,}. It stands in both gaps.",
    ),
    worked=(
        f"({_NOVEMBER:,} − {_OCTOBER:,}) ÷ {_OCTOBER:,} × 100 = {signed(november_2023)} per cent."
    ),
    meaning=(
        f"{signed(november_2023)}%. Between the same months detections fell in {falling_autumns} "
        "of "
        f"the {len(other_autumns)} other years of the table, at most by "
        f"{signed(min(other_autumns.values()))}%, and rose in the rest. So the season alone hardly "
        "explains it. What became of those who were not detected, this count cannot say."
    ),
    neighbours=(
        percent_change(by_month["2023-09"], _OCTOBER),
        percent_change(_NOVEMBER, by_month["2023-12"]),
    ),
    ingredients=in_months,
    slips=(
        *change_slips(_OCTOBER, _NOVEMBER, "October"),
        NumberSlip("other-baseline", march_2016, "the question is about 2023, not 2016."),
    ),
)


BOSNIA = EstimateTask(
    id="07.bosnia",
    question=(
        f"In 2017 Bosnia and Herzegovina registered {bosnia[2017]:,} people who arrived without "
        f"permission. Frontex's count for the whole route fell from {by_year[2017]:,} in 2017 to "
        f"{by_year[2018]:,} in 2018. How many did Bosnia and Herzegovina register in 2018? Guess."
    ),
    answer=float(bosnia[2018]),
    unit="registrations",
    meaning=(
        f"The EU's count fell by about half and Bosnia's grew to "
        f"{bosnia[2018] / bosnia[2017]:.0f} times as much, in the same year and on the same "
        "route. Both counts can be right. The next part shows how."
    ),
)


TIMES = NumberTask(
    id="07.times",
    question=(
        "How many times as large is the 2018 figure of Bosnia and Herzegovina as Frontex's figure "
        "for the whole route in 2018? One decimal."
    ),
    unit="times",
    answer=times,
    hints=(
        "Set the slider to 2018. One figure is on the map, the other over the bar.",
        "How many times as large: one divided by the other, no subtracting.",
    ),
    worked=f"{bosnia[2018]:,} ÷ {by_year[2018]:,} = {times:.1f}.",
    meaning=(
        f"About {times:.1f} times: one country registered four times what the EU's count shows for "
        "the whole route. That does not make one of them wrong, and the difference is not a number "
        "of people whom the EU missed: the two count different events at different borders."
    ),
    ingredients=in_counts,
    neighbours=(bosnia[2017] / by_year[2017],),
    slips=(
        NumberSlip(
            "other-sum",
            by_year[2018] / bosnia[2018],
            "the figure that is compared goes on top: Bosnia's.",
        ),
        NumberSlip(
            "other-sum",
            times - 1,
            "this says by how much it is larger. Asked is: how many times as large?",
        ),
        NumberSlip(
            "other-sum",
            bosnia[2018] - by_year[2018],
            "divide, do not subtract.",
        ),
        NumberSlip(
            "other-baseline",
            bosnia[2018] / bosnia[2017],
            "this sets Bosnia's 2018 against its own 2017. Asked is Frontex's 2018.",
        ),
    ),
)


NOT_MADE = NumberTask(
    id="07.not-made",
    confidence=True,
    question=(
        "Set Close to shut, Displace to readily, Deter to many, and leave the counter on the "
        "bridge. The counter loses all its journeys. How many per cent of these are not made at "
        "all? Whole per cent will do."
    ),
    unit="per cent",
    answer=not_made_share,
    tolerance=0.5,
    hints=(
        "Read the sentence that begins “Of the”.",
        "The whole is what is gone from the bridge, the part is what is not made by any way.",
    ),
    worked=(
        f"Gone from the bridge: {gone}. Not made: {not_made}. {not_made} ÷ {gone} × 100 = "
        f"{not_made_share:.1f}, about {not_made_share:.0f} per cent. The other {moved} take "
        "another way."
    ),
    meaning=(
        f"About {not_made_share:.0f}%. The counter shows {gone} fewer; in this world {not_made} "
        "are not made and the others take routes without a counter. The shares are invented. What "
        "holds beyond them: a counter at one border cannot tell one from the other."
    ),
    ingredients=in_world,
    slips=(
        NumberSlip("complement", 100 * moved / gone, "which of the two is not made at all?"),
        NumberSlip(
            "other-denominator",
            100 * not_made / all_before,
            "this is a part of the journeys on all routes. Divide by those gone from the bridge.",
        ),
        NumberSlip("count-for-share", not_made, "divide it by what is gone from the bridge."),
        NumberSlip(
            "displacement-as-deterrence",
            100.0,
            "the bars of the other three routes: do they grow?",
        ),
    ),
)


SINCE_2022 = NumberTask(
    id="07.since-2022",
    telling=2,
    confidence=True,
    question=(
        "By how many per cent did detections change from 2022 to 2024, with the Commission's own "
        "two figures? Whole per cent will do; a fall is negative."
    ),
    unit="per cent",
    answer=since_2022,
    tolerance=0.3,
    hints=(
        "Later minus earlier, divided by earlier, times 100.",
        f"Start like this: ({printed[2024]} − {printed[2022]}) ÷ …",
    ),
    worked=(
        f"({printed[2024]:,} − {printed[2022]:,}) ÷ {printed[2022]:,} × 100 = "
        f"{signed(since_2022)} per cent."
    ),
    meaning=(
        f"{signed(since_2022)}%, not −{commissioner_said}%. January to April of 2022 and of 2025 "
        f"give {signed(spring_change, 0)}%. Perhaps another pair of periods gives "
        f"{commissioner_said}; none was named, so nobody can check. The fall is large either way. "
        "A rule that checks only the figures one dislikes is no rule."
    ),
    ingredients=in_years,
    neighbours=(
        percent_change(by_year[2023], printed[2024]),
        percent_change(by_year[2021], printed[2024]),
    ),
    slips=(
        *change_slips(printed[2022], printed[2024], "2022"),
        NumberSlip(
            "figure-copied",
            -float(commissioner_said),
            "this is what was said. What do the two figures give?",
        ),
        NumberSlip(
            "other-baseline",
            percent_change(by_year[2018], printed[2024]),
            "the question starts in 2022.",
        ),
    ),
)


_ASKED = (
    "Central Mediterranean",
    "Eastern Mediterranean",
    "Western African",
    "Western Balkan",
    "Western Mediterranean",
)
RANK = RankingTask(
    id="07.rank",
    question=(
        "In October 2025 a newspaper called the route one of the most used towards the EU. Put "
        "five routes in order by their detections in 2024, the most first."
    ),
    values={name: float(routes_2024[name]) for name in _ASKED},
    unit="detections in 2024",
    subject="Five routes to the EU",
    source=credit_of("frontex_by_route"),
    meaning=(
        "The newspaper named no year. In 2022 the Western Balkan route was first. A rank is a "
        "comparison too: it needs its year, and the thing that was counted."
    ),
)
