"""How many figures fit by chance: other numbers of the same size, looked up in the same way."""

from dataclasses import dataclass

import numpy as np

from crossings.finder.allowed import PER_CENT, Wanted
from crossings.finder.search import Pool
from crossings.measures import share
from lessonkit.text.wording import counted

OTHERS = 200  # other numbers that are looked up
RARE = 0.01  # what fewer of them do, chance alone hardly does


@dataclass(frozen=True)
class Chance:
    """What other numbers of the same size and roundness fit.

    Attributes
    ----------
    found
        Figures that fit the number asked for, of how many `among`.
    others
        How many other numbers were looked up, from `lowest` to `highest`.
    average
        Figures that fit one of them, on average.
    any
        Share of them that some figure fits.
    as_many
        Share of them that as many figures fit as the number asked for.
    """

    found: int
    among: int
    others: int
    lowest: float
    highest: float
    average: float
    any: float
    as_many: float

    @property
    def explains(self) -> bool:
        """Whether other numbers fit as many, or half as many on average."""
        # The number itself is one of them: of nine numbers the best is no rare one.
        as_rare = (1 + self.as_many * self.others) / (1 + self.others)
        return self.found < 2 * self.average or as_rare >= RARE or not self.found

    @property
    def sentence(self) -> str:
        """The same in plain words."""
        lowest, highest = (f"{round(one, 2):,.10g}" for one in (self.lowest, self.highest))
        others = (
            f"Of {counted(self.others, 'other number')} of the same size and roundness, from "
            f"{lowest} to {highest}, {round(self.any * self.others)} fit something too, "
            f"{self.average:,.1f} figures on average."
        )
        if not self.found:
            return f"None of {self.among:,} figures fits. {others} There is no match to explain."
        head = f"{self.found:,} of {self.among:,} figures {'fits' if self.found == 1 else 'fit'}."
        if self.explains and not self.as_many:
            return (
                f"{head} {others} With so few others to try, chance cannot be ruled out: a fit "
                "shows where the number may come from, not that it does."
            )
        if self.explains:
            return (
                f"{head} {others} Chance explains as many fits: a fit shows where the number may "
                "come from, not that it does."
            )
        return (
            f"{head} {others} So many fit only {round(self.as_many * self.others)} of them: "
            "chance alone hardly explains it; whether these words belong to this count is for you "
            "to check."
        )


def chance(asked: Wanted, among: Pool) -> Chance:
    """Look up other numbers as the one asked for was looked up.

    They lie between half and double of it, as far from each other as its last written place, and
    what fits lies as far below and above each as the words allow here.
    """
    unit = max(asked.high - asked.low, 1e-9) / (8 if asked.ranged else 1)
    lowest, highest = asked.value / 2, asked.value * 2
    if asked.scale == PER_CENT and asked.value <= 100:
        highest = min(highest, 100.0)
    fewest, most = np.ceil((lowest - asked.value) / unit), (highest - asked.value) // unit
    # Never all of them: of 987,654,321 there are a thousand million others.
    steps = np.unique(np.linspace(fewest, most, min(OTHERS + 1, int(most - fewest) + 1)).round())
    steps = steps[steps != 0]
    values = asked.value + unit * steps
    below, above = asked.low - asked.value, asked.high - asked.value
    count = np.searchsorted(among.sizes, values + above)
    count = count - np.searchsorted(among.sizes, values + below)
    found = len(among.between(asked.low, asked.high))
    many = len(values) or 1
    return Chance(
        found,
        len(among.places),
        len(values),
        float(values.min(initial=highest)),
        float(values.max(initial=lowest)),
        float(count.mean()) if len(values) else 0.0,
        share(int((count > 0).sum()), many),
        share(int((count >= max(found, 1)).sum()), many),
    )
