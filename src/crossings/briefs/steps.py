"""The checklist of a brief: its steps in order, how long each may be, where each is kept.

What is written in a step is kept as a note of the learner's record, one note for each claim and
step ("13.brief.S6.counted"), so that no claim's words ever stand in the way of another's.
"""

from dataclasses import dataclass

from crossings.ledger import VERDICTS

PREFIX = "13.brief"  # of every note; the note of this name itself says which claim was chosen last
OWN = "own"  # stands for the id of a claim that is not in the ledger
OWN_FIGURE, NO_FIGURE = "own", "none"


@dataclass(frozen=True)
class Step:
    """One step of the checklist.

    Parameters
    ----------
    key
        Its name in a call and in the record.
    name
        Its name in a sentence and on the page.
    ask
        What the learner is asked.
    most
        How many characters two A4 pages have room for.
    part
        The heading that it stands under.
    needed
        False for a step that a finished brief can do without.
    """

    key: str
    name: str
    ask: str
    most: int
    part: str
    needed: bool = True


_CLAIM, _COUNT, _COMPARED = "The claim", "What was counted", "The comparison"
_DATA, _JUDGED, _READER = "What the data say", "Your judgement", "For your reader"
STEPS = (
    Step("claim", "the claim", "The sentence, as it was said", 200, _CLAIM),
    Step("said_by", "who said it", "Who said it?", 80, _CLAIM),
    Step("said_on", "when it was said", "When, and where can it be read?", 140, _CLAIM),
    Step("counted", "what was counted", "What exactly was counted?", 200, _COUNT),
    Step(
        "unit", "the unit", "Unit: what is one of them? A person, a detection, a case …", 90, _COUNT
    ),
    Step("counter", "who counted", "Who counted?", 90, _COUNT),
    Step("place", "the place", "Where?", 90, _COUNT),
    Step("period", "the period", "In which period?", 90, _COUNT),
    Step(
        "baseline",
        "the baseline",
        "Compared with what? “Nothing” is an answer too.",
        90,
        _COMPARED,
    ),
    Step(
        "base",
        "the base",
        "Per cent or share of what? “No share” is an answer too.",
        90,
        _COMPARED,
    ),
    Step(
        "edition", "edition and grade", "Which edition, and how sure (grade A to D)?", 90, _COMPARED
    ),
    Step("table", "the table", "A table of the course that you used", 90, _DATA, needed=False),
    Step("figure", "the figure", "The figure of your brief", 40, _DATA),
    Step(
        "own_figure", "your own figure", "Your own figure, line by line", 1200, _DATA, needed=False
    ),
    Step(
        "data",
        "what the data say",
        "What do the data say? Give at least one number that you worked out.",
        300,
        _DATA,
    ),
    Step("rivals", "other explanations", "What else could explain it?", 300, _JUDGED),
    Step("unknown", "what is not known", "What is not known, or not verified?", 300, _JUDGED),
    Step("verdict", "the verdict", "Your verdict", 40, _JUDGED),
    Step(
        "parts",
        "each half by itself",
        "A sentence with two halves: a verdict for each of them",
        200,
        _JUDGED,
        needed=False,
    ),
    Step("why", "why this verdict", "Why this verdict?", 400, _JUDGED),
    Step("limit", "one limit", "One limit of your own brief", 200, _READER),
    Step("reader", "the reader", "To whom do you write? A name and a role", 80, _READER),
    Step("note", "the note to the reader", "Two sentences for this reader", 400, _READER),
    Step("title", "the title", "A title that claims no more than you found", 90, _READER),
    Step("author", "your name", "Your name on the page", 60, _READER, needed=False),
)
BY_KEY = {step.key: step for step in STEPS}
GIVEN = ("claim", "said_by", "said_on")  # of a claim of the ledger, the ledger says these
VERDICT_NAMES = tuple(VERDICTS)


def note_id(subject: str, key: str) -> str:
    """The id of the note that keeps one step of the brief on one claim.

    Examples
    --------
    >>> note_id("S6", "counted")
    '13.brief.S6.counted'
    """
    return f"{PREFIX}.{subject}.{key}"


def question_of(kept: str) -> str:
    """What a note with this id answers, or an empty text where it is no part of a brief.

    Examples
    --------
    >>> question_of("13.brief.S6.counted")
    'Brief on claim S6: What exactly was counted?'
    >>> question_of("13.note")
    ''
    """
    if kept == PREFIX:
        return "Brief: the claim that you work on"
    subject, _, key = kept.removeprefix(f"{PREFIX}.").partition(".")
    if not kept.startswith(f"{PREFIX}.") or key not in BY_KEY:
        return ""
    about = "a claim of my own" if subject.startswith(OWN) else f"claim {subject}"
    return f"Brief on {about}: {BY_KEY[key].ask}"
