"""What came, what would have come by one guess, and all the other guesses."""

import altair as alt
import pandas as pd

from lessonkit.figures.marks import dated_marks
from lessonkit.figures.rows import plain_rows
from lessonkit.figures.theme import BLUE, INK, PALE, PAPER, QUIET, VERMILION
from lessonkit.text.wording import signed

BEFORE, AFTER, OTHER = "looked back at", "looked ahead at", "other quarters"
# A guess can be very high and a change has no upper end, so both scales stop somewhere. What goes
# on beyond them carries a mark.
MOST = 12_000
LOWEST, HIGHEST = -100, 100
_STEPS = {-100: "none came −100", -50: "half −50", 0: "as guessed 0", 100: "double or more"}
_STEP_WORDS = f"({ {str(at): said for at, said in _STEPS.items()} })[datum.value]"
_WIDTH, _AXIS = 600, 120


def counterfactual_rows(
    counts: pd.Series,
    looked_back: list[str],
    otherwise: pd.Series,
    changes: pd.DataFrame,
    chosen: dict[str, object],
) -> pd.DataFrame:
    """The rows of the figure.

    Parameters
    ----------
    counts
        Quarter → people recorded, in order.
    looked_back
        The quarters that the guess rests on.
    otherwise
        Quarter → people guessed, for the quarters after the break; empty where there is no guess.
    changes
        One row is one guess: `begins`, `back`, `way`, `change` (per cent).
    chosen
        Column → value of the guess that stands out among `changes`.

    Returns
    -------
    DataFrame
        One row is one mark: `panel` ("recorded", "guessed" or "change"), `quarter`, `part`,
        `value` and `label` (words beside it).
    """
    rows = []
    for quarter, value in counts.items():
        part = OTHER
        if quarter in looked_back:
            part = BEFORE
        elif quarter in otherwise.index:
            part = AFTER
        rows.append(("recorded", quarter, part, float(value), ""))
    for quarter, value in otherwise.items():
        # The number stands at the highest only: neighbours would write over each other.
        number = f" {value:,.0f}" if value == otherwise.max() else ""
        label = f"▲{number}" if value > MOST else ""
        rows.append(("guessed", quarter, AFTER, float(max(value, 0)), label))
    for one in changes.to_dict("records"):
        if pd.isna(one["change"]):
            continue
        is_mine = chosen.items() <= one.items()
        said = f"{signed(one['change'], 0)}%" if is_mine else ""
        part = "this guess" if is_mine else "another guess"
        rows.append(("change", one["begins"], part, float(one["change"]), said))
    return pd.DataFrame(rows, columns=["panel", "quarter", "part", "value", "label"])


def counterfactual_chart(
    rows: pd.DataFrame,
    *,
    words: dict[str, str],
    caption: str,
    description: str,
    agreement: str,
) -> alt.VConcatChart:
    """Bars of what came with the guess as a line; below, the change that every guess gives.

    Parameters
    ----------
    rows
        As `counterfactual_rows` makes them; the named data set "rows" of the specification.
    words
        The titles, parameters of the figure that a live one can change: "headline" for the whole,
        "upper" and "lower" for its two parts.
    caption, description
        Source and edition; the figure in words.
    agreement
        Its day, as ISO date.
    """
    data = alt.InlineData(values=plain_rows(rows), name="rows")
    quarters = list(rows.loc[rows["panel"] == "recorded", "quarter"])
    x = alt.X(
        "quarter:N",
        sort=quarters,
        scale=alt.Scale(domain=quarters),
        title=None,
        axis=alt.Axis(labels=False, ticks=False),
    )

    def part(name: str) -> alt.Chart:
        return alt.Chart(data).transform_filter(alt.datum.panel == name)

    y = alt.Y(
        "value:Q",
        title="people recorded in a quarter",
        scale=alt.Scale(domain=[0, MOST], clamp=True, nice=False),
        axis=alt.Axis(tickCount=5, minExtent=_AXIS),
    )
    bars = (
        part("recorded")
        .mark_bar()
        .encode(
            x=x,
            y=y,
            color=alt.Color(
                "part:N",
                scale=alt.Scale(domain=[BEFORE, AFTER, OTHER], range=[QUIET, BLUE, PALE]),
                legend=alt.Legend(title=None, orient="top", direction="horizontal"),
            ),
        )
    )
    guessed = part("guessed").encode(x=x, y=y)
    line = guessed.mark_line(color=VERMILION, strokeDash=[6, 3], strokeWidth=2.5, aria=False)
    points = guessed.mark_point(color=VERMILION, filled=True, shape="diamond", size=100, opacity=1)
    # Without the empty ones, which would push the lower part down where a guess is near zero.
    beyond = guessed.transform_filter(alt.datum.label != "").mark_text(
        dy=alt.expr("length(datum.label) > 1 ? 34 : 18"), color=INK, fontWeight=600, aria=False
    )
    upper = alt.LayerChart(
        layer=[
            bars,
            line,
            points,
            *_rimmed(beyond.encode(text="label:N")),
            *dated_marks({agreement: "agreement, 13 Dec 2022"}, "quarter", quarters),
        ]
    ).properties(width=_WIDTH, height=230, title=_panel_title("upper"))

    axis = alt.Axis(values=list(_STEPS), labelExpr=_STEP_WORDS, minExtent=_AXIS)
    change = part("change").encode(
        x=alt.X(
            "quarter:N",
            sort=quarters,
            scale=alt.Scale(domain=quarters),
            title="quarter (each dash: a guess, at the quarter in which it begins)",
            axis=alt.Axis(labelAngle=-60),
        ),
        y=alt.Y(
            "value:Q",
            title="per cent",
            scale=alt.Scale(domain=[LOWEST, HIGHEST], clamp=True, nice=False),
            axis=axis,
        ),
    )
    others = change.mark_tick(color=QUIET, thickness=2, width=24, opacity=0.75)
    mine = change.transform_filter(alt.datum.part == "this guess")
    nothing = (
        alt.Chart(pd.DataFrame({"value": [0]})).mark_rule(color=INK, aria=False).encode(y="value:Q")
    )
    lower = alt.LayerChart(
        layer=[
            nothing,
            others,
            mine.mark_point(color=VERMILION, filled=True, shape="diamond", size=130, opacity=1),
            *_rimmed(mine.mark_text(dx=16, align="left", aria=False).encode(text="label:N")),
        ]
    ).properties(width=_WIDTH, height=210, title=_panel_title("lower"))
    return (
        alt.vconcat(upper, lower, spacing=22)
        .add_params(*(alt.param(name=name, value=said) for name, said in words.items()))
        .properties(
            title=alt.Title(text=alt.expr("headline"), subtitle=caption), description=description
        )
    )


def _panel_title(name: str) -> alt.Title:
    return alt.Title(alt.expr(name), fontSize=14, fontWeight=500, offset=10)


def _rimmed(text: alt.Chart) -> list[alt.Chart]:
    """Words with a white rim, so that a line behind them does not strike them out."""
    rim = text.copy(deep=True)
    look = {"stroke": PAPER, "strokeWidth": 4, "strokeJoin": "round"}
    for name, value in look.items():
        setattr(rim.mark, name, value)
    return [rim, text]
