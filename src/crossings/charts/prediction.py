"""The figure on which a learner draws the next periods before seeing them."""

import altair as alt
import pandas as pd

from crossings.charts.marks import dated_marks, describe_events
from crossings.charts.theme import BLUE, QUIET, VERMILION, titled


def prediction_chart(
    known: pd.DataFrame,
    guess: pd.DataFrame,
    recorded: pd.DataFrame,
    *,
    title: str,
    caption: str,
    unit: str,
    marks: dict[str, str],
) -> alt.LayerChart:
    """Known bars, the guess as a line with diamonds, and, once revealed, the recorded bars.

    Parameters
    ----------
    known, guess, recorded
        One row is one period: columns `period` and `value`. Before the reveal the values of
        `recorded` are missing (NaN) and nothing is drawn for them. The three are the named data
        sets "known", "guess" and "recorded" of the specification.
    title, caption, unit
        For the title, the line under it and the vertical axis.
    marks
        ISO date → a few words.
    """
    periods = [*known["period"], *guess["period"]]
    # Room above the highest bar, so that a guess of a further rise can be drawn.
    top = float(known["value"].max()) * 1.6
    x = alt.X(
        "period:N",
        sort=periods,
        scale=alt.Scale(domain=periods),
        title="quarter",
        axis=alt.Axis(labelAngle=-60),
    )
    y = alt.Y("value:Q", scale=alt.Scale(domain=[0, top], clamp=True), title=unit)

    def named(frame: pd.DataFrame, name: str) -> alt.Chart:
        values = frame.astype(object).where(frame.notna(), None).to_dict("records")
        return alt.Chart(alt.InlineData(values=values, name=name)).encode(x=x, y=y)

    layers = [
        named(known, "known").mark_bar(color=QUIET),
        named(recorded, "recorded").mark_bar(color=BLUE),
        named(guess, "guess").mark_line(color=VERMILION, strokeWidth=3, aria=False),
        named(guess, "guess").mark_point(
            color=VERMILION, filled=True, shape="diamond", size=220, opacity=1, stroke="white"
        ),
    ]
    layers += dated_marks(marks, "period", periods)
    return alt.layer(*layers).properties(
        width=620,
        height=320,
        title=titled(title, caption),
        description=describe_prediction(known, guess, recorded, unit=unit, marks=marks),
    )


def describe_prediction(
    known: pd.DataFrame,
    guess: pd.DataFrame,
    recorded: pd.DataFrame,
    *,
    unit: str,
    marks: dict[str, str],
) -> str:
    """The prediction figure in words, with every number it shows."""

    def listed(frame: pd.DataFrame) -> str:
        rows = frame.dropna(subset=["value"])
        return ", ".join(f"{row.period} {row.value:,.0f}" for row in rows.itertuples())

    words = f"Bar chart: {unit}. Known: {listed(known)}."
    words += f" Your guess, drawn as a line with diamonds: {listed(guess)}."
    if recorded["value"].notna().any():
        words += f" Recorded, drawn as bars: {listed(recorded)}."
    return words + describe_events(marks)
