"""Lesson 05: what its text states beside the data, held to the data and to the sources."""

from pathlib import Path

import pytest

from crossings.ledger import claims
from lessonkit.lessons import catalogue

LESSON = catalogue.lesson("05")
figures = catalogue.lesson("05").module("figures")

SOURCE = Path(__file__).parents[2] / "lessons" / "source" / "05-after-arrival" / "lesson.md"


def test_the_two_titles_are_both_true():
    text = SOURCE.read_text(encoding="utf-8")
    assert "Nearly half of the Albanian claims answered in 2022 were granted" in text
    assert 45 < figures.of_answers[2022] < 50
    assert "About one in seven Albanian claims that ended in 2022" in text
    assert 7 < 100 / figures.of_ends[2022] < 7.5


def test_figures_agree_with_what_was_published():
    # Home Office releases and letters, as the research notes of the course read them.
    assert (figures.enforced, figures.voluntary, figures.port) == (6393, 19253, 24587)
    assert (figures.first_printed, figures.two_kinds, figures.two_kinds_now) == (
        24204,
        25646,
        26837,
    )
    assert round(figures.two_kinds, -3) == figures.said_2023 == 26000
    assert (figures.older_open, figures.all_open) == (4537, 98599)
    assert figures.albanian_returns[2022] == 2010
    assert figures.albanian_returns[2023] == 5771
    assert round(figures.since_2023, 1) == -8.3  # as the ledger says of C11
    assert figures.claims_made[2022] == 15070
    assert (figures.boats_since_2020, figures.returned, figures.returned_albanian) == (
        111833,
        1182,
        762,
    )


def test_the_ledger_and_the_table_of_the_balkans_agree_on_serbia():
    from lessonkit.data.package import load

    rows = load("balkan_registrations").query("area == 'Serbia' and unit == 'persons'")
    assert set(figures.registered.values()) <= set(rows["value"])


def test_words_about_directions_hold():
    rises = figures.of_answers[2022] > figures.of_answers[2021]
    assert rises
    assert figures.of_ends[2022] < figures.of_ends[2021]
    women, men = figures.women, figures.men
    assert women["granted"] > men["granted"]  # “most of them claims of women”
    assert men["withdrawn"] > 10 * women["withdrawn"]  # “many more that ended without an answer”
    answers = [one["granted"] + one["refused"] for one in (women, men)]
    assert 0.8 < answers[0] / answers[1] < 1.25  # “about as many answers each”
    assert 0.62 < figures.unanswered_2023 / 100 < 0.70  # “two of three”


@pytest.mark.parametrize("claim", ["S5", "M11", "C7", "C11", "C12", "C13", "C14", "C15", "N5"])
def test_each_claim_of_this_lesson_has_an_exercise(claim):
    row = claims().set_index("claim_id").loc[claim]
    assert "05" in row["lessons"].split(";")
    asked = {"S5": "returns", "C7": "returns", "C11": "doubled", "C12": "judge", "M11": "present"}
    assert f"05.{asked.get(claim, 'swaps')}" in {task.id for task in LESSON.tasks}


def test_the_year_of_the_two_titles_is_the_highest_and_the_text_says_so():
    assert max(figures.of_answers, key=figures.of_answers.get) == 2022
    assert min(figures.of_answers) == 2018
    # 495 of 6,069 answers; 63 of 2,242 in nine months.
    assert round(figures.of_answers[2023], 1) == 8.2
    assert round(figures.of_answers[2024], 1) == 2.8


def test_referrals_agree_with_the_annexes_of_the_home_office():
    assert (figures.arrived_2022, figures.referred_from_boats) == (12658, 1952)
    assert figures.referred == {2022: 4609, 2023: 4052, 2024: 2492}


def test_sentences_in_quotation_marks_are_those_that_were_said():
    said = claims().set_index("claim_id")["quotation"]
    texts = {
        "C12": "clear the backlog of asylum decisions by the end of 2023. That’s exactly what we’ve"
        " done.",
        "C13": "is half the size that it was when Labour was in office",
        "C11": "doubled in the past two years",
        "M11": "the number of people in the centers is decreasing",
        "N5": "Three-quarters of people who have crossed the Channel on small boats this year would"
        " be recognised as refugees if their application had been processed",
    }
    source = SOURCE.read_text(encoding="utf-8")
    for claim, words in texts.items():
        assert words in said[claim]
        assert words in source
