"""A score, a threshold and two groups: whom it flags, and three rates of error."""

from collections.abc import Mapping
from typing import Any

import altair as alt
import pandas as pd

from lessonkit.figures.rows import plain_rows
from lessonkit.figures.theme import BLUE, INK, PAPER, PINK, QUIET, VERMILION

OUTCOMES = {
    ("others", True): "flagged wrongly",
    ("others", False): "left alone",
    ("listed", True): "flagged rightly",
    ("listed", False): "missed",
}
ERRORS = {
    # rate: (title under its bars, errors, the rest of those it is a share of, colour)
    "false_positive_rate": ("% of those not on the list", "false_alerts", "left_alone", VERMILION),
    "missed_rate": ("% of those on the list", "missed", "true_alerts", PINK),
    "false_share_of_alerts": ("% of alerts", "false_alerts", "true_alerts", VERMILION),
}
_TITLES = {
    "false_positive_rate": "Flagged wrongly",
    "missed_rate": "Missed",
    "false_share_of_alerts": "False among alerts",
}
_WIDTH, _HALF = 265, 2.5


def threshold_rows(
    people: pd.DataFrame, starts: dict[str, int], errors: Mapping[str, Mapping[str, Any]]
) -> pd.DataFrame:
    """The rows of the figure; always the same number in the same order.

    Parameters
    ----------
    people
        One row is one score level of one group: `group`, `score`, `others`, `listed`.
    starts
        Group → the score from which its people are flagged.
    errors
        Group → the four counts that `error_rates_by_group` takes, and the three rates that it
        gives.

    Returns
    -------
    DataFrame
        One row is one bar or line: `panel` ("others", "listed", "rule" or the name of a rate),
        `group`, `part` (the outcome), `x` and `x2` (score, or nothing), `value` (people or per
        cent) and `label`.
    """
    columns = (people[name].tolist() for name in ("group", "score", "others", "listed"))
    levels = list(zip(*columns, strict=True))
    rows: list[tuple[object, ...]] = [
        (
            kind,
            group,
            OUTCOMES[kind, score >= starts[group]],
            score - _HALF + 0.3,
            score + _HALF - 0.3,
            float(count[kind == "listed"]),
            "",
        )
        for kind in ("others", "listed")
        for group, score, *count in levels
    ]
    rows += [
        ("rule", group, "", start - _HALF, start - _HALF, 0.0, "")
        for group, start in starts.items()
    ]
    for rate, (_, wrongly, rest, _) in ERRORS.items():
        for group, row in errors.items():
            wrong, of = int(row[wrongly]), int(row[wrongly] + row[rest])
            value = 100 * row[rate]
            label = f"{value:.1f}% ({wrong:,} of {of:,})" if of else "no alerts"
            rows.append((rate, group, "", 0.0, 0.0, 0.0 if pd.isna(value) else value, label))
    names = ("panel", "group", "part", "x", "x2", "value", "label")
    return pd.DataFrame(dict(zip(names, zip(*rows, strict=True), strict=True)))


def threshold_chart(
    rows: pd.DataFrame, *, words: dict[str, str], caption: str, description: str
) -> alt.VConcatChart:
    """Both groups by score side by side, and their rates of error under them.

    Parameters
    ----------
    rows
        As `threshold_rows` makes them; the named data set "rows" of the specification.
    words
        Parameters that a live figure can change: "headline", "group_A" and "group_B".
    caption, description
        What is invented; the figure in words.
    """
    data = alt.InlineData(values=plain_rows(rows), name="rows")
    upper = alt.hconcat(*(_scores(data, g, "others") for g in "AB"), spacing=30)
    middle = alt.hconcat(*(_scores(data, g, "listed") for g in "AB"), spacing=30)
    lower = alt.hconcat(*(_rate(data, name) for name in ERRORS), spacing=16)
    return (
        alt.vconcat(
            upper.resolve_scale(y="shared"),
            middle.resolve_scale(y="shared"),
            lower,
            spacing=14,
        )
        .add_params(*(alt.param(name=name, value=said) for name, said in words.items()))
        .properties(
            title=alt.Title(text=alt.expr("headline"), subtitle=caption), description=description
        )
    )


def _scores(data: alt.InlineData, group: str, kind: str) -> alt.LayerChart:
    parts = list(OUTCOMES.values())
    colours = alt.Scale(domain=parts, range=[VERMILION, QUIET, BLUE, PINK])
    last = kind == "listed"
    x = alt.X(
        "x:Q",
        title="score" if last else None,
        scale=alt.Scale(domain=[0, 100], nice=False),
        axis=alt.Axis(values=list(range(0, 101, 20)), labels=last, ticks=last),
    )
    bars = (
        alt.Chart(data)
        .transform_filter((alt.datum.panel == kind) & (alt.datum.group == group))
        .mark_bar()
        .encode(
            x=x,
            x2="x2:Q",
            y=alt.Y(
                "value:Q",
                title=["people", "on list" if last else "not on list"],
                axis=alt.Axis(tickCount=3, minExtent=34),
            ),
            y2=alt.datum(0),
            color=alt.Color(
                "part:N",
                scale=colours,
                legend=alt.Legend(title=None, orient="top", direction="horizontal"),
            ),
        )
    )
    rule = (
        alt.Chart(data)
        .transform_filter((alt.datum.panel == "rule") & (alt.datum.group == group))
        .mark_rule(color=INK, strokeDash=[5, 4], strokeWidth=2, aria=False)
        .encode(x="x:Q")
    )
    drawn = alt.LayerChart(layer=[bars, rule]).properties(width=_WIDTH, height=90 if last else 120)
    if last:
        return drawn
    title = alt.Title(alt.expr(f"group_{group}"), fontSize=14, fontWeight=500, offset=8)
    return drawn.properties(title=title)


def _rate(data: alt.InlineData, name: str) -> alt.LayerChart:
    under, _, _, colour = ERRORS[name]
    first = name == next(iter(ERRORS))
    base = (
        alt.Chart(data)
        .transform_filter(alt.datum.panel == name)
        .encode(
            y=alt.Y(
                "group:N",
                title="group" if first else None,
                axis=alt.Axis(labels=first, ticks=first),
            ),
            x=alt.X(
                "value:Q",
                title=under,
                scale=alt.Scale(domain=[0, 100], nice=False),
                axis=alt.Axis(tickCount=3),
            ),
        )
    )
    text = base.encode(text="label:N", x=alt.value(3))
    look = {"align": "left", "fontSize": 12, "aria": False}
    return alt.LayerChart(
        layer=[
            base.mark_bar(color=colour, opacity=0.45),
            text.mark_text(**look, stroke=PAPER, strokeWidth=3),
            text.mark_text(**look, color=INK),
        ]
    ).properties(
        width=178,
        height=64,
        title=alt.Title(_TITLES[name], fontSize=13, fontWeight=500, offset=6),
    )
