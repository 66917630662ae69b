"""A sentence from the news, taken apart. Questions and evidence, never a verdict."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property

import pandas as pd

from crossings.briefs.kept import Brief
from crossings.briefs.steps import BY_KEY
from crossings.briefs.subjects import for_claim, latest_own
from crossings.briefs.verbs import brief_card
from crossings.finder.alike import Alike, alike
from crossings.finder.answer import Answer
from crossings.finder.questions import Question, open_questions
from crossings.finder.sentence import (
    EVENTS,
    PEOPLE,
    WHEN,
    WHERE,
    WHO,
    Sentence,
    taken_apart,
)
from crossings.finder.subjects import Found, tables
from crossings.finder.verbs import look_up
from lessonkit.record import progress
from lessonkit.text.cards import Card, paragraph
from lessonkit.text.errors import CourseError
from lessonkit.text.in_short import in_short, text_in
from lessonkit.text.parts import Part, parts_card
from lessonkit.text.wording import counted

LONGEST = 600
_COUNTS = 3  # counts that are named for each number
_KEPT = {"place": WHERE, "period": WHEN, "counter": WHO}
_NO_WORD = "No word in it names people, events, a comparison, a cause, a time or a place."
_GO_ON = 'Now run the cell with explore("workbench"): this brief stands at the top of its list.'
_NO_VERDICT = (
    "Nothing here says whether the sentence holds: these are questions and places to look. "
    "The verdict and its reason are yours."
)


@dataclass(frozen=True)
class Check:
    """A sentence taken apart.

    Attributes
    ----------
    said
        Its numbers and words.
    typed
        The sentence as it was handed over, with its own signs.
    """

    said: Sentence
    typed: str

    @cached_property
    def questions(self) -> tuple[Question, ...]:
        """What it leaves open, in the order of the checklist."""
        return tuple(open_questions(self.said))

    @cached_property
    def answers(self) -> tuple[tuple[str, Answer], ...]:
        """Each number with the words around it, and where it may come from."""
        return tuple(
            (piece, look_up(asked, f"{asked.words} {self._about(piece)}"))
            for piece, asked in self.said.numbers
        )

    def _about(self, piece: str) -> str:
        """Where the sentence is; and all its words, where those beside a number count nothing."""
        words = self.said.words
        counted = (*words.get(EVENTS, ()), *words.get(PEOPLE, ()))
        if any(word in piece for word in counted):
            return " ".join(words.get(WHERE, ()))
        return self.said.text

    @cached_property
    def alike(self) -> tuple[Alike, ...]:
        """Claims of the ledger like it."""
        return tuple(alike(self.said))

    @cached_property
    def tables(self) -> Found | None:
        """Tables that speak of its words; None where it has no word that tables could have."""
        try:
            return tables(self.said.text)
        except CourseError:
            return None

    @property
    def table(self) -> pd.DataFrame:
        """One row is one finding: its kind, its words, and the question that belongs to it."""
        rows = [(kind, word, "") for kind, some in self.said.words.items() for word in some]
        rows += [("number", piece, asked.how) for piece, asked in self.said.numbers]
        rows += [("open question", question.ask, question.why) for question in self.questions]
        return pd.DataFrame(rows, columns=["kind", "words", "note"])

    def start_brief(self) -> Card:
        """Begin a brief of your own on the sentence, with its words for place, time and counter.

        A brief on another sentence stays as it is; this one gets its own.
        """
        record = progress()
        mine = Brief(for_claim(record, self.typed, latest_own(record)), record)
        kept = mine.words()
        mine.keep("claim", self.typed)
        for step, kind in _KEPT.items():
            words = ", ".join(self.said.words.get(kind, ()))
            if words and not kept[step].strip():
                mine.keep(step, f"as the sentence says: {words}"[: BY_KEY[step].most])
        mine.choose()
        card = brief_card(mine, calls=False)
        return replace(card, body=paragraph(_GO_ON) + card.body, text=f"{_GO_ON}\n{card.text}")

    def _parts(self) -> Iterator[Part]:
        named = "; ".join(f"{kind}: {', '.join(some)}" for kind, some in self.said.words.items())
        yield Part("", [_NO_VERDICT])
        yield Part("What its words say", [named or _NO_WORD])
        title = f"Left open: {counted(len(self.questions), 'question')}"
        yield Part(title, [str(one) for one in self.questions] or ["None of the checklist."])
        for piece, answer in self.answers:
            first = [f"{group.counted}: {group.fits(1)[0]}" for group in answer.groups[:_COUNTS]]
            call = f'where_from("{piece}") has all of them.'
            said = filter(None, [answer.chance.sentence, answer.only_size])
            yield Part(f"Where “{piece}” may come from", [*said, *first, call])
        if self.alike:
            yield Part("Like it in the ledger", [str(one) for one in self.alike])

    def _folded(self) -> Iterator[Part]:
        if self.tables is not None:
            shown = list(self.tables.every[:5])
            shown += [name for name, _ in self.tables.nearest]
            lines = [f'show_source("{name}")' for name in shown]
            if self.tables.nowhere:
                words = ", ".join(self.tables.nowhere)
                lines.append(f"In no table: {words}")
            yield Part("Tables to open", lines or ["No table has its words."])
        yield Part(
            "And then",
            ['.start_brief() begins a brief of your own; explore("workbench") shows it.'],
        )

    @property
    def card(self) -> Card:
        """The whole answer."""
        return parts_card("The sentence taken apart", self._parts(), self._folded())

    def __repr__(self) -> str:
        return repr(self.card)

    def _repr_html_(self) -> str:
        return self.card.as_html()


def check_sentence(given: object) -> Check:
    """A sentence taken apart, whatever it was handed over as; see `claim_check`."""
    text = text_in(given)
    if text is None or len(text[: LONGEST + 1].split()) < 3:
        raise CourseError(
            f"Write the sentence in quotation marks, as it was said; this is {in_short(given)}. "
            'One number alone is for where_from("22,000").'
        )
    if len(text) > LONGEST:
        raise CourseError(
            f"This text has {len(text):,} signs; claim_check takes one sentence, at most "
            f"{LONGEST}. Cut out the sentence with the number."
        )
    return Check(taken_apart(text), " ".join(text.split()))
