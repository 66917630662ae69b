"""Every worked notebook in a real JupyterLab: it runs, paints, and does the whole lesson."""

import json
import shutil
from pathlib import Path

import pytest

from lessonkit.ask.frame import is_done
from lessonkit.lessons import catalogue
from tests.browser.server import kept_folder
from tests.lessons import looking
from tests.lessons.walking import cell_with
from tests.names import FILE_NAME

SOLUTIONS = sorted((Path(__file__).parents[2] / "solutions").glob("*.ipynb"))


@pytest.fixture
def solutions(lab_server):
    """The folder of worked notebooks, which keeps a record of its own."""
    with kept_folder(lab_server, "solutions") as folder:
        yield folder


@pytest.mark.parametrize("path", SOLUTIONS, ids=lambda path: path.stem)
def test_it_runs_paints_and_finishes(path, lab, solutions):
    shutil.copy(path, solutions)
    lab.open(f"solutions/{path.name}")
    lab.run_all()
    looking.wait_for_figures(lab)
    for figure in lab.page.evaluate(looking.FIGURES):
        assert figure["marks"] > 3
        assert len(figure["described"]) > 60
        assert figure["cut"] == [], figure["described"]
    last = lab.text_of(cell_with(lab, f'finish("{path.stem[:2]}")'))
    assert "To come back to" not in last  # nothing was left open
    record = json.loads((solutions / FILE_NAME).read_text(encoding="utf-8"))
    tasks = catalogue.lesson(path.stem[:2]).tasks
    assert [task.id for task in tasks if not is_done(task.id, record)] == []
    assert lab.errors() == []
