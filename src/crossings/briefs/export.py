"""export_brief: a brief as one file, under a name of its own, whole or not at all."""

import errno
from datetime import date
from pathlib import Path

from crossings.briefs.kept import Brief, subject_of
from crossings.briefs.page import brief_page
from lessonkit.record import course_folder, progress
from lessonkit.record.whole_file import write_whole
from lessonkit.text.cards import Card, text_card
from lessonkit.text.errors import CourseError


def export_brief(about: str | None = None) -> Card:
    """Write your brief as one HTML page in the course folder: two A4 pages when it is printed.

    The page needs no network and can be handed in as it is. A brief with steps missing is written
    too, and says that it is a draft. An earlier page is never replaced: the next one gets a number.

    Parameters
    ----------
    about
        The id of a claim, or "own"; without it the claim that you chose last.

    Returns
    -------
    Card
        The name of the file, and what is missing.

    Raises
    ------
    CourseError
        Nothing is written yet, a step is too long for two pages, or the file cannot be written.
    """
    mine = Brief(subject_of(about) if about is not None else "")
    path = write_brief(mine, course_folder(), date.today())
    said = [
        f"The file {path.name} is in your course folder. Open it from the list of files, or in a "
        "browser, and print it: two A4 pages."
    ]
    missing = mine.missing()
    if missing:
        names = ", ".join(step.name for step in missing)
        said.append(f"It says that it is a draft. Still missing: {names}.")
    return text_card(
        "A draft of your brief" if missing else "Your brief",
        *said,
        *progress().news(),
        tone="note",
        announce=True,
    )


def write_brief(mine: Brief, folder: Path, today: date) -> Path:
    """Write the page of a brief into a folder, under a name that no file has yet.

    Raises
    ------
    CourseError
        Nothing is written yet, a step is too long, or the file cannot be written.
    """
    written = [key for key, text in mine.words().items() if text.strip()]
    if not mine["claim"].strip() or (mine.of_ledger and len(written) == len(_GIVEN_ALONE)):
        raise CourseError(
            "There is nothing to export yet: choose a claim and write at least one step, in the "
            'workbench or with brief("S6", counted="…").'
        )
    if mine.too_long():
        raise CourseError(" ".join(too_long(s.name, n, s.most) for s, n in mine.too_long()))
    text = brief_page(mine, today)
    stem = f"brief-{mine.subject}{'-draft' if mine.missing() else ''}"
    content = text.encode("utf-8", errors="replace")
    reserved: Path | None = None
    try:
        if same := _same(folder, stem, content):
            return same
        reserved = _reserve(folder, stem)
        write_whole(reserved, content, ".crossings-brief-")
    except OSError as error:
        if reserved is not None:
            reserved.unlink(missing_ok=True)
        raise CourseError(
            f"The brief could not be written into the folder {folder}: {_reason(error)}. Your "
            "words are kept in your record; put that right and export again."
        ) from error
    return reserved


_GIVEN_ALONE = ("claim", "said_by", "said_on")


def _same(folder: Path, stem: str, content: bytes) -> Path | None:
    """An earlier page with just these words, so that a second press makes no second file."""
    pages = sorted(folder.glob(f"{stem}*.html"))
    return next((path for path in pages if path.read_bytes() == content), None)


def _reserve(folder: Path, stem: str) -> Path:
    """An empty file under the first name that is free; two notebooks never get the same."""
    for number in range(1, 10_000):
        path = folder / f"{stem}{f'-{number}' if number > 1 else ''}.html"
        try:
            path.open("x").close()
        except FileExistsError:
            continue
        return path
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
