"""Explorer "screening": a machine looks for a few among many. What is one of its alerts worth?"""

from dataclasses import dataclass
from functools import cache

import altair as alt
import ipywidgets as widgets
import pandas as pd

from crossings.charts.screening import per_cent, scans_a_mark, screening_chart, screening_rows
from crossings.models.screening import (
    break_even_prevalence,
    false_positive_rate_for_list,
    natural_frequencies,
    positive_predictive_value,
)
from lessonkit.data.package import load
from lessonkit.text.errors import UnknownNameError
from lessonkit.text.tables import Table, show_table
from lessonkit.text.wording import are
from lessonkit.widgets.controls import slider
from lessonkit.widgets.explorer import Explorer, Still, View

TABLE = "surveillance_error_rates"
KNOWN_LIST = 10_000  # entries on the list of the published test
SCANS = (1_000, 10_000, 100_000, 1_000_000)
WANTED = (10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000, 20_000, 50_000, 100_000)
FOUND = (10, 20, 30, 40, 50, 60, 70, 80, 89, 90, 95, 99, 100)
WRONG = (10, 20, 50, 100, 200, 500, 1_000, 2_000, 6_000, 20_000, 60_000)
ENTRIES = (1_000, 2_000, 5_000, 10_000, 20_000, 50_000, 100_000)
_CHOICES = {"scans": SCANS, "wanted": WANTED, "found": FOUND, "wrong": WRONG, "entries": ENTRIES}


@cache
def published() -> dict[str, int]:
    """The rates of the published test: `found` (per cent) and `wrong` (one in so many)."""
    rates = load(TABLE).set_index("id")
    return {
        "found": int(rates.loc["ER09", "value"]),
        "wrong": int(rates.loc["ER10", "denominator"]),
    }


CAPTION = [
    "Invented crowd. Start: a test by the National Physical Laboratory, 2022–23, as the press",
    f"reported it: {published()['found']} of 100 found; with {KNOWN_LIST:,} on the list, "
    f"1 in {published()['wrong']:,} of the others flagged",
]


@dataclass(frozen=True)
class Screening(View):
    """One machine and one crowd, in words and as rows.

    Parameters
    ----------
    scans
        Vehicles or faces that pass; one that passes twice counts twice.
    wanted, wrong
        One in so many: wanted among all scans; flagged wrongly among the others, with a list of
        `KNOWN_LIST` entries.
    found
        Per cent of the wanted that are flagged.
    entries
        Length of the list.
    """

    scans: int
    wanted: int
    found: int
    wrong: int
    entries: int

    @property
    def rate(self) -> float:
        """Share of the others that is flagged wrongly, with this list."""
        return float(
            false_positive_rate_for_list(self.entries, 1 / self.wrong, known_list_size=KNOWN_LIST)
        )

    @property
    def people(self) -> pd.DataFrame:
        """What becomes of the scans, as `natural_frequencies` gives it."""
        return natural_frequencies(self.scans, 1 / self.wanted, self.found / 100, self.rate)

    @property
    def right_share(self) -> float:
        """Share of alerts that are right, not rounded."""
        return float(positive_predictive_value(1 / self.wanted, self.found / 100, self.rate))

    @property
    def counts(self) -> tuple[int, int, int]:
        """Flagged rightly, flagged wrongly, missed."""
        people = self.people["people"]
        return int(people["true alert"]), int(people["false alert"]), int(people["missed"])

    @property
    def words(self) -> dict[str, object]:
        """The titles of the figure, of the strip and of the marks."""
        right, wrong, missed = self.counts
        each = scans_a_mark(self.counts)
        stands = "1 mark is 1 scan" if each == 1 else f"1 mark is up to {each:,} scans of one kind"
        flagged = f"{right + wrong:,} flagged, {right:,} of them rightly"
        return {
            "headline": f"{self.scans:,} scans: {flagged if right + wrong else 'none flagged'}",
            "strip": f"All scans: {right + wrong:,} flagged (dark, at the left), "
            f"{self.scans - right - wrong:,} not",
            "marks": f"Flagged, and missed ({stands})"
            if right + wrong + missed
            else "Flagged, and missed: nobody in a crowd of this size",
        }

    @property
    def sentences(self) -> tuple[str, ...]:
        """The crowd as whole numbers, the worth of an alert, and where it tips."""
        right, wrong, missed = self.counts
        listed = right + missed
        if listed:
            first = (
                f"Of {self.scans:,} scans {listed:,} {are(listed)} wanted: {right:,} of them "
                f"{are(right)} flagged and {missed:,} {are(missed)} missed."
            )
        else:
            first = (
                f"Of {self.scans:,} scans none is wanted; with one in {self.wanted:,} it takes a "
                "larger crowd."
            )
        return (
            first,
            f"Of the {self.scans - listed:,} others {wrong:,} {are(wrong)} flagged wrongly: one "
            f"in {_one_in(self.rate)}, with this list of {self.entries:,}.",
            self._worth(right, wrong),
            self._tips(),
        )

    def _worth(self, right: int, wrong: int) -> str:
        share = per_cent(self.right_share)
        if not right + wrong:
            return (
                f"Nobody is flagged here. Over many such crowds {share} of alerts would be right."
            )
        return (
            f"So {right + wrong:,} {are(right + wrong)} flagged and {right:,} of these "
            f"{are(right)} wanted. Over many such crowds {share} of alerts are right."
        )

    def _tips(self) -> str:
        even = break_even_prevalence(self.found / 100, self.rate)
        return (
            "With this machine and list, right and false alerts are equally many when about one "
            f"scan in {_one_in(float(even))} is wanted."
        )

    @property
    def description(self) -> str:
        """The figure in words for people who cannot see it."""
        return (
            "A chart in three parts: a strip of all scans with the flagged part; marks for the "
            "flagged and the missed; and curves of the per cent of alerts that are right against "
            f"how common the wanted are, for this list and for lists 10 times shorter and longer. "
            f"{' '.join(self.sentences)}"
        )

    def rows(self) -> pd.DataFrame:
        """The rows of the figure."""
        return screening_rows(
            self.counts,
            self.scans,
            prevalence=1 / self.wanted,
            sensitivity=self.found / 100,
            rate=1 / self.wrong,
            entries=self.entries,
            known_entries=KNOWN_LIST,
        )

    def chart(self) -> alt.VConcatChart:
        """The figure."""
        return screening_chart(
            self.rows(), words=self.words, caption=CAPTION, description=self.description
        )

    def numbers(self) -> Table:
        """The four outcomes as a table: one row is one outcome."""
        people = self.people
        frame = pd.DataFrame(
            {
                "outcome": ["right alert", "missed", "false alert", "left alone"],
                "wanted": people["listed"].map({True: "yes", False: "no"}).to_numpy(),
                "flagged": people["alert"].map({True: "yes", False: "no"}).to_numpy(),
                "scans": people["people"].to_numpy(),
            }
        )
        return show_table(frame, f"Of {self.scans:,} scans. Invented crowd.")


