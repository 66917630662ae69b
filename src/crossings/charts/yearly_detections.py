"""Detections on one route, year by year."""

import altair as alt
import pandas as pd

from lessonkit.figures.theme import BLUE, titled
from lessonkit.figures.wanted import wants

UNIT = "detections in a year"


@wants("year", "detections")
def detections_by_year(frame: pd.DataFrame, *, title: str, caption: str) -> alt.LayerChart:
    """Bars of detections by year, each with its number.

    Parameters
    ----------
    frame
        One row is one year: columns `year` and `detections`.
    title
        The finding or the question.
    caption
        Source and edition.

    Examples
    --------
    >>> years = pd.DataFrame({"year": [2023, 2024], "detections": [99002, 21525]})
    >>> chart = detections_by_year(years, title="Two years", caption="Frontex")
    >>> chart.to_dict()["description"]
    'Bar chart: detections in a year. 2023 99,002, 2024 21,525.'
    """
    rows = frame.assign(
        label=[f"{n:,}" for n in frame["detections"]], year=frame["year"].astype(str)
    )
    said = ", ".join(f"{row.year} {row.label}" for row in rows.itertuples())
    base = alt.Chart(rows).encode(
        x=alt.X("year:N", title="year", axis=alt.Axis(labelAngle=0)),
        y=alt.Y("detections:Q", title=UNIT),
    )
    bars = base.mark_bar(color=BLUE)
    text = base.mark_text(dy=-8, aria=False).encode(text="label:N")
    return alt.LayerChart(layer=[bars, text]).properties(
        width=560,
        height=230,
        title=titled(title, caption),
        description=f"Bar chart: {UNIT}. {said}.",
    )
