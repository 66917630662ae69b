"""What stands in a report: an overview, how sure against how right, slips, and each lesson."""

from collections.abc import Iterator
from datetime import datetime

from lessonkit.course import course
from lessonkit.lessons import catalogue
from lessonkit.record import Record
from lessonkit.record.summary import calibration, is_done, slips_met
from lessonkit.report.bars import calibration_bars
from lessonkit.report.lesson_section import lesson_section, lesson_title, when
from lessonkit.text.markup import Markup, join, row, table, tag

_PARTS = ("tasks", "predictions", "notes")


def sections(record: Record, trouble: str = "") -> Markup:
    """The content of the page.

    Parameters
    ----------
    record
        The learner's record.
    trouble
        What keeps a part of it from being read, or an empty text.
    """
    ids = _lesson_ids(record)
    lessons = (
        lesson_section(record, lesson_id, f"lesson-{number}")
        for number, lesson_id in enumerate(ids, 1)
    )
    return join(_opening(trouble), _overview(record, ids), _sure(record), _slips(record), lessons)


def _lesson_ids(record: Record) -> list[str]:
    """Every lesson of which anything is kept, also those that this edition does not have."""
    begun = set(record["lessons"])
    return sorted(begun | {name.split(".")[0] for part in _PARTS for name in record[part]})


def _opening(trouble: str) -> Iterator[Markup]:
    made = when(datetime.now().astimezone().isoformat())
    yield tag(
        "p",
        f"Made on {made} from {course().record_name}. It shows what that file holds: answers, "
        f"predictions "
        "and notes. Nothing of it was sent anywhere; whoever has this page can read all of it.",
    )
    if trouble:
        yield tag("p", f"A part of the record could not be read: {trouble}.", cls="not-yet")


def _overview(record: Record, ids: list[str]) -> Iterator[Markup]:
    yield tag("h2", "Overview")
    if not ids:
        yield tag("p", "Nothing was done yet.")
        return
    rows = []
    for number, lesson_id in enumerate(ids, 1):
        tasks = [t for name, t in record["tasks"].items() if name.split(".")[0] == lesson_id]
        times = record["lessons"].get(lesson_id, {})
        rows.append(
            row(
                tag("a", lesson_title(lesson_id), href=f"#lesson-{number}"),
                _done(record, lesson_id),
                f"{sum(task.get('count', 0) for task in tasks)}",
                f"{sum(task.get('hints', 0) for task in tasks)}",
                f"{sum(task.get('solution_seen', False) for task in tasks)}",
                *(when(times[key]) if key in times else "–" for key in ("begun", "finished")),
            )
        )
    columns = ("Lesson", "Done", "Answers", "Hints", "Solutions seen", "Begun", "Closed")
    yield table("One row is one lesson.", columns, rows)


def _done(record: Record, lesson_id: str) -> str:
    if lesson_id not in catalogue.lesson_ids():
        return "not known"
    tasks = catalogue.lesson(lesson_id).tasks
    return f"{sum(is_done(task.id, record) for task in tasks)} of {len(tasks)}"


def _sure(record: Record) -> Iterator[Markup]:
    sure = calibration(record, record["tasks"])
    if not sure.enough:
        return
    yield tag("h2", "How sure, and how right")
    yield tag("p", sure.sentence())
    yield tag("figure", calibration_bars(sure))
    frame = sure.table().frame
    rows = (row(*map(str, values)) for values in frame.itertuples(index=False))
    yield table(
        "First answers by how sure the learner was, said before any feedback.",
        (name.capitalize() for name in frame.columns),
        rows,
    )


def _slips(record: Record) -> Iterator[Markup]:
    met = slips_met(record, record["tasks"])
    yield tag("h2", "Slips met")
    if not met:
        yield tag("p", "None.")
        return
    often = sorted(met, key=lambda slip: -slip.times)
    rows = (
        row(slip.line, str(slip.times), join(tag("div", one, cls="exercise") for one in slip.tasks))
        for slip in often
    )
    yield table("One row is one slip, the most frequent first.", ("Slip", "Times", "In"), rows)
