"""What a learner types in any course, by name; fetched on first use.

A command such as `doctor` can so still speak where a package that lessons need is broken.
"""

from collections.abc import Mapping
from functools import cache
from importlib import import_module

HOMES = {
    "ask": "lessonkit.ask.questions",
    "begin": "lessonkit.ask.frame",
    "check": "lessonkit.ask.questions",
    "compare_framings": "lessonkit.figures.framings",
    "describe": "lessonkit.figures.reading",
    "finish": "lessonkit.ask.frame",
    "hand_in": "lessonkit.classroom.hand_in",
    "hint": "lessonkit.ask.judging",
    "join": "lessonkit.classroom.joining",
    "leave": "lessonkit.classroom.joining",
    "load": "lessonkit.data.package",
    "predict": "lessonkit.ask.questions",
    "recall": "lessonkit.ask.questions",
    "reflect": "lessonkit.ask.questions",
    "show_source": "lessonkit.data.package",
    "show_table": "lessonkit.text.tables",
    "solution": "lessonkit.ask.judging",
    "table_of": "lessonkit.figures.reading",
}


def fetch(name: str, homes: Mapping[str, str], package: str) -> object:
    """One of the names in `homes`, for the `__getattr__` of a course's package.

    Raises
    ------
    AttributeError
        The package has no such name.

    Examples
    --------
    >>> fetch("load", HOMES, "toy").__name__
    'load'
    """
    if name not in homes:
        raise AttributeError(f"module {package!r} has no attribute {name!r}")
    _prepare()
    explain(homes, package)
    return getattr(import_module(homes[name]), name)


def explain(homes: Mapping[str, str], package: str) -> None:
    """Put a sentence above Python's own words where a cell is at fault, once a kernel."""
    from lessonkit.ask.cell_errors import explain_errors

    explain_errors({name: f"from {package} import {name}" for name in homes})


@cache
def _prepare() -> None:
    """Give figures their look and a way to paint offline; let numbers be typed as printed."""
    from lessonkit.ask.typed_input import read_cells_as_typed
    from lessonkit.figures.theme import enable_theme
    from lessonkit.live import enable_still_figures

    enable_theme()
    enable_still_figures()
    read_cells_as_typed()
