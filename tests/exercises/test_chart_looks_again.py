"""Charts that turn round, hide or rewrite what is read, by means that are seldom used; and honest
ones beside them.

What is said of each is true of it, and says what to leave out.
"""

import altair as alt
import pytest
import vl_convert

from lessonkit.figures import theme  # noqa: F401  (it brings the look of the course)
from tests.exercises.test_chart_drawn import DATA, TASK, X, Y, drawn

BARS = alt.Chart(DATA).mark_bar().encode(x=X, y=alt.Y("albania:Q", title="people in a year"))
DARK = {
    "background": "black",
    "axis": alt.AxisConfig(labelColor="white", titleColor="white"),
    "title": alt.TitleConfig(color="white", subtitleColor="white"),
}


def numbered(text="albania:Q", **looks):
    """Bars with their numbers beside them."""
    made = BARS + BARS.mark_text(**looks).encode(text=text)
    return made.properties(
        title=alt.Title("Arrivals", subtitle="Home Office, 2024"),
        description="Bar chart of arrivals by year, few then many.",
    )


def labelled(expression, channel="y"):
    other = (Y if channel == "y" else X).copy().axis(labelExpr=expression)
    return drawn(**{channel: other.title("people" if channel == "y" else "year")})


def coloured(**scale):
    return drawn(color=alt.Color("year:N", scale=alt.Scale(**scale)))


WRONG = {
    "numbers sorted downwards": (
        drawn(y=Y.copy().sort("descending")),
        "sort='descending' turns the y axis of numbers round. Leave it out.",
    ),
    "numbers upside down by a setting": (numbered().configure_text(angle=180), "read: angle."),
    "numbers hidden by a setting": (numbered().configure_text(opacity=0), "read: opacity."),
    "numbers hidden by a style": (
        numbered().configure(style={"text": {"opacity": 0}}),
        "read: opacity.",
    ),
    "numbers far below by a setting": (numbered().configure_text(dy=100), "read: dy."),
    "numbers at the next bar": (numbered(dx=20), "dx moves the numbers to the place of another"),
    "numbers at the next bar by a setting": (
        numbered().configure_text(dx=-20),
        "dx moves the numbers to the place of another",
    ),
    "numbers with a hint that lies": (numbered(tooltip="0 people"), "read: tooltip."),
    "black numbers on black": (
        numbered().configure(**DARK),
        "The numbers beside the bars cannot be seen: their colour is nearly the paper's.",
    ),
    "black numbers on a black field": (
        numbered().configure_view(fill="black"),
        "The numbers beside the bars cannot be seen: their colour is nearly the paper's.",
    ),
    "white numbers on white": (
        numbered(color="white"),
        "their colour is nearly the paper's",
    ),
    "years that all look alike": (
        drawn(x=X.copy().axis(format=".2s")),
        "Something about the x axis can move, cover or hide what is to be read: format.",
    ),
    "years beside the bars that all look alike": (
        numbered(alt.Text("year:Q", format=".2s")),
        "Something about the numbers can move, cover or hide what is to be read: format.",
    ),
    "a hint in which years look alike": (
        drawn(tooltip=alt.Tooltip("year:Q", format=".2s")),
        "Something about the channel tooltip can move, cover or hide what is to be read: format.",
    ),
    "a legend in which years look alike": (
        drawn(color=alt.Color("year:O", legend=alt.Legend(format=".2s"))),
        "Something about the channel color can move, cover or hide what is to be read: format.",
    ),
    "labels by a setting": (
        drawn().configure_axisBottom(labelExpr="datum.value / 1000 + 'k'"),
        "Something about the settings of axisBottom can move, cover or hide what is to be read: l",
    ),
    "an outline of gaps": (
        drawn(mark={"filled": False, "strokeDash": [1, 19]}),
        "read: strokeDash.",
    ),
    "a white edge as a channel": (
        drawn(mark={"strokeWidth": 6}, stroke=alt.value("white")),
        "an edge in the colour of the paper covers them",
    ),
    "a legend of others": (
        coloured(domain=["Albania", "Iran"]),
        "The scale of color leaves out 2021.",
    ),
    "a legend with one more": (
        coloured(domain=[2021, 2022, 2023]),
        "The scale of color has a place for 2023, of which there is no row.",
    ),
    "labels of other numbers": (labelled("datum.value / 2"), "labelExpr writes other labels"),
    "labels of another unit": (labelled("datum.label + ' deaths'"), "labelExpr writes other"),
    "labels in thousands that do not say so": (labelled("datum.value / 1000"), "labelExpr writes"),
    "thousands that look like a point": (labelled("replace(datum.label, ',', '.')"), "labelExpr"),
    "years in thousands": (labelled("datum.value / 1000 + 'k'", "x"), "labelExpr writes other"),
}


