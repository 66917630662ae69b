"""What every explorer keeps to, whatever it shows."""

import subprocess
import sys

import ipywidgets as widgets
import pytest

from crossings import explore
from crossings.explorers import find, names
from lessonkit.live import LiveChart
from lessonkit.text.errors import CourseError
from lessonkit.widgets.declared import EXPLORERS
from lessonkit.widgets.explorer import Still
from tests.explorers.boxes import inside

EVERY = pytest.mark.parametrize("name", names())
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


@EVERY
def test_every_control_has_words(name, built):
    controls = list(inside(built(name).box, CONTROLS))
    assert controls
    assert [control for control in controls if not control.description.strip()] == []


@EVERY
def test_some_words_follow_and_are_spoken(name, built):
    spoken = [
        words
        for words in inside(built(name).box, widgets.HTML)
        if "lessonkit-status" in words._dom_classes
    ]
    assert spoken


@EVERY
def test_every_choice_has_a_value_to_begin_with(name):
    """Whoever works without the widget can give one choice and leave out the others."""
    one = find(name)
    assert list(one.made()) == list(one.choices)
    for choice, value in one.made().items():
        assert one.made(**{choice: value})[choice] == value


@EVERY
def test_a_wrong_choice_gets_a_sentence(name):
    with pytest.raises(CourseError, match=r"no choice in the explorer .* called 'colour'"):
        explore(name, colour="red")


@EVERY
@pytest.mark.parametrize("nonsense", ["nonsense", [], ["nonsense"], -1, 0.5, True, object()])
def test_a_wrong_value_gets_a_sentence(name, nonsense):
    for choice, one in find(name).choices.items():
        if (one.several and nonsense == []) or name == "workbench":
            continue  # nothing may be chosen there, and words to look for can be any
        with pytest.raises(CourseError) as refused:
            explore(name, **{choice: nonsense})
        assert str(refused.value).endswith((".", "?"))


@EVERY
def test_the_still_twin_has_figure_words_and_table(name):
    twin = find(name).still()
    if name == "workbench":
        pytest.skip("no figure that follows controls")
    assert isinstance(twin, Still)
    assert repr(twin).strip()
    spec = twin.view.chart().to_dict()
    assert len(spec["description"]) > 40
    shown = twin.view.numbers()
    assert len(shown.frame)
    assert len(shown.caption) > 20


@EVERY
def test_a_figure_gets_few_rows(name, built):
    for figure in inside(built(name).box, LiveChart):
        for rows in figure._sets:
            columns = figure.trait_values()[f"_rows_{rows}"]["columns"]
            assert all(len(column) <= 500 for column in columns.values())


@EVERY
def test_the_list_of_explorers_names_every_choice_with_its_values(name):
    (line,) = [one for one in repr(explore()).split("\n") if one.startswith(f"{name}: ")]
    one = find(name)
    assert one.about in line
    for choice, its in one.choices.items():
        assert f" {choice}" in line
        for value in its.values(one.made())[:2]:
            assert str(value) in line


def test_choices_without_a_name_get_a_sentence():
    with pytest.raises(CourseError, match=r"Say first which explorer you mean"):
        explore(year=2022)


def test_names_are_known_before_any_explorer_is_imported():
    code = (
        "from crossings.explorers import names; import sys; "
        "print(*names()); print(*(m for m in sys.modules if m.startswith('crossings.charts')))"
    )
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    listed, imported = found.stdout.split("\n")[:2]
    assert listed.split() == names()
    assert imported == ""


def test_what_is_found_in_the_sources_is_what_is_declared():
    for name in names():
        find(name)
    assert sorted(EXPLORERS) == names()
    assert all(name == one.name for name, one in EXPLORERS.items())
