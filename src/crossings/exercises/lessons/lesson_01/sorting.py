"""Lesson 01: putting wordings in order, and sorting what a statement has and lacks."""

from crossings.exercises.lessons.lesson_01.figures import ledger, retold
from crossings.ledger_sorts import verdict_task
from lessonkit.tasks.order import OrderTask
from lessonkit.tasks.sort import SortItem, SortTask

ORDER = OrderTask(
    id="01.which-first",
    question=(
        "Five wordings, from February to October 2025. Which came first? Put them in order of time."
    ),
    steps=(
        "“detections of irregular border-crossing”",
        "“people recorded using the Western Balkans to transit into Europe”",
        "“people transited through Western Balkan to Europe”",
        "“people were smuggled along routes through the region”",
        "“people were smuggled by gangs along routes through the Western Balkans”",
    ),
    why=(
        "Here the word “recorded” is still there; the count itself came earlier.",
        "Here nobody records any more. In an earlier text somebody still did.",
        "Here somebody moves them. In an earlier text they still moved by themselves.",
        "Here the sentence says who moved them. An earlier text does not.",
    ),
    hints=(
        "Which wording is closest to what a border guard can write down?",
        "Then look at the verbs: each later one asks for something more to be known.",
    ),
    worked=(
        "Detections (February), recorded using (April), transited (9 October), smuggled "
        "(14 October), smuggled by gangs (15 October)."
    ),
    meaning=(
        "From noticed, to recorded, to moved, to moved by somebody, to moved by gangs. That is the "
        "order in time. Who read whose text, nobody has said."
    ),
)

_SHOWS, _NOT = "a count of detections shows it", "it does not show it"
ADDS = SortTask(
    id="01.adds",
    question=(
        f"Suppose “some {retold:,}” is Frontex's count. Which words of the sentence of 15 October "
        "does that count show?"
    ),
    boxes=(_SHOWS, _NOT),
    items={
        "a": SortItem(
            f"some {retold:,}",
            _SHOWS,
            "Is the round figure near the count, or far from it?",
            slip="incomplete-so-false",
        ),
        "b": SortItem(
            "people",
            _NOT,
            "What is one unit of the count?",
            slip="detections-for-people",
        ),
        "c": SortItem(
            "were smuggled",
            _NOT,
            "What would a border guard have to know in order to write that down?",
            slip="label-drift",
        ),
        "d": SortItem(
            "by gangs",
            _NOT,
            "Is there a column for it in Frontex's table of routes?",
            slip="label-drift",
        ),
        "e": SortItem(
            "along routes through the Western Balkans",
            _SHOWS,
            "What is the route called in Frontex's table?",
        ),
        "f": SortItem("last year", _SHOWS, "The sentence is of 2025. Which year is the count of?"),
    },
    hints=(
        "Go through the words one by one. Could an officer at the border have ticked a box for it?",
        "Three of the six are shown.",
    ),
    worked=(
        "Shown: the number, the route, the year. Not shown: people, were smuggled, by gangs. "
        "“Not shown” is not “wrong”: many may well have paid a smuggler. How many, this count "
        "cannot say."
    ),
    meaning=(
        "Number, route and year are shown. People, smuggling and gangs are not: they would need "
        "counts of their own. That is not to say that there was no smuggling; it was not what was "
        "counted."
    ),
    telling=3,
)

_COUNTER, _PERIOD, _BASE, _ALL = "who counted", "the period", "the baseline", "none of these"


def _said(claim_id: str, more: str) -> str:
    return f"{ledger.loc[claim_id, 'claim']}{more}"


# Each item rests on a field of the ledger, which a test holds beside it.
LACKS = SortTask(
    id="01.lacks",
    question=(
        "Five statements of several kinds of speaker, in our words. Which part does each one "
        "lack? A baseline is lacking only where something is compared."
    ),
    boxes=(_COUNTER, _PERIOD, _BASE, _ALL),
    items={
        "a": SortItem(
            _said("C4", ", against 2022 (Prime Minister, January 2024, on Home Office figures)"),
            _ALL,
            "Go through it: what, where, when, against what? The Home Office counted.",
        ),
        "b": SortItem(
            _said("S8", " (THX News on spring 2024; figures are those of the Home Office)"),
            _BASE,
            "“no sign of abating” compares. With what?",
        ),
        "c": SortItem(
            _said("M10", " (Metro, October 2025, on that year)"),
            _COUNTER,
            "“almost entirely” is a share. Somebody would have had to count for it.",
        ),
        "d": SortItem(
            _said("B1", ", by Western Balkan authorities (authors from the UN's migration agency)"),
            _PERIOD,
            "It says since when. Until when?",
        ),
        "e": SortItem(
            _said("B11", " (Klikaktiv, an NGO, from its own list)"),
            _ALL,
            "Go through it: what, where, when, who? It compares with nothing, so it needs no "
            "baseline.",
        ),
    },
    hints=(
        "Ask each statement: what, where, when, against what, counted by whom?",
        "Two of the five lack none of these.",
    ),
    worked=(
        "(a) none, (b) the baseline, (c) who counted, (d) the period: it has a start and no end. "
        "(e) none."
    ),
    meaning=(
        "Any kind of speaker can leave a part out, and any kind can be complete. Complete is not "
        f"the same as true: in the ledger (a) “{ledger.loc['C4', 'verdict']}”, while (e) "
        f"“{ledger.loc['B11', 'verdict']}”, because the list itself could not be read. But only a "
        "complete statement can be checked at all."
    ),
    telling=2,
)

# M8 and B5 are one claim, as a newspaper and as news agencies gave it.
LEDGER = verdict_task("01.ledger", ["B5", "M1", "B10", "B8", "M8"])
