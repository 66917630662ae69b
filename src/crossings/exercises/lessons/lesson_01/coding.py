"""Lesson 01: the coding route, a table of nouns and a function that tests a round figure."""

from crossings.exercises.lessons.lesson_01.figures import detections, retold, same_round, wordings
from lessonkit.tasks.function import Case, FunctionSlip, FunctionTask
from lessonkit.tasks.table import TableSlip, TableTask

_nouns = wordings.groupby("noun", as_index=False).size().rename(columns={"size": "wordings"})
_verbs = wordings.groupby("verb", as_index=False).size()
NOUNS = TableTask(
    id="01.nouns",
    question=(
        "Make a table nouns with one row for each noun that the wordings use, and the columns noun "
        "and wordings (how many wordings use it)."
    ),
    key=("noun",),
    answer=_nouns,
    hints=(
        "Group the table by the column noun and count the rows in each group.",
        'wordings.groupby("noun", as_index=False).size() counts; then rename the column "size".',
    ),
    worked=(
        'nouns = wordings.groupby("noun", as_index=False).size()'
        '.rename(columns={"size": "wordings"})'
    ),
    meaning=("One wording counts detections. Most count people, and no count of people was found."),
    slips=(
        TableSlip(
            "category-swapped",
            _verbs.rename(columns={"verb": "noun", "size": "wordings"}),
            "group by the column noun: what is counted, not what happened.",
        ),
    ),
    going_further=True,
)


def _rounds_to(said: int, counted: int) -> bool:
    return round(counted / 1000) * 1000 == said


ROUNDS_TO = FunctionTask(
    id="01.rounds-to",
    question=(
        "Write a function rounds_to(said, counted): True if counted, rounded to whole thousands, "
        "is the figure said; otherwise False."
    ),
    name="rounds_to",
    cases=(
        Case((retold, detections), True, look="round the count before you compare."),
        Case((retold, 21_400), False, look="does it round up or down?"),
        Case((retold, 22_400), True, look="a count above the round figure can round to it too."),
        Case((retold, 22_600), False, look="does it round up or down?"),
        Case((5_000, 5_000), True, look="a count that is round already."),
    ),
    example=_rounds_to,
    meaning=(
        f"Try it on all routes and years, as in the next cell: {same_round} figures round to "
        f"{retold:,}. A match by itself is weak evidence; the same route and the same year make it "
        "stronger, and still not a proof."
    ),
    slips=(
        FunctionSlip(
            "rounding",
            lambda said, counted: counted // 1000 * 1000 == said,
            "cutting off is not rounding: which thousand is the nearest?",
        ),
        FunctionSlip(
            "rounding",
            lambda said, counted: said == counted,
            "the two need not be equal; round the count first.",
        ),
    ),
    hints=(
        "round(21.4) gives the nearest whole number. How do you get thousands from that?",
        "Divide by 1000, round, multiply by 1000, compare with ==.",
    ),
    worked="def rounds_to(said, counted):\n    return round(counted / 1000) * 1000 == said",
    going_further=True,
)
