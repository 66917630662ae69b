"""Lesson 13: the prediction, and two sums with days."""

from crossings.exercises.lessons.lesson_13.figures import (
    between,
    days_gone,
    days_left,
    fewer_weeks,
    first_day,
    first_last,
    last,
    ledger,
    moved,
    opens,
    said,
    shortest,
    verdicts,
    whole,
)
from crossings.worlds.forecast import ARTICLE, ended, weeks
from lessonkit.tasks.number import NumberSlip, NumberTask
from lessonkit.tasks.ranking import RankingTask
from lessonkit.text.wording import day

VERDICTS = RankingTask(
    id="13.verdicts",
    question=(
        f"The ledger of this course has {len(ledger)} claims of ministers, agencies, aid groups "
        "and newspapers, each with one of six verdicts. Which verdict was given most often, which "
        "least?"
    ),
    values=verdicts,
    unit="claims of the ledger",
    subject="Verdicts of the claims ledger",
    source="Claims ledger of this course, 2022 to 2026",
    meaning=(
        f"{verdicts['holds']} of {len(ledger)} claims hold just as they were worded, "
        f"{verdicts['does not hold']} are contradicted. Most lie between: right with a condition, "
        "or not to be checked. The claims were chosen to teach, and some stand in it twice, so "
        "this says nothing about how often anybody is right."
    ),
)

# The catalogue's words for a period too early or too late do not fit a single day.
_STEPS = "from one day to the next is one day: count the steps between days, not the days."


def _one_off(days: int) -> tuple[NumberSlip, ...]:
    """A day too few and a day too many."""
    return tuple(NumberSlip("other-sum", days + one, _STEPS) for one in (-1, 1))


DAYS_LEFT = NumberTask(
    id="13.days-left",
    telling=3,
    confidence=True,
    question=(
        f"On {day(ARTICLE)} 2024 the article forecast flights within {said[ARTICLE]}. On "
        f"{day(ended())} the scheme was ended. How many days were then left until the "
        "last day of the forecast?"
    ),
    unit="days",
    answer=days_left,
    rounded=0.4,
    hints=(
        f"How many days are {weeks()[ARTICLE][1]} weeks? On which day do they end, counted from "
        f"{day(ARTICLE)}?",
        f"May has 31 days and June 30: from {day(ARTICLE)} to {day(ended())} that makes "
        f"{days_gone} days.",
    ),
    worked=(
        f"{weeks()[ARTICLE][1]} weeks are {whole} days. From {day(ARTICLE)} to {day(ended())} "
        f"{days_gone} days had gone by: {whole} − {days_gone} = {days_left}. Or on the calendar: "
        f"the last day is {day(last)}."
    ),
    meaning=(
        f"The forecast means {day(opens)} to {day(last)}; the scheme ended inside that window, "
        f"{days_left} days before its last day. So it did not come true, and nobody can count "
        "whether it would have. Say both."
    ),
    slips=(
        NumberSlip(
            "figure-copied",
            days_gone,
            "these are the days that had gone by. How many has the whole forecast?",
        ),
        NumberSlip("figure-copied", whole, "how many of these days had gone by?"),
        NumberSlip(
            "other-sum",
            (opens - ended()).days,
            "this is the first day that the forecast means; the question asks about its last day.",
        ),
        NumberSlip(
            "other-baseline",
            (first_last - ended()).days,
            f"the article is of {day(ARTICLE)}; count its weeks from there.",
        ),
        NumberSlip("other-sum", days_left / 7, "the answer is wanted in days, not in weeks."),
        *_one_off(days_left),
    ),
    ingredients={
        "the days of the longest forecast": float(whole),
        "the days of the shortest forecast": float(shortest),
        "the days that had gone by": float(days_gone),
    },
)

MOVED = NumberTask(
    id="13.moved",
    telling=2,
    confidence=True,
    question=(
        f"Step “compared with”: on {day(first_day)} 2024 the forecast was {said[first_day]}, on "
        f"{day(ARTICLE)} it was {said[ARTICLE]}. By how many days had its last day moved? Later "
        "is positive."
    ),
    unit="days",
    answer=moved,
    rounded=0.2,
    hints=(
        "Each of the two counts from its own day. Find the last day of each on a calendar.",
        f"{weeks()[first_day][1]} weeks from {day(first_day)} end on {day(first_last)}. And "
        f"{weeks()[ARTICLE][1]} weeks from {day(ARTICLE)}?",
    ),
    worked=(
        f"{weeks()[first_day][1]} weeks from {day(first_day)}: {day(first_last)}. "
        f"{weeks()[ARTICLE][1]} weeks from {day(ARTICLE)}: {day(last)}. That is {moved} days "
        "later."
    ),
    meaning=(
        f"The weeks fell by {fewer_weeks}, and the last day moved {moved} days the other way. "
        "Fewer weeks were no progress; the days had gone by."
    ),
    slips=(
        NumberSlip(
            "other-baseline",
            -7 * fewer_weeks,
            "the two forecasts start on different days; compare their last days.",
        ),
        NumberSlip(
            "figure-copied",
            between,
            "this is the time between the two sentences. Where does each forecast end?",
        ),
        NumberSlip(
            "other-sum",
            -fewer_weeks,
            "this is a difference of weeks, each counted from another day.",
        ),
        NumberSlip("other-sum", moved - 1, _STEPS),
        NumberSlip(
            "other-sum",
            moved + 1,
            "if this is in days: count the steps between days, not the days; if in weeks: each "
            "forecast counts from its own day.",
        ),
    ),
    ingredients={
        "the days between the two sentences": float(between),
        "the days of the later forecast": float(whole),
        "the days of the first forecast": float(7 * weeks()[first_day][1]),
    },
)
