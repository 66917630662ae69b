"""A machine that looks for a few among many: what it flags, and what its alerts are worth."""

import altair as alt
import numpy as np
import pandas as pd

from crossings.models.screening import false_positive_rate_for_list, positive_predictive_value
from lessonkit.figures.rows import plain_rows
from lessonkit.figures.theme import BLUE, INK, PALE, PAPER, PINK, QUIET, VERMILION

RIGHT, FALSE, MISSED = "flagged, wanted", "flagged, not wanted", "wanted, missed"
FLAGGED, REST = "flagged", "not flagged"
THIS, SHORTER, LONGER = "this list", "a list 10 times shorter", "a list 10 times longer"
_FACTORS = {THIS: 1.0, SHORTER: 0.1, LONGER: 10.0}
COLUMNS, MOST = 40, 300
_RAREST, _COMMONEST = 1e-5, 0.1
_PREVALENCES = np.geomspace(_RAREST, _COMMONEST, 41)
_STEPS = (1, 2, 5)
_WIDTH = 600


def scans_a_mark(counts: tuple[int, int, int]) -> int:
    """How many scans one mark stands for, so that at most `MOST` marks are drawn.

    Parameters
    ----------
    counts
        Scans that are flagged rightly, flagged wrongly, and missed. Each kind begins a mark of its
        own, so one mark stands for *up to* that many scans of one kind.

    Examples
    --------
    >>> scans_a_mark((89, 167, 11)), scans_a_mark((9, 1000, 1))
    (1, 5)
    """
    power = 1
    while True:
        for step in _STEPS:
            if sum(-(-count // (step * power)) for count in counts) <= MOST:
                return step * power
        power *= 10


def screening_rows(
    counts: tuple[int, int, int],
    scans: int,
    *,
    prevalence: float,
    sensitivity: float,
    rate: float,
    entries: int,
    known_entries: int,
) -> pd.DataFrame:
    """The rows of the figure: the strip of all scans, the marks, three curves and the point.

    Parameters
    ----------
    counts
        Scans flagged rightly, flagged wrongly, and missed.
    scans
        All scans.
    prevalence, sensitivity
        Shares, as in `positive_predictive_value`.
    rate, known_entries
        Share of the others that is flagged wrongly with a list of so many entries.
    entries
        Length of the list now.

    Returns
    -------
    DataFrame
        One row is one thing drawn: `panel` ("strip", "mark", "curve" or "point"), `part`, `x`,
        `x2`, `y`, and `label` (the number written at it).
    """
    flagged = 100 * (counts[0] + counts[1]) / scans
    rows: list[tuple[object, ...]] = [
        ("strip", FLAGGED, 0.0, flagged, 0.0, ""),
        ("strip", REST, flagged, 100.0, 0.0, ""),
        *_marks(counts),
    ]
    for name, factor in _FACTORS.items():
        rows += _curve(name, sensitivity, _rate(rate, entries, known_entries, factor))
    point = positive_predictive_value(
        prevalence, sensitivity, _rate(rate, entries, known_entries, 1.0)
    )
    label = f"{per_cent(point)} of alerts are right"
    rows.append(("point", THIS, prevalence, prevalence, 100 * point, label))
    columns = zip(("panel", "part", "x", "x2", "y", "label"), zip(*rows, strict=True), strict=True)
    return pd.DataFrame(dict(columns))


def per_cent(part: float) -> str:
    """A share as it is said, with more decimals where it is small.

    Examples
    --------
    >>> per_cent(0.348), per_cent(0.0048), per_cent(0.00001), per_cent(0.9999), per_cent(1.0)
    ('35%', '0.48%', 'under 0.01%', 'over 99%', '100%')
    """
    value = 100 * part
    if 0 < value < 0.01:
        return "under 0.01%"
    if 99 < value < 100:
        return "over 99%"
    digits = 0 if value >= 10 or value == 0 else 1 if value >= 1 else 2
    return f"{value:.{digits}f}%"


def _rate(rate: float, entries: int, known: int, factor: float) -> float:
    # The list of the test is given in entries; ten times shorter keeps it a whole number.
    return false_positive_rate_for_list(int(entries * factor), rate, known_list_size=known)


def _curve(name: str, sensitivity: float, rate: float) -> list[tuple[object, ...]]:
    count = len(_PREVALENCES)
    right = positive_predictive_value(
        _PREVALENCES, np.full(count, sensitivity), np.full(count, rate)
    )
    pairs = zip(_PREVALENCES.tolist(), (100 * right).tolist(), strict=True)
    return [("curve", name, at, at, y, "") for at, y in pairs]


def _marks(counts: tuple[int, int, int]) -> list[tuple[object, ...]]:
    each = scans_a_mark(counts)
    right, wrong, missed = (-(-count // each) for count in counts)
    parts = [RIGHT] * right + [FALSE] * wrong
    places = list(range(right + wrong))
    # The missed ones stand apart: below the alerts, with an empty row between.
    start = (-(-len(places) // COLUMNS) + 1) * COLUMNS if places else 0
    parts, places = parts + [MISSED] * missed, [*places, *range(start, start + missed)]
    at = [(float(place % COLUMNS), float(place // COLUMNS)) for place in places]
    return [("mark", part, x, x, y, "") for part, (x, y) in zip(parts, at, strict=True)]


def screening_chart(
    rows: pd.DataFrame, *, words: dict[str, str], caption: list[str], description: str
) -> alt.VConcatChart:
    """Three panels under each other: all scans as a strip, the flagged as marks, the curves.

    Parameters
    ----------
    rows
        As `screening_rows` makes them; the named data set "rows" of the specification.
    words
        Parameters that a live figure can change: "headline", "strip" and "marks" (titles).
    caption, description
        Source and what is invented, line by line; the figure in words.
    """
    data = alt.InlineData(values=plain_rows(rows), name="rows")
    return (
        alt.vconcat(_strip(data), _squares(data), _curves(data), spacing=18)
        .resolve_scale(color="independent", shape="independent", strokeDash="independent")
        .add_params(*(alt.param(name=name, value=said) for name, said in words.items()))
        .properties(
            title=alt.Title(text=alt.expr("headline"), subtitle=caption),
            description=description,
            usermeta={"lowest": 0.78},  # lower, the marks would touch
        )
    )


def _panel_title(name: str) -> alt.Title:
    return alt.Title(alt.expr(name), fontSize=14, fontWeight=500, offset=8)


def _strip(data: alt.InlineData) -> alt.Chart:
    colours = alt.Scale(domain=[FLAGGED, REST], range=[VERMILION, PALE])
    return (
        alt.Chart(data)
        .transform_filter(alt.datum.panel == "strip")
        .mark_bar(height=16)
        .encode(
            x=alt.X("x:Q", title="% of all scans", scale=alt.Scale(domain=[0, 100], nice=False)),
            x2="x2:Q",
            color=alt.Color("part:N", scale=colours, legend=None),
        )
        .properties(width=_WIDTH, height=18, title=_panel_title("strip"))
    )


def _squares(data: alt.InlineData) -> alt.Chart:
    parts = [RIGHT, FALSE, MISSED]
    # Told apart by shape as well as by colour.
    return (
        alt.Chart(data)
        .transform_filter(alt.datum.panel == "mark")
        .mark_point(filled=True, size=90, opacity=1, aria=False)
        .encode(
            x=alt.X("x:Q", axis=None, scale=alt.Scale(domain=[-0.5, COLUMNS - 0.5], nice=False)),
            y=alt.Y("y:Q", axis=None, scale=alt.Scale(domain=[10.5, -0.5], nice=False)),
            color=alt.Color(
                "part:N",
                scale=alt.Scale(domain=parts, range=[BLUE, VERMILION, PINK]),
                legend=alt.Legend(title=None, orient="bottom", direction="horizontal"),
            ),
            shape=alt.Shape(
                "part:N", scale=alt.Scale(domain=parts, range=["square", "cross", "circle"])
            ),
        )
        .properties(width=_WIDTH, height=150, title=_panel_title("marks"))
    )


def _curves(data: alt.InlineData) -> alt.LayerChart:
    names = list(_FACTORS)
    x = alt.X(
        "x:Q",
        title="wanted among all scans (further right: more common)",
        scale=alt.Scale(type="log", domain=[_RAREST, _COMMONEST], nice=False),
        axis=alt.Axis(
            values=[1e-5, 1e-4, 1e-3, 1e-2, 1e-1],
            labelExpr="'1 in ' + format(round(1 / datum.value), ',')",
            labelFlush=True,
        ),
    )
    y = alt.Y("y:Q", title="% of alerts", scale=alt.Scale(domain=[0, 100]))
    lines = (
        alt.Chart(data)
        .transform_filter(alt.datum.panel == "curve")
        .mark_line(strokeWidth=2.5)
        .encode(
            x=x,
            y=y,
            color=alt.Color(
                "part:N",
                scale=alt.Scale(domain=names, range=[INK, BLUE, VERMILION]),
                legend=alt.Legend(
                    title=None, orient="bottom", direction="horizontal", symbolSize=500
                ),
            ),
            strokeDash=alt.StrokeDash(
                "part:N",
                scale=alt.Scale(domain=names, range=[[1, 0], [2, 3], [7, 4]]),
                legend=alt.Legend(
                    title=None, orient="bottom", direction="horizontal", symbolSize=500
                ),
            ),
        )
    )
    point = alt.Chart(data).transform_filter(alt.datum.panel == "point").encode(x="x:Q", y="y:Q")
    side = alt.expr("datum.x > 0.0005 ? 'right' : 'left'")
    place = {
        "align": side,
        "dx": alt.expr("datum.x > 0.0005 ? -10 : 10"),
        "dy": alt.expr("datum.y > 50 ? 16 : -14"),
        "fontWeight": 600,
        "aria": False,
    }
    return alt.LayerChart(
        layer=[
            lines,
            point.mark_rule(color=QUIET, strokeDash=[3, 3], aria=False).encode(y2=alt.datum(0)),
            point.mark_point(filled=True, size=130, color=INK, opacity=1),
            point.mark_text(**place, stroke=PAPER, strokeWidth=4).encode(text="label:N"),
            point.mark_text(**place).encode(text="label:N"),
        ]
    ).properties(
        width=_WIDTH,
        height=160,
        title=alt.Title(
            "How many of the alerts are right, when the wanted are rarer or more common",
            fontSize=14,
            fontWeight=500,
            offset=8,
        ),
    )
