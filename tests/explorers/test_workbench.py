"""The workbench: choosing loses nothing, typing is kept, the ledger comes after one's own words."""

import ipywidgets as widgets
import pytest

from crossings import claims, explore
from crossings.briefs.kept import Brief
from crossings.briefs.steps import STEPS
from crossings.explorers.table_rows import TableRows
from crossings.explorers.workbench import Workbench
from lessonkit.data.package import dataset_names
from lessonkit.record import progress
from lessonkit.text.errors import CourseError
from tests.briefs.writing import whole


def buttons(bench):
    row = next(part for part in bench.box.children if isinstance(part, widgets.HBox))
    return {button.description: button for button in row.children}


def visible(field):
    return field.box.layout.display != "none"


def test_looking_writes_nothing(course_folder):
    bench = Workbench()
    bench.find.value = "rwanda"
    assert list(course_folder.glob("*.json")) == []


def test_what_is_typed_is_kept_at_every_change():
    bench = Workbench()
    bench.found.value = "S6"
    for text in ("f", "fl", "flights"):
        bench.fields["counted"].control.value = text
        assert Brief("S6")["counted"] == text
    bench.fields["verdict"].control.value = "forecast"
    bench.fields["counted"].control.value = ""
    assert (Brief("S6")["counted"], Brief("S6")["verdict"]) == ("", "forecast")
    assert "Kept: the verdict, forecast." in bench.kept.value


def test_another_claim_has_other_words_and_nothing_is_lost():
    bench = Workbench()
    bench.found.value = "S6"
    bench.fields["unit"].control.value = "one flight"
    bench.found.value = "own"
    assert bench.fields["unit"].control.value == ""
    bench.fields["claim"].control.value = "Twice as many cycle"
    bench.found.value = "S6"
    assert bench.fields["unit"].control.value == "one flight"
    assert not visible(bench.fields["claim"])
    bench.found.value = "own"
    assert visible(bench.fields["claim"])
    assert bench.fields["claim"].control.value == "Twice as many cycle"


def test_a_form_that_is_shown_again_goes_on_where_one_left_off():
    whole().choose()
    bench = Workbench()
    assert bench.found.value == "S6"
    assert "You work on claim S6" in bench.now.value
    for step in STEPS:
        if step.key not in ("claim", "said_by", "said_on"):
            assert bench.fields[step.key].text == Brief("S6")[step.key]


def test_words_narrow_the_list_without_choosing():
    bench = Workbench()
    bench.found.value = "S6"
    bench.find.value = "26,000"
    ids = [name for _, name in bench.found.options]
    assert ids == ["own", "S5", "C7"]
    assert bench.brief.subject == "S6"
    bench.find.value = ""
    assert len(bench.found.options) == 1 + len(claims())
    assert bench.found.value == "S6"


def test_the_figure_follows_and_an_own_one_is_typed():
    bench = Workbench()
    assert not visible(bench.fields["own_figure"])
    bench.fields["figure"].control.value = "returns"
    assert "37,918" in bench.picture.value
    bench.fields["figure"].control.value = "own"
    assert "Kept: the figure, my own figure, typed below." in bench.kept.value
    assert visible(bench.fields["own_figure"])
    bench.fields["own_figure"].control.value = "title: T"
    assert "has 2 to 12 bars" in bench.picture.value or "needs its unit" in bench.picture.value
    bench.fields["own_figure"].control.value = "title: T\nunit: u\nsource: s\na: 1\nb: 2"
    assert bench.picture.value.count("<rect") == 2


def test_a_text_too_long_for_two_pages_says_so_under_its_field():
    bench = Workbench()
    field = bench.fields["limit"]
    field.control.value = "word " * 60
    assert "room for 200 characters here" in field.over.value
    field.control.value = "One."
    assert field.over.value == ""


def test_the_ledger_opens_after_ones_own_verdict_and_reason():
    bench = Workbench()
    bench.found.value = "C8"
    beside = buttons(bench)["Compare with the ledger"]
    beside.click()
    assert "Yours comes first" in bench.reply.value
    bench.fields["verdict"].control.value = "holds"
    bench.fields["why"].control.value = "Because."
    beside.click()
    assert "It did not come true" in bench.reply.value
    assert "<table" in bench.reply.value
    bench.found.value = "own"
    beside.click()
    assert "not in the ledger" in bench.reply.value


