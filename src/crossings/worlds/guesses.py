"""What would have come otherwise? Every guess at small-boat arrivals, worked out once."""

from dataclasses import dataclass
from datetime import date
from functools import cache

import numpy as np
import pandas as pd

from crossings.measures import percent_change
from crossings.models.causal import counterfactual_from_comparison, interrupted_series
from lessonkit.data.package import load
from lessonkit.text.errors import CourseError
from lessonkit.text.wording import quarter_of

TABLE = "uk_small_boats_by_quarter"
AGREEMENT = date(2022, 12, 13)
TREATED = "Albania"
BEGINNINGS = ("2022Q1", "2022Q2", "2022Q3", "2022Q4", "2023Q1")
BACK = (1, 2, 4, 8)
AHEAD = (1, 2, 4)
_TREND_NEEDS = 4

# Way → what would have happened otherwise, as the end of a sentence that begins with "had".
WAYS = {
    "level": "the level before gone on",
    "trend": "the trend before gone on",
    "others": "they moved like everyone else, in proportion",
    "others in number": "they moved like everyone else, in number",
    "Iran": "they moved like Iranian nationals, in proportion",
    "Iraq": "they moved like Iraqi nationals, in proportion",
    "Turkey": "they moved like Turkish nationals, in proportion",
}
# Way → what the explorer's control calls it.
CHOICES = {
    "level": "the level before goes on",
    "trend": "the trend before goes on",
    "others": "like everyone else, in proportion",
    "others in number": "like everyone else, in number",
    "Iran": "like Iranian nationals, in proportion",
    "Iraq": "like Iraqi nationals, in proportion",
    "Turkey": "like Turkish nationals, in proportion",
}


class NoTrendError(CourseError):
    """Too few quarters to see a trend in."""


@dataclass(frozen=True)
class Guess:
    """One guess at what would have come, beside what came.

    Attributes
    ----------
    begins, back, ahead, way
        First quarter after the break; quarters looked at before and after it; a key of `WAYS`.
    recorded
        People recorded in the quarters after the break, together.
    otherwise
        The guess for each of these quarters, in people; its index is the quarter.
    """

    begins: str
    back: int
    ahead: int
    way: str
    recorded: int
    otherwise: pd.Series

    @property
    def expected(self) -> float:
        """The guess for all quarters after the break together, in people."""
        return float(self.otherwise.sum())

    @property
    def fault(self) -> str:
        """Why this guess is left out, or an empty text."""
        most = busiest(self.ahead)
        if self.expected <= 0:
            return "it gives fewer people than none"
        if self.expected > most:
            quarters = "quarter" if self.ahead == 1 else f"{self.ahead} quarters"
            return (
                f"it gives more people than all nationalities in the busiest {quarters}, {most:,}"
            )
        return ""

    @property
    def change(self) -> float:
        """What was recorded against the guess, in per cent; NaN for a guess that is left out."""
        return float("nan") if self.fault else percent_change(self.expected, self.recorded)


@cache
def counts() -> pd.DataFrame:
    """One row is one quarter, one column one nationality; "others" is everyone but Albania."""
    table = load(TABLE).pivot(index="quarter", columns="nationality", values="arrivals").astype(int)
    return table.assign(others=table["Total"] - table[TREATED])


@cache
def busiest(ahead: int) -> int:
    """Most people of all nationalities together in that many quarters in a row."""
    return int(counts()["Total"].rolling(ahead).sum().max())


@cache
def place_of(quarter: str) -> int:
    """How many quarters of the table come before this one."""
    return counts().index.tolist().index(quarter)


def guess(begins: str, back: int, ahead: int, way: str) -> Guess:
    """Work out one guess.

    Parameters
    ----------
    begins
        One of `BEGINNINGS`, the first quarter after the break.
    back, ahead
        Quarters before the break that the guess rests on, and quarters after it.
    way
        A key of `WAYS`.

    Raises
    ------
    NoTrendError
        For a trend from fewer than four quarters.

    Examples
    --------
    Had Albanian nationals changed like everyone else from 2022 to 2023:

    >>> one = guess("2023Q1", 4, 4, "others")
    >>> one.recorded < one.expected, one.change < 0
    (True, True)
    """
    table = counts()
    start = place_of(begins)
    before, after = table.iloc[start - back : start], table.iloc[start : start + ahead]
    level = float(before[TREATED].mean())
    if way == "level":
        values = np.full(ahead, level)
    elif way == "trend":
        values = _trend(begins, back).to_numpy()[:ahead]
    elif way == "others in number":
        # Of means, so that a quiet winter is not set against a summer quarter by quarter.
        values = np.full(ahead, level + after["others"].mean() - before["others"].mean())
    else:
        column = after[way].astype(float)
        values = counterfactual_from_comparison(
            level, float(before[way].mean()), column, moves="in proportion"
        ).to_numpy()
    return Guess(
        begins,
        back,
        ahead,
        way,
        int(after[TREATED].sum()),
        pd.Series(values, index=after.index),
    )


@cache
def _trend(begins: str, back: int) -> pd.Series:
    """The growth of the quarters before the break, going on after it."""
    if back < _TREND_NEEDS:
        raise NoTrendError(
            f"{back} {'quarter shows' if back == 1 else 'quarters show'} no trend. "
            f"Look back over {_TREND_NEEDS} or more."
        )
    table = counts()[TREATED]
    start = place_of(begins)
    # With a bend of its own the part after the break has no say in the line before it.
    fitted = interrupted_series(table.iloc[start - back : start + max(AHEAD)], begins)
    return fitted.without_break.loc[begins:]


@cache
def all_guesses(ahead: int) -> pd.DataFrame:
    """Every guess for so many quarters after each beginning.

    Returns
    -------
    DataFrame
        One row is one guess: `begins`, `back`, `way`, `expected` (people), `change` (per cent,
        missing where the guess is left out). Trends from fewer than four quarters are left out.
    """
    rows = []
    for begins in BEGINNINGS:
        for way in WAYS:
            for back in BACK:
                if way == "trend" and back < _TREND_NEEDS:
                    continue
                one = guess(begins, back, ahead, way)
                rows.append((begins, back, way, one.expected, one.change))
    return pd.DataFrame(rows, columns=["begins", "back", "way", "expected", "change"])


def before_agreement(begins: str, ahead: int) -> tuple[int, float]:
    """How many of the quarters after a break were over before the agreement, and the rest.

    Returns
    -------
    tuple
        Whole quarters that were over, and which part of the quarter of the agreement lay before
        it if that is among them (else 0).

    Examples
    --------
    >>> whole, part = before_agreement("2022Q3", 2)
    >>> whole, round(part, 2)
    (1, 0.8)
    """
    index = list(counts().index)
    start = index.index(begins)
    quarters = index[start : start + ahead]
    agreed = quarter_of(AGREEMENT)
    first = pd.Period(agreed, "Q").start_time.date()
    days = (pd.Period(agreed, "Q").end_time.date() - first).days + 1
    part = ((AGREEMENT - first).days + 1) / days if agreed in quarters else 0.0
    return sum(quarter < agreed for quarter in quarters), part
