"""Still figures for asking about causes: two groups, events in lanes, and the picked ones."""

from datetime import date

import altair as alt
import pandas as pd

from lessonkit.figures.marks import describe_events
from lessonkit.figures.theme import BLUE, INK, QUIET, VERMILION, titled
from lessonkit.figures.wanted import wants
from lessonkit.text.wording import quarter_of

_QUARTERLY = "people recorded in a quarter"


@wants("quarter")
def two_groups(table: pd.DataFrame, *, title: str, caption: str) -> alt.VConcatChart:
    """Two groups one above the other, on one scale.

    Parameters
    ----------
    table
        One row is one quarter; `quarter` and one column for each group, in people.
    title, caption
        The finding or the question; source and edition.

    Examples
    --------
    >>> quarters = pd.DataFrame({"quarter": ["2022Q3", "2022Q4"], "A": [9, 1], "B": [8, 7]})
    >>> two_groups(quarters, title="Two groups", caption="Made up").to_dict()["description"][:45]
    'Two bar charts on one scale: people recorded '
    """
    groups = [column for column in table.columns if column != "quarter"]
    top = float(table[groups].to_numpy().max())
    said = []
    parts = []
    for group, colour in zip(groups, (VERMILION, BLUE), strict=True):
        last = group == groups[-1]
        listed = (f"{q} {n:,}" for q, n in zip(table["quarter"], table[group], strict=True))
        said.append(f"{group}: {', '.join(listed)}")
        axis = alt.Axis(labelAngle=-60) if last else alt.Axis(labels=False, ticks=False)
        parts.append(
            alt.Chart(table[["quarter", group]])
            .mark_bar(color=colour)
            .encode(
                x=alt.X("quarter:N", sort=None, title="quarter" if last else None, axis=axis),
                y=alt.Y(
                    f"{group}:Q",
                    title="people in a quarter",
                    scale=alt.Scale(domain=[0, top]),
                    axis=alt.Axis(tickCount=4),
                ),
            )
            .properties(
                width=600, height=130, title=alt.Title(group, fontSize=14, fontWeight=500, offset=8)
            )
        )
    return alt.vconcat(*parts, spacing=16).properties(
        title=titled(title, caption),
        description=f"Two bar charts on one scale: {_QUARTERLY}. {'. '.join(said)}.",
    )


