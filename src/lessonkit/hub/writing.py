"""Writing the folder from which a school runs its own JupyterHub."""

import secrets
from importlib import metadata
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from string import Template

from lessonkit.classroom.seat_words import free_words
from lessonkit.course import course, course_files
from lessonkit.lessons import catalogue
from lessonkit.text.errors import CourseError

TEACHER = "teacher"
PASSWORDS = {"passwords.env", "values.yaml"}


def write_hub(out: Path, lesson_id: str) -> list[str]:
    """Write the files for a JupyterHub into a new folder, with passwords of its own.

    Parameters
    ----------
    out
        The folder; it must not be there, or be empty: passwords that are in use stay.
    lesson_id
        The lesson whose class board the hub serves.

    Returns
    -------
    The names of the files, in order.

    Raises
    ------
    CourseError
        The folder holds something, or there is no such lesson.
    """
    if out.exists() and (not out.is_dir() or any(out.iterdir())):
        raise CourseError(
            f"{out} is there already, perhaps with passwords in use. Name a folder that is new or "
            "empty."
        )
    words = [*free_words(())]
    names = (file.name for file in course_files("lessons").iterdir())
    lessons = sorted(name for name in names if name.endswith(".ipynb"))
    filled = {
        "name": course().name,
        "package": course().package,
        "command": course().command,
        "distribution": course().distribution,
        "version": metadata.version(course().distribution),
        "lesson": catalogue.lesson(lesson_id).id,
        "first": lessons[0],
        "teacher": TEACHER,
        # Words can be read out in a room; a teacher's password is copied.
        "learners_password": "-".join(secrets.choice(words) for _ in range(5)),
        "teacher_password": secrets.token_urlsafe(32),
    }
    return sorted(_write(files("lessonkit.hub") / "files", out, filled))


def _write(given: Traversable, out: Path, filled: dict[str, str]) -> list[str]:
    out.mkdir(parents=True, exist_ok=True)
    written: list[str] = []
    for one in given.iterdir():
        path = out / one.name.removesuffix(".in")  # as Python it would be compiled and checked
        if one.is_dir():
            written += [f"{one.name}/{name}" for name in _write(one, path, filled)]
            continue
        path.touch(mode=0o600 if path.name in PASSWORDS else 0o644)
        text = Template(one.read_text(encoding="utf-8")).substitute(filled)
        path.write_text(text, encoding="utf-8")
        if text.startswith("#!"):
            path.chmod(0o755)
        written.append(path.name)
    return written
