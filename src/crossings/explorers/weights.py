"""Explorer "weights": four ways to spend one sum. Whose weights decide, and by how little?"""

from functools import cached_property, lru_cache

import altair as alt
import ipywidgets as widgets
import pandas as pd

from crossings.charts.weights import TOP, swing_rows, totals_rows, weights_chart
from crossings.explorers.harbour import CARDS, CRITERIA, SCORES
from crossings.models.weighing import (
    break_even_score,
    swing_of_weights,
    weight_transfers,
    weighted_scores,
)
from lessonkit.text.errors import CourseError, UnknownNameError
from lessonkit.text.tables import Table, show_table
from lessonkit.widgets.controls import choice, slider
from lessonkit.widgets.explorer import Explorer, Still, View

OWN = "your own weights"
POINTS = range(101)
NAMES = dict(zip(("crime", "lives", "privacy", "cost"), CRITERIA, strict=True))
CAPTION = [
    "An invented harbour. The scores (0 worst, 10 best) and the role cards are invented too.",
    "The strip moves one weight at a time; the others keep their proportions to each other.",
]
_SAME = 1e-9


@lru_cache(maxsize=256)
def _swings(points: tuple[int, ...]) -> pd.DataFrame:
    return swing_of_weights(SCORES, points)


class Weighed(View):
    """The four options under one set of weights.

    Parameters
    ----------
    points
        Points of weight for each criterion, in the order of `CRITERIA`; they count as shares.
    own
        Whether they are called one's own even where a role card has the same.
    """

    def __init__(self, points: tuple[int, ...], own: bool = False) -> None:
        for criterion, given in zip(CRITERIA, points, strict=True):
            if isinstance(given, bool) or given not in POINTS:
                raise CourseError(
                    f"The weight of {criterion!r} must be a whole number of points from 0 to "
                    f"{POINTS[-1]}; it is {given!r}. Choose another."
                )
        self.points = points
        self.own = own

    @cached_property
    def totals(self) -> pd.Series:
        """Weighted total of each option, 0 to 10; all zero where nothing has weight."""
        if not any(self.points):
            return pd.Series(0.0, index=SCORES.index)
        return weighted_scores(SCORES, self.points)

    @property
    def ranked(self) -> list[str]:
        """The options from the highest total to the lowest."""
        return list(self.totals.sort_values(ascending=False, kind="stable").index)

    @property
    def tied(self) -> list[str]:
        """The options that share the highest total, in the order of the table."""
        best = self.totals.max()
        return [name for name in SCORES.index if abs(self.totals[name] - best) < _SAME]

    @property
    def card(self) -> str:
        """The role card that has these weights, or `OWN`."""
        if self.own:
            return OWN
        held = (name for name, card in CARDS.items() if card.points == self.points)
        return next(held, OWN)

    @property
    def words(self) -> dict[str, object]:
        """The title of the figure."""
        if not any(self.points):
            return {"headline": "Nothing has any weight, so nothing wins"}
        best = f"{self.totals.max():.2f}"
        if len(self.tied) > 1:
            return {"headline": f"{_upper(_and(self.tied))} draw level at {best}"}
        second = self.ranked[1]
        return {"headline": f"Most: {self.tied[0]}, {best}. Next: {second}, {self._of(second)}"}

    def _of(self, option: str) -> str:
        return f"{self.totals[option]:.2f}"

    @cached_property
    def sentences(self) -> tuple[str, ...]:
        """Whose weights, which option wins, and what would turn it: a weight, or a score."""
        if not any(self.points):
            return (self._whose(), "All weights are 0: nothing counts. Raise one of them.")
        if len(self.tied) > 1:
            return (self._whose(), self._winner())
        return (self._whose(), self._winner(), self._turn(), self._if_wrong())

    def _whose(self) -> str:
        total = sum(self.points)
        if self.card != OWN:
            return f"Role card, {self.card} (invented): “{CARDS[self.card].why}”"
        shares = f" The points add up to {total}; each counts as its share of that."
        return f"Your own weights.{shares if total not in (0, 100) else ''}"

    def _winner(self) -> str:
        first, second = self.ranked[:2]
        if len(self.tied) > 1:
            return (
                f"{_upper(_and(self.tied))} draw level at {self._of(first)} of {TOP}: the least "
                "change of a weight decides. A tie is no decision; somebody has to make one."
            )
        margin = self.totals[first] - self.totals[second]
        said = "less than 0.01" if margin < 0.005 else f"{margin:.2f}"
        rounded = {f"{self.totals[name]:.1f}" for name in (first, second)}
        alike = f" Printed to one decimal both read {min(rounded)}." if len(rounded) == 1 else ""
        return (
            f"{_upper(first)} {_wins(first)} with {self._of(first)} of {TOP}; {second} "
            f"{_has(second)} {self._of(second)}. Margin: {said}.{alike}"
        )

    def _turn(self) -> str:
        moves = weight_transfers(SCORES, self.points)
        if moves.empty:
            return "No weight moved from one criterion to another changes the winner."
        least = moves.iloc[0]
        points = 100 * least["moved"]
        moved = "less than 0.1" if points < 0.1 else f"about {points:.1f}"
        return (
            f"Shortest way to another winner: {moved} of 100 points of weight, moved from "
            f"“{least['moved_from']}” to “{least['moved_to']}”, and {least['new_winner']} "
            f"{_draws(least['new_winner'])} level; a little more, and {_win(least['new_winner'])}."
        )

    def _if_wrong(self) -> str:
        """What the second option would need on the criterion that weighs most."""
        second = self.ranked[1]
        criterion = CRITERIA[self.points.index(max(self.points))]
        score = SCORES.loc[second, criterion]
        level = break_even_score(SCORES, self.points, second, criterion)
        if level > TOP:
            return (
                f"And if a score is wrong? Even {TOP} instead of {score} on “{criterion}” would "
                f"not bring {second} level."
            )
        return (
            f"And if a score is wrong? With {level:.1f} instead of {score} on “{criterion}”, "
            f"{second} would draw level."
        )

    @property
    def description(self) -> str:
        """The figure in words for people who cannot see it."""
        totals = ", ".join(f"{name} {self._of(name)}" for name in SCORES.index)
        weights = ", ".join(
            f"{name} {share:.1f}" for name, share in zip(CRITERIA, self._shares(100), strict=True)
        )
        return (
            f"Bar chart of weighted totals of four options, from 0 to {TOP}: {totals}. Weights in "
            f"points of 100: {weights}. Under it a strip: how far each weight moves until another "
            f"option draws level. {' '.join(self.sentences[1:])}"
        )

    def _shares(self, whole: int = 1) -> list[float]:
        total = sum(self.points) or 1
        return [whole * given / total for given in self.points]

    def rows(self) -> pd.DataFrame:
        """The rows of the figure."""
        shares = pd.Series(self._shares(), index=list(CRITERIA))
        if any(self.points):
            swings = _swings(self.points)
        else:
            blank = {"weight": 0.0, "flips_at": float("nan"), "new_winner": None}
            swings = pd.DataFrame([blank] * len(CRITERIA), index=list(CRITERIA))
        return pd.concat([totals_rows(SCORES, shares), swing_rows(swings)], ignore_index=True)

    def chart(self) -> alt.VConcatChart:
        """The figure."""
        return weights_chart(
            self.rows(), words=self.words, caption=CAPTION, description=self.description
        )

    def numbers(self) -> Table:
        """Scores and totals: one row is one option, and the first row has the weights."""
        frame = SCORES.astype(object).assign(total=[self._of(name) for name in SCORES.index])
        weights = [f"{share:.1f}" for share in self._shares(100)]
        frame = pd.concat([pd.DataFrame([[*weights, ""]], ["weight of 100"], frame.columns), frame])
        return show_table(
            frame.rename_axis("option").reset_index(), f"One row is one option. {CAPTION[0]}"
        )


