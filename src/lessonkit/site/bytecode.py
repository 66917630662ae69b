"""Bytecode in place of source: a page then starts sooner, for it has nothing to compile.

Only the Python that Pyodide is can write it; built with another one, the folder holds sources.
"""

import py_compile
import sys
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

from lessonkit.site.inputs import wanted


def fits() -> bool:
    """Whether this Python writes bytecode that a page can read."""
    return wanted()["info"]["python"].split(".")[:2] == [str(n) for n in sys.version_info[:2]]


def compiled(inside: Mapping[str, bytes], *, sources: bool = False) -> dict[str, bytes]:
    """The files of a wheel, compiled where that can be done.

    Parameters
    ----------
    inside
        Name → content.
    sources
        Whether the sources stay beside it.

    Examples
    --------
    >>> sorted(compiled({"a/__init__.py": b"x = 1", "a/table.csv": b"1,2"}))
    ['a/__init__.pyc', 'a/table.csv']
    """
    made: dict[str, bytes] = {}
    with TemporaryDirectory() as folder:
        source, target = Path(folder, "one.py"), Path(folder, "one.pyc")
        for name, content in inside.items():
            if not name.endswith(".py"):
                made[name] = content
                continue
            source.write_bytes(content)
            try:
                py_compile.compile(
                    str(source),
                    str(target),
                    dfile=name,  # where an error says it stands: nothing of this computer
                    doraise=True,
                    invalidation_mode=py_compile.PycInvalidationMode.UNCHECKED_HASH,
                )
            except py_compile.PyCompileError:  # a template, or for another Python
                made[name] = content
                continue
            made[_beside(name) if sources else f"{name}c"] = target.read_bytes()
            if sources:
                made[name] = content
    return made


def _beside(name: str) -> str:
    path = Path(name)
    return (path.parent / f"__pycache__/{path.stem}.{sys.implementation.cache_tag}.pyc").as_posix()
