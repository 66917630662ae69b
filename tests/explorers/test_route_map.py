"""The map of the route: published figures, gaps that are said to be gaps, nothing but countries."""

import ipywidgets as widgets
import pytest

from crossings import explore
from crossings.charts.route_map import NONE, OTHER, STEPS, shade
from crossings.explorers.route_map import FIRST, LAST, Year, detections, figures
from lessonkit.data.package import load
from lessonkit.live import LiveChart
from tests.explorers.boxes import inside, table_in


def test_2018_has_the_published_figures():
    # IOM's page of 2019; Frontex's workbook; UNHCR for Serbia; the Council of Europe for Croatia.
    assert repr(explore("map", year=2018)).split("\n") == [
        "2018: Frontex counted 5,844 detections of entries into the EU on the whole route.",
        "Registrations, compiled by IOM: Bosnia and Herzegovina 23,848, Slovenia 8,477, "
        "Montenegro 4,645, Albania 3,401, North Macedonia 3,132, Kosovo* 590.",
        "Another kind of count (†), not to be compared: Serbia 16,165, Croatia over 7,500.",
        "No figure found: Türkiye, Greece, Bulgaria, Hungary, Romania, Austria, Italy.",
    ]


def test_the_six_of_2022_add_up_to_what_iom_printed():
    table = figures().query("year == 2022 and iom")
    assert table["value"].sum() == 192_266
    assert len(table) == 6


def test_incomplete_years_stays_and_certificates_are_not_on_the_map():
    serbia = figures().query("area == 'Serbia'").set_index("year")["value"]
    assert serbia[2024] == 19_483  # not the 18,865 of a year not yet over
    assert not set(figures()["unit"]) & {"days", "certificates"}
    assert 2023 not in figures().query("area == 'Bosnia and Herzegovina'")["year"].tolist()


def test_rounded_and_implied_figures_say_so():
    said = figures().set_index(["area", "year"])["said"]
    assert said["Hungary", 2020] == "about 45,000"
    assert said["Croatia", 2022] == "about 50,600"
    assert said["Bulgaria", 2022] == "over 160,000"


@pytest.mark.parametrize("year", range(FIRST, LAST + 1))
def test_every_country_has_a_figure_or_is_said_to_have_none(year):
    view = Year(year)
    rows = view.rows()
    assert len(rows) == 15
    assert rows["code"].tolist() == Year(FIRST).rows()["code"].tolist()
    missing = rows[rows["shade"] == NONE]
    assert (missing["number"] == "?").all()
    assert not rows["number"].isin(["", "0"]).any()
    words = " ".join(view.sentences)
    assert all(sentence.endswith(".") for sentence in view.sentences)
    if len(missing) < 15:
        assert all(name in words for name in rows["country"])
    else:
        assert "says something about the table" in words
    other = rows[rows["shade"] == OTHER]
    assert other["number"].str.endswith(" †").all()
    assert rows["shade"].isin([*STEPS, OTHER, NONE]).all()
    # The longest words fit the room kept for them: 24 pixels a line, some 95 letters on each.
    assert sum(24 * -(-len(one) // 95) + 2 for one in view.sentences) <= 200


def test_one_shade_scale_holds_for_one_body_only():
    assert [shade(n, same_body=True) for n in (0, 5_000, 20_000)] == list(STEPS)
    assert shade(269_254, same_body=False) == OTHER


def test_the_map_knows_countries_and_nothing_finer():
    rows = Year(2018).rows()
    assert set(rows["code"]) == set(load("balkan_route_countries")["code"])
    spec = Year(2018).chart().to_dict()
    marks = {
        layer["mark"]["type"] if isinstance(layer["mark"], dict) else layer["mark"]
        for part in spec["vconcat"]
        for layer in part["layer"]
    }
    assert marks == {"geoshape", "text", "bar"}  # no line, no arrow, no point
    panel = spec["vconcat"][0]
    # What the page makes of it; lower, on a small screen, it shows the cut edge of the outlines.
    of_height = float(panel["projection"]["scale"]["expr"].removesuffix(" * map_height"))
    scale = of_height * panel["height"]
    east = panel["projection"]["center"][0] + panel["width"] / 2 / scale * 57.3
    assert east < 32  # the outlines are cut there, west of Crimea


def test_kosovo_has_its_star_and_its_note():
    view = Year(2018)
    assert "Kosovo*" in view.rows()["name"].tolist()
    said = view.chart().to_dict()["title"]["subtitle"]
    assert any("resolution 1244" in line for line in said)
    assert "resolution 1244" in view.numbers().caption


def test_years_of_the_eu_s_count():
    counted = detections().set_index("year")["detections"]
    assert counted[2015] == 764_033
    assert counted[2018] == counted.min() == 5_844


def test_the_figure_follows_the_slider_and_keeps_its_outlines(built):
    box = built("map").box
    (slider,) = inside(box, widgets.SelectionSlider)
    figure = next(inside(box, LiveChart))
    slider.value = 2022
    assert figure._params["chosen"] == "2022"
    assert "Serbia 120,883" in figure.description
    assert figure._sets == ["rows"]  # the outlines are sent once and never again
    (tick,) = inside(box, widgets.Checkbox)
    tick.value = True
    assert "269,254" in table_in(box).value
    assert "attempts" in table_in(box).value
