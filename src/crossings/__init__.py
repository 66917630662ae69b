"""Counting Crossings: read, check and argue with the numbers of migration policy.

The names below are what a learner types. They are fetched on first use, so that the command
`crossings doctor` can still speak where a package that lessons need is missing or broken.
"""

from functools import cache
from importlib import import_module

__version__ = "0.1.0"

_HOMES = {
    "ask": "lessonkit.ask.questions",
    "begin": "lessonkit.ask.frame",
    "brief": "crossings.briefs.verbs",
    "check": "lessonkit.ask.questions",
    "claim": "crossings.ledger",
    "claims": "crossings.ledger",
    "compare_framings": "lessonkit.figures.framings",
    "describe": "lessonkit.figures.reading",
    "explore": "crossings.explorers",
    "export_brief": "crossings.briefs.export",
    "finish": "lessonkit.ask.frame",
    "hint": "lessonkit.ask.judging",
    "load": "lessonkit.data.package",
    "predict": "lessonkit.ask.questions",
    "recall": "lessonkit.ask.questions",
    "reflect": "lessonkit.ask.questions",
    "show_source": "lessonkit.data.package",
    "solution": "lessonkit.ask.judging",
    "table_of": "lessonkit.figures.reading",
}
__all__ = list(_HOMES)


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module 'crossings' has no attribute {name!r}")
    _prepare()
    return getattr(import_module(_HOMES[name]), name)


def __dir__() -> list[str]:
    return sorted([*_HOMES, "__version__"])


@cache
def _prepare() -> None:
    """Give figures the course's look and a way to paint without a network, and errors a word.

    And let numbers be typed into cells as the course prints them.
    """
    from lessonkit.ask.cell_errors import explain_errors
    from lessonkit.ask.typed_input import read_cells_as_typed
    from lessonkit.figures.theme import enable_theme
    from lessonkit.live import enable_still_figures

    enable_theme()
    enable_still_figures()
    explain_errors()
    read_cells_as_typed()
