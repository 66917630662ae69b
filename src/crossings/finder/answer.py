"""What `where_from` answers: cards by what was counted, and how much of it chance explains."""

from collections.abc import Iterator
from dataclasses import dataclass

import pandas as pd

from crossings.finder.fits import Fit, by_chance, candidates, fits
from crossings.finder.likely import Likely
from crossings.finder.question import CHANGE, COUNT, SHARE, Asked, read_question
from lessonkit.data.package import table_card
from lessonkit.text.parts import Part, parts_card
from lessonkit.text.wording import counted

CARDS = 8
_FITS = 3  # figures on a card
_KINDS = {
    COUNT: "figures of the tables and sums over whole years",
    CHANGE: "changes between two periods of one count",
    SHARE: "shares of a whole",
    "times": "ratios of two periods of one count",
}
_NOT_HERE = (
    "Not in these tables: other countries and periods than theirs, sums of rows that nobody "
    "published, and counts that were never printed. A number that fits nothing here may still be "
    "right; ask who counted it."
)


@dataclass(frozen=True)
class Origin:
    """One count that has figures which fit.

    Parameters
    ----------
    table, what
        The table, and what is counted in it.
    fits
        Its figures that fit, the nearest first.
    """

    table: str
    what: str
    fits: tuple[Fit, ...]

    def lines(self) -> list[str]:
        """The card in sentences."""
        card = table_card(self.table)
        said = [_line(one) for one in self.fits[:_FITS]]
        if len(self.fits) > _FITS:
            said.append(f"and {len(self.fits) - _FITS} more of its figures")
        return [
            *said,
            f"Counted by: {card['counted_by']}.",
            f"Who is missing: {card['who_is_missing']}",
            f'The whole card: show_source("{self.table}").',
        ]


@dataclass(frozen=True)
class WhereFrom:
    """What a number may come from: cards, and a table of every figure that fits.

    Parameters
    ----------
    asked
        How the number was read.
    origins
        The counts with figures that fit, the likeliest first.
    chance
        How many figures fit a number of this size that was picked at random, on average.
    """

    question: str
    asked: Asked
    origins: tuple[Origin, ...]
    chance: float

    @property
    def found(self) -> int:
        """How many figures fit."""
        return sum(len(one.fits) for one in self.origins)

    @property
    def table(self) -> pd.DataFrame:
        """Every figure that fits. One row is one figure; `value` is in the unit of its count."""
        rows = [
            {
                "what": origin.what,
                "who": one.series.who,
                "period": one.period,
                "value": one.value,
                "how": one.how,
                "edition": one.series.edition,
                "table": origin.table,
            }
            for origin in self.origins
            for one in origin.fits
        ]
        columns = ("what", "who", "period", "value", "how", "edition", "table")
        return pd.DataFrame(rows, columns=columns)

    def summary(self) -> str:
        """How many fit, and how many would by chance."""
        every = len(candidates(self.asked.kind))
        what = _KINDS[self.asked.kind]
        few = self.found <= 2 * max(self.chance, 0.5)
        explained = (
            "Chance alone explains that: a match is no proof."
            if few
            else "That is more than chance would give; a match is still no proof."
        )
        if not self.found:
            explained = "So the number is not in the tables, as it is worded."
        return (
            f"{self.found} of {every:,} {what} fit. A number of this size that is picked at random "
            f"fits {self.chance:.1f} of them on average. {explained}"
        )

    def _parts(self) -> Iterator[Part]:
        yield Part("", [self.summary()])
        for origin in self.origins[:CARDS]:
            yield Part(origin.what[:1].upper() + origin.what[1:], origin.lines())
        more = self.origins[CARDS:]
        if more:
            names = "; ".join(one.what for one in more)
            yield Part(f"And {counted(len(more), 'more count')}", [names])

    def _card(self):
        title = f"Where may “{self.question}” come from?"
        return parts_card(title, self._parts(), [Part("What is not here", [_NOT_HERE])])

    def _repr_html_(self) -> str:
        return self._card()._repr_html_()

    def __repr__(self) -> str:
        return repr(self._card())


def where_from(text: object) -> WhereFrom:
    """Find the figures that a number in a sentence may come from, by what was counted.

    It gives no verdict: many counts look alike, so a match shows where to ask, and no more.

    Parameters
    ----------
    text
        The number as it stands in the sentence: "22,000", "down by 36 per cent", "one in three",
        "more than 90%", "1.8 million", "fourfold".

    Returns
    -------
    WhereFrom
        Cards grouped by what was counted; `.table` has every figure that fits.

    Raises
    ------
    CourseError
        There is no number in `text`.

    Examples
    --------
    >>> answer = where_from("22,000")
    >>> "detections" in answer.origins[0].what or len(answer.origins) > 1
    True
    """
    ways = read_question(text)
    answers = [_answer(str(text), asked) for asked in ways]
    return max(answers, key=lambda one: (one.found > 0, -ways.index(one.asked)))


def _answer(question: str, asked: Asked) -> WhereFrom:
    likely = Likely(question, asked)
    groups: dict[tuple[str, str], list[Fit]] = {}
    for one in sorted(fits(asked), key=likely.score, reverse=True):
        groups.setdefault((one.series.table, one.series.what), []).append(one)
    origins = [Origin(table, what, tuple(some)) for (table, what), some in groups.items()]
    origins.sort(key=lambda one: likely.of_count(one.fits), reverse=True)
    return WhereFrom(question, asked, tuple(origins), by_chance(asked))


def _line(one: Fit) -> str:
    value = f"{one.value:,.0f}" if one.how in ("as printed",) or "sum" in one.how else ""
    value = value or f"{one.value:,.1f}{'' if 'divided' in one.how else '%'}"
    unit = one.series.unit if one.how == "as printed" or "sum" in one.how else ""
    edition = f", {one.series.edition}" if one.series.edition else ""
    who = f"{one.series.who}, " if one.series.who else ""
    return f"{value} {unit}".strip() + f": {who}{one.period}{edition} ({one.how})"
