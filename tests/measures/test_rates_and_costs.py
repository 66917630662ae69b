"""Rates, cost per unit, break-even."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crossings.measures import break_even, cost_per, rate_per, ratio, share
from lessonkit.text.errors import CourseError


def test_drone_hours_of_the_audit():
    # oracles.csv OR39: DHS OIG-15-17 (audited 12,255 a flight hour; 23,296 planned; 20-22% flown;
    # 2,468 stated). The planned hours come out only with 364 days.
    assert cost_per(62_500_000, 5_102) == pytest.approx(12_250.1, abs=0.1)
    planned = 4 * 16 * 364
    assert planned == 23_296
    assert share(5_102, planned) == pytest.approx(0.219, abs=5e-4)
    assert ratio(12_255, 2_468) == pytest.approx(4.966, abs=5e-4)


def test_rate_of_false_alerts():
    # oracles.csv OR04: ten false alerts, 3,147,436 faces.
    assert rate_per(10, 3_147_436, per=1) == pytest.approx(3.1772e-06, abs=1e-10)


@given(cost=st.floats(0, 1e9), value=st.floats(0.01, 1e6))
@settings(max_examples=60)
def test_break_even_covers_the_cost_exactly(cost, value):
    assert break_even(cost, value) * value == pytest.approx(cost)


@pytest.mark.parametrize(
    ("call", "text"),
    [
        (lambda: rate_per(10, 0, per=1000), r"`population` must be more than zero; it is 0\."),
        (lambda: rate_per(10, 10, per=0), r"`per` must be more than zero; it is 0\."),
        (lambda: cost_per(1_600_000, 0), r"`units` must be more than zero; it is 0\."),
        (lambda: cost_per(-5, 1), r"`cost` must be zero or more; it is -5\. Check the sign"),
        (lambda: break_even(1_600_000, 0), r"`value_per_unit` must be more than zero; it is 0\."),
    ],
)
def test_bad_input(call, text):
    with pytest.raises(CourseError, match=text):
        call()
