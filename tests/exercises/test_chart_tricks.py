"""Charts whose bars are right and whose look or words mislead; and odd ones that are honest."""

import altair as alt
import pytest

from lessonkit.figures import theme  # noqa: F401  (it brings the look of the course)
from tests.exercises.test_chart_drawn import DATA, LONG, TASK, X, Y, bars, drawn, scaled

HIDES = "can move, cover or hide what is to be read: "
UNSEEN = "their colour is nearly the paper's"


def axis(**looks):
    return drawn(y=Y.copy().axis(title="people", **looks))


def named(title, channel="y"):
    return drawn(**{channel: (Y if channel == "y" else X).copy().title(title)})


def headed(**looks):
    return drawn().properties(title=alt.Title("Arrivals", subtitle="Home Office", **looks))


def fade(first):
    stops = [alt.GradientStop(first, 0), alt.GradientStop("white", 0.5)]
    return alt.Gradient(gradient="linear", x1=1, x2=1, y1=1, y2=0, stops=stops)


WRONG = {
    # what an axis says
    "events of people": (named("detections of people"), "that counts detections, and people are"),
    "other things": (named("boats (people not counted)"), "says what the numbers are not"),
    "in thousands": (named("people (in 1,000)"), "says “in 1,000”"),
    "k": (named("people (k)"), "says “k”"),
    "tens": (named("people in tens"), "says “tens”"),
    "dozens": (named("dozens of people"), "says “dozens”"),
    "of so many": (named("per 100,000 people"), "says “per 100,000”"),
    "a boat": (named("people per boat"), "not divided by anything"),
    "a day": (named("people a day"), "says “a day”"),
    "a share": (named("share of people"), "says “share”"),
    "money": (named("£ for people"), "says “£”"),
    "logarithms": (named("log of people"), "says “log”"),
    "a change": (named("change in people"), "says “change”"),
    "within a word": (named("peopleless boats"), "needs the word “people”"),
    "titles exchanged": (named("people", "x"), "says “people”, and “year” is what stands on it"),
    "months for years": (named("month", "x"), "says “month”, and “year” is"),
    "another chart": (
        drawn().properties(description="Line chart of arrivals by year, few then many."),
        "speak of a line chart, and bars are drawn",
    ),
    "a denied source": (
        drawn().properties(title=alt.Title("Arrivals", subtitle="not from the Home Office")),
        "should name its source",
    ),
    # words that nobody sees
    "a white title": (headed(color="white", subtitleColor="white"), f"{HIDES}color"),
    "a title of no size": (headed(fontSize=0), f"{HIDES}fontSize"),
    "titles of no size": (drawn().configure_title(fontSize=0), f"{HIDES}fontSize"),
    "a white axis title": (axis(titleColor="#fefefe"), f"{HIDES}titleColor"),
    "a clear axis title": (axis(titleOpacity=0), f"{HIDES}titleOpacity"),
    "a cut axis title": (axis(titleLimit=1), f"{HIDES}titleLimit"),
    "white labels": (axis(labelColor="white"), f"{HIDES}labelColor"),
    "labels white by a condition": (
        drawn(
            x=X.copy().axis(
                labelColor=alt.condition("datum.value > 1", alt.value("white"), alt.value("white"))
            )
        ),
        f"{HIDES}labelColor",
    ),
    "moved labels": (axis(labelOffset=40), f"{HIDES}labelOffset"),
    "a moved axis": (axis(translate=100), f"{HIDES}translate"),
    "an axis elsewhere": (axis(position=200), f"{HIDES}position"),
    "labels in pounds": (axis(format="$,.0f"), f"{HIDES}format"),
    "labels in figures of sixteen": (axis(format="x"), f"{HIDES}format"),
    "numbers in per cent": (drawn().configure(numberFormat=".0%"), f"{HIDES}format"),
    "other digits": (
        drawn().configure(
            locale=alt.Locale(
                number=alt.NumberLocale(
                    decimal=".",
                    thousands=",",
                    grouping=[3],
                    currency=["", ""],
                    numerals=list("9876543210"),
                )
            )
        ),
        f"{HIDES}locale",
    ),
    "labels at the foot": (axis(values=[0, 1]), "leave out most of it"),
    "labels beyond": (axis(values=[90000, 99999]), "leave out most of it"),
    "lines over the bars": (axis(gridWidth=400, gridColor="white", zindex=1), f"{HIDES}gridWidth"),
    # bars that nobody sees, or sees otherwise
    "nearly white": (drawn(mark={"color": "#fefefe"}), UNSEEN),
    "a pale name": (drawn(mark={"color": "whitesmoke"}), UNSEEN),
    "hsl": (drawn(mark={"color": "hsl(0, 0%, 100%)"}), UNSEEN),
    "hardly covering": (drawn(mark={"color": "rgba(0, 0, 0, 0.01)"}), UNSEEN),
    "a gradient": (drawn(mark={"color": fade("#0b5394")}), UNSEEN),
    "on their own colour": (
        drawn(mark={"color": "#123456"}).configure_view(fill="#123456"),
        UNSEEN,
    ),
    "white by a style": (drawn().configure(style={"bar": {"fill": "white"}}), UNSEEN),
    "a style that hides": (
        drawn(mark={"style": "ghost"}).configure(style={"ghost": {"opacity": 0}}),
        f"{HIDES}style",
    ),
    "white palette": (
        drawn(color="year:N").configure_range(category=["white", "white"]),
        f"{HIDES}category",
    ),
    "a pale scale": (
        drawn(color=alt.Color("albania:Q", scale=alt.Scale(domain=[1e9, 2e9], scheme="greys"))),
        f"{HIDES}domain",
    ),
    "colours out of the table": (
        drawn(DATA.assign(c="white"), color=alt.Color("c:N", scale=None)),
        f"{HIDES}scale=None",
    ),
    "a white edge": (
        drawn(mark={"stroke": "white", "strokeWidth": 60}),
        "an edge in the colour of",
    ),
    "a thick edge": (drawn(mark={"stroke": "red", "strokeWidth": 60}), f"{HIDES}strokeWidth"),
    "an edge of nothing": (drawn(mark={"filled": False, "strokeWidth": 0}), "have no width"),
    "a clear edge": (drawn(mark={"filled": False, "strokeOpacity": 0}), "opacity is next to"),
    "round as a ball": (drawn(mark={"cornerRadius": 200}), f"{HIDES}cornerRadius"),
    "a least length": (drawn(mark={"minBandSize": 150}), f"{HIDES}minBandSize"),
    "no field": (drawn().configure_view(continuousHeight=1), f"{HIDES}continuousHeight"),
    "no steps": (drawn().configure_view(step=0.1), f"{HIDES}step"),
    "turned back on itself": (drawn(x=X.copy().sort("descending")), "a rise looks like a fall"),
    "turned by a list": (drawn(x=X.copy().sort([2022, 2021])), "a rise looks like a fall"),
    "turned by its scale": (drawn(x=X.copy().scale(reverse=True)), "a rise looks like a fall"),
    "a scale with others": (
        scaled(domain=alt.DomainUnionWith(unionWith=[5e9])),
        "should be two numbers",
    ),
    "padded": (scaled(padding=140), f"{HIDES}padding"),
    "no scale": (drawn(y=Y.copy().scale(None)), f"{HIDES}scale=None"),
    "in panels of their own": (drawn(column="year:N"), f"{HIDES}column"),
    "with a hint that lies": (drawn(tooltip=alt.value("0 people")), f"{HIDES}value"),
    "with a patch": (
        drawn().properties(usermeta={"embedOptions": {"patch": []}}),
        f"{HIDES}patch",
    ),
    "read as dates": (
        drawn(
            alt.InlineData(
                values=DATA.to_dict("records"), format=alt.DataFormat(parse={"albania": "date"})
            )
        ),
        f"{HIDES}format",
    ),
    "pushed out of the page": (
        drawn().properties(padding={"left": -300, "top": 0, "right": 0, "bottom": 0}),
        f"{HIDES}padding",
    ),
}


