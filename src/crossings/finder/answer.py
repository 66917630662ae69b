"""The finder's answer: cards to read, the same as text, and all fits as a table."""

from dataclasses import dataclass

import pandas as pd

from crossings.finder.allowed import NUMBER, PER_CENT, Wanted
from crossings.finder.chance import Chance
from crossings.finder.fits import SHOWN, Group
from lessonkit.text.cards import Card, line, text_card, the_rest
from lessonkit.text.markup import Markup, join, tag
from lessonkit.text.wording import counted

CARDS = 5  # what is read at once; the others are folded away


@dataclass(frozen=True)
class Answer:
    """Where a number may come from.

    Attributes
    ----------
    asked
        How the text was read.
    groups
        What was counted, the likeliest first, each with the figures that fit.
    chance
        How many figures other numbers fit.
    strange
        Words of the text that stand in no table.
    apart
        Words of it that tables have, but none of the figures that fit.
    words
        How many words of it some table has.
    """

    asked: Wanted
    groups: tuple[Group, ...]
    chance: Chance
    strange: tuple[str, ...]
    apart: tuple[str, ...] = ()
    words: int = 0

    @property
    def table(self) -> pd.DataFrame:
        """All fits, one in a row, in the order of the cards.

        Columns: card (its number), counted, value, row, period, baseline (empty where nothing is
        compared), edition, table, computed, exactly, counted_by, who_is_missing; all text but the
        number of the card.
        """
        rows = [
            {"card": number, "counted": group.counted, **fit.__dict__}
            | {"counted_by": group.counted_by, "who_is_missing": group.about.missing}
            for number, group in enumerate(self.groups, 1)
            for fit in group.fits()
        ]
        columns = "card counted value row period baseline edition table computed exactly counted_by"
        return pd.DataFrame(rows, columns=[*columns.split(), "who_is_missing"])

    @property
    def cards(self) -> tuple[Card, ...]:
        """A card for each thing that was counted."""
        says = bool(self.words or self.strange or self.asked.unit)  # more than the number
        return tuple(_card(number, group, says) for number, group in enumerate(self.groups, 1))

    @property
    def head(self) -> Card:
        """How the number was read, what chance explains, and what no table has."""
        counts = counted(len(self.groups), "count")
        title = f"“{self.asked.said}” fits figures of {counts}"
        if self._other_unit or self._nothing_said:
            not_theirs = "not their unit" if self._other_unit else "none of their words"
            title = f"“{self.asked.said}” has the size of figures of {counts}, and {not_theirs}"
        elif len(self.groups) > 1:
            title += ": which was it?"
        if not self.groups:
            title = f"No figure of the tables fits “{self.asked.said}”"
        return text_card(title, *self._sentences(), tone="note")

    def _sentences(self) -> list[str]:
        said = [self.only_size] if self.only_size else []
        if self.strange and (self.apart or not self._nothing_said):
            words = ", ".join(f"“{word}”" for word in self.strange)
            said.append(f"Not in any table: {words}. A fit cannot speak for these words.")
        most = max((len(group.words) for group in self.groups), default=0)
        if not said and 0 < most < self.words:
            said.append("No figure that fits has all of your words; each card says what it shares.")
        said += [_read(self.asked), self.chance.sentence]
        said.append(
            "The tables hold what was published and found for this course. Figures of other "
            "publishers, of later editions, and whatever nobody counted are not in them."
        )
        return said

    @property
    def only_size(self) -> str:
        """What no figure that fits is about, as a sentence; empty where there is nothing."""
        shared = "only the size"
        if any(group.words for group in self.groups):
            shared = "at most the size and some words"
        elif self.asked.unit and not self._other_unit:
            shared = "at most the size and the unit"
        only = f"what follows has {shared} in common."
        if self._other_unit:
            return f"No figure that fits counts {self.asked.unit}; {only}"
        if self._nothing_said:
            words = ", ".join(f"“{word}”" for word in (*self.strange, *self.apart))
            where = "figure that fits is about" if self.apart else "table counts"
            return f"No {where} {words}; {only}"
        words = ", ".join(f"“{word}”" for word in self.apart)
        return f"No figure that fits is about {words}: it shares the size." if words else ""

    @property
    def _other_unit(self) -> bool:
        """Whether figures fit, and none of them is in the unit of the text."""
        return bool(self.groups and self.asked.unit) and not any(g.same_unit for g in self.groups)

    @property
    def _nothing_said(self) -> bool:
        """Whether figures fit, and none of them has a word of the text."""
        said = self.strange or self.apart
        return bool(said and self.groups) and not any(group.words for group in self.groups)

    def __repr__(self) -> str:
        shown = [repr(card) for card in (self.head, *self.cards[:CARDS])]
        more = len(self.groups) - CARDS
        if more > 0:
            shown.append(f"And {counted(more, 'more count')} in which a figure fits: see .table")
        return "\n\n".join(shown)

    def _repr_html_(self) -> str:
        cards = [Markup(card.as_html()) for card in (self.head, *self.cards)]
        parts, more = cards[: CARDS + 1], cards[CARDS + 1 :]
        if more:
            summary = f"{counted(len(more), 'more count')} in which a figure fits"
            parts.append(tag("details", tag("summary", summary), join(more)))
        return tag("div", join(parts), role="group", aria_label="Where the number may come from")


def _read(asked: Wanted) -> str:
    unit = {PER_CENT: " per cent", NUMBER: ""}.get(asked.scale, " times")
    way = {-1: " of a fall", 1: " of a rise"}.get(asked.sign, "")
    low, high = (f"{round(one, 2):,.10g}" for one in (asked.low, asked.high))
    return f"Read as anything{way} from {low} up to {high}{unit} ({asked.how})."


def _card(number: int, group: Group, says: bool) -> Card:
    fits = [str(fit) for fit in group.fits(SHOWN)]
    more = len(group.places) - SHOWN
    if more > 0:
        fits.append(f"And {counted(more, 'more figure')} of this count.")
    shared = [("In common with what you wrote", group.in_common)] if says else []
    first = [*shared, ("Counted by", group.counted_by)]
    rest = [
        ("Table", group.about.title),
        ("One row is", group.about.one_row_is),
        ("Who is missing", group.about.missing),
        ("Do not use it for", group.about.not_for),
    ]
    body = tag("ul", (tag("li", one) for one in fits), style="margin:4px 0")
    body += Markup("".join(line(*one) for one in first) + the_rest(rest))
    text = "\n".join([*(f"- {one}" for one in fits), *(f"{k}: {v}" for k, v in first + rest)])
    return Card(f"{number}. {group.counted}", body, text)
