"""The forecast of the claims S6 and C8: said on three days, and the day on which it ended."""

from datetime import date, timedelta
from functools import cache

from crossings.ledger import quoted_numbers
from lessonkit.data.package import load
from lessonkit.text.wording import day

# Which claim and column says it, and the pattern with its two numbers of weeks.
_SAID = {
    date(2024, 4, 22): ("what_the_data_say", r"(\d+) to (\d+) weeks \(22 April 2024\)"),
    date(2024, 5, 1): ("what_the_data_say", r"(\d+) to (\d+) weeks \(1 May\)"),
    date(2024, 5, 15): ("claim", r"(\d+) to (\d+) weeks"),
}
ARTICLE = max(_SAID)


@cache
def weeks() -> dict[date, tuple[float, ...]]:
    """Day on which it was said → the fewest and the most weeks until the first flight.

    Examples
    --------
    >>> weeks()[ARTICLE]
    (7, 9)
    """
    return {when: quoted_numbers("C8", *said) for when, said in _SAID.items()}


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


def span(first: date, last: date) -> str:
    """Two days as they are said together.

    Examples
    --------
    >>> span(*window(ARTICLE))
    '3 to 17 July'
    """
    return f"{first.day if first.month == last.month else day(first)} to {day(last)}"
