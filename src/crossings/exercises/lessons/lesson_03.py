"""Exercises of lesson 03: what fell, when, and for whom?"""

from datetime import date

import altair as alt
import pandas as pd

from crossings.data import load
from crossings.exercises.catalogue import Lesson
from crossings.exercises.chart_task import ChartTask
from crossings.exercises.choice_task import ChoiceTask, Option
from crossings.exercises.number_task import NumberSlip, NumberTask
from crossings.exercises.prediction_task import PredictionTask
from crossings.exercises.table_task import TableSlip, TableTask
from crossings.exercises.text_task import TextTask
from crossings.measures import (
    contribution_to_change,
    percent_change,
    percentage_point_change,
    share,
)

SOURCE = "Source: Home Office, edition of 29 February 2024"
DEAL = date(2022, 12, 13)
EVENTS = {DEAL.isoformat(): "joint statements, 13 Dec 2022"}

# -- the figures of this lesson, all from the tables ---------------------------------------------

quarters = load("uk_small_boats_by_quarter")
revisions = load("uk_small_boats_revisions")

_by_year = quarters.pivot_table(
    index="year", columns="nationality", values="arrivals", aggfunc="sum"
).astype(int)
_by_quarter = quarters.pivot(index="quarter", columns="nationality", values="arrivals").astype(int)

alb = {year: int(_by_year.loc[year, "Albania"]) for year in (2021, 2022, 2023)}
everyone = {year: int(_by_year.loc[year, "Total"]) for year in (2021, 2022, 2023)}
others = {year: everyone[year] - alb[year] for year in alb}
alb_q = {quarter: int(n) for quarter, n in _by_quarter["Albania"].items()}
all_q = {quarter: int(n) for quarter, n in _by_quarter["Total"].items()}


def _edition(published: str, wanted: tuple[str, ...], nationality: str = "Albania") -> int:
    """People of one nationality in these quarters, as the edition of that day had them."""
    rows = revisions[
        (revisions["published"].astype(str).str[:10] == published)
        & (revisions["nationality"] == nationality)
        & revisions["quarter"].isin(wanted)
    ]
    if len(rows) != len(wanted):
        raise LookupError(f"{published}: {len(rows)} rows for {wanted}")
    return int(rows["arrivals"].sum())


_year_2022 = ("2022Q1", "2022Q2", "2022Q3", "2022Q4")
_half_2023 = ("2023Q1", "2023Q2")
first_edition_2022 = _edition("2023-02-23", _year_2022)
first_edition_all = _edition("2023-02-23", _year_2022, "Total")
half_first = _edition("2023-08-24", _half_2023)
half_later = _edition("2023-11-23", _half_2023)
half_unrecorded = _edition("2023-08-24", _half_2023, "Not recorded")
half_all = _edition("2023-08-24", _half_2023, "Total")

shares = {year: share(alb[year], everyone[year]) for year in alb}
fall = percent_change(alb[2022], alb[2023])
against_2021 = percent_change(alb[2021], alb[2023])
points = percentage_point_change(shares[2022], shares[2023])
others_change = percent_change(others[2022], others[2023])
everyone_change = percent_change(everyone[2022], everyone[2023])
part_of_fall = 100 * contribution_to_change(
    alb[2022], alb[2023], everyone[2022], everyone[2023]
)
edition_growth = percent_change(half_first, half_later)

_q4_days = (date(2022, 12, 31) - date(2022, 9, 30)).days
_days_before_deal = (DEAL - date(2022, 9, 30)).days
q4_over = _days_before_deal / _q4_days
drop_q3_q4 = alb_q["2022Q3"] - alb_q["2022Q4"]
at_q3_pace = round(alb_q["2022Q3"] * q4_over, -2)


def signed(value: float, decimals: int = 1) -> str:
    """A change with a real minus sign."""
    return f"{value:+,.{decimals}f}".replace("-", "−")


# The neutral twin: an invented bus company with the same shape of numbers.
bus = {2021: 80, 2022: 1_200, 2023: 90}

# -- exercises -----------------------------------------------------------------------------------

