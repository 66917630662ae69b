"""Lesson 06: questions with options to choose from."""

from crossings.exercises.lessons.lesson_06.figures import (
    AT_THE_EDGE,
    IN_HUNGARY,
    detections_since_2016,
    gate_passages,
    museum_visits,
    ranks,
    since_2016,
    value,
)
from lessonkit.tasks.choice import ChoiceTask, Option
from lessonkit.text.wording import in_words, nth

_HUNGARY, _FRONTEX = value[IN_HUNGARY], value[AT_THE_EDGE]
LARGER = ChoiceTask(
    id="06.larger",
    question=(
        f"Hungary's government counted {_HUNGARY:,} at its own border, Frontex {_FRONTEX:,} for "
        "the whole Western Balkan route. A part is larger than its whole. How can both be right?"
    ),
    hints=(
        "Read the unit at the end of each bar. What would have to happen for it to grow by one?",
        "Think of somebody who is stopped four times and gets in the fifth time.",
    ),
    worked=(
        "Option (b). Hungary's figure is said of people apprehended and of attempts, so one person "
        "can be in it many times, and somebody who never got in can be in it too."
    ),
    options={
        "a": Option(
            "They cannot: one of the two must be wrong",
            "Before you call a number wrong, ask what one unit of it is.",
            slip="definitions-mixed",
        ),
        "b": Option(
            "One counts attempts, prevented ones too, the other counts crossings into the EU that "
            "were noticed",
            "Yes. They are not a part and its whole but two kinds of event. Whether some of the "
            "attempts are in Frontex's count as well, the texts that could be read do not say.",
            right=True,
        ),
        "c": Option(
            f"Frontex missed {_HUNGARY - _FRONTEX:,} people",
            "This difference takes detections from attempts. Is what is left over people?",
            slip="definitions-mixed",
        ),
        "d": Option(
            f"{_HUNGARY:,} people wanted to go through Hungary and most of them turned back",
            "Somebody who tries again adds one to the count each time.",
            slip="person-for-event",
        ),
    },
    confidence=True,
    telling=4,
)


_VISITS, _GATE = f"{museum_visits:,}", f"{gate_passages:,}"
TWIN = ChoiceTask(
    id="06.twin",
    question=(
        f"An invented town has six museums. Each counts whoever comes in; added up it is {_VISITS} "
        f"in a year. The town's gate, which coaches pass on the way out, counts {_GATE}. A leaflet "
        "says: “Almost a hundred thousand tourists left through our gate.” Which reply is fair?"
    ),
    hints=(
        "Who is in the larger number more than once? Who is in the smaller one, and who is not?",
        "Where does each counter stand? The leaflet takes the number of one and the place of the "
        "other.",
    ),
    worked="Reply (c): visits, not tourists, and counted at the museums, not at the gate.",
    options={
        "a": Option(
            f"“It was {_GATE} tourists: that is the real number.”",
            "The gate counts passages: whoever goes out twice is in it twice, whoever leaves on "
            "foot by night is not.",
            slip="person-for-event",
        ),
        "b": Option(
            "“Right: all doors, added up, are the whole town.”",
            "Somebody who sees three museums on one day is in that sum three times.",
            slip="person-for-event",
        ),
        "c": Option(
            "“Almost that many were counted inside, and some more than once. At the edge another "
            "counter has about half. Neither number is people.”",
            "Yes. Two counters at two places, two kinds of event. Keep this rule in mind; you will "
            "need it again.",
            right=True,
        ),
        "d": Option(
            "“Two numbers that differ so much: somebody has made one up.”",
            "Two counters who both count well can differ, if they stand in different places.",
            slip="definitions-mixed",
        ),
    },
    confidence=True,
    telling=5,
)


NOTICED = ChoiceTask(
    id="06.noticed",
    question=(
        "In the recount machine set Noticed to 20 per cent, then to 80, and touch nothing else. "
        "Detections go up. Which sentence is right?"
    ),
    hints=("Which bars move, and which stay where they are?",),
    worked="Only the bar of detections moves: option (c).",
    options={
        "a": Option(
            "More people crossed",
            "Look at the people who set out and at the entries. Do they move?",
            slip="effort-ignored",
        ),
        "b": Option(
            "More people were kept from crossing",
            "Look at the prevented attempts. Do they move?",
            slip="detection-as-prevention",
        ),
        "c": Option(
            "The same people made the same journeys; more of it was seen",
            "Yes. A count of detections depends on what happens and on how hard somebody looks. "
            "The count alone cannot tell which of the two has changed. With little looking there "
            "can also be fewer detections than people.",
            right=True,
        ),
        "d": Option(
            "More people were registered",
            "Registrations have a slider of their own. Did their bar move?",
        ),
    },
)


