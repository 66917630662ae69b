"""Explorer "recount": a hundred journeys over invented borders, and the counts they leave."""

from dataclasses import astuple, dataclass, fields
from functools import lru_cache

import altair as alt
import ipywidgets as widgets
import pandas as pd

from crossings.charts.recount import recount_chart, recount_rows
from crossings.models.counting import Border, simulate_journeys
from lessonkit.text.errors import UnknownNameError
from lessonkit.text.tables import Table, show_table
from lessonkit.text.wording import counted
from lessonkit.widgets.controls import slider
from lessonkit.widgets.explorer import Explorer, Still, View

PEOPLE, STAY, YEAR = 100, 14, 365
_SEED = 6
CAPTION = [
    "Invented borders. The chances are the same for everybody; one group, drawn by chance.",
    f"In centres on one day: each registration is taken as a stay of {STAY} days in the year.",
]
_TENS = tuple(range(0, 101, 10))
# Choice → what the slider is called, and what can be chosen.
CHOICES = {
    "borders": ("Borders", (1, 2, 3, 4)),
    "sent_back": ("Sent back", tuple(range(0, 71, 10))),
    "try_again": ("Try again", _TENS),
    "noticed": ("Noticed", _TENS),
    "registered": ("Registered", _TENS),
}


@dataclass(frozen=True)
class Chances:
    """What happens at every border: whole per cents, but for the number of borders."""

    borders: int = 3
    sent_back: int = 30
    try_again: int = 90
    noticed: int = 40
    registered: int = 50


@lru_cache(maxsize=64)
def journeys(chances: Chances) -> pd.DataFrame:
    """One row is one person, with how often each count holds them."""
    one = Border(
        "invented",
        stopped=chances.sent_back / 100,
        retry=chances.try_again / 100,
        noticed=chances.noticed / 100,
        registered=chances.registered / 100,
        stay=STAY,
    )
    people = simulate_journeys(PEOPLE, [one] * chances.borders, seed=_SEED)
    return people.assign(noticed=people["detections"] - people["sent_back"])


class Recount(View):
    """A hundred people, counted in seven ways."""

    def __init__(self, chances: Chances) -> None:
        for field, value in zip(fields(chances), astuple(chances), strict=True):
            label, known = CHOICES[field.name]
            if isinstance(value, bool) or value not in known:
                raise UnknownNameError.from_name(
                    f"setting of {label!r}", str(value), map(str, known)
                )
        self.chances = chances
        self.people = journeys(chances)
        self.total = {name: int(n) for name, n in self.people.sum().items()}
        self.arrived = int((self.people["borders_crossed"] == chances.borders).sum())
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

    @property
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
            f"At {counted(self.chances.borders, 'border')} {total['attempts']:,} attempts: "
            f"{total['sent_back']:,} prevented, {total['borders_crossed']:,} ended in an entry. "
            f"Arrived behind the last border: {_who(self.arrived)}. Gave up on the way: "
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
        """The figure in words for people who cannot see it."""
        bars = ", ".join(f"{name} {value:,.0f}" for name, value in self.counts.items())
        return (
            f"Bar chart of seven counts of {PEOPLE} invented people: {bars}. Under it a column "
            f"for each person, one block for each detection. {self.sentences[0]}"
        )

    def rows(self) -> pd.DataFrame:
        """The rows of the figure."""
        return recount_rows(self.counts, self.people)

    def chart(self) -> alt.VConcatChart:
        """The figure."""
        return recount_chart(
            self.rows(), words=self.words, caption=CAPTION, description=self.description
        )

    def numbers(self) -> Table:
        """The counts as a table, and how many people were detected how often."""
        times = self.people["detections"].value_counts().sort_index()
        rows = [(name, round(value)) for name, value in self.counts.items()]
        rows += [(f"people detected {_times(often)}", int(n)) for often, n in times.items()]
        frame = pd.DataFrame(rows, columns=["count", "number"])
        return show_table(frame, f"One row is one count. {CAPTION[0]}")


def _who(number: int) -> str:
    return {0: "nobody", 1: "1 person"}.get(number, f"{number:,} people")


def _times(number: int) -> str:
    return {0: "never", 1: "once"}.get(number, f"{number} times")


def still(
    borders: int = 3,
    sent_back: int = 30,
    try_again: int = 90,
    noticed: int = 40,
    registered: int = 50,
) -> Still:
    """The explorer without controls: the figure for this number of borders and these per cents."""
    return Still(Recount(Chances(borders, sent_back, try_again, noticed, registered)))


def widget() -> widgets.VBox:
    """The explorer with its controls."""
    return _Explorer().box


class _Explorer(Explorer):
    """A slider for each choice."""

    def __init__(self) -> None:
        start = Chances()
        self.sliders = {
            name: slider(label, _options(name, known), getattr(start, name))
            for name, (label, known) in CHOICES.items()
        }
        super().__init__(
            lambda: Recount(Chances(**{name: one.value for name, one in self.sliders.items()})),
            list(self.sliders.values()),
            room=130,
        )


def _options(name: str, known: tuple[int, ...]) -> list[tuple[str, int]]:
    """What a slider offers: a number of borders, or per cents."""
    return [(f"{n}" if name == "borders" else f"{n}%", n) for n in known]
