"""An invented valley from above, and beside it what is crossed and what is seen there."""

import altair as alt
import numpy as np
import pandas as pd

from crossings.worlds.valley import SECTORS
from lessonkit.figures.rows import plain_rows
from lessonkit.figures.theme import BLUE, GREEN, INK, PAPER, QUIET, VERMILION

DETECTED, UNSEEN = "detected", "seen by nobody"
PLACES = (*SECTORS, "both")
TIMES = ("before", "after")
_CELL = 22  # pixels
_BARS = 278  # as high as the ground, but for the words under the bars
_ORDER = {DETECTED: 0, UNSEEN: 1}


def patrol_rows(
    chances: np.ndarray,
    trees: np.ndarray,
    posts: set[tuple[int, int]],
    crossings: pd.DataFrame,
    detections: pd.DataFrame,
) -> pd.DataFrame:
    """The rows of the figure; always the same number in the same order.

    Parameters
    ----------
    chances
        Chance of being seen in each cell of the ground, 0 to 1, as rows and columns.
    trees
        Which cells lie under trees, same shape.
    posts
        Row and column of each cell where a device stands.
    crossings, detections
        One row is one sector, columns "before" and "after"; counts.

    Returns
    -------
    DataFrame
        One row is one cell (`panel` "ground") or one part of a bar (`panel` a place). Cells have
        `x`, `y`, `chance`, `label` (of 10 crossings there, how many are seen), `trees` and `post`;
        bars have `time`, `part`, `value`, `label` and `order`. What does not apply is missing.
    """
    rows: list[tuple[object, ...]] = [
        (
            *("ground", x, y, round(float(chance), 3)),
            # Nowhere is everyone seen, so no cell may say 10 of 10.
            f"{min(10 * chance, 9):.0f}",
            *(bool(trees[y, x]), (y, x) in posts, None, None, None, None),
        )
        for (y, x), chance in np.ndenumerate(chances)
    ]
    for place in PLACES:
        for time in TIMES:
            made, seen = (
                int(frame[time].sum() if place == "both" else frame[time][place])
                for frame in (crossings, detections)
            )
            for part, value, label in ((DETECTED, seen, seen), (UNSEEN, made - seen, made)):
                here = (time, part, value, _ORDER[part])
                rows.append((place, None, None, None, f"{label:,}", None, None, *here))
    cell = ["panel", "x", "y", "chance", "label", "trees", "post"]
    return pd.DataFrame(rows, columns=[*cell, "time", "part", "value", "order"])


def patrol_chart(
    rows: pd.DataFrame, *, words: dict[str, str], caption: list[str], description: str, top: int
) -> alt.HConcatChart:
    """The ground with its chances of being seen, and three pairs of bars.

    Parameters
    ----------
    rows
        As `patrol_rows` makes them; the named data set "rows" of the specification.
    words
        "headline", the title; a parameter of the figure that a live one can change.
    caption, description
        That all is invented, and what the marks mean; the figure in words.
    top
        Where the axis of counts ends, the same for every choice.
    """
    data = alt.InlineData(values=plain_rows(rows), name="rows")
    bars = [_bars(data, place, top, first=place == PLACES[0]) for place in PLACES]
    return (
        alt.hconcat(_ground(data, rows), alt.hconcat(*bars, spacing=6), spacing=26)
        .add_params(*(alt.param(name=name, value=said) for name, said in words.items()))
        .properties(
            title=alt.Title(text=alt.expr("headline"), subtitle=caption), description=description
        )
    )


