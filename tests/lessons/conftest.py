"""The browser fixtures, for the lessons gone through in JupyterLab."""

from pathlib import Path

import nbformat
import pytest

from tests.browser.conftest import *  # noqa: F403
from tests.names import COURSE_MARK, RECORDS

LESSONS = Path(__file__).parents[2] / "lessons"
NAME = "03-down-by-over-90-per-cent.ipynb"
UNTIL = 'check("03.against-2021"'


@pytest.fixture
def opened(lab, lab_server):
    """Lesson 03 to its second sum, in a fresh course folder, nothing run yet."""
    name = NAME
    lab.take_away(RECORDS)
    lab_server.end_kernels()
    (lab_server.folder / COURSE_MARK).write_text("{}")
    notebook = nbformat.read(LESSONS / name, 4)
    last = next(i for i, cell in enumerate(notebook.cells) if UNTIL in cell.source)
    del notebook.cells[last + 1 :]
    nbformat.write(notebook, lab_server.folder / name)
    lab.open(name)
    yield lab
    (lab_server.folder / COURSE_MARK).unlink()


@pytest.fixture
def lesson(opened):
    """The same, run from top to bottom."""
    opened.run_all()
    return opened
