"""A brief as the learner's record keeps it: what is written, what is missing, what is too long."""

from collections.abc import Mapping
from functools import cache

import altair as alt

from crossings.briefs.bars import Bars
from crossings.briefs.figures import READY, ready
from crossings.briefs.own_figures import as_text, from_chart, from_text
from crossings.briefs.room import room
from crossings.briefs.steps import (
    BY_KEY,
    GIVEN,
    NO_FIGURE,
    OWN,
    OWN_FIGURE,
    PREFIX,
    STEPS,
    VERDICT_NAMES,
    Step,
    note_id,
)
from crossings.briefs.subjects import is_own, latest_own, next_own, own_briefs
from crossings.claim_search import with_words
from crossings.ledger import claims, spoken
from lessonkit.data.package import dataset_names
from lessonkit.record import Progress, progress
from lessonkit.tasks.task import kind_of
from lessonkit.tasks.text import LONGEST, too_long
from lessonkit.text.errors import CourseError, UnknownNameError
from lessonkit.text.in_short import MOST_SIGNS, text_in


@cache
def ledger() -> dict[str, dict[str, str]]:
    """Claim id → its fields of the ledger, as text; who said it with the text that carried it."""
    rows = claims().fillna("").astype(str).set_index("claim_id")
    rows["said_by"] = [spoken(*names) for names in rows[["said_by", "carried_by"]].to_numpy()]
    return {
        str(name): {str(key): text for key, text in row.items()} for name, row in rows.iterrows()
    }


def find_claims(words: str) -> list[str]:
    """Ids of the ledger's claims that hold all these words.

    Examples
    --------
    >>> find_claims("rwanda flights")
    ['S6', 'C8']
    >>> find_claims("m8")
    ['M8']
    """
    name = words.strip().upper()
    if name in ledger():
        return [name]
    return list(with_words(claims(), words)["claim_id"])


def subject_of(about: object) -> str:
    """The id of a claim of the ledger, or of a claim of one's own, from what a learner typed.

    Raises
    ------
    UnknownNameError
        There is no such claim.
    """
    name = (text_in(about) or "")[:MOST_SIGNS].strip()
    if is_own(name.lower()):
        return OWN if name.lower() == f"{OWN}-1" else name.lower()
    if name.upper() in ledger():
        return name.upper()
    if len(name) > 12:
        raise CourseError(
            "Expected is the id of a claim, such as “S6”. For a claim of your own write "
            'brief("own", claim="…", said_by="…", said_on="…").'
        )
    raise UnknownNameError.from_name("claim", about, [*ledger(), OWN])


def chosen(about: str | None) -> str:
    """The claim with this id; of one's own, and without an id, the one that was chosen last.

    Raises
    ------
    CourseError
        There is no such claim.
    """
    if about is None:
        return Brief().subject
    subject = subject_of(about)
    typed = (text_in(about) or "").strip()
    known = own_briefs(progress())
    if is_own(subject) and subject not in (*known, OWN, next_own(progress())):
        listed = ", ".join(name if name != OWN else "own-1" for name in known) or "none yet"
        raise CourseError(
            f"You have no brief {subject}; there are: {listed}. Another claim begins another "
            'brief: brief("own", claim="…").'
        )
    return latest_own(progress()) if subject == OWN and typed[-1:] != "1" else subject


