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
    "show_table": "lessonkit.text.tables",
    "solution": "lessonkit.ask.judging",
    "table_of": "lessonkit.figures.reading",
}
__all__ = list(_HOMES)  # pyright: ignore[reportUnsupportedDunderAll]


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module 'crossings' has no attribute {name!r}")
    _prepare()
    return getattr(import_module(_HOMES[name]), name)


def __dir__() -> list[str]:
    return sorted([*_HOMES, "__version__"])


def load_ipython_extension(shell: object = None) -> None:
    """Explain missing names; IPython calls this where a kernel loads the course at its start."""
    from lessonkit.ask.missing_names import explain_missing_names

    explain_missing_names({name: f"from crossings import {name}" for name in _HOMES})


@cache
def _prepare() -> None:
    """Give figures the course's look and a way to paint without a network, and errors a word."""
    from lessonkit.figures.theme import enable_theme
    from lessonkit.live import enable_still_figures

    enable_theme()
    enable_still_figures()
    load_ipython_extension()
