"""Charts are judged by what they draw: rows, kinds, scales, and whether a bar can be seen.

What is judged right is drawn by Vega as well, and its bars are measured.
"""

import json
from dataclasses import replace

import altair as alt
import pandas as pd
import pytest
import vl_convert

from lessonkit.judging.chart_rows import NotSeenError, drawn_rows
from lessonkit.lessons import catalogue
from tests.exercises.test_chart_task import DATA, TASK

Y = alt.Y("albania:Q", title="people in a year")
X = alt.X("year:O")
LONG = pd.concat([DATA, pd.DataFrame({"year": [2019, 2020], "albania": [5, 60]})])


def drawn(data=DATA, x=X, y=Y, mark=None, **channels):
    """The right chart, with something else in one place."""
    made = alt.Chart(data).mark_bar(**(mark or {})).encode(x=x, y=y, **channels)
    return made.properties(
        title=alt.Title("Arrivals", subtitle="Home Office, 2024"),
        description="Bar chart of arrivals by year, few then many.",
    )


def scaled(**scale):
    return drawn(y=Y.copy().scale(**scale))


def bars(made):
    """The bars that Vega draws: their lengths in pixels, from left to right."""
    scene = vl_convert.vegalite_to_scenegraph(json.dumps(made.to_dict()), vl_version="5.20")
    found = []

    def look(part):
        if isinstance(part, dict):
            if part.get("marktype") == "rect" and part.get("role") == "mark":
                found.extend(part["items"])
            for value in part.values():
                look(value)
        elif isinstance(part, list):
            for value in part:
                look(value)

    look(scene["scenegraph"])
    return [bar.get("height", 0) for bar in sorted(found, key=lambda bar: bar.get("x", 0))]


RIGHT = {
    "plain": drawn(),
    "in another order": drawn(DATA.iloc[::-1]),
    "with more columns": drawn(DATA.assign(others=[1, 2])),
    "years as texts": drawn(DATA.astype({"year": str})),
    "names": drawn(x=alt.X("year:N")),
    "sorted": drawn(x=alt.X("year:O").sort("-y")),
    "coloured": drawn(color=alt.Color("year:O")),
    "one colour": drawn(mark={"color": "#0b5394", "opacity": 0.8}),
    "from zero": scaled(domain=[0, 13000]),
    "up to a number": scaled(domainMax=20000),
    "zero and nice": scaled(zero=True, nice=True),
    "filtered": drawn(LONG).transform_filter(alt.datum.year > 2020),
    "filtered by two": drawn(LONG).transform_filter("datum.year >= 2021 && datum['year'] < 2030"),
    "filtered by a list": drawn(LONG).transform_filter(
        alt.FieldOneOfPredicate(field="year", oneOf=[2021, 2022])
    ),
    "filtered by a range": drawn(LONG).transform_filter(
        alt.FieldRangePredicate(field="year", range=[2021, 2022])
    ),
    "not those": drawn(LONG).transform_filter(~(alt.datum.year < 2021)),
    "another column made": drawn().transform_calculate(half="datum.albania / 2"),
    "wide": drawn().properties(width=500, height=200),
    "with steps": drawn().properties(width=alt.Step(40)),
    "unstacked": drawn(y=Y.copy().stack(None)),
    "to the hundred": drawn(DATA.assign(albania=[815.0, 12658.0])),
    "light on dark": drawn(mark={"color": "white"})
    .configure(background="#111")
    .configure_axis(labelColor="white", titleColor="white")
    .configure_title(color="white", subtitleColor="white"),
    "an outline": drawn(mark={"filled": False}),
    "with few labels": drawn(y=Y.copy().axis(values=[0, 6000, 12000], format=",")),
    "upright": drawn(mark={"orient": "vertical"}),
    "described by its rows": drawn().properties(description="A figure: in 2021 few, in 2022 many"),
}


@pytest.mark.parametrize("name", RIGHT)
def test_a_right_chart_is_right_and_its_bars_are_as_long_as_the_numbers(name):
    verdict = TASK.judge(RIGHT[name])
    assert verdict.state == "right", verdict.sentences
    lengths = sorted(bars(RIGHT[name]))
    assert len(lengths) == 2
    assert lengths[0] / lengths[1] == pytest.approx(815 / 12658, rel=1e-6)