def test_the_buttons_say_what_is_missing_and_write_the_page(course_folder):
    bench = Workbench()
    press = buttons(bench)
    press["Write my brief as a page"].click()
    assert "nothing to export yet" in bench.reply.value
    bench.found.value = "S6"
    bench.fields["unit"].control.value = "one flight"
    press["What is missing?"].click()
    assert "Still missing: what was counted, who counted, the place" in bench.reply.value
    press["Write my brief as a page"].click()
    assert "brief-S6-draft.html" in bench.reply.value
    assert (course_folder / "brief-S6-draft.html").is_file()


def test_trouble_with_saving_is_said_while_typing(course_folder):
    bench = Workbench()
    bench.fields["unit"].control.value = "one"
    progress().path.write_text("{", encoding="utf-8")
    bench.fields["unit"].control.value = "one flight"
    assert "could not be read" in bench.kept.value


def test_the_twin_lists_claims_and_shows_a_figure():
    assert f"3 of {len(claims())} claims" in repr(explore("workbench", find="rwanda"))
    assert "2022: 12,658" in repr(explore("workbench", figure="albanians"))
    with pytest.raises(CourseError, match="no ready figure called 'return'"):
        explore("workbench", figure="return")


def test_another_claim_of_ones_own_begins_empty_and_the_first_stays():
    bench = Workbench()
    bench.fields["claim"].control.value = "22,000 fewer since the deal"
    bench.fields["verdict"].control.value = "holds"
    bench.found.value = "S6"
    names = {name: label for label, name in bench.found.options}
    assert names["own"].startswith("Mine: “22,000 fewer since the deal” (")
    assert names["own-2"] == "Another claim of my own"
    bench.found.value = "own-2"
    assert bench.fields["verdict"].control.value is None
    bench.fields["claim"].control.value = "Arrivals doubled"
    assert (Brief("own")["verdict"], Brief("own-2")["verdict"]) == ("holds", "")
    bench.found.value = "own"
    assert bench.fields["verdict"].control.value == "holds"
    assert "own-3" in [name for _, name in bench.found.options]


def test_a_table_shows_its_card_and_a_row_of_it_fills_empty_steps():
    bench = Workbench()
    assert bench.rows.box.layout.display == "none"
    bench.fields["unit"].control.value = "one person"
    bench.fields["data"].control.value = "Mine."
    bench.fields["table"].control.value = "frontex_by_route"
    assert bench.rows.box.layout.display == ""
    assert "Counted by" in bench.rows.card.value
    bench.rows.find.value = "21,525"
    assert bench.rows.how_many.value.startswith("<p>1 row of")
    bench.rows.list.index = None
    press = bench.rows.box.children[-2]
    press.click()
    assert "Choose a row" in bench.rows.done.value  # under the button, where one looks
    bench.rows.list.index = 0
    assert "detections: 21525" in bench.rows.row.value  # the whole row, which the list cuts
    press.click()
    kept = Brief("own")
    assert (kept["unit"], kept["period"], kept["place"]) == ("one person", "2024", "Western Balkan")
    assert kept["data"] == "Mine. 21,525 detections (Western Balkan, 2024)"
    assert "grade A" in kept["edition"]
    assert "Left as it stands: the unit" in bench.rows.done.value
    press.click()
    assert Brief("own")["data"].count("21,525") == 1
    assert bench.brief.too_long() == []


def test_a_year_is_looked_for_in_what_a_row_is_about_before_its_edition():
    rows = TableRows(lambda _: [])
    rows.show("uk_small_boats_by_year")
    rows.find.value = "total 2023"
    assert {text.split(" · ")[0] for text, _ in rows.list.options} == {"2023"}
    rows.find.value = "total 2023 home"  # in no row, wherever one looks
    assert rows.list.options == ()
    assert "0 rows of 492: try another word" in rows.how_many.value


@pytest.mark.parametrize("name", dataset_names())
def test_every_table_can_be_looked_through(name):
    rows = TableRows(lambda _: [])
    rows.show(name)
    rows.list.index = 0
    assert all(isinstance(text, str) and text for text in rows.chosen().values())
