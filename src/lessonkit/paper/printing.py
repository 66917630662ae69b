"""Write the sheets of lessons into a folder, as pages and, where a browser is there, as PDF."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path

from lessonkit.figures.theme import enable_theme
from lessonkit.lessons import catalogue
from lessonkit.paper import sheets
from lessonkit.paper.page import as_pdf, browser
from lessonkit.paper.slides import slides
from lessonkit.paper.walk import pieces

SHEETS = {
    "handout": sheets.handout,
    "answers": sheets.key,
    "plan": sheets.teachers_plan,
    "slides": slides,
}
NO_BROWSER = (
    "No Chromium was found on this computer, so there are no PDF files. Open a page in any "
    "browser and print it from there."
)


def print_lessons(
    ids: Iterable[str],
    to: Path,
    instead: Mapping[str, Callable[..., object]],
    *,
    pdf: bool = True,
) -> Iterator[str]:
    """Write the four sheets of each lesson; what was written is said one line at a time.

    Parameters
    ----------
    ids
        Lessons, "03".
    to
        The folder; it is made.
    instead
        Name → function that a lesson's cells call in place of one that gives a widget.
    pdf
        Whether PDF files are wanted beside the pages.

    Raises
    ------
    CourseError
        There is no such lesson, or a package that printing needs is not installed.
    """
    enable_theme()
    lessons = [catalogue.lesson(one) for one in ids]
    if pdf and browser() is None:
        pdf = False
        yield NO_BROWSER
    to.mkdir(parents=True, exist_ok=True)
    with ThreadPoolExecutor(2) as browsers:  # one prints while the next page is made
        waiting: deque[tuple[Path, Future[Path] | None]] = deque()
        for lesson in lessons:
            walked = list(pieces(lesson, instead))
            for name, make in SHEETS.items():
                page = to / f"{lesson.id}-{name}.html"
                page.write_text(make(lesson, walked), encoding="utf-8", newline="\n")
                waiting.append((page, browsers.submit(as_pdf, page) if pdf else None))
                while waiting and (waiting[0][1] is None or waiting[0][1].done()):
                    yield _written(*waiting.popleft())
        for page, printed in waiting:
            yield _written(page, printed)


def _written(page: Path, printed: Future[Path] | None) -> str:
    return f"Written: {page}" + (f", {printed.result()}" if printed else "")
