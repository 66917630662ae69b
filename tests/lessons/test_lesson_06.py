"""Lesson 06: what its titles, sums and twins say, held to the tables and the ledger."""

import re
from pathlib import Path

import pytest

from crossings.ledger import claims
from lessonkit.data.package import load
from lessonkit.lessons import catalogue
from tests.lessons.built import built

LESSON = catalogue.lesson("06")
figures = catalogue.lesson("06").module("figures")

SOURCE = (
    Path(__file__).parents[2] / "lessons" / "source" / "06-crossings-are-not-people" / "lesson.md"
)
ledger = claims().fillna("").set_index("claim_id")


def test_figures_are_those_of_the_ledger():
    assert f"{figures.since_2016:,} registered crossings" in ledger.loc["B1", "what_the_data_say"]
    said = ledger.loc["B2", "what_the_data_say"]
    for number in (figures.detections_since_2016, figures.detections_2016):
        assert f"{number:,}" in said
    assert f"{figures.times_as_many:.1f} times" in said
    assert list(figures.ranks.values()) == [1, 4, 5]
    assert "1st in 2022" in ledger.loc["M3", "what_the_data_say"]
    assert f"(−{-figures.into_fall:.1f}%)" in ledger.loc["M11", "what_the_data_say"]


def test_verdicts_are_those_of_the_ledger():
    verdicts = {claim: ledger.loc[claim, "verdict"] for claim in ("M2", "B1", "B2", "B12", "M3")}
    assert verdicts == {
        "M2": "holds with a condition",
        "B1": "holds with a condition",
        "B2": "does not hold",
        "B12": "does not hold",
        "M3": "holds with a condition",
    }


def test_both_titles_are_true():
    text = built("06")
    assert "about four times as many in 2022 as in 2018" in text
    assert figures.registered_times == pytest.approx(4, abs=0.2)
    assert "almost 25 times as many in 2022 as in 2018" in text
    assert 24.5 < figures.detected_times < 25


def test_six_countries_add_up_to_the_regions_total():
    six = load("balkan_counts_2022").query("counter == 'IOM registrations'")
    assert len(six) == 6
    assert six["value"].sum() == figures.registered[2022] == 192_266


def test_each_of_the_two_sums_for_2015_rounds_to_frontexs_estimate():
    # By hand: 1,822,102 − 764,033 and 1,822,102 − 885,386.
    assert (figures.without_second, figures.without_first) == (1_058_069, 936_716)
    for one in (figures.without_second, figures.without_first):
        assert round(one, -6) == figures.people_2015
    # So not everybody noticed in Greece can have been noticed once more, one by one.
    assert figures.first_2015 > figures.second_2015


def test_the_words_of_frontex_are_those_of_its_page():
    text = SOURCE.read_text(encoding="utf-8")
    assert "“no EU system capable of tracing people’s movements”" in text
    assert (
        "“all migrants first detected irregularly crossing in Greece were then detected for a"
        " second time re-entering the EU from the Western Balkans”"
    ) in text


def test_the_law_stands_in_the_same_words_as_in_the_lesson_on_harm():
    six = [
        re.findall(r"^- \*\*(?:Entry|No |The court|And the)[^\n]+", one, re.M)
        for one in (
            path.read_text(encoding="utf-8")
            for path in (SOURCE, SOURCE.parents[1] / "08-counting-harm" / "lesson.md")
        )
    ]
    assert len(six[0]) == 6
    assert six[0] == six[1]


def test_nationalities_in_words_agree_with_the_workbook_of_april_2025():
    # 79,932 and 23,409 of 144,118; 556,238 of 764,033 not specified.
    assert 79_932 / figures.FRONTEX > 0.5
    assert 1 / 6.5 < 23_409 / figures.FRONTEX < 1 / 5.5
    assert 0.7 < 556_238 / figures.second_2015 < 0.75


def test_kims_journey_holds_together():
    for step in figures.JOURNEY:
        at_a_border = "attempt" in step.counted
        assert at_a_border == step.place.startswith("Into")
        assert at_a_border == bool({"entry", "sent back"} & set(step.counted))
        if "sent back" in step.counted:
            assert "back" in step.said
            assert "detection" in step.counted
    assert list(figures.kim.values()) == [6, 3, 3, 5, 2]


def test_the_flow_rose_while_the_stock_fell():
    # Arrivals × average stay ÷ days; by hand 60,407 × 30 ÷ 365 and 108,808 × 12 ÷ 365.
    assert figures.in_centres[2021] == pytest.approx(4964.96, abs=0.01)
    assert figures.in_centres[2023] == pytest.approx(3577.25, abs=0.01)
    assert figures.into_rise > 0 > figures.in_fall


def test_the_museums_count_as_often_as_the_borders():
    assert figures.museum_visits / figures.gate_passages == pytest.approx(
        figures.times_as_many, abs=0.01
    )


@pytest.mark.parametrize("claim_id", ["M2", "M3", "M11", "B1", "B2", "B12"])
def test_each_claim_of_the_lesson_is_used_by_its_id(claim_id):
    assert "06" in ledger.loc[claim_id, "lessons"].split(";")
    assert f'"{claim_id}"' in SOURCE.read_text(encoding="utf-8")


def test_two_exercises_are_for_the_coding_route():
    assert [task.id for task in LESSON.tasks if task.going_further] == [
        "06.two-counters",
        "06.attempts",
    ]
