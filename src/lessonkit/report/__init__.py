"""The learner's record as one readable page that works offline, for the learner or the teacher."""

from pathlib import Path

from lessonkit.course import course
from lessonkit.record.storage import RecordFile
from lessonkit.record.whole_file import write_whole
from lessonkit.report.page import page
from lessonkit.report.sections import sections
from lessonkit.text.errors import CourseError


def write_report(folder: Path, output: Path | None = None) -> Path:
    """Write the page for the record in a course folder.

    Parameters
    ----------
    folder
        The course folder.
    output
        The page; that of the course in the course folder unless another name is given.

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
    'apples-report.html'
    """
    record, trouble = RecordFile(folder).look()
    if trouble and not any(record[part] for part in ("lessons", "tasks", "predictions", "notes")):
        raise CourseError(
            f"There is nothing to report from {folder / course().record_name}: {trouble}. Name the "
            f"course "
            f"folder that holds your record: {course().command} report FOLDER."
        )
    path = output or folder / course().report_name
    if path.suffix.lower() not in (".html", ".htm"):
        raise CourseError(
            f"A report is an HTML page: expected is a name that ends in .html, "
            f"this is {path.name!r}."
        )
    text = page(f"{course().name}: a learner’s record", sections(record, trouble))
    try:
        write_whole(path, text.encode("utf-8", errors="replace"), f".{course().command}-report-")
    except OSError as error:
        raise CourseError(
            f"The report could not be written to {path}: {error.strerror or error}. "
            f"Give another place: {course().command} report --output FILE.html."
        ) from error
    return path
