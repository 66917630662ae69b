"""What the lessons ask and show does not hang on the machine: processors add up in other orders.

One multiplies and adds in one step, another adds eight numbers at once, and the last places of a
sum differ. A figure that lies on the edge of its rounding was 6.0 on one machine and 5.9 on
another.
"""

import json
import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

ROOT = Path(__file__).parents[2]
# Every number that is asked for, and what the models of the lessons give, as a page rounds them.
_FIGURES = """
import json, crossings
from crossings.models.weighing import weighted_scores
from crossings.worlds.harbour import CARDS, CRITERIA, SCORES
from lessonkit.lessons import catalogue
from lessonkit.tasks.number import NumberTask
from tests.models.test_weighing import OPTIONS, WEIGHTS

tasks = [task for lesson in catalogue.lesson_ids() for task in catalogue.lesson(lesson).tasks]
found = {
    task.id: [round(task.answer, places) for places in range(4)]
    for task in tasks
    if isinstance(task, NumberTask)
}
for name, card in CARDS.items():
    totals = weighted_scores(SCORES, card.points)
    found[name] = [totals.round(places).to_dict() for places in range(3)]
edge = weighted_scores(OPTIONS, WEIGHTS)
found["on the edge of its rounding"] = edge.round(1).to_dict()
print(json.dumps(found))
"""


def figures(**environment):
    """The figures of all lessons, worked out by another Python."""
    ran = subprocess.run(
        [sys.executable, "-c", _FIGURES],
        cwd=ROOT,
        env=os.environ | environment,
        capture_output=True,
        text=True,
        check=True,
    )
    return json.loads(ran.stdout.splitlines()[-1])


@pytest.fixture(scope="module")
def here():
    return figures()


def _plain():
    """What switches off all that numpy does on this processor alone."""
    umath = np._core._multiarray_umath
    known = [one for one in umath.__cpu_dispatch__ if umath.__cpu_features__.get(one)]
    return " ".join(known)


@pytest.mark.parametrize("core", ["Haswell", "Prescott"])
def test_the_same_figures_on_another_processor(here, core):
    assert len(here) > 60
    assert figures(OPENBLAS_CORETYPE=core, NPY_DISABLE_CPU_FEATURES=_plain()) == here
