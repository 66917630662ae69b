"""Lesson 10: questions with options to choose from."""

from crossings.exercises.lessons.lesson_10.figures import (
    crossed,
    displaced,
    evaluations,
    fall_before_kit,
    fines,
    in_shrubland,
    kangaroos,
    kit_millions,
    kit_over_fall,
    ledger,
    observations,
    reported,
    spilled,
    wall_miles,
)
from lessonkit.tasks.choice import ChoiceTask, Option

_before, _after = reported["a"]

# The same to the town and to the government.
_IT_WORKS = Option(
    "“True: it finds more, so it works.”",
    "Find is not the same as change. What was it meant to change?",
    slip="detection-as-prevention",
)

TWIN = ChoiceTask(
    id="10.twin",
    confidence=True,
    question=(
        f"The invented town says: “Our new camera is a gamechanger. Fines rose from "
        f"{fines['before']} to {fines['after']}.” Which reply is fair?"
    ),
    hints=(
        "Which two things changed in July?",
        "Would the fines also rise if every driver drove exactly as before?",
    ),
    worked=(
        "Reply (b). Fines are drivers who were measured and were too fast. More measuring gives "
        "more fines even if nobody changes. Speeds, measured in the same way before and after, on "
        "this road and on others, would tell more."
    ),
    options={
        "a": _IT_WORKS,
        "b": Option(
            "“More was found, and there was more looking. What it changed, this count cannot say. "
            "Let us count in a way that does not depend on the camera, here and elsewhere.”",
            "Yes. It grants what is true, says what the count cannot say, and what would help. "
            "Keep this rule in mind; you will need it again.",
            right=True,
        ),
        "c": Option(
            "“False: it changes nothing.”",
            "Nobody has measured speeds, so nobody knows that either.",
            slip="no-evaluation-as-no-effect",
        ),
        "d": Option(
            "“So there is far more of it than before.”",
            "Compare the hours before you say that more drivers speed.",
            slip="effort-ignored",
        ),
    },
    telling=4,
)


def _world(letter: str, words: str, more: str) -> Option:
    first, last = crossed[letter]
    return Option(
        words,
        f"In ({letter}) detections go from {reported[letter][0]} to {reported[letter][1]}, and "
        f"crossings from {first:,} to {last:,}{more}.",
        right=True,
    )


WORLDS = ChoiceTask(
    id="10.worlds",
    confidence=True,
    question=(
        f"A report from the valley says only this: detections rose from {_before} to {_after}. "
        "Which of these worlds fit it? Try them in the lab; what is not named stays at 0."
    ),
    several=True,
    hints=(
        "Set the sliders and the switch as each option says, and read the second sentence.",
        "Did you set the sliders that the option does not name to 0?",
    ),
    worked=(
        f"(a), (b) and (c) all give {_after} detections. In (d) nothing changes, so it stays at "
        f"{_before}."
    ),
    options={
        "a": _world("a", "3 points for drones; people keep to their plans", ": they stayed"),
        "b": _world("b", "4 points for fixed cameras; people set out less often", ": they fell"),
        "c": _world(
            "c", "3 points for fixed cameras; people go next door", ", but some moved next door"
        ),
        "d": Option(
            "Nothing bought; people keep to their plans",
            "Set all sliders to 0 and read the number. (In a real place more detections can also "
            "mean more crossings: that is a fourth world.)",
        ),
    },
    telling=5,
)


THERMAL = ChoiceTask(
    id="10.thermal",
    confidence=True,
    question=(
        "A news site on 15 May 2024, in our words: thermal imaging drones track movement in "
        "mountain terrain. It wrote about the border of Albania and Kosovo. What can be said?"
    ),
    hints=(
        "Two things are claimed: that such drones are there, and that they do it.",
        "The card above has a line “What the data say”.",
    ),
    worked=(
        f"Option (c). The ledger's verdict is “{ledger.loc['S10', 'verdict']}”: "
        f"{ledger.loc['S10', 'why'][:1].lower()}{ledger.loc['S10', 'why'][1:]}."
    ),
    options={
        "a": Option(
            f"It holds: a thermal drone found {kangaroos:g} per cent of the kangaroos",
            "Animals, on other ground, by another device.",
            slip="label-drift",
        ),
        "b": Option(
            f"It is false: a thermal drone found {in_shrubland:g} per cent in shrubland",
            "That shows how much cover matters. It is no trial at this border either.",
            slip="unverified-as-false",
        ),
        "c": Option(
            "It cannot be checked: the notice, as far as we could read it, speaks of drones only, "
            "and no trial with people in such mountains was found",
            "Yes. “Not found” is said of our search. Perhaps the equipment is there and works "
            "well; the sentence still rests on nothing that a reader can look up.",
            right=True,
        ),
        "d": Option(
            "It holds: the site was rewriting an official notice",
            "A rewriting can add words. Which words stand in the notice?",
            slip="source-for-claim",
        ),
    },
)


