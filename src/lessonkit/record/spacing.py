"""Which three exercises of earlier lessons a lesson asks again at its start.

The choice is made from the record as it stood when the lesson was begun, so that running the cell
again after answering shows the same three, with their answers.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from lessonkit.record.moments import LONG_AGO, moment

AT_MOST = 3
_STILL_IN_MIND = timedelta(hours=1)


@dataclass(frozen=True)
class RecallItem:
    """What the choice needs to know of one exercise.

    Parameters
    ----------
    slips
        Ids of the slips that it can bring to light.
    telling
        How much it tells about a new learner; 0 for one that is not asked again.
    """

    slips: tuple[str, ...] = ()
    telling: int = 1


def recall_ids(
    lesson_id: str, record: Mapping[str, Any], known: Mapping[str, RecallItem], now: datetime
) -> list[str]:
    """The exercises to ask again at the start of a lesson, at most three.

    Only lessons that were opened are asked about, and nothing that was seen within the hour:
    nobody has to call back what is still in mind.

    First, for each slip that the learner made, the most recent slip first, one exercise that brings
    it to light; a slip is left out once such an exercise was right on a later day. Then what was
    not seen for longest. Then what was never seen, the most telling first, which is all there is
    of a lesson whose exercises were left out. Last, what was seen today.

    Parameters
    ----------
    lesson_id
        The lesson that begins, such as "05". Only exercises of earlier lessons are chosen.
    record
        The learner's record (`Progress.read()`).
    known
        Exercise id → what is known of it.
    now
        The learner's time, with its zone.

    Returns
    -------
    list of str
        Ids of exercises, each once. The same arguments give the same list.

    Examples
    --------
    >>> known = {"03.fall": RecallItem(("sign",), 1), "04.cause": RecallItem((), 9)}
    >>> opened = {"03": {"begun": "2025-03-01T09:00:00+00:00"}}
    >>> now = moment("2025-03-03T09:00:00+00:00")
    >>> recall_ids("05", {"lessons": opened}, known, now)
    ['03.fall']
    >>> opened["04"] = {"begun": "2025-03-02T09:00:00+00:00"}
    >>> recall_ids("05", {"lessons": opened}, known, now)
    ['04.cause', '03.fall']
    >>> slip = {"at": "2025-03-01T10:00:00+00:00", "state": "not yet", "slip": "sign"}
    >>> record = {"tasks": {"03.fall": {"tries": [slip]}}, "lessons": opened}
    >>> recall_ids("05", record, known, now)
    ['03.fall', '04.cause']
    """
    tries = _tries_before(lesson_id, record)
    last_seen = {task_id: at for at, task_id, _ in tries}
    opened = {one: moment(of.get("begun")) for one, of in record.get("lessons", {}).items()}
    # The choice is that of the moment when the lesson was begun.
    begun = min(opened.get(lesson_id, now), now)

    def can_be_asked(task_id: str, item: RecallItem) -> bool:
        of = task_id.split(".")[0]
        if of >= lesson_id or of not in opened or item.telling <= 0:
            return False
        return not begun - _STILL_IN_MIND < last_seen.get(task_id, opened[of]) <= begun

    earlier = {task_id: item for task_id, item in known.items() if can_be_asked(task_id, item)}

    def by_spacing(task_id: str) -> tuple[int, datetime, int, str]:
        at = last_seen.get(task_id)
        group = 1 if at is None else 2 if at.date() >= now.date() else 0
        return group, at or LONG_AGO, -earlier[task_id].telling, task_id

    waiting = sorted(earlier, key=by_spacing)
    chosen: list[str] = []
    for slip in _open_slips(tries, known):
        showing = (t for t in waiting if slip in earlier[t].slips and t not in chosen)
        chosen += [task_id for task_id in [next(showing, None)] if task_id]
    chosen += [task_id for task_id in waiting if task_id not in chosen]
    return chosen[:AT_MOST]


Try = tuple[datetime, str, Mapping[str, Any]]


def _tries_before(lesson_id: str, record: Mapping[str, Any]) -> list[Try]:
    """All answers given before the lesson was begun, the oldest first."""
    begun = record.get("lessons", {}).get(lesson_id, {}).get("begun")
    until = moment(begun) if begun else None
    found = [
        (moment(one.get("at")), task_id, one)
        for task_id, task in record.get("tasks", {}).items()
        for one in task.get("tries", ())
    ]
    return sorted(
        (one for one in found if until is None or one[0] <= until), key=lambda one: one[:2]
    )


def _open_slips(tries: list[Try], known: Mapping[str, RecallItem]) -> Iterator[str]:
    """Slips made and not yet avoided on a later day, the most recent first."""
    made: dict[str, datetime] = {}
    for at, task_id, one in tries:
        if one.get("slip"):
            made.pop(one["slip"], None)  # so that the order is that of the last time
            made[one["slip"]] = at
        elif one.get("state") == "right" and task_id in known:
            for slip in known[task_id].slips:
                if slip in made and made[slip].date() < at.date():
                    del made[slip]
    return reversed(made)
