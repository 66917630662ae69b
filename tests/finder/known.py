"""Claims and sentences whose origin is known, from `origins.csv` and `news.csv`."""

import csv
from functools import cache
from pathlib import Path

from crossings import where_from


@cache
def origins():
    """Claim, its number bare and with words, and where the ledger says that it comes from."""
    return _rows("origins.csv")


@cache
def news():
    """Sentences as news has them, and where their number comes from."""
    return _rows("news.csv")


def _rows(name):
    with Path(__file__).with_name(name).open(encoding="utf-8") as file:
        return list(csv.DictReader(file))


def among_first(cards, origin, how):
    """Whether the origin is one of the figures of the first cards."""
    return any(
        _is(origin, group, fit)
        for group in where_from(origin[how]).groups[:cards]
        for fit in group.fits()
    )


def _is(origin, group, fit):
    value = float(fit.value.replace(",", "").replace("−", "-").replace("%", "").split()[0])
    known = float(origin["value"])
    when = f"{fit.baseline} to {fit.period}" if fit.baseline else fit.period
    return (
        fit.table.startswith(tuple(origin["table"].split(";")))
        and origin["labels"] in fit.row + group.counted
        and origin["period"] in when
        and abs(value - known) <= 0.001 * abs(known) + 0.06
    )
