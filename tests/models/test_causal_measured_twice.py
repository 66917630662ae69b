"""A world measured twice: what is picked for being extreme falls back as the formula says."""

import numpy as np
import pytest

from crossings.models.causal import measured_twice, regression_to_the_mean
from lessonkit.text.errors import CourseError


@pytest.mark.parametrize("correlation", [0.0, 0.4, 0.9])
def test_the_picked_fall_back_as_expected(correlation):
    world = measured_twice(200_000, mean=500, sd=15, correlation=correlation, seed=4)
    picked = world[world["first"] > 520]
    # Counts are rounded, so “more than 520” begins at 520.5.
    expected = regression_to_the_mean(500, 15, 520.5, correlation)
    error = 4 * 15 / np.sqrt(len(picked))
    assert picked["first"].mean() == pytest.approx(expected.first, abs=error)
    assert picked["second"].mean() == pytest.approx(expected.second, abs=error)
    # And nobody else has moved: both years have the same mean and spread.
    assert world["second"].mean() == pytest.approx(world["first"].mean(), abs=0.2)
    assert world["second"].std() == pytest.approx(world["first"].std(), abs=0.2)


def test_the_same_seed_gives_the_same_world_and_no_count_is_below_zero():
    one, other = (measured_twice(300, mean=2, sd=5, correlation=0.5, seed=1) for _ in range(2))
    assert one.equals(other)
    assert not one.equals(measured_twice(300, mean=2, sd=5, correlation=0.5, seed=2))
    assert one[["first", "second"]].min().min() == 0
    assert list(one["unit"]) == list(range(1, 301))


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"units": 1}, r"`units` must be a whole number of at least 2"),
        ({"sd": 0}, r"`sd` must be more than zero"),
        ({"correlation": 1.5}, r"`correlation` must be from 0 to 1; it is 1\.5"),
    ],
)
def test_bad_input(changed, said):
    good = {"units": 10, "mean": 5, "sd": 1, "correlation": 0.5, "seed": 1}
    with pytest.raises(CourseError, match=said):
        measured_twice(**{**good, **changed})
