"""Explorer "lists": what does the overlap of two lists tell about those that are on neither?"""

from functools import cached_property

import altair as alt
import numpy as np
import pandas as pd

from crossings.charts.lists import lists_chart, lists_rows
from crossings.worlds.misprints import (
    ALONE,
    MISPRINTS,
    READERS,
    REPEATS,
    can_be_seen,
    pairs_of_lists,
)
from lessonkit.text.tables import Table, show_table
from lessonkit.widgets.choices import slide
from lessonkit.widgets.declared import explorer
from lessonkit.widgets.explorer import View

SHARES = tuple(range(30, 90, 10))  # per cent of what can be seen, found by one reader
HIDDEN = tuple(range(0, 60, 10))  # per cent that neither can see
PAIRS = tuple(range(1, 21))  # of the repeats, those that can be looked at one by one
CAPTION = f"Invented: a book with {MISPRINTS} misprints, read by two proofreaders"
_SLIGHT = 0.02  # of the true number: a difference of the average that is not worth a word
_PER_CENT = "{}%".format
_FOUND = "share that a reader can find"


@explorer(
    "lists",
    "what the overlap of two lists says about those on neither",
    room=182,
    first=slide("First finds", SHARES, 50, _FOUND, said=_PER_CENT),
    second=slide("Second finds", SHARES, 40, _FOUND, said=_PER_CENT),
    readers=slide("Readers", list(READERS), ALONE, "way in which the readers work"),
    hidden=slide("Neither sees", HIDDEN, 0, "share that neither sees", said=_PER_CENT),
    pair=slide("Pair", PAIRS, PAIRS[0], "pair of lists to look at"),
)
class TwoLists(View):
    """Two lists made in one way, and what their overlap says."""

    def __init__(self, first: int, second: int, readers: str, hidden: int, pair: int) -> None:
        self.readers, self.hidden, self.pair = readers, hidden, pair
        self.pairs = pairs_of_lists(first, second, readers, hidden)
        self.one = self.pairs.iloc[self.pair - 1]
        self.average = float(self.pairs["people"].mean())

    @property
    def parts(self) -> dict[str, int]:
        """Where the misprints of the chosen pair stand."""
        marked, caught, both = (int(self.one[c]) for c in ("marked", "caught", "recaptured"))
        seen = can_be_seen(self.hidden)
        return {
            "on both lists": both,
            "on the first only": marked - both,
            "on the second only": caught - both,
            "on neither list": seen - (marked + caught - both),
            "cannot be seen by either": MISPRINTS - seen,
        }

    @property
    def words(self) -> dict[str, str]:
        """The titles of the figure and of its columns."""
        return {
            "headline": f"Pair {self.pair}: the lists say {self.one['people']:,.0f} misprints, "
            f"the book has {MISPRINTS}",
            "many": f"{REPEATS} pairs made in the same way: their average is {self.average:,.0f}",
        }

    @cached_property
    def sentences(self) -> tuple[str, ...]:
        """The chosen pair, all pairs, and what the conditions do to them."""
        one = self.one
        marked, caught, both = (int(one[c]) for c in ("marked", "caught", "recaptured"))
        held = int(self.pairs["holds"].sum())
        return (
            f"Pair {self.pair}: {marked} on the first list, {caught} on the second, {both} on "
            f"both. From these three numbers alone the estimate is {one['people']:,.0f} (95% "
            f"interval {one['low']:,.0f} to {one['high']:,.0f}). The book has {MISPRINTS}.",
            f"Of {REPEATS} such pairs, the interval of {held} holds the true number. "
            f"{self._verdict()}",
            self._why(),
        )

    def _verdict(self) -> str:
        off = self.average - MISPRINTS
        if abs(off) <= _SLIGHT * MISPRINTS:
            return f"Their average, {self.average:,.0f}, is close to it."
        side = "high" if off > 0 else "low"
        return f"Their average is {self.average:,.0f}: too {side} by {abs(off) / MISPRINTS:.0%}."

    def _why(self) -> str:
        talk, avoid = READERS[self.readers] > 1, READERS[self.readers] < 1
        if avoid and self.hidden:
            return (
                "Two faults that pull in opposite directions: lists that avoid each other overlap "
                "too little, and what neither can see is left out. The lists do not show it."
            )
        if talk and self.hidden:
            return (
                "Two faults that pull the same way: lists that talk overlap too much, and what "
                "neither can see is left out. The lists do not show it."
            )
        if talk:
            return (
                "Lists that talk to each other overlap too much, as if little were missing. "
                "The lists do not show it."
            )
        if avoid:
            return (
                "Lists that avoid each other overlap too little, as if much were missing. "
                "The lists do not show it."
            )
        if self.hidden:
            return (
                f"Estimated are the {can_be_seen(self.hidden)} that can be seen. What neither can "
                "see leaves no trace in the overlap. The lists do not show it."
            )
        return (
            "The readers work alone and everything can be seen, so only chance moves the "
            "estimates, and the interval allows for chance."
        )

    @property
    def description(self) -> str:
        parts = ", ".join(f"{name} {many}" for name, many in self.parts.items())
        tenth, ninth = np.percentile(self.pairs["people"], [10, 90])
        return (
            "A chart in three parts: bars, an interval, and columns. "
            f"Misprints of pair {self.pair}: "
            f"{parts}. Estimates of {REPEATS} pairs as columns: eight in ten lie between "
            f"{tenth:,.0f} and {ninth:,.0f}. {' '.join(self.sentences)}"
        )

    def rows(self) -> pd.DataFrame:
        one = self.one
        return lists_rows(self.parts, (one["people"], one["low"], one["high"]), self.pairs)

    def chart(self) -> alt.VConcatChart:
        return lists_chart(
            self.rows(),
            true=MISPRINTS,
            words=self.words,
            caption=CAPTION,
            description=self.description,
        )

    def numbers(self) -> Table:
        """The first pairs as a table: one row is one pair of lists."""
        shown = self.pairs.head(len(PAIRS))
        frame = pd.DataFrame(
            {
                "pair": PAIRS,
                "on the first": shown["marked"],
                "on the second": shown["caught"],
                "on both": shown["recaptured"],
                "estimate": shown["people"].round().astype(int),
                "from": shown["low"].round().astype(int),
                "to": shown["high"].round().astype(int),
                f"holds {MISPRINTS}": shown["holds"].map({True: "yes", False: "no"}),
            }
        )
        caption = f"The first {len(PAIRS)} of {REPEATS} pairs of lists, with 95% intervals."
        return show_table(frame, f"{caption} {CAPTION}.")
