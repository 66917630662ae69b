"""Explorers, each built once for all tests: to build one takes longer than most tests of it."""

import ipywidgets as widgets
import pytest

from crossings.explorers import find
from tests.explorers.boxes import inside


@pytest.fixture(scope="session")
def built():
    """Name → the explorer with its controls, which stand where they stood at first."""
    made = {}

    def build(name):
        if name not in made:
            panel = find(name).build()
            kinds = (widgets.Checkbox, widgets.widget_selection._Selection)
            made[name] = panel, [(one, one.value) for one in inside(panel.box, kinds)]
        panel, at_first = made[name]
        for control, value in at_first:
            control.value = value
        return panel

    return build
