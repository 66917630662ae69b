"""One change of the lines of a right function or table."""

from __future__ import annotations

import ast
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Edit:
    """One change: the place of a node in the walk of the tree, and what is done to it there.

    `ask` is what to look at, where the words of what is done do not lead to it; `roughly` is what
    is said of it where small numbers would fit other changes as well.
    """

    place: int
    slip: str
    does: str
    make: Callable[[Any], ast.AST]
    ask: str = ""
    roughly: str = ""
