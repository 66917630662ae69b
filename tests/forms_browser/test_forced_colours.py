"""A contrast theme of the system: one sees what is a button, and which one is chosen."""

import pytest
from playwright.sync_api import expect

NOTEBOOK = """
import ipywidgets as widgets
from lessonkit.widgets.controls import button, form
form(widgets.ToggleButtons(options=["years", "quarters"]), button("Check my answer"))
"""


@pytest.fixture
def page(lab):
    lab.open_cells(NOTEBOOK)
    expect(lab.output_of(0).get_by_role("button", name="Check")).to_be_visible()
    lab.page.emulate_media(forced_colors="active")
    yield lab.output_of(0)
    lab.page.emulate_media(forced_colors="none")


def style(element, name):
    return element.evaluate("(e, name) => getComputedStyle(e)[name]", name)


def test_what_is_chosen_is_seen_and_buttons_have_edges(page):
    chosen, other = (page.get_by_role("button", name=name) for name in ("years", "quarters"))
    assert style(chosen, "backgroundColor") != style(other, "backgroundColor")
    for one in (chosen, other, page.get_by_role("button", name="Check my answer")):
        assert style(one, "borderTopWidth") != "0px"
        assert style(one, "borderTopStyle") == "solid"
