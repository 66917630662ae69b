"""One number in many wordings: the number beside what each wording keeps, changes, adds."""

import altair as alt
import pandas as pd

from lessonkit.figures.rows import plain_rows
from lessonkit.figures.theme import BLUE, INK, PINK, QUIET, VERMILION

STATES = ("kept", "changed", "added", "not said")
_DASH = "M-0.8,-0.12L0.8,-0.12L0.8,0.12L-0.8,0.12Z"  # a blank would look like a gap in the figure
# Form and colour together say the state, so that neither is needed alone.
_SHAPES = alt.Scale(domain=list(STATES), range=["circle", "diamond", "cross", _DASH])
_COLOURS = alt.Scale(domain=list(STATES), range=[BLUE, VERMILION, PINK, QUIET])
_ROW, _CELL = 44, 68


def wordings_rows(
    numbers: list[tuple[str, int, str]], parts: list[dict[str, tuple[str, str]]], chosen: int
) -> pd.DataFrame:
    """The rows of the figure: one row is one mark.

    Parameters
    ----------
    numbers
        For each statement its label, its number, and the number as it was said.
    parts
        For each statement: part → one of `STATES`, and the part in a word or two.
    chosen
        The statement that stands out, counted from 0.

    Examples
    --------
    >>> rows = wordings_rows([("A", 5, "about 5")], [{"who": ("added", "Ann")}], 0)
    >>> rows[["panel", "part", "state", "value", "said"]].values.tolist()
    [['number', '', '', 5.0, 'about 5'], ['part', 'who', 'added', None, 'Ann']]
    """
    rows: list[tuple[str, str, str, str, float | None, str, str]] = []
    marks = ["yes" if i == chosen else "no" for i in range(len(numbers))]
    for (label, value, said), mark in zip(numbers, marks, strict=True):
        rows.append(("number", label, "", "", float(value), said, mark))
    for (label, _, _), found, mark in zip(numbers, parts, marks, strict=True):
        rows += [("part", label, part, state, None, s, mark) for part, (state, s) in found.items()]
    columns = ["panel", "statement", "part", "state", "value", "said", "chosen"]
    frame = pd.DataFrame(rows, columns=columns)
    return frame.assign(value=frame["value"].astype(object).where(frame["value"].notna(), None))


def wordings_chart(
    rows: pd.DataFrame, *, headline: str, caption: str, description: str
) -> alt.HConcatChart:
    """Numbers on one axis at the left, the parts of each wording as marks at the right.

    Parameters
    ----------
    rows
        As `wordings_rows` makes them; the named data set "rows" of the specification.
    headline
        The title; it is the parameter "headline", so that a live figure can change it.
    caption, description
        Source and edition; the figure in words.
    """
    data = alt.InlineData(values=plain_rows(rows), name="rows")
    order = list(dict.fromkeys(rows["statement"]))
    parts = [part for part in dict.fromkeys(rows["part"]) if part]
    height = _ROW * len(order)

    def panel(name: str, *, labels: bool) -> tuple[alt.Chart, alt.Chart]:
        axis = alt.Axis(
            ticks=False,
            domain=False,
            grid=False,
            labels=labels,
            labelExpr=_AT_COMMA,
            labelLimit=220,
        )
        plain = alt.Chart(data).encode(y=alt.Y("statement:N", sort=order, title=None, axis=axis))
        # From the one row with the number, so that the band is drawn once and not for every part.
        band = (
            plain.transform_filter("datum.panel == 'number' && datum.chosen == 'yes'")
            .mark_rect(color=BLUE, opacity=0.1, aria=False)
            .encode(x=alt.value(0), x2=alt.value("width"))
        )
        base = plain.transform_filter(alt.datum.panel == name)
        return base, band

    base, band = panel("number", labels=True)
    x = alt.X(
        "value:Q",
        title="the number",
        scale=alt.Scale(domain=[0, 25_000]),
        axis=alt.Axis(orient="top", tickCount=3, format="~s", grid=True),
    )
    points = base.mark_circle(size=110, color=INK, opacity=1).encode(x=x)
    said = base.mark_text(align="right", dx=-9, fontSize=12, aria=False).encode(x=x, text="said:N")
    numbers = alt.LayerChart(layer=[band, points, said]).properties(width=128, height=height)

    base, band = panel("part", labels=False)
    top = alt.Axis(
        orient="top",
        labelAngle=0,
        labelExpr=_AT_SPACE,
        labelPadding=22,
        labelFontSize=12,
        domain=False,
    )
    x = alt.X("part:N", sort=parts, title=None, axis=top)
    legend = alt.Legend(title=None, orient="bottom")
    marks = base.mark_point(size=110, filled=True, opacity=1, yOffset=-8).encode(
        x=x,
        shape=alt.Shape("state:N", scale=_SHAPES, legend=legend),
        color=alt.Color("state:N", scale=_COLOURS, legend=legend),
    )
    senses = base.mark_text(dy=9, fontSize=11.5, aria=False).encode(x=x, text="said:N")
    matrix = alt.LayerChart(layer=[band, marks, senses]).properties(
        width=_CELL * len(parts), height=height
    )
    return (
        alt.hconcat(numbers, matrix, spacing=12)
        .add_params(alt.param(name="headline", value=headline))
        .properties(
            title=alt.Title(text=alt.expr("headline"), subtitle=caption), description=description
        )
    )


# Long labels on two lines: a speaker and a date, a question word and the rest.
_AT_COMMA = "split(datum.label, ', ')"
_AT_SPACE = (
    "indexof(datum.label, ' ') < 0 ? datum.label : "
    "[split(datum.label, ' ')[0], slice(datum.label, indexof(datum.label, ' ') + 1)]"
)
