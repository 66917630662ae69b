"""Explorer "denominator": granted, of whom? The same grants, divided by one whole or another."""

from functools import cached_property

import altair as alt
import pandas as pd

from crossings.charts.denominator import denominator_chart, denominator_rows
from crossings.worlds.outcomes import CASES, WHOLES, Rate
from lessonkit.data.captions import edition_of
from lessonkit.text.tables import Table, show_table
from lessonkit.widgets.choices import pick, slide
from lessonkit.widgets.controls import set_options
from lessonkit.widgets.declared import explorer
from lessonkit.widgets.explorer import Explorer, View

CAPTION = [
    "Source: Home Office. Claims that ended: main applicants, "
    f"{edition_of('uk_asylum_decisions')}.",
    "Arrived: people on small boats, followed to June 2023, "
    f"{edition_of('uk_small_boats_outcomes')}.",
]
_PART_YEARS = {("ended", 2024): "Jan–Sep", ("arrived", 2023): "Jan–June"}


class _Denominator(Explorer):
    """Other cases have other years, people and denominators; what they have too is kept."""

    def adjust(self, name: str) -> None:
        if name != "cases":
            return
        year, people, divide_by = (self.controls[one] for one in ("year", "people", "divide_by"))
        made = CASES[self.controls["cases"].value]
        set_options(year, made.years, min(year.value, made.years[-1]))
        for control, options in ((people, made.people), (divide_by, made.wholes)):
            set_options(control, options, control.value if control.value in options else options[0])


@explorer(
    "denominator",
    "asylum cases that were granted, divided by one whole or another",
    panel=_Denominator,
    room=163,
    cases=pick(
        "Cases",
        {made.label: name for name, made in CASES.items()},
        "ended",
        "group of cases in this explorer",
    ),
    year=slide("Year", lambda so: CASES[so["cases"]].years, 2022, "year of cases {cases!r}"),
    people=pick(
        "People",
        lambda so: CASES[so["cases"]].people,
        "Albanian nationals",
        "group of people for {cases!r}",
    ),
    divide_by=pick(
        "Divide by",
        lambda so: CASES[so["cases"]].wholes,
        "grants and refusals",
        "denominator for {cases!r}",
    ),
)
class Granted(Rate, View):
    """One group of cases and one denominator, in words and as rows."""

    @property
    def group(self) -> str:
        """The group as a phrase."""
        part = _PART_YEARS.get((self.cases, self.year))
        when = f"{part} {self.year}" if part else str(self.year)
        return f"{self.people}: {CASES[self.cases].happened} {when}"

    @property
    def words(self) -> dict[str, str]:
        """The titles of the figure and of its two parts."""
        granted, whole = self.granted, self.whole()
        few = ": under 1 granted" if 0 < 200 * granted < whole else ""
        return {
            "headline": f"Granted: {granted:,} of {whole:,}, {_percent(self.share())}",
            "counted": self.group[0].upper() + self.group[1:],
            "grid": f"Of every 100 counted{few}",
        }

    @cached_property
    def sentences(self) -> tuple[str, ...]:
        """The share, its question, who is left out, and what other denominators give."""
        said = [
            f"{self.words['counted']}. {self.granted:,} granted, divided by {self.divide_by} "
            f"({self.whole():,}): {_percent(self.share())}.",
            f"It answers: {WHOLES[self.divide_by][1]}",
        ]
        if self.left_out:
            listed = ", ".join(f"{count:,} {name}" for name, count in self.left_out.items())
            said.append(f"Left out: {listed}.")
        else:
            said.append("Nobody in the group is left out.")
        others = [name for name in CASES[self.cases].wholes if name != self.divide_by]
        rates = ", ".join(f"{_percent(self.share(name))} of {name}" for name in others)
        said.append(f"The same {self.granted:,} grants are {rates}.")
        return tuple(said)

    @property
    def description(self) -> str:
        return (
            "Two charts: bars, one for each outcome, and a hundred marks, one for each per cent of "
            f"those counted. {' '.join(self.sentences)}"
        )

    def rows(self) -> pd.DataFrame:
        return denominator_rows(self.counts, set(self.left_out))

    def chart(self) -> alt.TopLevelMixin:
        return denominator_chart(
            self.rows(), words=self.words, caption=CAPTION, description=self.description
        )

    def numbers(self) -> Table:
        """The figure as a table: one row is an outcome."""
        frame = pd.DataFrame(
            [
                (name, count, "no" if name in self.left_out else "yes")
                for name, count in self.counts.items()
            ],
            columns=["outcome", "number", f"counted in “{self.divide_by}”"],
        )
        return show_table(frame, f"{self.words['counted']}. One row is an outcome. Home Office.")


def _percent(value: float | None) -> str:
    if value is None:
        return "no share (nobody is counted)"
    # Two decimals below one per cent: 11 of 12,658 is not nothing.
    return f"{value:.2%}" if 0 < value < 0.01 else f"{value:.1%}"
