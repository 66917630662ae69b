"""Older versions of the record, brought up to date when they are read."""

from collections.abc import Callable
from typing import Any

from lessonkit.text.kinds_of_value import is_dict, is_list


def _from_1(record: dict[str, Any]) -> None:
    """Version 2 says with every answer how sure the learner was; before, nobody was asked."""
    tasks = record.get("tasks")
    for task in tasks.values() if is_dict(tasks) else ():
        tries = task.get("tries") if is_dict(task) else None
        for one in tries if is_list(tries) else ():
            if is_dict(one):
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
