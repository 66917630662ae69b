"""Taking a specification apart: what changes is taken out, what stays is untouched."""

import altair as alt
import pandas as pd

from lessonkit.live.spec import take_apart

LIVE = alt.InlineData(values=[{"a": 1, "b": 2}], name="rows")


def test_named_rows_are_live_and_others_stay():
    fixed = alt.Chart(pd.DataFrame({"a": [7, 8]})).mark_rule().encode(x="a:Q")
    apart = take_apart((alt.Chart(LIVE).mark_bar().encode(x="a:Q") + fixed).to_dict())
    assert apart.rows == {"rows": [{"a": 1, "b": 2}]}
    assert apart.spec["datasets"].pop("rows") == []
    assert list(apart.spec["datasets"].values()) == [[{"a": 7}, {"a": 8}]]


def test_one_set_in_two_charts_is_one_set():
    one, two = (alt.Chart(LIVE).mark_bar().encode(x=f"{field}:Q") for field in "ab")
    apart = take_apart((one | two).to_dict())
    assert list(apart.rows) == ["rows"]
    assert "'values'" not in str(apart.spec)


def test_parameters_with_a_value_can_change_and_selections_cannot():
    chart = (
        alt.Chart(LIVE)
        .mark_bar()
        .encode(x="a:Q")
        .add_params(
            alt.param(name="headline", value="First"),
            alt.param(name="twice", expr="2 * 3"),
            alt.selection_point(name="chosen"),
        )
    )
    assert take_apart(chart.to_dict()).params == {"headline": "First"}


def test_dates_are_the_fields_that_the_figure_reads_as_dates():
    chart = alt.Chart(LIVE).mark_bar().encode(x="a:T", y="b:Q")
    assert take_apart(chart.to_dict()).dates == {"a"}


def test_needed_fields_are_those_the_figure_speaks_of():
    data = alt.InlineData(values=[{"a": 1, "b": 2, "spare": 3, "in words": 4}], name="rows")
    chart = alt.Chart(data).mark_bar().encode(x="a:Q", tooltip="in words:Q")
    chart = chart.transform_calculate(double="datum.b * 2")
    assert take_apart(chart.to_dict()).fields("rows") == ["a", "b", "in words"]


def test_the_chart_itself_is_not_changed():
    chart = alt.Chart(LIVE).mark_bar().encode(x="a:Q")
    before = chart.to_dict()
    take_apart(before)
    assert before == chart.to_dict()
