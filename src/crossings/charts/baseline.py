"""One end point against every earlier start: counts, changes in counts, changes in per cent."""

import altair as alt
import pandas as pd

from lessonkit.figures.rows import plain_rows
from lessonkit.figures.theme import BLUE, INK, PAPER, QUIET, VERMILION, titled
from lessonkit.figures.wanted import wants
from lessonkit.text.wording import signed

OTHER, BASELINE, COMPARISON = "other years", "baseline", "comparison"
# A fall ends at −100%; a rise has no end, so the scale must stop somewhere. The bars that go on
# beyond it carry a mark and their number.
LOWEST, HIGHEST = -100, 200
_STEPS = {-100: "none left −100", 0: "0", 100: "double +100", 200: "+200"}
_STEP_WORDS = f"({ {str(at): said for at, said in _STEPS.items()} })[datum.value]"
_AXIS = 100  # pixels at the left, the same in all rows whatever the numbers
_WIDTH = 615


def baseline_rows(counts: pd.Series, baseline: int, comparison: int) -> pd.DataFrame:
    """The rows of the figure, three for each year: its count, and what it gives as a baseline.

    Parameters
    ----------
    counts
        Year → count, in order, zero or more.
    baseline, comparison
        The two years that stand out.

    Returns
    -------
    DataFrame
        One row is one bar: `panel` ("count", "difference" or "per cent"), `year`, `part` (what the
        year is in this comparison), `value`, `label` (the number written at the bar) and `beyond`
        (a mark where the bar goes on beyond the scale). Years that do not lie before the comparison
        give no change (NaN), and a year with nobody gives none in per cent.

    Examples
    --------
    >>> rows = baseline_rows(pd.Series({2021: 10, 2022: 50, 2023: 25}), 2022, 2023)
    >>> rows.query("panel == 'per cent'")["label"].tolist()
    ['+150', '−50', '']
    """
    end = counts[comparison]
    panels: dict[str, list[tuple[object, ...]]] = {"count": [], "difference": [], "per cent": []}
    for year, count in zip(counts.index, counts, strict=True):
        before = year < comparison
        part = {baseline: BASELINE, comparison: COMPARISON}.get(year, OTHER)
        difference = end - count if before else float("nan")
        change = 100 * difference / count if count else float("nan")
        moved = signed(difference, 0) if before else ""
        values = {
            "count": (count, f"{count:,}" if part != OTHER else ""),
            "difference": (difference, moved if part == BASELINE else ""),
            "per cent": (change, "" if pd.isna(change) else signed(change, 0)),
        }
        for panel, (value, label) in values.items():
            beyond = "▲" if panel == "per cent" and value > HIGHEST else ""
            panels[panel].append((panel, str(year), part, value, label, beyond))
    rows = [row for panel in panels.values() for row in panel]
    return pd.DataFrame(rows, columns=["panel", "year", "part", "value", "label", "beyond"])


def baseline_chart(
    rows: pd.DataFrame, *, words: dict[str, str], caption: list[str], description: str
) -> alt.VConcatChart:
    """Three rows of bars under each other: each year's count, and the change from it to the end.

    Parameters
    ----------
    rows
        As `baseline_rows` makes them; the named data set "rows" of the specification.
    words
        The titles, parameters of the figure that a live one can change: "headline" for the whole,
        "counted", "difference" and "relative" for the three rows.
    caption, description
        Source and edition, line by line; the figure in words.
    """
    data = alt.InlineData(values=plain_rows(rows), name="rows")
    colours = alt.Scale(domain=[BASELINE, COMPARISON, OTHER], range=[VERMILION, BLUE, QUIET])
    legend = alt.Legend(title=None, orient="top", direction="horizontal")

    def panel(name: str, title: str, height: int, y: alt.Y, *more: alt.Chart) -> alt.LayerChart:
        base = (
            alt.Chart(data)
            .transform_filter(alt.datum.panel == name)
            .encode(
                x=alt.X(
                    "year:N",
                    sort=None,
                    title="year" if name == "per cent" else None,
                    scale=alt.Scale(paddingInner=0.15, paddingOuter=0.3),
                    axis=alt.Axis(labelAngle=0, labelFontSize=12)
                    if name == "per cent"
                    else alt.Axis(labels=False, ticks=False),
                ),
                y=y,
            )
        )
        bars = base.mark_bar().encode(color=alt.Color("part:N", scale=colours, legend=legend))
        return alt.LayerChart(layer=[bars, *more, *_numbers(base, name)]).properties(
            width=_WIDTH,
            height=height,
            title=alt.Title(alt.expr(title), fontSize=14, fontWeight=500, offset=10),
        )

    axis = alt.Axis(tickCount=4, minExtent=_AXIS)
    end = (
        alt.Chart(data)
        .transform_filter((alt.datum.panel == "count") & (alt.datum.part == COMPARISON))
        .encode(y="value:Q")
    )
    level = (  # on white, so that the dashes are seen in front of the bars as well
        end.mark_rule(color=PAPER, size=4, aria=False),
        end.mark_rule(strokeDash=[5, 4], color=BLUE, size=2, aria=False),
    )
    relative = alt.Y(
        "value:Q",
        title="per cent",
        scale=alt.Scale(domain=[LOWEST, HIGHEST], clamp=True, nice=False),
        axis=alt.Axis(values=list(_STEPS), labelExpr=_STEP_WORDS, minExtent=_AXIS),
    )
    return (
        alt.vconcat(
            panel("count", "counted", 130, alt.Y("value:Q", title="count", axis=axis), *level),
            panel("difference", "difference", 80, alt.Y("value:Q", title="count", axis=axis)),
            panel("per cent", "relative", 170, relative, *_landmarks()),
            spacing=20,
        )
        # One column for each year in all three rows, also for years that give no change.
        .resolve_scale(x="shared")
        .add_params(*(alt.param(name=name, value=said) for name, said in words.items()))
        .properties(
            title=alt.Title(text=alt.expr("headline"), subtitle=caption),
            description=description,
        )
    )


