"""Lesson 02: questions with options to choose from, and things to sort."""

from crossings.exercises.lessons.lesson_02.figures import (
    arrivals,
    cut_said,
    flights_between,
    library_said,
    small_boats_of_cut,
    spring,
    spring_2024,
    visits_said,
    weeks_said,
    year_2023,
)
from crossings.ledger_sorts import verdict_task
from crossings.worlds.forecast import ARTICLE
from lessonkit.tasks.choice import ChoiceTask, Option
from lessonkit.tasks.sort import SortItem, SortTask
from lessonkit.text.wording import day, signed

ABATING = ChoiceTask(
    id="02.abating",
    confidence=True,
    question=(
        "The article of May 2024 says, in our words, that crossings show no sign of abating. It "
        "names no baseline. Which of these hold?"
    ),
    several=True,
    hints=(
        "The explorer has both series: whole years, and January to April only.",
        "Compare like with like: the same months, or whole years.",
    ),
    worked=(
        f"January to April: {spring[2023]:,} in 2023, {spring[2024]:,} in 2024, "
        f"{signed(spring_2024)}%. Whole years: {arrivals[2022]:,} in 2022, {arrivals[2023]:,} in "
        f"2023, {signed(year_2023)}%. So (a) and (c) hold."
    ),
    options={
        "a": Option(
            "From January to April 2024 more people came than in the same months of 2023",
            f"Yes: {spring[2023]:,} and {spring[2024]:,}, {signed(spring_2024)}%. It is also more "
            "than in the same months of every earlier year of the table.",
            right=True,
        ),
        "b": Option(
            "From January to April 2024 fewer people came than in the whole of 2023, so the "
            "number is falling",
            "Four months against twelve, and the quiet ones against all.",
            slip="season-for-change",
        ),
        "c": Option(
            "In the whole of 2023 fewer people came than in 2022",
            f"Yes: {arrivals[2022]:,} and {arrivals[2023]:,}, {signed(year_2023)}%. So the "
            "sentence fits the spring and does not fit the year before it. It should name its "
            "baseline.",
            right=True,
        ),
        "d": Option(
            "The article is wrong, because it names no baseline",
            "What is left out makes a sentence open, not false.",
            slip="incomplete-so-false",
        ),
    },
)


OVER_100 = SortTask(
    id="02.over-100",
    question="Which of these can be more than 100 per cent (or points)?",
    boxes=("can", "cannot"),
    items={
        "a": SortItem(
            "The rise in arrests from one year to the next",
            "can",
            "From 10 arrests to 25: how many per cent more is that?",
        ),
        "b": SortItem(
            "The fall in arrests from one year to the next",
            "cannot",
            "From 10 arrests to none at all: how many per cent less is that? Can it go on?",
        ),
        "c": SortItem(
            "The share of all visits that were about “illegal working”",
            "cannot",
            "A share is a part of its whole. How large can a part become?",
        ),
        "d": SortItem(
            "This year's figure as a per cent of last year's",
            "can",
            "From 10 to 25: how many per cent of the old figure is the new one?",
            slip="increase-for-multiple",
        ),
        "e": SortItem(
            "Arrests for every 100 visits",
            "can",
            "Can one visit end with three arrests? Then what can 100 visits end with?",
        ),
        "f": SortItem(
            "The change of a share, in percentage points",
            "cannot",
            "Where can a share begin at the lowest, and where can it end at the highest?",
            slip="percent-for-points",
        ),
    },
    hints=(
        "Try each with small numbers: 10 last year, 25 or 0 this year.",
        "Two of them stop because nothing can be more than its whole.",
    ),
    worked=(
        "Can: (a) a rise, (d) one figure as a per cent of another, (e) one thing for every 100 of "
        "another. Cannot: (b) a fall, (c) a share, (f) a change of a share."
    ),
    meaning=(
        "A count cannot fall by more than all of it, and a part cannot be more than its whole. A "
        "rise has no upper end. Arrests for every 100 visits are two counts, not part and whole. "
        "(Figures that can drop below zero, such as net migration, follow other rules.)"
    ),
    telling=3,
)


TWIN = ChoiceTask(
    id="02.twin",
    confidence=True,
    question=(
        f"A local paper writes: “Visits to the town library rose by {library_said} per cent last "
        f"year.” The library's own note, weeks before, had said: {library_said} per cent more "
        "visits by school classes. Neither gives the number of visits in either year. Which reply "
        "is fair?"
    ),
    hints=(
        "Can you do the sum? What would you need for it?",
        "Are both sentences about the same visits?",
    ),
    worked=(
        "Reply (c). A change in per cent needs two numbers, and neither is given. School classes "
        "are a part of all visits. That makes the sentence open; it does not make it false."
    ),
    options={
        "a": Option(
            "“True: it stood in the paper, and the library said it too.”",
            "Did the library say the same thing?",
            slip="unverified-as-true",
        ),
        "b": Option(
            "“True, so the new reading programme works.”",
            "Nothing here says why visits changed, or by how much.",
            slip="after-so-because",
        ),
        "c": Option(
            "“It cannot be recomputed: both numbers are missing, and it may be about school "
            "classes only. Let us ask for them.”",
            "Yes. It says what is missing, which part may have been swapped for the whole, and "
            "what to do next. Keep this rule in mind; you will need it again.",
            right=True,
        ),
        "d": Option(
            "“That is false: the paper made it up.”",
            "You have no number that contradicts it.",
            slip="unverified-as-false",
        ),
    },
)


