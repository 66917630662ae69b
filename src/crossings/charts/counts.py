"""Many counts of one thing under each other, each with its number and its unit."""

from typing import Any

import altair as alt
import pandas as pd

from lessonkit.figures.theme import BLUE, titled
from lessonkit.figures.wanted import wants


@wants("unit")
def counts_chart(
    counts: pd.DataFrame, *, names: list[str], values: str, title: str, caption: str | list[str]
) -> alt.LayerChart:
    """Bars that lie under each other in the order of the rows.

    The units may differ from bar to bar, so the axis has no numbers: each bar carries its own.

    Parameters
    ----------
    counts
        One row is one count; a column `unit` says what it counts.
    names
        The columns that name a row; each stands on a line of its own.
    values
        The column with the number.
    title, caption
        The finding or the question; source and edition.

    Examples
    --------
    >>> year = pd.DataFrame({"who": ["A", "B"], "value": [4310, 12], "unit": ["visits", "members"]})
    >>> chart = counts_chart(year, names=["who"], values="value", title="?", caption="Invented")
    >>> chart.to_dict()["description"]
    'Bar chart with a unit of its own for each bar. A: 4,310 visits. B: 12 members.'
    """
    rows = pd.DataFrame(
        {
            "name": counts[names].astype(str).agg("|".join, axis="columns"),
            "value": counts[values],
            "said": [f"{n:,} {u}" for n, u in zip(counts[values], counts["unit"], strict=True)],
        }
    )
    spoken = ". ".join(f"{row.name.replace('|', ', ')}: {row.said}" for row in _named(rows))
    axis = alt.Axis(
        ticks=False,
        domain=False,
        labelExpr="split(datum.label, '|')",
        labelLimit=290,
        labelFontSize=12,
        labelPadding=8,
        labelOffset=-7 * (len(names) - 1),
    )
    # The longest bar ends where the longest words beside a bar still have room.
    x = alt.X("value:Q", axis=None, scale=alt.Scale(domain=[0, 1.6 * float(rows["value"].max())]))
    base = alt.Chart(rows).encode(y=alt.Y("name:N", sort=None, title=None, axis=axis), x=x)
    bars = base.mark_bar(color=BLUE)
    words = base.mark_text(align="left", dx=6, aria=False).encode(text="said:N")
    step = 22 + 14 * (len(names) - 1)
    return alt.LayerChart(layer=[bars, words]).properties(
        width=400,
        height=alt.Step(step),
        title=titled(title, caption),
        description=f"Bar chart with a unit of its own for each bar. {spoken}.",
    )


def _named(rows: pd.DataFrame) -> list[Any]:
    # itertuples would give the index the name "Index" and leave "name" as it is.
    return list(rows.itertuples(index=False))
