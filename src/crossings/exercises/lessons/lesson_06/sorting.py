"""Lesson 06: what enters which sum, and which count suits which question."""

from crossings.exercises.lessons.lesson_06.figures import detections_since_2016, since_2016
from lessonkit.tasks.sort import SortItem, SortTask

_REGION, _EDGE, _NEITHER = "the registrations", "the detections", "neither"
WHICH_SUM = SortTask(
    id="06.which-sum",
    question=(
        f"Two sums since 2016: {since_2016:,} registrations by authorities in the Western Balkans, "
        f"and {detections_since_2016:,} detections on Frontex's Western Balkan route. Which of "
        "them grows by one?"
    ),
    boxes=(_REGION, _EDGE, _NEITHER),
    items={
        "a": SortItem(
            "A Western Balkan country registers somebody who has crossed its border.",
            _REGION,
            "Is this country in the EU?",
        ),
        "b": SortItem(
            "A month later the next Western Balkan country registers the same person.",
            _REGION,
            "Would this country know that another one has registered the person before?",
            slip="person-for-event",
        ),
        "c": SortItem(
            "The same person enters the EU from there, and a patrol notices it.",
            _EDGE,
            "Who stands at that border, and whose table is it in?",
        ),
        "d": SortItem(
            "Another year the same person is noticed there once more.",
            _EDGE,
            "Does that table know people, or events?",
            slip="detections-for-people",
        ),
        "e": SortItem(
            "Somebody goes the whole way and nobody notices.",
            _NEITHER,
            "Who would have to write something down?",
            slip="recorded-for-all",
        ),
    },
    hints=(
        "Ask of each line: who writes it down, and where does that person stand?",
        "A sum of events may hold one person several times.",
    ),
    worked=(
        "(a) and (b) the registrations, (c) and (d) the detections, (e) neither. One person has "
        "added two to each sum, another nothing at all."
    ),
    meaning=(
        "One person has added two to each sum, another nothing to either. So neither is a number "
        "of people, and you cannot tell from the sums how far off they are, or in which direction. "
        "How each authority registers was not stated in the text that could be read."
    ),
    telling=2,
)

_DETECTIONS, _REGISTERED, _PREVENTED, _CENTRES, _NONE = (
    "detections",
    "registrations",
    "prevented attempts",
    "people in centres on a day",
    "none of these",
)
SUITS = SortTask(
    id="06.suits",
    question="Which count suits which question? Each box is a count from this lesson.",
    boxes=(_DETECTIONS, _REGISTERED, _PREVENTED, _CENTRES, _NONE),
    items={
        "a": SortItem(
            "How many beds are in use in a country's centres tonight?",
            _CENTRES,
            "The question is about one moment. Which count is?",
            slip="stock-for-flow",
        ),
        "b": SortItem(
            "How many new files did one country's offices open last year?",
            _REGISTERED,
            "Which count is made by writing somebody down in an office?",
        ),
        "c": SortItem(
            "How often did officers at one border send somebody back last year?",
            _PREVENTED,
            "The question is about an event at a border, and about how it ended.",
        ),
        "d": SortItem(
            "How often was an entry to the EU on one route noticed last year?",
            _DETECTIONS,
            "“Noticed” is nearly the name of one of the boxes.",
        ),
        "e": SortItem(
            "How many different people travelled on the route last year?",
            _NONE,
            "In which of the four counts is each person once, and nobody left out?",
            slip="person-for-event",
        ),
        "f": SortItem(
            "How many people gave up for good after they had been sent back?",
            _NONE,
            "Who would have to be asked, and when? Does any of the four do that?",
            slip="person-for-event",
        ),
    },
    hints=(
        "First decide what one unit of the answer would be: an event, a person, a bed, a file.",
        "Two of the questions find no count here.",
    ),
    worked=(
        "(a) people in centres on a day, (b) registrations, (c) prevented attempts, (d) "
        "detections, (e) and (f) none of these."
    ),
    meaning=(
        "Every count here is good for something, and none is good for everything. Two "
        "questions that are often asked, how many people came and how many were kept out, have no "
        "count of their own. An estimate is possible; it has to be called one."
    ),
    telling=3,
)
