"""Lesson 13: questions with options to choose from."""

from crossings.exercises.lessons.lesson_13.figures import days_left, last, ledger, opens, said
from crossings.worlds.forecast import ARTICLE, ended
from lessonkit.tasks.choice import ChoiceTask, Option
from lessonkit.text.wording import day

_WEEKS = said[ARTICLE]
# The twin is invented and has the same shape: said, stopped inside its window, nothing opened.
POOL = ChoiceTask(
    id="13.pool",
    telling=3,
    confidence=True,
    question=(
        f"An invented town said on {day(ARTICLE)}: “The new swimming pool opens within {_WEEKS}.” "
        f"On {day(ended())} a new council stopped the building; no pool had opened. Which reply is "
        "fair?"
    ),
    hints=(
        "Could anybody count open pools on the day when it was said?",
        "What is known now, and what would have to have gone on for the rest to be known?",
    ),
    worked=(
        "Reply (b). It was about the future, it named days, it did not come true. Whether the pool "
        "would have opened without the stop, nobody can count."
    ),
    options={
        "a": Option(
            "“That was false when it was said.”",
            "On that day nobody could count open pools.",
            slip="forecast-as-fact",
        ),
        "b": Option(
            "“A forecast. It did not come true; whether it would have without the stop, nobody "
            "knows.”",
            "Yes. One half is known, the other is not, and both stand in one sentence. Keep this "
            "rule; you will need it again.",
            right=True,
        ),
        "c": Option(
            "“It was right: only the stop came between.”",
            "That would need a pool that opened without the stop. There is none to look at.",
            slip="forecast-as-fact",
        ),
        "d": Option(
            "“It was about the future, so nothing can be said about it.”",
            "It named days. They have gone by.",
        ),
    },
)

SAME = ChoiceTask(
    id="13.same",
    telling=2,
    question=(
        "The ledger has this sentence twice, as S6 and as C8, because two lists of claims were "
        "made. What does the second entry add to the evidence?"
    ),
    hints=(
        'Open both: claim("S6") and claim("C8"). Who said it, and when?',
        "How many articles stand behind the two entries?",
    ),
    worked=(
        "Option (b): both entries name the same speaker and the same day, and the line “the same "
        "claim” points from one to the other. One sentence, listed twice, is one sentence."
    ),
    options={
        "a": Option(
            "A second source: two entries say it",
            "Look at speaker and day of both.",
            slip="unverified-as-true",
        ),
        "b": Option(
            "Nothing: it is one sentence of one article, listed twice",
            "Yes. Whoever counts entries has to count it once. The same goes for ten newspapers "
            "that print one agency report.",
            right=True,
        ),
        "c": Option(
            "A correction: the second entry replaces the first",
            f"Read the two verdicts: S6 “{ledger.loc['S6', 'verdict']}”, C8 "
            f"“{ledger.loc['C8', 'verdict']}”. Is anything put right?",
        ),
        "d": Option(
            "A second forecast, with another last day",
            "Compare the day and the number of weeks in both.",
        ),
    },
)

TITLE = ChoiceTask(
    id="13.title",
    telling=1,
    confidence=True,
    question="A brief on S6 needs a title. Which one claims no more than was found?",
    hints=(
        "Underline what each title would need a count or a document for.",
        "Two of the wrong ones say what would have happened; one says what somebody had in mind.",
    ),
    worked="Title (b). The others need a look into a head, or into a summer that did not happen.",
    options={
        "a": Option(
            "They never meant to fly anybody",
            "Which document shows what somebody meant?",
            slip="source-for-claim",
        ),
        "b": Option(
            f"Flights within {_WEEKS}: a forecast that did not come true",
            "Yes: the words, whose kind they are, and what happened. Somebody who wanted the "
            "flights can sign it, and so can somebody who did not.",
            right=True,
        ),
        "c": Option(
            "Stopped days before the first plane left",
            f"The window was open from {day(opens)} to {day(last)}. On which of its days a plane "
            "would have left, nobody could count.",
            slip="forecast-as-fact",
        ),
        "d": Option(
            "The flights would never have left",
            "What would have happened without the end is in no source that was read.",
        ),
    },
)

HOLES = ChoiceTask(
    id="13.holes",
    several=True,
    question=(
        "An invented brief. Claim: “Twice as many pupils cycle to Millbrook School”, head teacher, "
        "June. Counted: bicycles in the rack, by two pupils, on one morning in January and one in "
        "May. Data: 40, then 80; 100 per cent more. Verdict: holds. Reader: the town council. "
        "Which parts of the checklist are missing?"
    ),
    hints=(
        "Go through the steps one by one and tick off what the brief says.",
        "Three of the five are missing.",
    ),
    worked=(
        "Missing are (b), (c) and (e). Who counted (two pupils) and the baseline (January) are "
        "there. January and May are also different seasons: that belongs in (c)."
    ),
    options={
        "a": Option("Who counted", "Read “Counted” once more: somebody is named."),
        "b": Option(
            "One limit",
            "Missing. One morning in each month is a limit that the council should read.",
            right=True,
        ),
        "c": Option(
            "Other explanations",
            "Missing. Warmer mornings, for one: January and May are different seasons.",
            right=True,
        ),
        "d": Option("The baseline", "May is compared with something, and it is named."),
        "e": Option(
            "Why this verdict",
            "Missing. “Holds” needs a reason, and here it would show the gap: bicycles were "
            "counted, pupils were claimed.",
            right=True,
        ),
    },
)

JUDGE = ChoiceTask(
    id="13.judge",
    confidence=True,
    question=(
        f"Back to claim S6: “{ledger.loc['S6', 'claim']}” (our words; "
        f"{ledger.loc['S6', 'said_by']}, {day(ARTICLE)} {ARTICLE.year}). Use the rule that you "
        "used for the swimming pool. Which reply is fair?"
    ),
    hints=(
        "What could be counted on the day when it was said?",
        f"What is known about {day(ended())}, and what about the days after it?",
    ),
    worked=(
        f"Reply (b). No removal flight had left on {day(ended())}, {days_left} days before the "
        "last day of the forecast. What would have happened then was not counted."
    ),
    options={
        "a": Option(
            "“That was false when it was said.”",
            "On that day nobody could count flights.",
            slip="forecast-as-fact",
        ),
        "b": Option(
            "“A forecast. It did not come true; whether it would have without the end, nobody "
            "knows.”",
            "Yes. The ledger says: “"
            f"{ledger.loc['S6', 'why']}”. Look back at your reply about the pool: was your rule "
            "the same?",
            right=True,
        ),
        "c": Option(
            "“It was right: only the end of the scheme came between.”",
            "That would need a flight that left without the end. There is none to look at.",
            slip="forecast-as-fact",
        ),
        "d": Option(
            "“It was about the future, so nothing can be said about it.”",
            "It named days. They have gone by.",
        ),
    },
)
