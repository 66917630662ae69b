"""How long the course takes to import and how much memory it needs, beside its libraries alone.

`python -m tests.benchmarks.startup` runs each in fresh processes, in turns, so that what else the
machine does falls on both alike, and prints the medians and their ratio.
"""

import json
import statistics
import subprocess
import sys

LIBRARIES = "import pandas, altair, ipywidgets"
COURSE = "import crossings; crossings.begin, crossings.explore, crossings.load, crossings.check"
# A lesson as its first cells leave it: loaded, with its tables, its forms and its explorer.
LESSON = (
    COURSE
    + """
crossings.load("uk_small_boats_by_quarter")
crossings.ask("03.who-counted")
crossings.explore("composition")
"""
)
FIGURE = """
import altair as alt, ipywidgets, pandas as pd
rows = pd.DataFrame({"x": range(12), "y": range(12)})
alt.Chart(rows).mark_bar().encode(x="x:O", y="y:Q").to_dict()
ipywidgets.IntSlider()
"""
MEASURED = """
import time
start = time.perf_counter()
{code}
took = time.perf_counter() - start
import json, resource
print(json.dumps([took, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024]))
"""


def once(code: str) -> tuple[float, float]:
    """Seconds and peak megabytes of a fresh process that runs this code."""
    command = [sys.executable, "-c", MEASURED.format(code=code)]
    said = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    seconds, megabytes = json.loads(said.splitlines()[-1])
    return seconds, megabytes


def measure(rounds: int) -> dict[str, list[tuple[float, float]]]:
    """Run all in turns; the first round only fills the caches of the disk."""
    codes = {"libraries": LIBRARIES, "course": COURSE, "figure": FIGURE, "lesson": LESSON}
    found: dict[str, list[tuple[float, float]]] = {name: [] for name in codes}
    for turn in range(rounds + 1):
        for name, code in codes.items():
            seen = once(code)
            if turn:
                found[name].append(seen)
    return found


def report(found: dict[str, list[tuple[float, float]]]) -> str:
    """Medians of both, and their ratio."""
    median = {
        name: [statistics.median(column) for column in zip(*seen, strict=True)]
        for name, seen in found.items()
    }
    rows = [
        ("import pandas, altair, ipywidgets", "libraries"),
        ("import crossings, all names a lesson uses", "course"),
        ("libraries with one figure and one slider", "figure"),
        ("a lesson loaded: table, form, explorer", "lesson"),
    ]
    lines = [f"{'':<44}{'seconds':>9}{'peak MB':>9}"]
    lines += [f"{said:<44}{median[n][0]:>9.2f}{median[n][1]:>9.0f}" for said, n in rows]
    ratio = median["course"][0] / median["libraries"][0]
    memory = median["lesson"][1] / median["figure"][1]
    lines.append(f"import: {ratio:.2f} times the libraries alone; memory: {memory:.2f} times")
    return "\n".join(lines)


if __name__ == "__main__":
    print(report(measure(rounds=5)))
