"""Explorer "lists": what does the overlap of two lists tell about those that are on neither?"""

from functools import lru_cache

import altair as alt
import ipywidgets as widgets
import pandas as pd

from crossings.charts.lists import lists_chart, lists_rows
from crossings.models.capture import simulate_two_lists
from lessonkit.text.errors import UnknownNameError
from lessonkit.text.tables import Table, show_table
from lessonkit.widgets.controls import slider
from lessonkit.widgets.explorer import Explorer, Still, View

MISPRINTS = 200
REPEATS = 400
SHARES = tuple(range(30, 90, 10))  # per cent of what can be seen, found by one reader
HIDDEN = tuple(range(0, 60, 10))  # per cent that neither can see
PAIRS = tuple(range(1, 21))  # of the repeats, those that can be looked at one by one
# How the two lists depend on each other → the odds ratio of being on both.
READERS = {"avoid a lot": 1 / 4, "avoid a little": 1 / 2, "alone": 1, "talk a little": 2, "talk": 4}
ALONE = "alone"
CAPTION = f"Invented: a book with {MISPRINTS} misprints, read by two proofreaders"
_SEED = 8
_SLIGHT = 0.02  # of the true number: a difference of the average that is not worth a word


@lru_cache(maxsize=512)
def pairs_of_lists(first: int, second: int, readers: str, hidden: int) -> pd.DataFrame:
    """The estimates of many pairs of lists made under the same conditions.

    Parameters
    ----------
    first, second
        Per cent of the misprints that can be seen, found by each reader.
    readers
        A name of `READERS`.
    hidden
        Per cent of all misprints that neither can see.

    Returns
    -------
    DataFrame
        One row is one pair, as `simulate_two_lists` gives it, and `holds`: whether its interval
        holds the true number. Shared by all who ask: not to be changed.
    """
    pairs = simulate_two_lists(
        _can_be_seen(hidden),
        first / 100,
        second / 100,
        READERS[readers],
        repeats=REPEATS,
        seed=_SEED,
    )
    return pairs.assign(holds=pairs["low"].le(MISPRINTS) & pairs["high"].ge(MISPRINTS))


def _can_be_seen(hidden: int) -> int:
    return MISPRINTS * (100 - hidden) // 100


class Choice(View):
    """Two lists made in one way, and what their overlap says."""

    def __init__(self, first: int, second: int, readers: str, hidden: int, pair: int) -> None:
        for what, value, known in (
            ("share that a reader can find", first, SHARES),
            ("share that a reader can find", second, SHARES),
            ("way in which the readers work", readers, READERS),
            ("share that neither sees", hidden, HIDDEN),
            ("pair of lists to look at", pair, PAIRS),
        ):
            if value not in known:
                raise UnknownNameError.from_name(what, str(value), map(str, known))
        self.readers, self.hidden, self.pair = readers, int(hidden), int(pair)
        self.pairs = pairs_of_lists(int(first), int(second), readers, self.hidden)
        self.one = self.pairs.iloc[self.pair - 1]
        self.average = float(self.pairs["people"].mean())

    @property
    def parts(self) -> dict[str, int]:
        """Where the misprints of the chosen pair stand."""
        marked, caught, both = (int(self.one[c]) for c in ("marked", "caught", "recaptured"))
        seen = _can_be_seen(self.hidden)
        return {
            "on both lists": both,
            "on the first only": marked - both,
            "on the second only": caught - both,
            "on neither list": seen - (marked + caught - both),
            "cannot be seen by either": MISPRINTS - seen,
        }

    @property
    def words(self) -> dict[str, object]:
        """The titles of the figure and of its columns."""
        return {
            "headline": f"Pair {self.pair}: the lists say {self.one['people']:,.0f} misprints, "
            f"the book has {MISPRINTS}",
            "many": f"{REPEATS} pairs made in the same way: their average is {self.average:,.0f}",
        }

    @property
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
                f"Estimated are the {_can_be_seen(self.hidden)} that can be seen. What neither can "
                "see leaves no trace in the overlap. The lists do not show it."
            )
        return (
            "The readers work alone and everything can be seen, so only chance moves the "
            "estimates, and the interval allows for chance."
        )

    @property
    def description(self) -> str:
        """The figure in words for people who cannot see it."""
        parts = ", ".join(f"{name} {many}" for name, many in self.parts.items())
        tenth, ninth = self.pairs["people"].quantile([0.1, 0.9])
        return (
            "A chart in three parts: bars, an interval, and columns. "
            f"Misprints of pair {self.pair}: "
            f"{parts}. Estimates of {REPEATS} pairs as columns: eight in ten lie between "
            f"{tenth:,.0f} and {ninth:,.0f}. {' '.join(self.sentences)}"
        )

    def rows(self) -> pd.DataFrame:
        """The rows of the figure."""
        one = self.one
        return lists_rows(self.parts, (one["people"], one["low"], one["high"]), self.pairs)

    def chart(self) -> alt.VConcatChart:
        """The figure."""
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


def still(
    first: int = 50, second: int = 40, readers: str = ALONE, hidden: int = 0, pair: int = 1
) -> Still:
    """The explorer without controls: the figure for lists made in this way."""
    return Still(Choice(first, second, readers, hidden, pair))


def widget() -> widgets.VBox:
    """The explorer with its controls."""
    return _Explorer().box


class _Explorer(Explorer):
    """Five sliders: how much each reader finds, how they work, what is hidden, which pair."""

    def __init__(self) -> None:
        per_cent = {f"{share}%": share for share in (*HIDDEN, *SHARES)}
        shares = [(said, share) for said, share in per_cent.items() if share in SHARES]
        hidden = [(said, share) for said, share in per_cent.items() if share in HIDDEN]
        self.first = slider("First finds", shares, 50)
        self.second = slider("Second finds", shares, 40)
        self.readers = slider("Readers", list(READERS), ALONE)
        self.hidden = slider("Neither sees", hidden, 0)
        self.pair = slider("Pair", PAIRS, PAIRS[0])
        controls = [self.first, self.second, self.readers, self.hidden, self.pair]
        super().__init__(
            lambda: Choice(
                self.first.value,
                self.second.value,
                self.readers.value,
                self.hidden.value,
                self.pair.value,
            ),
            controls,
            room=170,
        )
