"""Lesson 12: the published table, prose against tables, claims with an exercise, fairness."""

import re
from pathlib import Path

import pytest

from crossings.charts.break_even import break_even_chart
from crossings.charts.weights import totals_chart
from crossings.ledger import claims
from crossings.models.weighing import weighted_scores
from crossings.worlds.lunch import LUNCH, LUNCH_POINTS
from lessonkit.data.package import load
from lessonkit.lessons import catalogue
from tests.lessons.built import built

figures = catalogue.lesson("12").module("figures")

SOURCE = Path(__file__).parents[2] / "lessons" / "source" / "12-is-it-worth-it" / "lesson.md"
TASKS = {task.id.split(".")[1]: task for task in catalogue.lesson("12").tasks}


def test_the_lunch_hall_is_the_published_template():
    # DWM Bean Counter, sheet 6: weights .50 .25 .15 .10, printed totals 3.8, 6.0, 4.2 and 6.0.
    totals = weighted_scores(LUNCH, LUNCH_POINTS)
    assert totals.to_list() == pytest.approx([3.75, 5.95, 4.20, 6.00])
    assert [f"{one + 1e-9:.1f}" for one in totals.iloc[[1, 3]]] == ["6.0", "6.0"]
    moved = weighted_scores(LUNCH, [48, 27, 15, 10])
    assert moved.iloc[[1, 3]].to_list() == pytest.approx([6.03, 6.02])


def test_the_exercises_have_the_published_numbers():
    assert TASKS["total"].answer == pytest.approx(6.00)
    assert TASKS["moved"].answer == pytest.approx(6.03)
    assert TASKS["points"].answer == pytest.approx(5 / 3)
    assert TASKS["stops"].answer == pytest.approx(1_600_000 / 16_000)


def test_the_figure_shows_what_the_template_gives():
    spec = totals_chart(LUNCH, LUNCH_POINTS, title="?", caption="Invented").to_dict()
    assert "a second cook 5.95" in spec["description"]
    assert "a second sitting 6.00" in spec["description"]


def test_the_figure_that_is_looked_at_first_does_not_print_the_totals():
    # The totals are worked out in the exercises after it.
    spec = totals_chart(LUNCH, LUNCH_POINTS, title="?", caption="x", numbered=False).to_dict()
    assert "a second cook about 6, plates to wash about 4" in spec["description"]
    assert not re.search(r"6\.00|5\.95|5\.9|most", str(spec))
    assert "numbered=False" in SOURCE.read_text("utf-8")


@pytest.mark.parametrize(
    ("task", "typed", "slip", "look"),
    [
        ("total", 400, "added-up", "What has still to be added"),
        ("total", 5.2, "added-up", "What has still to be added"),
        ("total", 250 + 150 + 120 + 80 / 100, "brackets-missing", "Brackets say"),
        ("total", 600, "step-left-out", "What does the question want it in?"),
        ("total", 5.95, "figure-copied", "What is different in this question?"),
        ("moved", 5.85, "other-figure", "They stand in the question."),
        ("moved", 603 / 4, "other-denominator", "What do all the weights make together?"),
        ("moved", 6.02, "figure-copied", "What is different in this question?"),
        ("stops", 99, "rounding", "digit by digit"),
        ("stops", 101, "rounding", "digit by digit"),
    ],
)
def test_wrong_answers_of_sixteen_year_olds(task, typed, slip, look):
    verdict = TASKS[task].judge(typed)
    assert verdict.slip == slip
    assert look in verdict.sentences[1]


def test_figures_from_london_stand_with_what_they_are_a_part_of():
    # Eight of ten alone would leave out that ten of 2,077 alerts were false.
    assert (figures.false_alerts, figures.alerts, figures.black_alerts) == (10, 2077, 8)
    assert "10 of 2,077 alerts in a year were false" in built("12")


def test_the_court_answered_a_question_that_it_need_not_have_asked():
    # RI12b: the balance was not needed once the basis in law was missing, but was answered.
    assert "has to be asked only if" in TASKS["gates"].question
    said = " ".join([*TASKS["bridges"].hints, TASKS["bridges"].options["d"].feedback])
    assert "stop" not in said


def test_two_people_on_the_move_do_not_have_one_winner():
    # By hand: 10 · 2 + 45 · 9 + 35 · 7 + 10 · 3 = 700 and 10 · 8 + 45 · 5 + 35 · 6 + 10 · 3 = 545.
    assert "7.00 to 5.45" in TASKS["voice"].options["c"].feedback
    assert TASKS["voice"].options["c"].text == "a rescue boat"
    assert figures.chosen["a person on the move"] == "more officers"


def test_the_draft_leaves_out_that_other_weights_turn_it_round():
    # 16 · 8 + 20 · 6 + 50 · 2 + 14 · 6 = 432, the lowest; with a resident's weights the highest.
    assert "Cameras come last, with 4.32 of 10" in TASKS["note"].question
    assert figures.against.ranked[-1] == figures.resident.ranked[0] == "cameras and drones"


def test_the_break_even_figure_counts_a_part_of_a_case_as_one_more():
    spec = break_even_chart(1_600_000, [1_000, 500_000], title="?", caption="x").to_dict()
    assert "At £1,000 a case: 1,600 cases. At £500,000 a case: 4 cases." in spec["description"]


def test_what_the_lesson_says_of_bridges_is_in_the_tables():
    rights = load("surveillance_rights").set_index("id")
    assert "proportionate on the facts" in rights.loc["RI08", "paraphrase"]
    assert "too much discretion" in rights.loc["RI12", "paraphrase"]
    assert "no error in the balance" in rights.loc["RI12b", "paraphrase"]
    assert (figures.matches, figures.right_matches, figures.wrong_matches) == (10, 8, 2)
    assert figures.right_matches + figures.wrong_matches == figures.matches
    assert (figures.arrests, figures.march_matches, figures.march_false) == (2, 1, 0)


def test_no_score_is_ever_computed_for_the_court():
    for name in ("gates", "bridges", "aim", "link", "milder", "balance"):
        assert not hasattr(TASKS[name], "tolerance")
    for name in ("aim", "link", "milder", "balance"):
        assert "Missing:" in TASKS[name].model
        assert re.search(r"\d", TASKS[name].model)


@pytest.mark.parametrize(
    ("claim", "exercise"),
    [("S1", "computable"), ("C1", "computable"), ("S15", "judge"), ("S16", "blank")],
)
def test_each_claim_has_an_exercise(claim, exercise):
    row = claims().set_index("claim_id").loc[claim]
    assert "12" in row["lessons"].split(";")
    if claim in ("S1", "C1"):
        assert f"£{figures.kit_millions:g} million" in TASKS[exercise].question
        assert row["verdict"] == figures.ledger.loc["S1", "verdict"]
    else:
        assert row["verdict"] in TASKS[exercise].worked


def test_a_missing_count_is_neither_no_effect_nor_success():
    slips = {option.slip for option in TASKS["blank"].options.values()}
    assert {"no-evaluation-as-no-effect", "forecast-as-fact"} <= slips
