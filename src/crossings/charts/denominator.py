"""Outcomes as bars, those left out drawn hollow, and those counted as a hundred marks."""

from collections.abc import Collection

import altair as alt
import pandas as pd

from lessonkit.figures.rows import plain_rows
from lessonkit.figures.theme import BLUE, GREEN, INK, PINK, QUIET, VERMILION, titled

# Outcome → colour and shape: two signs for each, and its name stands beside its bar.
_LOOK = {
    "granted": (BLUE, "square"),
    "refused": (VERMILION, "cross"),
    "withdrawn": (PINK, "circle"),
    "administrative": (GREEN, "diamond"),
    "waiting": (QUIET, "triangle-up"),
    "no claim": (INK, "triangle-down"),
}
_SIDE = 10


def denominator_rows(counts: dict[str, int], left_out: Collection[str]) -> pd.DataFrame:
    """The rows of the figure: a bar for each outcome, and 100 marks for those counted.

    Parameters
    ----------
    counts
        Outcome → count, in the order of the bars.
    left_out
        The outcomes that do not stand under the line.

    Returns
    -------
    DataFrame
        One row is a bar (`panel` "bars": `outcome`, `value`, `label`, `state`) or a mark (`panel`
        "grid": `outcome`, `x`, `y`). The marks are rounded so that there are 100 of them, or none
        if nobody is counted; an outcome below half a per cent may have none.

    Examples
    --------
    >>> rows = denominator_rows({"granted": 1, "refused": 3, "withdrawn": 6}, {"withdrawn"})
    >>> rows.query("panel == 'grid'")["outcome"].value_counts().to_dict()
    {'refused': 75, 'granted': 25}
    """
    rows = [
        {
            "panel": "bars",
            "outcome": name,
            "value": count,
            "label": f"{count:,} {name}{' (left out)' * (name in left_out)}",
            "state": "left out" if name in left_out else "counted",
            "x": None,
            "y": None,
        }
        for name, count in counts.items()
    ]
    marks = _hundred({name: count for name, count in counts.items() if name not in left_out})
    rows += [
        {
            "panel": "grid",
            "outcome": name,
            "value": None,
            "label": "",
            "state": "counted",
            "x": number % _SIDE,
            "y": number // _SIDE,
        }
        for number, name in enumerate(marks)
    ]
    return pd.DataFrame(rows)


def _hundred(counts: dict[str, int]) -> list[str]:
    """A hundred outcomes in proportion; the largest remainders are rounded up."""
    total = sum(counts.values())
    if not total:
        return []
    whole = {name: 100 * count // total for name, count in counts.items()}
    rest = sorted(counts, key=lambda name: (100 * counts[name]) % total, reverse=True)
    for name in rest[: 100 - sum(whole.values())]:
        whole[name] += 1
    return [name for name, marks in whole.items() for _ in range(marks)]


def denominator_chart(
    rows: pd.DataFrame, *, words: dict[str, object], caption: list[str], description: str
) -> alt.HConcatChart:
    """Bars by outcome and, beside them, those counted as a hundred marks.

    Parameters
    ----------
    rows
        As `denominator_rows` makes them; the named data set "rows" of the specification.
    words
        The titles, parameters that a live figure can change: "headline" for the whole, "counted"
        for the bars, "grid" for the marks.
    caption, description
        Source and edition, line by line; the figure in words.
    """
    data = alt.InlineData(values=plain_rows(rows), name="rows")
    names = list(_LOOK)
    colours = alt.Scale(domain=names, range=[colour for colour, _ in _LOOK.values()])
    shapes = alt.Scale(domain=names, range=[shape for _, shape in _LOOK.values()])
    counted = alt.datum.state == "counted"

    def title(name: str) -> alt.Title:
        return alt.Title(alt.expr(name), fontSize=13, fontWeight=500, offset=10)

    bars = (
        alt.Chart(data)
        .transform_filter(alt.datum.panel == "bars")
        .mark_bar(strokeWidth=1.5)
        .encode(
            y=alt.Y(
                "label:N",
                sort=None,
                title=None,
                scale=alt.Scale(paddingInner=0.35),
                axis=alt.Axis(labelLimit=230, minExtent=192, ticks=False, labelPadding=6),
            ),
            x=alt.X("value:Q", title="people", axis=alt.Axis(tickCount=3, grid=True)),
            color=alt.Color("outcome:N", scale=colours, legend=None),
            stroke=alt.Stroke("outcome:N", scale=colours, legend=None),
            fillOpacity=alt.condition(counted, alt.value(1), alt.value(0.08)),
            strokeDash=alt.condition(counted, alt.value([1, 0]), alt.value([5, 4])),
        )
        .properties(width=170, height=190, title=title("counted"))
    )
    legend = alt.Legend(title=None, orient="right", symbolSize=110)
    grid = (
        alt.Chart(data)
        .transform_filter(alt.datum.panel == "grid")
        .mark_point(filled=True, size=120, opacity=1, aria=False)
        .encode(
            x=alt.X("x:O", axis=None),
            y=alt.Y("y:O", axis=None),
            color=alt.Color("outcome:N", scale=colours, legend=legend),
            shape=alt.Shape("outcome:N", scale=shapes, legend=legend),
        )
        .properties(width=180, height=190, title=title("grid"))
    )
    return (
        alt.hconcat(bars, grid, spacing=24)
        .resolve_scale(color="independent", shape="independent", x="independent", y="independent")
        .add_params(*(alt.param(name=name, value=said) for name, said in words.items()))
        .properties(
            title=alt.Title(text=alt.expr("headline"), subtitle=caption), description=description
        )
    )


def kinds_chart(counts: dict[str, int], *, unit: str, title: str, caption: str) -> alt.LayerChart:
    """One bar for each kind of a thing, with its number.

    Parameters
    ----------
    counts
        Kind → count, from top to bottom.
    unit
        What is counted, with its period or its day ("returns in 2023").
    title, caption
        The finding or the question; source and edition.

    Examples
    --------
    >>> chart = kinds_chart({"seen": 3, "waiting": 9}, unit="people", title="?", caption="Made up")
    >>> chart.to_dict()["description"]
    'Bar chart: people. seen 3, waiting 9.'
    """
    frame = pd.DataFrame({"kind": list(counts), "value": [int(n) for n in counts.values()]})
    listed = ", ".join(f"{kind} {count:,}" for kind, count in counts.items())
    base = alt.Chart(frame).encode(
        y=alt.Y("kind:N", sort=None, title=None, axis=alt.Axis(labelLimit=240)),
        x=alt.X("value:Q", title=unit, axis=alt.Axis(tickCount=5, grid=True)),
    )
    bars = base.mark_bar(color=BLUE)
    numbers = base.mark_text(align="left", dx=6, aria=False).encode(
        text=alt.Text("value:Q", format=",")
    )
    return alt.LayerChart(layer=[bars, numbers]).properties(
        width=480,
        height=alt.Step(42),
        title=titled(title, caption),
        description=f"Bar chart: {unit}. {listed}.",
    )
