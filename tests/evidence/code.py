"""The words in the course's code and glossary, with “{{…}}” for what is worked out."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import crossings
from lessonkit.data.package import load

ROOT = Path(crossings.__file__).parent
# Sheet → the folders of the course that it reads.
FOLDERS = {
    "explorers": ("explorers",),
    "code": ("charts", "worlds", "slips", "briefs", "finder"),
}
GLOSSARY = "glossary"
SHEETS = (*FOLDERS, GLOSSARY)
FEWEST = 5  # words of one text; labels, units and ends of sentences have fewer
WORD = re.compile(r"\b[A-Za-z’]{2,}\b")
FIELD = "{{…}}"
# Tags, patterns, queries, styles, lists of words: what no learner reads.
MACHINE = re.compile(r"[<\\|]|==|[\w-]+:[\w#{][^;]*;|(?:[a-z]+ ){30}")


def texts(sheet: str) -> Iterator[tuple[str, str]]:
    """Place and text, for each string of some words that a learner can read."""
    if sheet == GLOSSARY:
        yield from _of_glossary()
    for folder in FOLDERS.get(sheet, ()):
        for file in sorted((ROOT / folder).glob("[a-z]*.py")):
            where = file.stem if folder == sheet else f"{folder}/{file.stem}"
            for text in _of_module(file):
                yield where, text


def _of_glossary() -> Iterator[tuple[str, str]]:
    for row in load("glossary").fillna("").to_dict("records"):
        for column in ("plain_words", "used_by", "the_difference"):
            yield str(row["term"]), str(row[column])


def _of_module(file: Path) -> Iterator[str]:
    tree = ast.parse(file.read_text(encoding="utf-8"))
    skipped = {id(node) for node in _skipped(tree)}
    found = [node for node in ast.walk(tree) if isinstance(node, ast.Constant | ast.JoinedStr)]
    for node in sorted(found, key=lambda one: (one.lineno, one.col_offset)):
        text = "" if id(node) in skipped else _text(node)
        if len(WORD.findall(text)) >= FEWEST and not MACHINE.search(text):
            yield text


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
