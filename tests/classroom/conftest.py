"""A class that has handed in."""

import pytest

from lessonkit import record
from tests.browser.conftest import *  # noqa: F403
from tests.classroom import a_class


@pytest.fixture
def start_again(tmp_path, monkeypatch):
    """Another learner sits down: an empty course folder of that name."""

    def sit_down(seat):
        folder = tmp_path / "learners" / seat
        folder.mkdir(parents=True)
        monkeypatch.chdir(folder)
        monkeypatch.setattr(record, "_open", {})  # a notebook of its own
        return folder

    return sit_down


@pytest.fixture
def handed_in(tmp_path, start_again, monkeypatch):
    """The folder with thirty files; the teacher sits elsewhere."""
    place = tmp_path / "handed in"
    place.mkdir()
    a_class.make(place, start_again)
    monkeypatch.chdir(tmp_path)
    return place
