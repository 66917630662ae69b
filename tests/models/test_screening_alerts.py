"""What an alert is worth, against published questions; whole people that add up."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from crossings.models.screening import (
    break_even_prevalence,
    false_alert_shares,
    natural_frequencies,
    positive_predictive_value,
)
from lessonkit.text.errors import CourseError


@pytest.mark.parametrize(
    ("prevalence", "sensitivity", "false_positive_rate", "published"),
    [
        # Gigerenzer's question to gynaecologists, as quoted: "about one out of every 10".
        (0.01, 0.9, 0.09, 0.09174),
        # "Mammogram Math" (The Way We Live Now): "only about 32 percent".
        (0.005, 0.95, 0.01, 0.32313),
        # Strogatz after Gigerenzer: 7 of 77, "about 9 percent"; exact 0.0939.
        (0.008, 0.9, 0.07, 0.09395),
    ],
)
def test_published_questions(prevalence, sensitivity, false_positive_rate, published):
    value = positive_predictive_value(prevalence, sensitivity, false_positive_rate)
    assert value == pytest.approx(published, abs=1e-4)


def test_gigerenzer_in_whole_people():
    """Of 1,000: 10 ill, 9 found, 89.1 false alarms, so 9 of 98."""
    people = natural_frequencies(1000, 0.01, 0.9, 0.09)
    assert people["people"].to_dict() == {
        "true alert": 9,
        "missed": 1,
        "false alert": 89,
        "left alone": 901,
    }
    assert people.loc["false alert", "expected"] == pytest.approx(89.1)


def test_strogatz_in_whole_people():
    """Printed as 7 of 77: 69.44 false alarms are called 70 there; the nearest whole is 69."""
    people = natural_frequencies(1000, 0.008, 0.9, 0.07)["people"]
    assert (people["true alert"], people["false alert"]) == (7, 69)
    assert people["true alert"] / people[["true alert", "false alert"]].sum() == pytest.approx(
        7 / 77, abs=0.002
    )


def test_one_error_three_denominators():
    """Metropolitan Police, live face recognition 2024-25, as reported: 0.48% and 0.0003%."""
    shares = false_alert_shares(false_alerts=10, alerts=2077, screened=3_147_436)
    assert shares["precision"] == pytest.approx(0.995185, abs=1e-6)
    assert shares["of_alerts"] == pytest.approx(0.004815, abs=1e-6)
    assert shares["of_screened"] == pytest.approx(3.1772e-06, abs=1e-10)


@pytest.mark.parametrize(
    ("rate", "one_in"), [(1 / 6000, 5_341), (1 / 60_000, 53_401), (1 / 1000, 891)]
)
def test_break_even_of_the_face_recognition_test(rate, one_in):
    """Worked out in the course's notes from rates of the 2023 test (sensitivity 0.89)."""
    assert 1 / break_even_prevalence(0.89, rate) == pytest.approx(one_in, abs=0.5)


inner = st.floats(0.001, 0.999)


@given(inner, inner, inner)
def test_break_even_undoes_the_predictive_value(sensitivity, rate, target):
    prevalence = break_even_prevalence(sensitivity, rate, target)
    back = positive_predictive_value(prevalence, sensitivity, rate)
    assert back == pytest.approx(target, rel=1e-6)


@given(inner, inner, inner, st.floats(1.01, 3))
def test_predictive_value_moves_the_right_way(p, s, f, factor):
    value = positive_predictive_value(p, s, f)
    assert 0 <= value <= 1
    assert positive_predictive_value(min(p * factor, 1), s, f) >= value
    assert positive_predictive_value(p, min(s * factor, 1), f) >= value
    assert positive_predictive_value(p, s, min(f * factor, 1)) <= value
    # A machine that flags both groups alike says nothing: the value is the base rate.
    assert positive_predictive_value(p, s, s) == pytest.approx(p)


