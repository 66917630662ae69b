"""What is left of forms and explorers where nothing runs: untrusted, exported or printed."""

import re
from urllib.parse import unquote
from xml.etree import ElementTree

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_notebook, new_output

from crossings import check
from crossings.cli import figures_to_draw
from crossings.explorers import find, names
from lessonkit.paper import start_figures

IMAGE = re.compile(r'<img src="data:image/svg\+xml;charset=utf-8,([^"]*)" alt="([^"]*)" />')
WITH_A_VIEW = [name for name in names() if name != "workbench"]


@pytest.mark.parametrize("name", WITH_A_VIEW)
def test_an_explorer_leaves_its_start_figure_and_words(name, built):
    panel = built(name)
    bundle = panel.box._repr_mimebundle_()
    for said in panel.view.sentences:
        assert said in bundle["text/plain"]
    ((image, described),) = IMAGE.findall(bundle["text/html"])
    drawn = ElementTree.fromstring(unquote(image))
    assert len(" ".join(drawn.itertext())) > 50  # titles and axes are words, not strokes
    assert len(described) > 20
    assert panel.view.as_html() in bundle["text/html"]
    assert len(bundle["text/html"].encode()) < 100_000


def test_every_start_figure_is_drawn_from_what_its_explorer_shows_now():
    assert start_figures.refresh(figures_to_draw(), check=True) == []


def test_a_changed_figure_is_drawn_anew_and_one_of_no_explorer_is_removed(monkeypatch, tmp_path):
    monkeypatch.setattr(start_figures, "picture_of", lambda name: tmp_path / f"{name}.svg")
    charts = {"boats": find("boats").still().view.chart()}
    assert start_figures.refresh(charts, check=True) == [f"{tmp_path.name}/boats.svg"]
    (tmp_path / "gone.svg").write_text("<svg/>")
    assert len(start_figures.refresh(charts)) == 2
    assert start_figures.refresh(charts, check=True) == []
    changed = charts["boats"].properties(title="Something else")
    assert start_figures.refresh({"boats": changed}, check=True)
    assert [file.name for file in tmp_path.iterdir()] == ["boats.svg"]


def test_no_part_says_what_only_a_programmer_reads(built):
    parts = [built("workbench").box, check("03.fall", ...).more()]
    for part in parts:
        said = part._repr_mimebundle_()["text/plain"]
        assert "children" not in said
        assert "once this cell is run" in said


def test_an_exported_page_shows_figure_and_words_without_a_network(built):
    html_exporter = pytest.importorskip("nbconvert.exporters").HTMLExporter
    panel = built("composition")
    data = panel.box._repr_mimebundle_()
    cell = new_code_cell("explore()", outputs=[new_output("display_data", data, metadata={})])
    page, _ = html_exporter().from_notebook_node(nbformat.from_dict(new_notebook(cells=[cell])))
    assert "data:image/svg+xml" in page
    for said in panel.view.sentences:
        assert said in page