def _upper(text: str) -> str:
    return text[:1].upper() + text[1:]


def _and(tied: list[str]) -> str:
    """Two options by name; more of them would be too long for a title."""
    if len(tied) > 2:
        return {3: "three options", 4: "all four options"}[len(tied)]
    return f"{tied[0]}, and {tied[1]},"


def _many(option: str) -> bool:
    return not option.startswith(("a ", "an "))


def _wins(option: str) -> str:
    return "win" if _many(option) else "wins"


def _has(option: str) -> str:
    return "have" if _many(option) else "has"


def _draws(option: str) -> str:
    return "draw" if _many(option) else "draws"


def _win(option: str) -> str:
    return "they win" if _many(option) else "it wins"


def weighed(
    card: object = "a resident",
    crime: object = None,
    lives: object = None,
    privacy: object = None,
    cost: object = None,
) -> Weighed:
    """The options under the weights of a role card, or under other points where they are given.

    Raises
    ------
    UnknownNameError
        For a card that is not in the harbour.
    CourseError
        For points that are not a whole number from 0 to 100.
    """
    if card not in CARDS:
        raise UnknownNameError.from_name("role card", str(card), CARDS)
    given = (crime, lives, privacy, cost)
    held = CARDS[str(card)].points
    return Weighed(tuple(h if g is None else g for h, g in zip(held, given, strict=True)))


def still(
    card: object = "a resident",
    crime: object = None,
    lives: object = None,
    privacy: object = None,
    cost: object = None,
) -> Still:
    """The explorer without controls."""
    return Still(weighed(card, crime, lives, privacy, cost))


def widget() -> widgets.VBox:
    """The explorer with its controls."""
    return _Explorer().box


class _Explorer(Explorer):
    """A drop-down of role cards and four sliders; a card moves the sliders, a slider drops it."""

    def __init__(self) -> None:
        start = next(iter(CARDS))
        self.card = choice("Role card", [*CARDS, OWN], start)
        self.points = {
            name: slider(_upper(criterion), POINTS, held)
            for (name, criterion), held in zip(NAMES.items(), CARDS[start].points, strict=True)
        }
        self._dealing = False
        self.card.observe(self._deal, "value")
        for one in self.points.values():
            one.style.description_width = "110px"
            one.observe(self._lay_down, "value")
        super().__init__(self._view, list(self.points.values()), room=250, shown=self._shown())

    def _shown(self) -> list[widgets.Widget]:
        return [self.card, *self.points.values()]

    def _view(self) -> Weighed:
        points = tuple(one.value for one in self.points.values())
        return Weighed(points, own=self.card.value == OWN)

    def _deal(self, _: object) -> None:
        if self._dealing:
            return
        if self.card.value == OWN:
            self._repaint()
            return
        self._dealing = True
        try:
            with self.changing():
                for one, held in zip(
                    self.points.values(), CARDS[self.card.value].points, strict=True
                ):
                    one.value = held
        finally:
            self._dealing = False

    def _lay_down(self, _: object) -> None:
        if self._dealing:
            return
        self._dealing = True
        try:
            self.card.value = Weighed(self._view().points).card
        finally:
            self._dealing = False
