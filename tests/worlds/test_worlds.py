"""Worlds are numbers only: they need no figure and no widget, and lessons need no explorer."""

import subprocess
import sys

WORLDS = """
import sys
for hidden in ("altair", "ipywidgets", "crossings.charts", "crossings.explorers"):
    sys.modules[hidden] = None
import pkgutil
import crossings.worlds
for one in pkgutil.iter_modules(crossings.worlds.__path__, "crossings.worlds."):
    __import__(one.name)
    print(one.name)
"""
LESSONS = """
import sys
import crossings
sys.modules["crossings.explorers"] = None
from lessonkit.lessons import catalogue
for one in catalogue.lesson_ids():
    print(len(catalogue.lesson(one).tasks))
"""


def run(code):
    """The lines that a fresh Python prints."""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout.split()


def test_a_world_needs_no_figure_and_no_widget():
    assert "crossings.worlds.valley" in run(WORLDS)


def test_a_lesson_knows_its_answers_without_an_explorer():
    assert all(int(tasks) for tasks in run(LESSONS))
