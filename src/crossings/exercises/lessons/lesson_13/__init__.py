"""Lesson 13: take a claim through the whole checklist, and hand in two pages."""

from crossings.briefs.steps import STEPS
from crossings.exercises.lessons.lesson_13 import choices, coding, sorting, sums, words
from crossings.exercises.lessons.lesson_13.figures import days_left, ledger, said, verdicts
from crossings.worlds.forecast import ARTICLE
from lessonkit.lessons.catalogue import Lesson

LESSON = Lesson(
    id="13",
    title="Write the brief",
    question="Can you take a claim of your own through the whole checklist?",
    objectives=(
        "take one claim through every step of the checklist, in order",
        "tell apart what was read, what you inferred and what is not verified",
        "judge a forecast by what could be known, and by what happened",
        "choose a verdict from six by its rule, and give the reason",
        "write two pages that somebody else can check and use",
    ),
    teaching_minutes=15,
    exercise_minutes=45,
    content_note=(
        "The examples are about a plan to take people to another country. Some claims that you can "
        "choose are about people who died or were hurt; nobody has to choose one of those. Nobody "
        "will ask about you or your family."
    ),
    key_points=(
        "The verdict comes last: after the count, the comparison, the data and the doubts.",
        "A forecast is neither true nor false when it is said. Note its date, and check it later.",
        f"The forecast of {said[ARTICLE]} was cut off {days_left} days before its last day: it did "
        "not come true, and whether it would have is not known.",
        "Say what was read, what you inferred, and what is not verified.",
        "One sentence that stands in two lists is one sentence.",
        "Write so that somebody from the other side could check it and call it fair.",
    ),
    limits=(
        "The claims of the ledger were chosen to teach. Do not count who comes off better.",
        "Verdicts are judgements; two careful readers may differ, and a better source can change "
        "them.",
        "What happened to the forecast is known from press reports, each read in one copy.",
        "A brief shows what one person found. It is no decision on a policy.",
    ),
    sources=("claims", "uk_albania_timeline", "sources"),
    facts={
        "claims": str(len(ledger)),
        "steps": str(sum(step.needed for step in STEPS)),
        "weeks": said[ARTICLE],
        "holds": str(verdicts["holds"]),
        "days_left": str(days_left),
    },
    tasks=(
        words.NOTICE,
        sums.VERDICTS,
        choices.POOL,
        sorting.ORDER,
        sums.DAYS_LEFT,
        choices.TITLE,
        choices.SAME,
        sums.MOVED,
        sorting.STATUS,
        words.WHY,
        choices.HOLES,
        coding.TABLE,
        coding.CHART,
        choices.JUDGE,
        words.NOTE,
    ),
)
