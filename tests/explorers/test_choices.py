"""A choice that is declared once: its control, its check and its help say the same."""

import pytest

from lessonkit.text.errors import CourseError
from lessonkit.widgets.choices import pick, radio, slide, tick

CITY = pick("City", ("Tirana", "Durrës"), "Tirana", "city")
STREET = slide(
    "Street", lambda so: {"Tirana": (1, 2), "Durrës": (3,)}[so["city"]], 1, "street of {city}"
)
DOORS = tick("Doors", {"Front": "f", "Back": "b"}, ("f",), "door")


@pytest.mark.parametrize("given", [2, "2", 2.0])
def test_a_number_may_be_given_as_its_text(given):
    assert STREET.check(given, {"city": "Tirana"}) == 2


@pytest.mark.parametrize("given", [0, 2, "two", True, None, [], {}, object(), float("nan")])
def test_what_is_not_offered_gets_a_sentence_with_the_choice_before(given):
    with pytest.raises(CourseError, match="There is no street of Durrës called"):
        STREET.check(given, {"city": "Durrës"})


def test_a_near_miss_is_offered():
    with pytest.raises(CourseError, match=r"no city called 'Durres'\. Did you mean 'Durrës'\?"):
        CITY.check("Durres", {})


def test_a_sentence_of_its_own_names_what_there_is():
    flow = slide("Flow", range(0, 101, 20), 0, "It is {known}; this is {value!r}. Choose again.")
    with pytest.raises(CourseError, match=r"^It is 0, 20, … or 100; this is 5\. Choose again\.$"):
        flow.check(5, {})


@pytest.mark.parametrize(
    ("given", "meant"),
    [("f", ("f",)), (["b", "f"], ("b", "f")), ({"b"}, ("b",)), ([], ()), (iter("ff"), ("f",))],
)
def test_any_number_may_be_chosen_where_there_are_tick_boxes(given, meant):
    assert DOORS.check(given, {}) == meant


@pytest.mark.parametrize("given", [["f", "x"], "front", 5, None])
def test_every_one_of_several_has_to_be_offered(given):
    with pytest.raises(CourseError, match="There is no door called"):
        DOORS.check(given, {})


def test_controls_begin_where_they_are_said_to():
    assert CITY.widget({}).value == "Tirana"
    assert STREET.widget({"city": "Tirana"}).options == (1, 2)
    assert DOORS.widget({}).value == ("f",)
    assert radio("Way", {"by bus": "bus", "on foot": "foot"}, "foot", "way").widget({}).index == 1
    tap = slide("Tap", ("open", "shut"), "shut", "setting", stands="open")
    assert (tap.first({}), tap.widget({}).value) == ("shut", "open")


def test_tick_boxes_are_one_control():
    doors = DOORS.widget({})
    heard = []
    doors.observe(lambda change: heard.append(change.new), "value")
    doors.boxes["b"].value = True
    doors.boxes["f"].value = False
    assert heard == [("f", "b"), ("b",)]


def test_help_names_what_can_be_typed():
    assert CITY.help("city", {}) == 'city ("Tirana" or "Durrës")'
    assert STREET.help("number", {"city": "Durrës"}) == "number “Street” (3)"
    assert DOORS.help("doors", {}) == 'doors (any of "f" or "b")'
    share = slide("Found", range(0, 101, 10), 40, "share", said="{}%".format)
    assert share.help("found", {}) == "found (0, 10, … or 100; 40 is “40%”)"