NOTICE = TextTask(
    id="03.notice",
    question="What do you notice in this figure? What do you wonder? One line for each.",
)

WHO_COUNTED = ChoiceTask(
    id="03.who-counted",
    question="The table says: Albania, 2022. Who are the people in this row?",
    hints=("Read “One row is” and “What is counted” on the source card above.",
           "Ask where and when each person was counted: that is where the number was made."),
    worked=(
        "The right option is (b). The count is made when people from a small boat are met at sea "
        "or on the beach. What is noted then is a nationality. Where the journey began is not "
        "noted in this table."
    ),
    options={
        "a": Option(
            "People who set out from Albania in 2022",
            "The table has no place of departure. The boats leave from the other side of the "
            "Channel; where somebody with an Albanian passport set out is not noted.",
            slip="nationality-for-route",
        ),
        "b": Option(
            "People met on arrival by small boat in 2022 and recorded as Albanian nationals",
            "Yes. One event (an arrival), one way (a small boat), one label (the nationality that "
            "was recorded). Keep all three together whenever you use the number.",
            right=True,
        ),
        "c": Option(
            "Albanians who lived in the UK in 2022",
            "Albanians who came another way, or years ago, are not in this row, and some who are "
            "in it have left again.",
            slip="stock-for-flow",
        ),
        "d": Option(
            "Boats with Albanians on board in 2022",
            "The unit of this table is people. Boats are counted in another one, by month.",
            slip="unit-swapped",
        ),
    },
)

_TWIN_BACK = percent_change(bus[2021], bus[2023])
TWIN = ChoiceTask(
    id="03.twin",
    question=(
        f"An invented bus company had {bus[2021]} complaints in 2021, {bus[2022]:,} in 2022 and "
        f"{bus[2023]} in 2023. It says: “Complaints are down by over 90 per cent.” "
        "Which reply is fair?"
    ),
    hints=("Check the arithmetic first. Is it right from 2022 to 2023?",
           "Then try the same sum from 2021 to 2023."),
    worked=(
        f"From 2022 to 2023 the change is ({bus[2023]} − {bus[2022]:,}) ÷ {bus[2022]:,} × 100 = "
        f"{signed(percent_change(bus[2022], bus[2023]))}%. From 2021 to 2023 it is "
        f"({bus[2023]} − {bus[2021]}) ÷ {bus[2021]} × 100 = {signed(_TWIN_BACK)}%. "
        "Both are true, so reply (b) is the fair one."
    ),
    options={
        "a": Option(
            "“That is false: there were more complaints than in 2021.”",
            "Work out the change from 2022 to 2023 before you call the sentence false.",
            slip="incomplete-so-false",
        ),
        "b": Option(
            "“True from 2022 to 2023. Compared with 2021 it is a rise. Which year is usual?”",
            f"Yes. One end point, two baselines, two true sentences: "
            f"{signed(percent_change(bus[2022], bus[2023]))}% and {signed(_TWIN_BACK)}%. "
            "Keep this rule in mind; you will need it again.",
            right=True,
        ),
        "c": Option(
            "“True, so the new timetable works.”",
            "Nothing in the three numbers says why they changed.",
            slip="after-so-because",
        ),
        "d": Option(
            "“True, and that is all there is to say.”",
            "Look at 2021. Does “down” still fit if you start there?",
            slip="true-so-complete",
        ),
    },
)

