"""Every lesson with its cells run in the wrong order: nothing worse than a name not there yet.

To import the course and its exercises takes longer than to run a lesson, so one Python imports
them and splits itself for every notebook. In order, in real kernels, learners' and worked notebooks
run in test_every_*_browser.py.
"""

import json
import subprocess
import sys
from pathlib import Path

import pytest

LESSONS = sorted((Path(__file__).parents[2] / "lessons").glob("*.ipynb"))

_RUN = """
import json, os, sys
from pathlib import Path
import crossings
from lessonkit import record
from lessonkit.lessons import catalogue
from IPython.core.interactiveshell import InteractiveShell
from IPython.utils.capture import capture_output
from traitlets.config import Config

for lesson in catalogue.lesson_ids():
    catalogue.lesson(lesson)
shell = InteractiveShell.instance(config=Config({"HistoryManager": {"enabled": False}}))

def run(source):
    with capture_output() as said:
        result = shell.run_cell(source)
    error = result.error_before_exec or result.error_in_exec
    return {"error": error and type(error).__name__, "printed": said.stdout}

def walk(path):
    os.mkdir(path.stem)
    os.chdir(path.stem)
    record._open.clear()  # where a Python cannot split itself
    cells = json.loads(path.read_text("utf-8"))["cells"]
    code = ["".join(c["source"]) for c in cells if c["cell_type"] == "code"]
    orders = {"backwards": [code[0], *reversed(code[1:])], "in order": code}
    said = {order: [run(source) for source in cells] for order, cells in orders.items()}
    os.chdir("..")
    Path(f"{path.stem}.json").write_text(json.dumps(said), "utf-8")

for path in map(Path, sys.argv[1:]):
    if hasattr(os, "fork"):
        if not (child := os.fork()):
            walk(path)
            os._exit(0)
        assert os.waitpid(child, 0)[1] == 0, path
    else:
        shell.reset(aggressive=True)
        walk(path)
"""


@pytest.fixture(scope="module")
def errors(tmp_path_factory):
    """Of each lesson: the cells that failed from the last to the first, and then in order."""
    folder = tmp_path_factory.mktemp("courses")
    command = [sys.executable, "-c", _RUN, *map(str, LESSONS)]
    ran = subprocess.run(command, cwd=folder, capture_output=True, text=True)
    assert ran.returncode == 0, ran.stderr
    said = {
        path.stem: json.loads((folder / f"{path.stem}.json").read_text("utf-8")) for path in LESSONS
    }
    return {
        name: {order: [cell for cell in cells if cell["error"]] for order, cells in orders.items()}
        for name, orders in said.items()
    }


@pytest.mark.parametrize("lesson", [path.stem for path in LESSONS])
def test_from_the_last_cell_to_the_first(errors, lesson):
    for cell in errors[lesson]["backwards"]:
        assert cell["error"] == "NameError", cell["printed"]
        assert cell["printed"].startswith("There is no "), cell["printed"]
    assert errors[lesson]["in order"] == []


def test_it_does_happen(errors):
    assert sum(len(orders["backwards"]) for orders in errors.values()) > 10
