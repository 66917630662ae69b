"""export_brief: a brief, or its figure, as one file with its own name, whole or not at all."""

import errno
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from crossings.briefs.bars import Bars
from crossings.briefs.kept import Brief, chosen
from crossings.briefs.markdown import brief_markdown
from crossings.briefs.open_points import Point, open_points
from crossings.briefs.page import brief_page
from crossings.briefs.picture import bars_png, bars_svg
from crossings.briefs.steps import BY_KEY
from lessonkit.record import course_folder, progress
from lessonkit.record.whole_file import write_whole
from lessonkit.text.cards import Card, text_card
from lessonkit.text.errors import CourseError, UnknownNameError
from lessonkit.text.wording import counted

EARLIER = "earlier-briefs"  # the folder of pages that were written before


def export_brief(about: str | None = None, form: str = "page") -> Card:
    """Write your brief, or its figure, into the course folder.

    What your words leave open is asked first; the next call writes the file, with what is still
    open marked on it. A brief with steps missing is written too, and says that it is a draft. The
    newest file of a brief always has the same name; the one before is kept in `earlier-briefs`.

    Parameters
    ----------
    about
        The id of a claim, or "own"; without it the claim that you chose last.
    form
        "page": HTML, two A4 pages when it is printed, needs no network. "markdown": plain text
        with marks for headings, for an editor. "svg" or "png": the figure alone, with its source
        and description; nothing is asked before it.

    Returns
    -------
    Card
        The questions; or the name of the file, and what is missing or open.

    Raises
    ------
    CourseError
        Nothing is written yet, a step is too long for two pages, or the file cannot be written.
    """
    known = (*_FORMS, *FIGURES)
    if form not in known:
        raise UnknownNameError.from_name("form of a brief", form, known)
    mine = Brief(chosen(about))
    if form in FIGURES:
        return _figure_card(write_figure(mine, course_folder(), form))
    _refuse(mine)
    points = open_points(mine)
    if not_asked(mine, points):
        return _questions(points)
    path = write_brief(mine, course_folder(), date.today(), form)
    said = [f"The file {path.name} is in your course folder. {_FORMS[form].how}"]
    missing = mine.missing()
    if missing:
        names = ", ".join(step.name for step in missing)
        said.append(f"It says that it is a draft. Still missing: {names}.")
    if points:
        said.append(f"{counted(len(points), 'question').capitalize()} left open, marked on it.")
    return text_card(
        "A draft of your brief" if missing else "Your brief",
        *said,
        *progress().news(),
        tone="note",
        announce=True,
    )


_asked: dict[tuple[Path, str], set[str]] = {}  # of this notebook: brief → questions that it heard


def not_asked(mine: Brief, points: list[Point]) -> bool:
    """Whether one of these questions was not put to the writer before; from now on it was."""
    heard = _asked.setdefault((mine.record.path, mine.subject), set())
    fresh = {point.ask for point in points} - heard
    heard |= fresh
    return bool(fresh)


def _questions(points: list[Point]) -> Card:
    return text_card(
        f"Before the page is written: {counted(len(points), 'question')}",
        *(f"{point.ask} ({BY_KEY[point.step].name})" for point in points),
        "Answer what you can. Then ask for the page once more: it is written as your brief stands, "
        "and what is still open is marked on it.",
        tone="note",
        announce=True,
    )


@dataclass(frozen=True)
class _Form:
    ending: str
    write: Callable[[Brief, date], str]
    how: str


_FORMS = {
    "page": _Form(
        "html",
        brief_page,
        "Open it from the list of files, or in a browser, and print it: two A4 pages.",
    ),
    "markdown": _Form("md", brief_markdown, "It is plain text; any editor opens it."),
}


FIGURES: dict[str, Callable[[Bars], bytes]] = {
    "svg": lambda figure: bars_svg(figure).encode("utf-8", errors="replace"),
    "png": bars_png,
}


