"""The prose of every lesson: headings in order, words that are fair, each exercise once."""

import json
import re
from itertools import pairwise
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SOURCES = sorted((ROOT / "lessons" / "source").glob("*.md"))


def prose(path):
    """The prose of a lesson without code and without teachers' notes."""
    text = path.read_text(encoding="utf-8").split("---\n", 2)[2]
    return re.sub(r"```.*?```|:::\{teacher\}.*?\n:::", "", text, flags=re.S)


@pytest.mark.parametrize("path", SOURCES, ids=lambda p: p.stem)
def test_headings_go_down_one_step_at_a_time(path):
    levels = [len(m) for m in re.findall(r"^(#+) ", prose(path), flags=re.M)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(b - a <= 1 for a, b in pairwise(levels))


@pytest.mark.parametrize("path", SOURCES, ids=lambda p: p.stem)
def test_nobody_is_called_illegal_and_nobody_is_water(path):
    loaded = r"\b(illegals?|swarm|flood(?:ed|ing)?|tidal|invasion|influx|bogus)\b"
    # An official label of visits, in its quotation marks; said of what is done, never of people.
    text = re.sub("“illegal working”", "", path.read_text(encoding="utf-8"), flags=re.I)
    assert re.findall(loaded, text, flags=re.I) == []


@pytest.mark.parametrize("path", SOURCES, ids=lambda p: p.stem)
def test_learners_notebook_asks_every_exercise_once(path):
    from lessonkit.lessons import catalogue

    lesson = catalogue.lesson(path.stem[:2])
    notebook = json.loads((ROOT / "lessons" / f"{path.stem}.ipynb").read_text(encoding="utf-8"))
    code = "\n".join("".join(c["source"]) for c in notebook["cells"] if c["cell_type"] == "code")
    asked = re.findall(r"(?:check|ask|predict|reflect)\(\"([\d.\w-]+)\"", code)
    assert sorted(asked) == sorted(task.id for task in lesson.tasks)
