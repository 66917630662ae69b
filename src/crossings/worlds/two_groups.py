"""Two invented groups, a machine that gives each person a score, and the errors at each score."""

from collections.abc import Hashable
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from math import erf, sqrt
from typing import Any

import pandas as pd

from crossings.models.screening import error_rates_by_group

LEVELS = tuple(range(5, 100, 5))
SCORES = tuple(range(40, 85, 5))  # higher up no false alert is left to compare
EXTRAS = (-20, -15, -10, -5, 0, 5, 10, 15, 20)
GROUPS = ("A", "B")
RATES = {
    "false_positive_rate": "flagged wrongly",
    "missed_rate": "missed",
    "false_share_of_alerts": "false among alerts",
}
_SPREAD, _OTHERS, _LISTED = 12, 1_000, 50


@dataclass(frozen=True)
class World:
    """How group B differs from group A.

    Parameters
    ----------
    label
        What the control calls it.
    others_mean
        Middle of the scores of people of group B who are not on the list; it is 40 in group A.
    times_listed
        How many times as many of group B are on the list.
    """

    label: str
    others_mean: int = 40
    times_listed: int = 1


WORLDS = {
    "alike": World("the groups are alike"),
    "read worse": World("faces of group B are told apart less well", others_mean=47),
    "listed more": World("more of group B are on the list", times_listed=4),
}


@cache
def people(world: str) -> pd.DataFrame:
    """One row is one score level of one group: `group`, `score`, people `others` and `listed`."""
    known = WORLDS[world]
    frames = []
    for group in GROUPS:
        mean, times = (known.others_mean, known.times_listed) if group == "B" else (40, 1)
        frames.append(
            pd.DataFrame(
                {
                    "group": group,
                    "score": LEVELS,
                    "others": _spread(_OTHERS, mean),
                    # Whole multiples, so that only the number differs and not the shape.
                    "listed": [times * n for n in _spread(_LISTED, 72)],
                }
            )
        )
    return pd.concat(frames, ignore_index=True)


def _spread(total: int, mean: float) -> list[int]:
    """So many people over the levels in the shape of a bell, in whole people that add up."""
    edges = [level + 2.5 for level in LEVELS[:-1]]
    below = [round(total * (1 + erf((edge - mean) / _SPREAD / sqrt(2))) / 2) for edge in edges]
    steps = [0, *below, total]
    return [after - before for before, after in pairwise(steps)]


@cache
def _every_error() -> dict[Hashable, Any]:
    """World, group and the score it is flagged from → four counts and three rates."""
    starts = range(SCORES[0] + EXTRAS[0], SCORES[-1] + EXTRAS[-1] + 5, 5)
    rows = {}
    for world in WORLDS:
        for group, frame in people(world).groupby("group"):
            score, others, listed = (frame[c].to_numpy() for c in ("score", "others", "listed"))
            for start in starts:
                over = score >= start
                rows[world, group, start] = {
                    "true_alerts": listed[over].sum(),
                    "missed": listed[~over].sum(),
                    "false_alerts": others[over].sum(),
                    "left_alone": others[~over].sum(),
                }
    counts = pd.DataFrame.from_dict(rows, orient="index")
    return counts.join(error_rates_by_group(counts)[list(RATES)]).to_dict("index")


def errors_of(world: str, starts: dict[str, int]) -> dict[str, dict[str, Any]]:
    """Group → its four counts of people and its three `RATES`; as `errors`, without a table."""
    return {group: _every_error()[world, group, start] for group, start in starts.items()}


def errors(world: str, starts: dict[str, int]) -> pd.DataFrame:
    """The errors that each group bears.

    Parameters
    ----------
    world
        A key of `WORLDS`.
    starts
        Group → the score from which its people are flagged.

    Returns
    -------
    DataFrame
        One row is one group: its four counts of people and its three `RATES`.

    Examples
    --------
    >>> errors("read worse", {"A": 60, "B": 60})["false_alerts"].to_dict()
    {'A': 72, 'B': 191}
    """
    return pd.DataFrame([*errors_of(world, starts).values()], index=list(starts))
