"""The figures that lesson 04 rests on, against what its sources print."""

import pytest

from crossings.models.causal import regression_to_the_mean
from lessonkit.lessons import catalogue
from tests.worked_out import arrivals

figures = catalogue.lesson("04").module("figures")

OTHERS = {y: arrivals("Total", y) - arrivals("Albania", y) for y in (2021, 2022, 2023)}


def test_the_months_are_those_of_the_news_report():
    assert (figures.november, figures.december) == (166, 28)
    # Home Office, final monthly series: December 2022, all nationalities.
    assert figures.everyone_december == 1_744


def test_the_range_and_its_ends_by_hand():
    assert figures.like_others == pytest.approx(
        arrivals("Albania", 2022) * OTHERS[2023] / OTHERS[2022]
    )
    assert figures.like_december == pytest.approx(28 * OTHERS[2023] / (1_744 - 28))
    assert figures.december_change > 0 > figures.real_spread.max()
    # The lowest loss: like Iranian nationals, from one quarter.
    iran = arrivals("Iran", 2023) / arrivals("Iran", "2022Q4")
    guessed = arrivals("Albania", "2022Q4") * iran
    change = 100 * (arrivals("Albania", 2023) / guessed - 1)
    assert figures.real_spread.max() == pytest.approx(change)


def test_one_month_is_uncertain_by_what_later_editions_added():
    # The quarter was 1,099 in February 2023; later editions added to it.
    quarter = arrivals("Albania", "2022Q4")
    assert figures.later_added == quarter - 1_099 > 0
    most = 28 + quarter - 1_099
    guessed = most * OTHERS[2023] / (1_744 - most)
    change = 100 * (arrivals("Albania", 2023) / guessed - 1)
    assert figures.december_low == pytest.approx(change)
    assert figures.by_november == pytest.approx(100 * (quarter - most) / quarter)
    assert figures.december_low < 0 < figures.december_change


def test_placebo_and_agreement_are_compared_over_the_same_one_quarter():
    # The level of one quarter goes on.
    level = 100 * (arrivals("Albania", "2023Q1") / arrivals("Albania", "2022Q4") - 1)
    assert figures.real_one_spread.min() <= level <= figures.real_one_spread.max()
    # “The later gap is larger”: every guess at the agreement lies below every one at the placebo.
    assert figures.real_one_spread.max() < figures.placebo_spread.min()


def test_the_invented_routes_lie_near_what_is_expected():
    assert len(figures.routes) == 100
    tenth = 50 + 1.2816 * 15
    expected = regression_to_the_mean(50, 15, tenth, 0.4)
    assert figures.worst_first == pytest.approx(expected.first, abs=1)
    assert figures.worst_change == pytest.approx(figures.worst_expected, abs=3)


def test_the_interval_of_the_coding_route_is_firm_early_and_open_at_the_agreement():
    steps = figures.steps.set_index("break_at")
    assert steps.loc["2022Q4", "high"] < 0.2
    assert steps.loc["2023Q1", "low"] < 0.01
    assert steps.loc["2023Q1", "high"] > 1


def test_the_year_before_the_comparison_group_fails():
    guessed = arrivals("Albania", 2021) * OTHERS[2022] / OTHERS[2021]
    assert figures.year_before.expected == pytest.approx(guessed)
    assert figures.year_before.change == pytest.approx(
        100 * (arrivals("Albania", 2022) / guessed - 1)
    )


def test_in_number_and_in_proportion_are_two_answers():
    a, b = arrivals("Albania", 2022), arrivals("Albania", 2023)
    other_a, other_b = arrivals("Total", 2022) - a, arrivals("Total", 2023) - b
    expected = a - (other_a - other_b)
    assert figures.in_number == pytest.approx(expected)
    assert figures.did == pytest.approx(b - expected)
    assert figures.ratio_left == pytest.approx(b / (a * other_b / other_a))


def test_the_other_nationalities_by_hand_and_all_of_them_above():
    (turks_a, rest_a), (turks_b, rest_b) = (
        (
            arrivals("Turkey", y),
            arrivals("Total", y) - arrivals("Albania", y) - arrivals("Turkey", y),
        )
        for y in (2022, 2023)
    )
    turkish = 100 * (turks_b / turks_a / (rest_b / rest_a) - 1)
    assert figures.elsewhere["Turkey"] == pytest.approx(turkish)
    assert figures.highest_elsewhere == "Turkey"
    assert figures.lowest_elsewhere == "Iraq"
    assert len(figures.elsewhere) == 9
    assert min(figures.elsewhere.values()) > figures.like_others_change + 50


def test_the_interrupted_series_expects_what_cannot_be():
    came, plain, seasonal = figures.expected_by_line["2023Q4"]
    # The census of Albania in September 2023 counted 2,402,113 people (INSTAT, by ATA).
    assert plain > 2_402_113 > seasonal > 1_000 * came
    # All nationalities together in the third quarter of 2022.
    busiest = arrivals("Total", "2022Q3")
    assert figures.expected_by_line["2022Q4"][1] > figures.busiest_quarter == busiest
    assert figures.step_at["plain"]["2022Q3"] > 0 > figures.step_at["season"]["2022Q3"]


def test_the_year_after_the_guesses_stayed_low():
    # Home Office, edition of November 2025.
    assert (figures.alb_later[2024], figures.alb_later[2025]) == (635, 232)


def test_no_reply_says_that_the_agreement_did_it_or_did_not():
    for task in catalogue.lesson("04").tasks:
        said = f"{getattr(task, 'meaning', '')} {getattr(task, 'model', '')} {task.worked}"
        assert "proves" not in said
        assert "the agreement worked" not in said
        assert "did nothing" not in said
