"""Lesson 05: questions with options to choose from."""

from crossings.exercises.lessons.lesson_05.figures import (
    PRINTED,
    all_open,
    clinic,
    cohort,
    cohort_ended,
    cohort_of_answers,
    cohort_waiting,
    first_printed,
    newer_open,
    of_answers,
    older_open,
    port,
    said_2023,
    two_kinds,
    two_kinds_now,
    voluntary_share,
)
from lessonkit.tasks.choice import ChoiceTask, Option

MISSING = ChoiceTask(
    id="05.missing",
    question="Who or what is not in the three bars, although somebody might think so?",
    several=True,
    hints=(
        "Read “Who is missing” on the source card.",
        "Three of the four belong to the answer.",
    ),
    worked="Options (a), (b) and (c). Women and men are both in the bars, so (d) does not belong.",
    options={
        "a": Option(
            "People who were still waiting for an answer",
            "Yes. The bars hold what ended in the year; who waits is another count.",
            right=True,
        ),
        "b": Option(
            "Family members on the same claim",
            "Yes. They are called dependants. One claim can stand for several people.",
            right=True,
        ),
        "c": Option(
            "A yes that a court gave later, after a first no",
            "Yes. These are first outcomes; appeals are counted elsewhere.",
            right=True,
        ),
        "d": Option("Women", "The card does not leave them out; part 3 shows them apart."),
    },
)


_claimed = cohort_ended + cohort_waiting
COHORT = ChoiceTask(
    id="05.cohort",
    confidence=True,
    telling=4,
    question=(
        "Both divide grants by grants and refusals, both say 2022, both are about Albanian "
        f"nationals: {of_answers[2022]:.1f} per cent (claims that ended in the year) and "
        f"{cohort_of_answers:.1f} per cent (arrived by small boat in the year). Why do they differ?"
    ),
    hints=(
        "Switch between the two cases in the explorer. Is anybody necessarily in both?",
        "When did the people who were answered in 2022 come, and how?",
    ),
    worked=(
        "Option (b). The first are people answered in 2022, however and whenever they came. The "
        f"second are people who came on small boats in 2022, as things stood in June 2023: "
        f"{cohort_waiting:,} of the {_claimed:,} who had claimed were still waiting."
    ),
    options={
        "a": Option(
            "One of the two must be wrong",
            "Both are worked out correctly from tables of the Home Office. Who is in each?",
            slip="incomplete-so-false",
        ),
        "b": Option(
            "They are different people, and most claims of the second group were still open",
            f"Yes. The second group is a cohort: people who came in 2022, followed to June 2023. "
            f"Of {_claimed:,} claims, {cohort_waiting:,} were still waiting and "
            f"{cohort['withdrawn']:,} withdrawn; {cohort['granted'] + cohort['refused']} had an "
            "answer. How the others end, it cannot say.",
            right=True,
        ),
        "c": Option(
            "The share fell from the first to the second in the course of 2022",
            "They are not two moments of one group. Does the second group lie later in time?",
            slip="definitions-mixed",
        ),
        "d": Option(
            "The second counts withdrawn claims as refused",
            "Look at what stands under the line in both: the same two outcomes.",
        ),
    },
)


TWIN = ChoiceTask(
    id="05.twin",
    confidence=True,
    question=(
        f"On 1 January an invented clinic had {clinic['list']} people on its waiting list. In "
        "December it says: “The waiting list has been cleared.” Of that list "
        f"{clinic['still']} still wait; so do {clinic['new']} people who came later. Which reply "
        "is fair?"
    ),
    hints=(
        "How many people wait in December, whenever they came?",
        "Is the old list empty? And does anybody say how people left it?",
    ),
    worked=(
        f"Reply (c). {clinic['still']} + {clinic['new']} = {clinic['still'] + clinic['new']}: in "
        "December as many wait as in January. Somebody who hears “cleared” will think of none. And "
        "people leave a list by being seen, but also by giving up."
    ),
    options={
        "a": Option(
            "“False: the clinic has done nothing.”",
            "The sentence misleads, but most of the old list is gone. Is “nothing” shown?",
            slip="incomplete-so-false",
        ),
        "b": Option(
            "“True: the old list was meant, and it is nearly empty.”",
            "Nearly empty is not empty. And would a patient take “the waiting list” for the old "
            "one only?",
            slip="part-named-as-whole",
        ),
        "c": Option(
            f"“Not as worded: {clinic['still']} of the old list and {clinic['new']} new people "
            "wait. And how many of the others were seen?”",
            "Yes. It counts both piles, and asks how people left the first. Keep this rule in "
            "mind; you will need it again.",
            right=True,
        ),
        "d": Option(
            "“True, so the clinic works faster now.”",
            "Nothing here says how people left the list, or how fast.",
        ),
    },
)


