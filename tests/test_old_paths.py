"""Notebooks that were handed out go on working: what they import is found, and the same."""

import importlib
import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
# Every import of the notebooks of edition 0.1.0 that is not of `crossings` itself.
HANDED_OUT = """
from crossings.briefs.samples import sample
from crossings.charts.alerts import shares_chart
from crossings.charts.baseline import years_chart
from crossings.charts.break_even import break_even_chart
from crossings.charts.causes import picked_and_rest, two_groups, with_lanes
from crossings.charts.counts import counts_chart
from crossings.charts.counts_apart import counts_apart
from crossings.charts.denominator import kinds_chart
from crossings.charts.forecasts import forecast_windows
from crossings.charts.framings import compare_framings
from crossings.charts.looking import SPEED_CHECKS, found_bars, monthly_bars
from crossings.charts.monthly_detections import detections_by_month
from crossings.charts.register import sizes_chart
from crossings.charts.small_boats import arrivals_by_quarter, editions
from crossings.charts.two_counters import two_counters_chart
from crossings.charts.weights import LUNCH, LUNCH_POINTS, totals_chart
from crossings.charts.yearly_detections import detections_by_year
from crossings.exercises.lessons.lesson_13.figures import ENDED, SOURCES, ended, windows
from crossings.explorers.harbour import CARDS, CRITERIA, SCORES
from crossings.explorers.members import SMALL, members
from crossings.measures import break_even, wilson_interval
from crossings.models.causal import estimates_over_windows, measured_twice
from crossings.tables import show_table
"""


@pytest.mark.parametrize("line", HANDED_OUT.strip().splitlines())
def test_what_an_older_notebook_imports_is_there(line):
    module, names = re.fullmatch(r"from ([\w.]+) import (.*)", line).groups()
    found = importlib.import_module(module)
    assert [name for name in names.split(", ") if not hasattr(found, name)] == []


def test_an_older_notebook_runs_in_a_kernel_of_its_own():
    """In a Python that has imported nothing yet, as a kernel does."""
    code = HANDED_OUT + "from crossings import load\nprint(len(load('uk_small_boats_by_year')) > 0)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "True"


@pytest.mark.parametrize("path", sorted(ROOT.glob("*/[0-9][0-9]-*.ipynb")), ids=lambda p: p.stem)
def test_notebooks_import_from_the_course_and_two_facades(path):
    """So that everything else may move without breaking what learners keep."""
    cells = json.loads(path.read_text(encoding="utf-8"))["cells"]
    code = "\n".join("".join(c["source"]) for c in cells if c["cell_type"] == "code")
    modules = set(re.findall(r"^\s*(?:from|import) ((?:crossings|lessonkit)[\w.]*)", code, re.M))
    assert modules <= {"crossings", "crossings.figures", "crossings.numbers"}


def test_an_old_path_does_not_hide_a_verb_of_the_same_name():
    ran = subprocess.run(
        [
            sys.executable,
            "-c",
            "from crossings.tables import show_table; from crossings import tables\n"
            "print(show_table.__name__, type(tables('returns')) is type(tables('asylum')))",
        ],
        capture_output=True,
        text=True,
        cwd=ROOT,
    )
    assert ran.stdout == "show_table True\n", ran.stderr