def _numbers(base: alt.Chart, panel: str) -> list[alt.Chart]:
    """The numbers at the bars of one row."""
    if panel == "count":
        # Two neighbours must not run into each other: one ends and one begins at its bar's edge.
        ends = {BASELINE: {"align": "right", "dx": 15}, COMPARISON: {"align": "left", "dx": -15}}
        return [
            layer
            for part, place in ends.items()
            for layer in _haloed(
                base.transform_filter(alt.datum.part == part),
                {**place, "dy": -8, "fontSize": 12, "fontWeight": 600},
            )
        ]
    text = _haloed(base, {"dy": alt.expr("datum.value < 0 ? 11 : -8"), "fontSize": 11})
    if panel == "difference":
        return text
    return [*text, base.mark_text(dy=10, color=PAPER, aria=False).encode(text="beyond:N")]


def _haloed(base: alt.Chart, look: dict[str, object]) -> list[alt.Chart]:
    """Numbers with a white rim, so that a line behind them does not strike them out."""
    rim = {"stroke": PAPER, "strokeWidth": 4, "strokeJoin": "round"}
    return [base.mark_text(**look, **more, aria=False).encode(text="label:N") for more in (rim, {})]


def _landmarks() -> list[alt.Chart]:
    """Lines where nothing is left, where nothing changed, and where there is twice as much."""
    ends = alt.Chart(pd.DataFrame({"value": [LOWEST, 100]}))
    nothing = alt.Chart(pd.DataFrame({"value": [0]}))
    return [
        nothing.mark_rule(color=QUIET, aria=False).encode(y="value:Q"),
        ends.mark_rule(strokeDash=[2, 3], color=INK, aria=False).encode(y="value:Q"),
    ]


@wants("year", "count")
def years_chart(counts: pd.DataFrame, *, unit: str, title: str, caption: str) -> alt.LayerChart:
    """Bars of one count by year, with its number over each.

    Parameters
    ----------
    counts
        One row is one year: columns `year` and `count`.
    unit
        What is counted, with its period ("returns in a year").
    title, caption
        The finding or the question; source and edition.
    """
    listed = ", ".join(f"{row.year} {row.count_:,}" for row in _rows(counts))
    base = alt.Chart(counts).encode(
        x=alt.X("year:O", title="year", axis=alt.Axis(labelAngle=0)),
        y=alt.Y("count:Q", title=unit),
    )
    bars = base.mark_bar(color=BLUE).encode(tooltip=["year", alt.Tooltip("count:Q", format=",")])
    numbers = base.mark_text(dy=-8, fontSize=10, aria=False).encode(
        text=alt.Text("count:Q", format=",")
    )
    return alt.LayerChart(layer=[bars, numbers]).properties(
        width=640,
        height=240,
        title=titled(title, caption),
        description=f"Bar chart: {unit}. {listed}.",
    )


def _rows(counts: pd.DataFrame):
    # A column named "count" would be hidden by the method of that name.
    return counts.rename(columns={"count": "count_"}).itertuples()
