"""A hundred journeys and the counts they leave: bars for the counts, a column for each person."""

import altair as alt
import pandas as pd

from lessonkit.figures.rows import plain_rows
from lessonkit.figures.theme import BLUE, INK, PAPER, QUIET, VERMILION

BARS, STRIP = "counts", "people"
NOTICED, SENT_BACK = "below: noticed on entering", "above: sent back"
_EDGE = 168  # pixels at the left, the same above and below
_WIDTH = 500


def recount_rows(counts: dict[str, float], journeys: pd.DataFrame) -> pd.DataFrame:
    """The rows of the figure: one row is one bar, or one kind of detection of one person.

    Parameters
    ----------
    counts
        Name of a count → its value, from top to bottom.
    journeys
        One row is one person: `noticed` and `sent_back`, how often the person was noticed on
        entering and sent back. Whoever was detected most stands first.

    Examples
    --------
    >>> people = pd.DataFrame({"noticed": [1, 2], "sent_back": [0, 3]})
    >>> recount_rows({"people": 2}, people)[["panel", "name", "kind", "value"]].values.tolist()
    ... # doctest: +NORMALIZE_WHITESPACE
    [['counts', 'people', '', 2], ['people', '1', 'below: noticed on entering', 2],
     ['people', '2', 'below: noticed on entering', 1], ['people', '1', 'above: sent back', 3],
     ['people', '2', 'above: sent back', 0]]
    """
    rows: list[tuple[object, ...]] = [
        (BARS, name, "", value, f"{value:,.0f}") for name, value in counts.items()
    ]
    pairs = zip(journeys["noticed"].tolist(), journeys["sent_back"].tolist(), strict=True)
    most_first = sorted(pairs, key=lambda pair: (-sum(pair), -pair[1]))
    for at, kind in enumerate((NOTICED, SENT_BACK)):
        rows += [
            (STRIP, str(place), kind, times[at], "")
            for place, times in enumerate(most_first, start=1)
        ]
    return pd.DataFrame(rows, columns=["panel", "name", "kind", "value", "label"])


def recount_chart(
    rows: pd.DataFrame, *, words: dict[str, object], caption: list[str], description: str
) -> alt.VConcatChart:
    """The counts as bars; under them a column for each person, one block for each detection.

    Parameters
    ----------
    rows
        As `recount_rows` makes them; the named data set "rows" of the specification.
    words
        What a live figure can change: "headline", the title; "widest" and "highest", where the
        scales of the bars and of the columns end.
    caption, description
        Source, line by line; the figure in words.
    """
    data = alt.InlineData(values=plain_rows(rows), name="rows")
    params = [alt.param(name=name, value=value) for name, value in words.items()]
    return (
        alt.vconcat(_bars(data, rows), _strip(data), spacing=12)
        .resolve_scale(color="independent")
        .add_params(*params)
        .properties(
            title=alt.Title(text=alt.expr("headline"), subtitle=caption), description=description
        )
    )


def _bars(data: alt.InlineData, rows: pd.DataFrame) -> alt.LayerChart:
    names = rows.loc[rows["panel"] == BARS, "name"].to_list()
    here = alt.Chart(data).transform_filter(alt.datum.panel == BARS)
    axis = alt.Axis(ticks=False, minExtent=_EDGE, labelLimit=_EDGE)
    base = here.encode(
        y=alt.Y("name:N", sort=names, title=None, axis=axis),
        x=alt.X(
            "value:Q",
            title="counted, in the unit named at the left",
            axis=alt.Axis(tickCount=5),
            scale=alt.Scale(domainMin=0, domainMax=alt.expr("widest"), nice=False),
        ),
    )
    people = alt.datum.name == names[0]
    bars = base.mark_bar().encode(
        color=alt.condition(people, alt.value(INK), alt.value(QUIET)),
    )
    text = base.mark_text(align="left", dx=5, fontWeight=600, aria=False).encode(text="label:N")
    level = (
        here.transform_filter(people)
        .mark_rule(strokeDash=[4, 3], color=INK, aria=False)
        .encode(x="value:Q")
    )
    return alt.LayerChart(layer=[bars, level, text]).properties(width=_WIDTH, height=7 * 24)


def _strip(data: alt.InlineData) -> alt.Chart:
    here = alt.Chart(data).transform_filter(alt.datum.panel == STRIP)
    # The grid is white and lies over the bars, so that each detection is a block of its own.
    blocks = alt.Axis(
        grid=True,
        gridColor=PAPER,
        zindex=1,
        tickMinStep=1,
        tickCount=40,
        labelOverlap="parity",
        minExtent=_EDGE,
        titleAngle=0,
        titleAlign="right",
        titleX=-34,
        titleY=70,
    )
    colours = alt.Scale(domain=[NOTICED, SENT_BACK], range=[BLUE, VERMILION])
    columns = here.mark_bar(aria=False).encode(
        x=alt.X("name:N", sort=None, title="100 people, a column for each", axis=_NO_LABELS),
        y=alt.Y(
            "value:Q",
            title=["detections", "of this person"],
            axis=blocks,
            stack="zero",
            scale=alt.Scale(domainMin=0, domainMax=alt.expr("highest"), nice=False),
        ),
        color=alt.Color(
            "kind:N", scale=colours, legend=alt.Legend(title=None, orient="top", labelLimit=260)
        ),
        order=alt.Order("kind:N", sort="descending"),
    )
    return columns.properties(
        width=_WIDTH,
        height=150,
        title=alt.Title(
            "The same people one by one: how often was each detected?",
            fontSize=14,
            fontWeight=500,
            offset=8,
        ),
    )


_NO_LABELS = alt.Axis(labels=False, ticks=False)
