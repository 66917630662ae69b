"""More charts for the two exercises that ask for one: unheard-of ways to mislead, and honest ones.

What is beside each is a part of the chart that is changed; all else of it is right.
"""

import altair as alt
import pandas as pd
import pytest

from tests.exercises.test_lesson_charts import lesson as a_lesson

lesson = a_lesson  # the fixture: each test is done for both exercises


def of_axis(**looks):
    return lambda one: one.drawn(on_amounts=one.amounts(axis=alt.Axis(**looks)))


def of_names(**looks):
    return lambda one: one.drawn(on_names=one.names(axis=alt.Axis(**looks)))


def of_mark(**looks):
    return lambda one: one.drawn(mark=looks)


def of_config(**looks):
    return lambda one: one.drawn().configure(**looks)


def of_chart(**looks):
    return lambda one: one.drawn().properties(**looks)


def headed(text="{}", under="{}", **looks):
    return lambda one: one.drawn(
        heading=alt.Title(text.format(one.title), subtitle=under.format(one.source), **looks)
    )


def titled(text):
    return lambda one: one.drawn(on_amounts=one.amounts(title=text.format(one.unit)))


def told(text):
    return of_chart(description=text)


def step(name, *given, **more):
    return lambda one: getattr(one.drawn(), f"transform_{name}")(
        *(one.amount if value == "amount" else value for value in given),
        **{key: _own(one, value) for key, value in more.items()},
    )


def _own(one, value):
    if isinstance(value, list):
        return [_own(one, part) for part in value]
    return {"amount": one.amount, "name": one.name}.get(value, value)


def numbers(**more):
    """A layer of numbers beside the bars; what is given for `amounts` is about their place."""
    looks, place = more.pop("mark", {}), more.pop("amounts", {})
    return lambda one: one.worded(
        alt.layer(
            one.plain(),
            alt.Chart(one.data)
            .mark_text(**looks)
            .encode(
                **{one.along: one.names(), one.up: one.amounts(**place)},
                text=alt.Text(one.amount, **{"type": "quantitative", **more}),
            ),
        )
    )


MISLEADING = {
    # left empty by Vega, or by a table that is not there
    "rounded to years": lambda o: o.drawn(
        on_amounts=o.amounts(scale=alt.Scale(nice={"interval": "year", "step": 1}))
    ),
    "no table": lambda o: o.worded(
        alt.Chart().mark_bar().encode(**{o.along: o.names(), o.up: o.amounts()})
    ),
    "a column under another name": lambda o: o.drawn(table=o.data.rename(columns={o.name: "n"})),
    "no numbers": lambda o: o.drawn(table=o.data.drop(columns=o.amount)),
    "a density": step("density", "amount", as_=["amount", "d"]),
    "folded": step("fold", ["amount"], as_=["key", "amount"]),
    "quantiles": step("quantile", "amount", as_=["p", "amount"]),
    "stacked by a step": step("stack", stack="amount", as_=["amount", "z"], groupby=[]),
    # colours that no browser knows, or that are next to that of the paper
    **{
        f"colour {colour}": of_mark(color=colour)
        for colour in ("notacolour", "", "currentColor", "inherit", "ButtonFace", "Background")
    },
    "faint light grey": of_mark(color="lightgray", opacity=0.2),
    "labels in the paper's colour": of_axis(labelColor="Canvas"),
    "labels in a colour of no browser": of_axis(labelColor="oklch(100% 0 0)"),
    # upside down, cut off, out of sight
    "labels upside down": of_names(labelAngle=180),
    "a title upside down": of_config(title={"angle": 180}),
    "numbers upside down": numbers(mark={"angle": 180}),
    "letters one upon the other": of_axis(labelLineHeight=1000),
    "lines one upon the other": headed(lineHeight=-30),
    "labels that cover each other": of_names(labelOverlap="greedy", labelFontSize=60),
    "an axis on the other's side": lambda o: of_names(orient="left" if o.along == "x" else "top")(
        o
    ),
    "axes cut off": of_chart(autosize="none", padding=0),
    "axes clipped": of_config(view={"clip": True}),
    "no room": of_chart(autosize="fit", width=30, height=30),
    "a postage stamp": of_chart(width=21, height=21),
    "bars that a screen reader skips": of_mark(aria=False),
    "an axis that a screen reader skips": of_axis(aria=False),
    "a title of nothing": headed("\u200b"),
    # other numbers than those drawn
    **{
        f"axis {text}": titled(text)
        for text in (
            *("{} ('000)", "{} (10³)", "{} (1e3)", "{}, in lakh", "pct of {}", "fraction of {}"),
            *("{} (doubled)", "{} (halved)", "{}²", "√ {}", "rank by {}", "probability of {}"),
            *("weekly {}", "{} minus last year", "{} excluding Albanians", "fewer {}"),
            *("days for {}", "boats with {}", "forecast of {}", "normalised {}", "{} (10^6)"),
        )
    },
    "numbers as dates": numbers(type="temporal"),
    "numbers as years": numbers(type="temporal", format="%Y"),
    "numbers that bring their own title": numbers(amounts={"title": "boats"}),
    "numbers in the middle": numbers(amounts={"stack": "center"}),
    "numbers at the foot": numbers(amounts={"bandPosition": 0}),
    "a hint that calls names numbers": lambda o: o.drawn(
        tooltip=alt.Tooltip(f"{o.name}:N", title=o.unit)
    ),
    "a hint of another column": lambda o: o.drawn(
        table=o.data.assign(k=0), tooltip=alt.Tooltip("k:Q", title=o.unit)
    ),
    "a legend in pounds": lambda o: o.drawn(
        color=alt.Color(f"{o.name}:N", legend=alt.Legend(title="money in £"))
    ),
    # words about another chart or source
    "a source that is denied": headed(under="my own guess, unlike {}"),
    "a source in whose place": headed(under="a newspaper instead of {}"),
    "a heat map": told("Heat map of each year and verdict: how many people or claims."),
    "a treemap": told("Treemap of each year and verdict: how many people or claims."),
    "a box plot": told("A box plot of each year and verdict: how many people or claims."),
}

