"""The figures of baselines: what a bar stands for, where it may end, what its title says."""

import pandas as pd
import pytest

from crossings.charts.baseline import HIGHEST, baseline_chart, baseline_rows, years_chart

COUNTS = pd.Series({2018: 0, 2019: 10, 2020: 50, 2021: 25, 2022: 40})
WORDS = {name: name for name in ("headline", "counted", "difference", "relative")}


def row(rows, panel, year):
    return rows.query("panel == @panel and year == @year").iloc[0]


def test_three_rows_for_each_year_whatever_is_chosen():
    first, other = baseline_rows(COUNTS, 2019, 2021), baseline_rows(COUNTS, 2022, 2020)
    assert list(first["panel"]) == list(other["panel"])
    assert list(first["year"]) == list(other["year"])
    assert len(first) == 3 * len(COUNTS)


def test_a_change_stands_under_the_year_that_it_starts_from():
    rows = baseline_rows(COUNTS, 2019, 2021)
    assert row(rows, "difference", "2019")["value"] == 15
    assert row(rows, "per cent", "2019")["value"] == 150
    assert row(rows, "per cent", "2020")["label"] == "−50"
    assert row(rows, "count", "2021")["label"] == "25"
    assert (row(rows, "count", "2019")["part"], row(rows, "count", "2021")["part"]) == (
        "baseline",
        "comparison",
    )


def test_no_change_from_nothing_and_none_from_the_end_or_later():
    rows = baseline_rows(COUNTS, 2019, 2021)
    assert row(rows, "difference", "2018")["value"] == 25
    for panel, year in [("per cent", "2018"), ("per cent", "2021"), ("difference", "2022")]:
        assert pd.isna(row(rows, panel, year)["value"])
        assert row(rows, panel, year)["label"] == ""


def test_a_bar_that_goes_on_beyond_the_scale_says_so():
    rows = baseline_rows(COUNTS, 2019, 2020)
    assert row(rows, "per cent", "2019")["value"] > HIGHEST
    assert list(rows["beyond"]).count("▲") == 1
    assert row(rows, "per cent", "2019")["label"] == "+400"


def test_the_scale_of_per_cents_ends_where_nothing_is_left():
    chart = baseline_chart(
        baseline_rows(COUNTS, 2019, 2021), words=WORDS, caption=["Home Office"], description="T"
    ).to_dict()
    relative = chart["vconcat"][2]["layer"][0]["encoding"]["y"]
    assert relative["scale"]["domain"] == [-100, 200]
    assert relative["title"] == "per cent"
    assert chart["title"]["subtitle"] == ["Home Office"]
    assert {param["name"] for param in chart["params"]} == set(WORDS)


@pytest.mark.parametrize("first", [2020, 2010])
def test_bars_by_year_name_every_number(first):
    counts = pd.DataFrame({"year": [first, first + 1], "count": [8392, 10140]})
    spec = years_chart(counts, unit="returns in a year", title="T", caption="Home Office").to_dict()
    assert spec["description"] == (
        f"Bar chart: returns in a year. {first} 8,392, {first + 1} 10,140."
    )
    assert spec["layer"][0]["encoding"]["y"]["title"] == "returns in a year"
    assert "zero" not in spec["layer"][0]["encoding"]["y"].get("scale", {})
