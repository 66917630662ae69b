"""Figures of small-boat arrivals by quarter and by edition."""

import altair as alt
import pandas as pd

from lessonkit.figures.marks import dated_marks, describe_events
from lessonkit.figures.theme import BLUE, VERMILION, titled
from lessonkit.figures.wanted import wants

PEOPLE_A_QUARTER = "people recorded in a quarter"


@wants("quarter", "arrivals")
def arrivals_by_quarter(
    frame: pd.DataFrame, *, title: str, caption: str, events: dict[str, str] | None = None
) -> alt.LayerChart:
    """Bars of arrivals for each quarter, with events marked above their quarter.

    Parameters
    ----------
    frame
        One row is one quarter: columns `quarter` ("2022Q3") and `arrivals` (people).
    title
        The finding or the question.
    caption
        Source and edition.
    events
        ISO date → a few words; events outside the quarters shown are left out.

    Examples
    --------
    >>> quarters = pd.DataFrame({"quarter": ["2022Q3", "2022Q4"], "arrivals": [9044, 1185]})
    >>> chart = arrivals_by_quarter(quarters, title="Two quarters", caption="Home Office")
    >>> chart.to_dict()["description"][:47]
    'Bar chart: people recorded in a quarter, from 2'
    """
    top = frame.iloc[frame["arrivals"].argmax()]
    quarters = list(frame["quarter"])
    first, last = frame.iloc[0], frame.iloc[-1]
    words = (
        f"Bar chart: {PEOPLE_A_QUARTER}, from {first['quarter']} ({first['arrivals']:,}) to "
        f"{last['quarter']} ({last['arrivals']:,}). The highest bar is {top['quarter']} "
        f"({top['arrivals']:,})."
    )
    bars = (
        alt.Chart(frame)
        .mark_bar(color=BLUE)
        .encode(
            x=alt.X("quarter:N", sort=quarters, title="quarter", axis=alt.Axis(labelAngle=-60)),
            y=alt.Y("arrivals:Q", title=PEOPLE_A_QUARTER),
            tooltip=["quarter", alt.Tooltip("arrivals:Q", format=",")],
        )
    )
    layers: list[alt.Chart] = [bars]
    if events:
        words += describe_events(events)
        layers += dated_marks(events, "quarter", quarters)
    return alt.LayerChart(layer=layers).properties(
        width=620, height=300, title=titled(title, caption), description=words
    )


@wants("edition", "arrivals")
def editions(frame: pd.DataFrame, *, title: str, caption: str) -> alt.Chart:
    """Bars of one figure as successive editions printed it.

    Parameters
    ----------
    frame
        One row is one edition: columns `edition` (text, in order) and `arrivals` (people).
    """
    printed = ", ".join(
        f"{row.arrivals:,} in the edition {row.edition}" for row in frame.itertuples()
    )
    return (
        alt.Chart(frame)
        .mark_bar(color=VERMILION, height=26)
        .encode(
            x=alt.X("arrivals:Q", title="people recorded"),
            y=alt.Y("edition:N", sort=None, title="edition", axis=alt.Axis(labelLimit=300)),
            tooltip=["edition", alt.Tooltip("arrivals:Q", format=",")],
        )
        .properties(
            width=480,
            height=alt.Step(40),
            title=titled(title, caption),
            description=f"Bar chart: the same figure in successive editions: {printed}.",
        )
    )
