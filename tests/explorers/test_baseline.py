"""The baseline explorer: one end, every start; published numbers; the same without a widget."""

import pytest

from crossings import explore
from crossings.explorers.baseline import EndPoint
from crossings.measures import percent_change
from crossings.worlds.end_points import SERIES


def test_words_give_the_published_numbers_and_the_range():
    assert EndPoint("returns", 2020, 2025).sentences == (
        "From 8,392 returns in 2020 to 37,918 in 2025: 29,526 more, a rise of 351.8%.",
        "The same 2025 against all 15 earlier years: 7 times a fall, 8 times a rise, from −18.5% "
        "(baseline 2013) to +351.8% (baseline 2020). Every one of these sentences is true. "
        "Yours is the highest.",
    )


def test_arrivals_are_the_published_totals():
    published = {2018: 299, 2019: 1843, 2020: 8466, 2021: 28526, 2022: 45774}
    published |= {2023: 29437, 2024: 36816, 2025: 41472}
    assert SERIES["arrivals"].counts().to_dict() == published  # half a year of 2026 is no year


def test_the_same_months_are_compared_with_the_same_months():
    said = EndPoint("january-april", 2023, 2024).sentences[0]
    assert said == "From 5,946 people in 2023 to 7,567 in 2024: 1,621 more, a rise of 27.3%."


@pytest.mark.parametrize("name", SERIES)
def test_every_baseline_gives_its_own_change_and_its_place_among_all(name):
    years = list(SERIES[name].counts().index)
    counts = SERIES[name].counts()
    end = years[-1]
    places = set()
    for year in years[:-1]:
        now = EndPoint(name, year, end)
        assert now.changes[year] == percent_change(int(counts[year]), int(counts[end]))
        falls = int((counts[years[:-1]] > counts[end]).sum())
        assert f"{falls} times a fall" in now.sentences[1] or falls < 2
        places.add(now.sentences[1].split("Yours is ")[1])
    assert len(places) == len(years) - 1  # from the lowest to the highest, each place once


def test_a_year_that_does_not_lie_before_is_no_baseline():
    assert EndPoint("returns", 2023, 2023).sentences[0].startswith("2023 does not lie before 2023")
    assert EndPoint("returns", 2024, 2012).sentences[1].startswith("The same 2012 against all 2")
    assert "nothing to compare it with" in EndPoint("returns", 2010, 2010).sentences[0]
    assert "the only earlier year" in EndPoint("arrivals", 2018, 2019).sentences[1]
    assert EndPoint("returns", 2024, 2012).headline == "2012: choose a baseline that lies before it"


def test_years_left_out_are_the_last_two():
    assert repr(explore("baseline", series="arrivals")).startswith("From 36,816 people in 2024")
    assert repr(explore("baseline", baseline="2013")).startswith("From 46,544 returns in 2013")


def test_figure_words_and_table_follow_the_controls(built):
    explorer = built("baseline")
    before = explorer.figure.description
    explorer.controls["baseline"].value = 2013
    assert "a fall of 18.5%" in explorer.words.value
    assert explorer.figure._params["headline"] == "From 2013 to 2025: −8,626 returns, −18.5%"
    assert explorer.figure.description != before
    explorer.as_table.value = True
    assert "<caption" in explorer.table.value
    explorer.controls["comparison"].value = 2023
    assert "−42.3%" in explorer.table.value
    assert "a fall of 42.3%" in explorer.words.value


def test_another_series_begins_at_its_own_last_two_years(built):
    explorer = built("baseline")
    explorer.controls["series"].value = "arrivals"
    assert (explorer.controls["baseline"].value, explorer.controls["comparison"].value) == (
        2024,
        2025,
    )
    assert "From 36,816 people" in explorer.words.value
    assert explorer.figure._params["difference"].endswith("in people")
    explorer.controls["series"].value = "january-april"
    assert (explorer.controls["baseline"].value, explorer.controls["comparison"].value) == (
        2025,
        2026,
    )
    explorer.controls["series"].value = "returns"
    assert "From 34,758 returns in 2024" in explorer.words.value
