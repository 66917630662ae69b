"""The questions of three lessons, gathered once: every kind that a bank carries is among them."""

import pytest

from crossings.cli import on_paper
from lessonkit.banks.gathering import gather
from lessonkit.figures.theme import enable_theme


@pytest.fixture(scope="session")
def entries():
    enable_theme()
    return list(gather(["01", "03", "08"], on_paper()))
