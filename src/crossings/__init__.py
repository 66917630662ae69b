"""Counting Crossings: read, check and argue with the numbers of migration policy.

The names below are what a learner types. They are fetched on first use, so that the command
`crossings doctor` can still speak where a package that lessons need is missing or broken.
"""

from functools import cache
from importlib import import_module

__version__ = "0.1.0"

_HOMES = {
    "ask": "crossings.questions",
    "begin": "crossings.frame",
    "brief": "crossings.briefs.verbs",
    "check": "crossings.questions",
    "claim": "crossings.ledger",
    "claims": "crossings.ledger",
    "compare_framings": "crossings.charts.framings",
    "describe": "crossings.charts.reading",
    "explore": "crossings.explorers",
    "export_brief": "crossings.briefs.export",
    "finish": "crossings.frame",
    "hint": "crossings.exercises.verbs",
    "load": "crossings.data",
    "predict": "crossings.questions",
    "recall": "crossings.questions",
    "reflect": "crossings.questions",
    "show_source": "crossings.data",
    "solution": "crossings.exercises.verbs",
    "table_of": "crossings.charts.reading",
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
    """Give figures the course's look and a way to paint without a network, and errors a word."""
    from crossings.charts.theme import enable_theme
    from crossings.live import enable_still_figures
    from crossings.missing_names import explain_missing_names

    enable_theme()
    enable_still_figures()
    explain_missing_names()
