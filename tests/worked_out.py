"""What a learner types and reads, worked out from the tables, so that no test copies their numbers.

Whether the tables are true is for `tests/data` alone: it holds them to what was published.
"""

from crossings import explore
from lessonkit.data.package import load
from lessonkit.judging.candidates import candidates
from lessonkit.lessons import catalogue


def right(task_id: str) -> float:
    """The answer of one exercise as a learner types it, with one decimal."""
    return round(catalogue.task(task_id).answer, 1)


def wrong(task_id: str, slip: str) -> float:
    """What a learner types who makes this slip, with one decimal: the likeliest way to make it."""
    task = catalogue.task(task_id)
    written = [one.value for one in task.slips if one.slip == slip]
    ways = sorted(candidates(task._table._question), key=lambda one: one.cost)
    from_sum = [one.value for one in ways if one.changes and one.changes[0].slip == slip]
    return round((written or from_sum)[0], 1)


def arrivals(nationality: str, period: int | str) -> int:
    """People who arrived by small boat in a year (2022) or a quarter ("2022Q4")."""
    rows = load("uk_small_boats_by_quarter").query("nationality == @nationality")
    column = "year" if isinstance(period, int) else "quarter"
    found = rows.loc[rows[column] == period, "arrivals"]
    assert len(found) in (1, 4), (nationality, period)
    return int(found.sum())


def said(explorer: str, sentence: int = 0, **choices: object) -> str:
    """One of the sentences below an explorer at these choices."""
    return repr(explore(explorer, **choices)).split("\n")[sentence]
