"""Explorer "patrol": more was detected. Did the crossings stay, fall or move?

A budget for looking, spent on an invented valley; the learner also chooses how people answer to it,
which no border can choose and no count of detections shows.
"""

from functools import cached_property

import altair as alt
import pandas as pd

from crossings.charts.patrol import patrol_chart, patrol_rows
from crossings.worlds.valley import BUDGET, SECTORS, posts, spend, trees
from lessonkit.text.tables import Table, show_table
from lessonkit.widgets.choices import Choice, radio, slide
from lessonkit.widgets.declared import explorer
from lessonkit.widgets.explorer import View

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
_TOP = 1080


def _points(kind: str, start: int = 0) -> Choice:
    # The valley itself says what is wrong with points.
    return slide(LABELS[kind], range(BUDGET + 1), start, None, label_width="9.3em")


@explorer(
    "patrol",
    "a budget for looking, spent on an invented valley",
    room=230,
    drones=_points("drones"),
    cameras=_points("cameras", 4),
    thermal=_points("thermal"),
    behaviour=radio(
        "When the equipment is there, people …", ANSWERS, "stay", "behaviour in this explorer"
    ),
)
class Year(View):
    """One way of spending the budget, in words and as rows."""

    def __init__(self, drones: int, cameras: int, thermal: int, behaviour: str) -> None:
        self.outcome = outcome = spend(drones, cameras, thermal, behaviour)
        self._detections = outcome.total(outcome.detections)
        self._crossings = outcome.total(outcome.crossings)

    @property
    def words(self) -> dict[str, str]:
        before, after = self._detections
        return {
            "headline": f"An invented valley: detections {before:,} → {after:,}, "
            f"crossings {self._crossings[0]:,} → {self._crossings[1]:,}"
        }

    @cached_property
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


def _some(crossings: int) -> str:
    return f"{crossings:,} crossings were" if crossings else "no crossing was"
