"""Tables: the first difference is named, order does not matter, nothing is given away."""

from dataclasses import replace

import numpy as np
import pandas as pd
import pytest

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
        (WANTED.assign(people=[815, np.nan]), "year 2022 the column 'people' does not fit"),
        (pd.DataFrame(), "column 'year' is missing. The columns of your table are: none"),
        (WANTED["people"], "a single column"),
        (WANTED.astype({"people": str}), "'people' holds texts that look like numbers"),
        (pd.concat([WANTED] * 200), "400 rows; wanted are 2"),
        (pd.concat({"a": WANTED}, axis=1), "names on several levels"),
        (WANTED.assign(**{"<b>\x00": 1}), "The column “<b>�” is not asked for"),
        ([[2021, 815]], "this is a list"),
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
