"""Charts are judged by their specification."""

import altair as alt
import pandas as pd
import pytest

from lessonkit.tasks.chart import ChartTask

DATA = pd.DataFrame({"year": [2021, 2022], "albania": [815, 12658]})


def chart(**changed):
    parts = {
        "y": alt.Y("albania:Q", title="people in a year"),
        "title": alt.Title("Arrivals", subtitle="Home Office, 2024"),
        "description": "Bar chart of arrivals by year, few then many.",
        "mark": "bar",
    } | changed
    made = getattr(alt.Chart(DATA), f"mark_{parts['mark']}")().encode(x="year:O", y=parts["y"])
    return made.properties(title=parts["title"], description=parts["description"])


TASK = ChartTask(
    id="99.c",
    question="Draw.",
    mark="bar",
    fields={"x": "year", "y": "albania"},
    units={"y": "people"},
    source="Home Office",
    meaning="Good.",
    example=chart(),
)


def test_the_example_passes():
    assert TASK.problems() == []
    assert TASK.judge(chart()).state == "right"


def test_fields_given_as_objects_and_shorthand_count_the_same():
    made = chart(y=alt.Y(field="albania", type="quantitative", title="People"))
    assert TASK.judge(made).state == "right"


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        (chart(mark="line"), "Wanted are bars; your chart draws line"),
        (chart(y=alt.Y("year:Q", title="people")), "should show 'albania'; it shows 'year'"),
        (chart(y=alt.Y("albania:Q")), "needs the word “people”"),
        (chart(title=""), "no title"),
        (chart(title=alt.Title("Arrivals")), "name its source (Home Office)"),
        (chart(description="Bars."), "at least six words"),
        (alt.layer(chart(), chart()), "put together from several"),
        (DATA, "this is a table"),
        ("bar chart", "this is a text"),
        (alt.Chart(DATA).mark_bar(), "nothing is on it"),
    ],
)
def test_what_is_missing_is_said(answer, said):
    verdict = TASK.judge(answer)
    assert verdict.state == "not yet"
    assert said in verdict.sentences[0]


@pytest.mark.parametrize(
    "scale",
    [
        alt.Scale(zero=False),
        alt.Scale(domain=[500, 13000]),
        alt.Scale(domainMin=500),
        alt.Scale(domain=[13000, 500]),
    ],
)
def test_bars_must_start_at_zero(scale):
    cut = chart(y=alt.Y("albania:Q", title="people", scale=scale))
    assert TASK.judge(cut).slip == "cut-axis"


def test_the_unit_may_stand_in_the_axis_as_well():
    made = chart(y=alt.Y("albania:Q").axis(title="people in a year"))
    assert TASK.judge(made).state == "right"
    assert "needs the word" in TASK.judge(chart(y=alt.Y("albania:Q").axis(format=","))).sentences[0]


@pytest.mark.parametrize("kind", ["log", "symlog", "sqrt"])
def test_bars_need_an_even_scale(kind):
    stretched = chart(y=alt.Y("albania:Q", title="people").scale(type=kind))
    verdict = TASK.judge(stretched)
    assert verdict.slip == "cut-axis"
    assert "not twice as much" in verdict.sentences[0]


def test_the_column_is_wanted_as_it_stands():
    averaged = chart(y=alt.Y("mean(albania):Q", title="people"))
    assert "adds up or averages" in TASK.judge(averaged).sentences[0]


def test_a_chart_that_altair_cannot_draw_gets_a_sentence():
    broken = alt.Chart("no-such-thing").mark_bar().encode(x="nothing")
    assert "could not draw" in TASK.judge(broken).sentences[0]
