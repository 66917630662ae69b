"""Lesson 07: questions with options to choose from."""

from crossings.exercises.lessons.lesson_07.figures import (
    bosnia,
    bosnia_to_september,
    by_year,
    fell_said,
    in_2024,
    road,
    road_change,
)
from lessonkit.tasks.choice import ChoiceTask, Option
from lessonkit.text.wording import signed

_SHARE = f"{abs(road_change):.0f}"
TWIN = ChoiceTask(
    id="07.twin",
    telling=4,
    confidence=True,
    question=(
        f"An invented town shuts Mill Road for cars, except for those who live there. The counter "
        f"on Mill Road goes from {road['before']:,} cars a day to {road['after']}. The council "
        f"says: “{_SHARE} per cent fewer cars.” Which reply is fair?"
    ),
    hints=(
        "Check the sum first. Is it right for Mill Road?",
        "Then ask what the counter would show if every car took the next road. And if every "
        "driver stayed at home?",
    ),
    worked=(
        f"({road['after']} − {road['before']:,}) ÷ {road['before']:,} × 100 = "
        f"{signed(road_change)}%, so the sentence is right for one road. Whether the cars took "
        "another road or stayed at home, one counter cannot tell. Reply (c)."
    ),
    options={
        "a": Option(
            "“False: those cars are all on other roads now.”",
            "Do you have a count of the other roads?",
            slip="fall-here-rise-there",
        ),
        "b": Option(
            "“True: so many fewer cars drive through the town.”",
            "The counter stands on one road. What do you know about the others?",
            slip="displacement-as-deterrence",
        ),
        "c": Option(
            "“Right for Mill Road. Another road, another time, or not at all: this counter cannot "
            "say. Let us count the other roads too.”",
            "Yes. It keeps the sum, says where it holds, leaves open what is open, and names what "
            "would settle it. Keep this rule in mind; you will need it again.",
            right=True,
        ),
        "d": Option(
            "“One counter tells us nothing at all.”",
            "It tells something about Mill Road, and that may matter to those who live there.",
            slip="incomplete-so-false",
        ),
    },
)


WHY = ChoiceTask(
    id="07.why",
    confidence=True,
    several=True,
    question=(
        f"In 2018 Bosnia and Herzegovina registered {bosnia[2018]:,} arrivals. Frontex counted "
        f"{by_year[2018]:,} on the whole route. What can explain the difference, at least in part?"
    ),
    hints=(
        "Which border is crossed to enter Bosnia and Herzegovina? Is it one of the EU's?",
        "Three of the five belong to the answer.",
    ),
    worked=(
        "(a), (b) and (d). How much each of them explains is not known: the figures do not say."
    ),
    options={
        "a": Option(
            "Entering Bosnia and Herzegovina is no entry into the EU",
            "Yes. Frontex's figures hold entries into the EU; this one is not among them.",
            right=True,
        ),
        "b": Option(
            "Some of those registered did not enter the EU in 2018, or entered it unnoticed",
            "Yes, possible: people stay, turn back, go on in the next year, or are not seen. How "
            "many of each is not known.",
            right=True,
        ),
        "c": Option(
            "Frontex's figure is false",
            "It counts something else. That does not make it false.",
            slip="incomplete-so-false",
        ),
        "d": Option(
            "One is a count of registrations, the other of detections: different events, different "
            "offices",
            "Yes. One person can be in both, in one, in neither, or in one of them twice.",
            right=True,
        ),
        "e": Option(
            "Nobody went on from Bosnia and Herzegovina to the EU",
            "Not noticed is not the same as not there, and Croatia counted people too: look at the "
            "map.",
            slip="recorded-for-all",
        ),
    },
)


