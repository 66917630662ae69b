"""Which of two moments in a record is the later one, whatever the clock was set to.

A clock is put right, or jumps back an hour when summer ends; another computer's is wrong. What
replaces something is therefore always given a later moment than what it replaces, so that copies
of a record can be put together by their moments.
"""

import contextlib
from datetime import UTC, datetime, timedelta

LONG_AGO = datetime(1, 1, 2, tzinfo=UTC)  # a day that can be shown in every time zone


def moment(text: object) -> datetime:
    """A time of the record; one that cannot be read counts as long ago.

    Examples
    --------
    >>> moment("2026-10-25T02:30:00+02:00") < moment("2026-10-25T02:10:00+01:00")
    True
    """
    try:
        found = datetime.fromisoformat(str(text))
    except ValueError:
        return LONG_AGO
    return found if found.tzinfo else found.replace(tzinfo=UTC)


def order(text: str) -> tuple[datetime, str]:
    """What times of the record are sorted by; a text that is no time comes before every time."""
    return moment(text), text


def after(at: str, *before: str) -> str:
    """This moment, or where the clock has not come past all those before, one just after them.

    Examples
    --------
    >>> after("2026-11-28T10:00:00+01:00", "2026-11-28T09:59:00+01:00")
    '2026-11-28T10:00:00+01:00'
    >>> after("2026-11-28T09:00:00+01:00", "2026-11-28T10:00:00+01:00")
    '2026-11-28T10:00:00.000001+01:00'
    """
    last = max(map(moment, before), default=LONG_AGO)
    if moment(at) <= last:
        with contextlib.suppress(OverflowError):  # the end of all years
            return (last + timedelta(microseconds=1)).isoformat()
    return at
