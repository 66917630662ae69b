"""What the page needs once per kernel: Vega, and the cures for keys and labels of widgets."""

from functools import cache
from pathlib import Path

from anywidget import AnyWidget

from lessonkit.text.errors import CourseError

STATIC = Path(__file__).with_name("static")


class _Engine(AnyWidget):
    """Brings Vega to the page. It has no view; figures wait for it."""

    def __init__(self, path: Path = STATIC / "engine.js"):
        if not path.is_file():
            raise CourseError(
                "Live figures need a file that is made when the course is installed, and it is "
                f"not there ({path.name}). In a checkout of the course make it with: "
                "python -m pip install -e ."
            )
        self._esm = path.read_text(encoding="utf-8")
        super().__init__()


class _Widgets(AnyWidget):
    """Gives the page's widgets their keys and their names back. It has no view."""

    _esm = STATIC / "widgets.js"


@cache
def _once(kind: type[AnyWidget]) -> AnyWidget:
    return kind()


def ready() -> None:
    """Make sure that the page has what figures and widgets need.

    Every widget of the course calls this before it is shown. It costs nothing after the first
    time; a page that is loaded again gets everything back from the kernel by itself.

    Raises
    ------
    CourseError
        When the course runs from a checkout that was never installed.
    """
    for kind in (_Widgets, _Engine):  # keys and names do not need Vega
        if _once(kind).comm is None:  # someone has closed all widgets
            _once.cache_clear()
            _once(kind)
