"""The figures of lesson 03 that its sentences rest on, and the fairness of its two verdicts."""

import pytest

from lessonkit.lessons import catalogue

figures = catalogue.lesson("03").module("figures")


def test_the_parts_of_the_net_fall_by_hand():
    # 2022 → 2023: Afghanistan 9,088 → 5,545, Albania 12,658 → 924, Iran 5,841 → 3,562, Iraq 4,574
    # → 2,545, Sudan 1,762 → 1,612, Syria 3,006 → 2,280, others 4,245 → 3,696; the rest rose.
    falls = 3_543 + 11_734 + 2_279 + 2_029 + 150 + 726 + 549
    assert (figures.groups_down, figures.gross_falls) == (7, falls)
    assert figures.gross_falls - figures.gross_rises == 45_774 - 29_437
    assert figures.falls_of_net - figures.rises_of_net == pytest.approx(100)
    assert figures.falls_of_net > 100 > figures.part_of_fall > figures.part_of_gross


def test_both_baselines_of_the_years_around():
    # The edition of November 2025: the years before 2021, and 2024 between 2020 and 2021.
    years = figures.alb_by_year
    assert years[2020] < years[2024] < years[2021] < figures.alb[2023]
    assert years[2025] < years[2021]


def test_most_of_the_step_came_before_the_statements():
    # As if every single arrival of the fourth quarter had come before 13 December.
    at_the_old_pace = 9_044 * 74 / 92
    assert (at_the_old_pace - 1_185) / (9_044 - 1_185) > 0.7


def test_the_words_of_the_releases_keep_their_verbs():
    assert figures.NOTICE.startswith("has already reduced small boat arrivals")
    assert figures.SINCE_SIGNING.endswith("fall by 90% since the signing")
