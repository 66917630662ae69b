"""A bare JupyterLite with pandas and Altair, to measure the browser edition beside it.

    site-builder/bin/python -m tests.benchmarks.bare_site OUT --pyodide PLACE

Run it with the Python that builds the browser edition. `jupyter lite build` makes the folder as it
does for anybody; Pyodide and its packages are the same files, as they were released.
"""

import argparse
import json
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import nbformat
from nbformat.v4 import new_code_cell, new_notebook

import crossings  # noqa: F401, the course whose edition stands beside it
from lessonkit.site.build import pack
from lessonkit.site.inputs import Distribution, wanted
from lessonkit.site.wheels import FROM_HERE, Wheel, lock, of_environment, opened, stand_ins

NOTEBOOK = "bare.ipynb"
IMPORTS = """
import altair as alt
import numpy as np
import pandas as pd
from ipywidgets import IntSlider, interact
"""
# Altair 6 writes for a newer Vega-Lite than JupyterLab has on board; `svg`, so that what is painted
# can be watched in the same way.
PAINTING = """
def older(spec, **_):
    spec["$schema"] = "https://vega.github.io/schema/vega-lite/v5.json"
    spec["usermeta"] = {"embedOptions": {"renderer": "svg"}}
    return {"application/vnd.vegalite.v5+json": spec, "text/plain": ""}

alt.renderers.register("older", older)
alt.renderers.enable("older")

def figure(k):
    x = np.arange(40)
    rows = pd.DataFrame({"x": x, "y": (50 + 40 * np.sin((x + k) / 5)).round(2)})
    return alt.Chart(rows, title=f"Shifted by {k} steps", width=500, height=250).mark_bar().encode(
        x="x:O", y=alt.Y("y:Q", scale=alt.Scale(domain=[0, 100])))
"""
MOVING = """
@interact(k=IntSlider(0, 0, 1000, description="Shift"))
def show(k):
    return figure(k)
"""
SLIDER = IMPORTS + PAINTING + MOVING


def released(distribution: Distribution) -> list[Wheel]:
    """Every package with all that is in it, and with what it needs."""
    files = {
        name: opened(distribution.file(one["file_name"], one["sha256"]))
        for name, one in wanted()["packages"].items()
    }
    small = [name for name in files if name not in ("numpy", "pandas", "ipython")]
    needs = {
        "pandas": ("numpy", "python-dateutil", "pytz", "six"),
        "ipython": tuple(small),
        "altair": (*(one for one in FROM_HERE if one != "altair"), "rpds", "packaging"),
        "ipywidgets": ("anywidget", "comm", "jupyterlab-widgets", "psygnal", "traitlets"),
    }
    there = wanted()["packages"]
    compiled = [Wheel(n, there[n]["version"], c, there[n]["file_name"]) for n, c in files.items()]
    others = [*compiled, *map(of_environment, FROM_HERE), *stand_ins()]
    return [replace(one, needs=needs.get(one.name, ())) for one in others]


def build(out: Path, pyodide: Path) -> None:
    """Build it into `out`."""
    distribution = Distribution(pyodide)
    with TemporaryDirectory(prefix="bare-site-") as made:
        work = Path(made)
        folder = work / "static/pyodide"
        folder.mkdir(parents=True)
        for name, digest in wanted()["core"].items():
            (folder / name).write_bytes(distribution.file(name, digest))
        packages = released(distribution)
        for one in packages:
            (folder / one.file).write_bytes(one.content)
        (folder / "pyodide-lock.json").write_text(json.dumps(lock(packages)))
        cells = [new_code_cell(one.strip()) for one in (IMPORTS, PAINTING, "figure(0)")]
        kernel = {"kernelspec": {"name": "python", "display_name": "Python"}}
        (work / "contents").mkdir()
        nbformat.write(new_notebook(cells=cells, metadata=kernel), work / "contents" / NOTEBOOK)
        places = [
            "--lite-dir",
            work,
            "--output-dir",
            out.resolve(),
            "--contents",
            work / "contents",
        ]
        command = [sys.executable, "-m", "jupyterlite_core", "build", *map(str, places)]
        subprocess.run(command, cwd=work, check=True, capture_output=True)
    pack([path for path in out.rglob("*") if path.is_file()])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("out", type=Path)
    parser.add_argument("--pyodide", type=Path, required=True)
    asked = parser.parse_args()
    build(asked.out, asked.pyodide)


if __name__ == "__main__":
    main()