HONEST = {
    **{f"labels at {angle}°": of_names(labelAngle=angle) for angle in (270, 315, 45, -90)},
    **{
        f"colour {colour}": of_mark(color=colour)
        for colour in ("rebeccapurple", "SteelBlue", "gold", "lightskyblue", "hsl(210, 60%, 40%)")
    },
    **{
        f"axis {text}": titled(text)
        for text in (
            *("Number of {}", "Count: {}", "How many {}?", "total {}", "No. of {}", "n of {}"),
            *("{} (Home Office figures)", "{} (see the ledger)", "all {}"),
        )
    },
    "per bar": lambda o: titled("people per year" if o.name == "year" else "claims a verdict")(o),
    "yearly": lambda o: titled("yearly number of people" if o.name == "year" else "claims")(o),
    "large letters": of_config(axis={"labelFontSize": 18, "titleFontSize": 22}),
    "a title across": of_axis(titleAngle=0, titleAlign="left", titleY=-10, titleX=0),
    "dark paper": of_config(
        background="#222",
        axis={"labelColor": "white", "titleColor": "white"},
        title={"color": "white", "subtitleColor": "#ddd"},
        view={"fill": "#222"},
    ),
    "fitted": of_chart(width=400, autosize=alt.AutoSizeParams(type="fit-x")),
    "ordered categories": lambda o: o.drawn(
        table=o.data.assign(**{o.name: pd.Categorical(o.data[o.name], list(o.data[o.name]))})
    ),
    "whole numbers of pandas": lambda o: o.drawn(table=o.data.astype({o.amount: "Int64"})),
    "hints with titles": lambda o: o.drawn(
        tooltip=[
            alt.Tooltip(o.name, title=o.name.capitalize()),
            alt.Tooltip(o.amount, title=o.unit, format=","),
        ]
    ),
    "a legend with the unit": lambda o: o.drawn(color=alt.Color(f"{o.amount}:Q", title=o.unit)),
    "numbers of their own": numbers(format=",", mark={"dy": -8, "fontWeight": "bold"}),
    "out of JSON": lambda o: alt.Chart.from_json(o.drawn().to_json()),
    "a column chart in words": lambda o: told(
        f"A column chart with one bar for each {o.name}: how many {o.unit}. Source: {o.source}."
    )(o),
}


@pytest.mark.parametrize("name", MISLEADING)
def test_a_chart_that_misleads_or_stays_empty_is_refused(lesson, name):
    verdict = lesson.task.judge(MISLEADING[name](lesson))
    assert verdict.state == "not yet"
    assert len(verdict.sentences[0]) > 30


@pytest.mark.parametrize("name", HONEST)
def test_an_unusual_honest_chart_is_right(lesson, name):
    verdict = lesson.task.judge(HONEST[name](lesson))
    assert verdict.state == "right", verdict.sentences[0]
