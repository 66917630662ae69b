"""Lesson 01: questions about one row, about a pool, about the retellings, and the verdict."""

from crossings.exercises.lessons.lesson_01.figures import (
    detections,
    per_person,
    pool_entries,
    pool_retold,
    retold,
    routes_2024,
    same_round,
    same_round_2024,
)
from lessonkit.tasks.choice import ChoiceTask, Option

ONE_ROW = ChoiceTask(
    id="01.one-row",
    confidence=True,
    question="Frontex's table says: Western Balkan route, 2024. What is one unit of that number?",
    hints=(
        "Read “What is counted” on the source card.",
        "Then “Do not use it for”: two of the options stand there.",
    ),
    worked=(
        "Option (b). A detection is an event: border police noticed somebody crossing between "
        "border posts. The same person can be in the number twice."
    ),
    options={
        "a": Option(
            "One person who crossed",
            "Look at the source card: does it speak of people or of events?",
            slip="detections-for-people",
        ),
        "b": Option(
            "One time that border police noticed somebody crossing",
            "Yes: an event, at a place, noticed by somebody whose work it is. No more and no less.",
            right=True,
        ),
        "c": Option(
            "One person whom a smuggler helped",
            "The source card names this as a wrong use. Who would have noted it, and how?",
            slip="label-drift",
        ),
        "d": Option(
            "One attempt to cross, seen or unseen",
            "Who could count what nobody saw?",
            slip="detections-as-attempts",
        ),
    },
    telling=3,
)

AT_MOST = ChoiceTask(
    id="01.at-most",
    confidence=True,
    question=f"{detections:,} detections on one route in a year. What follows about people?",
    hints=(
        "Two things can go on at once: one person noticed twice, another person never noticed.",
        "Which of the two makes the number of people smaller, and which one larger?",
    ),
    worked=(
        f"Option (c). Behind {detections:,} detections stand at most as many people, since one can "
        "be detected twice. How many were never detected, nobody knows."
    ),
    options={
        "a": Option(
            f"{detections:,} people crossed",
            "That holds only if nobody was detected twice and nobody was missed.",
            slip="detections-for-people",
        ),
        "b": Option(
            f"About {round(detections / per_person, -2):,.0f} people crossed, as {per_person:.1f} "
            "detections make a person",
            f"The {per_person:.1f} belongs to all borders in 2015. For this route in 2024 no "
            "such figure was found.",
            slip="average-for-each",
        ),
        "c": Option(
            f"At most {detections:,} people were detected; how many were missed is unknown",
            "Yes. A count of events gives an upper limit for the people in it, and no limit for "
            "the people who are not in it.",
            right=True,
        ),
        "d": Option(
            "Nothing at all",
            "One thing follows: how many different people can stand behind the detections?",
        ),
    },
    telling=5,
)

_POOL = (
    f"An invented swimming pool has a turnstile: {pool_entries:,} entries in March. A newspaper "
    f"writes: “Some {pool_retold:,} people were taught to swim by clubs last month.” It names no "
    "source. Which reply is fair?"
)
POOL = ChoiceTask(
    id="01.pool",
    confidence=True,
    question=_POOL,
    hints=(
        "What does a turnstile notice? What does it not notice?",
        "Do you know that the newspaper took its figure from the turnstile?",
    ),
    worked=(
        "Reply (b). The numbers match. The turnstile counts entries: it does not know who came "
        "twice, who was taught, or by whom. And the newspaper may have another source."
    ),
    options={
        "a": Option(
            "“That is false: fewer people came than that.”",
            "Perhaps. But is it shown? The newspaper may have counted something else.",
            slip="unverified-as-false",
        ),
        "b": Option(
            "“It cannot be checked. The only number we found that matches counts entries; if it "
            "is that one, people, lessons and clubs were not counted.”",
            "Yes. It says what was found, what was not, and where you are guessing. Keep this rule "
            "in mind; you will need it again.",
            right=True,
        ),
        "c": Option(
            "“True: the turnstile confirms it.”",
            "The turnstile confirms a number. Which words of the sentence does it confirm?",
            slip="label-drift",
        ),
        "d": Option(
            "“True: a newspaper would not print it otherwise.”",
            "Put the question to the sentence, not to the speaker.",
            slip="source-for-claim",
        ),
    },
)

