"""The first cell of a lesson fetches every verb that its words, cells and replies use or offer."""

import ast
import json
import re
from dataclasses import fields, is_dataclass
from pathlib import Path

import pytest

import crossings
from lessonkit.lessons import catalogue

NOTEBOOKS = sorted((Path(__file__).parents[2] / "lessons").glob("*.ipynb"))
CALLED = re.compile(rf"\b({'|'.join(crossings.__all__)})\(")
NAMED = re.compile(rf"`({'|'.join(crossings.__all__)})`")
# A judged answer offers these wherever it is given.
EVERYWHERE = {"hint", "solution"}


def texts(thing):
    """Every text inside an exercise: its question, options, hints, replies and worked solution."""
    if isinstance(thing, str):
        yield thing
    elif isinstance(thing, dict):
        for key, value in thing.items():
            yield from texts(key)
            yield from texts(value)
    elif isinstance(thing, list | tuple):
        for item in thing:
            yield from texts(item)
    elif is_dataclass(thing):
        for part in fields(thing):
            yield from texts(getattr(thing, part.name))


def verbs_offered(lesson_id, cells):
    found = set(EVERYWHERE)
    for cell in cells:
        source = "".join(cell["source"])
        found |= {*CALLED.findall(source), *NAMED.findall(source)}
    for text in texts(catalogue.lesson(lesson_id).tasks):
        found |= set(CALLED.findall(text))
    return found


def first_imports(cells):
    """The names that the first cell with an import of the course fetches from it."""
    for cell in cells:
        if cell["cell_type"] == "code" and "from crossings" in "".join(cell["source"]):
            return {
                name.name
                for part in ast.walk(ast.parse("".join(cell["source"])))
                if isinstance(part, ast.ImportFrom) and part.module.startswith("crossings")
                for name in part.names
            }
    raise AssertionError("no cell fetches anything of the course")


def test_the_verbs_of_an_exercise_are_seen():
    assert "hint" in crossings.__all__
    assert CALLED.findall('Run hint("03.fall"), or show_table(boats).') == ["hint", "show_table"]
    assert NAMED.findall("See `table_of` and table_of.") == ["table_of"]


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_the_first_cell_fetches_every_verb(path):
    lesson_id = path.stem[:2]
    cells = json.loads(path.read_text(encoding="utf-8"))["cells"]
    missing = verbs_offered(lesson_id, cells) - first_imports(cells)
    assert missing == set()
