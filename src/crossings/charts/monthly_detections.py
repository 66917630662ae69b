"""Detections on one route, month by month, with dated events."""

from datetime import date
from typing import Any

import altair as alt
import pandas as pd

from lessonkit.figures.marks import describe_events
from lessonkit.figures.theme import BLUE, INK, PAPER, titled
from lessonkit.figures.wanted import wants

UNIT = "detections in a month"
# With a white rim, so that another event's line does not strike the words out.
_RIM_AND_WORDS: tuple[dict[str, Any], ...] = (
    {"stroke": PAPER, "strokeWidth": 4},
    {"color": INK},
)


@wants("month", "detections")
def detections_by_month(
    frame: pd.DataFrame, *, title: str, caption: str, events: dict[str, str] | None = None
) -> alt.LayerChart:
    """Bars of detections for each month, with dashed lines where events fall within their month.

    Parameters
    ----------
    frame
        One row is one month: columns `month` ("2016-03") and `detections`.
    title, caption
        The finding or the question; source and edition.
    events
        ISO date → a few words; events outside the months shown are left out.

    Examples
    --------
    >>> months = pd.DataFrame({"month": ["2016-02", "2016-03"], "detections": [36622, 5027]})
    >>> chart = detections_by_month(months, title="Two months", caption="Frontex")
    >>> chart.to_dict()["description"][:70]
    'Bar chart: detections in a month, from 2016-02 (36,622) to 2016-03 (5,'
    """
    months = list(frame["month"])
    top = frame.iloc[frame["detections"].argmax()]
    first, last = frame.iloc[0], frame.iloc[-1]
    kept = {day: words for day, words in (events or {}).items() if day[:7] in months}
    said = (
        f"Bar chart: {UNIT}, from {first['month']} ({first['detections']:,}) to {last['month']} "
        f"({last['detections']:,}). The highest bar is {top['month']} ({top['detections']:,})."
    )
    shown = months[:: 3 if len(months) > 12 else 1]
    bars = (
        alt.Chart(frame)
        .mark_bar(color=BLUE)
        .encode(
            x=alt.X(
                "month:N",
                sort=months,
                title="month",
                axis=alt.Axis(labelAngle=-45, values=shown),
            ),
            y=alt.Y("detections:Q", title=UNIT),
            tooltip=["month", alt.Tooltip("detections:Q", format=",")],
        )
    )
    return alt.LayerChart(layer=[bars, *_lines(kept, months)]).properties(
        width=620,
        height=260,
        title=titled(title, caption),
        description=said + describe_events(kept),
    )


def _lines(events: dict[str, str], months: list[str]) -> list[alt.Chart]:
    """A dashed line and a few words for each event; each label one line lower than the last."""
    rules: list[alt.Chart] = []
    labels: list[alt.Chart] = []
    for place, (iso, words) in enumerate(sorted(events.items())):
        day, month = date.fromisoformat(iso), pd.Period(iso, freq="M")
        through = (day.day - 1) / month.days_in_month
        late = months.index(str(month)) > len(months) * 0.55
        base = alt.Chart(pd.DataFrame({"month": [str(month)], "event": [words]})).encode(
            x=alt.X("month:N", sort=months, bandPosition=round(through, 2))
        )
        rules.append(base.mark_rule(strokeDash=[5, 4], color=INK, aria=False))
        labels += [
            base.mark_text(
                align="right" if late else "left", dx=-6 if late else 6, aria=False, **look
            ).encode(text="event:N", y=alt.value(8 + 18 * place))
            for look in _RIM_AND_WORDS
        ]
    return rules + labels
