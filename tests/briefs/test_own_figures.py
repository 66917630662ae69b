"""Figures of the learner's own: typed line by line, or an Altair chart."""

import altair as alt
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crossings import brief
from crossings.briefs.bars import Bar, Bars
from crossings.briefs.kept import Brief
from crossings.briefs.own_figures import as_text, from_chart, from_text
from lessonkit.text.errors import CourseError

HEAD = "title: Bicycles\nunit: bicycles counted\nsource: two pupils\n"


def chart(rows, **channels):
    title = alt.Title("Bicycles", subtitle="Source: two pupils")
    return alt.Chart(pd.DataFrame(rows), title=title).mark_bar().encode(**channels)


ROWS = {"month": ["January", "May"], "bicycles": [40, 80]}


def test_lines_become_bars():
    figure = from_text(HEAD + "January: 40\n May 2025 : 1,080.5 \n\n")
    assert (figure.title, figure.unit, figure.source) == (
        "Bicycles",
        "bicycles counted",
        "two pupils",
    )
    assert [(bar.label, bar.end) for bar in figure.bars] == [("January", 40), ("May 2025", 1080.5)]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (HEAD + "January: many", "“January: many” could not be read"),
        (HEAD + "40", "could not be read"),
        (HEAD + "a: 1\nb: inf", "“b: inf” could not be read"),
        (HEAD + "a: 1\nb: -2", "wanted is|a value is wanted from 0"),
        (HEAD + "a: 1", "has 2 to 12 bars; this one has 1"),
        (HEAD + "".join(f"{i}: 1\n" for i in range(13)), "this one has 13"),
        ("unit: x\nsource: y\na: 1\nb: 2", "A figure needs its title"),
        ("title: x\nunit: y\na: 1\nb: 2", "A figure needs its source"),
        (HEAD.replace("Bicycles", "B" * 200) + "a: 1\nb: 2", "has room for 110 characters"),
        (HEAD + f"{'a' * 60}: 1\nb: 2", "The name of a bar has room for 28"),
    ],
)
def test_a_line_that_does_not_fit_gets_a_sentence(text, said):
    with pytest.raises(CourseError, match=said):
        from_text(text)


_label = st.text(st.characters(categories=("Ll", "Nd")), min_size=1, max_size=8).filter(
    lambda text: text not in ("title", "unit", "source")
)
_value = st.floats(0, 1e9).map(lambda value: float(f"{value:.9g}"))


@settings(max_examples=60, deadline=None)
@given(pairs=st.lists(st.tuples(_label, _value), min_size=2, max_size=12))
def test_a_figure_comes_back_from_its_lines(pairs):
    figure = Bars("A title", "a unit", "a source", tuple(Bar(*pair) for pair in pairs))
    assert from_text(as_text(figure)) == figure


def test_a_chart_becomes_the_figure_of_the_brief(course_folder):
    for one in (
        chart(ROWS, x="month:N", y=alt.Y("bicycles:Q", title="bicycles counted")),
        chart(ROWS, x=alt.X("bicycles:Q", title="bicycles counted"), y="month:N"),
    ):
        brief("own", figure=one)
        figure = Brief("own").figure()
        assert (figure.title, figure.unit) == ("Bicycles", "bicycles counted")
        assert [(bar.label, bar.number) for bar in figure.bars] == [
            ("January", "40"),
            ("May", "80"),
        ]


@pytest.mark.parametrize(
    "one",
    [
        chart(ROWS, x="month:N", y="mean(bicycles):Q"),
        chart(ROWS, x="month:N"),
        chart(ROWS, x="bicycles:Q", y="bicycles:Q"),
        chart(ROWS, x="month:N", y="bicycles:Q") + chart(ROWS, x="month:N", y="bicycles:Q"),
    ],
)
def test_a_chart_that_cannot_be_drawn_anew_gets_a_sentence(one):
    with pytest.raises(CourseError, match="one row for each bar"):
        from_chart(one)


def test_a_chart_without_its_source_gets_a_sentence():
    bare = alt.Chart(pd.DataFrame(ROWS), title="Bicycles").mark_bar()
    with pytest.raises(CourseError, match="needs its source"):
        from_chart(bare.encode(x="month:N", y="bicycles:Q"))
    with pytest.raises(CourseError, match="Expected is an Altair chart"):
        from_chart("returns")


@pytest.mark.parametrize(
    ("typed", "value"),
    [("99,002", 99002), ("99 002 people", 99002), ("1,5", 1.5), ("99.0020", 99.002), ("40", 40)],
)
def test_a_number_of_a_bar_is_read_as_people_write_it(typed, value):
    assert from_text(f"title: A\nunit: b\nsource: c\n2022: 1\n2023: {typed}").bars[1].end == value


def test_a_number_that_can_be_read_in_two_ways_is_asked_about():
    with pytest.raises(CourseError, match=r"“99\.002” can be read in two ways. Write 99,002 or 99"):
        from_text("title: A\nunit: b\nsource: c\n2022: 1\n2023: 99.002")


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        ("2023: 12%\n2024: 13", "Units are mixed: “12%” is per cent and “13” is not"),
        ("2023: 12\n2024: 13-15", "“13-15” is a range or a sum"),
        ("2023: 12\n2024: 10 to 20", "could not be read"),
    ],
)
def test_a_bar_takes_one_number_of_one_unit(lines, said):
    with pytest.raises(CourseError, match=said):
        from_text(f"title: a\nunit: b\nsource: c\n{lines}")
