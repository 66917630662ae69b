"""What a learner types in any course, by name; fetched on first use.

A command such as `doctor` can so still speak where a package that lessons need is broken.
"""

import os
import sys
from collections.abc import Mapping, Sequence
from contextlib import suppress
from functools import cache
from importlib import import_module
from threading import Thread

HOMES = {
    "ask": "lessonkit.ask.questions",
    "begin": "lessonkit.classroom.entering",
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
    "report": "lessonkit.report.verb",
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
    ImportError
        Something that it needs cannot be imported; where a file of the learner's hides it, the
        text says which.

    Examples
    --------
    >>> fetch("load", HOMES, "toy").__name__
    'load'
    """
    if name not in homes:
        raise AttributeError(f"module {package!r} has no attribute {name!r}")
    for thread in _ahead:
        thread.join()
    try:
        _prepare()
        explain(homes, package)
        return getattr(import_module(homes[name]), name)
    except (AttributeError, ImportError) as error:
        # Python would turn the one into “cannot import name”, and hide the reason.
        raise ImportError(_hidden_by() or str(error)) from error


def _hidden_by() -> str:
    """What to do about a file in this folder that Python took for a library."""
    here = os.getcwd()
    for module in list(sys.modules.values()):
        file = getattr(module, "__file__", None) or ""
        if os.path.dirname(file) == here and getattr(module, "__name__", "") != "__main__":
            return (
                f"Your file {os.path.basename(file)} stands in the way: Python reads it in place "
                "of the library of that name. Rename it, then choose Kernel → Restart Kernel."
            )
    return ""


def import_ahead(homes: Mapping[str, str], names: Sequence[str]) -> None:
    """Import what `names` need while the learner reads; whoever asks for a name waits for it.

    Parameters
    ----------
    homes
        Where each name is at home.
    names
        Those that the first cells of a lesson use.
    """

    def work() -> None:
        with suppress(Exception):  # whoever needs it imports it again and hears what is wrong
            for module in ("lessonkit.figures.theme", *(homes[name] for name in names)):
                import_module(module)

    _ahead.append(Thread(target=work, daemon=True))
    _ahead[-1].start()


_ahead: list[Thread] = []


def explain(homes: Mapping[str, str], package: str) -> None:
    """Read numbers as typed, and put a sentence above Python's words where a cell is at fault."""
    from lessonkit.ask.cell_errors import explain_errors
    from lessonkit.ask.typed_input import read_cells_as_typed

    read_cells_as_typed()
    explain_errors({name: f"from {package} import {name}" for name in homes})


@cache
def _prepare() -> None:
    """Give figures their look and a way to paint offline."""
    from lessonkit.figures.theme import enable_theme
    from lessonkit.live import enable_still_figures

    enable_theme()
    enable_still_figures()
