"""Tables: the first difference is named, order does not matter, nothing is given away."""

import random
from dataclasses import replace

import numpy as np
import pandas as pd
import pytest

from lessonkit.judging.columns import reason
from lessonkit.lessons import catalogue
from lessonkit.tasks.table import TableSlip, TableTask

WANTED = pd.DataFrame({"year": [2021, 2022], "people": [815, 12658]})
TASK = TableTask(
    id="99.t",
    question="Make it.",
    key=("year",),
    answer=WANTED,
    meaning="Two rows.",
    slips=(TableSlip("double-count", WANTED.assign(people=[1630, 25316]), "the total."),),
)


@pytest.mark.parametrize(
    "table",
    [
        WANTED,
        WANTED[["people", "year"]],
        WANTED.iloc[::-1],
        WANTED.set_index("year"),
        WANTED.astype(float),
        WANTED.assign(year=["2021", "2022"]),
        WANTED.rename_axis("row").rename_axis(columns="nationality"),
    ],
    ids=["same", "columns turned", "rows turned", "index", "floats", "text years", "named axes"],
)
def test_right(table):
    before = table.copy()
    assert TASK.judge(table).state == "right"
    pd.testing.assert_frame_equal(table, before)


@pytest.mark.parametrize(
    ("table", "said"),
    [
        (WANTED.drop(columns="people"), "column 'people' is missing"),
        (WANTED.assign(x=1), "column “x” is not asked for"),
        (WANTED.iloc[:1], "row for year 2022 is missing"),
        (pd.concat([WANTED, WANTED.assign(year=2020)]), "row for year 2020 is not asked for"),
        (pd.concat([WANTED, WANTED]), "4 rows"),
        (WANTED.assign(people=[815, 1]), "row for year 2022 the column 'people' does not fit"),
        (WANTED.assign(people=["many", "more"]), "should hold numbers"),
        (WANTED.assign(people=[True, False]), "should hold numbers"),
        (WANTED.assign(people=[815, np.nan]), "year 2022 the column 'people' does not fit"),
        (pd.DataFrame(), "columns 'year', 'people' are missing. The columns of your table are: no"),
        (WANTED["people"], "a single column"),
        (WANTED.astype({"people": str}), "'people' holds texts that look like numbers"),
        (pd.concat([WANTED] * 200), "400 rows; wanted are 2"),
        (pd.concat({"a": WANTED}, axis=1), "names on several levels"),
        (WANTED.assign(**{"<b>\x00": 1}), "The column “<b>�” is not asked for"),
        ([[2021, 815]], "A table (a DataFrame) is wanted; this is a list"),
        (WANTED.assign(people=[1, 2]), "The column 'people' does not fit in any row."),
    ],
)
def test_the_first_difference_is_named(table, said):
    verdict = TASK.judge(table)
    assert verdict.state == "not yet"
    assert said in verdict.sentences[0]
    assert "12658" not in " ".join(verdict.sentences)


def test_a_slip_is_named():
    assert TASK.judge(WANTED.assign(people=[1630, 25316])).slip == "double-count"


def test_not_attempted():
    assert TASK.judge(...).state == "not attempted"


@pytest.mark.parametrize("start", [0, 7])
def test_the_order_of_rows_matters_where_the_task_says_so(start):
    task = replace(TASK, ordered=True)
    assert task.judge(WANTED.set_index(pd.RangeIndex(start, start + 2))).state == "right"
    verdict = task.judge(WANTED.iloc[::-1])
    assert verdict.state == "not yet"
    assert "the rows stand in another order" in verdict.sentences[0]
    assert "In row 1 of your table stands year 2022." in verdict.sentences[0]


def test_two_slips_with_one_table_are_a_problem():
    slip = TASK.slips[0]
    task = replace(TASK, slips=(slip, TableSlip("whole-for-part", slip.table, "")))
    assert "'whole-for-part' cannot be told from slip 'double-count'" in task.problems()[0]


def test_a_column_of_words_is_asked_for_and_judged():
    wanted = pd.DataFrame({"card": ["a", "b"], "winner": ["camera", "guard"]})
    task = replace(TASK, key=("card",), answer=wanted, slips=())
    assert task.judge(wanted).state == "right"
    wrong = task.judge(wanted.assign(winner=["camera", "camera"]))
    assert "row for card b the column 'winner' does not fit" in wrong.sentences[0]


YEARS = pd.DataFrame(
    {
        "year": [2018, 2019, 2020, 2021],
        "change": [268.326489, 42.295234, -20.034921, -65.067026],
        "share": [0.78853, 0.22595, 0.36037, 0.45898],
        "people": [5844, 15127, 26918, 61618],
    }
)
FOUR = TableTask(id="99.f", question="Make it.", key=("year",), answer=YEARS, meaning="Four rows.")


@pytest.mark.parametrize(
    ("table", "column", "to"),
    [
        (YEARS.round({"change": 1}), "change", "one decimal"),
        (YEARS.round({"change": 2}), "change", "2 decimals"),
        (YEARS.round({"share": 3}), "share", "3 decimals"),
    ],
)
def test_a_rounded_column_is_right_and_told(table, column, to):
    verdict = FOUR.judge(table)
    assert verdict.state == "right"
    assert f"The column {column!r} is rounded to {to}, which is near enough" in verdict.sentences[1]


