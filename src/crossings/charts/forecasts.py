"""A forecast that is said several times: the day it was said, and the days it means."""

from datetime import date

import altair as alt
import pandas as pd

from lessonkit.figures.theme import BLUE, INK, VERMILION, titled


def forecast_windows(
    frame: pd.DataFrame, *, title: str, caption: str, ended: date, words: str
) -> alt.LayerChart:
    """For each time a forecast was said: a point on that day, a bar over the days it means.

    Parameters
    ----------
    frame
        One row is one time: columns `said`, `first`, `last` (days) and `window` (in words).
    title
        The finding or the question.
    caption
        Sources.
    ended
        A day marked with a dashed line.
    words
        What stands beside the line.
    """
    rows = frame.assign(
        when=[f"said on {one.day} {one:%b}" for one in frame["said"]],
        **{name: pd.to_datetime(frame[name]) for name in ("said", "first")},
        # A bar covers its last day to the end.
        last=pd.to_datetime(frame["last"]) + pd.Timedelta(days=1),
    )
    said = "; ".join(f"{row.when}: {row.window}" for row in rows.itertuples())
    axis = alt.Axis(format="%-d %b", tickCount=6, grid=True)
    y = alt.Y("when:N", sort=None, title="said in 2024", axis=alt.Axis(labelLimit=200))
    base = alt.Chart(rows).encode(y=y)
    days = alt.X("first:T", title="day of 2024", axis=axis, scale=alt.Scale(nice=False, padding=24))
    bars = base.mark_bar(color=BLUE, height=18).encode(x=days, x2="last:T")
    points = base.mark_point(color=INK, filled=True, size=90, opacity=1).encode(x="said:T")
    labels = base.mark_text(align="right", dx=-8, aria=False).encode(x="first:T", text="window:N")
    mark = pd.DataFrame({"day": [pd.Timestamp(ended)], "words": [words]})
    rule = alt.Chart(mark).mark_rule(color=VERMILION, strokeDash=[5, 4], strokeWidth=2, aria=False)
    note = alt.Chart(mark).mark_text(align="right", dx=-6, dy=-8, aria=False)
    return alt.LayerChart(
        layer=[
            bars,
            points,
            labels,
            rule.encode(x="day:T"),
            note.encode(x="day:T", y=alt.value(0), text="words:N"),
        ]
    ).properties(
        width=560,
        height=alt.Step(46),
        title=titled(title, caption),
        description=(
            "Bar chart over the days of 2024: a point on the day a forecast was said, a bar over "
            f"the days it means. {said}. Marked: {words}."
        ),
    )
