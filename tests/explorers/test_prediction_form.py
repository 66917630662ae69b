"""Predict: typing and drawing are one guess; nothing is shown before it is locked."""

import pytest

from lessonkit.lessons import catalogue
from lessonkit.widgets.prediction import _DrawnForm
from tests.worked_out import arrivals

TASK = catalogue.task("03.after-the-peak")
BEFORE = arrivals("Albania", "2022Q3")
RECORDED = [arrivals("Albania", quarter) for quarter in TASK.periods]
SAID = f"{RECORDED[0]:,}"


def at_once(reveal):
    """No class votes: the record is shown as soon as the guess is locked."""
    reveal()


@pytest.fixture
def locked():
    return []


@pytest.fixture
def form(locked):
    return _DrawnForm(TASK, locked.append, at_once)


def recorded(form):
    return form.live.trait_values()["_rows_recorded"]["columns"]["value"]


def test_the_line_starts_level_so_that_it_suggests_nothing(form):
    assert {field.value for field in form.fields.values()} == {str(BEFORE)}


def test_an_emptied_field_is_asked_for_and_no_number_takes_its_place(form, locked):
    form.fields["2022Q4"].value = "5,000"
    form.fields["2023Q3"].value = ""
    form.button.click()
    assert "The guess for 2023Q3 could not be read: it is empty." in form.result.value
    assert locked == []
    form.fields["2023Q3"].value = "about 1,000 people"
    form.button.click()
    assert locked[0]["2022Q4"] == 5000
    assert locked[0]["2023Q3"] == 1000


def test_what_nobody_moved_is_no_guess_until_it_is_said(form, locked):
    form.button.click()
    assert "Nothing has been moved yet." in form.result.value
    assert locked == []
    form.button.click()
    assert locked == [dict.fromkeys(TASK.periods, BEFORE)]


def test_what_is_typed_is_drawn(form):
    form.fields["2022Q4"].value = "4000"
    assert form.live.drawn["2022Q4"] == 4000
    assert "2022Q4 4,000" in form.live.description


def test_what_is_drawn_is_typed(form):
    form.live._heights = [100, 200, 300, 400, 500]  # what the page sends
    assert [field.value for field in form.fields.values()] == ["100", "200", "300", "400", "500"]


def test_the_record_is_not_in_the_page_before_the_lock(form, locked):
    assert recorded(form) == [None] * 5
    assert SAID not in form.live.description
    form.fields["2022Q4"].value = "4000"
    form.button.click()
    assert locked == [{**dict.fromkeys(TASK.periods, BEFORE), "2022Q4": 4000}]
    assert recorded(form) == RECORDED
    assert f"For 2022Q4 you guessed 4,000; {SAID} were recorded." in form.result.value


def test_after_the_lock_nothing_can_be_changed(form):
    form.fields["2022Q4"].value = "4000"
    form.button.click()
    assert form.live.locked
    assert form.button.disabled
    assert all(field.disabled for field in form.fields.values())


def test_the_guess_is_kept_before_anything_is_revealed():
    shown = []

    def fail(_):
        shown.append(recorded(form))
        raise OSError("disk full")

    form = _DrawnForm(TASK, fail, at_once)
    form.fields["2022Q4"].value = "4000"
    with pytest.raises(OSError, match="disk full"):
        form._lock(None)
    assert shown == [[None] * 5]
    assert recorded(form) == [None] * 5
