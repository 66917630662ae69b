"""What the engine has to know of this course."""

import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from lessonkit.course import Course

if TYPE_CHECKING:
    from lessonkit.judging.general_slips import Slip
    from lessonkit.judging.reading import Formula


def _helpers() -> Mapping[str, object]:
    from crossings import measures

    return {name: getattr(measures, name) for name in measures.__all__}


def _slips() -> "Iterable[Slip]":
    from crossings.slips import CHANCES, COUNTS, REASONS

    return (*COUNTS, *CHANCES, *REASONS)


def _formulas() -> "Mapping[str, Formula]":
    from crossings.formulas import FORMULAS

    return FORMULAS


def _question_of(note: str) -> str | None:
    from crossings.briefs.steps import question_of

    return question_of(note)


def _unit_words() -> Mapping[str, str]:
    """Words that this course's own pages use for what an exercise counts."""
    words = {
        "boats": "vessel vessels dinghy dinghies craft",
        "people": "passenger passengers traveller travellers traveler travelers",
        "misprints": "typo typos error errors mistake mistakes",
        "alerts": "alarm alarms",
    }
    return {word: known for known, others in words.items() for word in others.split()}


def _plain_words() -> Mapping[str, str]:
    from crossings.terms import plain_words

    return plain_words()


def _named() -> dict[str, tuple[str, Iterable[str]]]:
    from crossings import explorers, ledger

    return {
        "explore": ("explorer", explorers.names()),
        "claim": ("claim", ledger.claims()["claim_id"]),
    }


def _quoted(line: str) -> str:
    from crossings import ledger

    named = re.match(r'claim\("(\w+)"\)', line)
    if named is None:
        return " ".join(re.findall(r'"([^"]*)"', line))  # titles, and what a table is called
    rows = ledger.claims().query("claim_id == @named[1]")
    return " ".join(rows["quotation"].dropna())


def _twin_and_claim(lesson_id: str) -> tuple[str, str] | None:
    from lessonkit.lessons import catalogue

    known = catalogue.lesson(lesson_id).outlines
    everyday = [f"{lesson_id}.{name}" for name in ("twin", "pool")]
    pair = (next((one for one in everyday if one in known), ""), f"{lesson_id}.judge")
    return pair if all(one in known for one in pair) else None


COURSE = Course(
    package="crossings",
    name="Counting Crossings",
    distribution="counting-crossings",
    command="crossings",
    checkout=Path(__file__).resolve().parents[2],
    helpers=_helpers,
    slips=_slips,
    formulas=_formulas,
    question_of=_question_of,
    unit_words=_unit_words,
    terms=_plain_words,
    named=_named,
    quoted=_quoted,
    twin_and_claim=_twin_and_claim,
)
