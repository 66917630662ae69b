"""What every test needs: a course folder of its own, so that no test writes into the project.

And who runs which tests, where `python3 start.py test` runs three at a time.
"""

import re
from unittest.mock import Mock

import pytest

import crossings  # noqa: F401  (the course that tests play)
from lessonkit import record


@pytest.fixture(autouse=True, scope="session")
def ipython_folder(tmp_path_factory):
    """A folder of IPython's own: no test depends on what is at home, or on there being a home."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("IPYTHONDIR", str(tmp_path_factory.mktemp("ipython")))
        yield


@pytest.fixture(autouse=True)
def course_folder(tmp_path, monkeypatch):
    """An empty folder that is the current one; the learner's record goes there."""
    # What is brought onto the disk a moment later would fall into another test.
    monkeypatch.setattr("lessonkit.record.settling.Timer", Mock())
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(record, "_open", {})
    return tmp_path


LONG = ("site", "classroom")  # folders whose file with a browser takes a minute


def pytest_collection_modifyitems(items):
    """Browser tests last, for Playwright leaves an event loop running behind it.

    The long ones first among these, so that no process is left alone with one at the end.
    """

    def place(item):
        in_browser = {"lab", "chromium"} & set(getattr(item, "fixturenames", ()))
        return (1 if item.path.parent.name in LONG else 2) if in_browser else 0

    items.sort(key=place)


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config, log):
    """Tests of one file go to one process, those of one lesson in JupyterLab too.

    So what a file or a page prepares is prepared once, and all processes have work to the end.
    """
    from xdist.scheduler import LoadScopeScheduling

    class Together(LoadScopeScheduling):
        def _split_scope(self, nodeid):
            file, _, test = nodeid.partition("::")
            lesson = file.endswith("_browser.py") and re.search(r"\[(\d\d)-", test)
            return lesson[1] if lesson else file

    return Together(config, log)
