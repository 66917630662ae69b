"""Where a lesson's own Python went wrong: file, line, what it was, and the line itself."""

from difflib import get_close_matches
from pathlib import Path
from traceback import walk_tb
from types import TracebackType

from lessonkit.text.errors import CourseError


def fault_in(folder: Path, error: Exception) -> str:
    """Say where in the modules of a lesson an error arose, and what it was.

    Parameters
    ----------
    folder
        The folder of the lesson.
    error
        What its `figures.py` or `tables.py` raised.

    Examples
    --------
    >>> fault_in(Path("01-apples"), SyntaxError("no", ("01-apples/figures.py", 3, 1, "x = (")))
    '01-apples/figures.py, line 3: no\\n    x = ('
    """
    if isinstance(error, SyntaxError):
        place, number, line = Path(error.filename or "?"), error.lineno or 1, error.text or ""
        return f"{place.parent.name}/{place.name}, line {number}: {error.msg}\n    {line.strip()}"
    frames = [
        (Path(frame.f_code.co_filename), number)
        for frame, number in walk_tb(error.__traceback__)
        if Path(frame.f_code.co_filename).parent == folder
    ]
    if not frames:
        return _what(error)
    place, number = frames[-1]
    line = place.read_text(encoding="utf-8").split("\n")[number - 1]
    return f"{folder.name}/{place.name}, line {number}: {_what(error)}\n    {line.strip()}"


def _what(error: Exception) -> str:
    """The error in words; a name that is unknown gets the nearest one."""
    if isinstance(error, CourseError | ImportError):
        return str(error)
    if isinstance(error, NameError):
        near = get_close_matches(str(error.name), _names_at(error.__traceback__), n=1)
        return f"{error}" + (f"; did you mean {near[0]!r}?" if near else "")
    if isinstance(error, KeyError):
        return f"there is no entry {error}"
    return f"{type(error).__name__}, {error}"


def _names_at(trace: TracebackType | None) -> list[str]:
    """What could be named where an error arose."""
    frames = [frame for frame, _ in walk_tb(trace)]
    return [name for frame in frames[-1:] for name in (*frame.f_globals, *frame.f_locals)]
