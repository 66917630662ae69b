"""The nine wordings of "the 22,000", each taken apart into what a statement with a number can say.

The words and dates stand in the table `wording_of_the_22000`; here each is cut into its parts. A
part is a piece of the words as they are quoted, so a part that is missing here may stand elsewhere
on the page that was quoted.
"""

from dataclasses import dataclass
from functools import cache

from lessonkit.data.package import load
from lessonkit.text.errors import UnknownNameError

TABLE = "wording_of_the_22000"
# What a statement with a number can say, as the figure and the table name it.
PARTS = {
    "object": "what is counted",
    "verb": "what happened",
    "doer": "who did it",
    "place": "where",
    "period": "when",
    "baseline": "compared with",
    "counter": "who counted",
}
COUNT, BEFORE = "the first count", "the statement before"
KEPT, CHANGED, ADDED, UNSAID = "kept", "changed", "added", "not said"


@dataclass(frozen=True)
class Part:
    """One part of a statement: the words quoted, and in short what they come to.

    Two parts with the same `sense` say the same thing, though the words may differ.
    """

    words: str
    sense: str


@dataclass(frozen=True)
class Statement:
    """One wording: its label, its words, its number as said and as a value, its parts, a note.

    `note` says in a sentence or two what this wording adds or drops; `own_count` is True where the
    figure is known to be Frontex's, and False where that is an inference of this course.
    """

    label: str
    wording: str
    number: str
    value: int
    parts: dict[str, Part]
    note: str
    own_count: bool = False

    def compared(self, other: "Statement | None") -> dict[str, str]:
        """Part → "kept", "changed", "added" or "not said", against another statement."""
        found = {}
        for part in PARTS:
            mine, theirs = self.parts.get(part), other and other.parts.get(part)
            if mine is None:
                found[part] = UNSAID
            elif other is None or (theirs and theirs.sense == mine.sense):
                found[part] = KEPT
            else:
                found[part] = CHANGED if theirs else ADDED
        return found


_REGION = "Balkans"
_CUTS: tuple[tuple[str, str, dict[str, tuple[str, str]], str], ...] = (
    (
        "Frontex, Feb 2025",
        "21,525",
        {
            "object": ("detections of irregular border-crossing", "detections"),
            "verb": ("detections", "detected"),
            "place": ("Western Balkan route", _REGION),
            "period": ("2024", "2024"),
            "counter": ("Frontex", "Frontex"),
        },
        "This is a count of detections. Frontex says itself that one person can be detected "
        "several times.",
    ),
    (
        "UK Foreign Secretary, April 2025",
        "almost 22,000",
        {
            "object": ("people", "people"),
            "verb": ("recorded using the Western Balkans to transit", "recorded"),
            "place": ("the Western Balkans", _REGION),
            "period": ("last year", "2024"),
        },
        "“People” is new. “Recorded” still says that somebody noticed them and wrote it down; the "
        "words quoted do not say who.",
    ),
    (
        "European Commission, 11 June 2025",
        "21,520",
        {
            "object": ("irregular border crossings", "crossings"),
            "verb": ("a significant decrease", "fell"),
            "period": ("2024", "2024"),
            "baseline": ("from 145,600 in 2022", "2022"),
        },
        "Events again, not people, and a baseline. But “detections” has gone, and with it the hint "
        "crossings which nobody noticed are not in the number.",
    ),
    (
        "UK Foreign Office, 9 Oct 2025",
        "Close to 22,000",
        {
            "object": ("people", "people"),
            "verb": ("transited", "passed"),
            "place": ("Western Balkan", _REGION),
            "period": ("last ye", "2024"),
        },
        "“Recorded” has gone. What somebody noticed has become what happened.",
    ),
    (
        "UK Home Office, as reported 14 Oct 2025",
        "Almost 22,000",
        {
            "object": ("people", "people"),
            "verb": ("were smuggled", "smuggled"),
            "place": ("the region", _REGION),
            "period": ("in 2024", "2024"),
        },
        "“Were smuggled” is new: somebody moved them. A detection at a border does not note that, "
        "and no count of people smuggled was found.",
    ),
    (
        "UK Home Office, as reported 15 Oct 2025",
        "Some 22,000",
        {
            "object": ("people", "people"),
            "verb": ("were smuggled", "smuggled"),
            "doer": ("by gangs", "gangs"),
            "place": ("the Western Balkans", _REGION),
            "period": ("last year", "2024"),
        },
        "“By gangs” is new: now the sentence says who moved them, all of them. No count of that "
        "was found. We read it in a report, so who chose the words is not certain.",
    ),
    (
        "LBC, 15 Oct 2025",
        "around 22,000",
        {
            "object": ("small boat migrants", "by boat"),
            "verb": ("making the dangerous crossing", "crossing"),
            "place": ("Western Balkan nations", _REGION),
            "counter": ("the government believes", "government"),
        },
        "“The dangerous crossing” can be read as the Channel, which is not among Frontex's routes. "
        "No other retelling names somebody behind the figure.",
    ),
    (
        "Daily Express (a copy), Oct 2025",
        "At least 22,000",
        {
            "object": ("people", "people"),
            "verb": ("are feared to have passed", "feared"),
            "period": ("last year", "2024"),
        },
        "“At least” stands where others say “almost”: what was the most is now the least. “Feared” "
        "says that it is not certain.",
    ),
    (
        "A re-translated copy, Oct 2025",
        "nearly 22,000",
        {
            "object": ("people", "people"),
            "verb": ("were abducted", "abducted"),
            "doer": ("by organized gangs", "gangs"),
            "place": ("the Western Balkans", _REGION),
        },
        "“Abducted” is another crime than smuggling. The copy is a re-translation, so perhaps "
        "nobody chose the word.",
    ),
)
_FROM_FRONTEX = (0, 2)  # rows whose figure is Frontex's by the table of editions, not by inference


@cache
def statements() -> tuple[Statement, ...]:
    """The nine wordings in the order in which they were said."""
    rows = load(TABLE).sort_values("order")
    return tuple(
        Statement(
            label,
            row.wording,
            number,
            int(row.number),
            {part: Part(*cut) for part, cut in parts.items()},
            note,
            own_count=i in _FROM_FRONTEX,
        )
        for i, (row, (label, number, parts, note)) in enumerate(
            zip(rows.itertuples(), _CUTS, strict=True)
        )
    )


def labels() -> list[str]:
    """The names of the statements, speaker and date."""
    return [one.label for one in statements()]


def place_of(label: str) -> int:
    """Where a statement stands in the order, counted from 0.

    Raises
    ------
    UnknownNameError
        There is no statement of this name.
    """
    if label not in labels():
        raise UnknownNameError.from_name("statement", str(label), labels())
    return labels().index(label)


def before(place: int, against: str) -> Statement | None:
    """What the statement at `place` is compared with; None for the first."""
    if place == 0:
        return None
    return statements()[0 if against == COUNT else place - 1]
