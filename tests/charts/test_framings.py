"""compare_framings: one figure, two titles, and nothing else that differs."""

import re

import altair as alt
import pandas as pd
import pytest
import vl_convert

from crossings.charts.composition import composition_chart, composition_rows
from crossings.charts.small_boats import arrivals_by_quarter
from lessonkit.figures.framings import BOTH, compare_framings
from lessonkit.live.still import still_figure
from lessonkit.text.errors import CourseError

FRAME = pd.DataFrame({"quarter": ["2022Q3", "2022Q4", "2023Q1"], "arrivals": [9044, 1185, 28]})


def arrivals(title, frame=FRAME):
    return arrivals_by_quarter(
        frame, title=title, caption="Home Office", events={"2022-12-13": "joint statements"}
    )


def composition(title):
    rows = composition_rows("2022", "2023", (12658, 924), (45774, 29437))
    return composition_chart(rows, headline=title, caption="HO", description="Three panels.")


@pytest.mark.parametrize("make", [arrivals, composition])
@pytest.mark.parametrize(("beside", "kind"), [(True, "hconcat"), (False, "vconcat")])
def test_two_titles_one_description_shared_scales(make, beside, kind):
    both = compare_framings(make("A fall of 97%"), make("Back to the usual"), beside=beside)
    spec = both.to_dict()
    assert [part["title"]["text"] for part in spec[kind]] == ["A fall of 97%", "Back to the usual"]
    assert spec["title"]["text"] == BOTH
    assert set(spec["resolve"]["scale"].values()) == {"shared"}
    first, second = (
        {key: value for key, value in part.items() if key not in ("title", "name")}
        for part in spec[kind]
    )
    assert first == second
    description = spec["description"]
    assert both.to_json().count('"description"') == 1
    assert "First: “A fall of 97%”. Second: “Back to the usual”." in description
    assert description.endswith(make("x").to_dict()["description"])
    assert "params" not in spec  # two headlines of one name would clash


@pytest.mark.parametrize("make", [arrivals, composition])
def test_the_vega_lite_of_jupyterlab_understands_it(make):
    vl_convert = pytest.importorskip("vl_convert", reason="Vega-Lite 5 comes with vl-convert.")
    data, _ = still_figure(compare_framings(make("one"), make("other")).to_dict())
    figure = data["application/vnd.vegalite.v5+json"]
    scales = vl_convert.vegalite_to_vega(figure, vl_version="5.20")["scales"]
    assert len({scale["name"] for scale in scales}) == len(scales)
    assert "both titles are true" in data["text/plain"]


def test_the_charts_given_stay_as_they_were():
    first, second = arrivals("one"), arrivals("other")
    before = first.to_json(), second.to_json()
    compare_framings(first, second)
    assert (first.to_json(), second.to_json()) == before


def test_descriptions_that_differ_are_both_kept():
    bars = alt.Chart(FRAME).mark_bar().encode(x="quarter:N", y="arrivals:Q")
    both = compare_framings(
        bars.properties(title="one", description="From the left."),
        bars.properties(title="other", description="From the right."),
    )
    assert both.to_dict()["description"].endswith("From the left. From the right.")


PLAIN = alt.Chart(FRAME).mark_bar().encode(x="quarter:N", y="arrivals:Q")


@pytest.mark.parametrize(
    ("first", "second", "said"),
    [
        ("one", PLAIN, "Expected is an Altair chart"),
        (PLAIN, PLAIN.properties(title="b"), "The first chart has no title"),
        (PLAIN.properties(title="a"), PLAIN, "The second chart has no title"),
        (PLAIN.properties(title="a"), PLAIN.properties(title=" a "), "Both charts have the title"),
        (arrivals("a"), arrivals("b", FRAME.head(2)), "do not show the same rows"),
        (
            PLAIN.properties(title="a").configure_view(stroke=None),
            PLAIN.properties(title="b"),
            r"given \.configure_…\(\)",
        ),
    ],
)
def test_what_cannot_be_compared_gets_a_sentence(first, second, said):
    with pytest.raises(CourseError, match=said):
        compare_framings(first, second)


def test_quarters_stay_in_order_of_time_beside_a_marked_day():
    quarters = [f"{year}Q{quarter}" for year in (2022, 2023) for quarter in (1, 2, 3, 4)]
    frame = pd.DataFrame({"quarter": quarters, "arrivals": range(8)})
    one, two = (
        arrivals_by_quarter(
            frame, title=title, caption="Home Office", events={"2022-12-13": "agreement"}
        )
        for title in ("Fewer", "More")
    )
    spec = compare_framings(one, two).to_dict()
    svg = vl_convert.vegalite_to_svg(spec, vl_version="5.20")
    places = re.findall(r"translate\(([\d.]+),[^>]*>(20\d\dQ\d)<", svg)
    by_place = [quarter for _, quarter in sorted((float(x), quarter) for x, quarter in places)]
    assert by_place[::2] == quarters
