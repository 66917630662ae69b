"""What is done to a whole column, from row to row, is told of a wrong table."""

import numpy as np
import pandas as pd
import pytest

from lessonkit.judging.row_by_row import made_of, parts_of
from lessonkit.tasks.table import TableTask

LOAVES = pd.DataFrame(
    {
        "year": [2001, 2002, 2003, 2004, 2005],
        "rye": [410, 520, 444, 171, 95],
        "wheat": [300, 333, 390, 64, 77],
        "buns": [12, 40, 31, 9, 22],
    }
)


def shares():
    rows = LOAVES[LOAVES["year"] >= 2002]
    return pd.DataFrame(
        {"year": rows["year"], "share": 100 * rows["rye"] / (rows["rye"] + rows["wheat"])}
    )


TASK = TableTask(
    id="99.loaves", question="?", key=("year",), answer=shares(), meaning="So.", recipe=shares
)
ROWS = LOAVES[LOAVES["year"] >= 2002]
RYE, WHEAT, SHARE = ROWS["rye"], ROWS["wheat"], shares()["share"]


@pytest.mark.parametrize(
    ("column", "said"),
    [
        (SHARE.shift(1), "one row too low"),
        (SHARE.cumsum(), "adds up from row to row"),
        (SHARE.pct_change() * 100, "compared with the row beside it"),
        (RYE.pct_change() * 100, "compared with the row beside it"),
        (LOAVES["rye"].pct_change()[1:], "That is done to “rye”"),
        (RYE.diff(), "compared with the row beside it"),
        (RYE.rolling(2).mean(), "over several rows"),
        (100 * RYE / RYE.sum(), "share of the sum of all rows"),
        (RYE / RYE.iloc[0] - 1, "compared with one and the same figure"),
        (100 * ROWS["buns"] / WHEAT, "“buns” divided by “wheat”"),
        (RYE / WHEAT.sum(), "“rye” divided by the sum of “wheat”"),
        (RYE, "those of “rye” as they stand"),
        (100 * RYE.cumsum() / WHEAT.cumsum(), "added up from row to row and divided by"),
    ],
)
def test_what_was_done_to_a_column_is_told(column, said):
    verdict = TASK.judge(pd.DataFrame({"year": ROWS["year"], "share": column}))
    assert said in " ".join(verdict.sentences)


def test_rows_may_stand_in_the_order_of_who_made_them():
    turned = shares()[::-1]
    turned["share"] = turned["share"].cumsum()
    assert "adds up from row to row" in TASK.judge(turned).sentences[0]


def test_hardly_a_random_column_is_explained():
    draw = np.random.default_rng(7)
    told = 0
    for _ in range(200):
        column = draw.uniform(0, 100, len(ROWS)).round(1)
        said = TASK.judge(pd.DataFrame({"year": ROWS["year"], "share": column})).sentences
        told += "in any row" not in said[0]
    assert told <= 2


def test_a_function_without_lines_has_no_columns():
    assert parts_of(eval("lambda: 1"), "year") == []
    assert made_of([(2001.0,)], []) == []
