"""The forecast of the claims S6 and C8: said on three days, and the day on which it ended."""

from datetime import date, timedelta
from functools import cache

import pandas as pd

from lessonkit.data.facts import figure
from lessonkit.data.package import load
from lessonkit.text.wording import day

# Day → the figures with its two numbers of weeks.
_SAID = {
    date(2024, 4, 22): "rwanda.april",
    date(2024, 5, 1): "rwanda.1-may",
    date(2024, 5, 15): "rwanda.15-may",
}
NAMED = date(2024, 7, 24)  # the day that was named then; `told` finds its row by it
ARTICLE = max(_SAID)


@cache
def weeks() -> dict[date, tuple[float, ...]]:
    """Day on which it was said → the fewest and the most weeks until the first flight.

    Examples
    --------
    >>> weeks()[ARTICLE]
    (7, 9)
    """
    return {
        when: (figure(f"{said}.fewest"), figure(f"{said}.most")) for when, said in _SAID.items()
    }


def window(when: date) -> tuple[date, date]:
    """The first and the last day that the forecast of this day means.

    Examples
    --------
    >>> window(ARTICLE)
    (datetime.date(2024, 7, 3), datetime.date(2024, 7, 17))
    """
    fewest, most = weeks()[when]
    return when + timedelta(weeks=fewest), when + timedelta(weeks=most)


@cache
def ended() -> date:
    """The day on which the end of the scheme was reported, from the table of events."""
    events = load("uk_albania_timeline")
    row = events[events["event"] == "Rwanda scheme cancelled"]
    return date.fromisoformat(str(row["date"].item())[:10])


@cache
def told() -> date:
    """The day on which the Home Office named another day to the High Court."""
    events = load("uk_albania_timeline")
    row = events[
        events["event"] == f"Home Office in the High Court: first Rwanda flight on {day(NAMED)}"
    ]
    return date.fromisoformat(str(row["date"].item())[:10])


def span(first: date, last: date) -> str:
    """Two days as they are said together.

    Examples
    --------
    >>> span(*window(ARTICLE))
    '3 to 17 July'
    """
    return f"{first.day if first.month == last.month else day(first)} to {day(last)}"


# For the figure: one row is one time that the forecast was said.
windows = pd.DataFrame(
    [
        {"said": when, "first": start, "last": end, "window": span(start, end)}
        for when, (start, end) in ((one, window(one)) for one in weeks())
    ]
)
ENDED = f"scheme ended, {day(ended())}"
SOURCES = "Sources: claims ledger (claim C8) and the table of events of this course"
