"""An invented network: one link is made harder, and journeys move or are not made."""

from dataclasses import dataclass
from functools import cache

import pandas as pd

from crossings.models.routes import (
    CLOSED,
    STAYS,
    hazard_shift,
    invented_network,
    reroute_from,
    route_table,
)

LINK, CLOSED_ROUTE, JOURNEYS = "Cedar-Elm", "bridge", 1000
ROUTES = tuple(route_table(invented_network()).index)
# Each dial in words → what the model takes. No number behind them stands for anything real.
CLOSE = {"not at all": 0.0, "a little": 0.3, "more": 1.0, "much more": 2.0, "shut": CLOSED}
DISPLACE = {"hardly": 0.0, "somewhat": 0.4, "readily": 0.7, "at once": 0.95}
DETER = {"nobody": 0.0, "a few": 0.3, "many": 0.7, "nearly all": 0.97}


@cache
def _routes(close: str, displace: str, deter: str) -> pd.DataFrame:
    shift = reroute_from(
        invented_network(),
        JOURNEYS,
        LINK,
        CLOSE[close],
        similarity=DISPLACE[displace],
        staying=DETER[deter],
    )
    return shift.drop(index=STAYS, errors="ignore")[["before", "after"]].apply(_whole)


def _whole(exact: pd.Series) -> pd.Series:
    """Whole numbers that add up to the rounded sum: the largest remainders are rounded up."""
    down = exact.astype(int)
    missing = round(exact.sum()) - down.sum()
    return down + (exact - down).rank(method="first", ascending=False).le(missing).astype(int)


@cache
def _risk() -> pd.Series:
    """Deaths in 100,000 journeys on each invented route."""
    return route_table(invented_network())["hazard"]


@cache
def _danger(close: str, displace: str, deter: str) -> tuple[float, float]:
    routes = _routes(close, displace, deter)
    shift = hazard_shift(routes["before"], routes["after"], _risk())
    return float(shift["rate_before"]), float(shift["rate_after"])


@dataclass(frozen=True)
class Rerouted:
    """The invented world for one setting of the three dials and one place for the counter.

    Parameters
    ----------
    close, displace, deter
        Keys of `CLOSE`, `DISPLACE` and `DETER`.
    counter
        The route with the counter, one of `ROUTES`.

    Examples
    --------
    >>> world = Rerouted("shut", "somewhat", "a few", "forest")
    >>> world.seen, world.whole
    ((162, 256), (1000, 889))
    """

    close: str
    displace: str
    deter: str
    counter: str

    @property
    def routes(self) -> pd.DataFrame:
        """Journeys in a month. One row is one route: `before`, `after`."""
        return _routes(self.close, self.displace, self.deter)

    @property
    def seen(self) -> tuple[int, int]:
        """Journeys on the counter before and after."""
        return _pair(self.routes, self.counter)

    @property
    def closed(self) -> tuple[int, int]:
        """Journeys on the route that is made harder, before and after."""
        return _pair(self.routes, CLOSED_ROUTE)

    @property
    def whole(self) -> tuple[int, int]:
        """Journeys on all routes before and after."""
        return int(self.routes["before"].sum()), int(self.routes["after"].sum())

    @property
    def given_up(self) -> int:
        """Journeys that nobody makes any more."""
        before, after = self.whole
        return before - after

    @property
    def danger(self) -> tuple[float, float]:
        """Deaths in 100,000 average journeys before and after."""
        return _danger(self.close, self.displace, self.deter)


def _pair(routes: pd.DataFrame, name: str) -> tuple[int, int]:
    return int(routes["before"][name]), int(routes["after"][name])
