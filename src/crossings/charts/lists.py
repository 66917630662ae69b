"""Two lists of one population: who is on which, and what many pairs of lists estimate."""

import altair as alt
import numpy as np
import pandas as pd

from lessonkit.figures.rows import plain_rows
from lessonkit.figures.theme import BLUE, INK, PAPER, QUIET, VERMILION

HOLDS, MISSES = "its interval holds the true number", "its interval misses it"
STEP = 10  # misprints in one column of estimates
HIGHEST = 600  # estimates from here on share the last column
_AXIS = 170  # pixels at the left, the same in all rows
_WIDTH = 500


def lists_rows(
    parts: dict[str, int], pair: tuple[float, float, float], estimates: pd.DataFrame
) -> pd.DataFrame:
    """The rows of the figure: where each of the population stands, one estimate, all estimates.

    Parameters
    ----------
    parts
        Name of a part of the population → how many are in it.
    pair
        Estimate of the chosen pair of lists, with the ends of its interval.
    estimates
        One row is one pair of lists: `people` (the estimate) and `holds` (whether its interval
        holds the true number).

    Returns
    -------
    DataFrame
        One row is one mark: `panel` ("parts", "pair" or "all"), `name`, `start` and `end` on the
        horizontal axis, `base` and `value` on the vertical one (in a pair `value` is the estimate,
        elsewhere how many), and `label`. What lies beyond the scale is drawn at its end.

    Examples
    --------
    >>> estimates = pd.DataFrame({"people": [98.0, 104.0, 107.0], "holds": [True, True, True]})
    >>> rows = lists_rows({"on both": 30}, (98.0, 90.0, 110.0), estimates)
    >>> rows.query("panel == 'all'")["value"].tolist()
    [1.0, 2.0]
    """
    rows: list[tuple[object, ...]] = [
        ("parts", name, 0.0, float(many), 0.0, float(many), f"{many}")
        for name, many in parts.items()
    ]
    value, low, high = (float(min(end, HIGHEST + STEP)) for end in pair)
    rows.append(("pair", "this pair", low, high, 0.0, value, ""))
    edges = np.arange(0, HIGHEST + 2 * STEP, STEP)
    found = np.minimum(estimates["people"].to_numpy(), HIGHEST)
    holds = estimates["holds"].to_numpy()
    every, held = (np.histogram(some, edges)[0] for some in (found, found[holds]))
    for at, top, part in zip(edges.astype(float), every, held, strict=False):
        for name, base, end in ((HOLDS, 0, part), (MISSES, part, top)):
            if end > base:
                rows.append(("all", name, at, at + STEP, float(base), float(end), ""))
    return pd.DataFrame(rows, columns=["panel", "name", "start", "end", "base", "value", "label"])


def lists_chart(
    rows: pd.DataFrame, *, true: int, words: dict[str, str], caption: str, description: str
) -> alt.VConcatChart:
    """The parts as bars, the interval of one pair, and the estimates of all pairs as columns.

    Parameters
    ----------
    rows
        As `lists_rows` makes them; the named data set "rows" of the specification.
    true
        The true number, a dashed line.
    words
        The titles, parameters of the figure that a live one can change: "headline", and "many"
        over the columns.
    caption, description
        Where the figures come from; the figure in words.
    """
    data = alt.InlineData(values=plain_rows(rows), name="rows")

    def panel(name: str) -> alt.Chart:
        return alt.Chart(data).transform_filter(alt.datum.panel == name)

    y_parts = alt.Y(
        "name:N", sort=None, title=None, axis=alt.Axis(minExtent=_AXIS, labelLimit=200, ticks=False)
    )
    parts = panel("parts").encode(
        y=y_parts,
        x=alt.X("start:Q", title="misprints", scale=alt.Scale(domain=[0, true])),
    )
    bars = parts.mark_bar(color=BLUE).encode(x2="end:Q")
    numbers = parts.mark_text(align="left", dx=5, aria=False).encode(x="end:Q", text="label:N")

    scale = alt.Scale(domain=[0, HIGHEST + STEP], nice=False)
    axis = alt.Axis(
        values=list(range(0, HIGHEST + 1, 100)),
        labelExpr=f"datum.value == {HIGHEST} ? '{HIGHEST}+' : datum.label",
        labelFlush=False,
    )
    at = alt.X(
        "start:Q",
        title=f"estimated number of misprints ({HIGHEST}+: or more)",
        scale=scale,
        axis=axis,
    )
    bare = alt.X("start:Q", title=None, scale=scale, axis=None)
    dashed = alt.Chart(pd.DataFrame({"start": [true], "said": [f"in the book: {true}"]}))
    rule = dashed.mark_rule(strokeDash=[5, 4], color=INK, aria=False)

    # On white, so that the dashes are seen in front of the columns as well.
    rim = dashed.mark_rule(color=PAPER, size=3, aria=False)

    one = panel("pair").encode(
        y=alt.Y("name:N", title=None, axis=alt.Axis(minExtent=_AXIS, ticks=False))
    )
    interval = one.mark_bar(height=6, color=QUIET).encode(x=bare, x2="end:Q")
    estimate = one.mark_point(
        shape="diamond", filled=True, size=170, color=VERMILION, opacity=1, aria=False
    ).encode(x=alt.X("value:Q", scale=scale, axis=None))
    beside = dashed.mark_text(align="left", dx=6, aria=False).encode(
        x=bare, y=alt.value(4), text="said:N"
    )

    colours = alt.Scale(domain=[HOLDS, MISSES], range=[BLUE, VERMILION])
    every = (
        panel("all")
        .mark_bar(stroke=INK, strokeWidth=0.6)
        .encode(
            x=at,
            x2="end:Q",
            y=alt.Y("base:Q", title="pairs of lists", axis=alt.Axis(minExtent=_AXIS, tickCount=4)),
            y2="value:Q",
            color=alt.Color("name:N", scale=colours, legend=None),
            # Full and pale: told apart without colour too.
            fillOpacity=alt.FillOpacity(
                "name:N", scale=alt.Scale(domain=[HOLDS, MISSES], range=[1, 0.3]), legend=None
            ),
        )
    )
    return (
        alt.vconcat(
            alt.LayerChart(layer=[bars, numbers]).properties(width=_WIDTH, height=115),
            alt.LayerChart(layer=[rule.encode(x=bare), interval, estimate, beside]).properties(
                width=_WIDTH, height=44
            ),
            alt.LayerChart(layer=[every, rim.encode(x=at), rule.encode(x=at)]).properties(
                width=_WIDTH,
                height=150,
                title=alt.Title(
                    alt.expr("many"),
                    subtitle="Dark: the interval holds the true number. Pale: it does not.",
                    fontSize=14,
                    fontWeight=500,
                    offset=6,
                ),
            ),
            spacing=12,
        )
        .add_params(*(alt.param(name=name, value=said) for name, said in words.items()))
        .properties(
            title=alt.Title(text=alt.expr("headline"), subtitle=caption), description=description
        )
    )
