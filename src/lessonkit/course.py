"""The course that is played: what the engine has to know of it, and where its files are."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lessonkit.judging.general_slips import Slip
    from lessonkit.judging.reading import Formula

PARTS = ("lessons", "solutions", "datasets")


def _no_question(note: str) -> str | None:
    return None


def _nothing(line: str) -> str:
    return ""


def _no_pair(lesson_id: str) -> tuple[str, str] | None:
    return None


@dataclass(frozen=True)
class Course:
    """One course: names for its files and commands, and what its lessons may use.

    Parameters
    ----------
    package
        The importable package. Its folder `course/` holds the course's files in an installed
        wheel.
    name
        What learners call it.
    distribution
        What is installed, "counting-apples".
    command
        What is typed in a terminal; files in a learner's folder begin with it.
    checkout
        The folder with `lessons/`, `solutions/` and `datasets/` where nothing is packed.
    helpers
        Gives name → function that the expressions of every lesson may use.
    slips
        Gives the slips of its own subject, beside those of any sum.
    formulas
        Gives name → formula of the helpers that are sums, so that each step can be changed.
    question_of
        Gives the question that a note answers which belongs to no exercise.
    unit_words
        Gives word → the word that units of this course have for it: "crates" for "boxes".
    terms
        Gives term → what it means in plain words, for the words that a lesson links to.
    named
        Gives verb → what its first word names and what there is, for the build: a lesson that
        calls `explore("boots")` is refused.
    quoted
        Gives the words that a line of a cell puts on the page: a claim as it was said.
    twin_and_claim
        Gives the two exercises of a lesson that ask for the same rule, the everyday one first.

    Examples
    --------
    >>> course = Course("toy", "A toy", "toy", "toy", Path("/tmp/toy"))
    >>> course.record_name, course.mark_name
    ('toy-progress.json', '.toy-course.json')
    """

    package: str
    name: str
    distribution: str
    command: str
    checkout: Path
    helpers: Callable[[], Mapping[str, object]] = field(default=dict)
    slips: Callable[[], Iterable["Slip"]] = field(default=tuple)
    formulas: Callable[[], Mapping[str, "Formula"]] = field(default=dict)
    question_of: Callable[[str], str | None] = _no_question
    unit_words: Callable[[], Mapping[str, str]] = field(default=dict)
    terms: Callable[[], Mapping[str, str]] = field(default=dict)
    named: Callable[[], Mapping[str, tuple[str, Iterable[str]]]] = field(default=dict)
    quoted: Callable[[str], str] = _nothing
    twin_and_claim: Callable[[str], tuple[str, str] | None] = _no_pair

    @property
    def record_name(self) -> str:
        """Name of the learner's record."""
        return f"{self.command}-progress.json"

    @property
    def mark_name(self) -> str:
        """Name of the file that marks a course folder and says what was handed out."""
        return f".{self.command}-course.json"

    @property
    def report_name(self) -> str:
        """Name of the page that is made of a record."""
        return f"{self.command}-report.html"

    def files(self, part: str) -> Traversable:
        """The folder of one part: "lessons", "solutions" or "datasets".

        An installed wheel carries them in the package's `course/`; in a checkout (an editable
        install) they stand at the top level.
        """
        if part not in PARTS:
            raise ValueError(f"part is {part!r}; expected one of {PARTS}")
        if self._packed:
            return files(self.package).joinpath("course", part)
        return self.checkout / part

    @cached_property
    def _packed(self) -> bool:
        try:
            return files(self.package).joinpath("course", "lessons").is_dir()
        except ModuleNotFoundError:
            return False


_played: list[Course] = []


def play(course: Course) -> None:
    """Make this the course that everything else speaks of. A kernel plays one course at a time."""
    _played[:] = [course]


def course() -> Course:
    """The course that is played.

    Raises
    ------
    RuntimeError
        No course was imported.
    """
    if not _played:
        raise RuntimeError("No course is played yet: import its package first.")
    return _played[0]


def course_files(part: str) -> Traversable:
    """The folder of one part of the course that is played.

    Examples
    --------
    >>> course_files("datasets").joinpath("datapackage.json").is_file()
    True
    """
    return course().files(part)
