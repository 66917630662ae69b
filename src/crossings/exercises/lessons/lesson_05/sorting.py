"""Lesson 05: stocks, flows and cohorts; and what was swapped in a claim."""

from crossings.exercises.lessons.lesson_05.figures import (
    all_open,
    boats_since_2020,
    cohort,
    decided,
    detained_high,
    detained_low,
    offenders,
    older_open,
    registered,
    returned,
    returned_albanian,
    returned_said,
    slavery_said,
    two_kinds,
)
from lessonkit.tasks.sort import SortItem, SortTask

_STOCK, _FLOW, _COHORT = "stock", "flow", "cohort"
KINDS = SortTask(
    id="05.kinds",
    question="Counted at a moment, in a period, or by following one group? Sort these counts.",
    boxes=(_STOCK, _FLOW, _COHORT),
    items={
        "a": SortItem(
            f"{all_open:,} asylum cases waited on 28 December 2023",
            _STOCK,
            "Would the count be another one a week later, with the same people still in it?",
        ),
        "b": SortItem(
            f"{two_kinds:,} enforced and voluntary returns in 2023",
            _FLOW,
            "Events: would the count be about double in two years?",
        ),
        "c": SortItem(
            f"Of the Albanians who came by small boat in 2022, {cohort['withdrawn']:,} had "
            "withdrawn their claim by June 2023",
            _COHORT,
            "It begins with people who came in the same year. What is done with them then?",
        ),
        "d": SortItem(
            f"{registered[2023]:,} people were registered in Serbian centres in 2023",
            _FLOW,
            "Were all of them there on one day?",
            slip="stock-for-flow",
        ),
        "e": SortItem(
            "People who were in Serbian centres on 31 December 2023 (not found)",
            _STOCK,
            "Does it count those who came, or those who are there?",
            slip="flow-for-stock",
        ),
        "f": SortItem(
            f"Of {boats_since_2020:,} people who came by small boat since 2020, {returned:,} had "
            "been returned by late 2023",
            _COHORT,
            "Whose returns are counted, everybody's?",
        ),
    },
    hints=(
        "A stock needs a day, a flow needs a period, a cohort needs a group and a last day.",
        "There are two of each.",
    ),
    worked="Stocks: (a) and (e). Flows: (b) and (d). Cohorts: (c) and (f).",
    meaning=(
        "Two of each. A newspaper of October 2025 said that the number of people in Serbian "
        f"centres was falling. What was found is (d) and the year after, {registered[2024]:,}: a "
        "smaller flow. The stock, (e), was not found."
    ),
    telling=3,
)


_PART, _GROUP, _COUNTS = "a part for the whole", "another group", "two kinds of count"
SWAPS = SortTask(
    id="05.swaps",
    question=(
        "Six claims, in our words, each with what was found. What took the place of something else?"
    ),
    boxes=(_PART, _GROUP, _COUNTS),
    items={
        "a": SortItem(
            "The asylum backlog has been cleared (Prime Minister, January 2024). Found: "
            f"{older_open:,} older cases open, {all_open:,} cases in all.",
            _PART,
            "Which cases does “cleared” come near to, and which were left out?",
        ),
        "b": SortItem(
            "The backlog is half of what it was when Labour left office in 2010 (Prime Minister, "
            "December 2022). Found: not what Home Office statistics show; the Statistics "
            "Authority's letter tells of an old clearing of files in which more than half were "
            "doubles, errors or put aside.",
            _COUNTS,
            "Would today's cases be counted in the same way as those files?",
        ),
        "c": SortItem(
            f"{slavery_said}% of foreign offenders in detention say they are victims of modern "
            f"slavery (a minister, March 2023). Found: {detained_low}% to {detained_high}% of "
            f"small-boat arrivals detained for return; about {offenders}% of offenders.",
            _GROUP,
            "Of whom is the share?",
        ),
        "d": SortItem(
            f"{returned_said:,} Albanians were returned, said about small boats (Prime Minister, "
            f"as reported, 2023). Found: {returned_albanian} Albanians returned who had come by "
            "small boat since 2020.",
            _GROUP,
            "How had the people in each number come?",
        ),
        "e": SortItem(
            "The number of people in Serbian centres is falling (a newspaper, October 2025). "
            "Found: people registered there in a year.",
            _COUNTS,
            "Is the one a stock and the other a flow?",
        ),
        "f": SortItem(
            "Half of the Albanians who came by boat in 2022 got asylum (an invented campaigner). "
            f"Found: {decided[2022]['granted']} of "
            f"{decided[2022]['granted'] + decided[2022]['refused']} who got a yes or no in 2022, "
            "however they had come.",
            _GROUP,
            "When and how had the people come who are in the second number?",
        ),
    },
    hints=(
        "Ask each: of whom, and counted how?",
        "One is a part, three are another group, two are another kind of count.",
    ),
    worked="A part: (a). Another group: (c), (d), (f). Two kinds of count: (b), (e).",
    meaning=(
        "What was found beside each claim was really counted. The words of the claim fit another "
        "count, another group or only a part. (Only the campaigner of (f) is invented.)"
    ),
)
