"""Every lesson with its cells run in the wrong order: nothing worse than a name not there yet."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

LESSONS = sorted((Path(__file__).parents[2] / "lessons").glob("*.ipynb"))

# Runs the first cell of a lesson, then the others from the last to the second, then all in order.
WALK = """
import json, os, sys
from pathlib import Path
from IPython.core.interactiveshell import InteractiveShell
from IPython.utils.capture import capture_output
from traitlets.config import Config

shell = InteractiveShell.instance(config=Config({"HistoryManager": {"enabled": False}}))

def run(source):
    with capture_output() as said:
        error = shell.run_cell(source).error_in_exec
    return error and [type(error).__name__, said.stdout]

found = {}
for path in map(Path, sys.argv[1:]):
    shell.reset(aggressive=True)
    os.mkdir(path.stem)
    os.chdir(path.stem)
    cells = json.loads(path.read_text("utf-8"))["cells"]
    code = ["".join(c["source"]) for c in cells if c["cell_type"] == "code"]
    errors = [run(source) for source in (code[0], *reversed(code[1:]))]
    found[path.stem] = [list(filter(None, errors)), list(filter(None, map(run, code)))]
    os.chdir("..")
print(json.dumps(found))
"""


@pytest.fixture(scope="module")
def errors(tmp_path_factory):
    """Of each lesson: the errors from the last cell to the first, and then in order."""
    ran = subprocess.run(
        [sys.executable, "-c", WALK, *map(str, LESSONS)],
        cwd=tmp_path_factory.mktemp("courses"),
        capture_output=True,
        text=True,
    )
    assert ran.returncode == 0, ran.stderr
    return json.loads(ran.stdout.splitlines()[-1])


@pytest.mark.parametrize("lesson", [path.stem for path in LESSONS])
def test_from_the_last_cell_to_the_first(errors, lesson):
    backwards, in_order = errors[lesson]
    for kind, said in backwards:
        assert kind == "NameError", said
        assert said.startswith("There is no "), said
    assert in_order == []


def test_it_does_happen(errors):
    assert sum(len(backwards) for backwards, _ in errors.values()) > 10