RETURNS = ChoiceTask(
    id="05.returns",
    question=(
        f"{said_2023:,} people without legal status were returned in 2023, wrote a news site in "
        "May 2024, after a press release. Which of these hold?"
    ),
    several=True,
    hints=(
        "Look at the three bars. Which two together come near the number?",
        "What does the table count, people or returns?",
    ),
    worked=(
        f"(a), (c) and (e). Enforced and voluntary together are {two_kinds:,}. The table counts "
        f"returns: one person can be returned twice. The {port:,} returns at the port are left out."
    ),
    options={
        "a": Option(
            f"{said_2023:,} is the sum of two of the bars, rounded",
            f"Yes: {two_kinds:,}, as the edition of {PRINTED[1]} had it. In {PRINTED[0]} it had "
            f"been {first_printed:,}; the edition of {PRINTED[2]} has {two_kinds_now:,} for the "
            "same year.",
            right=True,
        ),
        "b": Option(
            f"{said_2023:,} different people were returned",
            "What is one row of this table?",
            slip="person-for-event",
        ),
        "c": Option(
            "Most of them are of the kind called voluntary",
            f"Yes: {voluntary_share:.1f}%. How free each choice was, the table does not say.",
            right=True,
        ),
        "d": Option(
            "All three kinds of return are in it",
            "Add up the three bars.",
            slip="part-named-as-whole",
        ),
        "e": Option(
            "Nobody who was refused at the port and left again is in it",
            "Yes. Whether they belong to “returned” is a choice of words, not an error. The "
            "sentence should say which kinds it counts.",
            right=True,
        ),
    },
)


JUDGE = ChoiceTask(
    id="05.judge",
    confidence=True,
    question=(
        f"On 2 January 2024 the Prime Minister said that the asylum backlog had been cleared. On "
        f"28 December {older_open:,} cases of the older pile and {newer_open:,} newer ones were "
        "waiting. Use the rule that you used for the clinic. Which reply is fair?"
    ),
    hints=(
        "How many cases waited, whenever they came in?",
        "Is the older pile empty? And do these figures say how the others went out?",
    ),
    worked=(
        f"Reply (c). {all_open:,} cases waited, {older_open:,} of them in the older pile. The "
        "Statistics Authority wrote on 18 January 2024 that the average person would read the "
        "claim as “eliminated entirely”."
    ),
    options={
        "a": Option(
            "“False: the Home Office has done nothing.”",
            "The sentence does not hold, but “nothing” is another claim. Do the figures show it?",
            slip="incomplete-so-false",
        ),
        "b": Option(
            "“True: the older pile was meant, and it is nearly empty.”",
            f"{older_open:,} cases were open even there. And would a listener take “the backlog” "
            "for the older pile only?",
            slip="part-named-as-whole",
        ),
        "c": Option(
            f"“Not as worded: {older_open:,} older cases and {newer_open:,} newer ones waited. And "
            "how many of the others got an answer?”",
            "Yes. Both piles are counted, and the next question is asked. The Statistics Authority "
            "wrote on 18 January 2024 that the average person would read the claim as “eliminated "
            "entirely”. Look back at your reply to the clinic: was your rule the same?",
            right=True,
        ),
        "d": Option(
            "“True, so decisions are taken faster now.”",
            "A pile can fall in more than one way. Which figure here is about speed?",
        ),
    },
)
