"""Still figures in a real JupyterLab: every kind paints, and paints again when re-opened."""

import re
from pathlib import Path

import nbformat
from playwright.sync_api import expect

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


def test_a_notebook_that_nobody_runs_keeps_questions_answers_and_figures(lab):
    drawing = [source for source in code_of("01") if "detections_by_year" in source][:2]
    lab.open_cells(
        "from crossings import ask, explore, load",
        "ask('03.who-counted')",
        "explore('composition')",
        *drawing,
        name="read.ipynb",
    )
    kept = lab.page.locator(".lessonkit-kept")
    expect(kept).to_have_count(2)
    expect(kept.first).to_be_hidden()  # its form is on the page
    lab.output_of(1).locator(".lessonkit-asks").get_by_text("Albanians who lived").click()
    lab.output_of(1).get_by_role("button", name="Check my answer").click()
    expect(kept.first).to_contain_text("Your last answer: c")
    lab.save()
    answered = lab.read("read.ipynb")

    # The next day: the notebook is trusted, and its kernel is gone.
    lab.page.evaluate(SHUT_DOWN)
    lab.page.goto("about:blank")
    lab.open("read.ipynb")
    check_kept(lab)
    lab.forget("model not found")  # JupyterLab says of each form that it does not know it
    assert lab.errors() == []

    # Somebody else's: nobody trusts it.
    changed = answered.replace("ask('03", "  ask('03")
    (lab.server.folder / "handed-in.ipynb").write_text(changed, encoding="utf-8")
    lab.open("handed-in.ipynb")
    check_kept(lab)

    # *File → Print*, and *Save and Export Notebook As → HTML*.
    address = f"{lab.server.url}/nbconvert/html/read.ipynb?token={lab.server.token}"
    page = lab.page.context.new_page()
    page.set_content(lab.page.request.get(address).text(), wait_until="domcontentloaded")
    expect(page.get_by_text("Your last answer: c")).to_be_visible()
    images = page.locator(".jp-OutputArea img")
    expect(images).to_have_count(3)
    for image in images.all():
        assert image.evaluate(WIDTH) > 300
    page.close()


SHUT_DOWN = (
    "async () => await window.jupyterapp.shell.currentWidget.context.sessionContext.shutdown()"
)
WIDTH = "async one => { await one.decode(); return one.naturalWidth }"


def code_of(lesson_id):
    """What each code cell of a lesson says, as it is handed out."""
    (path,) = (Path(__file__).parents[2] / "lessons").glob(f"{lesson_id}-*.ipynb")
    return [cell.source for cell in nbformat.read(path, 4).cells if cell.cell_type == "code"]


def check_kept(lab):
    form = lab.output_of(1).locator(".lessonkit-kept")
    expect(form).to_be_visible()
    for said in ("Who are the people", "(a) People who set out", "Your last answer: c"):
        expect(form).to_contain_text(said)
    image = lab.output_of(2).locator("img")
    expect(image).to_have_attribute("alt", re.compile("Three bar charts"))
    assert image.evaluate(WIDTH) > 500
    assert "Everyone else" in lab.text_of(2)
    # JupyterLab's own Vega paints a still figure; the picture beside it is for other places.
    expect(lab.output_of(4).locator("svg.marks")).to_be_visible()
    expect(lab.output_of(4).locator("img")).to_have_count(0)