BLANK = ChoiceTask(
    id="07.blank",
    confidence=True,
    question=(
        "Set the slider to 2023. Bosnia and Herzegovina is striped, with a question mark. Which "
        "sentence is fair?"
    ),
    hints=("Read the first line under the title of the map.",),
    worked=(
        "(b). The table behind the map holds 2023 only up to September: "
        f"{bosnia_to_september:,} entries recorded. A blank is a gap in a table."
    ),
    options={
        "a": Option(
            f"“From {bosnia[2022]:,} in 2022 to nobody in 2023.”",
            "Is a question mark a zero?",
            slip="not-counted-as-none",
        ),
        "b": Option(
            "“We found no figure for the whole year.”",
            f"Yes. For January to September our table has {bosnia_to_september:,} entries recorded "
            "by the authorities; the year as a whole was not found. The map shows whole years "
            "only, so it leaves a gap and says so.",
            right=True,
        ),
        "c": Option(
            "“The authorities hide their figure.”",
            "We did not find it. That says where we looked, and nothing about anybody's intention.",
        ),
        "d": Option(
            "“About as many as in 2022, because the route was the same.”",
            "That is a guess. The map has no figure to support it.",
            slip="forecast-as-fact",
        ),
    },
    telling=2,
)


SAME = ChoiceTask(
    id="07.same-counter",
    confidence=True,
    question=(
        "Leave Close at shut and the counter on the bridge. Move Displace and Deter to every "
        "place. What does the counter show?"
    ),
    hints=(
        "Write down the counter's number for three settings.",
        "And then, beside it, the number for all routes.",
    ),
    worked=(
        "The counter goes to nothing in every setting. All routes together go from “no change” to "
        "nearly as many fewer as the bridge has lost. One reading, many worlds: (c)."
    ),
    options={
        "a": Option(
            "Less, the more people are deterred",
            "Read the first sentence under the figure for “nobody” and for “nearly all”.",
            slip="displacement-as-deterrence",
        ),
        "b": Option(
            "Less, the more readily journeys move",
            "Read the first sentence under the figure for “hardly” and for “at once”.",
        ),
        "c": Option(
            "The same in every world, although the number of all journeys differs",
            "Yes. The counter reads the same whether nobody gives up or nearly everybody does. To "
            "tell these worlds apart you need counts on the other routes, or of those who do not "
            "set out; of the latter we found none.",
            right=True,
        ),
        "d": Option(
            "It proves that closing never works",
            "Set Displace to hardly and Deter to nearly all: what happens to all routes?",
            slip="fall-here-rise-there",
        ),
    },
    telling=3,
)


JUDGE = ChoiceTask(
    id="07.judge",
    confidence=True,
    question=(
        f"Back to the route: detections fell by {fell_said} per cent in 2024. From this somebody "
        f"makes the sentence “{fell_said} per cent fewer people on the Balkan route.” Use the rule "
        "that you used for Mill Road. Which reply is fair?"
    ),
    hints=(
        "Is the sum right? For what?",
        "Then: what would the count show if everyone had gone another way? And if they had stayed "
        "at home?",
    ),
    worked=(
        f"{by_year[2023]:,} to {by_year[2024]:,} is {signed(in_2024)}%: right for detections of "
        "entries into the EU on this route. People on the route, on other routes, and at home are "
        "not in it. Reply (c)."
    ),
    options={
        "a": Option(
            "“False: those people are all on other routes now.”",
            "On some routes detections rose in 2024, on others they fell. Do you know that they "
            "are the same people?",
            slip="fall-here-rise-there",
        ),
        "b": Option(
            "“True: so many fewer people set out.”",
            "Detections are not people, and this count stands at one border of a network.",
            slip="displacement-as-deterrence",
        ),
        "c": Option(
            "“Right for detections of entries into the EU on this route. Another way, another "
            "time, unnoticed, or not at all: this count cannot say. Let us set other counts "
            "beside it.”",
            "Yes. It keeps the sum, says where it holds, leaves open what is open, and names what "
            "would help. Look back at your reply about Mill Road: was your rule the same?",
            right=True,
        ),
        "d": Option(
            "“Such counts tell us nothing at all.”",
            f"A fall of {fell_said} per cent at one border is news, and may matter there.",
            slip="incomplete-so-false",
        ),
    },
)
