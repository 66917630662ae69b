"""The figure on which a learner draws values before seeing them."""

from collections.abc import Mapping

import altair as alt
import pandas as pd

from lessonkit.figures.marks import dated_marks, describe_events
from lessonkit.figures.rows import plain_rows
from lessonkit.figures.theme import BLUE, QUIET, VERMILION

# How a guess is drawn, in words: for the line under the title and for the description.
DRAWN = {"line": "a line with diamonds", "bars": "open bars"}
_RECORDED = {"line": "bars", "bars": "solid bars inside them"}


def guess_rows(guess: Mapping[str, float | None]) -> pd.DataFrame:
    """The rows of the data set "guess". One row is one period; None is not drawn yet."""
    return pd.DataFrame(
        {"period": list(guess), "value": pd.Series(list(guess.values()), dtype=float)}
    )


def prediction_chart(
    known: pd.DataFrame,
    guess: pd.DataFrame,
    recorded: pd.DataFrame,
    *,
    title: str,
    caption: str,
    unit: str,
    marks: dict[str, str],
    top: float | None = None,
    shape: str = "line",
    axis: str = "quarter",
) -> alt.LayerChart:
    """Known bars, the guess as a line or as open bars, and, once revealed, the recorded bars.

    Parameters
    ----------
    known, guess, recorded
        One row is one period: columns `period` and `value`. Before the reveal the values of
        `recorded` are missing (NaN) and nothing is drawn for them. The three are the named data
        sets "known" (left out when it is empty), "guess" and "recorded" of the specification.
    title, caption, unit
        For the title, the line under it and the vertical axis. The title is the parameter
        "headline", so that a live figure can change it at the reveal.
    marks
        ISO date → a few words.
    top
        Where the vertical axis ends; without it, with room above the highest known bar.
    shape
        "line" or "bars".
    axis
        What one period is, in a word.
    """
    periods = [*known["period"], *guess["period"]]
    top = top or float(known["value"].max()) * 1.6
    x = alt.X(
        "period:N",
        sort=periods,
        # Lines over names that are no time need room for the names, turned only when they are many.
        scale=alt.Scale(domain=periods),
        title=axis,
        axis=alt.Axis(labelAngle=-60 if len(periods) > 6 else 0, labelLimit=160),
    )
    y = alt.Y("value:Q", scale=alt.Scale(domain=[0, top], clamp=True), title=unit)

    def named(frame: pd.DataFrame, name: str) -> alt.Chart:
        return alt.Chart(alt.InlineData(values=plain_rows(frame), name=name)).encode(x=x, y=y)

    # What may have no bars yet stays out of what screen readers find in the figure (an empty group
    # has no name); its description and the table under it say every number.
    layers = [named(known, "known").mark_bar(color=QUIET)] if len(known) else []
    if shape == "bars":
        # Open and solid, wide and narrow: told apart without colour too.
        layers += [
            named(guess, "guess").mark_bar(
                filled=False, stroke=VERMILION, strokeWidth=3, width={"band": 0.8}, aria=False
            ),
            named(recorded, "recorded").mark_bar(color=BLUE, width={"band": 0.45}, aria=False),
        ]
    else:
        layers += [
            named(recorded, "recorded").mark_bar(color=BLUE, aria=False),
            named(guess, "guess").mark_line(color=VERMILION, strokeWidth=3, aria=False),
            named(guess, "guess").mark_point(
                color=VERMILION, filled=True, shape="diamond", size=220, opacity=1, stroke="white"
            ),
        ]
    layers += dated_marks(marks, "period", periods)
    legend = f"Your guess: {DRAWN[shape]}. Recorded: {_RECORDED[shape]}."
    return (
        alt.LayerChart(layer=layers)
        .add_params(alt.param(name="headline", value=title))
        .properties(
            width=620,
            height=320,
            title=alt.Title(text=alt.expr("headline"), subtitle=[legend, caption]),
            description=describe_prediction(
                known, guess, recorded, unit=unit, marks=marks, shape=shape
            ),
        )
    )


def describe_prediction(
    known: pd.DataFrame,
    guess: pd.DataFrame,
    recorded: pd.DataFrame,
    *,
    unit: str,
    marks: dict[str, str],
    shape: str = "line",
) -> str:
    """The prediction figure in words, with every number it shows."""

    def listed(frame: pd.DataFrame) -> str:
        rows = frame.dropna(subset=["value"])
        values = zip(rows["period"], rows["value"], strict=True)
        return ", ".join(f"{period} {_said(value)}" for period, value in values)

    words = f"Bar chart: {unit}."
    if len(known):
        words += f" Known: {listed(known)}."
    words += f" Your guess, drawn as {DRAWN[shape]}: {listed(guess) or 'nothing drawn yet'}."
    if recorded["value"].notna().any():
        words += f" Recorded, drawn as {_RECORDED[shape]}: {listed(recorded)}."
    return words + describe_events(marks)


def _said(value: float) -> str:
    return f"{value:,.0f}" if value == round(value) else f"{value:,.1f}"
