"""Lesson 13: what the learner writes."""

from crossings.exercises.lessons.lesson_13.figures import first_day, first_last, last
from crossings.worlds.forecast import ARTICLE, ended, weeks
from lessonkit.tasks.text import TextTask
from lessonkit.text.wording import day

NOTICE = TextTask(
    id="13.notice",
    question="What do you notice in this figure? What do you wonder? One line for each.",
)

WHY = TextTask(
    id="13.why",
    question=(
        "Steps “verdict” and “why” for claim C8: name one of the six verdicts and give your reason "
        "in two sentences."
    ),
    rubric=(
        "Is it one of the six verdicts, and does it follow from its rule, not from the speaker?",
        "Does it say what could be known on the day when it was said?",
        "Can a reader check something in it: a day, a sum, a source?",
        "Would somebody who wanted these flights and somebody who did not both call it fair?",
    ),
    model=(
        "Forecast: it is about the future when it was said. Its last day hardly moved (from "
        f"{day(first_last)} to {day(last)}) while the weeks fell from {weeks()[first_day][1]} to "
        f"{weeks()[ARTICLE][1]}; no removal flight had left when the scheme was ended on "
        f"{day(ended())}, so it did not come true."
    ),
)

NOTE = TextTask(
    id="13.note",
    question=(
        "Put your brief aside and write from memory to the reader you named in it: two sentences, "
        "with what they can safely say, and one limit. Then compare: is it the same limit?"
    ),
    rubric=(
        "Does it say what was counted, by whom, and when?",
        "Does it claim no more than the second page of your brief shows?",
        "Is one limit there, and is it one that matters to this reader?",
        "Would you write the same if the claim came from the other side?",
    ),
    model=(
        f"Dear Lena, an article of {day(ARTICLE)} {ARTICLE.year} forecast removal flights within "
        f"{weeks()[ARTICLE][0]} to {weeks()[ARTICLE][1]} weeks, and you can print that none had "
        f"left when the scheme was ended on {day(ended())}. One limit: the scheme ended before the "
        "last day of the forecast, so nobody can say whether a flight would have left in time."
    ),
)
