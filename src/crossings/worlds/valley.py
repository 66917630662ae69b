"""An invented valley with two sectors: what money for looking changes there, in whole crossings.

Nothing here is a real place or a real device. Effort has no unit (Koopman's coverage), what a point
of money buys was chosen so that each kind has a strength and a weakness, and how people answer is a
switch that the learner sets, not a finding.
"""

from dataclasses import dataclass
from functools import cache
from typing import Any

import numpy as np
import pandas as pd

from crossings.models.search import (
    invented_terrain,
    line_of_sight,
    patrol_change,
    probability_of_detection,
)
from lessonkit.text.errors import CourseError, UnknownNameError

BUDGET = 10
KINDS = ("drones", "cameras", "thermal")
BEHAVIOURS = {"stay": (0.0, 0.0), "fewer": (0.6, 0.0), "move": (0.0, 0.6)}
SECTORS = ("watched sector", "next door")
CROSSINGS = pd.Series({"watched sector": 600, "next door": 400})

SIZE = 14  # 196 cells: few enough for a figure
_HALF = SIZE // 2
_TREES = 0.35  # share of the ground
# Coverage in the open and under trees: of the old patrols, and of one point of each kind. Trees
# hide from drones and cameras, hills also from what stands on a post.
_OLD = (0.25, 0.1)
_BUYS = {"drones": (0.16, 0.0), "cameras": (0.45, 0.0), "thermal": (0.3, 0.1)}


@cache
def trees() -> np.ndarray:
    """Which cells lie under trees: True or False for each cell."""
    noise = invented_terrain(SIZE, 0.6, seed=1034)
    return noise >= np.quantile(noise, 1 - _TREES)


@cache
def _views() -> dict[tuple[int, int], np.ndarray]:
    """For each open cell of the watched sector what a post there would see of that sector."""
    heights = invented_terrain(SIZE, 1.0, seed=34)
    watched = np.arange(SIZE) < _HALF
    return {
        (row, column): line_of_sight(heights, (row, column), 0.0) & watched
        for row in range(SIZE)
        for column in range(_HALF)
        if not trees()[row, column]
    }


def _by_ground(pair: tuple[float, float]) -> np.ndarray:
    return np.where(trees(), pair[1], pair[0])


@cache
def posts(kind: str) -> tuple[tuple[int, int], ...]:
    """Where devices on posts would stand, the most useful first; each next one where it adds most.

    A device may share a cell with an earlier one.
    """
    one = _by_ground(_BUYS[kind])
    swept = np.zeros((SIZE, SIZE))
    chosen = []
    for _ in range(BUDGET):
        best = max(
            _views(),
            key=lambda post: float((np.exp(-swept) * -np.expm1(-one * _views()[post])).sum()),
        )
        chosen.append(best)
        swept = swept + one * _views()[best]
    return tuple(chosen)


@cache
def _swept(kind: str, points: int) -> np.ndarray:
    """Coverage of each cell that these points add."""
    one = _by_ground(_BUYS[kind])
    if kind == "drones":  # above the hills, and everywhere in the watched sector
        return points * one * (np.arange(SIZE) < _HALF)
    return sum((one * _views()[post] for post in posts(kind)[:points]), np.zeros((SIZE, SIZE)))


@dataclass(frozen=True)
class Outcome:
    """A year in the valley before and after the money is spent.

    Parameters
    ----------
    points
        Kind → points spent on it.
    behaviour
        "stay", "fewer" or "move".
    chances
        Chance of being seen afterwards: one row and one column for each cell.
    seen
        Of 100 crossings in the watched sector, how many are seen: before, after, after in the
        open, after under trees.
    crossings, detections
        One row is one sector, columns "before" and "after"; whole numbers.
    given_up, moved
        Crossings of the watched sector that were not made at all, or made next door.
    """

    points: dict[str, int]
    behaviour: str
    chances: np.ndarray
    seen: dict[str, float]
    crossings: pd.DataFrame
    detections: pd.DataFrame
    given_up: int
    moved: int

    @property
    def spent(self) -> int:
        """Points spent in all."""
        return sum(self.points.values())

    def total(self, what: pd.DataFrame) -> tuple[int, int]:
        """Both sectors together, before and after."""
        both = what.sum()
        return int(both["before"]), int(both["after"])


def spend(drones: int = 0, cameras: int = 0, thermal: int = 0, behaviour: str = "stay") -> Outcome:
    """Spend points and see what a year would bring.

    Everywhere in a sector the same number of crossings is made, and being seen changes nothing
    else: in this valley nobody is stopped. Where the chance of being seen rises by Δ, six tenths
    of Δ of the crossings are given up ("fewer") or moved to the other sector ("move").

    Parameters
    ----------
    drones, cameras, thermal
        Points for each kind, from 0 to 10. More than 10 together is worked out all the same.
    behaviour
        "stay", "fewer" or "move".

    Raises
    ------
    CourseError
        For points that are not a whole number from 0 to 10.
    UnknownNameError
        For another behaviour.

    Examples
    --------
    >>> year = spend(cameras=4)
    >>> year.total(year.crossings)
    (1000, 1000)
    """
    points = {
        kind: _checked(kind, given)
        for kind, given in zip(KINDS, (drones, cameras, thermal), strict=True)
    }
    if behaviour not in BEHAVIOURS:
        raise UnknownNameError.from_name("behaviour in this explorer", behaviour, BEHAVIOURS)
    old = _by_ground(_OLD)
    before = probability_of_detection(old)
    after = probability_of_detection(old + sum(_swept(kind, n) for kind, n in points.items()))
    deterrence, displacement = BEHAVIOURS[behaviour]
    # The model wants an effort for each sector: the one that gives its mean chance.
    change = patrol_change(
        CROSSINGS,
        *(pd.Series(-np.log1p(-_by_sector(p)), index=SECTORS) for p in (before, after)),
        deterrence=deterrence,
        displacement=displacement,
    )
    # Whole crossings, rounded once where they change, so that every sum on the page adds up.
    given_up, moved = (round(change[how]["watched sector"]) for how in ("deterred", "moved_out"))
    crossings = pd.DataFrame({"before": CROSSINGS, "after": CROSSINGS})
    crossings["after"] += [-given_up - moved, moved]
    found = {"before": _by_sector(before), "after": _by_sector(after)}
    west, covered = np.s_[:, :_HALF], trees()[:, :_HALF]
    return Outcome(
        points=points,
        behaviour=behaviour,
        chances=after,
        seen={
            "before": 100 * found["before"][0],
            "after": 100 * found["after"][0],
            "open": 100 * after[west][~covered].mean(),
            "trees": 100 * after[west][covered].mean(),
        },
        crossings=crossings,
        detections=pd.DataFrame(
            {when: (crossings[when] * p).round().astype(int) for when, p in found.items()}
        ),
        given_up=given_up,
        moved=moved,
    )


def _by_sector(chances: np.ndarray) -> np.ndarray:
    """The mean chance in the watched sector and next door."""
    return np.array([chances[:, :_HALF].mean(), chances[:, _HALF:].mean()])


def _checked(kind: str, given: Any) -> int:
    if isinstance(given, bool) or given not in range(BUDGET + 1):
        raise CourseError(
            f"`{kind}` must be a whole number of points from 0 to {BUDGET}; it is {given!r}. "
            f"Give for example {kind}=4."
        )
    return int(given)
