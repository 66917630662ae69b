"""The nine wordings of "the 22,000", each taken apart into what a statement with a number can say.

The words stand in the table `wording_of_the_22000`, their parts in `wording_of_the_22000_parts`. A
part is a piece of the words as they are quoted, so a part that is missing here may stand elsewhere
on the page that was quoted.
"""

from dataclasses import dataclass
from functools import cache

from lessonkit.data.package import load

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
    parts: dict[str, Part]
    note: str
    own_count: bool
    value: int

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


@cache
def statements() -> tuple[Statement, ...]:
    """The nine wordings in the order in which they were said."""
    parts: dict[int, dict[str, Part]] = {}
    for cut in load("wording_of_the_22000_parts").to_dict("records"):
        part = Part(cut["words"], cut["sense"])
        parts.setdefault(cut["order"], {})[cut["part"]] = part
    return tuple(
        Statement(
            row["label"],
            row["wording"],
            row["number_said"],
            parts[row["order"]],
            row["note"],
            row["link"] == "known",
            int(row["number"]),
        )
        for row in load("wording_of_the_22000").sort_values("order").to_dict("records")
    )


def labels() -> list[str]:
    """The names of the statements, speaker and date."""
    return [one.label for one in statements()]


def before(place: int, against: str) -> Statement | None:
    """What the statement at `place` is compared with; None for the first."""
    if place == 0:
        return None
    return statements()[0 if against == COUNT else place - 1]
