"""Explorer "balloon": one link of an invented network is closed; what does one counter see?"""

from dataclasses import dataclass
from functools import cache, cached_property

import altair as alt
import ipywidgets as widgets
import pandas as pd

from crossings.charts.balloon import balloon_chart, balloon_rows
from crossings.measures import percent_change
from crossings.models.routes import (
    CLOSED,
    STAYS,
    hazard_shift,
    invented_network,
    reroute_from,
    route_table,
)
from lessonkit.text.errors import UnknownNameError
from lessonkit.text.tables import Table, show_table
from lessonkit.text.wording import signed
from lessonkit.widgets.controls import pick_one, slider
from lessonkit.widgets.explorer import Explorer, Still, View

LINK, CLOSED_ROUTE, JOURNEYS = "Cedar-Elm", "bridge", 1000
ROUTES = tuple(route_table(invented_network()).index)
# Each dial in words → what the model takes. No number behind them stands for anything real.
CLOSE = {"not at all": 0.0, "a little": 0.3, "more": 1.0, "much more": 2.0, "shut": CLOSED}
DISPLACE = {"hardly": 0.0, "somewhat": 0.4, "readily": 0.7, "at once": 0.95}
DETER = {"nobody": 0.0, "a few": 0.3, "many": 0.7, "nearly all": 0.97}
START = ("not at all", "somewhat", "a few", CLOSED_ROUTE)
CAPTION = "An invented world with invented numbers: four routes from Alder to Elm"


@cache
def _routes(close: str, displace: str, deter: str) -> tuple[pd.DataFrame, int]:
    """Journeys by route before and after, in whole numbers, and how many are not made any more."""
    shift = reroute_from(
        invented_network(),
        JOURNEYS,
        LINK,
        CLOSE[close],
        similarity=DISPLACE[displace],
        staying=DETER[deter],
    )
    routes = shift.drop(index=STAYS, errors="ignore")[["before", "after"]].apply(_whole)
    return routes, int(routes["before"].sum() - routes["after"].sum())


def _whole(exact: pd.Series) -> pd.Series:
    """Whole numbers that add up to the rounded sum: the largest remainders are rounded up."""
    down = exact.astype(int)
    missing = round(exact.sum()) - down.sum()
    return down + (exact - down).rank(method="first", ascending=False).le(missing).astype(int)


@cache
def _risk() -> pd.Series:
    """Deaths in 100,000 journeys on each invented route."""
    return route_table(invented_network())["hazard"]


