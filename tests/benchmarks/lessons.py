"""How long every lesson takes to run, and how soon its first figure stands on the page.

`python -m tests.benchmarks.lessons` runs each worked notebook in a fresh kernel and prints the
seconds from the first cell to the last; then it opens a lesson in JupyterLab, runs it, and sets the
time to the first painted figure beside a notebook of one cell with the same chart in plain Altair.
"""

import json
import shutil
import statistics
import time
import urllib.request
from contextlib import ExitStack
from pathlib import Path
from tempfile import TemporaryDirectory

import nbformat
from nbclient import NotebookClient

from tests.browser.conftest import launch_browser, start_server
from tests.browser.lab import Lab

ROOT = Path(__file__).parents[2]
GOAL = 6  # seconds a lesson
OPENED = "03-down-by-over-90-per-cent.ipynb"
PLAIN = """
import altair as alt
import pandas as pd
alt.renderers.enable("jupyter", offline=True)
rows = pd.DataFrame({"quarter": [f"Q{i}" for i in range(12)], "people": range(12)})
alt.Chart(rows, width=620, height=300).mark_bar().encode(x="quarter:O", y="people:Q")
"""
FIGURE = ".jp-NotebookPanel svg.marks"


def execution(path: Path) -> float:
    """Seconds to run all cells of a notebook, in a kernel that has started."""
    client = NotebookClient(nbformat.read(path, 4), timeout=300)
    with TemporaryDirectory() as folder:
        client.resources = {"metadata": {"path": folder}}
        with client.setup_kernel():
            start = time.perf_counter()
            for i, cell in enumerate(client.nb.cells):
                client.execute_cell(cell, i)
            return time.perf_counter() - start


def start_kernel(lab: Lab, name: str) -> None:
    """Start the kernel of a notebook as `crossings start` does, when it opens the browser."""
    asked = {"path": name, "name": name, "type": "notebook", "kernel": {"name": "python3"}}
    urllib.request.urlopen(
        urllib.request.Request(
            f"{lab.server.url}/api/sessions",
            data=json.dumps(asked).encode(),
            headers={"Authorization": f"token {lab.server.token}"},
        )
    ).close()


def until_painted(lab: Lab, name: str) -> float:
    """Seconds from asking for a notebook to its first figure, with all its cells run on opening."""
    start = time.perf_counter()
    if name == OPENED:
        start_kernel(lab, name)
    lab.open(name)
    lab.page.evaluate("() => { window.jupyterapp.commands.execute('notebook:run-all-cells') }")
    lab.page.locator(FIGURE).first.wait_for()
    return time.perf_counter() - start


def opening(rounds: int) -> dict[str, float]:
    """Median seconds to the first figure: a lesson of the course, and one cell of plain Altair."""
    found: dict[str, list[float]] = {OPENED: [], "plain.ipynb": []}
    with ExitStack() as stack:
        window = launch_browser(stack.callback)
        server = start_server(stack.callback, ahead=True)  # as learners have it
        shutil.copy(ROOT / "lessons" / OPENED, server.folder)
        for turn in range(rounds + 1):
            for name, seconds in found.items():
                lab = Lab(server, window.new_page())
                if name != OPENED:
                    lab.write(name, PLAIN)
                seen = until_painted(lab, name)
                lab.wait_until_idle()
                lab.close()
                if turn:  # the first round only fills the caches
                    seconds.append(seen)
    return {name: statistics.median(seconds) for name, seconds in found.items()}


def main() -> None:
    solutions = sorted((ROOT / "solutions").glob("*.ipynb"))
    times = {path.stem: execution(path) for path in solutions}
    print(f"{'lesson, all cells of the worked notebook':<44}{'seconds':>9}")
    for name, seconds in times.items():
        print(f"{name:<44}{seconds:>9.1f}{'  over the goal' if seconds > GOAL else ''}")
    print(f"{'the whole course':<44}{sum(times.values()):>9.1f}")
    opened = opening(rounds=3)
    lesson, plain = opened[OPENED], opened["plain.ipynb"]
    print(f"open to first figure: lesson 03 {lesson:.1f} s, plain Altair {plain:.1f} s", end="")
    print(f", {lesson / plain:.2f} times")


if __name__ == "__main__":
    main()