def _one_in(part: float) -> str:
    """One in how many, in three figures: 12,000 and not 11,999.5."""
    return f"{float(f'{1 / part:.3g}'):,.0f}" if 1 / part >= 10 else f"{1 / part:,.1f}"


def screening(scans: object, wanted: object, found: object, wrong: object, entries: object) -> View:
    """The machine and the crowd for these choices.

    Raises
    ------
    UnknownNameError
        For a value that the explorer does not offer.
    """
    chosen = {"scans": scans, "wanted": wanted, "found": found, "wrong": wrong, "entries": entries}
    for name, value in chosen.items():
        known = [str(one) for one in _CHOICES[name]]
        if str(value) not in known:
            raise UnknownNameError.from_name(f"value of {name!r} here", str(value), known)
    return Screening(**{name: int(str(value)) for name, value in chosen.items()})


def still(
    scans: object = 1_000_000,
    wanted: object = 10_000,
    found: object = 89,
    wrong: object = 6_000,
    entries: object = KNOWN_LIST,
) -> Still:
    """The explorer without controls."""
    return Still(screening(scans, wanted, found, wrong, entries))


def widget() -> widgets.VBox:
    """The explorer with its controls."""
    return _Explorer().box


class _Explorer(Explorer):
    """Five sliders: the crowd, how rare the wanted are, and three properties of the machine."""

    def __init__(self) -> None:
        rates = published()
        one_in = [(f"one in {n:,}", n) for n in WANTED]
        wrongly = [(f"one in {n:,}", n) for n in WRONG]
        self.controls = {
            "scans": slider("Scans", [(f"{n:,}", n) for n in SCANS], 1_000_000),
            "wanted": slider("Wanted", one_in, 10_000),
            "found": slider("Found", [(f"{n} of 100", n) for n in FOUND], rates["found"]),
            "wrong": slider("False alert", wrongly, rates["wrong"]),
            "entries": slider("On the list", [(f"{n:,}", n) for n in ENTRIES], KNOWN_LIST),
        }
        super().__init__(self._now, list(self.controls.values()), room=185)

    def _now(self) -> View:
        return screening(**{name: control.value for name, control in self.controls.items()})
