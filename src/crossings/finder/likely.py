"""Which figures that fit are likelier to be meant: exactness, the sentence's words, years."""

import re
from collections.abc import Sequence
from functools import cache
from math import log2

from crossings.finder.fits import Fit
from crossings.finder.question import Asked
from crossings.finder.series import Series
from lessonkit.data.package import table_card

_NEWS = 2021  # what is argued about is seldom older
_STEM = 5  # letters in which two words have to begin alike
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_WORD = re.compile(r"[a-z]{4,}")
_EMPTY = {
    "some",
    "about",
    "more",
    "than",
    "over",
    "almost",
    "least",
    "down",
    "fell",
    "rose",
    "cent",
}
_EMPTY |= {
    "people",
    "have",
    "were",
    "been",
    "from",
    "since",
    "last",
    "year",
    "years",
    "that",
    "with",
}


class Likely:
    """How likely a figure is to be the one that a sentence means.

    Parameters
    ----------
    question
        The number, with as many words of the sentence as were given.
    asked
        How the number was read.
    """

    def __init__(self, question: str, asked: Asked) -> None:
        self._asked = asked
        lower = question.lower()
        self._years = set(_YEAR.findall(lower))
        self._stems = {word[:_STEM] for word in _WORD.findall(lower) if word not in _EMPTY}

    def score(self, one: Fit) -> float:
        """Higher is likelier; no probability."""
        away = abs(abs(one.value) - abs(self._asked.value))
        room = max(self._asked.high - self._asked.low, 1e-9)
        years = _YEAR.findall(one.period)
        return (
            2.0 * (away <= 1e-9 * max(1.0, abs(self._asked.value)))
            - min(1.0, away / room)
            + 1.5 * len(self._stems & _stems_of(one.series))
            + 1.5 * len(self._years & set(years))
            + 1.0 * (bool(years) and int(years[-1]) >= _NEWS)
            + 1.0 * _follow_each_other(years)
            - 0.4 * one.series.who.count(",")
        )

    def of_count(self, some: Sequence[Fit]) -> float:
        """That of a count: of its likeliest figure, less where many of its figures fit."""
        return self.score(some[0]) - 0.3 * log2(len(some))


def _follow_each_other(years: Sequence[str]) -> bool:
    return len(years) < 2 or int(years[-1]) - int(years[0]) in (0, 1, 2)


@cache
def _stems_of(series: Series) -> frozenset[str]:
    card = table_card(series.table)
    text = " ".join((series.what, series.who, series.unit, card["title"], card["counted_by"]))
    return frozenset(word[:_STEM] for word in _WORD.findall(text.lower()))
