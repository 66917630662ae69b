"""A wrong table is set beside those that come out when one step is done otherwise."""

import pandas as pd
import pytest

from lessonkit.judging.remade import remade
from lessonkit.tasks.table import TableTask

LOAVES = pd.DataFrame(
    {
        "town": ["Elm", "Oak"] * 3,
        "year": [2001, 2001, 2002, 2002, 2003, 2003],
        "rye": [410, 95, 520, 130, 444, 171],
        "wheat": [300, 81, 333, 77, 390, 64],
    }
)


def shares():
    rows = LOAVES.query("town == 'Elm' and year <= 2003")
    every = rows["rye"] + rows["wheat"]
    return pd.DataFrame({"year": rows["year"], "share": rows["rye"] / every * 100})


TASK = TableTask(
    id="99.loaves", question="?", key=("year",), answer=shares(), meaning="So.", recipe=shares
)
OAK = LOAVES[LOAVES["town"] == "Oak"]
ELM = LOAVES[LOAVES["town"] == "Elm"]


def of(rows, share):
    return pd.DataFrame({"year": rows["year"], "share": share})


@pytest.mark.parametrize(
    ("table", "said"),
    [
        (of(OAK, 100 * OAK["rye"] / (OAK["rye"] + OAK["wheat"])), "rows in which “town” is “Oak”"),
        (
            of(OAK, 100 * OAK["rye"] / (OAK["rye"] + OAK["wheat"])).round(1),
            "rows in which “town” is “Oak”",
        ),
        (of(ELM, 50.0), "The same value stands in every row"),
        (of(ELM, 100 * ELM["rye"] / 2 / ELM["rye"]), "does not fit"),
        (of(ELM, 100 * ELM["rye"] / (ELM["year"] + ELM["wheat"])), "takes the column “year”"),
        (of(ELM, [61.1, 23.4, 77.7]), "does not fit in any row"),
    ],
)
def test_what_was_done_otherwise_is_told(table, said):
    verdict = TASK.judge(table)
    assert verdict.state == "not yet"
    assert said in " ".join(verdict.sentences)


def test_the_right_rows_and_the_right_step_are_not_given_away():
    said = " ".join(way.said for way in remade(shares))
    assert "Elm" not in said
    assert "wheat /" not in said


def test_a_table_with_two_rows_of_one_name_explains_nothing():
    # Without the town each year stands in two rows: the last of them would be Oak's.
    assert not any("does not look at “town”" in way.said for way, _ in TASK._ways)


def test_a_function_without_lines_has_no_other_ways():
    assert remade(eval("lambda: None")) == []


def by_year():
    return LOAVES.groupby("year", as_index=False).size().rename(columns={"size": "towns"})


def test_a_table_whose_rows_are_named_by_another_column_is_told_so():
    task = TableTask(
        id="99.towns", question="?", key=("year",), answer=by_year(), meaning="So.", recipe=by_year
    )
    other = LOAVES.groupby("rye", as_index=False).size()
    said = " ".join(task.judge(other.set_axis(["year", "towns"], axis=1)).sentences)
    assert "other rows than the table that is asked for" in said
    assert "takes the column “rye” where another one belongs" in said