EVIDENCE = ChoiceTask(
    id="10.evidence",
    question=(
        f"A review of {evaluations} evaluations of local crime prevention found displacement in "
        f"{displaced:.0f} per cent of {observations} observations. In {spilled:.0f} per cent the "
        "places nearby gained as well. Which sentence does this support?"
    ),
    hints=(
        "Is a quarter always, never, or sometimes?",
        "What was reviewed: borders, or local crime prevention?",
    ),
    worked="Option (b): displacement is real, not automatic, and has to be looked for each time.",
    options={
        "a": Option(
            "“It just moves next door, always.”",
            f"In {100 - displaced:.0f} per cent of the observations no displacement was seen.",
        ),
        "b": Option(
            "“It sometimes moves, and sometimes the neighbours gain too; so count next door.”",
            f"Yes. At borders, too: a study of {wall_miles} miles of wall between the USA and "
            "Mexico finds that routes and destinations changed more than the choice to go. "
            "Another, of a fence there, finds less migration, and other crossing places too. So "
            "neither “it works” nor “it only moves” comes for free.",
            right=True,
        ),
        "c": Option(
            "“It hardly ever moves, so there is no need to count next door.”",
            "A quarter is not hardly ever, and without counting next door nobody would know.",
            slip="displacement-as-deterrence",
        ),
        "d": Option(
            f"“At the border, {displaced:.0f} of 100 crossings will move.”",
            "These were observations of crime prevention, not crossings of a border.",
            slip="label-drift",
        ),
    },
)


MISSING = ChoiceTask(
    id="10.missing",
    confidence=True,
    question=(
        f"The kit was announced at £{kit_millions:g} million. What did it cost for each crossing "
        "that it prevented?"
    ),
    hints=(
        "A cost for each needs two numbers. Which do you have?",
        "The card C1 and lesson 03 have the dates.",
    ),
    worked=(
        "Option (c). The price is known. What the kit changed is not: no evaluation was found. "
        "And the fall of 2022 to 2023 came before the announcement of May 2024."
    ),
    options={
        "a": Option(
            f"About £{kit_over_fall:,.0f}: Albanian small-boat arrivals fell by "
            f"{fall_before_kit:,}",
            "When did they fall, and when was the kit announced?",
            slip="cause-after-effect",
        ),
        "b": Option(
            "The price divided by all detections at that border",
            "Is somebody who was detected a crossing that was prevented?",
            slip="detection-as-prevention",
        ),
        "c": Option(
            "It cannot be computed: no count of what the kit changed was found",
            "Yes. Whoever gives a cost for each outcome here has made up the lower number. That "
            "holds for “cheap” and for “a waste”.",
            right=True,
        ),
        "d": Option(
            "Nothing was prevented, so there is no such cost",
            "Nobody has shown that either.",
            slip="no-evaluation-as-no-effect",
        ),
    },
    telling=3,
)


JUDGE = ChoiceTask(
    id="10.judge",
    confidence=True,
    question=(
        "Back to 15 May 2024. A news site, after a press release: the technology will be “a "
        "gamechanger”. Imagine that a later report adds: more was detected. Which reply is fair? "
        "Use the rule that you used for the town."
    ),
    hints=(
        "The four replies are those of the town.",
        "What was it meant to change, and who counts that?",
    ),
    worked=(
        "Reply (b), as for the town. In the ledger the claim is a "
        f"“{ledger.loc['S9', 'verdict']}”: "
        f"{ledger.loc['S9', 'why'][:1].lower()}{ledger.loc['S9', 'why'][1:]}."
    ),
    options={
        "a": _IT_WORKS,
        "b": Option(
            "“More was found, and there was more looking. What it changed, this count cannot say. "
            "Let us count in a way that does not depend on the camera, here and elsewhere.”",
            "Yes. On the day it was said the sentence was a forecast, neither true nor false, and "
            "it named no measure. Look back at your reply to the town: was your rule the same?",
            right=True,
        ),
        "c": Option(
            "“False: it changes nothing.”",
            "No evaluation was found; that is not the same as no effect.",
            slip="no-evaluation-as-no-effect",
        ),
        "d": Option(
            "“So there is far more of it than before.”",
            "More looking alone gives more detections.",
            slip="effort-ignored",
        ),
    },
)
