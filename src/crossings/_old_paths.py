"""Paths that notebooks of earlier editions import from, kept alive under their new names.

Learners keep their notebooks, so what was handed out once goes on working. Nothing in the project
itself imports from these paths.
"""

import sys
from collections.abc import Sequence
from importlib import import_module
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec
from types import ModuleType

MOVED = {
    "crossings.charts.framings": "lessonkit.figures.framings",
    "crossings.charts.reading": "lessonkit.figures.reading",
    "crossings.exercises": "crossings.slips",
    "crossings.exercises.lessons": "crossings.slips",
    "crossings.exercises.lessons.lesson_13": "crossings.slips",
    "crossings.briefs.forecast": "crossings.worlds.forecast",
    "crossings.exercises.lessons.lesson_13.figures": "crossings.worlds.forecast",
    "crossings.explorers.harbour": "crossings.worlds.harbour",
    "crossings.explorers.members": "crossings.worlds.members",
    "crossings.tables": "lessonkit.text.tables",
}


class _Finder(MetaPathFinder, Loader):
    """Finds a module under the name that it had."""

    def find_spec(
        self, name: str, path: Sequence[str] | None = None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        return ModuleSpec(name, self, is_package=True) if name in MOVED else None

    def create_module(self, spec: ModuleSpec) -> ModuleType:
        return import_module(MOVED[spec.name])

    def exec_module(self, module: ModuleType) -> None:
        pass


def keep() -> None:
    """Let the old paths be imported."""
    if not any(isinstance(finder, _Finder) for finder in sys.meta_path):
        sys.meta_path.append(_Finder())
