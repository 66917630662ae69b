"""Lesson 07: what its text states beside the data, held to the data and to the sources."""

import re
from pathlib import Path

import pytest

from lessonkit.data.package import load
from lessonkit.lessons import catalogue

LESSON = catalogue.lesson("07")
figures = catalogue.lesson("07").module("figures")

SOURCE = Path(__file__).parents[2] / "lessons" / "source" / "07-a-route-is-a-network" / "lesson.md"
TEXT = SOURCE.read_text(encoding="utf-8")


def test_changes_agree_with_the_research():
    assert round(figures.march_2016) == -86
    assert round(figures.november_2023) == -93
    assert round(figures.in_2024) == -78 == -figures.fell_said
    assert round(figures.since_2022, 1) == -85.2  # as claim B8 has it
    assert round(figures.spring_change, 1) == -88.0
    assert "−85.2%" in figures.data_say["B8"]
    assert "−88.0%" in figures.data_say["B8"]


def test_2018_agrees_with_the_timeline():
    event = load("balkan_timeline").query("date == '2018'").iloc[0]
    assert f"{figures.bosnia[2017]:,}" in event["detail"]
    assert f"{figures.bosnia[2018]:,}" in event["detail"]
    assert f"{figures.by_year[2018]:,}" in event["seen_in_data"]


def test_the_titles_are_true():
    years, months = figures.by_year, figures.by_month
    assert "less than a sixth of those of 2022" in TEXT
    assert 1 / 7 < years[2024] / years[2022] < 1 / 6
    assert "more than three times those of 2018" in TEXT
    assert 3 < years[2024] / years[2018] < 4
    assert "fell every month after October 2015, to March 2016" in TEXT
    run = [months[m] for m in ("2015-10", "2015-11", "2015-12", "2016-01", "2016-02", "2016-03")]
    assert run == sorted(run, reverse=True)
    assert months["2015-09"] < months["2015-10"]  # so it fell after October, not from it
    assert "lowest year since 2011" in TEXT
    assert min(y for y in years if years[y] > years[2018] and y < 2018) == 2012
    assert min(years[y] for y in years if y > 2011) == years[2018]


def test_marked_days_are_those_of_the_timeline():
    known = set(load("balkan_timeline")["date"])
    marked = re.findall(r'^    "(\d{4}-\d\d-\d\d)":', TEXT, flags=re.M)
    assert len(marked) == 5
    assert set(marked) <= known


def test_the_rank_of_the_route_is_that_of_the_ledger():
    rank = sorted(figures.routes_2024.values(), reverse=True).index(figures.by_year[2024]) + 1
    assert rank == 4
    assert "4th in 2024" in figures.data_say["M3"]
    (asked,) = [task for task in LESSON.tasks if task.id == "07.rank"]
    assert asked.recorded.index("Western Balkan") == 3


def test_sorted_claims_lie_in_the_box_of_their_verdict():
    (task,) = [task for task in LESSON.tasks if task.id == "07.claims"]
    ids = {letter: re.search(r"\[(\w+)\]", item.text)[1] for letter, item in task.items.items()}
    assert set(ids.values()) == {"B7", "M1", "M3", "M10", "S13"}
    assert task.answer == {letter: figures.verdict[one] for letter, one in ids.items()}
    for letter, one in ids.items():
        assert f"“{figures.words[one]}” ({figures.speaker[one]})" in task.items[letter].text
    assert figures.speaker["B7"] == "Frontex"
    assert figures.speaker["M10"] == "Klikaktiv, in Metro"


def test_the_fall_of_2011_agrees_with_the_timeline():
    event = load("balkan_timeline").query("date == '2010-12-15'").iloc[0]
    assert f"{figures.circular[2010]:,} in 2010" in event["seen_in_data"]
    assert f"{figures.circular[2011]:,} in 2011" in event["seen_in_data"]
    assert "−85.1%" in figures.data_say["A2"]
    assert round(figures.circular_change, 1) == -85.1
    (quoted,) = re.findall(r"Frontex wrote that Albanians had been “([^”]+)”", TEXT)
    assert quoted in event["event"] + event["detail"]


def test_the_invented_world_of_the_exercise():
    assert (figures.gone, figures.not_made, figures.moved) == (439, 117, 322)


def test_a_more_dangerous_average_can_go_with_fewer_or_with_more_deaths():
    # By hand, in 100,000: bridge 3, road 5, forest 16, lake 28, as in the network.
    routes = figures.world.routes.assign(risk=[3, 5, 16, 28])
    for when in ("before", "after"):
        harm = (routes[when] * routes["risk"]).sum()
        assert figures.deaths[when] == pytest.approx(harm / 100)
        assert figures.rate[when] == pytest.approx(harm / routes[when].sum())
    assert figures.deaths_fewest < figures.deaths["before"] < figures.deaths["after"]
    assert (figures.worlds_with_fewer, len(figures.shut_worlds)) == (2, 16)


def test_the_season_of_november_2023_is_told_from_all_other_years():
    assert len(figures.other_autumns) == 15
    assert figures.falling_autumns == 10
    # 384 in October 2009, 191 in November: the steepest fall of the other years.
    assert min(figures.other_autumns.values()) == pytest.approx(100 * (191 / 384 - 1))
    assert figures.november_2023 < min(figures.other_autumns.values())
