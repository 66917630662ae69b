"""describe: a figure in words, its own or made from what it draws."""

import altair as alt
import pandas as pd
import pytest

from crossings.charts.small_boats import arrivals_by_quarter
from lessonkit.figures.reading import describe
from lessonkit.text.errors import CourseError

YEARS = pd.DataFrame(
    {
        "year": [2022, 2022, 2023, 2023],
        "group": ["Albania", "others", "Albania", "others"],
        "people": [12658, 33116, 924, 28513],
    }
)


def lines(chart):
    return repr(describe(chart)).split("\n")


def test_a_figure_of_the_course_is_described_in_its_own_words():
    frame = pd.DataFrame({"quarter": ["2022Q3", "2022Q4"], "arrivals": [9044, 1185]})
    chart = arrivals_by_quarter(frame, title="The fall", caption="Home Office")
    assert lines(chart) == [
        "What the figure shows",
        "Title: The fall",
        chart.to_dict()["description"],
        "Home Office",
    ]


def test_a_figure_without_words_gets_marks_axes_and_extremes():
    chart = (
        alt.Chart(YEARS, title=["Two", "lines"])
        .mark_line(point=True)
        .encode(x="year:O", y=alt.Y("people:Q", title="people recorded"), color="group:N")
    )
    assert lines(chart)[1:4] == [
        "Title: Two lines",
        "A line: along the horizontal axis year, along the vertical axis people recorded, "
        "colour for group.",
        "The lowest value of people recorded is 924 (group Albania, year 2023), the highest "
        "33,116 (group others, year 2022).",
    ]
    assert '.properties(description="…")' in lines(chart)[4]


@pytest.mark.parametrize(
    ("y", "said"),
    [
        ("sum(people):Q", "sum of people is 29,437 (year 2023), the highest 45,774 (year 2022)."),
        (
            "mean(people):Q",
            "mean of people is 14,718.5 (year 2023), the highest 22,887 (year 2022).",
        ),
        ("count()", "Every value of the number of rows is 2."),
        ("stdev(people):Q", "The figure works its values out itself"),
    ],
)
def test_sums_are_worked_out_as_the_figure_does(y, said):
    assert any(said in line for line in lines(alt.Chart(YEARS).mark_bar().encode(x="year:O", y=y)))


def test_every_field_makes_groups_where_a_figure_sums_up():
    # Vega-Lite groups by the fields of a tooltip as well.
    chart = alt.Chart(YEARS).mark_bar().encode(x="year:O", y="sum(people):Q", tooltip="group:N")
    assert "sum of people is 924 (group Albania, year 2023)" in repr(describe(chart))


def test_rows_are_counted_also_where_a_value_is_missing():
    frame = pd.DataFrame({"value": [1, 1, 2], "n": [None, None, 5]})
    chart = alt.Chart(frame).mark_bar().encode(x="value:O", y="count(n):Q")
    assert "is 1 (value 2), the highest 2 (value 1)." in repr(describe(chart))


def test_shares_that_the_figure_stacks_are_not_taken_for_counts():
    y = alt.Y("people:Q", stack="normalize")
    chart = alt.Chart(YEARS).mark_bar().encode(x="year:O", y=y, color="group:N")
    assert "works its values out itself" in repr(describe(chart))


def test_lying_bars_and_slices_have_extremes_too():
    lying = alt.Chart(YEARS.head(2)).mark_bar().encode(x="people:Q", y="group:N")
    assert "924" not in repr(describe(lying))
    assert "the highest 33,116 (group others)" in repr(describe(lying))
    slices = alt.Chart(YEARS.head(2)).mark_arc().encode(theta="people:Q", color="group:N")
    assert "Slices: angle for people, colour for group." in lines(slices)


def test_what_only_the_figure_knows_is_not_guessed():
    binned = alt.Chart(YEARS).mark_bar().encode(x=alt.X("people:Q", bin=True), y="count()")
    changed = (
        alt.Chart(YEARS)
        .mark_bar()
        .encode(x="year:O", y="people:Q")
        .transform_filter(alt.datum.group == "Albania")
    )
    for chart in (binned, changed):
        assert "works its values out itself" in repr(describe(chart))
        assert "33,116" not in repr(describe(chart))


def test_values_that_are_all_missing():
    chart = alt.Chart(YEARS.assign(people=float("nan"))).mark_bar().encode(x="year:O", y="people:Q")
    assert "No value of people is known." in lines(chart)


def test_points_on_a_line_and_rules_are_not_said_twice():
    line = alt.Chart(YEARS).mark_line().encode(x="year:O", y="people:Q")
    rule = alt.Chart(pd.DataFrame({"year": [2022]})).mark_rule().encode(x="year:O")
    said = lines(line + line.mark_point() + rule)
    assert len([one for one in said if "horizontal axis" in one]) == 1


def test_a_title_that_is_a_parameter():
    headline = alt.param(name="headline", value="Which one?")
    chart = alt.Chart(YEARS, title=alt.Title(alt.expr("headline"), subtitle="Source")).mark_bar()
    said = lines(chart.encode(x="year:O").add_params(headline))
    assert (said[1], said[-1]) == ("Title: Which one?", "Source")


def test_what_is_no_chart_gets_a_sentence():
    with pytest.raises(CourseError, match="Expected is an Altair chart; this is a value of type"):
        describe(5)


def test_words_of_a_figure_are_shown_as_words():
    chart = alt.Chart(YEARS, description="<script>x</script>").mark_bar().encode(x="year:O")
    assert "<script>" not in describe(chart)._repr_html_()