WRONG = {
    # rows
    "all zero": (drawn(DATA.assign(albania=0)), "year 2021 does not have the length"),
    "invented": (drawn(DATA.assign(albania=[7000, 9000])), "does not have the length"),
    "one changed": (drawn(DATA.assign(albania=[815, 12659])), "year 2022 does not have the length"),
    "no rows": (drawn(DATA.iloc[:0]), "No bar is drawn"),
    "one row": (drawn(DATA.iloc[:1]), "The bar for year 2022 is missing."),
    "one more": (drawn(LONG), "The bar for year 2019 is not asked for."),
    "rows twice": (drawn(pd.concat([DATA, DATA])), "draws 4 bars for 2 rows"),
    "missing value": (
        drawn(DATA.assign(albania=[815, None])),
        "year 2022 does not have the length",
    ),
    "texts": (drawn(DATA.assign(albania=["few", "many"])), "should hold numbers"),
    "all filtered": (drawn().transform_filter("datum.year > 2050"), "No bar is drawn"),
    "one filtered": (drawn().transform_filter(alt.datum.year == 2021), "for year 2022 is missing"),
    "selected": (
        drawn().add_params(pick := alt.selection_point()).transform_filter(pick),
        "leaves rows out before it draws them, in a way that cannot be followed",
    ),
    "filtered by a function": (drawn().transform_filter("random() > 0"), "cannot be followed"),
    "ten times": (
        drawn().transform_calculate(albania="datum.albania * 10"),
        "changes the table before it draws it (transform_calculate)",
    ),
    "added up": (
        drawn().transform_aggregate(albania="sum(albania)", groupby=["year"]),
        "(transform_aggregate)",
    ),
    "sampled": (drawn().transform_sample(1), "(transform_sample)"),
    "from a file": (
        drawn(alt.UrlData("https://example.org/a.csv")),
        "The table is not in your chart",
    ),
    # what can be read
    "clear by its last digits": (drawn(mark={"color": "#1f77b400"}), "their colour is nearly"),
    "as dark as the paper": (
        drawn(mark={"color": "#111"}).configure(background="#111"),
        "their colour is nearly",
    ),
    "an outline in white": (
        drawn(mark={"filled": False, "stroke": "white"}),
        "their colour is nearly",
    ),
    "mixed with the paper": (drawn(mark={"blend": "difference", "color": "black"}), "blend mixes"),
    "lying down": (drawn(mark={"orient": "horizontal"}), "orient moves the ends"),
    "all on one spot": (drawn(x=X.copy().scale(range=[0, 0])), "range moves the scale of x"),
    "a hundred times as high": (scaled(domainMax=1_300_000), "runs so far beyond the bars"),
    "far below zero": (scaled(domain=[-1_000_000, 13000]), "runs so far beyond the bars"),
    "labels in per cent": (drawn(y=Y.copy().axis(format=".1%")), "in per cent, a hundred times"),
    "one label": (drawn(y=Y.copy().axis(values=[0])), "has one label"),
    "said to be thousands": (drawn(y=Y.copy().title("thousand people")), "says “thousand”"),
    "said to be shares": (drawn(y=Y.copy().title("% of people")), "says “%”"),
    "said to be tens": (drawn(y=Y.copy().title("people, times 10")), "says “times”"),
    # kinds
    "numbers as names": (
        drawn(y=alt.Y("albania:N", title="people")),
        "drawn as names (nominal)",
    ),
    "numbers in order": (drawn(y=alt.Y("albania:O", title="people")), "drawn as names (ordinal)"),
    "numbers as dates": (drawn(y=alt.Y("albania:T", title="people")), "are drawn as names (tempo"),
    "years as an amount": (drawn(x=alt.X("year:Q")), "says which bar it is"),
    "years as dates": (drawn(x=alt.X("year:T")), "says which bar it is"),
    "averaged": (drawn(y=alt.Y("mean(albania):Q", title="people")), "adds up or averages"),
    "binned": (drawn(y=alt.Y("albania:Q", bin=True, title="people")), "puts it into ranges first"),
    "shares": (drawn(y=Y.copy().stack("normalize")), "turns the numbers on y into something else"),
    # scales
    "cut by an expression": (scaled(domain=alt.ExprRef("[500,13000]")), "worked out by an express"),
    "cut by a parameter": (
        drawn(y=Y.copy().scale(domainMin=(low := alt.param(value=500)))).add_params(low),
        "worked out by an expression or a parameter",
    ),
    "cut": (scaled(domain=[500, 13000]), "does not start at zero"),
    "cut at the top": (scaled(domain=[0, 10000]), "ends before the longest bar"),
    "cut at the top by a maximum": (scaled(domainMax=900), "ends before the longest bar"),
    "no zero": (scaled(zero=False), "does not start at zero"),
    "no zero anywhere": (drawn().configure_scale(zero=False), "does not start at zero"),
    "upside down": (scaled(reverse=True), "runs the wrong way round"),
    "from the top": (scaled(domain=[13000, 0]), "runs the wrong way round"),
    "steps": (scaled(type="threshold", domain=[500]), "is stretched (threshold)"),
    "stretched": (scaled(type="pow", exponent=3), "is stretched (pow)"),
    "in three parts": (scaled(domain=[0, 100, 13000]), "should be two numbers"),
    "another range": (scaled(range=[0, 300]), "range moves the scale of y"),
    "a year left out": (drawn(x=X.copy().scale(domain=[2021])), "The scale of x leaves out 2022."),
    "a year too many": (
        drawn(x=X.copy().scale(domain=[2020, 2021, 2022])),
        "The scale of x has a place for 2020",
    ),
    # marks
    "opacity 0": (drawn(mark={"opacity": 0}), "their opacity is next to nothing"),
    "opacity 0 by a channel": (drawn(opacity=alt.value(0)), "their opacity is next to nothing"),
    "opacity 0 by a setting": (
        drawn().configure_bar(opacity=0),
        "their opacity is next to nothing",
    ),
    "some hidden": (
        drawn(opacity=alt.condition("datum.year > 2021", alt.value(1), alt.value(0))),
        "or some of them, cannot be seen",
    ),
    "opacity by an expression": (drawn(mark={"opacity": alt.ExprRef("0")}), "Something about mark"),
    "no width": (drawn(mark={"size": 0}), "they have no width"),
    "no band": (drawn(mark={"width": {"band": 0}}), "they have no width"),
    "only padding": (drawn(x=X.copy().scale(paddingInner=1)), "leaves them no width"),
    "transparent": (
        drawn(mark={"color": "transparent"}),
        "their colour is nearly the paper's",
    ),
    "white": (drawn(color=alt.value("white")), "their colour is nearly the paper's"),
    "a second end": (drawn(y2=alt.value(400)), "y2 moves the ends of the bars"),
    "pushed": (drawn(mark={"yOffset": 50}), "yOffset moves the ends of the bars"),
    "flat": (drawn().properties(height=1), "The height of the chart is 1"),
    # axes
    "no labels": (drawn(y=Y.copy().axis(labels=False, title="people")), "axis has no labels"),
    "no labels by a setting": (drawn().configure_axisY(labels=False), "axis has no labels"),
    "other labels": (
        drawn(y=Y.copy().axis(labelExpr="'0'", title="people")),
        "labelExpr writes other labels",
    ),
    "hidden names": (drawn(x=X.copy().axis(None)), "The x axis is hidden"),
    # words
    "a description of nothing": (
        drawn().properties(
            title=alt.Title("Hm", subtitle="Home Office"),
            description="Lorem ipsum dolor sit amet consectetur",
        ),
        "they name neither what stands on the axes",
    ),
    "one word six times": (
        drawn().properties(description="bar bar bar bar bar bar"),
        "at least six",
    ),
    "an expression as title": (
        drawn().properties(title=alt.TitleParams(text=alt.ExprRef("'x'"))),
        "has no title",
    ),
    "two in one": (drawn() + drawn(), "A single chart is wanted"),
    "side by side": (drawn() | drawn(), "A single chart is wanted"),
    "in panels": (drawn().facet("year:O"), "A single chart is wanted"),
}


