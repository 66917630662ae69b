"""Three counts by year, and one end point against every earlier start."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

import pandas as pd

from crossings.measures import percent_change
from lessonkit.data.captions import edition_of
from lessonkit.data.package import load

_LATEST = "HO-RET-2025Q4"
_MONTHS_IN = {"arrivals": 12, "january-april": 4}


@dataclass(frozen=True)
class Series:
    """One count by year.

    Parameters
    ----------
    label
        What the control calls it.
    unit
        What is counted, in one word.
    title
        What is counted and in which period, as the title of the bars.
    edition
        Edition of the Home Office's statistics, and what is left out.
    counts
        Gives year → count, in order.
    source
        Who counted.
    """

    label: str
    unit: str
    title: str
    edition: str
    counts: Callable[[], pd.Series]
    source: str = "Home Office"

    @property
    def years(self) -> list[int]:
        """The years that have a count, in order."""
        return [int(year) for year in self.counts().index]

    def changes(self, year: int) -> pd.Series:
        """Earlier year → change from it to this year in per cent, from the first on.

        A year with a count of zero is left out: from it no change in per cent can be given.
        """
        counts = self.counts()
        earlier = counts[counts.index < year]
        end = int(counts[year])
        return pd.Series({y: percent_change(int(n), end) for y, n in earlier.items() if n})


@cache
def _returns() -> pd.Series:
    frame = load("uk_returns_by_year").query("source_id == @_LATEST and return_type != 'port'")
    return frame.groupby("year")["returns"].sum().astype(int)


@cache
def _arrivals(name: str) -> pd.Series:
    """Arrivals in the first months of each year, or in all twelve; years with all of them."""
    frame = load("uk_small_boats_by_month").query("series == 'final'")
    year, month = frame["month"].str[:4].astype(int), frame["month"].str[5:].astype(int)
    wanted = frame[month <= _MONTHS_IN[name]].groupby(year)["arrivals"]
    return wanted.sum()[wanted.count() == _MONTHS_IN[name]].astype(int)


RETURNS_FROM = f"{edition_of('uk_returns_by_year', _LATEST)}; returns at the port are left out"
BOATS_FROM = edition_of("uk_small_boats_by_month", "HO-IER-SUM-2026Q2")
SERIES = {
    "returns": Series(
        "returns, whole years",
        "returns",
        "Returns in a year, enforced and voluntary",
        RETURNS_FROM,
        _returns,
    ),
    "arrivals": Series(
        "arrivals by small boat, whole years",
        "people",
        "People who arrived by small boat in a year",
        BOATS_FROM,
        lambda: _arrivals("arrivals"),
    ),
    "january-april": Series(
        "arrivals, January to April only",
        "people",
        "People who arrived by small boat from January to April",
        BOATS_FROM,
        lambda: _arrivals("january-april"),
    ),
}
