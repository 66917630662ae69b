"""Notebooks run without a browser: each in an empty folder and, where it can be, a new Python.

To import the course and its exercises takes longer than to run a lesson, so one Python imports
them and splits itself for every notebook. The same notebooks run in real kernels in
test_every_*_browser.py.
"""

import json
import subprocess
import sys

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
    return {
        "error": error and type(error).__name__,
        "printed": said.stdout,
        "shown": [one.data.get("text/plain", "") for one in said.outputs],
    }

def walk(path):
    os.mkdir(path.stem)
    os.chdir(path.stem)
    record._open.clear()  # where a Python cannot split itself
    cells = json.loads(path.read_text("utf-8"))["cells"]
    code = ["".join(c["source"]) for c in cells if c["cell_type"] == "code"]
    orders = {"in order": code, "backwards": [code[0], *reversed(code[1:])]}
    said = {order: [run(source) for source in orders[order]] for order in sys.argv[1].split(", ")}
    os.chdir("..")
    Path(f"{path.stem}.json").write_text(json.dumps(said), "utf-8")

for path in map(Path, sys.argv[2:]):
    if hasattr(os, "fork"):
        if not (child := os.fork()):
            walk(path)
            os._exit(0)
        assert os.waitpid(child, 0)[1] == 0, path
    else:
        shell.reset(aggressive=True)
        walk(path)
"""


def run(paths, folder, *orders):
    """Run notebooks in `folder`, their cells "in order" or "backwards" or one after the other.

    Gives for each name of a notebook and each order what became of its cells: the kind of error or
    None, what was printed, and the words of what was shown. Each notebook leaves its record in a
    folder of its name.
    """
    command = [sys.executable, "-c", _RUN, ", ".join(orders), *map(str, paths)]
    ran = subprocess.run(command, cwd=folder, capture_output=True, text=True)
    assert ran.returncode == 0, ran.stderr
    read = {path.stem: folder / f"{path.stem}.json" for path in paths}
    return {name: json.loads(file.read_text(encoding="utf-8")) for name, file in read.items()}
