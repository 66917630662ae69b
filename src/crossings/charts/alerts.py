"""Parts of different wholes as bars: the same count can be a sliver or nearly all."""

import altair as alt
import pandas as pd

from lessonkit.figures.theme import INK, VERMILION, titled
from lessonkit.figures.wanted import wants


@wants("what", "part", "whole")
def shares_chart(
    counts: pd.DataFrame,
    *,
    title: str,
    axis: str,
    caption: str | list[str],
    percent: bool = True,
) -> alt.LayerChart:
    """Bars of parts in per cent of their wholes, with both numbers written at each.

    Parameters
    ----------
    counts
        One row is one share, in the order shown: columns `what`, `part` and `whole`.
    title, axis
        The finding or the question; what the per cent are of.
    caption
        Source and edition, in one line or several.
    percent
        Whether the share itself is written too; False leaves it to be worked out.

    Examples
    --------
    >>> counts = pd.DataFrame({"what": ["alerts"], "part": [10], "whole": [2077]})
    >>> chart = shares_chart(counts, title="How many?", axis="%", caption="Made up")
    >>> chart.to_dict()["description"]
    'Bar chart: %. alerts: 10 of 2,077, 0.48%.'
    """
    rows = counts[["what", "part", "whole"]].copy()
    rows["per cent"] = 100 * rows["part"] / rows["whole"]
    rows["label"] = [
        f"{part:,.0f} of {whole:,.0f}" + (f", {_exact(part / whole)}" if percent else "")
        for part, whole in zip(rows["part"], rows["whole"], strict=True)
    ]
    said = "; ".join(f"{row.what}: {row.label}" for row in rows.itertuples())
    base = alt.Chart(rows).encode(
        y=alt.Y("what:N", sort=None, title=None, axis=alt.Axis(labelLimit=260, ticks=False)),
        x=alt.X("per cent:Q", title=axis, scale=alt.Scale(domain=[0, 100], nice=False)),
    )
    # A long bar carries its numbers at its end, inside; a short one beside it.
    inside = "datum['per cent'] > 60"
    numbers = base.mark_text(
        align=alt.expr(f"{inside} ? 'right' : 'left'"),
        dx=alt.expr(f"{inside} ? -8 : 8"),
        color=alt.expr(f"{inside} ? 'white' : '{INK}'"),
        fontWeight=600,
        aria=False,
    ).encode(text="label:N")
    return alt.LayerChart(layer=[base.mark_bar(color=VERMILION), numbers]).properties(
        width=460,
        height=46 * len(rows),
        title=titled(title, caption),
        description=f"Bar chart: {axis}. {said}.",
    )


def _exact(part: float) -> str:
    """A share with two figures that count, however small."""
    value = 100 * part
    if value >= 10:
        return f"{value:.1f}%"
    digits = 2
    while value and round(value, digits) * 10**digits < 1:
        digits += 1
    return f"{value:.{digits}f}%"
