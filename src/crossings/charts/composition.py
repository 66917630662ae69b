"""One change seen three ways, for a group and the rest: people, share, change in per cent."""

import altair as alt
import pandas as pd

from lessonkit.figures.rows import plain_rows
from lessonkit.figures.theme import BLUE, QUIET, VERMILION

GROUP, REST, ALL = "chosen", "everyone else", "all arrivals"
PEOPLE = "people recorded"


def composition_rows(
    base: str,
    later: str,
    group: tuple[int, int],
    everyone: tuple[int, int],
    whole: str = ALL,
    others: str = REST,
) -> pd.DataFrame:
    """The rows that the composition figure draws; always the same number in the same order.

    Parameters
    ----------
    base, later
        Labels of the baseline and of the comparison period.
    group, everyone
        People in the baseline and in the comparison period.
    whole, others
        What everyone together is called, and what everyone but the group.

    Returns
    -------
    DataFrame
        One row is one bar: `panel` ("count", "share" or "change"), `place` (the label under the
        bar), `part`, `value` (people, % or % change) and `label`. A change from nobody has no
        value (NaN).

    Examples
    --------
    >>> rows = composition_rows("2022", "2023", (12658, 924), (45774, 29437))
    >>> rows.query("panel == 'change'")["value"].round(1).tolist()
    [-92.7, -13.9, -35.7]
    """
    rest = tuple(a - g for a, g in zip(everyone, group, strict=True))
    periods = (f"{base} (baseline)", f"{later} (comparison)")
    rows: list[tuple[str, str, str, float]] = []
    for period, here, left in zip(periods, group, rest, strict=True):
        rows += [("count", period, GROUP, here), ("count", period, others, left)]
    for period, here, total in zip(periods, group, everyone, strict=True):
        rows.append(("share", period, GROUP, 100 * here / total if total else float("nan")))
    for part, (before, after) in ((GROUP, group), (others, rest), (whole, everyone)):
        change = 100 * (after - before) / before if before else float("nan")
        rows.append(("change", part, part, change))
    frame = pd.DataFrame(rows, columns=["panel", "place", "part", "value"])
    frame["label"] = [_label(*one) for one in zip(frame["panel"], frame["value"], strict=True)]
    return frame


def _label(panel: str, value: float) -> str:
    """The number written at a bar."""
    if pd.isna(value):
        return ""
    if panel == "count":
        return f"{value:,.0f}"
    sign = "+" if panel == "change" else ""
    return f"{value:{sign},.1f}%".replace("-", "−")


def composition_chart(
    rows: pd.DataFrame,
    *,
    headline: str,
    caption: str,
    description: str,
    whole: str = ALL,
    others: str = REST,
    unit: str = PEOPLE,
) -> alt.HConcatChart:
    """Three panels side by side: counts, share and change.

    Parameters
    ----------
    rows
        As `composition_rows` makes them; the named data set "rows" of the specification.
    headline
        The title; it is the parameter "headline", so that a live figure can change it.
    caption
        Source and edition.
    description
        The figure in words.
    whole, others, unit
        What everyone together is called, what everyone but the group, and what is counted.
    """
    colours = alt.Scale(domain=[GROUP, others, whole], range=[VERMILION, BLUE, QUIET])
    data = alt.InlineData(values=plain_rows(rows), name="rows")
    title = alt.param(name="headline", value=headline)

    def panel(name: str, width: int, y_title: str, *, stack: bool = False) -> alt.LayerChart:
        # Room for the number under a bar that goes down to nearly −100%, above the axis.
        scale = alt.Scale(padding=20, nice=False) if name == "change" else alt.Undefined
        base = (
            alt.Chart(data)
            .transform_filter(alt.datum.panel == name)
            .encode(
                x=alt.X(
                    "place:N",
                    sort=None,
                    title=None,
                    axis=alt.Axis(
                        labelAngle=0,
                        labelLimit=150,
                        labelExpr=_TWO_LINES,
                    ),
                ),
                y=alt.Y("value:Q", title=y_title, stack="zero" if stack else None, scale=scale),
            )
        )
        bars = base.mark_bar().encode(
            color=alt.Color("part:N", scale=colours, legend=alt.Legend(title=None, orient="top")),
        )
        if stack:
            # The order within the stack is the order of the rows: the chosen group at the foot.
            bars = bars.encode(order=alt.Order("part:N", sort="ascending"))
            return alt.LayerChart(layer=[bars]).properties(width=width, height=260)
        text = base.mark_text(dy=alt.expr("datum.value < 0 ? 12 : -8"), aria=False).encode(
            text="label:N"
        )
        return alt.LayerChart(layer=[bars, text]).properties(width=width, height=260)

    return (
        alt.hconcat(
            panel("count", 175, unit, stack=True),
            panel("share", 175, f"% of {whole}"),
            panel("change", 185, "change in %"),
            spacing=20,
        )
        .add_params(title)
        .properties(
            title=alt.Title(text=alt.expr("headline"), subtitle=caption),
            description=description,
        )
    )


# "2022 (baseline)" and "everyone else" on two lines, so that labels stand side by side unturned.
_TWO_LINES = "split(datum.label, ' ')"
