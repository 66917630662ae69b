"""Counting Crossings: read, check and argue with the numbers of migration policy."""

from crossings import _fast_altair  # noqa: F401  (first: see there)
from crossings.charts.theme import enable_theme
from crossings.data import load, show_source
from crossings.exercises.verbs import check, hint, solution
from crossings.explorers import explore
from crossings.frame import begin, finish
from crossings.ledger import claim, claims
from crossings.live import enable_still_figures
from crossings.questions import ask, predict, reflect

__all__ = [
    "ask",
    "begin",
    "check",
    "claim",
    "claims",
    "explore",
    "finish",
    "hint",
    "load",
    "predict",
    "reflect",
    "show_source",
    "solution",
]
__version__ = "0.1.0"

# A figure shown in a notebook must paint without a network; Altair's own ways do not.
enable_theme()
enable_still_figures()
