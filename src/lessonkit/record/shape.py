"""What a record looks like, and which of its entries can be used.

`schema.json` beside this module says the same for other programs; a test holds the two together.
"""

from collections.abc import Callable
from typing import Any

from lessonkit.course import course
from lessonkit.text.kinds_of_value import is_dict, is_list

VERSION = 3
TRIES_KEPT = 50  # of each task; the oldest go first, the count stays
LARGEST = 1e15  # a number beyond this is no answer to anything, and floats end at 308 digits
DONE = ("right", "guessed")  # states of an exercise that need nothing more

Record = dict[str, Any]
_WHAT_THIS_IS = (
    "Your record of {name}: answers, predictions and notes. It stays in this folder: "
    "what you hand in or show a class is a copy. Delete the file to start afresh."
)


def record_format() -> str:
    """What a record says it is."""
    return f"{course().command}-progress"


def empty_record() -> Record:
    """A record in which nothing has been done yet."""
    return {
        "format": record_format(),
        "version": VERSION,
        "what_this_is": _WHAT_THIS_IS.format(name=course().name),
        **{part: {} for part in PARTS},
    }


def flaw(record: object) -> str:
    """What keeps `record` from being one of ours at all, or an empty string.

    Examples
    --------
    >>> flaw([])
    'it is not a record of this course'
    """
    if not is_dict(record) or record.get("format") != record_format():
        return "it is not a record of this course"
    version = record.get("version")
    if not isinstance(version, int) or isinstance(version, bool) or version < 1:
        return "it does not say which version it is"
    return ""


def sound(record: Record) -> tuple[Record, list[str]]:
    """The record without entries that cannot be used, and the names of those.

    Fields that this edition does not know stay as they are.

    Examples
    --------
    >>> notes = {"03.note": {"text": "mine"}, "03.notice": 5}
    >>> good, lost = sound({**empty_record(), "notes": notes})
    >>> good["notes"], lost
    ({'03.note': {'text': 'mine'}}, ['03.notice'])
    """
    good, lost = {**record}, list[str]()
    if not isinstance(good.get("what_this_is"), str):
        good["what_this_is"] = _WHAT_THIS_IS.format(name=course().name)
    for part, (fields, wanted) in PARTS.items():
        entries = record.get(part)
        good[part] = {}
        if not is_dict(entries):
            lost.append(part)
            continue
        for name, entry in entries.items():
            usable = _usable(entry, fields)
            if usable and wanted <= set(usable):
                good[part][name] = usable
            if entry != {} and (name not in good[part] or usable is not entry):
                lost.append(name)
    return good, lost


def _usable(entry: object, fields: dict[str, "Reader"]) -> dict[str, Any]:
    """The fields of an entry that can be used; the entry itself where all of them can."""
    if not is_dict(entry):
        return {}
    read = {name: fields[name](entry[name]) for name in fields if name in entry}
    if all(value is not None and value is entry[name] for name, value in read.items()):
        return entry
    usable = {**entry, **read}
    for name in [name for name, value in read.items() if value is None]:
        del usable[name]
    if "tries" in read and "tries" in usable:
        # Both are kept beside the tries because old tries are dropped; they can be worked out.
        states = [one["state"] for one in usable["tries"]]
        if "count" in entry:
            usable.setdefault("count", len(states))
        if "state" in entry and states:
            done = [state for state in DONE if state in states]
            usable.setdefault("state", (*done, states[-1])[0])
    return usable


# A reader gives the usable form of one field, or None where there is none.
Reader = Callable[[Any], Any]


def _text(value: Any) -> str | None:
    return value if isinstance(value, str) else None


def _flag(value: Any) -> bool | None:
    return value if isinstance(value, bool) else None


def _count(value: Any) -> int | None:
    whole = isinstance(value, int) and not isinstance(value, bool)
    return value if whole and 0 <= value <= LARGEST else None


def _numbers(value: Any) -> dict[str, float] | None:
    if not is_dict(value) or not value:
        return None
    return value if all(map(_is_number, value.values())) else None


def _is_number(value: object) -> bool:
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        return False
    return abs(value) <= LARGEST  # "not a number" is not


def _tries(value: Any) -> list[Record] | None:
    if not is_list(value):
        return None
    good = list(filter(_is_try, value))
    return value if len(good) == len(value) else good


def _is_try(one: object) -> bool:
    return (
        is_dict(one)
        and all(isinstance(one.get(name), str) for name in ("at", "answer", "state"))
        and all(
            name in one and isinstance(one[name], (str, type(None)))
            for name in ("slip", "confidence")
        )
        and isinstance(one.get("id", ""), str)
    )


# part → (field → its reader, fields without which an entry is of no use)
PARTS: dict[str, tuple[dict[str, Reader], set[str]]] = {
    "lessons": ({"begun": _text, "last": _text, "finished": _text}, set()),
    "tasks": (
        {"state": _text, "count": _count, "hints": _count, "solution_seen": _flag, "tries": _tries},
        set(),
    ),
    "predictions": ({"locked": _text, "values": _numbers}, {"values"}),
    "notes": ({"at": _text, "text": _text}, {"text"}),
    "drafts": ({"at": _text, "text": _text}, {"text"}),
}
