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
