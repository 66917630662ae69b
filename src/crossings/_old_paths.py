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


class _OldModule(ModuleType):
    """A module of before whose name is a verb today: called, it does what the verb does."""

    def __call__(self, *given: object, **named: object) -> object:
        package, _, verb = self.__name__.rpartition(".")
        return sys.modules[package].__getattr__(verb)(*given, **named)


class _Finder(MetaPathFinder, Loader):
    """Finds a module under the name that it had."""

    def find_spec(
        self, name: str, path: Sequence[str] | None = None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        return ModuleSpec(name, self, is_package=True) if name in MOVED else None

    def create_module(self, spec: ModuleSpec) -> ModuleType:
        moved = import_module(MOVED[spec.name])
        package, _, name = spec.name.rpartition(".")
        if name not in getattr(sys.modules[package], "__all__", ()):
            return moved
        # Python makes it an attribute of the package, where the verb was.
        old = _OldModule(spec.name)
        old.__dict__.update({key: value for key, value in vars(moved).items() if key[:2] != "__"})
        return old

    def exec_module(self, module: ModuleType) -> None:
        pass


def keep() -> None:
    """Let the old paths be imported."""
    if not any(isinstance(finder, _Finder) for finder in sys.meta_path):
        sys.meta_path.append(_Finder())
