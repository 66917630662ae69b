"""Figures that lie far apart, each with its own unit, on one scale of powers of ten."""

import altair as alt
import pandas as pd

from lessonkit.figures.theme import BLUE, QUIET, titled
from lessonkit.figures.wanted import wants

AXIS = "figure as printed (each step is ten times the one before)"


@wants("name", "value")
def counts_apart(frame: pd.DataFrame, *, title: str, caption: str) -> alt.LayerChart:
    """One dot for each figure on a scale of powers of ten, with the figure beside it.

    Dots and not bars: on such a scale the length of a bar says nothing.

    Parameters
    ----------
    frame
        One row is one figure: columns `name` and `value` (above zero).
    title, caption
        The finding or the question; source and edition.

    Examples
    --------
    >>> frame = pd.DataFrame({"name": ["A", "B"], "value": [81, 346004]})
    >>> counts_apart(frame, title="Two figures", caption="Made up").to_dict()["description"]
    'Dot chart: figure as printed (each step is ten times the one before). A 81, B 346,004.'
    """
    rows = frame.assign(label=[f"{value:,}" for value in frame["value"]])
    steps = [10**power for power in range(1, len(str(int(frame["value"].max()))) + 1)]
    listed = ", ".join(f"{row.name} {row.label}" for row in rows.itertuples(index=False))
    base = alt.Chart(rows).encode(
        y=alt.Y("name:N", sort=None, title=None, axis=alt.Axis(labelLimit=220, ticks=False)),
        x=alt.X(
            "value:Q",
            title=AXIS,
            scale=alt.Scale(type="log", domain=[steps[0], steps[-1]]),
            axis=alt.Axis(values=steps, format=",", grid=True),
        ),
    )
    dots = base.mark_point(filled=True, size=160, opacity=1, color=BLUE)
    numbers = base.mark_text(dy=-15, color=QUIET, fontWeight=600, aria=False).encode(text="label:N")
    return alt.LayerChart(layer=[dots, numbers]).properties(
        width=500,
        height=140,
        title=titled(title, caption),
        description=f"Dot chart: {AXIS}. {listed}.",
    )
