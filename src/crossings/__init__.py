"""Counting Crossings: read, check and argue with the numbers of migration policy.

The names below are what a learner types.
"""

from crossings import _old_paths
from crossings._course import COURSE
from lessonkit import verbs
from lessonkit.course import play

__version__ = "0.2.0"

play(COURSE)
_old_paths.keep()

_HOMES = {
    **verbs.HOMES,
    "brief": "crossings.briefs.verbs",
    "claim": "crossings.ledger",
    "claim_check": "crossings.briefs.claim_form",
    "claims": "crossings.ledger",
    "explore": "crossings.explorers",
    "export_brief": "crossings.briefs.export",
    "glossary": "crossings.terms",
    "tables": "crossings.finder.subjects",
    "use": "crossings.own_table",
    "where_from": "crossings.finder.verbs",
}
__all__ = sorted(_HOMES)


def __getattr__(name: str) -> object:
    return verbs.fetch(name, _HOMES, __name__)


def __dir__() -> list[str]:
    return sorted([*_HOMES, "__version__"])


def load_ipython_extension(shell: object = None) -> None:
    """Explain errors; IPython calls this where a kernel loads the course at its start."""
    verbs.explain(_HOMES, __name__)
    verbs.import_ahead(_HOMES, ["begin", "ask", "explore"])
