"""The output of a cell for a still figure."""

import altair as alt
import pytest

from lessonkit.live import enable_still_figures
from lessonkit.live.still import MIME_TYPE, NO_DESCRIPTION


@pytest.fixture(autouse=True)
def still():
    with alt.renderers.enable("default"):
        enable_still_figures()
        yield


def test_jupyterlab_is_given_what_it_can_paint():
    chart = alt.Chart(alt.InlineData([]), description="No bars.").mark_bar()
    data, metadata = chart._repr_mimebundle_()
    assert set(data) == {"application/vnd.vegalite.v5+json", "text/plain"}
    assert data[MIME_TYPE]["$schema"].endswith("/v5.json")
    assert data["text/plain"] == "No bars."
    assert metadata[MIME_TYPE]["embed_options"] == {"renderer": "svg", "actions": False}


def test_a_figure_without_a_description_says_so():
    data, _ = alt.Chart(alt.InlineData([])).mark_bar()._repr_mimebundle_()
    assert data["text/plain"] == NO_DESCRIPTION


@pytest.mark.parametrize(
    ("title", "said"),
    [
        ('people "recorded"', "people “recorded”"),
        ('x" + (1000+337) + "y', "x” + (1000+337) + “y"),
        ("back\\", "back/"),
        ("two\nlines", "two lines"),
        (["people", '"recorded"'], ["people", "“recorded”"]),
    ],
)
def test_a_title_is_words_and_never_read_as_an_expression(title, said):
    vl_convert = pytest.importorskip("vl_convert", reason="Vega-Lite 5 comes with vl-convert.")
    rows = alt.InlineData([{"k": "a", "n": 1, "title": 'stays "so"'}])
    chart = alt.Chart(rows).mark_bar().encode(x="k:N", y=alt.Y("n:Q", title=title))
    layers = alt.layer(chart, chart.mark_text().encode(text="n:Q"))
    figure = layers._repr_mimebundle_()[0][MIME_TYPE]
    assert figure["layer"][0]["encoding"]["y"]["title"] == said
    assert "'stays \"so\"'" in repr(figure)
    for version in ("5.8", "5.20", "5.21"):
        assert "aria-label" in vl_convert.vegalite_to_svg(figure, vl_version=version)
