"""Two piles of waiting cases over time, and how cases went out."""

from collections.abc import Hashable, Mapping
from typing import Any

import altair as alt
import pandas as pd

from lessonkit.figures.rows import plain_rows
from lessonkit.figures.theme import BLUE, GREEN, PINK, VERMILION

# One fixed scale in both panels, so that a pile is seen to grow and nothing jumps.
HIGHEST = 2_200
_COLOURS = alt.Scale(
    domain=["older", "newer", "answered", "withdrawn"], range=[BLUE, VERMILION, GREEN, PINK]
)


def tank_rows(piles: pd.DataFrame) -> pd.DataFrame:
    """The rows of the figure: two parts of a bar for each quarter, and two bars of what went out.

    Parameters
    ----------
    piles
        As `crossings.models.waiting.two_piles` makes them.

    Returns
    -------
    DataFrame
        One row is one part of a bar: `panel` ("stock" or "out"), `place` (the quarter, or how
        cases went out), `part`, `value` in cases and `label`, the number at a bar's end.
    """
    stock = piles[["quarter", "older", "newer"]].to_dict("records")
    rows: list[tuple[object, ...]] = [
        # The number of all that wait stands once over each bar, on the part that lies on top.
        (part, row[part], "stock", str(row["quarter"]), _waiting(row) if part == "newer" else "")
        for part in ("older", "newer")
        for row in stock
    ]
    for part in ("answered", "withdrawn"):
        left = piles[part].sum()
        rows.append((part, left, "out", part, f"{left:,}"))
    return pd.DataFrame(rows, columns=["part", "value", "panel", "place", "label"])


def _waiting(row: Mapping[Hashable, Any]) -> str:
    return f"{row['older'] + row['newer']:,}"


def tank_chart(
    rows: pd.DataFrame, *, headline: str, caption: str, description: str
) -> alt.HConcatChart:
    """Stacked bars of those who wait by quarter; beside them how cases went out.

    Parameters
    ----------
    rows
        As `tank_rows` makes them; the named data set "rows" of the specification.
    headline
        The title; it is the parameter "headline", so that a live figure can change it.
    caption, description
        That the office is invented; the figure in words.
    """
    data = alt.InlineData(values=plain_rows(rows), name="rows")

    def title(text: str) -> alt.Title:
        return alt.Title(text, fontSize=14, fontWeight=500, offset=10)

    scale = alt.Scale(domain=[0, HIGHEST], nice=False)
    axis = alt.Axis(values=list(range(0, HIGHEST, 500)), minExtent=44)
    stock = (
        alt.Chart(data)
        .transform_filter(alt.datum.panel == "stock")
        .encode(
            x=alt.X("place:N", sort=None, title="end of quarter", axis=alt.Axis(labelAngle=0)),
            y=alt.Y("value:Q", title="cases that wait (stock)", scale=scale, axis=axis),
        )
    )
    bars = stock.mark_bar().encode(
        color=alt.Color(
            "part:N",
            scale=_COLOURS,
            legend=alt.Legend(title=None, orient="bottom", values=["older", "newer"]),
        ),
        # The order within the stack is the order of the rows: the older pile at the foot.
        order=alt.Order("part:N", sort="descending"),
    )
    totals = stock.mark_text(dy=-8, fontSize=11, aria=False).encode(
        y=alt.Y("sum(value):Q"), text=alt.Text("max(label):N")
    )
    gone = (
        alt.Chart(data)
        .transform_filter(alt.datum.panel == "out")
        .encode(
            x=alt.X("place:N", sort=None, title=None, axis=alt.Axis(labelAngle=0)),
            y=alt.Y("value:Q", title="cases in all quarters (flow)", scale=scale, axis=axis),
        )
    )
    left = gone.mark_bar().encode(color=alt.Color("part:N", scale=_COLOURS, legend=None))
    numbers = gone.mark_text(dy=-8, fontSize=12, aria=False).encode(text="label:N")
    return (
        alt.hconcat(
            alt.LayerChart(layer=[bars, totals]).properties(
                width=340, height=240, title=title("Who waits")
            ),
            alt.LayerChart(layer=[left, numbers]).properties(
                width=150, height=240, title=title("How they went out")
            ),
            spacing=30,
        )
        .resolve_scale(color="independent")
        .add_params(alt.param(name="headline", value=headline))
        .properties(
            title=alt.Title(text=alt.expr("headline"), subtitle=caption), description=description
        )
    )
