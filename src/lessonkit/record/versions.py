"""Older versions of the record, brought up to date when they are read."""

from collections.abc import Callable
from typing import Any


def _from_1(record: dict[str, Any]) -> None:
    """Version 2 says with every answer how sure the learner was; before, nobody was asked."""
    tasks = record.get("tasks")
    for task in tasks.values() if isinstance(tasks, dict) else ():
        tries = task.get("tries") if isinstance(task, dict) else None
        for one in tries if isinstance(tries, list) else ():
            if isinstance(one, dict):
                one.setdefault("confidence", None)


def _from_2(record: dict[str, Any]) -> None:
    """Version 3 keeps words that are still being written; before, they were lost."""
    record.setdefault("drafts", {})


# version → how it becomes the next one. Entries may be damaged: that is looked at afterwards.
STEPS: dict[int, Callable[[dict[str, Any]], None]] = {1: _from_1, 2: _from_2}


def bring_up_to_date(record: dict[str, Any]) -> None:
    """Turn a record of an older version into one of the newest version, in place.

    Examples
    --------
    >>> record = {"version": 1, "tasks": {"03.fall": {"tries": [{"answer": "1"}]}}}
    >>> bring_up_to_date(record)
    >>> record["version"], record["tasks"]["03.fall"]["tries"], record["drafts"]
    (3, [{'answer': '1', 'confidence': None}], {})
    """
    while record["version"] in STEPS:
        STEPS[record["version"]](record)
        record["version"] += 1