_known = [q for q in alb_q if "2021Q1" <= q <= "2022Q3"]
_hidden = [q for q in alb_q if "2022Q4" <= q <= "2023Q4"]
AFTER_THE_PEAK = PredictionTask(
    id="03.after-the-peak",
    question="How did the number of Albanian nationals go on after the third quarter of 2022?",
    known=pd.DataFrame({"period": _known, "value": [alb_q[q] for q in _known]}),
    hidden=pd.DataFrame({"period": _hidden, "value": [alb_q[q] for q in _hidden]}),
    unit="Albanian nationals recorded in a quarter",
    subject="Albanian nationals arriving by small boat",
    source=SOURCE,
    marks=EVENTS,
    meaning=(
        f"Look at 2022Q4. The joint statements came on 13 December, when {q4_over:.0%} of that "
        "quarter was over. Where does the big step down lie: before or after the dashed line?"
    ),
)

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
    slips=(
        NumberSlip("wrong-base", percent_change(alb[2023], alb[2022]) * -1,
                   "which of the two years comes first? Its number goes under the line."),
        NumberSlip("provisional-edition", percent_change(first_edition_2022, alb[2023]),
                   "the edition on the source card, and the number for 2022 in the table above."),
        NumberSlip("peak-picked", percent_change(alb_q["2022Q3"], alb_q["2023Q3"]),
                   "add up all four quarters of each year first."),
        NumberSlip("quarter-for-year", percent_change(alb_q["2022Q4"], alb_q["2023Q4"]),
                   "add up all four quarters of each year first."),
        NumberSlip("whole-for-part", everyone_change,
                   "use the column Albania, not the column Total."),
        NumberSlip("share-for-count", percent_change(shares[2022], shares[2023]),
                   "use the numbers of people, not their share of all arrivals."),
        NumberSlip("points-for-percent", points,
                   "use the numbers of people; do not subtract shares."),
        NumberSlip("difference-for-percent", alb[2023] - alb[2022],
                   "divide the difference by the number for 2022, and multiply by 100."),
        NumberSlip("ratio-for-change", 100 * alb[2023] / alb[2022],
                   "this is what was left of 2022. How much is gone?"),
        NumberSlip("other-baseline", against_2021,
                   "the question starts in 2022."),
    ),
)

