"""The engine is tested with a course of its own, of one lesson on another subject."""

import pytest

import crossings  # the course that is played unless a test says otherwise

collect_ignore = ["toy"]  # importing it plays it; a test asks for it


@pytest.fixture
def toy(tmp_path, monkeypatch):
    """The toy course, played in a folder of its own."""

    from lessonkit.course import play
    from tests.engine import toy

    monkeypatch.chdir(tmp_path)
    play(toy.COURSE)
    yield toy
    play(crossings.COURSE)
