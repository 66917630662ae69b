"""Where the record is: the course folder and the name of the file in it."""

from pathlib import Path

from crossings.course import COURSE_MARK

FILE_NAME = "crossings-progress.json"


def course_folder(start: Path | None = None) -> Path:
    """The learner's course folder: the nearest one upward that is marked as one or holds a record.

    Where there is none, the folder the notebook runs in. The worked notebooks in `solutions/` keep
    a record of their own there, so that looking at a solution does not count as having done it.
    """
    try:
        here = (start or Path.cwd()).resolve()
    except FileNotFoundError:
        # The folder was deleted under the notebook: saving fails with a sentence, the lesson goes
        # on.
        return Path("the folder of this notebook, which was deleted")
    if here.name == "solutions":
        return here
    for folder in (here, *here.parents):
        if (folder / COURSE_MARK).is_file() or (folder / FILE_NAME).is_file():
            return folder
    return here
