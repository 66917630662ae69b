"""The words of the explorers as their sources have them, with “{{…}}” for what is worked out."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import crossings.explorers

FOLDER = Path(crossings.explorers.__file__).parent
FEWEST = 5  # words of one text; labels, units and ends of sentences have fewer
WORD = re.compile(r"\b[A-Za-z’]{2,}\b")
FIELD = "{{…}}"


def texts() -> Iterator[tuple[str, str]]:
    """Explorer and text, for each string of some words that a learner can read."""
    for file in sorted(FOLDER.glob("[a-z]*.py")):
        tree = ast.parse(file.read_text(encoding="utf-8"))
        skipped = {id(node) for node in _skipped(tree)}
        found = [node for node in ast.walk(tree) if isinstance(node, ast.Constant | ast.JoinedStr)]
        for node in sorted(found, key=lambda one: (one.lineno, one.col_offset)):
            text = "" if id(node) in skipped else _text(node)
            if len(WORD.findall(text)) >= FEWEST and "<" not in text:
                yield file.stem, text


def _skipped(tree: ast.AST) -> Iterator[ast.AST]:
    """Docstrings, and the parts of a text that is read as a whole."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr):
            yield node.value
        elif isinstance(node, ast.JoinedStr):
            yield from (inner for inner in ast.walk(node) if inner is not node)


def _text(node: ast.expr) -> str:
    if isinstance(node, ast.JoinedStr):
        pieces = (FIELD if isinstance(one, ast.FormattedValue) else one for one in node.values)
        return "".join(one if isinstance(one, str) else _text(one) for one in pieces)
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""
