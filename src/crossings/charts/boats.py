"""Boats, people and people on an average boat: one sea, three counts."""

import altair as alt
import pandas as pd

from lessonkit.figures.rows import plain_rows
from lessonkit.figures.theme import QUIET, VERMILION

MEASURES = ("boats", "people", "people a boat")


def boats_rows(years: pd.DataFrame, year: int) -> pd.DataFrame:
    """The rows of the figure: one row is one bar, a year in one of three counts.

    Parameters
    ----------
    years
        One row is one year: `year` and a column for each of `MEASURES`.
    year
        The year that stands out, with its numbers written above.
    """
    rows = [
        (
            panel,
            str(one),
            value,
            "chosen" if one == year else "other",
            f"{value:,.0f}" if one == year else "",
        )
        for panel in MEASURES
        for one, value in zip(years["year"], years[panel].astype(float), strict=True)
    ]
    return pd.DataFrame(rows, columns=["panel", "year", "value", "part", "label"])


def boats_chart(
    rows: pd.DataFrame, *, headline: str, caption: str, description: str
) -> alt.VConcatChart:
    """Three rows of bars under each other, the chosen year in colour and with its numbers.

    Parameters
    ----------
    rows
        As `boats_rows` makes them; the named data set "rows" of the specification.
    headline
        The title; it is the parameter "headline", so that a live figure can change it.
    caption, description
        Source and edition; the figure in words.
    """
    data = alt.InlineData(values=plain_rows(rows), name="rows")
    colours = alt.Scale(domain=["chosen", "other"], range=[VERMILION, QUIET])

    def panel(name: str, *, last: bool) -> alt.LayerChart:
        axis = alt.Axis(labelAngle=0) if last else alt.Axis(labels=False, ticks=False)
        base = (
            alt.Chart(data)
            .transform_filter(alt.datum.panel == name)
            .encode(
                x=alt.X("year:N", title="year" if last else None, axis=axis),
                y=alt.Y("value:Q", title=name, axis=alt.Axis(tickCount=3)),
            )
        )
        bars = base.mark_bar().encode(color=alt.Color("part:N", scale=colours, legend=None))
        text = base.mark_text(dy=-8, fontWeight=600, aria=False).encode(text="label:N")
        return alt.LayerChart(layer=[bars, text]).properties(width=560, height=95)

    return (
        alt.vconcat(*(panel(name, last=name == MEASURES[-1]) for name in MEASURES), spacing=14)
        .add_params(alt.param(name="headline", value=headline))
        .properties(
            title=alt.Title(text=alt.expr("headline"), subtitle=caption), description=description
        )
    )
