"""Explorer "linkage": two invented lists are joined; how strict should a match be?"""

from dataclasses import dataclass

import altair as alt
import ipywidgets as widgets
import pandas as pd

from crossings.charts.linkage import linkage_chart, linkage_rows, said
from crossings.models.privacy import expected_false_links
from lessonkit.text.errors import UnknownNameError
from lessonkit.text.tables import Table, show_table
from lessonkit.widgets.controls import slider
from lessonkit.widgets.explorer import Explorer, Still, View

FIRST, BOTH = 2_000, 400
SECOND = (5_000, 10_000, 20_000, 50_000)
CAPTION = [
    f"Invented: a library with {FIRST:,} members and a second one; {BOTH} people are in both.",
    "Expected numbers; the chances that entries agree are invented too.",
]


@dataclass(frozen=True)
class Rule:
    """What has to agree, and how often it does.

    Parameters
    ----------
    said
        The rule in words.
    same
        Chance that it agrees for two entries of one person (misspelt names, mistyped dates).
    other
        Chance that it agrees for entries of two people.
    """

    said: str
    same: float
    other: float


# A name is spelt the same in 85 of 100 cases and alike in 97; 1 in 2,000 others share it, 1 in 400
# have one that is alike. A year of birth is right in 98 of 100, shared by 1 in 70 others.
_SPELT, _ALIKE = (0.85, 1 / 2000), (0.97, 1 / 400)
_DATE, _YEAR, _ABOUT = (0.95, 1 / 25_550), (0.98, 1 / 70), (0.99, 3 / 70)
RULES = {
    name: Rule(said, name_of[0] * born[0], name_of[1] * born[1])
    for name, said, name_of, born in (
        ("very strict", "names spelt the same, and the same date of birth", _SPELT, _DATE),
        ("strict", "names spelt the same, and the same year of birth", _SPELT, _YEAR),
        ("loose", "names that are alike, and the same year of birth", _ALIKE, _YEAR),
        ("very loose", "names that are alike, born at most a year apart", _ALIKE, _ABOUT),
    )
}


class Choice(View):
    """One rule, and a second list of one size."""

    def __init__(self, rule: str, second: int) -> None:
        for what, value, known in (
            ("rule for joining", rule, RULES),
            ("size of the second list", second, SECOND),
        ):
            if isinstance(value, bool) or value not in known:
                raise UnknownNameError.from_name(what, str(value), map(str, known))
        self.name, self.rule, self.second = rule, RULES[rule], int(second)
        self.rightly = BOTH * self.rule.same
        self.missed = BOTH - self.rightly
        self.wrongly = expected_false_links(FIRST, self.second, self.rule.other, BOTH)

    @property
    def wrong_of_100(self) -> float:
        """Of 100 joined pairs, how many are of two people."""
        return 100 * self.wrongly / (self.wrongly + self.rightly)

    @property
    def words(self) -> dict[str, object]:
        """The title of the figure, and where its scale ends."""
        return {
            "headline": f"Rule “{self.name}”: {said(self.wrongly)} joined wrongly, "
            f"{self.missed:,.0f} missed",
            "widest": 1.15 * max(self.rightly, self.wrongly),
        }

    @property
    def sentences(self) -> tuple[str, ...]:
        """The rule, both kinds of error, and how many pairs were compared."""
        wrong = f"{self.wrongly:,.0f} pairs" if self.wrongly >= 1.5 else "hardly any"
        share = said(self.wrong_of_100)
        are = "is" if share in ("1", "under 1") else "are"
        return (
            f"What counts as a match: {self.rule.said}.",
            f"Of {BOTH} people in both libraries {self.rightly:,.0f} are joined rightly and "
            f"{self.missed:,.0f} are missed. Strangers joined wrongly: {wrong}. Of every 100 "
            f"joined pairs {share} {are} wrong.",
            f"Compared were {FIRST:,} × {self.second:,} = {FIRST * self.second:,} pairs.",
        )

    @property
    def description(self) -> str:
        """The figure in words for people who cannot see it."""
        return (
            f"Bar chart of pairs of entries: joined rightly {self.rightly:,.0f}, joined wrongly "
            f"{said(self.wrongly)}, missed {self.missed:,.0f}. {' '.join(self.sentences)}"
        )

    def rows(self) -> pd.DataFrame:
        """The rows of the figure."""
        return linkage_rows(self.rightly, self.wrongly, self.missed)

    def chart(self) -> alt.LayerChart:
        """The figure."""
        return linkage_chart(
            self.rows(), words=self.words, caption=CAPTION, description=self.description
        )

    def numbers(self) -> Table:
        """All rules for this second list: one row is one rule."""
        every = [Choice(name, self.second) for name in RULES]
        frame = pd.DataFrame(
            {
                "rule": list(RULES),
                "joined rightly": [round(one.rightly) for one in every],
                "joined wrongly": [round(one.wrongly) for one in every],
                "missed": [round(one.missed) for one in every],
            }
        )
        return show_table(frame, f"One row is one rule. {' '.join(CAPTION)}")


def still(rule: str = "strict", second: int = SECOND[0]) -> Still:
    """The explorer without controls: the figure for this rule and this size of the second list."""
    return Still(Choice(rule, second))


def widget() -> widgets.VBox:
    """The explorer with its controls."""
    return _Explorer().box


class _Explorer(Explorer):
    """A slider for the rule, and one for the size of the second list."""

    def __init__(self) -> None:
        self.rule = slider("Rule", list(RULES), "strict")
        self.second = slider("Second list", [(f"{n:,}", n) for n in SECOND], SECOND[0])
        super().__init__(
            lambda: Choice(self.rule.value, self.second.value), [self.rule, self.second], room=120
        )
