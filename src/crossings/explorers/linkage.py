"""Explorer "linkage": two invented lists are joined; how strict should a match be?"""

from functools import cached_property

import altair as alt
import pandas as pd

from crossings.charts.linkage import linkage_chart, linkage_rows, said
from crossings.worlds.libraries import BOTH, FIRST, RULES, SECOND, Joined
from lessonkit.text.tables import Table, show_table
from lessonkit.widgets.choices import slide
from lessonkit.widgets.declared import explorer
from lessonkit.widgets.explorer import View

CAPTION = [
    f"Invented: a library with {FIRST:,} members and a second one; {BOTH} people are in both.",
    "Expected numbers; the chances that entries agree are invented too.",
]

WIDEST = (470, 1_300, 2_600, 5_000, 12_500)  # few, so that bars of two rules can be compared


@explorer(
    "linkage",
    "two invented lists are joined, and both kinds of error",
    room=139,
    rule=slide("Rule", list(RULES), "strict", "rule for joining"),
    second=slide("Second list", SECOND, SECOND[0], "size of the second list", said="{:,}".format),
)
class Linkage(Joined, View):
    """One rule, and a second list of one size, in words and as rows."""

    @property
    def words(self) -> dict[str, object]:
        """The title of the figure, and where its scale ends."""
        return {
            "headline": f"Rule “{self.rule}”: {said(self.wrongly)} joined wrongly, "
            f"{self.missed:,.0f} missed",
            "widest": next(end for end in WIDEST if 0.87 * end > max(BOTH, self.wrongly)),
        }

    @cached_property
    def sentences(self) -> tuple[str, ...]:
        """The rule, both kinds of error, and how many pairs were compared."""
        wrong = f"{self.wrongly:,.0f} pairs" if self.wrongly >= 1.5 else "hardly any"
        share = said(self.wrong_of_100)
        are = "is" if share in ("1", "under 1") else "are"
        return (
            f"What counts as a match: {RULES[self.rule].said}.",
            f"Of {BOTH} people in both libraries {self.rightly:,.0f} are joined rightly and "
            f"{self.missed:,.0f} are missed. Strangers joined wrongly: {wrong}. Of every 100 "
            f"joined pairs {share} {are} wrong.",
            f"Compared were {FIRST:,} × {self.second:,} = {FIRST * self.second:,} pairs.",
        )

    @property
    def description(self) -> str:
        return (
            f"Bar chart of pairs of entries: joined rightly {self.rightly:,.0f}, joined wrongly "
            f"{said(self.wrongly)}, missed {self.missed:,.0f}. {' '.join(self.sentences)}"
        )

    def rows(self) -> pd.DataFrame:
        return linkage_rows(self.rightly, self.wrongly, self.missed)

    def chart(self) -> alt.LayerChart:
        return linkage_chart(
            self.rows(),
            words=self.words,
            both=BOTH,
            caption=CAPTION,
            description=self.description,
        )

    def numbers(self) -> Table:
        """All rules for this second list: one row is one rule."""
        every = [Joined(name, self.second) for name in RULES]
        frame = pd.DataFrame(
            {
                "rule": list(RULES),
                "joined rightly": [round(one.rightly) for one in every],
                "joined wrongly": [round(one.wrongly) for one in every],
                "missed": [round(one.missed) for one in every],
            }
        )
        return show_table(frame, f"One row is one rule. {' '.join(CAPTION)}")
