"""What is done to a whole column, from row to row, is told of a wrong table."""

import numpy as np
import pandas as pd
import pytest

from lessonkit.judging.remade import remade
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


def test_rows_that_were_put_together_are_told():
    bakers = pd.DataFrame({"kind": ["rye", "wheat", "bun"], "bakers": [7, 3, 2]})
    task = TableTask(id="99.bakers", question="?", key=("kind",), answer=bakers, meaning="So.")
    mixed = pd.DataFrame({"kind": ["rye", "wheat"], "bakers": [9, 3]})
    said = " ".join(task.judge(mixed).sentences)
    assert "What belongs there stands in the row for kind rye as well." in said


SEEN = pd.DataFrame({"kind": ["rye", "rye", "bun"] * 9, "oven": [1, 2, 3] * 9})


def ovens():
    return SEEN.groupby("kind", as_index=False).size().rename(columns={"size": "n"})


def test_groups_whose_rows_were_not_counted_are_told():
    said = [way.said for way in remade(ovens)]
    assert any("adds up the column “oven” and does not count the rows" in one for one in said)
    small = next(way for way in remade(ovens) if "oven" in way.said and way.roughly)
    assert "oven" not in small.told([2, 1, 3])
    assert "oven" in small.told([27, 13, 3])