PREVENTED = ChoiceTask(
    id="06.prevented",
    question=(
        "Now leave Sent back at 30 per cent or more, and move Try again from 0 to 100 per cent. "
        "Compare the prevented attempts with the number who gave up. What does a count of "
        "prevented attempts tell you about people who were kept out?"
    ),
    hints=(
        "At 0 per cent everyone who is sent back gives up. At 100 per cent nobody does.",
        "In which of the two is the count of prevented attempts larger?",
    ),
    worked=(
        "Option (b). With nobody trying again, each prevented attempt is one person who gave up. "
        "With everyone trying again, more attempts are prevented and nobody gives up. The count "
        "alone does not say which world it comes from."
    ),
    options={
        "a": Option(
            "As many people were kept out as attempts were prevented",
            "That holds at the left end of the slider. And at the right end?",
            slip="person-for-event",
        ),
        "b": Option(
            "By itself not much: it can be large while many give up, and while nobody does",
            "Yes. In the machine the count even grows as fewer give up. How many try again at "
            "a real border is another question, with another count, and no such count was found "
            "for this lesson.",
            right=True,
        ),
        "c": Option(
            "Sending back keeps nobody out",
            "That holds at the right end of the slider. And at the left end?",
            slip="no-evaluation-as-no-effect",
        ),
        "d": Option(
            "The more attempts are prevented, the more people are kept out",
            "Move the slider slowly from left to right and watch both numbers.",
            slip="alike-so-because",
        ),
    },
    confidence=True,
    telling=4,
)


MOST_USED = ChoiceTask(
    id="06.most-used",
    question=(
        "In October 2025 a newspaper wrote that the Western Balkan route is one of the most used "
        "towards the EU. What does this table say?"
    ),
    hints=("Find the route in each of the three columns. How many routes have more?",),
    worked=(
        f"By detections the route is {nth(ranks[2022])} in 2022, {nth(ranks[2024])} in 2024 and "
        f"{nth(ranks[2025])} in the nine months of 2025: option (a)."
    ),
    options={
        "a": Option(
            f"Right for 2022; in the months of 2025 {in_words(ranks[2025] - 1)} routes have more "
            "detections",
            f"Yes: {nth(ranks[2022])}, {nth(ranks[2024])}, {nth(ranks[2025])}. The sentence "
            "needs its year. And “used” says more than “detected”: a route that crosses no border "
            "of the EU on the way is seen late (lesson 07).",
            right=True,
        ),
        "b": Option(
            "Right: no route has more detections",
            "In which column is that so? The sentence is of October 2025.",
        ),
        "c": Option(
            f"False: it is only the {nth(ranks[2025])}",
            "“One of the most” is vague, and no year is named. For which year would it hold?",
            slip="incomplete-so-false",
        ),
        "d": Option(
            "It shows how many people chose each route",
            "What is one unit of this table?",
            slip="detections-for-people",
        ),
    },
)


JUDGE = ChoiceTask(
    id="06.judge",
    question=(
        "Back to: “Almost 1 million crossings since 2016.” Somebody reads it as: “Almost a million "
        "people have entered the EU this way.” Use the rule that you used for the museums. Which "
        "reply is fair?"
    ),
    hints=(
        "Where does each counter stand, and what does it write down?",
        "Ask the same two things as of the leaflet: who is in it more than once, who is not in it?",
    ),
    worked=(
        "Reply (c): registrations inside the region, not people, and not at the border of the EU."
    ),
    options={
        "a": Option(
            f"“It was {detections_since_2016:,} people: that is the real number.”",
            "Frontex counts detections: whoever is noticed twice is in it twice, whoever nobody "
            "notices is not.",
            slip="person-for-event",
        ),
        "b": Option(
            "“Right: all countries, added up, are the whole route.”",
            "Somebody who is registered in three countries on one journey is in that sum three "
            "times.",
            slip="same-journey-twice",
        ),
        "c": Option(
            "“Almost that many were registered inside the region, and some more than once. At the "
            "EU's border another counter has about half. Neither number is people.”",
            f"Yes: {since_2016:,} registrations hold, with their words. The reading as entries to "
            "the EU does not. You would say the same whoever had said it. Look back at your reply "
            "to the leaflet: was your rule the same?",
            right=True,
        ),
        "d": Option(
            "“Two numbers that differ so much: somebody has made one up.”",
            "Both can be counted well. Do they count the same thing at the same place?",
            slip="definitions-mixed",
        ),
    },
    confidence=True,
)
