"""A learner's own table in a chart: which columns are wanted is said in a sentence."""

import pandas as pd
import pytest

from crossings import figures
from lessonkit.text.errors import CourseError

MINE = pd.DataFrame({"period": ["2024-01"], "way": ["x"], "people": [3]})
TAKES_A_TABLE = [
    *("arrivals_by_quarter", "counts_apart", "counts_chart", "detections_by_month"),
    *("detections_by_year", "editions", "found_bars", "monthly_bars", "shares_chart"),
    *("two_counters_chart", "two_groups", "with_lanes", "years_chart"),
]


@pytest.mark.parametrize("name", TAKES_A_TABLE)
def test_another_table_gets_a_sentence(name):
    chart = getattr(figures, name)
    with pytest.raises(CourseError, match=rf"{name} wants a table .*yours has period, way and pe"):
        chart(MINE)
    with pytest.raises(CourseError, match=rf"{name} wants a table .*this is \[3, 4\]"):
        chart([3, 4])


def test_numbers_that_are_text_are_told():
    mine = pd.DataFrame({"year": [2023], "count": ["99,002"]})
    with pytest.raises(CourseError, match="count holds texts such as '99,002'"):
        figures.years_chart(mine, unit="u", title="t", caption="c")