@pytest.mark.parametrize("name", WRONG)
def test_a_wrong_chart_is_refused_in_one_plain_sentence(name):
    made, said = WRONG[name]
    verdict = TASK.judge(made)
    assert verdict.state == "not yet"
    assert said in verdict.sentences[0]
    assert "12658" not in " ".join(verdict.sentences)
    assert "12,658" not in " ".join(verdict.sentences)


@pytest.mark.parametrize("task_id", ["03.chart", "13.chart"])
def test_the_charts_of_the_lessons_keep_to_their_own_rows(task_id):
    task = catalogue.task(task_id)
    assert task.judge(task.example).state == "right"
    other = replace(task, example=task.example).example.copy(deep=True)
    other.data = other.data.assign(**{"claims" if "13" in task_id else "albania": 5})
    assert "does not have the length" in task.judge(other).sentences[0]
    other.data = task.example.data.iloc[1:]
    assert "is missing" in task.judge(other).sentences[0]


@pytest.mark.parametrize("name", [name for name in RIGHT if "filter" in name or "not" in name])
def test_the_rows_after_a_filter_are_those_that_vega_draws(name):
    rows = drawn_rows(RIGHT[name].to_dict(), {"year", "albania"})
    assert len(rows) == len(bars(RIGHT[name]))


@pytest.mark.parametrize(
    "test",
    [
        "datum.year > 2020 ? true : false",
        "__import__('os')",
        "datum.year.__class__ == 1",
        "(" * 250,
        "datum.moon > 1",
        "1" * 400,
        {"field": "year"},
        {"param": "brush"},
        5,
    ],
)
def test_a_filter_that_is_no_comparison_is_not_followed(test):
    spec = {"data": {"values": [{"year": 2021}]}, "transform": [{"filter": test}]}
    with pytest.raises(NotSeenError):
        drawn_rows(spec, {"year"})
