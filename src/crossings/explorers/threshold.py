"""Explorer "threshold": one dial for two groups. Who bears which errors?"""

from functools import cached_property

import altair as alt
import pandas as pd

from crossings.charts.threshold import threshold_chart, threshold_rows
from crossings.worlds.two_groups import (
    EXTRAS,
    GROUPS,
    RATES,
    SCORES,
    WORLDS,
    errors,
    errors_of,
    people,
)
from lessonkit.text.tables import Table, show_table
from lessonkit.text.wording import signed
from lessonkit.widgets.choices import pick, slide
from lessonkit.widgets.declared import explorer
from lessonkit.widgets.explorer import View

CAPTION = "Invented people and scores. The higher the score, the more alike to somebody listed"


def _extra(points: int) -> str:
    return signed(points, 0) if points else "the same"


@explorer(
    "threshold",
    "two groups, one dial, and who bears which errors",
    room=146,
    world=pick(
        "World",
        {world.label: name for name, world in WORLDS.items()},
        "alike",
        "value of 'world' here",
    ),
    score=slide("Flag from", SCORES, 60, "value of 'score' here", said="score {}".format),
    extra=slide("Group B", EXTRAS, 0, "value of 'extra' here", said=_extra),
)
class Dial(View):
    """One setting of the dial, in words and as rows.

    Parameters
    ----------
    world
        A key of `WORLDS`.
    score
        Whoever has this score or a higher one is flagged.
    extra
        Added to the score that flags somebody of group B.
    """

    def __init__(self, world: str, score: int, extra: int) -> None:
        self.world = world
        self.starts = {"A": score, "B": score + extra}
        self._by_group = errors_of(world, self.starts)

    @property
    def words(self) -> dict[str, str]:
        """The titles of the figure and of the two groups."""
        wrong = {group: row["false_alerts"] for group, row in self._by_group.items()}
        return {
            "headline": f"Flagged wrongly: {wrong['A']:,} of group A, {wrong['B']:,} of group B",
            **{
                f"group_{group}": f"Group {group}: flagged from score {self.starts[group]}"
                for group in GROUPS
            },
        }

    @cached_property
    def sentences(self) -> tuple[str, ...]:
        """Each group's errors in whole people, and which rates are equal."""
        return (*(self._group(group) for group in GROUPS), self._equal())

    @property
    def errors(self) -> pd.DataFrame:
        """One row is one group: its four counts of people and its three rates."""
        return errors(self.world, self.starts)

    def _group(self, group: str) -> str:
        row = self._by_group[group]
        right, missed, wrong, alone = (
            int(row[name]) for name in ("true_alerts", "missed", "false_alerts", "left_alone")
        )
        share = f"({row['false_share_of_alerts']:.1%})"
        false = (
            f"of {right + wrong:,} alerts {wrong:,} {_are(wrong)} false {share}"
            if right + wrong
            else "there is no alert"
        )
        return (
            f"Group {group}: of {wrong + alone:,} not on the list {wrong:,} {_are(wrong)} flagged "
            f"({row['false_positive_rate']:.1%}); of {right + missed:,} on it {missed:,} "
            f"{_are(missed)} missed ({row['missed_rate']:.1%}); {false}."
        )

    @property
    def equal(self) -> dict[str, bool]:
        """Rate → whether it is the same in both groups; a rate of nobody is equal to none."""
        a, b = (self._by_group[group] for group in GROUPS)
        return {name: bool(abs(a[name] - b[name]) < 1e-9) for name in RATES}

    def _equal(self) -> str:
        same = [RATES[name] for name, one in self.equal.items() if one]
        other = [RATES[name] for name, one in self.equal.items() if not one]
        said = [
            f"{how}: {', '.join(names)}."
            for how, names in (("Equal in both groups", same), ("Not equal", other))
            if names
        ]
        return " ".join(said)

    @property
    def description(self) -> str:
        return (
            "Bars of people by score, group A at the left and group B at the right, those not on "
            "the list above and those on it below, with a dashed line where flagging begins. "
            f"Under them three bar charts of error rates by group. {' '.join(self.sentences)}"
        )

    def rows(self) -> pd.DataFrame:
        return threshold_rows(people(self.world), self.starts, self._by_group)

    def chart(self) -> alt.VConcatChart:
        return threshold_chart(
            self.rows(), words=self.words, caption=CAPTION, description=self.description
        )

    def numbers(self) -> Table:
        """The errors as a table: one row is one group."""
        table = self.errors.rename_axis("group").reset_index().drop(columns=list(RATES))
        for name, said in RATES.items():
            table[f"{said}, %"] = [
                "–" if pd.isna(share) else f"{100 * share:.1f}" for share in self.errors[name]
            ]
        return show_table(table.rename(columns=lambda name: name.replace("_", " ")), CAPTION)


def _are(count: int) -> str:
    return "is" if count == 1 else "are"
