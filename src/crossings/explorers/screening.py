"""Explorer "screening": a machine looks for a few among many. What is one of its alerts worth?"""

from dataclasses import dataclass
from functools import cached_property

import altair as alt
import pandas as pd

from crossings.charts.screening import per_cent, scans_a_mark, screening_chart, screening_rows
from crossings.models.screening import (
    break_even_prevalence,
    false_positive_rate_for_list,
    natural_frequencies,
    positive_predictive_value,
)
from crossings.worlds.published_rates import KNOWN_LIST, published
from lessonkit.text.tables import Table, show_table
from lessonkit.text.wording import are
from lessonkit.widgets.choices import slide
from lessonkit.widgets.declared import explorer
from lessonkit.widgets.explorer import View

SCANS = (1_000, 10_000, 100_000, 1_000_000)
WANTED = (10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000, 20_000, 50_000, 100_000)
FOUND = (10, 20, 30, 40, 50, 60, 70, 80, 89, 90, 95, 99, 100)
WRONG = (10, 20, 50, 100, 200, 500, 1_000, 2_000, 6_000, 20_000, 60_000)
ENTRIES = (1_000, 2_000, 5_000, 10_000, 20_000, 50_000, 100_000)
CAPTION = [
    "Invented crowd. Start: a test by the National Physical Laboratory, 2022–23, as the press",
    f"reported it: {published()['found']} of 100 found; with {KNOWN_LIST:,} on the list, "
    f"1 in {published()['wrong']:,} of the others flagged",
]


def _value(name: str) -> str:
    return f"value of {name!r} here"


_COUNT, _ONE_IN = "{:,}".format, "one in {:,}".format


@explorer(
    "screening",
    "what an alert is worth when few are sought among many",
    room=184,
    scans=slide("Scans", SCANS, 1_000_000, _value("scans"), said=_COUNT),
    wanted=slide("Wanted", WANTED, 10_000, _value("wanted"), said=_ONE_IN),
    found=slide(
        "Found", FOUND, lambda _: published()["found"], _value("found"), said="{} of 100".format
    ),
    wrong=slide(
        "False alert", WRONG, lambda _: published()["wrong"], _value("wrong"), said=_ONE_IN
    ),
    entries=slide("On the list", ENTRIES, KNOWN_LIST, _value("entries"), said=_COUNT),
)
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

    @cached_property
    def rate(self) -> float:
        """Share of the others that is flagged wrongly, with this list."""
        return float(
            false_positive_rate_for_list(self.entries, 1 / self.wrong, known_list_size=KNOWN_LIST)
        )

    @cached_property
    def people(self) -> pd.DataFrame:
        """What becomes of the scans, as `natural_frequencies` gives it."""
        return natural_frequencies(self.scans, 1 / self.wanted, self.found / 100, self.rate)

    @cached_property
    def right_share(self) -> float:
        """Share of alerts that are right, not rounded."""
        return float(positive_predictive_value(1 / self.wanted, self.found / 100, self.rate))

    @cached_property
    def counts(self) -> tuple[int, int, int]:
        """Flagged rightly, flagged wrongly, missed."""
        people = self.people["people"]
        return int(people["true alert"]), int(people["false alert"]), int(people["missed"])

    @property
    def words(self) -> dict[str, str]:
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

    @cached_property
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
        return (
            "A chart in three parts: a strip of all scans with the flagged part; marks for the "
            "flagged and the missed; and curves of the per cent of alerts that are right against "
            f"how common the wanted are, for this list and for lists 10 times shorter and longer. "
            f"{' '.join(self.sentences)}"
        )

    def rows(self) -> pd.DataFrame:
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
