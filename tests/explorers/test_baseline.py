"""The baseline explorer: one end, every start; published numbers; the same without a widget."""

import pytest

from crossings import explore
from crossings.explorers.baseline import EndPoint
from crossings.measures import percent_change
from crossings.worlds.end_points import SERIES
from tests.published import published


def count(series, year):
    """One count of a series, as its table has it."""
    return int(SERIES[series].counts()[year])


def test_words_give_the_counts_and_the_range():
    counts = SERIES["returns"].counts()
    a, b = int(counts[2020]), int(counts[2025])
    against = 100 * (b / counts.loc[:2024] - 1)
    falls, least = (against < 0).sum(), against.idxmin()
    assert against.idxmax() == 2020
    assert EndPoint("returns", 2020, 2025).sentences == (
        f"From {a:,} returns in 2020 to {b:,} in 2025: {b - a:,} more, a rise of "
        f"{100 * (b - a) / a:.1f}%.",
        f"The same 2025 against all {len(against)} earlier years: {falls} times a fall, "
        f"{len(against) - falls} times a rise, from −{-against.min():.1f}% (baseline {least}) to "
        f"+{against.max():.1f}% (baseline 2020). Every one of these sentences is true. Yours is "
        "the highest.",
    )


def test_arrivals_are_the_published_totals():
    # Half a year of 2026 is no year.
    assert SERIES["arrivals"].counts().to_dict() == published("arrivals")


def test_the_same_months_are_compared_with_the_same_months():
    said = EndPoint("january-april", 2023, 2024).sentences[0]
    a, b = count("january-april", 2023), count("january-april", 2024)
    rise = f"{b - a:,} more, a rise of {100 * (b - a) / a:.1f}%"
    assert said == f"From {a:,} people in 2023 to {b:,} in 2024: {rise}."


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
    assert repr(explore("baseline", series="arrivals")).startswith(
        f"From {count('arrivals', 2024):,} people in 2024"
    )
    assert repr(explore("baseline", baseline="2013")).startswith(
        f"From {count('returns', 2013):,} returns in 2013"
    )


def test_figure_words_and_table_follow_the_controls(built):
    explorer = built("baseline")
    before = explorer.figure.description
    explorer.controls["baseline"].value = 2013
    first, last = count("returns", 2013), count("returns", 2025)
    fall = f"{100 * (first - last) / first:.1f}%"
    assert f"a fall of {fall}" in explorer.words.value
    headline = f"From 2013 to 2025: −{first - last:,} returns, −{fall}"
    assert explorer.figure._params["headline"] == headline
    assert explorer.figure.description != before
    explorer.as_table.value = True
    assert "<caption" in explorer.table.value
    explorer.controls["comparison"].value = 2023
    fall = f"{100 * (first - count('returns', 2023)) / first:.1f}%"
    assert f"−{fall}" in explorer.table.value
    assert f"a fall of {fall}" in explorer.words.value


def test_another_series_begins_at_its_own_last_two_years(built):
    explorer = built("baseline")
    explorer.controls["series"].value = "arrivals"
    assert (explorer.controls["baseline"].value, explorer.controls["comparison"].value) == (
        2024,
        2025,
    )
    assert f"From {count('arrivals', 2024):,} people" in explorer.words.value
    assert explorer.figure._params["difference"].endswith("in people")
    explorer.controls["series"].value = "january-april"
    assert (explorer.controls["baseline"].value, explorer.controls["comparison"].value) == (
        2025,
        2026,
    )
    explorer.controls["series"].value = "returns"
    assert f"From {count('returns', 2024):,} returns in 2024" in explorer.words.value
