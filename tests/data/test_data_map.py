"""The outlines: our own key, Kosovo by itself, nothing east of the cut, small enough for a page."""

import pytest

from lessonkit.data import package as data
from lessonkit.data.package import load, load_map
from lessonkit.text.errors import UnknownNameError

CUT_EAST = 32.0


@pytest.fixture(scope="module")
def outlines():
    return load_map()


def features(outlines):
    return outlines["objects"]["countries"]["geometries"]


def test_every_country_of_the_route_has_an_outline_under_our_key(outlines):
    codes = [feature["properties"]["code"] for feature in features(outlines)]
    assert len(codes) == len(set(codes)) == 38
    assert set(load("balkan_route_countries")["code"]) | {"GB", "FR"} <= set(codes)


def test_names_are_the_course_s(outlines):
    names = {f["properties"]["code"]: f["properties"]["name"] for f in features(outlines)}
    assert names["MK"] == "North Macedonia"
    assert names["XK"] == "Kosovo*"
    assert names["TR"] == "Türkiye"
    table = load("balkan_route_countries").set_index("code")["country"]
    assert {code: names[code] for code in table.index} == table.to_dict()


def test_kosovo_is_a_feature_of_its_own_with_the_note_in_the_description(outlines):
    geometry = {f["properties"]["code"]: f["arcs"] for f in features(outlines)}
    assert geometry["XK"]
    assert geometry["XK"] != geometry["RS"]
    assert "resolution 1244" in data._resource("map", "country_outlines")["description"]


def test_the_map_ends_west_of_crimea(outlines):
    """Crimea begins at about 32.5° east; the source draws it otherwise than the UN."""
    scale, shift = outlines["transform"]["scale"], outlines["transform"]["translate"]
    assert max(_longitudes(outlines["arcs"], scale[0], shift[0])) <= CUT_EAST + 0.01


def _longitudes(arcs, scale, shift):
    for arc in arcs:
        x = 0
        for point in arc:
            x += point[0]
            yield x * scale + shift


def test_it_is_under_150_kb_and_fresh_on_every_call(outlines):
    assert data._resource("map", "country_outlines")["bytes"] < 150_000
    copy = load_map()
    copy["objects"].clear()
    assert load_map() == outlines


def test_an_unknown_map_is_answered_with_a_suggestion():
    with pytest.raises(UnknownNameError, match=r"no map called 'country_outline'. Did you mean"):
        load_map("country_outline")
    with pytest.raises(UnknownNameError, match="There is no table called 'country_outlines'"):
        load("country_outlines")