@wants("quarter", "arrivals")
def with_lanes(
    frame: pd.DataFrame, events: dict[str, str], *, title: str, caption: str
) -> alt.LayerChart:
    """Bars by quarter, and events at their day, each in a lane of its own so that none is hidden.

    Parameters
    ----------
    frame
        One row is one quarter: `quarter` and `arrivals` (people).
    events
        ISO date → a few words, in order of time, within the quarters of the frame.
    title, caption
        The finding or the question; source and edition.

    Examples
    --------
    >>> quarters = pd.DataFrame({"quarter": ["2022Q3", "2022Q4"], "arrivals": [9044, 1185]})
    >>> chart = with_lanes(quarters, {"2022-12-13": "joint statements"}, title="x", caption="y")
    >>> chart.to_dict()["description"][-44:]
    ' Marked: 13 December 2022, joint statements.'
    """
    frame = frame[["quarter", "arrivals"]].reset_index(drop=True)
    quarters = list(frame["quarter"])
    top = float(frame["arrivals"].max())
    step = 0.13 * top
    ceiling = top + step * (len(events) + 0.5)  # lanes lie above the bars, the first event highest
    lanes = []
    for lane, (iso, said) in enumerate(events.items()):
        day = date.fromisoformat(iso)
        period = pd.Period(quarter_of(day), "Q")
        days = (period.end_time.date() - period.start_time.date()).days
        at = quarters.index(quarter_of(day)) + (day - period.start_time.date()).days / days
        left = at > len(quarters) * 0.8  # no room at its right
        lanes.append((at, ceiling - step * (lane + 0.5), said, left))
    marks = pd.DataFrame(lanes, columns=["at", "height", "said", "left"])
    # Bars on a scale of numbers, from one quarter's first day to its last, so that a day has a
    # place of its own within its quarter.
    bars = frame.assign(
        start=[i + 0.08 for i in range(len(frame))], end=[i + 0.92 for i in range(len(frame))]
    )
    labels = str([f"{quarter}" for quarter in quarters])
    x_axis = alt.Axis(
        values=[i + 0.5 for i in range(len(frame))],
        labelExpr=f"{labels}[floor(datum.value)]",
        labelAngle=-60,
        title="quarter",
    )
    scale = alt.Scale(domain=[0, len(frame)], nice=False)
    bar = (
        alt.Chart(bars)
        .mark_bar(color=BLUE)
        .encode(
            x=alt.X("start:Q", scale=scale, axis=x_axis),
            x2="end:Q",
            y=alt.Y(
                "arrivals:Q",
                title=_QUARTERLY,
                scale=alt.Scale(domain=[0, ceiling], nice=False),
                axis=alt.Axis(values=[i * 2_000 for i in range(int(top // 2_000) + 1)]),
            ),
            y2=alt.datum(0),
        )
    )
    base = alt.Chart(marks).encode(x=alt.X("at:Q", scale=scale))
    rules = base.mark_rule(strokeDash=[5, 4], color=INK, aria=False).encode(
        y="height:Q", y2=alt.datum(0)
    )
    words = [
        base.transform_filter(alt.datum.left == left)
        .mark_text(align="right" if left else "left", dx=-5 if left else 5, color=INK, aria=False)
        .encode(y="height:Q", text="said:N")
        for left in (False, True)
    ]
    listed = ", ".join(f"{q} {n:,}" for q, n in zip(quarters, frame["arrivals"], strict=True))
    return alt.LayerChart(layer=[bar, rules, *words]).properties(
        width=620,
        height=330,
        title=titled(title, caption),
        description=f"Bar chart: {_QUARTERLY}: {listed}.{describe_events(events)}",
    )


def picked_and_rest(
    world: pd.DataFrame, picked: int, *, title: str, caption: str
) -> alt.LayerChart:
    """Every unit at two times: those picked for being highest the first time, and the rest.

    Parameters
    ----------
    world
        One row is one unit: `unit`, `first` and `second`.
    picked
        How many were picked, the highest of the first time.
    title, caption
        The finding or the question; what the world is.

    Examples
    --------
    >>> world = pd.DataFrame({"unit": [1, 2, 3], "first": [90, 50, 40], "second": [70, 55, 45]})
    >>> chart = picked_and_rest(world, 1, title="Picked", caption="An invented world")
    >>> chart.to_dict()["description"][-66:]
    'Picked: 90 on average the first time, 70 the second. Rest: 45, 50.'
    """
    top = set(world.nlargest(picked, "first")["unit"])
    group = world["unit"].isin(top).map({True: "picked", False: "not picked"})
    frame = world.assign(group=group)
    long = frame.melt(id_vars=["unit", "group"], value_vars=["first", "second"], var_name="time")
    long["time"] = long["time"].map({"first": "first year", "second": "second year"})
    means = long.groupby(["group", "time"], as_index=False)["value"].mean()
    means["said"] = means["value"].map("{:,.0f} on average".format)
    average = means.set_index(["group", "time"])["value"]
    colour = alt.Color(
        "group:N",
        scale=alt.Scale(domain=["picked", "not picked"], range=[VERMILION, QUIET]),
        legend=alt.Legend(title=None, orient="top", direction="horizontal"),
    )
    x = alt.X("time:N", title=None, axis=alt.Axis(labelAngle=0), scale=alt.Scale(padding=0.6))
    y = alt.Y("value:Q", title="complaints about one route in a year")
    lines = (
        alt.Chart(long)
        .mark_line(strokeWidth=1, opacity=0.5, aria=False)
        .encode(x=x, y=y, color=colour, detail="unit:N")
    )
    dots = (
        alt.Chart(long)
        .mark_point(filled=True, size=30, opacity=1)
        .encode(
            x=x,
            y=y,
            color=colour,
            shape=alt.Shape(
                "group:N",
                scale=alt.Scale(domain=["picked", "not picked"], range=["diamond", "circle"]),
                legend=alt.Legend(title=None, orient="top", direction="horizontal"),
            ),
        )
    )
    base = alt.Chart(means).encode(x=x, y="value:Q")
    texts = [
        base.transform_filter(alt.datum.time == time)
        .mark_text(
            align="left" if late else "right",
            dx=12 if late else -12,
            fontWeight=600,
            color=INK,
            aria=False,
        )
        .encode(text="said:N")
        for time, late in (("first year", False), ("second year", True))
    ]
    words = (
        f"Line chart from a first to a second year, one line for each of {len(world)} routes. "
        f"Picked: {average['picked', 'first year']:,.0f} on average the first time, "
        f"{average['picked', 'second year']:,.0f} the second. "
        f"Rest: {average['not picked', 'first year']:,.0f}, "
        f"{average['not picked', 'second year']:,.0f}."
    )
    return alt.LayerChart(layer=[lines, dots, *texts]).properties(
        width=560, height=320, title=titled(title, caption), description=words
    )