CATEGORY = ChoiceTask(
    id="02.category",
    question=(
        f"A Home Office fact sheet on legal migration said that {cut_said:,} people who came in "
        "the year before “would now not be able to come”. An article says that plans would cut "
        f"“projected illegal arrivals” of 2024 by {cut_said:,}. What changed on the way?"
    ),
    several=True,
    hints=(
        "Read both sentences with one question in mind: of what?",
        "Now with another: when?",
    ),
    worked=(
        "(b) and (d). Visas became arrivals without permission, and a year that was over became a "
        f"forecast. The number stayed, and so did its direction. All people detected on small "
        f"boats in 2023 were {arrivals[2023]:,}, {small_boats_of_cut:.1%} of {cut_said:,}."
    ),
    options={
        "a": Option(
            "The number",
            f"It is {cut_said:,} in both. That is what makes the swap hard to see.",
            slip="label-drift",
        ),
        "b": Option(
            "The group: people with visas became people without permission",
            f"Yes. One look at the size would have helped: all people detected on small boats in "
            f"the whole of 2023 were {arrivals[2023]:,}, about a tenth of {cut_said:,}. A cut of "
            f"{cut_said:,} from there would be a fall of far more than 100 per cent.",
            right=True,
        ),
        "c": Option("The direction: a rise became a fall", "Both speak of fewer people."),
        "d": Option(
            "The period: a year that was over became a forecast for 2024",
            "Yes. Where the words changed is not known: the end of the press release between the "
            "two could not be read.",
            right=True,
        ),
    },
    telling=1,
)


_first, _last = min(weeks_said), ARTICLE
_spans = "; ".join(
    f"said on {day(when)}: {day(start)} to {day(end)}"
    for when, (start, end) in flights_between.items()
)
FORECAST = ChoiceTask(
    id="02.forecast",
    question=(
        f"Flights to Rwanda would leave in {weeks_said[_first][0]} to {weeks_said[_first][1]} "
        f"weeks, said the Prime Minister on {day(_first)} 2024. In {weeks_said[_last][0]} to "
        f"{weeks_said[_last][1]} weeks, said an article on {day(_last)}. Which is fair to say?"
    ),
    hints=(
        "Weeks from which day? Each of the two has a baseline of its own.",
        f"Count {weeks_said[_first][0]} weeks on from {day(_first)} and {weeks_said[_last][0]} "
        f"from {day(_last)}.",
    ),
    worked=f"Option (b): {_spans}. The weeks became fewer because the days went by.",
    options={
        "a": Option(
            "The flights had come about three weeks nearer",
            "Write both on a calendar.",
            slip="other-baseline",
        ),
        "b": Option(
            "The forecast had hardly moved: both mean early to mid July",
            f"Yes ({_spans}). And then? On 6 July, before those days were over, the new Prime "
            "Minister ended the scheme; no removal flight had left. So the forecast did not come "
            "true. On the day it was said it was neither true nor false. Note such a sentence with "
            "its date, and check it when the time comes.",
            right=True,
        ),
        "c": Option(
            "The second sentence was false when it was said, because no removal flight left",
            "On that day nobody could count flights.",
            slip="forecast-as-fact",
        ),
        "d": Option(
            "Whether the two agree cannot be known",
            "You have the day on which each was said, and the number of weeks.",
        ),
    },
    telling=1,
)


JUDGE = ChoiceTask(
    id="02.judge",
    confidence=True,
    question=(
        f"Back to the article: enforcement visits, it says, rose by {visits_said} per cent last "
        f"year. In January 2024 a report gave the Home Office's figure as {visits_said} per cent "
        "more “illegal working” visits. The numbers of visits in 2022 and 2023 were not found. "
        "Which reply is fair? Use the rule that you used for the library."
    ),
    hints=(
        "Can you do the sum? What would you need for it?",
        "Are both sentences about the same visits?",
    ),
    worked=(
        "Reply (c), as for the library. We found neither number, and a part may have been given "
        "the name of the whole. That visits rose is supported by other figures; by how much is not."
    ),
    options={
        "a": Option(
            "“True: it stood in the news, and the Home Office said it too.”",
            "Did the Home Office say the same thing?",
            slip="unverified-as-true",
        ),
        "b": Option(
            "“True, so the new policy works.”",
            "Nothing here says why visits changed. A visit is also something that officers do, not "
            "something that they find.",
            slip="after-so-because",
        ),
        "c": Option(
            "“It cannot be recomputed: both numbers are missing, and it may be about “illegal "
            "working” visits only. Let us ask for them.”",
            "Yes. “Not found” is said of our search, not of the ministry: the numbers very likely "
            "stand in one of its tables. Look back at your reply to the library: was your rule the "
            "same?",
            right=True,
        ),
        "d": Option(
            "“That is false: the news site made it up.”",
            "No figure here contradicts it.",
            slip="unverified-as-false",
        ),
    },
)


LEDGER = verdict_task("02.ledger", ["C5", "C9", "B9", "C10", "C11", "B10", "C3"])
