"""What one seat sent before and what it sends now, put together so that nothing is lost."""

from collections import Counter

from lessonkit.record import DONE, Record

MOST_TRIES = 200  # of one exercise; the first stays, for it is asked after
MOST_ANSWER = 300  # characters of an answer that a class can be shown anything of

News = dict[str, list[Record]]  # exercise → tries that were not known yet


def merge(before: Record, after: Record) -> tuple[Record, News]:
    """The union of both: a seat may send again, late, or from a second computer.

    Parameters
    ----------
    before, after
        Records with one lesson in them.

    Returns
    -------
    record
        The tries of both, those known before first; the first prediction of each kind.
    news
        The tries that only `after` has. What is sent twice is news once.

    Examples
    --------
    >>> one = {"at": "t", "answer": "b", "state": "right", "slip": None, "confidence": None}
    >>> sent = {"tasks": {"03.twin": {"tries": [one]}}, "predictions": {}}
    >>> record, news = merge({"tasks": {}, "predictions": {}}, sent)
    >>> len(news["03.twin"]), merge(record, sent)[1]
    (1, {})
    """
    tasks = dict(before["tasks"])
    news: News = {}
    for task_id, later in after["tasks"].items():
        tasks[task_id], new = _task(tasks.get(task_id, {}), later)
        if new:
            news[task_id] = new
    predictions = {**after["predictions"], **before["predictions"]}
    return {**before, "tasks": tasks, "predictions": predictions}, news


def _task(before: Record, after: Record) -> tuple[Record, list[Record]]:
    known = Counter(map(_same, before.get("tries", ())))
    new: list[Record] = []
    for one in after.get("tries", ()):
        one = {**one, "answer": one["answer"][:MOST_ANSWER]}
        if known[_same(one)]:
            known[_same(one)] -= 1
        else:
            new.append(one)
    tries = [*before.get("tries", ()), *new]
    del tries[1 : max(1, len(tries) - MOST_TRIES + 1)]
    states = (before.get("state"), after.get("state"))
    done = [state for state in DONE if state in states]
    task = {
        "tries": tries,
        "count": max(before.get("count", 0), after.get("count", 0), len(tries)),
        "hints": max(before.get("hints", 0), after.get("hints", 0)),
        "solution_seen": bool(before.get("solution_seen") or after.get("solution_seen")),
    }
    state = done[0] if done else states[1] or states[0]
    return ({**task, "state": state} if state else task), new


def _same(one: Record) -> tuple[object, ...]:
    return tuple(one[name] for name in ("at", "answer", "state", "slip", "confidence"))
