"""Still figures in a real JupyterLab: every kind paints, and paints again when re-opened."""

import re

import nbformat
from nbformat.v4 import new_output
from playwright.sync_api import expect

from crossings import explore

SETUP = """
from lessonkit.live import enable_still_figures  # before Altair, or that takes two seconds more
import altair as alt
import pandas as pd

enable_still_figures()
rows = pd.DataFrame({
    "year": pd.to_datetime(["2021-01-01", "2022-01-01", "2023-01-01"] * 2),
    "people": [3, 6, 4, 1, 2, 5],
    "group": ["A"] * 3 + ["B"] * 3,
})
base = alt.Chart(rows, title="A title").encode(x="year:T", y="people:Q", color="group:N")
"""
FIGURES = {
    "bars": "base.mark_bar().encode(x='group:N')",
    "line": "base.mark_line(point=True)",
    "points": "base.mark_point()",
    "layers": "alt.layer(base.mark_line(), base.mark_rule().encode(x='max(year)'))",
    "facets": "base.mark_bar().facet('group:N')",
    "quotes": "base.mark_bar().encode(y=alt.Y('people:Q', title='people \"recorded\"'))",
    "side by side": "(base.mark_line() | base.mark_bar())",
}


def test_every_kind_of_figure_paints_and_paints_again_when_reopened(lab):
    cells = [
        f"({code}).properties(description='Figure: {name}.')" for name, code in FIGURES.items()
    ]
    lab.open_cells(SETUP, *cells, name="still.ipynb")
    check_figures(lab)
    lab.save()
    lab.page.goto("about:blank")
    lab.open("still.ipynb")
    check_figures(lab)
    assert lab.errors() == []


def check_figures(lab):
    for i, name in enumerate(FIGURES, start=1):
        output = lab.output_of(i)
        expect(output.locator("svg.marks")).to_be_visible()
        expect(output.locator("[role=graphics-document]")).to_have_attribute(
            "aria-label", f"Figure: {name}."
        )
        expect(output.locator("[aria-roledescription='axis']").first).to_be_attached()
        expect(output.locator("canvas, details")).to_have_count(0)


def test_a_notebook_that_nobody_trusts_shows_the_start_figure_of_an_explorer(lab):
    lab.write("handed-in.ipynb", "explore('composition')")
    at = lab.server.folder / "handed-in.ipynb"
    notebook = nbformat.read(at, 4)
    data = explore("composition")._repr_mimebundle_()
    notebook.cells[0].outputs = [new_output("display_data", data, metadata={})]
    nbformat.write(notebook, at)
    lab.open("handed-in.ipynb")
    image = lab.output_of(0).locator("img")
    expect(image).to_have_attribute("alt", re.compile("Three bar charts"))
    assert image.evaluate("async one => { await one.decode(); return one.naturalWidth }") > 500
    assert "Everyone else" in lab.text_of(0)
