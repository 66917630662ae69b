"""Lesson 11: its figures and sentences, held to the tables and the ledger."""

from pathlib import Path

import pytest

from crossings.ledger import claims
from lessonkit.lessons import catalogue
from tests.lessons.built import built

LESSON = catalogue.lesson("11")
figures = catalogue.lesson("11").module("figures")

SOURCE = Path(__file__).parents[2] / "lessons" / "source" / "11-one-row-is-a-person" / "lesson.md"
ledger = claims().fillna("").set_index("claim_id")


def test_two_figures_of_one_database():
    # The note of the table works the second share out: 76,000/177 million = 0.043%.
    assert f"{figures.people_per / 1000:.3f}" == "0.043"
    assert f"{figures.mix_ups_per / 1000:.2f}" == figures.printed == "0.02"
    assert 2 * figures.mix_ups == figures.mixed_people
    # The documents count the mix-ups; the spokesperson gave a share alone.
    assert "spokesperson counted" not in built("11")
    assert "By the documents there were more than 38,000 mix-ups" in built("11")


def test_verdicts_are_those_of_the_ledger():
    assert ledger.loc["S12", "verdict"] == "cannot be checked"
    assert ledger.loc["S15", "verdict"] == "value judgement"
    source = SOURCE.read_text(encoding="utf-8")
    assert 'claim("S12")' in source
    assert 'claim("S15")' in source


def test_as_many_rows_have_company_as_there_are_groups():
    # A hint says so of the answer 5.
    company = len(figures.SMALL) - figures.small_alone
    assert company == figures.SMALL.groupby(figures.SMALL_KEYS).ngroups == 5


def test_number_plates_kept():
    # By hand: 15 million a day, 730 days.
    assert figures.billions_kept == pytest.approx(10.95)
    assert figures.billions_low < figures.billions_kept < figures.billions_held


def test_coins_are_those_of_the_published_example():
    # Dwork and Roth 2014, p. 30: 40 per cent say yes, so 30 per cent mean it; ln 3.
    assert figures.worked.share == pytest.approx(0.3)
    assert figures.epsilon == pytest.approx(1.098612)
    low, high = figures.interval(figures.own)
    assert (low, high) == pytest.approx((32.0, 48.0), abs=0.1)


def test_fewest_rows_alone_for_enough_questions():
    assert figures.best == (("year of birth", "sex", "place"), 5, "town")
    assert (figures.fewest[3], figures.fewest[4]) == (0, 19)
    # Two ways of stopping too early: enough questions, and too few of them.
    assert figures.others[57]
    assert figures.others[0] is False
    assert 2 not in figures.others  # nearly any small count is some table's
    # Two tables have so many rows alone and one of them answers enough: which was read?
    assert figures.others[59] is None


def test_sentences_that_depend_on_the_rows():
    text = SOURCE.read_text(encoding="utf-8")
    assert "In Alder one decade has four rows and another has three" in text
    counted = figures.SMALL.groupby(["born", "town"]).size()
    assert counted.to_dict() == {
        ("1950s", "Birch"): 1,
        ("1990s", "Alder"): 3,
        ("2010s", "Alder"): 4,
    }
    assert figures.people["district"].nunique() == 12  # "there are twelve"


def test_the_titles_of_the_two_framings_are_true():
    text = built("11")
    assert f"Mix-ups: {figures.printed}% of all entries" in text
    assert f"More than {figures.mixed_people:,} people with wrong details" in text


TASKS = {task.id: task for task in LESSON.tasks}


@pytest.mark.parametrize(
    ("task", "typed", "slip", "look"),
    [
        ("trade", 57, "other-setting", "this table answers enough"),
        ("trade", 0, "other-setting", "Are they at least 4?"),
        ("trade", 59, "other-setting", "If so, is there another such table?"),
        ("trade", 281, "complement", "Which part of it"),
        ("longer", 71 * 3, "increase-for-multiple", "3 times as many, which is one off"),
        ("longer", 71 * 5, "increase-for-multiple", "5 times as many, which is one off"),
        ("longer", 71 * 16, "other-sum", "to the entries of the second list at first twice"),
        ("longer", 333 * 4, "other-figure", "the pairs joined rightly in place of"),
        ("mixed", 0.043, "other-sum", "What does the question ask for?"),
        ("kept", 15 * 365 * 2, "step-left-out", "What does the question want it in?"),
        ("kept", 15_000_000 * 365 * 2, "thousands", "wanted in billion records"),
        ("coin", 30, "figure-copied", "the result of the worked example"),
        ("coin", 270 - 150, "count-for-share", "Of how many who told the truth?"),
        ("coin", 0.4, "fraction-for-percent", "wanted in per cent"),
        ("coin", 22.5, "other-sum", "not half of those who said yes"),
        ("coin", 0.75 * 270 / 600 * 2 * 100, "other-sum", "not of those who said yes"),
    ],
)
def test_wrong_answers_of_sixteen_year_olds(task, typed, slip, look):
    verdict = TASKS[f"11.{task}"].judge(typed)
    assert verdict.slip == slip
    assert look in " ".join(verdict.sentences)


def test_figures_of_the_question_are_those_the_replies_speak_of():
    # "Take the larger of the two figures for a day" needs two figures in the question.
    assert "10 to 15 million" in TASKS["11.kept"].question


def test_two_exercises_are_for_the_coding_route():
    assert [task.id for task in LESSON.tasks if task.going_further] == [
        "11.by-step",
        "11.estimate",
    ]