@given(st.integers(1, 10**7), st.floats(0, 1), st.floats(0, 1), st.floats(0, 1))
def test_whole_people_add_up_and_stay_near_the_expected(population, p, s, f):
    table = natural_frequencies(population, p, s, f)
    assert table["people"].sum() == population
    assert (table["people"] >= 0).all()
    assert table["expected"].sum() == pytest.approx(population)
    listed = table.groupby("listed")["people"].sum()
    assert listed.get(True, 0) == pytest.approx(population * p, abs=0.500001)
    # Two roundings lie on each way down, half a person each.
    assert (table["people"] - table["expected"]).abs().max() <= 1.00001


def test_halves_go_up():
    # 200 * 0.0725 is 14.5 on paper and 14.499999999999998 in the computer.
    assert natural_frequencies(200, 0.0725, 1, 0)["people"].to_dict()["true alert"] == 15
    assert natural_frequencies(5, 0.5, 1, 0)["people"].to_dict()["true alert"] == 3


@given(inner, inner, inner)
def test_whole_people_of_a_large_crowd_say_what_the_formula_says(p, s, f):
    assume(min(p, s, f) > 0.01)
    people = natural_frequencies(10**9, p, s, f)["people"]
    by_count = people["true alert"] / (people["true alert"] + people["false alert"])
    assert by_count == pytest.approx(positive_predictive_value(p, s, f), rel=1e-5)


def test_kind_in_is_kind_out():
    rates = pd.Series([0.01, 0.1], index=["few", "many"])
    values = positive_predictive_value(rates, 0.9, 0.09)
    assert values.index.tolist() == ["few", "many"]
    assert type(positive_predictive_value(0.01, 0.9, 0.09)) is float
    array = positive_predictive_value(rates.to_numpy(), 0.9, 0.09)
    np.testing.assert_array_equal(array, values)


@pytest.mark.parametrize(
    ("rates", "text"),
    [
        ((1.2, 0.9, 0.1), r"`prevalence` must be from 0 to 1; it is 1\.2\. Write 90 per cent as 0"),
        ((0.1, -0.9, 0.1), r"`sensitivity` must be from 0 to 1; it is -0\.9"),
        ((0.1, 0.9, np.nan), r"`false_positive_rate` has a missing value"),
        (([], 0.9, 0.1), r"`prevalence` has no values; at least one is needed"),
        (([0.1, 0.2], [0.9], 0.1), r"`prevalence` and `sensitivity` must have as many values"),
        (("1%", 0.9, 0.1), r"`prevalence` must be a number; it is the text '1%'"),
    ],
)
def test_bad_rates_are_named(rates, text):
    with pytest.raises(CourseError, match=text):
        positive_predictive_value(*rates)


@pytest.mark.parametrize(
    ("call", "text"),
    [
        (
            lambda: positive_predictive_value([0.1, 0], 0.9, 0),
            r"With these values at position 1 nobody raises an alert, so no share of alerts is",
        ),
        (
            lambda: natural_frequencies(10, [0.1, 0.2], 0.9, 0.1),
            r"`prevalence` must be one number; it holds 2",
        ),
        (lambda: break_even_prevalence(0, 0.1), r"`sensitivity` must be more than zero; it is 0"),
        (lambda: break_even_prevalence(0.9, 0, 1), r"every alert is right at any prevalence"),
        (
            lambda: natural_frequencies(0, 0.1, 0.9, 0.1),
            r"`population` must be a whole number of at least 1; it is 0",
        ),
        (
            lambda: false_alert_shares(3, 2, 10),
            r"`false_alerts` must be at most `alerts`, 2; it is 3",
        ),
        (
            lambda: false_alert_shares(1, 20, 10),
            r"`alerts` must be at most `screened`, 10; it is 20",
        ),
        (lambda: false_alert_shares(0, 0, 10), r"`alerts` must be a whole number of at least 1"),
    ],
)
def test_what_has_no_value_is_refused(call, text):
    with pytest.raises(CourseError, match=text):
        call()
