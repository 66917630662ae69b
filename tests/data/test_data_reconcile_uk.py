"""Parts add up to totals, quarters to years, months to years; the exceptions are listed here."""

import pandas as pd

from crossings.data import load

# Where two published figures differ although one might expect them to agree, and why.
PROVISIONAL_TOTALS = {
    2020: (8_462, 8_466),  # August to October 2020 differ; the sources read do not say why
    2022: (45_755, 45_774),  # the third quarter of 2022 was recounted from casework
}
# Months in which the provisional and the final series differ.
DIFFERING_MONTHS = {"2020-08", "2020-09", "2020-10", "2022-07", "2022-08", "2022-09"}
# Published one by one on gov.uk; read independently of the tables.
PUBLISHED_TOTALS = {2018: 299, 2019: 1843, 2020: 8466, 2021: 28526, 2022: 45774, 2023: 29437}


def test_groups_add_up_to_the_total_of_each_quarter():
    boats = load("uk_small_boats_by_quarter")
    total = boats[boats["group"] == "total"].set_index("quarter")["arrivals"]
    parts = boats[boats["group"] != "total"].groupby("quarter")["arrivals"].sum()
    pd.testing.assert_series_equal(parts, total, check_names=False, check_index=True)


def test_quarter_and_year_columns_agree_and_no_quarter_is_missing():
    boats = load("uk_small_boats_by_quarter")
    label = boats["year"].astype(str) + "Q" + boats["quarter_number"].astype(str)
    assert (label == boats["quarter"]).all()
    assert boats.groupby("nationality")["quarter"].nunique().eq(24).all()


def test_quarters_add_up_to_the_years_of_the_same_edition():
    quarters = load("uk_small_boats_by_quarter").groupby(["nationality", "year"])["arrivals"].sum()
    years = load("uk_small_boats_by_year").query("published == '2024-02-29'")
    for row in years.itertuples():
        assert quarters[row.nationality, row.year] == row.arrivals, row


def test_groups_add_up_to_the_total_of_each_year_in_each_edition():
    years = load("uk_small_boats_by_year")
    keys = ["edition", "year", "period_covered"]
    total = years[years["group"] == "total"].set_index(keys)["arrivals"].sort_index()
    parts = years[years["group"] != "total"].groupby(keys)["arrivals"].sum()
    pd.testing.assert_series_equal(parts, total, check_names=False)
    assert total.xs("year ending December 2023")[:, "full year"].to_dict() == PUBLISHED_TOTALS


def test_months_add_up_to_the_years():
    months = load("uk_small_boats_by_month")
    sums = months.groupby(["series", months["month"].str[:4].astype(int)])["arrivals"].sum()
    for year, published in PUBLISHED_TOTALS.items():
        assert sums["final", year] == published
        expected, final = PROVISIONAL_TOTALS.get(year, (published, published))
        assert (sums["provisional", year], final) == (expected, published)


def test_the_two_monthly_series_differ_only_in_the_months_that_are_named():
    months = load("uk_small_boats_by_month").set_index(["month", "series"])["arrivals"].unstack()
    both = months.dropna()
    assert set(both.index[both["final"] != both["provisional"]]) == DIFFERING_MONTHS


def test_the_newest_of_the_five_editions_is_the_quarterly_table():
    newest = load("uk_small_boats_revisions").query("published == '2024-02-29'")
    table = load("uk_small_boats_by_quarter").set_index(["quarter", "nationality"])["arrivals"]
    for row in newest.itertuples():
        assert table[row.quarter, row.nationality] == row.arrivals


def test_headline_figures_stand_in_the_tables_too():
    headline = load("uk_headline_revisions")
    revised = load("uk_small_boats_revisions")
    albania = revised[revised["nationality"] == "Albania"]
    year_2022 = albania[albania["quarter"].str.startswith("2022")]
    by_edition = year_2022.groupby("published")["arrivals"].sum()
    rows = headline.query(
        "reference_period == '2022' and measure == 'Albanian small boat arrivals'"
    )
    for row in rows.itertuples():
        assert by_edition[row.published] == row.value
