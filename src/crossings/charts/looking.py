"""What was found, and how much was looked: an invented town by month, animals from above."""

import altair as alt
import pandas as pd

from crossings.worlds.speed_checks import SPEED_CHECKS  # noqa: F401  (notebooks of 0.1.0 take it here)
from lessonkit.figures.theme import BLUE, VERMILION, titled
from lessonkit.figures.wanted import wants


@wants("month")
def monthly_bars(
    rows: pd.DataFrame, column: str, *, unit: str, title: str, caption: str
) -> alt.LayerChart:
    """Bars of one column by month, with the number over each.

    Parameters
    ----------
    rows
        One row is one month: `month` and the column that is drawn.
    column
        Which column.
    unit
        What is counted, with its period ("fines in a month").
    title, caption
        The finding or the question; where the numbers come from.
    """
    listed = ", ".join(
        f"{month} {n:,}" for month, n in zip(rows["month"], rows[column], strict=True)
    )
    base = alt.Chart(rows).encode(
        x=alt.X("month:N", sort=None, title="month", axis=alt.Axis(labelAngle=0)),
        y=alt.Y(f"{column}:Q", title=unit),
    )
    bars = base.mark_bar(color=BLUE)
    numbers = base.mark_text(dy=-8, fontSize=12, aria=False).encode(text=f"{column}:Q")
    return alt.LayerChart(layer=[bars, numbers]).properties(
        width=600,
        height=190,
        title=titled(title, caption),
        description=f"Bar chart: {unit}. {listed}.",
    )


@wants("search", "found")
def found_bars(rows: pd.DataFrame, *, title: str, caption: str) -> alt.LayerChart:
    """One bar for each search: how many of a hundred were found.

    Parameters
    ----------
    rows
        One row is one search: `search` (what was looked for, and where) and `found` (per cent).
    title, caption
        The finding; source and what the searches were.
    """
    listed = ", ".join(
        f"{name} {found:g}" for name, found in zip(rows["search"], rows["found"], strict=True)
    )
    base = alt.Chart(rows).encode(
        y=alt.Y("search:N", sort=None, title=None, axis=alt.Axis(labelLimit=260)),
        x=alt.X(
            "found:Q",
            title="found, of 100 counted or estimated in other ways",
            scale=alt.Scale(domain=[0, 100]),
        ),
    )
    bars = base.mark_bar(color=VERMILION)
    numbers = base.mark_text(align="left", dx=6, fontWeight=600, aria=False).encode(text="found:Q")
    return alt.LayerChart(layer=[bars, numbers]).properties(
        width=420,
        height=130,
        title=titled(title, caption),
        description="Bar chart: animals found, of 100 counted or estimated in other ways. "
        f"{listed}.",
    )
