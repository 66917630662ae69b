"""Whose claim a brief is on: one of the ledger, or one of several of the learner's own.

The first claim of one's own is kept under "own", the next ones under "own-2", "own-3" …
"""

import re
from datetime import date
from difflib import SequenceMatcher
from textwrap import shorten

from crossings.briefs.steps import OWN, PREFIX, note_id
from lessonkit.record import Progress
from lessonkit.text.wording import day

_ALIKE = 0.75  # of two sentences: a claim put right; below that it is another claim


def is_own(subject: str) -> bool:
    """Whether this stands for a claim that is not in the ledger.

    Examples
    --------
    >>> is_own("own"), is_own("own-2"), is_own("S6")
    (True, True, False)
    """
    return re.fullmatch(rf"{OWN}(-[1-9]\d{{0,3}})?", subject) is not None


def own_briefs(record: Progress) -> dict[str, str]:
    """Each brief of the learner's own in which something is written → the moment of the last."""
    last: dict[str, str] = {}
    for name, note in record.read()["notes"].items():
        subject = name.removeprefix(f"{PREFIX}.").partition(".")[0]
        if name.startswith(f"{PREFIX}.") and is_own(subject) and note.get("text", "").strip():
            last[subject] = max(last.get(subject, ""), note.get("at", ""))
    return dict(sorted(last.items(), key=lambda one: _number(one[0])))


def latest_own(record: Progress) -> str:
    """The brief of one's own that was chosen last, or else written in last."""
    chosen, known = record.note(PREFIX), own_briefs(record)
    return (
        chosen
        if is_own(chosen)
        else max(known, key=lambda one: (known[one], _number(one)), default=OWN)
    )


def next_own(record: Progress) -> str:
    """A name that no brief has yet."""
    known = own_briefs(record)
    number = max(map(_number, known), default=0) + 1
    return OWN if number == 1 else f"{OWN}-{number}"


def for_claim(record: Progress, sentence: str, here: str) -> str:
    """The brief of one's own on a sentence: this one, an earlier one, or a new one.

    A sentence that is nearly the one that stands there puts it right; another one begins a brief
    of its own, so that no claim gets the verdict of another.
    """
    stands = _claim(record, here)
    if not stands or _alike(stands, sentence):
        return here
    earlier = (one for one in own_briefs(record) if _claim(record, one) == _plain(sentence))
    return next(earlier, next_own(record))


def name_of(record: Progress, subject: str) -> str:
    """A brief of one's own by the title or the claim that stands in it, and its day."""
    titled = record.note(note_id(subject, "title")) or record.note(note_id(subject, "claim"))
    name = shorten(titled, 40, placeholder=" …")
    when = own_briefs(record).get(subject, "")
    name = f"“{name}”" if name else "no claim yet"
    if not when:
        return name
    last = date.fromisoformat(when[:10])
    return f"{name} ({day(last)} {last.year})"


def _claim(record: Progress, subject: str) -> str:
    return _plain(record.note(note_id(subject, "claim")))


def _plain(text: str) -> str:
    return " ".join(text.casefold().split())


def _alike(one: str, other: str) -> bool:
    plain = _plain(other)
    digits = [re.findall(r"\d+", text) for text in (one, plain)]
    same = SequenceMatcher(None, one, plain, autojunk=False).ratio() >= _ALIKE
    return plain.startswith(one) or (same and digits[0] == digits[1])


def _number(subject: str) -> int:
    return int(subject.partition("-")[2] or 1)
