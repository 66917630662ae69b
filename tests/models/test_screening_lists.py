"""Longer lists, more false alerts; misreads that are not alerts."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossings.models.screening import (
    false_positive_rate_for_list,
    plate_reader_alerts,
)
from lessonkit.text.errors import CourseError

# National Physical Laboratory 2023 as reported: 1 in 6,000 with 10,000 entries and 1 in 60,000 with
# 1,000. The faces are those the Metropolitan Police reported for 2024-25; counts are worked out.
FACES = 3_147_436


def test_ten_times_the_list_ten_times_the_false_alerts():
    known = {"known_rate": 1 / 6000, "known_list_size": 10_000}
    long, short = (FACES * false_positive_rate_for_list(n, **known) for n in (10_000, 1_000))
    assert long == pytest.approx(524.57, abs=0.01)
    assert short == pytest.approx(52.46, abs=0.01)
    assert long / short == pytest.approx(10, abs=0.01)
    assert false_positive_rate_for_list(1_000, **known) == pytest.approx(1 / 60_000, rel=1e-4)


@given(st.floats(0, 1), st.integers(1, 10_000), st.integers(1, 10_000))
def test_a_longer_list_never_raises_fewer_and_never_more_than_in_proportion(rate, size, more):
    one = false_positive_rate_for_list(size, rate)
    longer = false_positive_rate_for_list(size + more, rate)
    assert 0 <= one <= longer <= 1
    assert longer <= min(1, (size + more) * rate) + 1e-12
    assert false_positive_rate_for_list(size, rate, known_list_size=size) == pytest.approx(rate)


@pytest.mark.parametrize(("rate", "size"), [(0.002, 50), (0.01, 300)])
def test_against_comparisons_drawn_one_by_one(rate, size):
    rng = np.random.default_rng(2)
    people = 20_000
    flagged = np.zeros(people, bool)
    for _ in range(size):
        flagged |= rng.random(people) < rate
    expected = false_positive_rate_for_list(size, rate)
    assert abs(flagged.mean() - expected) < 4 * np.sqrt(expected * (1 - expected) / people)


@pytest.mark.parametrize(("reads", "misreads"), [(25_000_000, 750_000), (40_000_000, 1_200_000)])
def test_misreads_of_the_commissioner(reads, misreads):
    """Surveillance Camera Commissioner 2017: 3% of daily reads (printed: 75,000 for 750,000)."""
    day = plate_reader_alerts(reads, accuracy=0.97, listed_share=0.005)
    assert day["misreads"] == pytest.approx(misreads, abs=1)
    assert day["misread_alerts"] == 0
    if misreads == 1_200_000:
        assert 365 * day["misreads"] == pytest.approx(438_000_000, abs=1)


shares = st.floats(0, 1)


@given(st.integers(0, 10**8), shares, shares, shares, shares)
def test_listed_plates_are_found_outdated_or_missed(reads, accuracy, listed, by_chance, outdated):
    parts = plate_reader_alerts(reads, accuracy, listed, by_chance, outdated)
    assert (parts >= 0).all()
    rightly_listed = reads * listed * (1 - outdated)
    assert parts["right_alerts"] + parts["missed"] == pytest.approx(rightly_listed)
    assert parts["misread_alerts"] <= parts["misreads"]


def test_plates_drawn_one_by_one():
    rng = np.random.default_rng(8)
    reads, accuracy, listed, by_chance, outdated = 400_000, 0.9, 0.2, 0.05, 0.3
    well = rng.random(reads) < accuracy
    on_list = rng.random(reads) < listed
    old = rng.random(reads) < outdated
    wrong_string = rng.random(reads) < by_chance
    seen = {
        "misreads": ~well,
        "right_alerts": well & on_list & ~old,
        "outdated_alerts": well & on_list & old,
        "misread_alerts": ~well & wrong_string,
        "missed": ~well & on_list & ~old,
    }
    expected = plate_reader_alerts(reads, accuracy, listed, by_chance, outdated)
    for name, cases in seen.items():
        assert abs(cases.sum() - expected[name]) < 4 * np.sqrt(expected[name]), name


@pytest.mark.parametrize(
    ("call", "text"),
    [
        (
            lambda: false_positive_rate_for_list(0, 0.1),
            r"`list_size` must be a whole number of at least 1; it is 0",
        ),
        (lambda: false_positive_rate_for_list(10, 2), r"`known_rate` must be from 0 to 1; it is 2"),
        (
            lambda: false_positive_rate_for_list([10, 20], [0.1, 0.1, 0.1]),
            r"`list_size` and `known_rate` must have as many values as each other; they have 2 a",
        ),
        (lambda: plate_reader_alerts(-5, 0.9, 0.1), r"`reads` must be zero or more; it is -5"),
        (lambda: plate_reader_alerts(5, 97, 0.1), r"`accuracy` must be from 0 to 1; it is 97"),
        (lambda: plate_reader_alerts(5, 0.9, None), r"`listed_share` has a missing value"),
    ],
)
def test_bad_input_is_named(call, text):
    with pytest.raises(CourseError, match=text):
        call()