def _ground(data: alt.InlineData, rows: pd.DataFrame) -> alt.LayerChart:
    """One square for each cell: shade and number say the same; trees and posts have an outline."""
    size = int(rows["x"].max()) + 1
    edge = alt.Scale(domain=[-0.5, size - 0.5], nice=False)
    down = alt.Scale(domain=[-0.5, size - 0.5], nice=False, reverse=True)
    cells = (
        alt.Chart(data)
        .transform_filter(alt.datum.panel == "ground")
        .encode(
            x=alt.X("x:Q", axis=None, scale=edge),
            y=alt.Y("y:Q", axis=None, scale=down),
        )
    )
    corners = {f"{side}{i}": f"datum.{side} + {i - 1.5}" for side in "xy" for i in (1, 2)}
    shade = (
        cells.transform_calculate(**corners)
        .mark_rect(color=BLUE, aria=False)
        .encode(
            x=alt.X("x1:Q", axis=None, scale=edge),
            x2="x2:Q",
            y=alt.Y("y1:Q", axis=None, scale=down),
            y2="y2:Q",
            # Never so dark that the number on it could not be read.
            opacity=alt.Opacity(
                "chance:Q", legend=None, scale=alt.Scale(domain=[0, 1], range=[0.03, 0.68])
            ),
        )
    )
    wood = cells.transform_filter("datum.trees").mark_point(
        shape="triangle-up", size=300, filled=False, color=GREEN, strokeWidth=1.6, aria=False
    )
    device = cells.transform_filter("datum.post").mark_point(
        shape="circle", size=330, filled=False, color=VERMILION, strokeWidth=2.6, aria=False
    )
    number = cells.mark_text(fontSize=11, dy=1, color=INK, aria=False).encode(text="label:N")
    across = alt.X("x:Q", scale=edge, axis=None)
    middle = pd.DataFrame({"x": [(size - 1) / 2]})
    line = alt.Chart(middle).mark_rule(color=INK, size=2.5, aria=False).encode(x=across)
    names = pd.DataFrame({"x": [size / 4 - 0.5, 3 * size / 4 - 0.5], "name": SECTORS})
    above = (
        alt.Chart(names)
        .mark_text(dy=-10, fontWeight=600, aria=False)
        .encode(x=across, y=alt.value(0), text="name:N")
    )
    return alt.LayerChart(layer=[shade, wood, device, number, line, above]).properties(
        width=size * _CELL, height=size * _CELL
    )


def _bars(data: alt.InlineData, place: str, top: int, *, first: bool) -> alt.LayerChart:
    """Crossings of one place before and after; the foot of each bar is what was detected."""
    axis = alt.Axis(tickCount=5) if first else alt.Axis(labels=False, ticks=False, domain=False)
    base = (
        alt.Chart(data)
        .transform_filter(alt.datum.panel == place)
        .encode(
            x=alt.X(
                "time:N",
                sort=list(TIMES),
                title=None,
                scale=alt.Scale(paddingInner=0.15, paddingOuter=0.1),
                axis=alt.Axis(labelAngle=0),
            ),
            y=alt.Y(
                "value:Q",
                stack="zero",
                title="crossings in a year" if first else None,
                scale=alt.Scale(domain=[0, top], nice=False),
                axis=axis,
            ),
            order=alt.Order("order:Q"),
        )
    )
    fill = alt.Color(
        "part:N",
        scale=alt.Scale(domain=[DETECTED, UNSEEN], range=[VERMILION, PAPER]),
        legend=alt.Legend(
            title=None, orient="bottom", direction="horizontal", symbolStrokeColor=QUIET
        ),
    )
    bars = base.mark_bar(stroke=QUIET, strokeWidth=1).encode(color=fill)
    # The number of all crossings stands above its bar, that of detections inside its foot.
    total = (
        alt.Chart(data)
        .transform_filter(alt.datum.panel == place)
        .transform_joinaggregate(all="sum(value)", groupby=["time"])
        .transform_filter(alt.datum.part == UNSEEN)
        .mark_text(dy=-8, fontSize=12, fontWeight=600, aria=False)
        .encode(x=alt.X("time:N", sort=list(TIMES)), y=alt.Y("all:Q"), text="label:N")
    )
    seen = (
        alt.Chart(data)
        .transform_filter((alt.datum.panel == place) & (alt.datum.part == DETECTED))
        .mark_text(dy=10, fontSize=12, fontWeight=600, baseline="middle", color=INK, aria=False)
        .encode(x=alt.X("time:N", sort=list(TIMES)), y=alt.Y("value:Q"), text="label:N")
    )
    return alt.LayerChart(layer=[bars, total, seen]).properties(
        width=100,
        height=_BARS,
        title=alt.Title(place, fontSize=13, fontWeight=600, anchor="middle", offset=8),
    )