def write_figure(mine: Brief, folder: Path, form: str) -> Path:
    """Write the figure of a brief into a folder, in the place of an earlier picture of it.

    Raises
    ------
    CourseError
        The brief has no figure that can be drawn, or the file cannot be written.
    """
    figure = mine.figure()
    if figure is None:
        why = mine.figure_trouble() or _CHOOSE
        raise CourseError(f"Your brief has no figure to write. {why}")
    path = folder / f"brief-{mine.subject}-figure.{form}"
    content = FIGURES[form](figure)
    try:
        write_whole(path, content, ".crossings-brief-")
    except OSError as error:
        raise _not_written("figure", folder, error) from error
    return path


def _figure_card(path: Path) -> Card:
    said = f"The file {path.name} is in your course folder. Its source and description are in it."
    return text_card("The figure of your brief", said, tone="note", announce=True)


def write_brief(mine: Brief, folder: Path, today: date, form: str = "page") -> Path:
    """Write a brief into a folder; an earlier file of it is set aside, never lost.

    Raises
    ------
    CourseError
        Nothing is written yet, a step is too long, or the file cannot be written.
    """
    _refuse(mine)
    ending = _FORMS[form].ending
    content = _FORMS[form].write(mine, today).encode("utf-8", errors="replace")
    finished = folder / f"brief-{mine.subject}.{ending}"
    draft = folder / f"brief-{mine.subject}-draft.{ending}"
    path = draft if mine.missing() else finished
    try:
        if path.is_file() and path.read_bytes() == content:
            return path
        for earlier in (finished, draft):
            if earlier.is_file():
                _keep(earlier)
        write_whole(path, content, ".crossings-brief-")
        other = finished if path == draft else draft
        other.unlink(missing_ok=True)  # a copy of it was kept just now
    except OSError as error:
        raise _not_written("brief", folder, error) from error
    return path


def _not_written(what: str, folder: Path, error: OSError) -> CourseError:
    return CourseError(
        f"The {what} could not be written into the folder {folder}: {_reason(error)}. Your "
        "words are kept in your record; put that right and export again."
    )


def _refuse(mine: Brief) -> None:
    """Nothing is written yet, or a step is too long: say so."""
    written = [key for key, text in mine.words().items() if text.strip()]
    if not mine["claim"].strip() or (mine.of_ledger and len(written) == len(_GIVEN_ALONE)):
        raise CourseError(
            "There is nothing to export yet: choose a claim and write at least one step, in the "
            'workbench or with brief("S6", counted="…").'
        )
    if mine.too_long():
        raise CourseError(" ".join(too_long(s.name, n, s.most) for s, n in mine.too_long()))


_CHOOSE = 'Choose one under "The figure of your brief", or with brief(figure="arrivals").'
_GIVEN_ALONE = ("claim", "said_by", "said_on")


def _keep(page: Path) -> None:
    """A copy of an earlier file, with the day it was written, in a folder of its own."""
    content, day = page.read_bytes(), date.fromtimestamp(page.stat().st_mtime).isoformat()
    folder = page.parent / EARLIER
    folder.mkdir(exist_ok=True)
    for number in range(1, 10_000):
        place = f"{page.stem}-{day}{f'-{number}' if number > 1 else ''}{page.suffix}"
        try:
            with (folder / place).open("xb") as kept:
                kept.write(content)
        except FileExistsError:
            there = folder / place
            if there.is_file() and there.read_bytes() == content:
                return
            continue
        return
    raise OSError(errno.EEXIST, "there are too many briefs of this name")


def _reason(error: OSError) -> str:
    known = {
        errno.ENOSPC: "the disk is full",
        errno.EACCES: "the folder is read-only",
        errno.EPERM: "the folder is read-only",
        errno.EROFS: "the folder is read-only",
        errno.ENOENT: "the folder is not there any more",
    }
    return known.get(error.errno or 0, error.strerror or str(error))


def too_long(name: str, length: int, most: int) -> str:
    """That a step takes more room than two pages have, as a sentence."""
    return (
        f"Two pages have room for {most} characters of {name}; yours takes the room of {length}. "
        "Nothing is lost; shorten it before you export."
    )