@pytest.mark.parametrize("name", WRONG)
def test_a_chart_that_misleads_is_refused_in_one_plain_sentence(name):
    made, said = WRONG[name]
    verdict = TASK.judge(made)
    assert verdict.state == "not yet", bars(made)
    assert said in verdict.sentences[0]


RIGHT = {
    "zoomed by hand": drawn().interactive(),
    "with hints": drawn(tooltip=["year:O", alt.Tooltip("albania:Q", format=",")]),
    "with hints of the mark": drawn(mark={"tooltip": True}),
    "round corners": drawn(mark={"cornerRadiusEnd": 4, "stroke": "black", "strokeWidth": 1}),
    "slanted labels": drawn(x=X.copy().axis(labelAngle=-45, labelFontSize=14)),
    "names upright": drawn(x=X.copy().axis(labelAngle=0, title="calendar year")),
    "without lines": axis(grid=False, ticks=False, domain=False, titlePadding=12),
    "on the right": axis(orient="right", tickCount=5, format=",.0f"),
    "in short figures": axis(format=".2s"),
    "number of people": named("number of people"),
    "people per year": named("people per calendar year"),
    "for each year": named("people recorded, each year"),
    "with its way": named("people arriving by small boat (2021 and 2022)"),
    "in another language": named("Jahr", "x"),
    "one colour lit": drawn(
        color=alt.condition("datum.year == 2022", alt.value("#d55e00"), alt.value("lightgray"))
    ),
    "palette by hand": drawn(
        color=alt.Color("year:N", legend=None).scale(range=["#d55e00", "red"])
    ),
    "coloured by length": drawn(color=alt.Color("albania:Q", scale=alt.Scale(scheme="blues"))),
    "a title in the middle": headed(anchor="middle", fontSize=20, color="#333", offset=12),
    "thin bars": drawn(mark={"size": 12}),
    "wide bars": drawn(x=X.copy().scale(paddingInner=0.05)),
    "on a grey page": drawn().configure(background="#eeeeee").configure_axis(labelFontSize=13),
    "sorted the way they are": drawn(x=X.copy().sort("ascending")),
    "filtered and sorted": drawn(LONG, x=X.copy().sort("-y")).transform_filter("datum.year > 2020"),
    "no frame": drawn().configure_view(stroke=None).configure_axis(grid=False),
}


@pytest.mark.parametrize("name", RIGHT)
def test_an_unusual_honest_chart_is_right(name):
    assert TASK.judge(RIGHT[name]).state == "right", TASK.judge(RIGHT[name]).sentences


def test_the_looks_that_altair_and_the_course_bring_are_right():
    for look in (*alt.theme.names(), "lessonkit"):
        with alt.theme.enable(look):
            assert TASK.judge(drawn()).state == "right", (look, TASK.judge(drawn()).sentences)
