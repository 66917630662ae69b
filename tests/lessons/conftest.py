"""The browser fixtures, for the lessons gone through in JupyterLab."""

import shutil
from pathlib import Path

import pytest

from tests.browser.conftest import *  # noqa: F403
from tests.names import COURSE_MARK

LESSONS = Path(__file__).parents[2] / "lessons"


@pytest.fixture
def opened(lab, lab_server, request):
    """The lesson `NAME` of the test's module, in a fresh course folder, nothing run yet."""
    name = request.module.NAME
    for old in lab_server.folder.glob("crossings-progress*"):
        old.unlink()
    (lab_server.folder / COURSE_MARK).write_text("{}")
    shutil.copy(LESSONS / name, lab_server.folder)
    lab.open(name)
    yield lab
    (lab_server.folder / COURSE_MARK).unlink()


@pytest.fixture
def lesson(opened):
    """The lesson `NAME`, run from top to bottom."""
    opened.run_all()
    return opened
