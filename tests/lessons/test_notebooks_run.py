"""Both notebooks of every lesson run from top to bottom in a fresh kernel."""

import json
from pathlib import Path

import nbformat
import pytest
from nbclient import NotebookClient

from lessonkit.ask.frame import is_done
from lessonkit.lessons import catalogue
from tests.names import FILE_NAME

ROOT = Path(__file__).parents[2]
LESSONS = sorted((ROOT / "lessons").glob("*.ipynb"))
SOLVED = sorted((ROOT / "solutions").glob("*.ipynb"))


def run(path, folder):
    """The notebook after it was run in `folder`."""
    ran = nbformat.read(path, 4)
    NotebookClient(ran, timeout=120, resources={"metadata": {"path": str(folder)}}).execute()
    return ran


def outputs(ran):
    return [output for cell in ran.cells for output in cell.get("outputs", [])]


@pytest.mark.parametrize("path", LESSONS, ids=lambda p: p.stem)
def test_the_learners_notebook_runs_and_nothing_is_done_yet(path, tmp_path):
    said = [o.data.get("text/plain", "") for o in outputs(run(path, tmp_path)) if "data" in o]
    assert any("Not attempted yet" in text for text in said)
    assert not any(text.startswith(("Right", "Not yet")) for text in said)
    record = json.loads((tmp_path / FILE_NAME).read_text(encoding="utf-8"))
    assert list(record["lessons"]) == [path.stem[:2]]


@pytest.mark.parametrize("path", SOLVED, ids=lambda p: p.stem)
def test_the_solved_notebook_does_every_exercise(path, tmp_path):
    run(path, tmp_path)
    record = json.loads((tmp_path / FILE_NAME).read_text(encoding="utf-8"))
    lesson = catalogue.lesson(path.stem[:2])
    assert [task.id for task in lesson.tasks if not is_done(task.id, record)] == []


def test_every_lesson_has_both_and_they_carry_no_outputs():
    assert [p.name for p in LESSONS] == [p.name for p in SOLVED] != []
    for path in (*LESSONS, *SOLVED):
        assert outputs(nbformat.read(path, 4)) == []