COUNTER = ChoiceTask(
    id="01.counter",
    question=(
        "Compare all eight retellings with the first count. Which parts of it did every one of "
        "them change or drop?"
    ),
    several=True,
    hints=(
        "In the explorer, go down each column. In which ones is there no circle below the first "
        "line?",
        "Three of the four belong to the answer.",
    ),
    worked=(
        "(a), (b) and (d). Under “where” and “when” most retellings keep what the count said. "
        "Under these three none does."
    ),
    options={
        "a": Option(
            "What is counted",
            "No retelling says “detections”.",
            right=True,
        ),
        "b": Option("What happened", "No retelling says “detected”.", right=True),
        "c": Option("When", "Look again: how many circles are in that column?"),
        "d": Option(
            "Who counted",
            "No retelling names Frontex in the words quoted. One names the government, which "
            "“believes”. The pages around the words may say more.",
            right=True,
        ),
    },
)

AT_LEAST = ChoiceTask(
    id="01.at-least",
    question=(
        f"One text says “almost {retold:,}”, another “at least {retold:,}”. If both speak of "
        f"{detections:,}, which fits?"
    ),
    hints=(f"Is {detections:,} above or below {retold:,}?", "What does “at least” promise?"),
    worked=(f"{detections:,} is below {retold:,}: “almost” fits, “at least” does not. Option (b)."),
    options={
        "a": Option(
            "Both: they mean the same",
            "“Almost” says a little less, “at least” says that much or more.",
        ),
        "b": Option(
            "“Almost”",
            "Yes. Two small words point in opposite directions. “At least” also suits a count that "
            "misses people, but then the sentence has to say what was counted.",
            right=True,
        ),
        "c": Option(
            "“At least”",
            f"“At least {retold:,}” promises {retold:,} or more. Is the count as large as that?",
        ),
    },
)

LINK = ChoiceTask(
    id="01.link",
    question=f"How do you say what you know of the way from {detections:,} to “{retold:,}”?",
    hints=(
        "Two things are to be said: what was found, and what is concluded from it.",
        "No text that could be read says how the round figure was made.",
    ),
    worked=(
        f"Sentence (c). The match is a finding; that one figure comes from the other is an "
        f"inference. Of the {len(routes_2024)} figures for 2024, {same_round_2024} rounds to "
        f"{retold:,}; over all years since 2009 there are {same_round}. So a match by "
        "itself proves little; that route and year fit as well makes it stronger."
    ),
    options={
        "a": Option(
            f"“The Home Office took Frontex's {detections:,} and called them people.”",
            "That may be so. But who saw it happen? No text read says so.",
        ),
        "b": Option(
            "“The two figures have nothing to do with each other.”",
            "This claims to know as much as (a) does, and no text read says it either.",
        ),
        "c": Option(
            f"“The only matching number found is Frontex's count of {detections:,} detections. "
            "That it is the source is our inference.”",
            "Yes: finding first, then the word that marks the guess. Use it whenever you join two "
            "numbers yourself.",
            right=True,
        ),
        "d": Option(
            "“Nobody can know, so there is nothing to say.”",
            "Something was found: a number that matches. It may be said, with its limit.",
        ),
    },
    telling=4,
)

JUDGE = ChoiceTask(
    id="01.judge",
    confidence=True,
    question=(
        f"Back to the sentence: “Some {retold:,} people were smuggled by gangs along routes "
        "through the Western Balkans last year.” Use the rule that you used for the pool. Which "
        "reply is fair?"
    ),
    hints=(
        "What was found, what was not found, and where are we guessing?",
        "“Not shown” and “shown to be false” are two things.",
    ),
    worked=(
        "Reply (b). It is the verdict of the ledger too: cannot be checked. A count of people "
        "smuggled may exist somewhere; none was found."
    ),
    options={
        "a": Option(
            f"“That is false: {detections:,} detections, not people, and no gangs.”",
            "It would be false if the figure were shown to be that count, or if another count gave "
            "another result. Neither was found.",
            slip="unverified-as-false",
        ),
        "b": Option(
            "“It cannot be checked. The only number we found that matches counts detections; if it "
            "is that one, people, smuggling and gangs were not counted.”",
            "Yes, and you would say the same of an NGO or of a newspaper. Look back at your "
            "reply about the pool: was your rule the same?",
            right=True,
        ),
        "c": Option(
            "“True: Frontex's number confirms it.”",
            "It may confirm a number. Which words of the sentence does it confirm?",
            slip="label-drift",
        ),
        "d": Option(
            "“True: a ministry would not say it otherwise.”",
            "Put the question to the sentence, not to the speaker.",
            slip="source-for-claim",
        ),
    },
)
