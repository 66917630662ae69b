"""Lesson 03: the coding route, a table and a figure."""

import altair as alt
import pandas as pd

from crossings.exercises.lessons.lesson_03.figures import (
    CREDIT,
    alb,
    alb_q,
    all_q,
    by_year,
    everyone,
    others,
)
from lessonkit.tasks.chart import ChartTask
from lessonkit.tasks.table import TableSlip, TableTask

_years = [2021, 2022, 2023]
_table = pd.DataFrame(
    {
        "year": _years,
        "albania": [alb[y] for y in _years],
        "others": [others[y] for y in _years],
    }
)
TABLE = TableTask(
    id="03.table",
    question=(
        "Make a table by_year with one row for each of 2021, 2022, 2023 and the columns year, "
        "albania and others (people; others is everyone who is not recorded as Albanian)."
    ),
    key=("year",),
    answer=_table,
    hints=(
        "Three steps: keep the years you want, add up the quarters, subtract.",
        'years = quarters.pivot_table(index="year", columns="nationality", values="arrivals", '
        'aggfunc="sum") adds up the quarters.',
        'The column "Total" holds everyone. others is Total minus Albania; then rename and pick.',
    ),
    worked=(
        'years = quarters.pivot_table(index="year", columns="nationality", values="arrivals", '
        'aggfunc="sum").loc[2021:2023]\n'
        'by_year = pd.DataFrame({"albania": years["Albania"], '
        '"others": years["Total"] - years["Albania"]}).reset_index()'
    ),
    meaning="Three rows, three columns, and every person in exactly one of two groups.",
    slips=(
        TableSlip(
            "double-count",
            _table.assign(others=[int(by_year.loc[y].sum()) - alb[y] for y in _years]),
            'leave the row "Total" out when you add up the others.',
        ),
        TableSlip(
            "whole-for-part",
            _table.assign(others=[everyone[y] for y in _years]),
            "the column others still holds the Albanian nationals.",
        ),
        TableSlip(
            "quarter-for-year",
            _table.assign(
                albania=[alb_q[f"{y}Q4"] for y in _years],
                others=[all_q[f"{y}Q4"] - alb_q[f"{y}Q4"] for y in _years],
            ),
            "each year has four quarters; add them up.",
        ),
    ),
    going_further=True,
)

_example = (
    alt.Chart(_table)
    .mark_bar()
    .encode(
        x=alt.X("year:O", title="year"),
        y=alt.Y("albania:Q", title="people recorded in a year"),
    )
    .properties(
        title=alt.Title("Albanian nationals arriving by small boat", subtitle=CREDIT),
        description="Bar chart of Albanian nationals by year: 2021 few, 2022 many, 2023 few.",
    )
)
CHART = ChartTask(
    id="03.chart",
    question=(
        "Draw by_year as bars: year on x, albania on y. Give it a title, an axis title that says "
        "what is counted (people), the source (Home Office) and a description."
    ),
    hints=(
        'Begin with alt.Chart(by_year).mark_bar().encode(x="year:O", y="albania:Q").',
        'An axis title: y=alt.Y("albania:Q", title="people recorded in a year").',
        'Title and description: .properties(title=alt.Title("…", subtitle="Home Office, …"), '
        'description="…").',
    ),
    worked="\n".join(
        (
            "chart = alt.Chart(by_year).mark_bar().encode(",
            '    x=alt.X("year:O", title="year"),',
            '    y=alt.Y("albania:Q", title="people recorded in a year"),',
            ').properties(title=alt.Title("Albanian nationals arriving by small boat", '
            f'subtitle="{CREDIT}"),',
            '    description="Bar chart of Albanian nationals by year: 2021 few, 2022 many, '
            '2023 few.")',
        )
    ),
    mark="bar",
    fields={"x": "year", "y": "albania"},
    units={"y": "people"},
    source="Home Office",
    meaning="Somebody who sees only this figure knows what was counted, when and by whom.",
    example=_example,
    going_further=True,
)
