"""brief and export_brief: the workbench as plain calls."""

import errno
from datetime import date
from html import escape
from pathlib import Path

import pandas as pd

from crossings.briefs.kept import Brief, ledger, subject_of
from crossings.briefs.page import brief_page
from crossings.briefs.room import one_line
from crossings.briefs.steps import BY_KEY, STEPS
from crossings.cards import Card, paragraph, text_card
from crossings.errors import CourseError
from crossings.progress import course_folder, progress
from crossings.progress.whole_file import write_whole
from crossings.tables import Table, show_table


def brief(about: str | None = None, /, **steps: object) -> Card:
    """Write steps of your brief, and see what stands and what is missing.

    Everything is kept in your record at once; each claim has a brief of its own.

    Parameters
    ----------
    about
        The id of a claim of the ledger, such as "S6", or "own" for a claim of your own. Without it
        you go on with the claim that you chose last.
    **steps
        What you write, by step: counted, unit, counter, place, period, baseline, base, edition,
        table, figure, own_figure, data, rivals, unknown, verdict, why, limit, reader, note, title,
        author; for a claim of your own also claim, said_by, said_on. `figure` may be an Altair
        chart with one row for each bar.

    Returns
    -------
    Card
        The brief so far. Once your verdict and your reason are written, the ledger's entry stands
        beside them.

    Raises
    ------
    CourseError
        There is no such claim or step, or a step does not take what came.

    Examples
    --------
    >>> print(brief("S6", unit="one flight").title)
    Your brief on claim S6: 4 of 21 steps
    """
    mine = Brief(subject_of(about) if about is not None else "")
    for key, text in steps.items():
        mine.keep(key, text)
    if about is not None or steps:
        mine.choose()
    return brief_card(mine)


def brief_card(mine: Brief) -> Card:
    """The brief so far as a card: what stands, what is missing, what is too long."""
    kept = mine.words()
    needed = [step for step in STEPS if step.needed]
    missing = mine.missing()
    about = f"claim {mine.subject}" if mine.of_ledger else "a claim of your own"
    title = f"Your brief on {about}: {len(needed) - len(missing)} of {len(needed)} steps"
    lines = [(step.name, one_line(kept[step.key])) for step in STEPS if kept[step.key].strip()]
    said = [*state_sentences(mine), *mine.record.news()]
    body = "".join(
        f'<p style="margin:4px 0"><strong>{escape(name[:1].upper() + name[1:])}:</strong> '
        f'<span dir="auto">{escape(text)}</span></p>'
        for name, text in lines
    ) + "".join(map(paragraph, said))
    text = "\n".join([*(f"{name}: {words}" for name, words in lines), *said])
    beside = beside_ledger(mine)
    if isinstance(beside, Table):
        body += beside._repr_html_()
        text += f"\n{beside!r}"
    return Card(title, body, text, "note", announce=True)


def state_sentences(mine: Brief) -> list[str]:
    """What is missing and what is too long, in sentences."""
    missing, long = mine.missing(), mine.too_long()
    said = []
    if missing:
        names = ", ".join(f"{step.name} ({step.key})" for step in missing)
        said.append(f"Still missing: {names}.")
    else:
        said.append("Every step is written. export_brief() makes the two pages.")
    if mine.figure_trouble():
        said.append(f"Your own figure: {mine.figure_trouble()}")
    said += [_too_long(step.name, length, step.most) for step, length in long]
    return said


def _too_long(name: str, length: int, most: int) -> str:
    return (
        f"Two pages have room for {most} characters of {name}; yours takes the room of {length}. "
        "Nothing is lost; shorten it before you export."
    )


def beside_ledger(mine: Brief) -> Table | str:
    """The learner's words beside the ledger's, or a sentence that says why not (yet)."""
    if not mine.of_ledger:
        return "Your claim is not in the ledger, so there is nothing to compare it with."
    if not mine.judged:
        return (
            "The ledger’s entry opens once your own verdict and your reason are written. "
            "Yours comes first."
        )
    kept, entry = mine.words(), ledger()[mine.subject]
    rows = [
        {
            "step": BY_KEY[key].name.removeprefix("the "),
            "yours": one_line(kept[key]) or "(nothing yet)",
            "the ledger": entry[column] or "(nothing)",
        }
        for key, column in _BESIDE.items()
    ]
    caption = (
        f"Claim {mine.subject}: yours beside the ledger’s. Nothing here is marked: where the two "
        "differ, find the words in the claim that make the difference. More than one verdict can "
        "be defended."
    )
    return show_table(pd.DataFrame(rows), caption)


_BESIDE = {
    "counted": "counts_what",
    "unit": "unit",
    "counter": "counted_by",
    "place": "place",
    "period": "period",
    "baseline": "baseline",
    "data": "what_the_data_say",
    "verdict": "verdict",
    "why": "why",
}

# -- export ----------------------------------------------------------------------------------------


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
        raise CourseError(" ".join(_too_long(s.name, n, s.most) for s, n in mine.too_long()))
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
