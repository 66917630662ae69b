"""Two lessons walked once for all tests of paper."""

import pytest

from crossings.cli import on_paper
from crossings.explorers import find
from lessonkit.figures.theme import enable_theme
from lessonkit.lessons import catalogue
from lessonkit.paper.walk import pieces


def still(name, **choices):
    return find(name).still(**choices)


@pytest.fixture(scope="session", params=["03", "08"])
def walked(request):
    enable_theme()
    lesson = catalogue.lesson(request.param)
    return lesson, list(pieces(lesson, on_paper()))