@pytest.mark.parametrize("name", WRONG)
def test_a_chart_that_misleads_is_refused_with_what_is_wrong(name):
    made, said = WRONG[name]
    verdict = TASK.judge(made)
    assert verdict.state == "not yet"
    assert said in verdict.sentences[0]


RIGHT = {
    "numbers sorted upwards": drawn(y=Y.copy().sort("ascending")),
    "turned twice": drawn(y=Y.copy().sort("descending").scale(reverse=False)),
    "numbers in the middle of their bars": numbered(dy=12, dx=4, fontWeight="bold"),
    "numbers on wide bars": numbered(dx=40).properties(width=300),
    "numbers with a setting": numbered().configure_text(fontSize=13, dy=-6),
    "white numbers on black": numbered(color="white").configure(**DARK),
    "white numbers on black by a setting": numbered().configure(
        text=alt.MarkConfig(color="white"), **DARK
    ),
    "numbers in short": numbered(alt.Text("albania:Q", format=".2s")),
    "years beside the bars": numbered("year:O"),
    "years without a comma": drawn(x=X.copy().axis(format="d")),
    "a hint of years": drawn(tooltip=["year:O", alt.Tooltip("albania:Q", format=".2s")]),
    "a legend of years": drawn(color=alt.Color("year:O", legend=alt.Legend(format="d"))),
    "a dashed outline": drawn(mark={"filled": False, "strokeDash": [4, 2]}),
    "a dark edge as a channel": drawn(mark={"strokeWidth": 4}, stroke=alt.value("black")),
    "a legend in another order": coloured(domain=[2022, 2021], range=["#d55e00", "red"]),
    "thousands with a blank": labelled("replace(datum.label, ',', ' ')"),
    "thousands with an apostrophe": labelled("replace(format(datum.value, ','), /,/g, \"'\")"),
    "thousands as k": labelled("datum.value / 1000 + 'k'"),
    "the labels themselves": labelled("datum.label", "x"),
}


@pytest.mark.parametrize("name", RIGHT)
def test_an_honest_chart_beside_them_is_right(name):
    assert TASK.judge(RIGHT[name]).state == "right", TASK.judge(RIGHT[name]).sentences
    assert vl_convert.vegalite_to_svg(RIGHT[name].to_json(), vl_version="6.1")


def test_numbers_beside_bars_are_right_with_every_look():
    for look in (*alt.theme.names(), "lessonkit"):
        with alt.theme.enable(look):
            assert TASK.judge(numbered(dy=-6)).state == "right", (look, TASK.judge(numbered()))


# What is said has to be true.
SAID = {
    "below zero": (drawn(DATA.assign(albania=[-5, -9])), "does not have the length"),
    "years as dates": (drawn(x=alt.X("year(year):O")), "your chart makes dates of it first"),
    "in ranges": (drawn(y=Y.copy().bin(True)), "your chart puts it into ranges first"),
    "the largest": (drawn(y=alt.Y("max(albania):Q")), "takes its smallest or largest value first"),
    "added up": (drawn(y=alt.Y("sum(albania):Q")), "your chart adds up or averages it first"),
    "counted": (drawn(y=alt.Y("count():Q")), "it counts the rows of your table"),
    "the same for all": (drawn(y=alt.YDatum(500)), "it is the same for every bar"),
    "one year labelled": (
        drawn(x=X.copy().axis(values=[2022])),
        "The labels of the x axis leave out 2021.",
    ),
    "a format of dates": (
        drawn(y=Y.copy().axis(format="%Y")),
        "Something about the y axis can move, cover or hide what is to be read: format.",
    ),
    "no labels of numbers": (
        drawn().configure_axisQuantitative(labels=False),
        "The y axis has no labels",
    ),
    "no labels of names": (
        drawn().configure_axisDiscrete(labels=False),
        "The x axis has no labels",
    ),
    "a line through the bars": (
        drawn().transform_regression("year", "albania"),
        "(transform_regression)",
    ),
    "steps of nothing": (
        drawn().properties(width=alt.Step(0)),
        "The width of the chart is 0 for each bar: nobody can read it.",
    ),
    "a caption": (
        drawn() + alt.Chart(alt.Data(values=[{}])).mark_text(text="Source: Home Office", y=340),
        "A layer of letters may hold the numbers of the bars, and no other words. Write those in",
    ),
    "no table": (
        alt.Chart().mark_bar().encode(x=X, y=Y),
        "The table is not in your chart. Begin with alt.Chart(your_table).",
    ),
}


@pytest.mark.parametrize("name", SAID)
def test_what_is_said_of_a_chart_is_true_of_it(name):
    made, said = SAID[name]
    assert said in TASK.judge(made).sentences[0]
