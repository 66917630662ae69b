"""What comes of joining two lists: joined rightly, joined wrongly, missed."""

import altair as alt
import pandas as pd

from lessonkit.figures.rows import plain_rows
from lessonkit.figures.theme import BLUE, INK, PAPER, QUIET, VERMILION

RIGHTLY, WRONGLY, MISSED = "joined rightly", "joined wrongly", "missed"


def linkage_rows(rightly: float, wrongly: float, missed: float) -> pd.DataFrame:
    """The rows of the figure: one row is one bar, in pairs of entries.

    Examples
    --------
    >>> linkage_rows(333, 71.4, 67)["label"].tolist()
    ['333', '71', '67']
    >>> linkage_rows(323, 0.2, 77)["label"].tolist()
    ['323', 'under 1', '77']
    """
    counts = [rightly, wrongly, missed]
    return pd.DataFrame(
        {
            "name": [RIGHTLY, WRONGLY, MISSED],
            "value": counts,
            "label": [said(value) for value in counts],
        }
    )


def said(value: float) -> str:
    """An expected number in words: a small one is not none.

    Examples
    --------
    >>> said(71.4), said(0.2), said(0)
    ('71', 'under 1', '0')
    """
    return "under 1" if 0 < value < 0.5 else f"{value:,.0f}"


def linkage_chart(
    rows: pd.DataFrame,
    *,
    words: dict[str, object],
    both: int,
    caption: list[str],
    description: str,
) -> alt.LayerChart:
    """Three bars with their numbers, and a line at what could be joined rightly at most.

    Parameters
    ----------
    rows
        As `linkage_rows` makes them; the named data set "rows" of the specification.
    words
        What a live figure can change: "headline", the title; "widest", where the scale ends.
    both
        How many people are on both lists.
    caption, description
        What is invented, line by line; the figure in words.
    """
    data = alt.InlineData(values=plain_rows(rows), name="rows")
    names = [RIGHTLY, WRONGLY, MISSED]
    colours = alt.Scale(domain=names, range=[BLUE, VERMILION, QUIET])
    base = alt.Chart(data).encode(
        y=alt.Y("name:N", sort=names, title=None, axis=alt.Axis(ticks=False, minExtent=110)),
        x=alt.X(
            "value:Q",
            title="pairs of entries (expected number)",
            axis=alt.Axis(tickCount=5),
            scale=alt.Scale(domainMin=0, domainMax=alt.expr("widest"), nice=False),
        ),
    )
    bars = base.mark_bar().encode(color=alt.Color("name:N", scale=colours, legend=None))
    label = {"align": "left", "dx": 5, "fontWeight": 600, "aria": False}
    halo = base.mark_text(**label, stroke=PAPER, strokeWidth=5).encode(text="label:N")
    text = base.mark_text(**label).encode(text="label:N")
    most = alt.Chart(data).transform_filter(alt.datum.name == RIGHTLY)
    line = most.mark_rule(color=INK, strokeDash=[4, 3], aria=False).encode(x=alt.datum(both))
    edge = most.mark_text(align="left", dx=4, dy=-8, aria=False).encode(
        x=alt.datum(both), y=alt.value(0), text=alt.value(f"{both} people are in both")
    )
    return (
        alt.LayerChart(layer=[bars, line, halo, text, edge])
        .add_params(*(alt.param(name=name, value=value) for name, value in words.items()))
        .properties(
            width=480,
            height=3 * 36,
            title=alt.Title(text=alt.expr("headline"), subtitle=caption),
            description=description,
        )
    )
