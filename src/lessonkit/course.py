"""Where the course's own files are: beside the package when installed, at the top of a checkout."""

from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

PARTS = ("lessons", "solutions", "datasets")
# `crossings start` writes this file into a learner's course folder; it says what was handed out.
COURSE_MARK = ".crossings-course.json"


def course_files(part: str) -> Traversable:
    """The folder of one part of the course: "lessons", "solutions" or "datasets".

    An installed wheel carries them in `crossings/course/`; in a checkout (an editable install) they
    stand at the top level.

    Examples
    --------
    >>> course_files("datasets").joinpath("datapackage.json").is_file()
    True
    """
    if part not in PARTS:
        raise ValueError(f"part is {part!r}; expected one of {PARTS}")
    packed = files("crossings").joinpath("course", part)
    if packed.is_dir():
        return packed
    return Path(__file__).resolve().parents[2] / part
