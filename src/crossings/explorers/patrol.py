"""Explorer "patrol": more was detected. Did the crossings stay, fall or move?

A budget for looking, spent on an invented valley; the learner also chooses how people answer to it,
which no border can choose and no count of detections shows.
"""

import altair as alt
import ipywidgets as widgets
import pandas as pd

from crossings.charts.patrol import patrol_chart, patrol_rows
from crossings.explorers.valley import (
    BUDGET,
    KINDS,
    SECTORS,
    Outcome,
    posts,
    spend,
    trees,
)
from lessonkit.text.tables import Table, show_table
from lessonkit.widgets.controls import pick_one, slider
from lessonkit.widgets.explorer import Explorer, Still, View

LABELS = {"drones": "Drones", "cameras": "Fixed cameras", "thermal": "Thermal sensors"}
ANSWERS = {
    "keep to their plans": "stay",
    "set out less often": "fewer",
    "go next door": "move",
}
CAPTION = [
    "Invented ground, invented numbers. In each cell: of 10 crossings, about so many are seen",
    "△ trees   ○ a camera or thermal sensor, in the watched sector; drones are everywhere above it",
]
_START = {"drones": 0, "cameras": 4, "thermal": 0}
_TOP = 1080


class Year(View):
    """One way of spending the budget, in words and as rows."""

    def __init__(self, outcome: Outcome) -> None:
        self.outcome = outcome
        self._detections = outcome.total(outcome.detections)
        self._crossings = outcome.total(outcome.crossings)

    @property
    def words(self) -> dict[str, object]:
        """The title of the figure."""
        before, after = self._detections
        return {
            "headline": f"An invented valley: detections {before:,} → {after:,}, "
            f"crossings {self._crossings[0]:,} → {self._crossings[1]:,}"
        }

    @property
    def sentences(self) -> tuple[str, ...]:
        """The money, then detection, deterrence and displacement, and what cannot be told."""
        return (self._money(), *self._year())

    def _money(self) -> str:
        spent = self.outcome.spent
        left = BUDGET - spent
        if left < 0:
            return (
                f"Over the budget: {spent} points of {BUDGET}. Take {-left} back. What you see is "
                "what so many points would bring."
            )
        rest = {0: "none is left", 1: "1 is left"}.get(left, f"{left} are left")
        return f"Spent: {spent} of {BUDGET} points, {rest}."

    def _year(self) -> tuple[str, ...]:
        one, seen = self.outcome, self.outcome.seen
        (found, finds), (made, makes) = self._detections, self._crossings
        if not one.spent:
            return (
                f"Nothing is bought yet: the old patrols see {found:,} of {made:,} crossings. "
                "Move a slider.",
            )
        changed = {
            "stay": f"while crossings stayed at {makes:,}",
            "fewer": f"while crossings fell from {made:,} to {makes:,}",
            "move": f"while crossings stayed at {makes:,} in all, and some moved",
        }[one.behaviour]
        return (
            f"Detections rose from {found:,} to {finds:,} {changed}.",
            f"Detection: of 100 crossings in the watched sector {seen['after']:.0f} are seen; "
            f"before it was {seen['before']:.0f}. In the open it is {seen['open']:.0f}, under "
            f"trees {seen['trees']:.0f}.",
            f"Deterrence: {_some(one.given_up)} given up. "
            f"Displacement: {_some(one.moved)} made next door instead.",
            "A report that gives only detections cannot show which of these happened.",
        )

    @property
    def description(self) -> str:
        """The figure in words for people who cannot see it."""
        return (
            "Left, a map of invented ground in two halves, one shade and one number for each cell: "
            "how many of 10 crossings there are seen. Right, bar charts of crossings before and "
            f"after, the detected part at the foot. {self._per_sector()} "
            + " ".join(self.sentences)
        )

    def _per_sector(self) -> str:
        made, seen = self.outcome.crossings, self.outcome.detections
        return " ".join(
            f"{sector[:1].upper()}{sector[1:]}: crossings {made.loc[sector, 'before']:,} then "
            f"{made.loc[sector, 'after']:,}, detected {seen.loc[sector, 'before']:,} then "
            f"{seen.loc[sector, 'after']:,}."
            for sector in SECTORS
        )

    def rows(self) -> pd.DataFrame:
        """The rows of the figure."""
        standing = {
            post
            for kind in ("cameras", "thermal")
            for post in posts(kind)[: self.outcome.points[kind]]
        }
        return patrol_rows(
            self.outcome.chances,
            trees(),
            standing,
            self.outcome.crossings,
            self.outcome.detections,
        )

    def chart(self) -> alt.HConcatChart:
        """The figure."""
        return patrol_chart(
            self.rows(), words=self.words, caption=CAPTION, description=self.description, top=_TOP
        )

    def numbers(self) -> Table:
        """The figure as a table: one row is one sector, or both."""
        made, seen = self.outcome.crossings, self.outcome.detections
        frame = pd.DataFrame(
            {
                f"{what} {when}": [*table[when], table[when].sum()]
                for what, table in (("crossings", made), ("detections", seen))
                for when in ("before", "after")
            }
        )
        frame.insert(0, "sector", [*SECTORS, "both"])
        bought = ", ".join(f"{LABELS[k].lower()} {n}" for k, n in self.outcome.points.items())
        return show_table(
            frame, f"A year in an invented valley. One row is one sector. Points: {bought}."
        )


def still(
    drones: int = _START["drones"],
    cameras: int = _START["cameras"],
    thermal: int = _START["thermal"],
    behaviour: str = "stay",
) -> Still:
    """The explorer without controls: the figure for these points and this behaviour."""
    return Still(Year(spend(drones, cameras, thermal, behaviour)))


def widget() -> widgets.VBox:
    """The explorer with its controls."""
    return _Explorer().box


class _Explorer(Explorer):
    """Three sliders for the budget, and a switch for how people answer."""

    def __init__(self) -> None:
        self.points = {
            kind: slider(LABELS[kind], range(BUDGET + 1), _START[kind]) for kind in KINDS
        }
        for one in self.points.values():
            one.style.description_width = "120px"
        self.behaviour = pick_one("When the equipment is there, people …", ANSWERS, "stay")
        super().__init__(self._view, [*self.points.values(), self.behaviour], room=150)

    def _view(self) -> Year:
        points = {kind: one.value for kind, one in self.points.items()}
        return Year(spend(**points, behaviour=self.behaviour.value))


def _some(crossings: int) -> str:
    return f"{crossings:,} crossings were" if crossings else "no crossing was"
