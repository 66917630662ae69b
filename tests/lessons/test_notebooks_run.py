"""Both notebooks of every lesson run from top to bottom in a fresh Python."""

import json
from pathlib import Path

import nbformat
import pytest

from lessonkit.ask.frame import is_done
from lessonkit.lessons import catalogue
from tests.lessons import shells
from tests.names import FILE_NAME

ROOT = Path(__file__).parents[2]
LESSONS = sorted((ROOT / "lessons").glob("*.ipynb"))
SOLVED = sorted((ROOT / "solutions").glob("*.ipynb"))
NAMES = [path.stem for path in LESSONS]


@pytest.fixture(scope="module")
def learners(tmp_path_factory):
    folder = tmp_path_factory.mktemp("lessons")
    return folder, shells.run(LESSONS, folder, "in order")


@pytest.fixture(scope="module")
def solved(tmp_path_factory):
    folder = tmp_path_factory.mktemp("solutions")
    return folder, shells.run(SOLVED, folder, "in order")


def record_of(ran, name):
    """What a notebook left in its folder, after it ran without an error."""
    folder, said = ran
    assert [cell["printed"] for cell in said[name]["in order"] if cell["error"]] == []
    return json.loads((folder / name / FILE_NAME).read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", NAMES)
def test_the_learners_notebook_runs_and_nothing_is_done_yet(learners, name):
    record = record_of(learners, name)
    said = [text for cell in learners[1][name]["in order"] for text in cell["shown"]]
    assert any("Not attempted yet" in text for text in said)
    assert not any(text.startswith(("Right", "Not yet")) for text in said)
    assert list(record["lessons"]) == [name[:2]]


@pytest.mark.parametrize("name", NAMES)
def test_the_solved_notebook_does_every_exercise(solved, name):
    record = record_of(solved, name)
    lesson = catalogue.lesson(name[:2])
    assert [task.id for task in lesson.tasks if not is_done(task.id, record)] == []


def test_every_lesson_has_both_and_they_carry_no_outputs():
    assert [p.name for p in LESSONS] == [p.name for p in SOLVED] != []
    for path in (*LESSONS, *SOLVED):
        cells = nbformat.read(path, 4).cells
        assert [cell.outputs for cell in cells if cell.get("outputs")] == []
