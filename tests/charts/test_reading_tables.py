"""table_of: the data behind any figure, with its units."""

import altair as alt
import pandas as pd
import pytest

from crossings.charts.composition import composition_chart, composition_rows
from crossings.charts.small_boats import arrivals_by_quarter, editions
from lessonkit.figures.prediction import prediction_chart
from lessonkit.figures.reading import MOST_ROWS, Tables, table_of
from lessonkit.text.errors import CourseError
from lessonkit.text.tables import Table

QUARTERS = pd.DataFrame({"quarter": ["2022Q2", "2022Q3", "2022Q4"], "arrivals": [2194, 9044, 1185]})
YEARS = pd.DataFrame({"year": [2022, 2023], "people": [12658, 924], "unused": ["x", "y"]})
BARS = alt.Chart(YEARS, title="Two years").mark_bar().encode(x="year:O", y="people:Q")


def rows(table):
    return table.frame.to_dict("records")


def test_a_figure_with_events_gives_a_table_for_each_set_of_rows():
    chart = arrivals_by_quarter(
        QUARTERS, title="T", caption="Home Office", events={"2022-12-13": "joint statements"}
    )
    both = table_of(chart)
    assert isinstance(both, Tables)
    quarters, events = both.tables
    assert rows(quarters) == QUARTERS.to_dict("records")
    assert rows(events) == [{"quarter": "2022Q4", "event": "joint statements"}]
    assert quarters.caption == (
        "The data behind “T”, part 1. arrivals: people recorded in a quarter. Home Office"
    )
    html = both._repr_html_()
    assert html.count("<table") == html.count("<caption") == 2
    assert "9,044" in html


def test_named_sets_keep_their_names():
    known = QUARTERS.rename(columns={"quarter": "period", "arrivals": "value"})
    guess = pd.DataFrame({"period": ["2023Q1"], "value": [500.0]})
    chart = prediction_chart(
        known,
        guess,
        guess.assign(value=float("nan")),
        title="Next?",
        caption="Home Office",
        unit="people in a quarter",
        marks={},
    )
    captions = [table.caption.split(".")[0] for table in table_of(chart).tables]
    assert captions == [
        f"The data behind “Next?”, {name}" for name in ("known", "recorded", "guess")
    ]
    assert "not known" in table_of(chart).tables[1]._repr_html_()


def test_panels_of_one_set_give_one_table_with_all_their_units():
    frame = composition_rows("2022", "2023", (12658, 924), (45774, 29437))
    chart = composition_chart(frame, headline="Who?", caption="HO", description="Three panels.")
    table = table_of(chart)
    assert isinstance(table, Table)
    assert table.frame["value"].tolist() == pytest.approx(frame["value"].tolist())
    assert table.caption == (
        "The data behind “Who?”. value: people recorded, % of all arrivals, change in %. "
        "The figure works with these rows before it draws. HO"
    )


def test_editions_of_a_figure():
    frame = pd.DataFrame({"edition": ["a", "b"], "arrivals": [148, 280]})
    assert rows(table_of(editions(frame, title="T", caption="HO"))) == frame.to_dict("records")


def test_only_what_the_figure_speaks_of_is_shown():
    assert list(table_of(BARS).frame) == ["year", "people"]
    assert list(table_of(BARS.encode(tooltip=["unused"])).frame) == ["year", "people", "unused"]
    filtered = table_of(BARS.transform_filter(alt.datum.unused == "x"))
    assert list(filtered.frame) == ["year", "people", "unused"]
    assert "works with these rows" in filtered.caption
    assert len(table_of(alt.Chart(YEARS).mark_point()).frame.columns) == 3  # it speaks of none


@pytest.mark.parametrize(
    "chart",
    [
        BARS + BARS.mark_text().encode(text="people"),
        BARS | BARS,
        BARS & (BARS | BARS),
        alt.concat(BARS, BARS),
        alt.Chart(YEARS).mark_bar().encode(x="year:O", y="people:Q", column="year:O"),
        BARS.facet("year:O"),
        alt.layer(BARS, BARS.mark_rule()).facet(row="year:O"),
        alt.Chart(YEARS)
        .mark_bar()
        .encode(x="year:O", y=alt.Y(alt.repeat(), type="quantitative"))
        .repeat(["people"]),
    ],
    ids=["layers", "beside", "nested", "concat", "column", "facet", "layered facet", "repeat"],
)
def test_rows_are_listed_once_however_the_figure_is_put_together(chart):
    table = table_of(chart)
    assert isinstance(table, Table)
    assert rows(table)[1]["people"] == 924


def test_days_have_no_time_and_missing_values_stay_missing():
    frame = pd.DataFrame(
        {"day": pd.to_datetime(["2022-01-01", "2022-02-01", None]), "people": [5, None, 7]}
    )
    table = table_of(alt.Chart(frame).mark_line().encode(x="day:T", y="people:Q"))
    assert table.frame["day"].tolist()[:2] == ["2022-01-01", "2022-02-01"]
    html = table._repr_html_()
    assert ">5</td>" in html  # a whole number, although another one is missing
    assert html.count("not known") == 2


def test_rows_of_a_lookup_and_names_with_a_dot():
    names = pd.DataFrame({"code": [1, 2], "a.b": ["one", "two"]})
    people = pd.DataFrame({"code": [1, 2], "people": [3, 4]})
    chart = (
        alt.Chart(people)
        .mark_bar()
        .encode(x=r"a\.b:N", y="people:Q")
        .transform_lookup("code", from_=alt.LookupData(names, key="code", fields=["a.b"]))
    )
    first, second = table_of(chart).tables
    assert list(first.frame) == ["code", "people"]
    assert list(second.frame) == ["code", "a.b"]


def test_a_long_table_is_cut_and_says_so():
    frame = pd.DataFrame({"x": range(6000), "y": range(6000)})  # more than Altair lets through
    table = table_of(alt.Chart(frame).mark_point().encode(x="x:Q", y="y:Q"))
    assert len(table.frame) == MOST_ROWS
    assert f"Shown are the first {MOST_ROWS} of 6,000 rows." in table.caption


def test_the_way_a_notebook_handles_data_does_not_matter_and_is_left_alone(tmp_path):
    with alt.data_transformers.enable("json"):
        assert len(table_of(BARS).frame) == 2
        assert alt.data_transformers.active == "json"


@pytest.mark.parametrize(
    ("thing", "said"),
    [
        (None, "Expected is an Altair chart; this is nothing yet"),
        (YEARS, "this is a value of type DataFrame"),
        ("chart", "this is a value of type str"),
        (alt.Chart, "this is a value of type type"),
        (alt.Chart(YEARS).mark_bar().encode(x="nowhere"), "could not draw this chart"),
        (alt.Chart("https://example.org/a.csv").mark_bar().encode(x="a:N"), "holds no rows"),
        (alt.Chart(alt.InlineData([])).mark_bar(), "holds no rows"),
        (alt.Chart(alt.sphere()).mark_geoshape(), "holds no rows"),
    ],
)
def test_what_is_no_chart_gets_a_sentence(thing, said):
    with pytest.raises(CourseError, match=said):
        table_of(thing)


def test_words_in_rows_are_shown_as_words():
    frame = pd.DataFrame({"who": ["<b>x</b>"], "n": [1]})
    html = table_of(
        alt.Chart(frame, title="<i>").mark_bar().encode(x="who:N", y="n:Q")
    )._repr_html_()
    assert "<b>" not in html
    assert "<i>" not in html
