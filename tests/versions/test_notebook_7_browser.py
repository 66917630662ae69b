"""A lesson in Jupyter Notebook 7, which shares JupyterLab's parts; run by `tests.versions`."""

import shutil
from pathlib import Path

import pytest

from tests.browser.conftest import *  # noqa: F403
from tests.lessons import looking
from tests.lessons.walking import answer, cell_with
from tests.worked_out import right, said, wrong

LESSON = Path(__file__).parents[2] / "lessons" / "03-down-by-over-90-per-cent.ipynb"


def test_a_lesson_in_notebook_7(lab, lab_server):
    pytest.importorskip("notebook", reason="Notebook 7 is no dependency of the course")
    shutil.copy(LESSON, lab_server.folder)
    lab.open(LESSON.name, page="notebooks")
    before = lab.errors()  # Notebook 7.6 has one of its own while it loads its settings
    lab.run_all()
    looking.wait_for_figures(lab)
    assert all(not figure["cut"] for figure in lab.page.evaluate(looking.FIGURES))
    replied = answer(lab, "03.fall", wrong("03.fall", "wrong-base"))
    assert "divided the difference by Albanian nationals in 2023" in replied
    assert "Right" in answer(lab, "03.fall", right("03.fall"))
    box = lab.form_of(cell_with(lab, 'explore("composition")'))
    cells = lab.cell_count()
    box.get_by_role("slider", name="Baseline").press("ArrowLeft")
    box.get_by_text(said("composition", baseline=2021, comparison=2023)).wait_for()
    box.get_by_role("checkbox", name="Albania").press("b")  # a shortcut that adds a cell
    assert lab.cell_count() == cells
    assert lab.errors() == before
