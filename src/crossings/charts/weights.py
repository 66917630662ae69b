"""Weighted totals as bars, and how far each weight can move before another option wins."""

import altair as alt
import numpy as np
import pandas as pd

from crossings.worlds.lunch import LUNCH, LUNCH_POINTS  # noqa: F401  (notebooks of 0.1.0 take it here)
from lessonkit.figures.rows import plain_rows
from lessonkit.figures.theme import INK, PALETTE, QUIET, titled

TOTALS, SWING = "totals", "swing"
TOP = 10  # the scale of the scores
_WIDTH = 580
_EDGE = 150  # pixels at the left, the same above and below
_PER_POINT = _WIDTH / (1.38 * TOP)
_NARROW = 14 / _PER_POINT  # a part with less than this has no room for its score


def totals_rows(scores: pd.DataFrame, shares: pd.Series) -> list[dict[str, object]]:
    """The rows of the bars: one row is one score of one option, and what it adds to the total.

    Parameters
    ----------
    scores
        One row is one option, one column is one criterion; 0 to 10, higher is better.
    shares
        The weight of each criterion as a share of all weight; all zero where nothing counts.

    Examples
    --------
    >>> from crossings.worlds.lunch import LUNCH, LUNCH_POINTS
    >>> rows = pd.DataFrame(totals_rows(LUNCH, pd.Series(LUNCH_POINTS) / 100))
    >>> rows.query("option == 'a second cook'")[["criterion", "score", "adds"]].values.tolist()
    ... # doctest: +NORMALIZE_WHITESPACE
    [['liked by pupils', 5, 2.5], ['better food', 9, 2.25], ['less waste', 6, 0.9],
     ['less noise', 3, 0.3]]
    """
    criteria = list(scores.columns)
    weights: list[float] = shares[criteria].tolist()
    table = list(zip(*(scores[criterion].tolist() for criterion in criteria), strict=True))
    totals = (np.array(table, dtype=float) * weights).sum(axis=1).tolist()
    best = max(totals)
    rows: list[dict[str, object]] = []
    for option, scored, total in zip(scores.index, table, totals, strict=True):
        wins = best > 0 and abs(total - best) < 1e-9
        parts = zip(criteria, scored, weights, strict=True)
        for place, (criterion, score, weight) in enumerate(parts):
            adds = round(score * weight, 4)
            rows.append(
                {
                    "panel": TOTALS,
                    "option": option,
                    "criterion": criterion,
                    "place": place,
                    "score": int(score),
                    "adds": adds,
                    "said": f"{score}" if adds >= _NARROW else "",
                    "total": round(total, 4),
                    "label": f"{total:.2f}{'  ◂ most' if wins else ''}",
                }
            )
    return rows


def swing_rows(swings: pd.DataFrame) -> list[dict[str, object]]:
    """The rows of the strip: one row is one criterion, with the weight at which another wins.

    Parameters
    ----------
    swings
        As `swing_of_weights` gives it: one row is one criterion, `weight`, `flips_at` (shares)
        and `new_winner`.
    """
    rows: list[dict[str, object]] = []
    columns = (swings[name].tolist() for name in ("weight", "flips_at", "new_winner"))
    swung = list(zip(swings.index, *columns, strict=True))
    counts = any(weight for _, weight, _, _ in swung)
    for criterion, weight, flips_at, winner in swung:
        known = pd.notna(flips_at)
        if known:
            label = f"{100 * weight:.1f} → {100 * flips_at:.1f}: {winner}"
        else:
            label = "no weight of this changes the winner" if counts else "nothing wins yet"
        rows.append(
            {
                "panel": SWING,
                "criterion": criterion,
                "weight": round(100 * weight, 2),
                "flips_at": round(100 * flips_at, 2) if known else None,
                "label": label,
            }
        )
    return rows


def totals_chart(
    scores: pd.DataFrame,
    points: dict[str, float],
    *,
    title: str,
    caption: str,
    numbered: bool = True,
) -> alt.LayerChart:
    """Weighted totals as bars, made of a part for each criterion with its score in it.

    Parameters
    ----------
    scores
        One row is one option, one column is one criterion; 0 to 10, higher is better.
    points
        Criterion → points of weight; they count as shares of their sum.
    title, caption
        The finding or the question; where the numbers come from.
    numbered
        Whether the totals stand at the bars. Without them the description rounds them, as an eye
        would, for a figure that is looked at before they are worked out.
    """
    weights = pd.Series(points, dtype=float)
    rows = pd.DataFrame(totals_rows(scores, weights / weights.sum()))
    ends = rows.drop_duplicates("option")
    if numbered:
        listed = ", ".join(f"{one.option} {one.total:.2f}" for one in ends.itertuples())
    else:
        listed = ", ".join(f"{one.option} about {one.total:.0f}" for one in ends.itertuples())
        rows = rows.assign(label="", total=rows["total"].round())
    names = list(scores.columns)
    return _bars(alt.InlineData(values=plain_rows(rows)), list(scores.index), names).properties(
        title=titled(title, caption),
        description=f"Bar chart of weighted totals, from 0 to {TOP}: {listed}. Each bar is made "
        f"of {len(names)} parts: {', '.join(names)}.",
    )