def test_small_binary_numbers_are_right():
    assert FOUR.judge(YEARS.astype({"change": "float32", "share": "float32"})).state == "right"
    assert FOUR.judge(YEARS.round(1).astype({"share": "float16"})).state == "not yet"


def one(name, values):
    return YEARS.assign(**{name: values})


@pytest.mark.parametrize(
    ("table", "slip", "said"),
    [
        (YEARS.round({"change": 0}), "rounding", "but rounded too far: to whole numbers."),
        (YEARS.round({"share": 1}), "rounding", "but rounded too far: to one decimal."),
        (one("change", [268, 42, -20, -65]), "rounding", "to whole numbers."),
        (one("share", [0.7, 0.2, 0.3, 0.4]), "rounding", "cut off to one decimal, and not rounded"),
        (one("change", YEARS["change"] / 100), "fraction-for-percent", "100 times too small"),
        (one("change", YEARS["change"] * 100), "hundred-too-much", "100 times too large"),
        (one("change", -YEARS["change"]), "sign", "the wrong sign"),
        (one("change", YEARS["change"] + 100), "ratio-for-change", "100 too high"),
        (one("change", YEARS["change"] / 100 + 1), "ratio-for-change", "a ratio"),
        (one("share", 1 - YEARS["share"]), "complement", "the other part"),
        (one("share", 1 / YEARS["share"]), "other-sum", "upside down"),
        (one("people", YEARS["people"] * 2), "other-sum", "off by the same factor"),
        (one("people", YEARS["people"] - 7), "other-sum", "off by the same amount"),
        (one("people", YEARS["people"].cumsum()), "cumulative-for-annual", "from row to row"),
        (one("people", [15127, 26918, 61618, 7]), "off-by-one-period", "one row too low or too"),
        (one("people", [26918, 5844, 15127, 61618]), "other-setting", "in the wrong rows"),
        (
            one("change", YEARS["people"] - YEARS["share"]),
            "other-sum",
            "are 'people' minus 'share'.",
        ),
        (
            one("change", YEARS["people"] / YEARS["share"]),
            "other-sum",
            "'people' divided by 'share'",
        ),
        (one("people", [5844] * 4), "total-for-each", "The same value stands in every row."),
        (one("change", YEARS["share"]), "other-sum", "belong into the column 'share'"),
        (one("change", YEARS["share"].round(2)), "other-sum", "belong into the column 'share'"),
    ],
)
def test_what_was_done_to_a_whole_column_is_named(table, slip, said):
    verdict = FOUR.judge(table)
    assert (verdict.state, verdict.slip) == ("not yet", slip)
    assert "does not fit" in verdict.sentences[0]
    assert said in verdict.sentences[0]
    assert "268.3" not in " ".join(verdict.sentences)


def test_columns_and_rows_are_judged_each_by_itself():
    wrong = YEARS.assign(change=-YEARS["change"], people=[5844, 1, 2, 61618])
    assert FOUR.judge(wrong).sentences == (
        "The column 'change' does not fit. Every value has the right size and the wrong sign.",
        "In the row for year 2019 the column 'people' does not fit. 1 more row of it neither.",
        "Change it and try again.",
    )
    fewer = FOUR.judge(YEARS.iloc[1:]).sentences
    assert fewer[:2] == (
        "The row for year 2018 is missing.",
        "Every cell of the other rows is right.",
    )
    both = FOUR.judge(YEARS.assign(year=[2018, 2019, 2030, 2031]))
    assert both.sentences[0] == "The rows for year 2020; year 2021 are missing."
    assert both.sentences[1] == "The rows for year 2030; year 2031 are not asked for."


def test_a_rounded_slip_is_the_slip():
    slip = TableSlip("wrong-base", YEARS.assign(change=[72.9, 29.72, -25.06, -186.3]), "the base.")
    task = replace(FOUR, slips=(slip,))
    assert task.judge(slip.table.round({"change": 1})).slip == "wrong-base"


def test_chance_explains_next_to_nothing():
    chance = random.Random(7)
    expected = list(YEARS["change"])
    tries = [[round(chance.uniform(-300, 300), 1) for _ in expected] for _ in range(5000)]
    assert sum(reason(one, expected) is not None for one in tries) == 0


def test_rows_that_have_to_be_added_up_and_a_column_with_every_name():
    task = catalogue.task("03.table")
    halves = pd.concat([task.answer, task.answer]).assign(
        albania=lambda table: table["albania"] / 2, others=lambda table: table["others"] / 2
    )
    assert "Added up, they are what is asked for." in task.judge(halves).sentences
    nouns = catalogue.task("01.nouns")
    assert nouns.judge(nouns.answer.set_index("noun")["wordings"]).state == "right"


@pytest.mark.parametrize(
    ("made", "said"),
    [
        (lambda table: table["albania"] + 7, "same amount"),
        (lambda table: (table["others"] * 0.7).round() - table["year"] % 7, "too small"),
    ],
)
def test_a_column_that_is_off_in_one_manner(made, said):
    task = catalogue.task("03.table")
    table = (
        task.answer.assign(others=made) if said == "too small" else task.answer.assign(albania=made)
    )
    assert said in " ".join(task.judge(table).sentences)
