"""Rows of a register by the size of their group, and every row as a square."""

from collections import Counter

import altair as alt
import pandas as pd

from lessonkit.figures.rows import plain_rows
from lessonkit.figures.theme import INK, PAPER, QUIET, VERMILION, titled

SIZES, SQUARES = "sizes", "squares"
ALONE, TOGETHER = "alone", "not alone"
# Name of a range of sizes → its last size.
_RANGES = {"1 (alone)": 1, "2": 2, "3 to 4": 4, "5 to 9": 9, "10 or more": None}
_WIDTH, _ACROSS = 520, 30
_COLOURS = alt.Scale(domain=[ALONE, TOGETHER], range=[VERMILION, QUIET])


def register_rows(sizes: pd.Series) -> pd.DataFrame:
    """The rows of the figure: one row is one bar, or one square.

    Parameters
    ----------
    sizes
        For each row of a register, how many rows look like it.

    Examples
    --------
    >>> register_rows(pd.Series([2, 2, 1]))[["panel", "name", "kind", "value"]].values.tolist()
    ... # doctest: +NORMALIZE_WHITESPACE
    [['sizes', '1 (alone)', 'alone', 1], ['sizes', '2', 'not alone', 2],
     ['sizes', '3 to 4', 'not alone', 0], ['sizes', '5 to 9', 'not alone', 0],
     ['sizes', '10 or more', 'not alone', 0],
     ['squares', '1', 'not alone', 0], ['squares', '2', 'not alone', 0],
     ['squares', '3', 'alone', 0]]
    """
    found = dict.fromkeys(_RANGES, 0)
    for size, many in Counter(sizes).items():
        found[next(name for name, last in _RANGES.items() if last is None or size <= last)] += many
    rows = [
        (SIZES, name, TOGETHER if place else ALONE, many, 0, 0)
        for place, (name, many) in enumerate(found.items())
    ]
    rows += [
        (
            SQUARES,
            str(place + 1),
            ALONE if size == 1 else TOGETHER,
            0,
            place % _ACROSS,
            place // _ACROSS,
        )
        for place, size in enumerate(sizes)
    ]
    return pd.DataFrame(rows, columns=["panel", "name", "kind", "value", "across", "down"])


def register_chart(
    rows: pd.DataFrame, *, headline: str, caption: str, description: str
) -> alt.VConcatChart:
    """Bars for the sizes of groups; under them a square for each row, filled where it is alone.

    Parameters
    ----------
    rows
        As `register_rows` makes them; the named data set "rows" of the specification.
    headline
        The title; it is the parameter "headline", so that a live figure can change it.
    caption, description
        What the rows are; the figure in words.
    """
    data = alt.InlineData(values=plain_rows(rows), name="rows")
    people = int((rows["panel"] == SQUARES).sum())
    return (
        alt.vconcat(_bars(data, people), _squares(data), spacing=22)
        .add_params(alt.param(name="headline", value=headline))
        .properties(
            title=alt.Title(text=alt.expr("headline"), subtitle=caption), description=description
        )
    )


def sizes_chart(sizes: pd.Series, *, title: str, caption: str) -> alt.LayerChart:
    """The bars alone, for a still figure.

    Parameters
    ----------
    sizes
        For each row of a register, how many rows look like it.
    title, caption
        The finding or the question; what the rows are.

    Examples
    --------
    >>> chart = sizes_chart(pd.Series([2, 2, 1]), title="?", caption="Invented")
    >>> chart.to_dict()["description"][:64]
    'Bar chart of rows by the size of their group. 1 (alone): 1, 2: 2'
    """
    rows = register_rows(sizes)
    rows = rows[rows["panel"] == SIZES]
    data = alt.InlineData(values=plain_rows(rows), name="rows")
    return _bars(data, len(sizes)).properties(
        title=titled(title, caption), description=f"Bar chart of {spoken(rows)}."
    )


def spoken(rows: pd.DataFrame) -> str:
    """The bars in words."""
    bars = rows[rows["panel"] == SIZES]
    said = ", ".join(f"{name}: {n}" for name, n in zip(bars["name"], bars["value"], strict=True))
    return f"rows by the size of their group. {said}"


def _bars(data: alt.InlineData, people: int) -> alt.LayerChart:
    axis = alt.Axis(ticks=False, labelLimit=120, minExtent=80)
    base = (
        alt.Chart(data)
        .transform_filter(alt.datum.panel == SIZES)
        .encode(
            y=alt.Y("name:N", sort=list(_RANGES), title="rows that look the same", axis=axis),
            x=alt.X(
                "value:Q",
                title="number of rows",
                axis=alt.Axis(tickCount=6),
                scale=alt.Scale(domain=[0, people], nice=False),
            ),
        )
    )
    bars = base.mark_bar().encode(color=alt.Color("kind:N", scale=_COLOURS, legend=None))
    text = base.mark_text(align="left", dx=5, fontWeight=600, color=INK, aria=False).encode(
        text=alt.Text("value:Q", format=",d")
    )
    return alt.LayerChart(layer=[bars, text]).properties(width=_WIDTH, height=5 * 26)


def _squares(data: alt.InlineData) -> alt.Chart:
    here = alt.Chart(data).transform_filter(alt.datum.panel == SQUARES)
    return (
        here.mark_point(shape="square", size=95, strokeWidth=1.4, opacity=1, aria=False)
        .encode(
            x=alt.X("across:Q", axis=None, scale=alt.Scale(domain=[-0.5, _ACROSS - 0.5])),
            y=alt.Y("down:Q", axis=None, scale=alt.Scale(reverse=True, zero=False)),
            stroke=alt.Stroke("kind:N", scale=_COLOURS, legend=None),
            fill=alt.Fill(
                "kind:N",
                scale=alt.Scale(domain=[ALONE, TOGETHER], range=[VERMILION, PAPER]),
                legend=None,
            ),
        )
        .properties(
            width=_WIDTH,
            height=150,
            title=alt.Title(
                "Every row is a square and keeps its place: ■ alone   □ not alone",
                fontSize=14,
                fontWeight=500,
                offset=8,
            ),
        )
    )
