"""Lesson 09: what its text states, held to the tables, the sources and the model."""

from pathlib import Path

import pytest

from crossings.ledger import claims
from lessonkit.data.package import load
from lessonkit.lessons import catalogue

LESSON = catalogue.lesson("09")
figures = catalogue.lesson("09").module("figures")

SOURCE = Path(__file__).parents[2] / "lessons" / "source" / "09-who-gets-flagged" / "lesson.md"


def test_ten_errors_and_their_wholes_are_those_reported():
    assert (figures.faces, figures.alerts, figures.false) == (3_147_436, 2_077, 10)
    # The two figures that the press printed beside the counts.
    assert round(100 * figures.shares["of_alerts"], 2) == 0.48
    assert round(100 * figures.shares["of_screened"], 4) == 0.0003
    assert (round(figures.low, 2), round(figures.high, 2)) == (0.49, 0.94)


def test_the_kinds_of_arrest_do_not_add_up_to_the_arrests():
    assert (figures.arrests, figures.arrest_parts) == (962, 549 + 347 + 85)


def test_the_smoke_alarm_adds_up():
    assert (figures.rings_at_fire, figures.toast_rings) == (9, 100)
    assert round(100 * figures.fire_share) == 8


def test_the_crowd_has_the_published_machine():
    assert (figures.crowd_right, figures.crowd_false) == (89, 167)
    assert round(figures.right_long, 1) == 34.8
    assert round(figures.right_short, 1) == 84.2


def test_the_function_is_asked_for_three_printed_answers():
    # “about one out of every 10”, “only about 32 percent”, “about 9 percent”
    task = next(task for task in LESSON.tasks if task.id == "09.right-share")
    assert [round(case.expected) for case in task.cases[1:4]] == [9, 32, 9]
    assert task.cases[1].expected == pytest.approx(9.17, abs=0.01)


def test_misreads_are_the_commissioners():
    # 3% of 40 million reads a day, his upper figure.
    assert round(figures.reads_a_day) == 40_000_000
    assert figures.misread_alerts == pytest.approx(600)


def test_what_is_called_not_found_is_not_in_the_table():
    """The boxes of 09.published, against the rows that a learner can read."""
    rates = load("surveillance_error_rates").set_index("id")
    assert "98.6" in rates.loc["ER45", "value_as_printed"]
    assert rates.loc["ER47", ["value", "value_as_printed"]].isna().all()
    assert "40 degrees" in rates.loc["ER38", "value_as_printed"]
    assert "no detection rate found" in rates.loc["ER38", "note"]
    why = claims().set_index("claim_id").loc["M9", "what_the_data_say"]
    assert "No detection rate for such goggles and no evaluation on this route was found" in why
    assert "training with British drones and biometrics" in why


@pytest.mark.parametrize("claim", ["S11", "M9"])
def test_each_claim_of_the_ledger_is_opened(claim):
    assert "09" in claims().set_index("claim_id").loc[claim, "lessons"].split(";")
    assert f'claim("{claim}")' in SOURCE.read_text("utf-8")
