"""What a sentence leaves open, as questions: the checklist of the brief, asked of its words."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from crossings.finder.allowed import NUMBER, PER_CENT, TIMES, Wanted
from crossings.finder.sentence import (
    AHEAD,
    CAUSE,
    COMPARED,
    DENIED,
    EVENTS,
    PEOPLE,
    VAGUE,
    VALUE,
    WHEN,
    WHERE,
    WHO,
    Sentence,
)

# Times that depend on the day on which the sentence was said.
_MOVING = (
    "last",
    "this",
    "next",
    "recent",
    "so far",
    "today",
    "now",
    "yesterday",
    "past",
    "prev",
    "in ",
)
_RATES = ("a ", "per ", "every ", "each ", "y/y", "yoy", "year")  # how often, not when
_AGAINST = re.compile(
    r"\b(?:than|compared|against|(?:below|above) (?:the|that|those|last)|"
    r"as (?:many|much|under)|half as|(?:from|since) (?:19|20)\d\d|"
    r"on (?:last|the))\b"
)
_DEATHS = ("deaths", "death", "bodies", "died", "dies", "drowned", "killed")
_SUPERLATIVE = ("record", "highest", "lowest", "the most", "fewest", "deadliest", "worst", "best")


@dataclass(frozen=True)
class Question:
    """A question of the checklist that the words of a sentence leave open.

    Attributes
    ----------
    step
        The step of a brief that it belongs to.
    ask
        The question.
    why
        The words that raise it, or a sentence that says what is missing.
    """

    step: str
    ask: str
    why: str

    def __str__(self) -> str:
        return f"{self.ask} ({self.why})"


def open_questions(said: Sentence) -> list[Question]:
    """The questions that a sentence leaves open, in the order of the checklist."""
    found = (rule(said) for rule in RULES)
    return [Question(*one) for one in found if one]


Asked = tuple[str, str, str] | None


def _parts(said: Sentence) -> Asked:
    if len(said.numbers) < 2:
        return None
    numbers = _quoted(_told(asked) for _, asked in said.numbers)
    return "claim", "Which of its halves holds? Judge each number by itself.", f"it has {numbers}"


def _counted(said: Sentence) -> Asked:
    people, events = said.words.get(PEOPLE, ()), said.words.get(EVENTS, ())
    if any(asked.money for _, asked in said.numbers):
        ask = "Whose money, for what, over which years, and divided by how many?"
        return "unit", ask, "it speaks of money"
    if dead := [word for word in events if word.casefold() in _DEATHS]:
        ask = "Bodies that were found, or people who are missing too? Who would have heard of them?"
        return "unit", ask, f"it says {_quoted(dead[:2])}"
    if people and events:
        both = f"it says {_quoted(people[:2])} and {_quoted(events[:2])}"
        return "unit", "People or events? One person can stand in several events.", both
    if people:
        why = f"it says {_quoted(people[:2])}; some tables count people, others events"
        return "unit", "People or events: who was counted, and how often can one person be?", why
    if events:
        why = f"it says {_quoted(events[:2])}"
        return "unit", "What makes one of them, and who writes it down?", why
    if said.numbers:
        return "counted", "What exactly was counted?", "no word of it names people or an event"
    return "counted", "Is anything counted here, or could it be?", "it has no number"


def _counter(said: Sentence) -> Asked:
    if said.has(WHO) or not said.numbers:
        return None
    return "counter", "Who counted?", "it names nobody who counts"


def _place(said: Sentence) -> Asked:
    return None if said.has(WHERE) else ("place", "Where?", "it names no place")


def _period(said: Sentence) -> Asked:
    times = [time for time in said.words.get(WHEN, ()) if not time.startswith(_RATES)]
    moving = [time for time in times if time.startswith(_MOVING)]
    if moving:
        return (
            "period",
            "Which dates are these?",
            f"{_quoted(moving)} moves with the day",
        )
    if not times:
        return "period", "In which period?", "it names no time"
    if not any(re.search(r"(?:19|20)\d\d", time) for time in times):
        return "period", "Of which year?", f"{_quoted(times)} has no year"
    return None


def _baseline(said: Sentence) -> Asked:
    words = [word.casefold() for word in said.words.get(COMPARED, ())]
    best = [word for word in words if word in _SUPERLATIVE]
    if best:
        return "baseline", "Of which years, and does the record hold them all?", _quoted(best)
    changed = words or any(asked.sign or asked.scale == TIMES for _, asked in said.numbers)
    named = bool(_AGAINST.search(said.text.casefold()))
    two = sum(time[-4:].isdigit() for time in said.words.get(WHEN, ())) > 1
    if changed and not named and not two:
        why = f"{_quoted(words[:2])}, and nothing it is compared with" if words else "a change"
        return "baseline", "Compared with what? Another start gives another change.", why
    if not words and said.numbers:
        return "baseline", "Is that much? Compared with what?", "it compares with nothing"
    return None


def _level(said: Sentence) -> Asked:
    for piece, asked in said.numbers:
        if asked.sign and asked.scale == NUMBER:
            why = f"“{piece}”; tables hold levels of that size as well"
            return "data", f"Is {asked.said} the change, or the level that was reached?", why
    return None


def _base(said: Sentence) -> Asked:
    shares = [
        _told(asked) for _, asked in said.numbers if asked.scale == PER_CENT and not asked.sign
    ]
    changes = [_told(asked) for _, asked in said.numbers if asked.scale == PER_CENT and asked.sign]
    if shares:
        return (
            "base",
            "Per cent of what? Name the whole that was counted.",
            _quoted(shares),
        )
    if changes:
        return "base", "Per cent of which number? Give both counts.", _quoted(changes)
    return None


def _rivals(said: Sentence) -> Asked:
    if not said.has(CAUSE):
        return None
    ask = "What else changed then, and what would have come without it?"
    return (
        "rivals",
        ask,
        f"{_quoted(said.words[CAUSE][:2])} names a cause, or a time before it",
    )


def _ahead(said: Sentence) -> Asked:
    if not said.has(AHEAD):
        return None
    ask = "By when, and by which count could it be judged?"
    return "verdict", ask, f"{_quoted(said.words[AHEAD][:2])}: part of it is about the future"


def _value(said: Sentence) -> Asked:
    if not said.has(VALUE):
        return None
    why = f"{_quoted(said.words[VALUE][:2])}: part of it weighs, and figures do not weigh"
    return "verdict", "Which part could figures answer at all?", why


def _vague(said: Sentence) -> Asked:
    if not said.has(VAGUE):
        return None
    ask = "How many is that, out of how many, and who says so?"
    return "data", ask, f"{_quoted(said.words[VAGUE][:2])} is no number"


def _denied(said: Sentence) -> Asked:
    if not said.has(DENIED):
        return None
    why = f"it says {_quoted(said.words[DENIED][:2])}"
    if said.numbers:
        return "verdict", "It says what is not so. What is so instead?", why
    return "unknown", "Would it have been recorded? None on record can be none that was seen.", why


def _edition(said: Sentence) -> Asked:
    if not said.numbers:
        return None
    return (
        "edition",
        "In which edition does it stand, and was it changed later?",
        "it says none",
    )


RULES: tuple[Callable[[Sentence], Asked], ...] = (
    *(_parts, _counted, _counter, _place, _period, _baseline, _base, _level, _rivals, _ahead),
    *(_value, _vague, _denied, _edition),
)


def _told(asked: Wanted) -> str:
    """A number as it was said; per cent with its sign."""
    per_cent = asked.scale == PER_CENT and asked.said[-1].isdigit()
    return f"{asked.said}%" if per_cent and " " not in asked.said else asked.said


def _quoted(words: Iterable[object]) -> str:
    return ", ".join(f"“{word}”" for word in words)