@dataclass(frozen=True)
class World(View):
    """The invented world for one setting of the three dials and one place for the counter."""

    close: str
    displace: str
    deter: str
    counter: str

    def __post_init__(self) -> None:
        for kind, value, known in (
            ("setting of the dial close", self.close, CLOSE),
            ("setting of the dial displace", self.displace, DISPLACE),
            ("setting of the dial deter", self.deter, DETER),
            ("route for the counter", self.counter, ROUTES),
        ):
            if value not in known:
                raise UnknownNameError.from_name(kind, value, known)

    @property
    def routes(self) -> pd.DataFrame:
        """Journeys in a month. One row is one route: `before`, `after`."""
        return _routes(self.close, self.displace, self.deter)[0]

    @property
    def given_up(self) -> int:
        """Journeys that nobody makes any more."""
        return _routes(self.close, self.displace, self.deter)[1]

    @property
    def seen(self) -> tuple[int, int]:
        """Journeys on the counter before and after."""
        return _pair(self.routes.loc[self.counter])

    @property
    def whole(self) -> tuple[int, int]:
        """Journeys on all routes before and after."""
        return _pair(self.routes.sum())

    @property
    def words(self) -> dict[str, object]:
        """The title of the figure, and the route with the counter."""
        headline = f"The counter: {_moved(self.seen)}. All routes: {_moved(self.whole)}"
        if self.close == "not at all":
            headline = "Before anything changes: four routes, one counter"
        return {"headline": headline, "counter": self.counter}

    @cached_property
    def sentences(self) -> tuple[str, ...]:
        """What the counter sees, what happens, and what a reader of the counter alone would say."""
        return tuple(
            filter(
                None,
                (
                    f"The counter on the {self.counter}: {_from_to(self.seen)}.",
                    f"All four routes: {_from_to(self.whole)}.",
                    self._where_to(),
                    self._read_alone(),
                    self._danger(),
                ),
            )
        )

    def _where_to(self) -> str:
        """What became of the journeys that left the bridge."""
        before, after = _pair(self.routes.loc[CLOSED_ROUTE])
        lost = before - after
        if not lost:
            return "Turn up “Close” to make the bridge harder."
        moved = lost - self.given_up
        return (
            f"Of the {lost:,} journeys gone from the bridge, {moved:,} ({100 * moved / lost:.0f}%) "
            f"take another way and {self.given_up:,} ({100 * self.given_up / lost:.0f}%) are not "
            "made."
        )

    def _read_alone(self) -> str:
        """The sentence of somebody who reads the counter and nothing else."""
        if self.close == "not at all":
            return ""
        return (
            f"Whoever reads this counter alone would say “{_moved(self.seen)}”. "
            f"In this world it is {_moved(self.whole)}."
        )

    def _danger(self) -> str:
        shift = hazard_shift(self.routes["before"], self.routes["after"], _risk())
        before, after = (round(shift[name], 1) for name in ("rate_before", "rate_after"))
        words = "Danger, also invented: an average journey"
        if before == after:
            return f"{words} has {before:.1f} deaths in 100,000."
        return f"{words} goes from {before:.1f} deaths in 100,000 to {after:.1f}."

    @property
    def description(self) -> str:
        """The figure in words for people who cannot see it."""
        return (
            "Two bar charts of an invented world. Left: journeys a month on four routes, before "
            "and after. Right: how many more or fewer on the counter and on all routes. "
            + " ".join(self.sentences)
        )

    def rows(self) -> pd.DataFrame:
        """The rows of the figure."""
        return balloon_rows(self.routes, self.counter)

    def chart(self) -> alt.HConcatChart:
        """The figure."""
        return balloon_chart(
            self.rows(),
            words=self.words,
            caption=CAPTION,
            description=self.description,
        )

    def numbers(self) -> Table:
        """The figure as a table: one row is one route."""
        table = self.routes.rename_axis("route").reset_index()
        table.loc[len(table)] = ["all four", *self.routes.sum()]
        table["change"] = [
            f"{signed(percent_change(int(before), int(after)), 0)}%"
            for before, after in zip(table["before"], table["after"], strict=True)
        ]
        return show_table(table, f"Journeys in a month, before and after. {CAPTION}.")


def _pair(row: pd.Series) -> tuple[int, int]:
    return int(row["before"]), int(row["after"])


def _moved(pair: tuple[int, int]) -> str:
    """How many more or fewer, as a phrase."""
    change = pair[1] - pair[0]
    return f"{abs(change):,} {'fewer' if change < 0 else 'more'}" if change else "no change"


def _from_to(pair: tuple[int, int]) -> str:
    if pair[0] == pair[1]:
        return f"{pair[0]:,} journeys a month, as before"
    change = signed(percent_change(*pair), 0)
    return f"from {pair[0]:,} journeys a month to {pair[1]:,} ({change}%)"


def still(
    close: str = "shut",
    displace: str = START[1],
    deter: str = START[2],
    counter: str = START[3],
) -> Still:
    """The explorer without controls: the figure for these settings."""
    return Still(World(close, displace, deter, counter))


def widget() -> widgets.VBox:
    """The explorer with its controls."""
    return _Explorer().box


class _Explorer(Explorer):
    """Three dials, and the place of the counter."""

    def __init__(self) -> None:
        self.close = slider("Close", list(CLOSE), START[0])
        self.displace = slider("Displace", list(DISPLACE), START[1])
        self.deter = slider("Deter", list(DETER), START[2])
        self.counter = pick_one(
            "Where does the counter stand?", {name: name for name in ROUTES}, START[3]
        )
        controls = [self.close, self.displace, self.deter, self.counter]
        super().__init__(lambda: World(*(one.value for one in controls)), controls, room=190)