AGAINST_2021 = NumberTask(
    id="03.against-2021",
    question=(
        "And from 2021 to 2023? Give the change in per cent with one decimal."
    ),
    unit="per cent",
    answer=against_2021,
    hints=(
        "It is the same sum with another baseline.",
        "Under the line goes the number for 2021.",
    ),
    worked=(
        f"({alb[2023]} − {alb[2021]}) ÷ {alb[2021]} × 100 = {signed(against_2021)} per cent."
    ),
    meaning=(
        f"{signed(against_2021)}%. The same end point, {alb[2023]}, is a steep fall or a small "
        "rise. Neither sentence is a lie; each answers another question. 2021 may also be an odd "
        "year to start from, so ask that of every baseline, including the one you like."
    ),
    slips=(
        NumberSlip("other-baseline", fall, "the question starts in 2021 this time."),
        NumberSlip("wrong-base", 100 * (alb[2023] - alb[2021]) / alb[2023],
                   "which year comes first? Its number goes under the line."),
        NumberSlip("ratio-for-change", 100 * alb[2023] / alb[2021],
                   "100 per cent of 2021 would be no change at all."),
        NumberSlip("whole-for-part", percent_change(everyone[2021], everyone[2023]),
                   "use the column Albania, not the column Total."),
        NumberSlip("difference-for-percent", alb[2023] - alb[2021],
                   "divide the difference by the number for 2021, and multiply by 100."),
        NumberSlip("quarter-for-year", percent_change(alb_q["2021Q4"], alb_q["2023Q4"]),
                   "add up all four quarters of each year first."),
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
    slips=(
        NumberSlip("peak-picked", 100 * share(alb_q["2022Q3"], all_q["2022Q3"]),
                   "the question is about the whole of 2022."),
        NumberSlip("part-to-rest", 100 * alb[2022] / others[2022],
                   "divide by the column Total, which includes Albanian nationals."),
        NumberSlip("other-baseline", 100 * shares[2023], "the row 2022."),
        NumberSlip("count-for-share", alb[2022], "divide this number by the total of the year."),
        NumberSlip("provisional-edition", 100 * first_edition_2022 / first_edition_all,
                   "the edition on the source card, and the numbers in the table above."),
        NumberSlip("wrong-base", 100 * everyone[2022] / alb[2022],
                   "the part goes on top, the whole under the line."),
    ),
)

POINTS = NumberTask(
    id="03.points",
    question=(
        f"The share of Albanian nationals was {shares[2022]:.1%} in 2022 and {shares[2023]:.1%} in "
        "2023. By how many percentage points did it change? One decimal; a fall is negative."
    ),
    unit="percentage points",
    answer=points,
    hints=("Percentage points are the plain distance between two percentages.",
           "Later share minus earlier share. No dividing."),
    worked=f"{shares[2023]:.1%} − {shares[2022]:.1%} = {signed(points)} percentage points.",
    meaning=(
        f"{signed(points)} points. The same change is "
        f"{signed(percent_change(shares[2022], shares[2023]))} per cent of the share. Newspapers "
        "mix the two up; the word “points” tells you which one is meant."
    ),
    tolerance=0.11,  # the difference of two rounded shares may be a tenth off
    slips=(
        NumberSlip("percent-for-points", percent_change(shares[2022], shares[2023]),
                   "subtract, and stop there."),
        NumberSlip("share-for-count", fall, "use the two shares in the question."),
        NumberSlip("difference-for-percent", alb[2023] - alb[2022],
                   "use the two shares in the question, not the people."),
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
    slips=(
        NumberSlip("whole-for-part", everyone_change,
                   "this is all arrivals together; take one group out of both years."),
        NumberSlip("part-for-whole", fall, "this is the group that was to be left out."),
        NumberSlip("one-side-only", percent_change(everyone[2022], others[2023]),
                   "take them out of 2022 as well."),
        NumberSlip("one-side-only", percent_change(others[2022], everyone[2023]),
                   "take them out of 2023 as well."),
        NumberSlip("points-for-percent", everyone_change - fall,
                   "changes in per cent of different groups cannot be subtracted: "
                   "work with people."),
        NumberSlip("wrong-base", 100 * (others[2023] - others[2022]) / others[2023],
                   "the number for 2022 goes under the line."),
        NumberSlip("difference-for-percent", others[2023] - others[2022],
                   "divide the difference by the number for 2022, and multiply by 100."),
        NumberSlip("ratio-for-change", 100 * others[2023] / others[2022],
                   "100 per cent of 2022 would be no change at all."),
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
        f"About {part_of_fall:.0f}%. “All arrivals down by {abs(everyone_change):.0f} per cent” and "
        "“Albanian arrivals down by over 90 per cent” are not two separate stories: one is most "
        "of the other."
    ),
    slips=(
        NumberSlip("part-for-whole", -fall,
                   "this is the fall of the group itself. The whole is now the fall of all "
                   "arrivals, in people."),
        NumberSlip("share-for-count", 100 * shares[2022],
                   "this is a share of arrivals. The question is about a share of the fall."),
        NumberSlip("points-for-percent", 100 * everyone_change / fall,
                   "do not divide per cents by per cents; go back to people."),
        NumberSlip("difference-for-percent", alb[2022] - alb[2023],
                   "divide this by the fall of all arrivals, and multiply by 100."),
        NumberSlip("part-to-rest",
                   100 * (alb[2022] - alb[2023]) / (others[2022] - others[2023]),
                   "divide by the fall of everyone together."),
        NumberSlip("wrong-base", 100 * (alb[2022] - alb[2023]) / everyone[2022],
                   "the whole is the fall, not all arrivals of 2022."),
    ),
)

WHEN = ChoiceTask(
    id="03.when",
    question=(
        "Between which two quarters did the number of Albanian nationals fall the most, "
        "counted in people?"
    ),
    hints=("Look for the tallest step down in the figure.",
           "Subtract neighbouring bars. People, not per cent."),
    worked=(
        f"From 2022Q3 to 2022Q4: {alb_q['2022Q3']:,} − {alb_q['2022Q4']:,} = {drop_q3_q4:,} people, "
        "option (a)."
    ),
    options={
        "a": Option(
            "2022Q3 to 2022Q4",
            f"Yes: {drop_q3_q4:,} people fewer. The joint statements came on 13 December, when "
            f"{q4_over:.0%} of the quarter was over. At the pace of the quarter before, about "
            f"{at_q3_pace:,.0f} people would have arrived by then; the whole quarter has "
            f"{alb_q['2022Q4']:,}. So most of this step came before the statements. What made it, "
            "the table does not say; lesson 04 takes that up.",
            right=True,
        ),
        "b": Option(
            "2022Q4 to 2023Q1",
            f"In per cent this step is steeper ("
            f"{signed(percent_change(alb_q['2022Q4'], alb_q['2023Q1']))}%), but the question is "
            f"about people, and here they are {alb_q['2022Q4'] - alb_q['2023Q1']:,}.",
            slip="unit-swapped",
        ),
        "c": Option(
            "2023Q3 to 2023Q4",
            "There is a fall here too. Compare how many people it is with the steps in 2022.",
        ),
        "d": Option(
            "2022Q2 to 2022Q3",
            "This is the steepest step of all, but in the other direction.",
            slip="sign",
        ),
    },
)

CAMERAS = ChoiceTask(
    id="03.cameras",
    question=(
        "The press release of 15 May 2024 speaks of the cameras on the Albania–Kosovo border and "
        "of the fall in one breath. What can the cameras have done to the change from 2022 to "
        "2023?"
    ),
    hints=("Put both on one line of time: the two years compared, and the day of the release.",),
    worked=(
        "The years compared end in December 2023; the cameras are first reported in May 2024. "
        "Option (b): this table cannot show any effect of them."
    ),
    options={
        "a": Option(
            "They made part of it",
            "The years compared were over before the cameras are first reported.",
            slip="cause-after-effect",
        ),
        "b": Option(
            "Nothing that this table shows: they are first reported after those years",
            "Yes. What they did later would need later figures, and something to compare them "
            "with. Whether some worked before May 2024, our sources do not say.",
            right=True,
        ),
        "c": Option(
            "They made most of it, because the fall is so large",
            "The size of a change does not tell its cause.",
            slip="after-so-because",
        ),
        "d": Option(
            "They will keep the number low",
            "That is a forecast about later years. These figures end in 2023.",
        ),
    },
)

EDITION = NumberTask(
    id="03.edition",
    question=(
        f"For January to June 2023 the edition of August 2023 has {half_first} Albanian nationals, "
        f"and the edition of November 2023 has {half_later} for the same six months. By how many "
        "per cent did the figure grow from one edition to the next? One decimal."
    ),
    unit="per cent",
    answer=edition_growth,
    hints=("A change like any other. The baseline is the earlier edition.",
           f"Divide by {half_first}."),
    worked=(
        f"({half_later} − {half_first}) ÷ {half_first} × 100 = {signed(edition_growth)} per cent."
    ),
    meaning=(
        f"{signed(edition_growth)}%, and not one more person had arrived. In August "
        f"{half_unrecorded:,} of {half_all:,} people had no nationality recorded yet "
        f"({half_unrecorded / half_all:.0%}). Fresh figures are good for speed; final ones are "
        "good for sentences that should last."
    ),
    slips=(
        NumberSlip("wrong-base", 100 * (half_later - half_first) / half_later,
                   "the earlier edition goes under the line."),
        NumberSlip("difference-for-percent", half_later - half_first,
                   "divide the difference by the earlier figure, and multiply by 100."),
        NumberSlip("ratio-for-change", 100 * half_later / half_first,
                   "100 per cent of the first figure would be no change at all."),
    ),
)

_years = [2021, 2022, 2023]
_table = pd.DataFrame(
    {
        "year": _years,
        "albania": [alb[y] for y in _years],
        "others": [others[y] for y in _years],
    }
)
TABLE = TableTask(
    id="03.table",
    question=(
        "Make a table by_year with one row for each of 2021, 2022, 2023 and the columns year, "
        "albania and others (people; others is everyone who is not recorded as Albanian)."
    ),
    key=("year",),
    answer=_table,
    hints=(
        "Three steps: keep the years you want, add up the quarters, subtract.",
        'years = quarters.pivot_table(index="year", columns="nationality", values="arrivals", '
        'aggfunc="sum") adds up the quarters.',
        'The column "Total" holds everyone. others is Total minus Albania; then rename and pick.',
    ),
    worked=(
        'years = quarters.pivot_table(index="year", columns="nationality", values="arrivals", '
        'aggfunc="sum").loc[2021:2023]\n'
        'by_year = pd.DataFrame({"albania": years["Albania"], '
        '"others": years["Total"] - years["Albania"]}).reset_index()'
    ),
    meaning="Three rows, three columns, and every person in exactly one of two groups.",
    slips=(
        TableSlip("double-count", _table.assign(others=[
            int(_by_year.loc[y].sum()) - alb[y] for y in _years]),
            'leave the row "Total" out when you add up the others.'),
        TableSlip("whole-for-part", _table.assign(others=[everyone[y] for y in _years]),
                  "the column others still holds the Albanian nationals."),
        TableSlip("quarter-for-year", _table.assign(
            albania=[alb_q[f"{y}Q4"] for y in _years],
            others=[all_q[f"{y}Q4"] - alb_q[f"{y}Q4"] for y in _years]),
            "each year has four quarters; add them up."),
    ),
    going_further=True,
)

_example = (
    alt.Chart(_table)
    .mark_bar()
    .encode(
        x=alt.X("year:O", title="year"),
        y=alt.Y("albania:Q", title="people recorded in a year"),
    )
    .properties(
        title=alt.Title(
            "Albanian nationals arriving by small boat", subtitle="Home Office, February 2024"
        ),
        description="Bar chart of Albanian nationals by year: few in 2021, many in 2022, few in 2023.",
    )
)
CHART = ChartTask(
    id="03.chart",
    question=(
        "Draw by_year as bars: year on x, albania on y. Give it a title, an axis title that says "
        "what is counted (people), the source (Home Office) and a description."
    ),
    hints=(
        'Begin with alt.Chart(by_year).mark_bar().encode(x="year:O", y="albania:Q").',
        'An axis title: y=alt.Y("albania:Q", title="people recorded in a year").',
        'Title and description: .properties(title=alt.Title("…", subtitle="Home Office, …"), '
        'description="…").',
    ),
    worked="\n".join((
        "chart = alt.Chart(by_year).mark_bar().encode(",
        '    x=alt.X("year:O", title="year"),',
        '    y=alt.Y("albania:Q", title="people recorded in a year"),',
        ').properties(title=alt.Title("Albanian nationals arriving by small boat", '
        'subtitle="Home Office, February 2024"),',
        '    description="Bar chart of Albanian nationals by year: few in 2021, many in 2022, few '
        'in 2023.")',
    )),
    mark="bar",
    fields={"x": "year", "y": "albania"},
    units={"y": "people"},
    source="Home Office",
    meaning="Somebody who sees only this figure knows what was counted, when and by whom.",
    example=_example,
    going_further=True,
)

JUDGE = ChoiceTask(
    id="03.judge",
    question=(
        "Back to the claim: small-boat arrivals from Albania fell by over 90 per cent. Use the "
        "rule that you used for the bus company. Which reply is fair?"
    ),
    hints=("Three checks: the arithmetic, the baseline, the thing counted.",
           "And one more: does the sentence say why it fell? Do the figures?"),
    worked=(
        "Reply (b). The arithmetic holds for 2022 to 2023. The table counts nationality, not place "
        "of departure. Against 2021 there is a rise. And none of it says why."
    ),
    options={
        "a": Option(
            "“That is false: more came in 2023 than in 2021.”",
            f"From 2022 to 2023 the change is {signed(fall)}%, so the sentence is not false.",
            slip="incomplete-so-false",
        ),
        "b": Option(
            "“Right from 2022 to 2023, for people recorded as Albanian nationals. Against 2021 it "
            "is a rise, and the figures do not say why.”",
            "Yes. It says what holds, what was counted and what stays open, and you would say the "
            "same whoever had made the claim. Look back at your reply to the bus company: was your "
            "rule the same?",
            right=True,
        ),
        "c": Option(
            "“Right, so the agreement worked.”",
            "Maybe it did, in part; these figures cannot tell. Where does the big step lie?",
            slip="after-so-because",
        ),
        "d": Option(
            "“Right, and that is all there is to say.”",
            "You found another baseline with another sign. Does the reader not need it?",
            slip="true-so-complete",
        ),
    },
)

MISSING = ChoiceTask(
    id="03.missing",
    question="Who is not in the row “Albania” of 2023, although somebody might think so?",
    several=True,
    hints=("Think of who met the boats, and what had to be noted for somebody to be in the row.",
           "Three of the four belong to the answer."),
    worked=(
        "Options (a), (b) and (c). The row holds people of every age, so (d) does not belong."
    ),
    options={
        "a": Option("Albanians who came by lorry, by plane or with a visa",
                    "Other ways of coming are counted in other tables, if at all.", right=True),
        "b": Option("People whose nationality had not been recorded when the edition was made",
                    "They stand in the row “Not recorded” and may move later.", right=True),
        "c": Option("People who landed without being met by anybody",
                    "Only people who were detected are counted.", right=True),
        "d": Option("Albanian children",
                    "The table counts people of every age, children too."),
    },
)

NOTE = TextTask(
    id="03.note",
    question=(
        "Sam Carter edits a local paper in Dover. Tomorrow's headline: “Deal with Albania cuts "
        "boat arrivals by over 90 per cent”. Write Sam two sentences: what holds, and one limit."
    ),
    rubric=(
        "Is it clear what was counted, and by whom?",
        "Are both years named, so that Sam knows the baseline?",
        "Is there one limit, such as another baseline, the timing, or what the count leaves out?",
        "Would somebody who thinks differently from you about migration call it fair?",
    ),
    model=(
        f"The Home Office recorded {alb[2023]} Albanian nationals arriving by small boat in 2023 "
        f"after {alb[2022]:,} in 2022, a fall of {abs(fall):.1f} per cent. Most of it came before "
        f"the agreement of 13 December 2022, and compared with 2021 ({alb[2021]}) the number was "
        "higher, so the figures alone do not show that the deal did it."
    ),
)

LESSON = Lesson(
    id="03",
    title="Down by over 90 per cent",
    question="What fell, when, and for whom?",
    objectives=(
        "compute a change in per cent from a stated baseline",
        "tell a count from a share, and per cent from percentage points",
        "split the change of a total into its parts",
        "place an event on a line of quarters",
        "write down what holds, with one limit",
    ),
    teaching_minutes=20,
    exercise_minutes=35,
    content_note=(
        "The figures are about people who crossed the sea in small boats. There are no pictures "
        "of people, and nobody will ask about you or your family."
    ),
    key_points=(
        "A change needs two periods. Name both.",
        f"One end point, two baselines: {signed(fall)}% from 2022, {signed(against_2021)}% "
        "from 2021.",
        f"Albanian nationals make up about {part_of_fall:.0f}% of the fall in all arrivals; "
        f"everyone else changed by {signed(others_change)}%.",
        "The largest step down lies between the third and the fourth quarter of 2022, mostly "
        "before the agreement.",
        "Figures that are right can still leave open what made them.",
    ),
    limits=(
        "Nationality is what was recorded on arrival. It is not a route.",
        "Only people who were detected are counted.",
        "Later editions change earlier years. These are the figures of 29 February 2024.",
        "Counts by quarter cannot show the days before and after an event.",
        "Nothing here says why the number fell.",
    ),
    sources=("uk_small_boats_by_quarter", "uk_small_boats_revisions", "uk_albania_timeline"),
    facts={
        "albania_2022": f"{alb[2022]:,}",
        "first_edition_2022": f"{first_edition_2022:,}",
        "quarters_shown": str(len(_hidden)),
    },
    tasks=(
        NOTICE, WHO_COUNTED, TWIN, AFTER_THE_PEAK, FALL, AGAINST_2021, SHARE, POINTS, WITHOUT,
        PART_OF_FALL, WHEN, CAMERAS, EDITION, MISSING, TABLE, CHART, JUDGE, NOTE,
    ),
)
