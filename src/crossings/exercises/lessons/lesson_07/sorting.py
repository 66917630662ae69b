"""Lesson 07: what the EU's count can see, and which of five sentences can be checked."""

from crossings.exercises.lessons.lesson_07.figures import data_say, said, verdict
from lessonkit.tasks.sort import SortItem, SortTask

SEEN = SortTask(
    id="07.seen",
    question="Which of these are in Frontex's count of entries into the EU on this route?",
    boxes=("in the count", "not in it"),
    items={
        "a": SortItem(
            "Somebody goes from North Macedonia to Serbia and is noticed",
            "not in it",
            "Is Serbia in the EU? The map says (EU) after each member.",
        ),
        "b": SortItem(
            "Somebody goes from Bosnia and Herzegovina to Croatia and is noticed",
            "in the count",
            "From a country outside the EU into one inside.",
        ),
        "c": SortItem(
            "Somebody is registered on arrival in Bosnia and Herzegovina",
            "not in it",
            "Which border was crossed? And who wrote it down?",
        ),
        "d": SortItem(
            "The same person is noticed a second time, now from Serbia to Hungary",
            "in the count",
            "What is counted: people, or events?",
            slip="person-for-event",
        ),
        "e": SortItem(
            "Somebody goes from Bosnia and Herzegovina to Croatia and nobody notices",
            "not in it",
            "Can a count hold what nobody noticed?",
            slip="recorded-for-all",
        ),
        "f": SortItem(
            "Somebody goes on from Croatia to Slovenia",
            "not in it",
            "Both are members of the EU.",
        ),
    },
    hints=(
        "Two questions for each: is the EU's outer border crossed, inwards? Was it noticed?",
        "Two of the six are in the count.",
    ),
    worked="In the count: (b) and (d), which is one person twice. Not in it: (a), (c), (e), (f).",
    meaning=(
        "The count hangs on one kind of border. Whatever happens between countries outside the EU, "
        "a stop, a stay, a change of way, is invisible to it until somebody enters the EU and is "
        "noticed."
    ),
    telling=3,
)


_BOXES = ("holds", "holds with a condition", "cannot be checked")


def _item(claim_id: str, looks: str) -> SortItem:
    """A claim of the ledger as an item, in the box of its verdict."""
    return SortItem(
        f"{said[claim_id]} [{claim_id}]", verdict[claim_id], f"{looks} {data_say[claim_id]}"
    )


CLAIMS = SortTask(
    id="07.claims",
    question=(
        "Five sentences from the news, in our words. For each: does it hold, does it hold with a "
        "condition that the wording leaves out, or can it not be checked?"
    ),
    boxes=_BOXES,
    items={
        "a": _item("B7", "Work it out from the two years on the map."),
        "b": _item("M3", "In which year?"),
        "c": _item("M1", "What was done for the first time?"),
        "d": _item("M10", "Who counted movement across Serbia, and what share was arranged?"),
        "e": _item("S13", "Which count would show that?"),
    },
    hints=(
        "Ask of each: which number, or which dated record, would settle it? Does it exist?",
        'The cards help: claim("M3"), claim("M10") and so on.',
        "One holds, two hold with a condition, two cannot be checked.",
    ),
    worked=(
        "Holds: (a). With a condition: (b), right for 2022 and not for 2024; (c), right for a "
        "first visit to explore, while no text read says that a joint operation took place. "
        "Cannot be checked: (d), a share that nobody counted; (e), a sentence about causes that no "
        "source read answers."
    ),
    meaning=(
        "Five sentences, three kinds. “Cannot be checked” is not “false”: smugglers may "
        "arrange most of the movement, and stopping boats may begin at the source, or not. The "
        "sentences give nobody a way to find out. Your boxes are those of the ledger; if you "
        "disagree, the "
        "reasons on the cards are there to be argued with."
    ),
)
