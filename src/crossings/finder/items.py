"""What the finder looks through: figures of the tables, and what is worked out from them."""

from dataclasses import dataclass, field

from crossings.finder.periods import Period

FIGURE, SUM, SHARE, CHANGE, DIFFERENCE, RATIO, POINTS = range(7)
KINDS = (
    *("figure", "sum", "share", "change in per cent", "change in number", "ratio"),
    "change in percentage points",
)


@dataclass(frozen=True)
class Series:
    """What one figure after the other is about: all but its period, its edition, its value.

    Attributes
    ----------
    table, column
        Where the figures stand.
    counted
        What was counted, in the table's words; cards are grouped by it.
    labels
        Names of the rows, such as ("route", "Western Balkan").
    unit
        Unit of the figures.
    counter
        Who counted, where each row says it; else "".
    """

    table: str
    column: str
    counted: str
    labels: tuple[tuple[str, str], ...]
    unit: str
    counter: str = ""

    @property
    def named(self) -> str:
        """The row in words."""
        return ", ".join(value for _, value in self.labels)


@dataclass(frozen=True)
class Item:
    """One number: a figure, or what was worked out from others.

    Attributes
    ----------
    series, period, edition
        What it is about. A change is about the later period.
    value
        Per cent for a change, a fraction for a share, else in the unit of the series.
    kind
        One of the kinds above.
    parts
        Places, in the list of items, of the items that it was worked out from; of a sum all.
    """

    series: Series
    period: Period
    edition: str
    value: float
    kind: int = FIGURE
    parts: tuple[int, ...] = ()


@dataclass
class Items:
    """A list of items that grows step by step, and finds those of one series."""

    every: list[Item] = field(default_factory=list)

    def add(self, item: Item) -> int:
        """Put an item at the end; its place."""
        self.every.append(item)
        return len(self.every) - 1

    def by_series(self, *kinds: int) -> dict[Series, dict[Period, list[int]]]:
        """Series → period → places of its items of these kinds."""
        found: dict[Series, dict[Period, list[int]]] = {}
        for place, item in enumerate(self.every):
            if item.kind in kinds:
                found.setdefault(item.series, {}).setdefault(item.period, []).append(place)
        return found
