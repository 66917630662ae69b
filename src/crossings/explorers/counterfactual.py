"""Explorer "counterfactual": how large an effect is depends on what would have come otherwise."""

from functools import cache, cached_property

import altair as alt
import pandas as pd

from crossings.charts.counterfactual import counterfactual_chart, counterfactual_rows
from crossings.worlds.guesses import (
    AGREEMENT,
    AHEAD,
    BACK,
    BEGINNINGS,
    CHOICES,
    TREATED,
    WAYS,
    Guess,
    NoTrendError,
    all_guesses,
    before_agreement,
    counts,
    guess,
    place_of,
)
from lessonkit.data.captions import source_line
from lessonkit.text.tables import Table, show_table
from lessonkit.text.wording import signed
from lessonkit.widgets.choices import pick, slide
from lessonkit.widgets.declared import explorer
from lessonkit.widgets.explorer import View

CAPTION = f"{source_line('uk_small_boats_by_quarter')}; guesses: worked out for this course"
_FIRST_SHOWN = "2020Q1"


def _quarters(number: int, *, whole: bool = False) -> str:
    words = f"{number} whole" if whole else str(number)
    return f"{words} {'quarter' if number == 1 else 'quarters'}"


@explorer(
    "counterfactual",
    "what came, against every guess at what would have come otherwise",
    room=204,
    begins=slide("Begins with", BEGINNINGS, "2023Q1", "quarter to begin with"),
    back=slide("Look back", BACK, 4, "number of quarters to look back", said=_quarters),
    ahead=slide("Look ahead", AHEAD, 4, "number of quarters to look ahead", said=_quarters),
    otherwise=pick(
        "Otherwise",
        {label: way for way, label in CHOICES.items()},
        "level",
        "guess in this explorer",
    ),
)
class Counterfactual(View):
    """One guess among all: what came, what would have come by it, and where it stands."""

    def __init__(self, begins: str, back: int, ahead: int, otherwise: str) -> None:
        self.begins, self.back, self.ahead, self.way = begins, back, ahead, otherwise
        self.no_trend = ""
        self.guess: Guess | None = None
        try:
            self.guess = guess(self.begins, self.back, self.ahead, self.way)
        except NoTrendError as error:
            self.no_trend = str(error)

    @cached_property
    def _column(self) -> pd.DataFrame:
        """All guesses for the same quarters."""
        guesses = all_guesses(self.ahead)
        return guesses[guesses["begins"] == self.begins]

    @property
    def _recorded(self) -> int:
        start = place_of(self.begins)
        return int(counts()[TREATED].iloc[start : start + self.ahead].sum())

    @property
    def words(self) -> dict[str, str]:
        """The titles of the figure and of its two parts."""
        came = f"From {self.begins}, {_quarters(self.ahead)}: {self._recorded:,} came"
        if self.guess is None:
            headline = f"{came}; no guess"
        elif self.guess.fault:
            headline = f"{came}; this guess is left out"
        else:
            headline = (
                f"{came}, {self.guess.expected:,.0f} guessed: {signed(self.guess.change, 0)}%"
            )
        return {
            "headline": headline,
            "upper": "Albanian nationals: bars what came, diamonds what would have come",
            "lower": "All guesses, at each beginning: what came against the guess, in per cent",
        }

    @cached_property
    def sentences(self) -> tuple[str, ...]:
        """The guess, its place among all, and how its quarters lie to the agreement."""
        return (self._chosen(), self._all(), self._dates())

    def _chosen(self) -> str:
        came = f"{self._recorded:,} Albanian nationals were recorded in {self._period()}."
        if self.guess is None:
            return f"{came} {self.no_trend}"
        looked = f"(looking back over {_quarters(self.back)})"
        if self.guess.fault:
            return (
                f"{came} Had {WAYS[self.way]} {looked}: {_people(self.guess.expected)}. "
                f"This guess is left out: {self.guess.fault}."
            )
        gap = self._recorded - self.guess.expected
        more = "more" if gap > 0 else "fewer"
        return (
            f"{came} Had {WAYS[self.way]} {looked}: {_people(self.guess.expected)}. "
            f"So {abs(gap):,.0f} {more} came than guessed, {signed(self.guess.change)}%."
        )

    def _all(self) -> str:
        column = self._column
        changes = column["change"].dropna()
        said = (
            f"Of all {len(column)} guesses for the same quarters {len(changes)} are kept; they run "
            f"from {signed(changes.min(), 0)}% to {signed(changes.max(), 0)}%."
        )
        if self.guess is None or self.guess.fault:
            return said
        below = int((changes < self.guess.change - 1e-9).sum())
        place = {0: "the lowest", len(changes) - 1: "the highest"}.get(
            below, f"number {below + 1} of {len(changes)}, counted from the lowest"
        )
        return f"{said} Yours is {place}."

    def _dates(self) -> str:
        whole, part = before_agreement(self.begins, self.ahead)
        if not whole and not part:
            return "All of this lies after the agreement of 13 December 2022."
        over = []
        if whole:
            over.append(_quarters(whole, whole=True))
        if part:
            over.append(f"{part:.0%} of 2022Q4")
        were = "was" if whole + bool(part) == 1 else "were"
        return (
            f"Of this, {' and '.join(over)} {were} over before the agreement of 13 December 2022."
        )

    def _period(self) -> str:
        if self.ahead == 1:
            return self.begins
        index = list(counts().index)
        return f"{self.begins} to {index[index.index(self.begins) + self.ahead - 1]}"

    @property
    def description(self) -> str:
        shown = counts().loc[_FIRST_SHOWN:, TREATED]
        listed = ", ".join(f"{quarter} {count:,}" for quarter, count in shown.items())
        return (
            f"Bar chart with a line, above dashes. Bars, Albanian nationals by quarter: {listed}. "
            f"{' '.join(self.sentences)} Dashes, what came against all guesses for "
            f"{_quarters(self.ahead)}, by the quarter in which they begin: {_spread(self.ahead)}."
        )

    def rows(self) -> pd.DataFrame:
        shown = counts().loc[_FIRST_SHOWN:, TREATED]
        start = place_of(self.begins)
        return counterfactual_rows(
            shown,
            list(counts().index[start - self.back : start]),
            self.guess.otherwise if self.guess else pd.Series(dtype=float),
            all_guesses(self.ahead),
            {"begins": self.begins, "back": self.back, "way": self.way},
        )

    def chart(self) -> alt.VConcatChart:
        return counterfactual_chart(
            self.rows(),
            words=self.words,
            caption=CAPTION,
            description=self.description,
            agreement=AGREEMENT.isoformat(),
        )

    def numbers(self) -> Table:
        """All guesses for the same quarters as a table: one row is one guess."""
        column = self._column
        frame = pd.DataFrame(
            {
                "otherwise": column["way"].map(CHOICES),
                "quarters looked back": column["back"].astype(str),
                "guessed": [_people(value, unit="") for value in column["expected"]],
                "recorded": f"{self._recorded:,}",
                "against the guess": [
                    "left out" if pd.isna(change) else f"{signed(change)}%"
                    for change in column["change"]
                ],
            }
        )
        return show_table(frame, f"Albanian nationals, {self._period()}. {CAPTION}.")


@cache
def _spread(ahead: int) -> str:
    """The lowest and the highest change of each beginning, in words."""
    said = []
    for begins, column in all_guesses(ahead).groupby("begins"):
        low, high = column["change"].min(), column["change"].max()
        said.append(f"{begins} from {signed(low, 0)}% to {signed(high, 0)}%")
    return "; ".join(said)


def _people(value: float, unit: str = " people") -> str:
    return f"{value:,.0f}{unit}".replace("-", "−")
