"""Counts on average, in closed form."""

from collections.abc import Sequence
from typing import Any

import pandas as pd

from crossings._checks import positive, single, whole_number
from crossings.models.counting.border import COUNTING_RULES, Border, as_route

COUNTED = ("people", "attempts", "entries", *COUNTING_RULES, "stock")


def expected_counts(people: int, borders: Sequence[Border], days: float = 365) -> pd.DataFrame:
    """Every count at every border, on average over many groups of this size.

    With s = stopped and r = retry, one person makes 1 / (1 − s r) attempts at a border, is sent
    back s / (1 − s r) times and enters with the chance (1 − s) / (1 − s r). Detections are those
    sent back and the entries noticed. The stock on one day is registrations per day times the
    average stay (Little 1961, Operations Research 9:383–387).

    Parameters
    ----------
    people
        Who set out; a whole number, at least 1.
    borders
        In the order in which they are met.
    days
        Over which the group is spread evenly, more than zero; only the stock depends on it.

    Returns
    -------
    DataFrame
        One row is one border. ``people`` reached it, ``attempts`` at entering, ``entries``,
        ``detections`` (sent back or noticed entering), ``noticed_entries``, ``people_noticed``
        (each once), ``sent_back`` (an authority may call it prevented attempts, an aid
        organisation pushbacks), ``registrations``, ``stock`` (people in centres on one day),
        ``publishes`` (its rule) and ``published`` (the figure by that rule).

    Raises
    ------
    NotANumberError, OutOfRangeError
        For people or days that are no positive single numbers.
    ShapeError
        For anything but a sequence of borders.

    Examples
    --------
    >>> from crossings.models.counting import INVENTED_ROUTE
    >>> table = expected_counts(100, INVENTED_ROUTE)
    >>> table[["people", "detections", "registrations", "published"]].round().values.tolist()
    [[100.0, 71.0, 70.0, 71.0], [99.0, 60.0, 48.0, 48.0], [95.0, 100.0, 25.0, 83.0]]
    """
    reaching = single("people", whole_number("people", people, at_least=1))
    days = single("days", positive("days", days))
    rows = []
    for border in as_route(borders):
        attempts = reaching / (1 - border.stopped * border.retry)
        entries = attempts * (1 - border.stopped)
        never_noticed = (1 - border.stopped) * (1 - border.noticed)
        registrations = entries * border.registered
        rows.append(
            {
                "people": float(reaching),
                "attempts": attempts,
                "entries": entries,
                "detections": attempts * border.stopped + entries * border.noticed,
                "noticed_entries": entries * border.noticed,
                "people_noticed": reaching * (1 - never_noticed),
                "sent_back": attempts * border.stopped,
                "registrations": registrations,
                "stock": registrations / days * border.stay,
            }
        )
        reaching = entries
    return _table(borders, rows)


def _table(borders: Sequence[Border], rows: list[dict[str, Any]]) -> pd.DataFrame:
    """One row per border from one dict of counts per border, with what its authority publishes."""
    table = pd.DataFrame(rows, columns=list(COUNTED))
    table.insert(0, "border", [border.name for border in borders])
    table["publishes"] = [border.publishes for border in borders]
    table["published"] = [row[border.publishes] for border, row in zip(borders, rows, strict=True)]
    return table
