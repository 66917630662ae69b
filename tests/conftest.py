"""What every test needs: a course folder of its own, so that no test writes into the project."""

import pytest

import crossings  # noqa: F401  (the course that tests play)
from lessonkit import record


@pytest.fixture(autouse=True)
def course_folder(tmp_path, monkeypatch):
    """An empty folder that is the current one; the learner's record goes there."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(record, "_open", {})
    return tmp_path


def pytest_collection_modifyitems(items):
    """Browser tests last: they are slow, and Playwright leaves an event loop running behind it."""
    items.sort(key=lambda item: bool({"lab", "chromium"} & set(getattr(item, "fixturenames", ()))))
