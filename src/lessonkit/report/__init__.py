"""The learner's record as one readable page that works offline, for the learner or the teacher."""

from pathlib import Path

from lessonkit.record import FILE_NAME
from lessonkit.record.storage import RecordFile
from lessonkit.record.whole_file import write_whole
from lessonkit.report.page import page
from lessonkit.report.sections import sections
from lessonkit.text.errors import CourseError

REPORT_NAME = "crossings-report.html"


def write_report(folder: Path, output: Path | None = None) -> Path:
    """Write the page for the record in a course folder.

    Parameters
    ----------
    folder
        The course folder.
    output
        The page; `crossings-report.html` in the course folder unless another name is given.

    Returns
    -------
    Path
        Where the page is. A page of that name is replaced in one step.

    Raises
    ------
    CourseError
        There is no record that can be read, or the page cannot be written.

    Examples
    --------
    >>> import tempfile
    >>> from lessonkit.record import Progress
    >>> folder = Path(tempfile.mkdtemp())
    >>> Progress(folder).keep_note("03.note", "Two sentences.")
    >>> write_report(folder).name
    'crossings-report.html'
    """
    record, trouble = RecordFile(folder).look()
    if trouble and not any(record[part] for part in ("lessons", "tasks", "predictions", "notes")):
        raise CourseError(
            f"There is nothing to report from {folder / FILE_NAME}: {trouble}. Name the course "
            "folder that holds your record: crossings report FOLDER."
        )
    path = output or folder / REPORT_NAME
    if path.suffix.lower() not in (".html", ".htm"):
        raise CourseError(
            f"A report is an HTML page: expected is a name that ends in .html, "
            f"this is {path.name!r}."
        )
    text = page("Counting Crossings: a learner’s record", sections(record, trouble))
    try:
        write_whole(path, text.encode("utf-8", errors="replace"), ".crossings-report-")
    except OSError as error:
        raise CourseError(
            f"The report could not be written to {path}: {error.strerror or error}. "
            "Give another place: crossings report --output FILE.html."
        ) from error
    return path
