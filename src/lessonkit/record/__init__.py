"""The learner's record: one readable JSON file in the course folder, theirs to keep or delete.

What the file looks like is written down in `schema.json` beside this module (version 3). Older
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
    """The record of the course folder that this notebook was opened in.

    It stays that one when a cell changes the working folder. Where the folder itself was moved
    while the notebook runs, answers that could not be saved in its old place yet go along to the
    new one.
    """
    for folder, record in _open.items():
        if folder.is_dir():
            return record
    folder = course_folder()
    if folder not in _open:
        record = Progress(folder)
        while _open:
            record.take_over(_open.popitem()[1])
        _open[folder] = record
    return _open[folder]
