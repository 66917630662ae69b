"""Where the record is: the course folder and the name of the file in it."""

from pathlib import Path

from lessonkit.course import course
from lessonkit.record import in_browser


def course_folder(start: Path | None = None) -> Path:
    """The learner's course folder: the nearest one upward that is marked as one or holds a record.

    Where there is none, the folder the notebook runs in; in the browser edition, the folder that
    the browser keeps. The worked notebooks in `solutions/` keep
    a record of their own there, so that looking at a solution does not count as having done it.
    """
    store = in_browser.store()
    if store is not None and start is None:
        return Path(store.folder)
    try:
        here = (start or Path.cwd()).resolve()
    except FileNotFoundError:
        # The folder was deleted under the notebook: saving fails with a sentence, the lesson goes
        # on.
        return Path("(deleted)")
    if here.name == "solutions":
        return here
    for folder in (here, *here.parents):
        if is_marked(folder) or (folder / course().record_name).is_file():
            return folder
    return here


def is_marked(folder: Path) -> bool:
    """Whether the course made this course folder."""
    return (folder / course().mark_name).is_file()


def in_words(folder: Path) -> str:
    """The folder as a learner knows it: by its name, for its path may say whose computer it is.

    Examples
    --------
    >>> in_words(Path("/home/ana/Desktop"))
    'the folder “Desktop”'
    """
    if in_browser.holds(folder):
        return "this browser, on this computer"
    which = "your course folder" if is_marked(folder) else "the folder"
    return f"{which} “{folder.name or folder}”"


def may_be_elsewhere(folder: Path) -> bool:
    """Whether a record would begin in a folder that a notebook may have been moved to."""
    ours = is_marked(folder) or folder.name == "solutions" or in_browser.holds(folder)
    return folder.is_dir() and not ours and not (folder / course().record_name).exists()
