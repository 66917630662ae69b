"""The learner's record: one readable JSON file in the course folder, theirs to keep or delete.

What the file looks like is written down in `schema.json` beside this module (version 2). Older
versions are brought up to date when they are read (`versions`); a newer one is never touched.
"""

from pathlib import Path

from lessonkit.record.book import TEXT_KEPT, Progress
from lessonkit.record.place import course_folder
from lessonkit.record.shape import DONE, VERSION, Record, empty_record

__all__ = [
    "DONE",
    "TEXT_KEPT",
    "VERSION",
    "Progress",
    "Record",
    "course_folder",
    "empty_record",
    "progress",
]

_open: dict[Path, Progress] = {}


def progress() -> Progress:
    """The record of the course folder this notebook runs in; one object for each folder.

    Where the folder was moved while the notebook runs, answers that could not be saved in its old
    place yet go along to the new one.
    """
    folder = course_folder()
    if folder not in _open:
        _open[folder] = Progress(folder)
        for other in [path for path in _open if path != folder and not path.is_dir()]:
            _open[folder].take_over(_open.pop(other))
    return _open[folder]
