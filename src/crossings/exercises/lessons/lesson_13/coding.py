"""Lesson 13: the coding route, a table of verdicts and a figure of one's own."""

import altair as alt

from crossings.exercises.lessons.lesson_13.figures import ledger
from lessonkit.tasks.chart import ChartTask
from lessonkit.tasks.table import TableSlip, TableTask


def _counted(frame):
    """One row is one verdict: its name, and how many claims have it."""
    return frame.groupby("verdict", as_index=False).size().rename(columns={"size": "claims"})


_table = _counted(ledger)
TABLE = TableTask(
    id="13.table",
    question=(
        "Make a table verdicts with one row for each verdict of the ledger and the columns "
        "verdict and claims (how many claims have it)."
    ),
    key=("verdict",),
    answer=_table,
    hints=(
        "claims() gives the ledger as a table: one row is one claim.",
        'Group the rows: .groupby("verdict", as_index=False).size()',
        'Name the new column: .rename(columns={"size": "claims"})',
    ),
    worked=(
        'verdicts = claims().groupby("verdict", as_index=False).size()'
        '.rename(columns={"size": "claims"})'
    ),
    meaning="Every claim is in exactly one row. Claims that stand in the ledger twice count twice.",
    slips=(
        TableSlip(
            "share-for-count",
            _table.assign(claims=_table["claims"] / _table["claims"].sum()),
            "the column wanted holds claims, not their share.",
        ),
        TableSlip(
            "part-for-whole",
            _counted(ledger[ledger["same_as"].isna()]),
            "some claims are missing. Which rows did you leave out?",
        ),
    ),
    going_further=True,
)

_example = (
    alt.Chart(_table)
    .mark_bar()
    .encode(
        x=alt.X("claims:Q", title="claims of the ledger"),
        y=alt.Y("verdict:N", title="verdict"),
    )
    .properties(
        title=alt.Title("Verdicts of the claims ledger", subtitle="Source: claims ledger"),
        description="Bar chart: how many claims of the ledger have each of six verdicts.",
    )
)
CHART = ChartTask(
    id="13.chart",
    question=(
        "Draw the table as bars: claims on x, verdict on y. Give it a title, an axis title that "
        "says what is counted (claims), the source (claims ledger) and a description."
    ),
    hints=(
        'Begin with alt.Chart(verdicts).mark_bar().encode(x="claims:Q", y="verdict:N").',
        'An axis title: x=alt.X("claims:Q", title="claims of the ledger").',
        'Title and description: .properties(title=alt.Title("…", subtitle="Source: claims '
        'ledger"), description="…").',
    ),
    worked="\n".join(
        (
            "chart = alt.Chart(verdicts).mark_bar().encode(",
            '    x=alt.X("claims:Q", title="claims of the ledger"),',
            '    y=alt.Y("verdict:N", title="verdict"),',
            ').properties(title=alt.Title("Verdicts of the claims ledger", '
            'subtitle="Source: claims ledger"),',
            '    description="Bar chart: how many claims have each of six verdicts.")',
        )
    ),
    mark="bar",
    fields={"x": "claims", "y": "verdict"},
    units={"x": "claims"},
    source="ledger",
    meaning=(
        "A figure with a row for each bar, a title, a unit and a source: brief(figure=chart) could "
        "put it into a brief as it is."
    ),
    example=_example,
    going_further=True,
)
