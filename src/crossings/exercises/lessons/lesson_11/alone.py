"""Lesson 11: an estimate, and exercises on rows that stand alone."""

from crossings.exercises.lessons.lesson_11.figures import (
    ENOUGH,
    fewest,
    others,
    small_alone,
    small_groups,
    small_k,
    three_columns,
    town_alone,
)
from crossings.worlds.members import PEOPLE, SMALL
from crossings.worlds.register import QUESTIONS
from lessonkit.tasks.estimate import EstimateTask
from lessonkit.tasks.number import NumberSlip, NumberTask

GUESS = EstimateTask(
    id="11.guess",
    question=(
        f"Now the same {PEOPLE} rows are published with three columns: year of birth, sex and "
        "district (there are twelve). No names. How many rows are alone, so that no other row "
        "looks the same? Guess."
    ),
    answer=float(three_columns.alone),
    unit="rows",
    meaning=(
        "Each column is shared by many. Together they are shared by few: every further column "
        "splits each group once more."
    ),
)


SMALL_ALONE = NumberTask(
    id="11.small",
    question="Eight rows, three columns (born, town, sex). How many rows are alone?",
    unit="rows",
    answer=float(small_alone),
    tolerance=0.1,
    rounded=0.2,
    hints=(
        "Take row 1. Which other rows have the same three values? Put a mark at all of them.",
        "Then take the first row without a mark, and so on. Count the rows that found no other.",
    ),
    worked=(
        "Rows 1, 3 and 8 look the same, and so do 5 and 6. Rows 2, 4 and 7 look like no other: "
        f"{small_alone} rows."
    ),
    meaning=(
        f"{small_alone} of {len(SMALL)} rows are alone, so the smallest group has {small_k} row: "
        f"k = {small_k}. Two columns left one row alone; the third column set two more apart."
    ),
    ingredients={"all rows": float(len(SMALL))},
    slips=(
        NumberSlip(
            "unit-swapped",
            float(small_groups),
            "there are so many groups, and as many rows that are not alone. Wanted are the rows "
            "whose group has one row.",
        ),
        NumberSlip(
            "other-setting",
            float(town_alone),
            "so many rows are alone with one column or with two. Take all three columns, and count "
            "every row that matches no other.",
        ),
        *(
            NumberSlip(
                "share-for-count",
                whole * small_alone / len(SMALL),
                "the question asks how many rows, not for a share of them.",
            )
            for whole in (1, 100)
        ),
    ),
)


def _tables() -> tuple[NumberSlip, ...]:
    """What the other tables give: those that answer enough, and those that do not."""
    other = "Make years or places coarser, or leave out a column."
    count = f"count the questions that this table answers. Are they at least {ENOUGH}?"
    looks = {
        True: f"this table answers enough. Is there another one with {ENOUGH} questions or more? "
        f"{other}",
        False: count,
        None: f"{count} If so, is there another such table? {other}",
    }
    return tuple(
        NumberSlip("other-setting", float(alone), looks[reached])
        for alone, reached in sorted(others.items())
    )


TRADE = NumberTask(
    id="11.trade",
    question=(
        f"The librarian wants a table that can still answer at least {ENOUGH} of the "
        f"{len(QUESTIONS)} questions. Try columns and steps. What is the smallest number of rows "
        "alone that you can reach?"
    ),
    unit="rows",
    answer=float(fewest[ENOUGH]),
    tolerance=0.1,
    rounded=0.2,
    hints=(
        "Month of birth answers one question and splits every group into twelve. Is it worth it?",
        "Try sex, town and year of birth. How coarse can the years be, and still answer enough?",
    ),
    worked=(
        "Publish year of birth in groups of five, sex, and place as town: "
        f"{fewest[ENOUGH]} rows are alone, and {ENOUGH} questions are answered."
    ),
    meaning=(
        f"{fewest[ENOUGH]} rows instead of {three_columns.alone}. With one question fewer no row "
        "need be alone. No setting is best for everybody: whoever needs districts pays with rows "
        "alone, and whoever is alone pays for somebody else's question."
    ),
    slips=(
        *_tables(),
        NumberSlip(
            "share-for-count",
            float(round(100 * fewest[ENOUGH] / PEOPLE)),
            "that is the share of the rows, in per cent. How many rows is it?",
        ),
    ),
    confidence=True,
    telling=2,
)