def weights_chart(
    rows: pd.DataFrame, *, words: dict[str, str], caption: list[str], description: str
) -> alt.VConcatChart:
    """The totals as bars, and under them how far each weight can move.

    Parameters
    ----------
    rows
        Those of `totals_rows` and `swing_rows`, one under the other; the named data set "rows".
    words
        "headline", the title; a parameter of the figure that a live one can change.
    caption, description
        That all is invented; the figure in words.
    """
    data = alt.InlineData(values=plain_rows(rows), name="rows")
    bars = rows[rows["panel"] == TOTALS]
    names = list(bars["criterion"].unique())
    return (
        alt.vconcat(_bars(data, list(bars["option"].unique()), names), _strip(data, names))
        .add_params(*(alt.param(name=name, value=said) for name, said in words.items()))
        .properties(
            title=alt.Title(text=alt.expr("headline"), subtitle=caption),
            description=description,
            usermeta={"lowest": 0.8},  # lower, the bars would touch
        )
    )


def _bars(data: alt.InlineData, options: list[str], criteria: list[str]) -> alt.LayerChart:
    """One bar for each option; shade and order tell the criteria apart, the score stands inside."""
    here = alt.Chart(data).transform_filter(alt.datum.panel == TOTALS)
    y = alt.Y(
        "option:N",
        sort=options,
        title=None,
        axis=alt.Axis(ticks=False, domain=False, minExtent=_EDGE, labelLimit=_EDGE, labelPadding=9),
    )
    base = here.encode(
        y=y,
        x=alt.X(
            "adds:Q",
            stack="zero",
            title=f"weighted total (0 to {TOP}); in each part: the score of this option",
            scale=alt.Scale(domain=[0, 1.38 * TOP], nice=False),
            axis=alt.Axis(values=list(range(0, TOP + 1, 2)), titleAnchor="start"),
        ),
        order=alt.Order("place:Q"),
    )
    colours = alt.Scale(domain=criteria, range=list(PALETTE[: len(criteria)]))
    bars = base.mark_bar(fillOpacity=0.42, strokeWidth=1.5, size=24).encode(
        color=alt.Color(
            "criterion:N",
            scale=colours,
            legend=alt.Legend(title="from left to right", orient="top", direction="horizontal"),
        ),
        stroke=alt.Stroke("criterion:N", scale=colours, legend=None),
    )
    inside = base.mark_text(aria=False, fontSize=12, color=INK).encode(
        x=alt.X("adds:Q", stack="zero", bandPosition=0.5), detail="place:Q", text="said:N"
    )
    total = (
        here.transform_filter(alt.datum.place == 0)
        .mark_text(align="left", dx=6, fontWeight=600, aria=False)
        .encode(y=y, x=alt.X("total:Q"), text="label:N")
    )
    return alt.LayerChart(layer=[bars, inside, total]).properties(width=_WIDTH, height=4 * 34)


def _strip(data: alt.InlineData, criteria: list[str]) -> alt.LayerChart:
    """A line for each weight, from where it stands to where another option draws level."""
    here = alt.Chart(data).transform_filter(alt.datum.panel == SWING)
    y = alt.Y(
        "criterion:N",
        sort=criteria,
        title=None,
        axis=alt.Axis(ticks=False, domain=False, minExtent=_EDGE, labelLimit=_EDGE, labelPadding=9),
    )
    scale = alt.Scale(domain=[0, 185], nice=False)
    axis = alt.Axis(values=[0, 25, 50, 75, 100], titleAnchor="start")
    x = alt.X("weight:Q", title="weight, in points of 100", scale=scale, axis=axis)
    moves = here.transform_filter("datum.flips_at !== null")
    line = moves.mark_rule(size=3, color=QUIET, aria=False).encode(
        y=y, x=x, x2=alt.X2("flips_at:Q")
    )
    now = here.mark_point(filled=True, size=110, color=INK, opacity=1).encode(y=y, x=x)
    flip = moves.mark_tick(thickness=4, size=20, color=INK, aria=False).encode(
        y=y, x=alt.X("flips_at:Q", scale=scale)
    )
    label = here.mark_text(align="left", aria=False).encode(
        y=y, x=alt.X(datum=105, scale=scale), text="label:N"
    )
    return alt.LayerChart(layer=[line, now, flip, label]).properties(
        width=_WIDTH,
        height=4 * 26,
        title=alt.Title(
            "One weight at a time: from the dot to the bar, where the option named draws level",
            fontSize=14,
            fontWeight=500,
            offset=8,
        ),
    )
