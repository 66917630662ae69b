"""The figures of lesson 03 that its sentences rest on, and the fairness of its two verdicts."""

import pytest

from lessonkit.lessons import catalogue
from tests.worked_out import arrivals

figures = catalogue.lesson("03").module("figures")


def test_the_parts_of_the_net_fall_by_hand():
    names = "Afghanistan", "Albania", "Iran", "Iraq", "Sudan", "Syria", "All other nationalities"
    falls = sum(arrivals(one, 2022) - arrivals(one, 2023) for one in names)  # the rest rose
    assert (figures.groups_down, figures.gross_falls) == (len(names), falls)
    net = arrivals("Total", 2022) - arrivals("Total", 2023)
    assert figures.gross_falls - figures.gross_rises == net
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
