"""What every explorer keeps to, whatever it shows."""

import inspect
import re
from importlib import import_module

import ipywidgets as widgets
import pytest

from crossings import explore
from crossings.explorers import _EXPLORERS
from lessonkit.live import LiveChart
from lessonkit.text.errors import CourseError
from lessonkit.widgets.explorer import Still

EVERY = pytest.mark.parametrize("name", sorted(_EXPLORERS))
# What a learner can move, tick, choose, type into or press.
CONTROLS = (
    widgets.Button,
    widgets.Checkbox,
    widgets.SelectMultiple,
    widgets.Text,
    widgets.Textarea,
    widgets.ToggleButton,
    widgets.widget_float._Float,
    widgets.widget_int._Int,
    widgets.widget_selection._Selection,
)


def inside(box, kinds):
    for child in getattr(box, "children", ()):
        if isinstance(child, kinds):
            yield child
        yield from inside(child, kinds)


@EVERY
def test_every_control_has_words(name):
    controls = list(inside(explore(name), CONTROLS))
    assert controls
    assert [control for control in controls if not control.description.strip()] == []


@EVERY
def test_some_words_follow_and_are_spoken(name):
    spoken = [
        words
        for words in inside(explore(name), widgets.HTML)
        if "lessonkit-status" in words._dom_classes
    ]
    assert spoken


@EVERY
def test_every_choice_has_a_value_to_begin_with(name):
    """Whoever works without the widget can give one choice and leave out the others."""
    choices = inspect.signature(import_module(_EXPLORERS[name]).still).parameters
    assert choices
    assert all(one.default is not inspect.Parameter.empty for one in choices.values())


@EVERY
def test_a_wrong_choice_gets_a_sentence(name):
    with pytest.raises(CourseError, match=r"no choice in the explorer .* called 'colour'"):
        explore(name, colour="red")


@EVERY
def test_the_still_twin_has_figure_words_and_table(name):
    module = import_module(_EXPLORERS[name])
    if not hasattr(module, "Explorer"):
        pytest.skip("no figure that follows controls")
    twin = module.still()
    assert isinstance(twin, Still)
    assert repr(twin).strip()
    spec = twin.view.chart().to_dict()
    assert len(spec["description"]) > 40
    shown = twin.view.numbers()
    assert len(shown.frame)
    assert len(shown.caption) > 20


@EVERY
def test_a_figure_gets_few_rows(name):
    for figure in inside(explore(name), LiveChart):
        for rows in figure._sets:
            columns = figure.trait_values()[f"_rows_{rows}"]["columns"]
            assert all(len(column) <= 500 for column in columns.values())


@EVERY
def test_the_docstring_of_explore_names_every_choice(name):
    line = re.search(rf"- {name}: (.*?)(?=\n        - |\n\n)", explore.__doc__, flags=re.S)[1]
    choices = inspect.signature(import_module(_EXPLORERS[name]).still).parameters
    assert [choice for choice in choices if f"`{choice}`" not in line] == []
