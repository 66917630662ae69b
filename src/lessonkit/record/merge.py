"""Two copies of one record put together, so that nothing of either is lost.

Needed where another program puts a file in the record's place: a folder that is synchronised, a
backup, Git. Answers are known again by their id.
"""

from collections.abc import Callable
from typing import Any

from lessonkit.record.moments import order
from lessonkit.record.shape import DONE, PARTS, TRIES_KEPT, Record

Entry = dict[str, Any]


def put_together(one: Record, other: Record) -> Record:
    """A record with what `one` holds and what only `other` holds.

    Examples
    --------
    >>> from lessonkit.record.shape import empty_record
    >>> mine = {**empty_record(), "notes": {"03.a": {"at": "1", "text": "mine"}}}
    >>> theirs = {**empty_record(), "notes": {"03.b": {"at": "2", "text": "theirs"}}}
    >>> sorted(put_together(mine, theirs)["notes"])
    ['03.a', '03.b']
    """
    whole = {**other, **one}
    for part in PARTS:
        whole[part] = {**one[part]}
        for name, entry in other[part].items():
            add(whole, part, name, entry)
    return whole


def add(record: Record, part: str, name: str, entry: Entry) -> bool:
    """Put an entry of another copy into a record; True if that changed the record.

    The record is changed and none of its entries: they may be another record's too.
    """
    here = record[part].get(name)
    note = record["notes"].get(name) if part == "drafts" else None
    if note and order(note.get("at", "")) >= order(entry.get("at", "")):
        return False  # what was being written has become a note since
    whole = entry if here is None else _JOIN[part](here, entry)
    if whole == here:
        return False
    record[part][name] = whole
    return True


def _lesson(here: Entry, there: Entry) -> Entry:
    whole = {**there, **here}
    for field, choose in (("begun", min), ("last", max), ("finished", max)):
        dates = [one[field] for one in (here, there) if field in one]
        if dates:
            whole[field] = choose(dates, key=order)
    return whole


def _task(here: Entry, there: Entry) -> Entry:
    whole = {**there, **here}
    tries: list[Entry] = here.get("tries", [])
    more = _only_there(tries, there.get("tries", []))
    if more:
        whole["tries"] = [*tries, *more][-TRIES_KEPT:]
        whole["count"] = here.get("count", len(tries)) + len(more)
    if "hints" in whole:
        whole["hints"] = max(here.get("hints", 0), there.get("hints", 0))
    if "solution_seen" in whole:
        whole["solution_seen"] = bool(here.get("solution_seen") or there.get("solution_seen"))
    states = [one["state"] for one in (here, there) if "state" in one]
    if states:
        last = more[-1]["state"] if more else states[0]
        whole["state"] = next((state for state in DONE if state in states), last)
    return whole


def _only_there(here: list[Entry], there: list[Entry]) -> list[Entry]:
    """Tries that are only `there`, without those that were dropped `here` because they are old."""
    known = set(map(_key, here))
    common = next((place for place, one in enumerate(there) if _key(one) in known), None)
    if common is None:
        return there if len(here) < TRIES_KEPT else []
    start = common if len(here) == TRIES_KEPT else 0
    return [one for one in there[start:] if _key(one) not in known]


def _key(one: Entry) -> tuple[str, ...]:
    """What a try is known by: its id, or, in a record of before there were any, all of it."""
    own = one.get("id")
    return (own,) if isinstance(own, str) else (one["at"], one["answer"], one["state"])


def _prediction(here: Entry, there: Entry) -> Entry:
    """The first one locked stays."""
    return min(here, there, key=lambda one: order(one.get("locked", "")))


def _newest(here: Entry, there: Entry) -> Entry:
    return max(here, there, key=lambda one: order(one.get("at", "")))


_JOIN: dict[str, Callable[[Entry, Entry], Entry]] = {
    "lessons": _lesson,
    "tasks": _task,
    "predictions": _prediction,
    "notes": _newest,
    "drafts": _newest,
}
