"""Two invented groups and a machine that gives each person a score: what "threshold" shows."""

from dataclasses import dataclass
from functools import cache, cached_property
from itertools import pairwise
from math import erf, sqrt

import altair as alt
import pandas as pd

from crossings.charts.threshold import threshold_chart, threshold_rows
from crossings.models.screening import error_rates_by_group
from lessonkit.text.errors import UnknownNameError
from lessonkit.text.tables import Table, show_table
from lessonkit.text.wording import are
from lessonkit.widgets.explorer import View

CAPTION = "Invented people and scores. The higher the score, the more alike to somebody listed"
LEVELS = tuple(range(5, 100, 5))
SCORES = tuple(range(40, 85, 5))  # higher up no false alert is left to compare
EXTRAS = (-20, -15, -10, -5, 0, 5, 10, 15, 20)
GROUPS = ("A", "B")
RATES = {
    "false_positive_rate": "flagged wrongly",
    "missed_rate": "missed",
    "false_share_of_alerts": "false among alerts",
}
_SPREAD, _OTHERS, _LISTED = 12, 1_000, 50


@dataclass(frozen=True)
class World:
    """How group B differs from group A.

    Parameters
    ----------
    label
        What the control calls it.
    others_mean
        Middle of the scores of people of group B who are not on the list; it is 40 in group A.
    times_listed
        How many times as many of group B are on the list.
    """

    label: str
    others_mean: int = 40
    times_listed: int = 1


WORLDS = {
    "alike": World("the groups are alike"),
    "read worse": World("faces of group B are told apart less well", others_mean=47),
    "listed more": World("more of group B are on the list", times_listed=4),
}


@cache
def people(world: str) -> pd.DataFrame:
    """One row is one score level of one group: `group`, `score`, people `others` and `listed`."""
    known = WORLDS[world]
    frames = []
    for group in GROUPS:
        mean, times = (known.others_mean, known.times_listed) if group == "B" else (40, 1)
        frames.append(
            pd.DataFrame(
                {
                    "group": group,
                    "score": LEVELS,
                    "others": _spread(_OTHERS, mean),
                    # Whole multiples, so that only the number differs and not the shape.
                    "listed": [times * n for n in _spread(_LISTED, 72)],
                }
            )
        )
    return pd.concat(frames, ignore_index=True)


def _spread(total: int, mean: float) -> list[int]:
    """So many people over the levels in the shape of a bell, in whole people that add up."""
    edges = [level + 2.5 for level in LEVELS[:-1]]
    below = [round(total * (1 + erf((edge - mean) / _SPREAD / sqrt(2))) / 2) for edge in edges]
    steps = [0, *below, total]
    return [after - before for before, after in pairwise(steps)]


@cache
def _errors() -> pd.DataFrame:
    """One row is one group of one world flagged from one score: four counts and three rates."""
    starts = range(SCORES[0] + EXTRAS[0], SCORES[-1] + EXTRAS[-1] + 5, 5)
    rows = {}
    for world in WORLDS:
        for group, frame in people(world).groupby("group"):
            score, others, listed = (frame[c].to_numpy() for c in ("score", "others", "listed"))
            for start in starts:
                over = score >= start
                rows[world, group, start] = {
                    "true_alerts": listed[over].sum(),
                    "missed": listed[~over].sum(),
                    "false_alerts": others[over].sum(),
                    "left_alone": others[~over].sum(),
                }
    counts = pd.DataFrame.from_dict(rows, orient="index")
    return counts.join(error_rates_by_group(counts)[list(RATES)])


@dataclass(frozen=True)
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

    world: str
    score: int
    extra: int

    def starts(self) -> dict[str, int]:
        """Group → the score from which its people are flagged."""
        return {"A": self.score, "B": self.score + self.extra}

    @cached_property
    def errors(self) -> pd.DataFrame:
        """One row is one group: its four counts of people and its three `RATES`."""
        keys = [(self.world, group, start) for group, start in self.starts().items()]
        return _errors().loc[keys].set_axis(list(GROUPS), axis="index")

    @property
    def words(self) -> dict[str, object]:
        """The titles of the figure and of the two groups."""
        wrong = self.errors["false_alerts"]
        start = self.starts()
        return {
            "headline": f"Flagged wrongly: {wrong['A']:,} of group A, {wrong['B']:,} of group B",
            **{
                f"group_{group}": f"Group {group}: flagged from score {start[group]}"
                for group in GROUPS
            },
        }

    @property
    def sentences(self) -> tuple[str, ...]:
        """Each group's errors in whole people, and which rates are equal."""
        return (*(self._group(group) for group in GROUPS), self._equal())

    def _group(self, group: str) -> str:
        row = self.errors.loc[group]
        right, missed, wrong, alone = (
            int(row[name]) for name in ("true_alerts", "missed", "false_alerts", "left_alone")
        )
        share = f"({row['false_share_of_alerts']:.1%})"
        false = (
            f"of {right + wrong:,} alerts {wrong:,} {are(wrong)} false {share}"
            if right + wrong
            else "there is no alert"
        )
        return (
            f"Group {group}: of {wrong + alone:,} not on the list {wrong:,} {are(wrong)} flagged "
            f"({row['false_positive_rate']:.1%}); of {right + missed:,} on it {missed:,} "
            f"{are(missed)} missed ({row['missed_rate']:.1%}); {false}."
        )

    @property
    def equal(self) -> dict[str, bool]:
        """Rate → whether it is the same in both groups; a rate of nobody is equal to none."""
        a, b = (self.errors.loc[group] for group in GROUPS)
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
        """The figure in words for people who cannot see it."""
        return (
            "Bars of people by score, group A at the left and group B at the right, those not on "
            "the list above and those on it below, with a dashed line where flagging begins. "
            f"Under them three bar charts of error rates by group. {' '.join(self.sentences)}"
        )

    def rows(self) -> pd.DataFrame:
        """The rows of the figure."""
        return threshold_rows(people(self.world), self.starts(), self.errors)

    def chart(self) -> alt.VConcatChart:
        """The figure."""
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


def dial(world: object, score: object, extra: object) -> Dial:
    """One setting of the dial.

    Raises
    ------
    UnknownNameError
        For a value that the explorer does not offer.
    """
    known = {"world": WORLDS, "score": SCORES, "extra": EXTRAS}
    for name, value in (("world", world), ("score", score), ("extra", extra)):
        offered = [str(one) for one in known[name]]
        if str(value) not in offered:
            raise UnknownNameError.from_name(f"value of {name!r} here", str(value), offered)
    return Dial(str(world), int(str(score)), int(str(extra)))
