"""Lesson 10: what its text states beside the data, held to the data and to the sources."""

from pathlib import Path

import pandas as pd
import pytest

from crossings.ledger import claims
from lessonkit.data.package import load
from lessonkit.lessons import catalogue
from tests.worked_out import arrivals

LESSON = catalogue.lesson("10")
figures = catalogue.lesson("10").module("figures")

SOURCE = (
    Path(__file__).parents[2] / "lessons" / "source" / "10-the-camera-that-found-more" / "lesson.md"
)
TASKS = {task.id: task for task in LESSON.tasks}


def test_figures_agree_with_what_was_published():
    assert figures.kit == 1_600_000 == figures.kit_millions * 1e6
    assert figures.fall_before_kit == arrivals("Albania", 2022) - arrivals("Albania", 2023)
    # US inspector general, December 2014: stated and audited cost of a drone hour; the press
    # called the one about five times the other.
    assert (figures.hour_stated, figures.hour_audited) == (2_468, 12_255)
    assert round(figures.times_stated, 2) == 4.97
    assert round(figures.hour) == 12_250
    # 5,102 of 23,296 hours: 21.9 per cent, as printed.
    assert round(100 * figures.hours_flown / figures.hours_planned, 1) == 21.9
    assert figures.plates_times == 8
    assert (figures.evaluations, figures.observations) == (102, 574)
    assert (figures.displaced, figures.spilled) == (26, 27)
    assert (figures.koalas, figures.kangaroos, figures.in_shrubland) == (83.3, 73.2, 0)
    assert figures.wall_miles == 548


def test_the_invented_worlds_say_what_the_text_says():
    assert figures.per_hour == {"before": 3.0, "after": 2.5}
    assert figures.finds["after"] > 2 * figures.finds["before"]  # a “gamechanger”
    assert figures.made == {"before": 1200, "after": 900}
    assert figures.found_change > 0 > figures.made_change
    assert set(figures.reported.values()) == {(177, 295)}


def test_the_figure_that_the_audit_prints_is_taken_too():
    task = TASKS["10.hour"]
    for said in (12_250, "12,250", "12,255", 62_500_000 / 5_102):
        verdict = task.judge(said)
        assert verdict.state == "right"
        assert "The audit prints 12,255" in " ".join(verdict.sentences)
    assert task.judge(12_260).state != "right"


def test_the_break_even_by_hand():
    assert figures.cases_stated == 80
    assert TASKS["10.break-even"].answer == pytest.approx(80 * 4.97)


def test_both_studies_of_animals_are_of_the_year_in_the_caption():
    studies = load("sources").set_index("source_id").loc[["SV37", "SV38"], "published"]
    (year,) = set(pd.to_datetime(studies).dt.year)
    assert f"two studies, both {year};" in SOURCE.read_text("utf-8")


@pytest.mark.parametrize("claim", ["S1", "S9", "S10", "M9", "C1"])
def test_each_claim_has_an_exercise(claim):
    row = claims().set_index("claim_id").loc[claim]
    assert "10" in row["lessons"].split(";")
    asked = {"S1": "kit", "C1": "kit", "S9": "judge", "S10": "thermal", "M9": "test"}[claim]
    verdict = {"S1": "C1"}.get(claim, claim)  # one claim in two lists
    task = TASKS[f"10.{asked}"]
    said = " ".join([task.worked, getattr(task, "meaning", "")])
    assert claims().set_index("claim_id").loc[verdict, "verdict"] == row["verdict"]
    assert row["verdict"] in said


def test_no_evaluation_is_never_said_to_be_no_effect():
    wrong = [o for o in TASKS["10.missing"].options.values() if not o.right]
    assert "no-evaluation-as-no-effect" in {option.slip for option in wrong}
    # Since when the kit was there no source says, so the order in time decides nothing.
    assert "cause-after-effect" not in {option.slip for option in wrong}
