"""The engine's examples are played with the toy course of the tests, the course's with itself."""

from pathlib import Path

import pytest


@pytest.fixture(autouse=True)
def played(request):
    """The course that the examples of a module speak of."""
    from crossings._course import COURSE
    from lessonkit.course import play
    from tests.engine import toy

    engine = "lessonkit" in Path(str(request.node.path)).parts
    play(toy.COURSE if engine else COURSE)
    yield
    play(COURSE)
