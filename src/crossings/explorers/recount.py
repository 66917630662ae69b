"""Explorer "recount": a hundred journeys over invented borders, and the counts they leave."""

from functools import cached_property, lru_cache

import altair as alt
import pandas as pd

from crossings.charts.recount import recount_chart, recount_rows
from crossings.models.counting import Border, simulate_journeys
from lessonkit.text.tables import Table, show_table
from lessonkit.text.wording import counted
from lessonkit.widgets.choices import Choice, slide
from lessonkit.widgets.declared import explorer
from lessonkit.widgets.explorer import View

PEOPLE, STAY, YEAR = 100, 14, 365
_SEED = 6
CAPTION = [
    "Invented borders. The chances are the same for everybody; one group, drawn by chance.",
    f"In centres on one day: each registration is taken as a stay of {STAY} days in the year.",
]


@lru_cache(maxsize=64)
def journeys(
    borders: int, sent_back: int, try_again: int, noticed: int, registered: int
) -> pd.DataFrame:
    """One row is one person, with how often each count holds them; chances in per cent."""
    one = Border(
        "invented",
        stopped=sent_back / 100,
        retry=try_again / 100,
        noticed=noticed / 100,
        registered=registered / 100,
        stay=STAY,
    )
    people = simulate_journeys(PEOPLE, [one] * borders, seed=_SEED)
    return people.assign(noticed=people["detections"] - people["sent_back"])


def _chance(label: str, start: int, most: int = 100) -> Choice:
    said = "{}%".format
    return slide(label, range(0, most + 1, 10), start, f"setting of {label!r}", said=said)


@explorer(
    "recount",
    "a hundred journeys over invented borders, and the seven counts they leave",
    room=182,
    borders=slide("Borders", range(1, 5), 3, "setting of 'Borders'"),
    sent_back=_chance("Sent back", 30, most=70),
    try_again=_chance("Try again", 90),
    noticed=_chance("Noticed", 40),
    registered=_chance("Registered", 50),
)
class Recount(View):
    """A hundred people, counted in seven ways."""

    def __init__(self, borders: int, **chances: int) -> None:
        self.borders = borders
        self.people = journeys(borders, **chances)
        self.total = {name: int(n) for name, n in self.people.sum().items()}
        self.arrived = int((self.people["borders_crossed"] == borders).sum())
        self.in_centres = self.total["registrations"] * STAY / YEAR

    @property
    def counts(self) -> dict[str, float]:
        """The seven counts, in the order of a journey."""
        return {
            "people who set out": PEOPLE,
            "attempts to cross": self.total["attempts"],
            "prevented attempts": self.total["sent_back"],
            "entries": self.total["borders_crossed"],
            "detections": self.total["detections"],
            "registrations": self.total["registrations"],
            "in centres on one day": self.in_centres,
        }

    @property
    def words(self) -> dict[str, object]:
        """The title of the figure, and where its scales end."""
        times = self.people["detections"]
        return {
            "headline": f"{PEOPLE} people become {counted(self.total['detections'], 'detection')} "
            f"and {counted(self.total['registrations'], 'registration')}",
            "widest": 1.12 * max(self.counts.values()),
            "highest": max(4, int(times.max())),
        }

    @cached_property
    def sentences(self) -> tuple[str, ...]:
        """The counts set against the people behind them."""
        seen, total = self.people["detections"], self.total
        never, once, more = (int(n.sum()) for n in (seen == 0, seen == 1, seen > 1))
        most = f", at most {seen.max()} times" if more else ""
        ratio = total["detections"] / PEOPLE
        registered = int((self.people["registrations"] > 0).sum())
        gave_up = PEOPLE - self.arrived
        return (
            f"{PEOPLE} people, {counted(total['detections'], 'detection')}: {ratio:.2f} detections "
            f"a person. Never detected: {_who(never)}; once: {_who(once)}; more often: "
            f"{_who(more)}{most}.",
            f"At {counted(self.borders, 'border')} {total['attempts']:,} attempts: "
            f"{total['sent_back']:,} prevented, {total['borders_crossed']:,} ended in an entry. "
            f"Arrived beyond the last border: {_who(self.arrived)}. Gave up on the way: "
            f"{_who(gave_up)}.",
            f"{counted(total['registrations'], 'registration')} of {_who(registered)}. In centres "
            f"on one day: {self._in_centres()}.",
        )

    def _in_centres(self) -> str:
        if 0 < self.in_centres < 1:
            return "now and then one person"
        return f"about {_who(round(self.in_centres))}" if self.in_centres else _who(0)

    @property
    def description(self) -> str:
        bars = ", ".join(f"{name} {value:,.0f}" for name, value in self.counts.items())
        return (
            f"Bar chart of seven counts of {PEOPLE} invented people: {bars}. Under it a column "
            f"for each person, one block for each detection. {self.sentences[0]}"
        )

    def rows(self) -> pd.DataFrame:
        return recount_rows(self.counts, self.people)

    def chart(self) -> alt.VConcatChart:
        return recount_chart(
            self.rows(), words=self.words, caption=CAPTION, description=self.description
        )

    def numbers(self) -> Table:
        """The counts as a table, and how many people were detected how often."""
        times = self.people["detections"].value_counts().sort_index()
        rows = [(name, round(value)) for name, value in self.counts.items()]
        rows += [
            (f"people detected {_times(often)}", int(n))
            for often, n in zip(times.index, times, strict=True)
        ]
        frame = pd.DataFrame(rows, columns=["count", "number"])
        return show_table(frame, f"One row is one count. {CAPTION[0]}")


def _who(number: int) -> str:
    return {0: "nobody", 1: "1 person"}.get(number, f"{number:,} people")


def _times(number: int) -> str:
    return {0: "never", 1: "once"}.get(number, f"{number} times")
