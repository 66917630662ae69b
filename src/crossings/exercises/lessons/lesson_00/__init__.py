"""Lesson 00: how do these notebooks work? And a first surprise."""

from crossings.measures import percent_change, ratio
from crossings.worlds.small_boats import by_year  # the figure that the learner reads
from lessonkit.lessons.catalogue import Lesson
from lessonkit.tasks.choice import ChoiceTask, Option
from lessonkit.tasks.estimate import EstimateTask
from lessonkit.tasks.number import NumberSlip, NumberTask
from lessonkit.tasks.text import TextTask
from lessonkit.text.wording import signed

_years = by_year().set_index("year")
boats, people = _years["boats"], _years["people"]
a_boat = ratio(people, boats)
fewer_boats = percent_change(int(boats[2024]), int(boats[2025]))
more_people = percent_change(int(people[2024]), int(people[2025]))

GUESS = EstimateTask(
    id="00.guess",
    question=(
        f"In 2018 an average small boat that reached the UK had {a_boat[2018]:.0f} people on it. "
        "How many were on an average boat in 2025? Guess."
    ),
    answer=float(round(a_boat[2025])),
    unit="people",
    meaning=(
        "So whoever counts boats and whoever counts people tell two different stories of the same "
        "sea, and both can show their figures."
    ),
)

READ_OFF = NumberTask(
    id="00.read-off",
    question="How many boats reached the UK in 2023? Read it off the figure.",
    unit="boats",
    answer=float(boats[2023]),
    tolerance=0.5,
    rounded=3.0,
    hints=(
        "Move the slider to 2023. The number stands above the coloured bar.",
        "There are three rows of bars. Which one counts boats?",
    ),
    worked=f"The slider at 2023, the upper row of bars: {boats[2023]:,} boats.",
    meaning="You ran a cell, moved a slider, typed an answer and had it checked. That is all.",
    slips=(
        NumberSlip("unit-swapped", float(people[2023]), "the row that says “boats” at its side."),
        NumberSlip("unit-swapped", float(a_boat[2023]), "the row that says “boats” at its side."),
        NumberSlip(
            "off-by-one-period", float(boats[2022]), "the year above the figure: is it 2023?"
        ),
        NumberSlip(
            "off-by-one-period", float(boats[2024]), "the year above the figure: is it 2023?"
        ),
    ),
)

A_BOAT = NumberTask(
    id="00.a-boat",
    telling=2,
    question=(
        f"In 2022, {people[2022]:,} people arrived in {boats[2022]:,} boats. How many people were "
        "on an average boat? One decimal."
    ),
    unit="people a boat",
    answer=float(a_boat[2022]),
    rounded=0.5,
    hints=(
        "An average shares out equally: all the people over all the boats.",
        f"In Python, dividing is a slash. Start with {people[2022]} /",
    ),
    worked=f"{people[2022]} / {boats[2022]} = {a_boat[2022]:.1f}",
    meaning=(
        f"{a_boat[2022]:.1f}. An average is no boat in particular: some carried a handful of "
        "people, some far more."
    ),
    neighbours=(float(a_boat[2021]), float(a_boat[2023])),
    slips=(
        NumberSlip(
            "other-sum", float(boats[2022] / people[2022]), "people are shared out over boats."
        ),
        NumberSlip(
            "off-by-one-period", float(people[2022] / boats[2021]), "both numbers belong to 2022."
        ),
        NumberSlip("other-sum", float(people[2022] - boats[2022]), "share out, do not subtract."),
    ),
)

BOTH = ChoiceTask(
    id="00.both",
    telling=3,
    question=(
        "About 2025, one speaker says: “Fewer boats than last year.” Another says: “More people "
        "than last year.” Who is right?"
    ),
    hints=("Move the slider to 2025 and read the line under the figure.",),
    worked=(
        f"From 2024 to 2025 boats changed by {signed(fewer_boats, 0)}% and people by "
        f"{signed(more_people, 0)}%. Both are right: (c)."
    ),
    options={
        "a": Option(
            "Only the first",
            "Look at the middle row of bars as well: how did the people change?",
        ),
        "b": Option(
            "Only the second",
            "Look at the upper row of bars as well: how did the boats change?",
        ),
        "c": Option(
            "Both: one counts boats, the other people",
            "Yes. Neither lies. The first question to any number is therefore not “is it true?” "
            "but “what was counted?”",
            right=True,
        ),
        "d": Option(
            "Nobody can know",
            "Both counts are in the table, with their source. Move the slider to 2025.",
            slip="incomplete-so-false",
        ),
    },
)

WONDER = TextTask(
    id="00.wonder",
    question="What would you like to know about numbers on migration? One line is enough.",
)

LESSON = Lesson(
    id="00",
    title="Start here",
    question="How do these notebooks work?",
    objectives=(
        "run a cell and move a slider",
        "type an answer, take a hint, look at a solution",
        "find your record, and delete it",
        "ask of a number what was counted",
    ),
    teaching_minutes=4,
    exercise_minutes=6,
    content_note=(
        "This course is about people who cross borders, about police work, and in one lesson about "
        "deaths. There are no pictures of people. You may skip anything, and nobody will ask about "
        "you or your family."
    ),
    key_points=(
        "Shift and Enter run a cell; three dots wait for your answer.",
        "A hint costs nothing, and a wrong answer tells you something.",
        "Your record stays in your folder. It is yours to keep or delete.",
        "First question to any number: what was counted?",
    ),
    limits=(
        "Only boats and people that were detected are counted.",
        "An average says nothing about any one boat.",
    ),
    sources=("uk_small_boats_by_month",),
    facts={},
    tasks=(GUESS, READ_OFF, A_BOAT, BOTH, WONDER),
)
