"""Lesson 02: what its text states beside the data, held to the data and to the sources."""

from datetime import date
from pathlib import Path

import pytest

from crossings.ledger import claims
from crossings.measures import percent_change
from lessonkit.lessons import catalogue

LESSON = catalogue.lesson("02")
figures = catalogue.lesson("02").module("figures")

SOURCE = Path(__file__).parents[2] / "lessons" / "source" / "02-compared-with-what" / "lesson.md"


def test_the_two_titles_are_both_true():
    text = SOURCE.read_text(encoding="utf-8")
    assert "more than four times those of 2020" in text
    assert 4 < figures.returns[2025] / figures.returns[2020] < 5
    assert "fewer than in 2010" in text
    assert figures.returns[2025] < figures.returns[2010]


def test_figures_agree_with_what_was_published():
    assert figures.returns_printed == [24204, 25646, 26837]
    assert figures.arrivals_printed == [45755, 45774]
    assert figures.albanians_printed == [12301, 12658]
    # The Press Association gave these two changes with its counts.
    assert (round(figures.all_change), round(figures.part_change)) == (38, 51)
    assert figures.part_visits[2024] + figures.rest_visits[2024] == figures.all_visits[2024]
    assert round(figures.small_boats_of_cut, 3) == 0.098  # “9.8% of 300,000” in the ledger


def test_weeks_are_counted_from_the_day_on_which_they_were_said():
    assert list(figures.weeks_said.values()) == [(10, 12), (9, 11), (7, 9)]
    assert figures.flights_between == {
        date(2024, 4, 22): (date(2024, 7, 1), date(2024, 7, 15)),
        date(2024, 5, 1): (date(2024, 7, 3), date(2024, 7, 17)),
        date(2024, 5, 15): (date(2024, 7, 3), date(2024, 7, 17)),
    }


def test_arrests_more_than_doubled_from_any_number_below_the_ceiling():
    ceiling = int(figures.arrests_ceiling)
    assert percent_change(ceiling, figures.arrests_2023) == 100
    assert percent_change(ceiling - 1, figures.arrests_2023) > 100
    assert percent_change(ceiling + 1, figures.arrests_2023) < 100


def test_the_largest_percentage_is_the_smallest_rise():
    assert max(figures.rise_percent, key=figures.rise_percent.get) == 2019
    assert min(figures.rise_people, key=figures.rise_people.get) == 2019


@pytest.mark.parametrize("claim", ["S3", "S4", "S6", "S7", "S8"])
def test_each_sentence_of_the_article_has_an_exercise(claim):
    row = claims().set_index("claim_id").loc[claim]
    assert "02" in row["lessons"].split(";")
    asked = {"S3": "judge", "S4": "arrests", "S6": "forecast", "S7": "category", "S8": "abating"}
    assert f"02.{asked[claim]}" in {task.id for task in LESSON.tasks}
