"""Explorer "balloon": one link of an invented network is closed; what does one counter see?"""

from functools import cached_property

import altair as alt
import pandas as pd

from crossings.charts.balloon import balloon_chart, balloon_rows
from crossings.measures import percent_change
from crossings.worlds.four_routes import CLOSE, DETER, DISPLACE, ROUTES, Rerouted
from lessonkit.text.tables import Table, show_table
from lessonkit.text.wording import signed
from lessonkit.widgets.choices import radio, slide
from lessonkit.widgets.declared import explorer
from lessonkit.widgets.explorer import View

CAPTION = "An invented world with invented numbers: four routes from Alder to Elm"
_DIAL = "setting of the dial "


@explorer(
    "balloon",
    "one link of an invented network is closed, and what one counter sees of it",
    room=208,
    close=slide("Close", list(CLOSE), "shut", _DIAL + "close", stands="not at all"),
    displace=slide("Displace", list(DISPLACE), "somewhat", _DIAL + "displace"),
    deter=slide("Deter", list(DETER), "a few", _DIAL + "deter"),
    counter=radio(
        "Where does the counter stand?",
        {name: name for name in ROUTES},
        "bridge",
        "route for the counter",
    ),
)
class Balloon(Rerouted, View):
    """The invented world for one setting of the dials, in words and as rows."""

    @property
    def words(self) -> dict[str, str]:
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
        before, after = self.closed
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
        before, after = (round(rate, 1) for rate in self.danger)
        words = "Danger, also invented: an average journey"
        if before == after:
            return f"{words} has {before:.1f} deaths in 100,000."
        return f"{words} goes from {before:.1f} deaths in 100,000 to {after:.1f}."

    @property
    def description(self) -> str:
        return (
            "Two bar charts of an invented world. Left: journeys a month on four routes, before "
            "and after. Right: how many more or fewer on the counter and on all routes. "
            + " ".join(self.sentences)
        )

    def rows(self) -> pd.DataFrame:
        return balloon_rows(self.routes, self.counter)

    def chart(self) -> alt.HConcatChart:
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


def _moved(pair: tuple[int, int]) -> str:
    """How many more or fewer, as a phrase."""
    change = pair[1] - pair[0]
    return f"{abs(change):,} {'fewer' if change < 0 else 'more'}" if change else "no change"


def _from_to(pair: tuple[int, int]) -> str:
    if pair[0] == pair[1]:
        return f"{pair[0]:,} journeys a month, as before"
    change = signed(percent_change(*pair), 0)
    return f"from {pair[0]:,} journeys a month to {pair[1]:,} ({change}%)"
