"""Lesson 12: the coding route, a function and a table."""

import pandas as pd

from crossings.worlds.harbour import CARDS, CRITERIA, SCORES
from lessonkit.tasks.function import Case, FunctionSlip, FunctionTask
from lessonkit.tasks.table import TableSlip, TableTask


def _total(scores: list[float], weights: list[float]) -> float | None:
    if sum(weights) == 0:
        return None
    return sum(s * w for s, w in zip(scores, weights, strict=True)) / sum(weights)


def _unscaled(scores: list[float], weights: list[float]) -> float | None:
    return None if sum(weights) == 0 else sum(s * w for s, w in zip(scores, weights, strict=True))


TOTALLED = FunctionTask(
    id="12.total-function",
    question=(
        "Write a function total(scores, weights) for one option: two lists of equal length. The "
        "weights count as shares of their sum, whatever that is. Where all weights are 0 nothing "
        "counts: give None."
    ),
    name="total",
    cases=(
        Case(
            ([5, 9, 6, 3], [50, 25, 15, 10]),
            5.95,
            look="each score times its own weight, added up, divided by all the weights together.",
        ),
        Case(([5, 6, 8, 8], [0.5, 0.25, 0.15, 0.1]), 6.0, look="weights that add up to 1."),
        Case(([2, 8], [3, 3]), 5.0, look="weights that add up to 6."),
        Case(([7, 1], [0, 0]), None, look="no weights at all: test before you divide."),
    ),
    example=_total,
    hints=(
        "Go through both lists at once: for s, w in zip(scores, weights).",
        "Add up s * w, and divide by sum(weights).",
        "Before that: if sum(weights) == 0, return None.",
    ),
    worked=(
        "def total(scores, weights):\n"
        "    if sum(weights) == 0:\n"
        "        return None\n"
        "    added = sum(s * w for s, w in zip(scores, weights))\n"
        "    return added / sum(weights)"
    ),
    meaning=(
        "Now try it with one score more or less: a table in which somebody forgot a criterion "
        "gives a total just as smoothly. The function does not know what was left out."
    ),
    slips=(
        # First three without the test for no weights at all: whoever slips here often lacks it too.
        FunctionSlip(
            "other-sum",
            lambda scores, weights: sum(s * w for s, w in zip(scores, weights, strict=True)),
            "divide by the sum of the weights, so that they are shares.",
        ),
        FunctionSlip(
            "other-sum",
            lambda scores, weights: sum(s * w / 100 for s, w in zip(scores, weights, strict=True)),
            "the weights need not add up to 100: divide by their sum, whatever that is.",
        ),
        FunctionSlip(
            "other-sum",
            lambda scores, weights: sum(scores) / len(scores),
            "each score has to count with its own weight.",
        ),
        FunctionSlip(
            "other-sum", _unscaled, "divide by the sum of the weights, so that they are shares."
        ),
        FunctionSlip(
            "other-sum",
            lambda scores, weights: sum(scores) / len(scores) if any(weights) else None,
            "each score has to count with its own weight.",
        ),
    ),
    going_further=True,
)


_points = pd.DataFrame({name: card.points for name, card in CARDS.items()}, index=list(CRITERIA)).T
_totals = _points @ SCORES.T / 100


def _table(totals: pd.DataFrame) -> pd.DataFrame:
    """Card, winner and margin."""
    best = [row.nlargest(2).to_list() for _, row in totals.iterrows()]
    return pd.DataFrame(
        {
            "card": totals.index,
            "winner": totals.idxmax(axis="columns").to_list(),
            "margin": [first - second for first, second in best],
        }
    )


WINNERS = TableTask(
    id="12.winners",
    question=(
        "Make a table winners with one row for each role card and the columns card, winner (the "
        "option with the highest total) and margin (how far it is ahead of the second). The "
        "tables points and scores are there."
    ),
    key=("card",),
    answer=_table(_totals),
    hints=(
        "totals = points @ scores.T / 100 has a row for each card and a column for each option.",
        "The name of the largest in each row: totals.idxmax(axis=1).",
        "The second largest: totals.apply(lambda row: row.nlargest(2).iloc[1], axis=1).",
    ),
    worked=(
        "totals = points @ scores.T / 100\n"
        "second = totals.apply(lambda row: row.nlargest(2).iloc[1], axis=1)\n"
        "winners = pd.DataFrame({\n"
        '    "card": totals.index,\n'
        '    "winner": totals.idxmax(axis=1).values,\n'
        '    "margin": (totals.max(axis=1) - second).values,\n'
        "})"
    ),
    meaning=(
        f"The margins go from {_table(_totals)['margin'].min():.2f} to "
        f"{_table(_totals)['margin'].max():.2f}. Which margin is large enough to rest a decision "
        "on? The table does not say; how firmly somebody holds a weight does."
    ),
    slips=(
        TableSlip(
            "other-sum",
            _table(_totals).assign(margin=(_totals.max(axis=1) - _totals.min(axis=1)).to_list()),
            "the margin is to the second, not to the last.",
        ),
        TableSlip(
            "other-sum",
            _table(_totals).assign(margin=_totals.max(axis=1).to_list()),
            "take the total of the second off.",
        ),
        TableSlip(
            "weights-hidden",
            _table(pd.DataFrame([SCORES.mean(axis=1)] * len(CARDS), index=_totals.index)),
            "this gives all criteria the same weight; use the points of each card.",
        ),
    ),
    going_further=True,
)
