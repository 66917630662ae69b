"""Lesson 13: its figures beside the calendar and the ledger, and the words of its samples."""

from datetime import date

import pytest

from crossings import claims, numbers
from crossings.briefs.room import room
from crossings.briefs.samples import S6, sample
from crossings.briefs.steps import BY_KEY, STEPS
from crossings.charts.forecasts import forecast_windows
from lessonkit.lessons import catalogue
from lessonkit.text.errors import CourseError

figures = catalogue.lesson("13").module("figures")

LESSON = catalogue.lesson("13")


def task(name):
    return next(task for task in LESSON.tasks if task.id == f"13.{name}")


def test_days_by_the_calendar():
    # 15 May 2024 and nine weeks is 17 July; 22 April and twelve weeks is 15 July.
    assert task("days-left").answer == (date(2024, 7, 17) - date(2024, 7, 6)).days == 11
    assert task("moved").answer == (date(2024, 7, 17) - date(2024, 7, 15)).days == 2
    assert figures.days_gone == 52
    assert figures.said[figures.ARTICLE] == "7 to 9 weeks"


def test_verdicts_are_those_of_the_ledger():
    counted = claims()["verdict"].value_counts().to_dict()
    assert figures.verdicts == counted
    assert sum(counted.values()) == len(claims())
    assert task("verdicts").recorded[0] == "holds with a condition"


@pytest.mark.parametrize("claim", ["S6", "C8"])
def test_the_samples_say_what_the_ledger_says(claim):
    entry = claims().set_index("claim_id").loc[claim]
    rows = sample(claim).frame.set_index("step")["what was found"]
    assert rows["claim"] == entry["claim"]
    assert rows["who said it"] == entry["said_by"]
    assert rows["verdict"] in (entry["verdict"], "…")
    assert entry["same_as"] in ("S6", "C8")


def test_the_worked_sample_is_a_whole_brief_that_fits_its_pages():
    assert set(S6) == {step.key for step in STEPS if step.needed}
    assert [key for key, text in S6.items() if room(text) > BY_KEY[key].most] == []
    left = sample("C8").frame["what was found"]
    assert (left == "…").sum() == 8
    with pytest.raises(CourseError, match="no sample brief called 'S7'"):
        sample("S7")


def test_the_figure_says_each_window_and_the_end():
    chart = forecast_windows(
        numbers.windows, title="T", caption="C", ended=numbers.ended(), words=numbers.ENDED
    )
    description = chart.to_dict()["description"]
    for part in ("said on 22 Apr: 1 to 15 July", "said on 15 May: 3 to 17 July", "6 July"):
        assert part in description
