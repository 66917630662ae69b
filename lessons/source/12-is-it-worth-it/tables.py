"""Frames and functions of lesson 12."""

import pandas as pd

from crossings.worlds.harbour import CRITERIA, SCORES

from .figures import CARDS, LUNCH, products


def total(scores: list[float], weights: list[float]) -> float | None:
    if sum(weights) == 0:
        return None
    return sum((s * w for s, w in zip(scores, weights, strict=True))) / sum(weights)


points = pd.DataFrame({name: card.points for name, card in CARDS.items()}, index=list(CRITERIA)).T


totals = points @ SCORES.T / 100


def table(totals: pd.DataFrame = totals) -> pd.DataFrame:
    """Card, winner and margin."""
    best = [row.nlargest(2).to_list() for _, row in totals.iterrows()]
    return pd.DataFrame(
        {
            "card": totals.index,
            "winner": totals.idxmax(axis="columns").to_list(),
            "margin": [first - second for first, second in best],
        }
    )


def sum_2(scores, points) -> str:
    """A weighted total as it would be typed."""
    terms = " + ".join(f"{points[name]} × {scores[name]}" for name in LUNCH.columns)
    return f"({terms}) ÷ 100"