class Brief:
    """The brief on one claim.

    Parameters
    ----------
    subject
        The id of a claim of the ledger, or one for which `is_own` holds; without it the claim that
        was chosen last.
    record
        The learner's record.

    Examples
    --------
    >>> mine = Brief("S6")
    >>> mine["said_by"], mine.missing()[0].name
    ('THX News', 'what was counted')
    """

    def __init__(self, subject: str = "", record: Progress | None = None) -> None:
        self.record = record or progress()
        last = self.record.note(PREFIX)
        self.subject = subject or (last if last in ledger() or is_own(last) else OWN)

    @property
    def of_ledger(self) -> bool:
        """Whether the claim is one of the ledger."""
        return not is_own(self.subject)

    def __getitem__(self, key: str) -> str:
        return self.words()[key]

    def words(self) -> dict[str, str]:
        """Step → what is written there, in the order of the steps; an empty text for nothing."""
        notes: Mapping[str, dict[str, str]] = self.record.read()["notes"]
        kept = {s.key: notes.get(note_id(self.subject, s.key), {}).get("text", "") for s in STEPS}
        if self.of_ledger:
            kept |= {key: ledger()[self.subject][key] for key in GIVEN}
            kept["said_on"] = kept["said_on"] or "no single day recorded"
        return kept

    # -- writing ---------------------------------------------------------------------------------

    def choose(self) -> None:
        """Remember that this is the claim to go on with."""
        self.record.keep_note(PREFIX, self.subject)

    def keep(self, key: str, given: object) -> None:
        """Keep what is written in one step, at once.

        Raises
        ------
        CourseError
            There is no such step, the ledger says it already, or the text is none that it takes.
        """
        if key not in BY_KEY:
            raise UnknownNameError.from_name("step of a brief", key, BY_KEY)
        if self.of_ledger and key in GIVEN:
            raise CourseError(
                f"Claim {self.subject} is from the ledger, which says {BY_KEY[key].name}. For a "
                'claim of your own begin with brief("own").'
            )
        text = text_in(given)
        if issubclass(type(given), alt.TopLevelMixin) and key == "figure":
            self.record.keep_note(note_id(self.subject, "own_figure"), as_text(from_chart(given)))
            text = OWN_FIGURE
        if text is None:
            raise CourseError(
                f"Write a text in quotation marks for {key}; this is {kind_of(given)}."
            )
        if len(text) > LONGEST:
            raise CourseError(too_long(text))
        allowed = _ALLOWED.get(key)
        if allowed and text and text not in allowed():
            raise UnknownNameError.from_name(BY_KEY[key].name.removeprefix("the "), text, allowed())
        if key == "own_figure" and text.strip() and self["figure"] != OWN_FIGURE:
            self.record.keep_note(note_id(self.subject, "figure"), OWN_FIGURE)
        self.record.keep_note(note_id(self.subject, key), text)

    # -- judging ---------------------------------------------------------------------------------

    def missing(self) -> list[Step]:
        """The steps that a finished brief still needs; a sign alone, such as “?”, is no answer."""
        kept = self.words()
        empty = [s for s in STEPS if s.needed and not any(map(str.isalnum, kept[s.key]))]
        if kept["figure"] == OWN_FIGURE and self._own_figure()[0] is None:
            empty.append(BY_KEY["own_figure"])
        return empty

    def too_long(self) -> list[tuple[Step, int]]:
        """The steps that two pages have no room for, with the room that they take."""
        lengths = [(step, room(text)) for step, text in self._by_step() if text]
        return [(step, n) for step, n in lengths if n > step.most and step.key != "own_figure"]

    def _by_step(self) -> list[tuple[Step, str]]:
        return [(BY_KEY[key], text) for key, text in self.words().items()]

    @property
    def judged(self) -> bool:
        """Whether the learner's own verdict and its reason are written."""
        kept = self.words()
        return bool(kept["verdict"].strip() and kept["why"].strip())

    def figure(self) -> Bars | None:
        """The figure that was chosen, or None where there is none that can be drawn."""
        name = self["figure"]
        if name == OWN_FIGURE:
            return self._own_figure()[0]
        return ready(name) if name in READY else None

    def figure_trouble(self) -> str:
        """Why the learner's own figure cannot be drawn, or an empty text."""
        return self._own_figure()[1] if self["figure"] == OWN_FIGURE else ""

    def _own_figure(self) -> tuple[Bars | None, str]:
        text = self["own_figure"]
        if not text.strip():
            return None, "Your own figure has no lines yet."
        try:
            return from_text(text), ""
        except CourseError as trouble:
            return None, str(trouble)

    def tables(self) -> list[str]:
        """The tables of the course that the brief rests on, each once."""
        figure = self.figure()
        named = [self["table"], figure.table if figure else ""]
        return [name for name in dict.fromkeys(named) if name in dataset_names()]


_ALLOWED = {
    "verdict": lambda: VERDICT_NAMES,
    "figure": lambda: (*READY, OWN_FIGURE, NO_FIGURE),
    "table": dataset_names,
}
