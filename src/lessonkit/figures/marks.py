"""Marks that several figures share."""

from datetime import date

import altair as alt
import pandas as pd

from lessonkit.figures.theme import INK
from lessonkit.text.wording import quarter_of, whole_day


def dated_marks(events: dict[str, str], field: str, periods: list[str]) -> list[alt.Chart]:
    """Dashed rules where the events fall within their quarter, each with a few words.

    A rule in the middle of the quarter would hide the point of most questions: how much of a
    quarter was over when something happened.

    Parameters
    ----------
    events
        ISO date → a few words.
    field
        The field on the horizontal axis, with quarters such as "2022Q4".
    periods
        The quarters on the axis, in order. Events outside them are left out.
    """
    layers: list[alt.Chart] = []
    for iso, words in events.items():
        day = date.fromisoformat(iso)
        quarter = quarter_of(day)
        if quarter not in periods:
            continue
        start = pd.Timestamp(day).to_period("Q").start_time.date()
        end = pd.Timestamp(day).to_period("Q").end_time.date()
        through = (day - start).days / (end - start).days
        x = alt.X(f"{field}:N", sort=periods, bandPosition=round(through, 2))
        base = alt.Chart(pd.DataFrame({field: [quarter], "event": [words]})).encode(x=x)
        late = periods.index(quarter) > len(periods) * 0.6
        layers += [
            base.mark_rule(strokeDash=[5, 4], color=INK, aria=False),
            base.mark_text(
                align="right" if late else "left", dx=-6 if late else 6, dy=8, color=INK, aria=False
            ).encode(text="event:N", y=alt.value(0)),
        ]
    return layers


def describe_events(events: dict[str, str]) -> str:
    """The marked events as a sentence, or an empty text.

    Examples
    --------
    >>> describe_events({"2022-12-13": "joint statement"})
    ' Marked: 13 December 2022, joint statement.'
    """
    if not events:
        return ""
    dated = (f"{whole_day(iso)}, {words}" for iso, words in events.items())
    return f" Marked: {'; '.join(dated)}."
