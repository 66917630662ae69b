"""An invented network before and after one link is made harder: every route, and two changes."""

import altair as alt
import pandas as pd

from lessonkit.figures.rows import plain_rows
from lessonkit.figures.theme import BLUE, PINK, QUIET, VERMILION
from lessonkit.text.wording import signed

BEFORE, AFTER = "before", "after"
COUNTER, ALL = "the counter", "all routes"
_COUNTER_HERE = "datum.label == counter ? [datum.label, '(counter)'] : datum.label"


def balloon_rows(routes: pd.DataFrame, counter: str) -> pd.DataFrame:
    """The rows of the figure; always the same number in the same order.

    Parameters
    ----------
    routes
        One row is one route: its name as index, `before` and `after` (journeys in a period).
    counter
        The route on which the observer's counter stands.

    Returns
    -------
    DataFrame
        One row is one bar: `panel` ("journeys" or "change"), `place`, `when`, `value` (journeys, or
        how many more or fewer) and `label`.

    Examples
    --------
    >>> routes = pd.DataFrame({"before": [60, 40], "after": [0, 90]}, index=["east", "west"])
    >>> balloon_rows(routes, "east").query("panel == 'change'")["label"].tolist()
    ['−60', '−10']
    """
    rows = [
        ("journeys", name, when, row[when], f"{row[when]:,}")
        for name, row in routes.to_dict("index").items()
        for when in (BEFORE, AFTER)
    ]
    changes = routes[AFTER] - routes[BEFORE]
    for name, change in ((COUNTER, changes[counter]), (ALL, changes.sum())):
        label = signed(change, 0) if change else "0"
        rows.append(("change", name, name, change, label))
    return pd.DataFrame(rows, columns=["panel", "place", "when", "value", "label"])


def balloon_chart(
    rows: pd.DataFrame, *, words: dict[str, str], caption: str, description: str
) -> alt.HConcatChart:
    """Journeys on each route before and after, and beside them what a counter and the whole show.

    Parameters
    ----------
    rows
        As `balloon_rows` makes them; the named data set "rows" of the specification.
    words
        Parameters that a live figure changes: "headline" (the title) and "counter" (the route
        whose label says so).
    caption, description
        What is invented; the figure in words.
    """
    data = alt.InlineData(values=plain_rows(rows), name="rows")
    base = alt.Chart(data)
    times = alt.Scale(domain=[BEFORE, AFTER])
    journeys = base.transform_filter(alt.datum.panel == "journeys").encode(
        x=alt.X(
            "place:N",
            sort=None,
            title="route from Alder to Elm",
            axis=alt.Axis(labelAngle=0, labelExpr=_COUNTER_HERE),
        ),
        xOffset=alt.XOffset("when:N", scale=times),
        y=alt.Y(
            "value:Q",
            title="journeys in a month",
            scale=alt.Scale(domain=[0, 550], nice=False),
            axis=alt.Axis(tickCount=5),
        ),
    )
    changes = base.transform_filter(alt.datum.panel == "change").encode(
        x=alt.X("place:N", sort=None, title=None, axis=alt.Axis(labelAngle=0)),
        y=alt.Y(
            "value:Q",
            title="journeys more or fewer",
            scale=alt.Scale(domain=[-500, 300]),
            axis=alt.Axis(values=[-400, -200, 0, 200]),
        ),
    )
    return (
        alt.hconcat(
            alt.LayerChart(
                layer=[
                    journeys.mark_bar().encode(
                        color=alt.Color(
                            "when:N",
                            scale=alt.Scale(domain=[BEFORE, AFTER], range=[QUIET, BLUE]),
                            legend=alt.Legend(title=None, orient="top"),
                        )
                    ),
                    journeys.mark_text(dy=-8, fontSize=11, aria=False).encode(text="label:N"),
                ]
            ).properties(width=370, height=250),
            alt.LayerChart(
                layer=[
                    changes.mark_bar(size=52).encode(
                        color=alt.Color(
                            "when:N",
                            scale=alt.Scale(domain=[COUNTER, ALL], range=[VERMILION, PINK]),
                            legend=None,
                        )
                    ),
                    changes.mark_text(
                        dy=alt.expr("datum.value < 0 ? 12 : -8"), fontWeight=700, aria=False
                    ).encode(text="label:N"),
                ]
            ).properties(width=170, height=250),
            spacing=24,
        )
        .resolve_scale(color="independent")
        .add_params(*(alt.param(name=name, value=value) for name, value in words.items()))
        .properties(
            title=alt.Title(text=alt.expr("headline"), subtitle=caption), description=description
        )
    )
