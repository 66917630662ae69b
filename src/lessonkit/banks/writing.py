"""Write a question bank, and say what is in it and what is not."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path

from lessonkit.banks.gathering import CARRIED, gather, left_out
from lessonkit.banks.moodle import moodle_xml
from lessonkit.banks.qti import qti_package
from lessonkit.figures.theme import enable_theme


def write_bank(
    form: str, ids: Iterable[str], to: Path, instead: Mapping[str, Callable[..., object]]
) -> Iterator[str]:
    """Write the questions of lessons into one file; what was carried and what not is said.

    Parameters
    ----------
    form
        "moodle" or "qti".
    ids
        Lessons, "03".
    to
        The file; its folder is made.
    instead
        Name → function that a lesson's cells call in place of one that gives a widget.
    """
    enable_theme()
    entries = list(gather(ids, instead))
    to.parent.mkdir(parents=True, exist_ok=True)
    if form == "moodle":
        to.write_text(moodle_xml(entries), encoding="utf-8", newline="\n")
    else:
        to.write_bytes(qti_package(entries))
    carried = [entry.task for entry in entries if isinstance(entry.task, CARRIED)]
    kinds = Counter(type(task).__name__.removesuffix("Task").lower() for task in carried)
    listed = ", ".join(f"{number} {name}" for name, number in sorted(kinds.items()))
    yield f"Written: {to}, {len(carried)} questions ({listed})"
    yield from left_out(entries)
