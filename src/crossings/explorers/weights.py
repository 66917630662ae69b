"""Explorer "weights": four ways to spend one sum. Whose weights decide, and by how little?"""

from collections.abc import Sequence
from functools import cached_property, lru_cache
from typing import Any

import altair as alt
import ipywidgets as widgets
import pandas as pd

from crossings.charts.weights import TOP, swing_rows, totals_rows, weights_chart
from crossings.models.weighing import break_even_score, swing_of_weights, weight_transfers
from crossings.worlds.harbour import CARDS, CRITERIA, OPTIONS, OWN, POINTS, SCORES, Weighed
from lessonkit.text.tables import Table, show_table
from lessonkit.widgets.choices import Choice, slide
from lessonkit.widgets.controls import choice
from lessonkit.widgets.declared import explorer
from lessonkit.widgets.explorer import Explorer, View

CAPTION = [
    "An invented harbour. The scores (0 worst, 10 best) and the role cards are invented too.",
    "The strip moves one weight at a time; the others keep their proportions to each other.",
]
_FIRST = next(iter(CARDS))


@lru_cache(maxsize=256)
def _swings(points: tuple[int, ...]) -> pd.DataFrame:
    return swing_of_weights(SCORES, points)


def _with_own(label: str, cards: Sequence[str], first: str) -> widgets.Dropdown:
    return choice(label, [*cards, OWN], first)


def _weight(place: int) -> Choice:
    """Points for one criterion; where none are given, those of the card."""
    label, held = _upper(CRITERIA[place]), CARDS[_FIRST].points[place]
    # The harbour itself says what is wrong with points.
    return slide(label, POINTS, None, None, stands=held, label_width="8.5em")


def _upper(text: str) -> str:
    return text[:1].upper() + text[1:]


class _Weights(Explorer):
    """A card moves the sliders, and a slider lays the card down."""

    def adjust(self, name: str) -> None:
        card, *points = self.controls.values()
        if name != "card":
            card.value = Weighed(tuple(one.value for one in points)).card
        elif card.value != OWN:
            for one, held in zip(points, CARDS[card.value].points, strict=True):
                one.value = held


@explorer(
    "weights",
    "four ways to spend one sum at an invented harbour, and whose weights decide",
    panel=_Weights,
    room=240,
    card=Choice("Role card", list(CARDS), _FIRST, "role card", _with_own),
    crime=_weight(0),
    lives=_weight(1),
    privacy=_weight(2),
    cost=_weight(3),
)
class Weights(Weighed, View):
    """The four options under one set of weights, in words and as rows.

    Parameters
    ----------
    card
        A role card, or `OWN`: then they are called one's own even where a card has the same.
    points
        Points for some or all criteria, in their order; None is as the card has it.
    """

    def __init__(self, card: str, **points: Any) -> None:
        given = tuple(points.values())
        held = CARDS[card].points if card in CARDS else given
        super().__init__(tuple(h if g is None else g for h, g in zip(held, given, strict=True)))
        self._own = card == OWN

    @property
    def words(self) -> dict[str, str]:
        if not any(self.points):
            return {"headline": "Nothing has any weight, so nothing wins"}
        best = self._of(self.ranked[0])
        if len(self.tied) > 1:
            return {"headline": f"{_upper(_and(self.tied))} draw level at {best}"}
        second = self.ranked[1]
        return {"headline": f"Most: {self.tied[0]}, {best}. Next: {second}, {self._of(second)}"}

    @cached_property
    def _said(self) -> dict[str, str]:
        return {option: f"{total:.2f}" for option, total in zip(OPTIONS, self.totals, strict=True)}

    def _of(self, option: str) -> str:
        return self._said[option]

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
        card = OWN if self._own else self.card
        if card != OWN:
            return f"Role card, {card} (invented): “{CARDS[card].why}”"
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
        shares = pd.Series(self._shares(), index=list(CRITERIA))
        if any(self.points):
            swings = _swings(self.points)
        else:
            blank = {"weight": 0.0, "flips_at": float("nan"), "new_winner": None}
            swings = pd.DataFrame([blank] * len(CRITERIA), index=list(CRITERIA))
        return pd.DataFrame([*totals_rows(SCORES, shares), *swing_rows(swings)])

    def chart(self) -> alt.VConcatChart:
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
