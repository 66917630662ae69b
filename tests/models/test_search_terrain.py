"""Invented ground from a seed; lines of sight checked against a slow, straightforward version."""

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crossings.models.search import (
    invented_terrain,
    line_of_sight,
)
from lessonkit.text.errors import CourseError


def slow_line_of_sight(heights, post, eye_height):
    """One cell at a time, one sample at a time."""
    rows, columns = heights.shape
    eye = heights[post] + eye_height
    seen = np.zeros(heights.shape, dtype=bool)
    for row in range(rows):
        for column in range(columns):
            down, across = row - post[0], column - post[1]
            steps = max(abs(down), abs(across))
            clear = True
            for k in range(1, steps):
                r, c = post[0] + down * k / steps, post[1] + across * k / steps
                r0, c0 = math.floor(r + 1e-9), math.floor(c + 1e-9)
                r1, c1 = min(r0 + 1, rows - 1), min(c0 + 1, columns - 1)
                top = heights[r0, c0] * (1 - (r - r0)) + heights[r1, c0] * (r - r0)
                side = heights[r0, c1] * (1 - (r - r0)) + heights[r1, c1] * (r - r0)
                ground = top * (1 - (c - c0)) + side * (c - c0)
                line = eye + (heights[row, column] - eye) * k / steps
                clear &= ground <= line + 1e-9
            seen[row, column] = clear
    return seen


@pytest.mark.parametrize("seed", range(4))
def test_same_as_the_slow_version(seed):
    ground = invented_terrain(17, 0.6, seed=seed)[:, : 17 - seed]
    for post in [(0, 0), (8, 5), (16, 2), (3, 16 - seed)]:
        fast = line_of_sight(ground, post, 0.07)
        np.testing.assert_array_equal(fast, slow_line_of_sight(ground, post, 0.07))


grounds = st.builds(invented_terrain, st.integers(2, 14), st.floats(0, 1), seed=st.integers(0, 999))
corners = st.tuples(st.floats(0, 0.999), st.floats(0, 0.999))


def cell(ground, corner):
    return tuple(int(part * length) for part, length in zip(corner, ground.shape, strict=True))


@settings(max_examples=50)
@given(grounds, corners, st.floats(0, 1), st.floats(0, 1))
def test_a_higher_eye_sees_at_least_as_much(ground, corner, eye, more):
    post = cell(ground, corner)
    low, high = line_of_sight(ground, post, eye), line_of_sight(ground, post, eye + more)
    assert (high | ~low).all()
    assert low[post]
    # Nothing lies between a post and its neighbours.
    assert low[max(post[0] - 1, 0) : post[0] + 2, max(post[1] - 1, 0) : post[1] + 2].all()


@settings(max_examples=40)
@given(grounds, corners, st.integers(0, 3))
def test_turning_the_ground_turns_the_view(ground, corner, turns):
    post = cell(ground, corner)
    here = np.zeros(ground.shape, dtype=bool)
    here[post] = True
    turned = np.rot90(here, turns)
    new_post = tuple(int(i) for i in np.argwhere(turned)[0])
    view = line_of_sight(np.rot90(ground, turns), new_post)
    np.testing.assert_array_equal(view, np.rot90(line_of_sight(ground, post), turns))


@given(corners, st.floats(-1, 1), st.floats(-1, 1))
def test_a_plane_hides_nothing_even_when_it_slopes(corner, down, across):
    rows, columns = np.indices((9, 12))
    plane = down * rows + across * columns
    assert line_of_sight(plane, cell(plane, corner), 0.01).all()


def test_a_wall_hides_what_is_behind_it():
    ground = np.zeros((9, 9))
    ground[:, 4] = 1
    seen = line_of_sight(ground, (4, 1), 0.1)
    assert seen[:, :5].all()
    assert not seen[:, 5:].any()
    assert line_of_sight(ground, (4, 4), 0.1).all()


@settings(max_examples=30)
@given(st.integers(2, 40), st.floats(0, 1), st.integers(0, 2**32))
def test_ground_comes_from_the_seed_alone(size, roughness, seed):
    ground = invented_terrain(size, roughness, seed=seed)
    assert ground.shape == (size, size)
    assert ground.min() == 0
    assert ground.max() == 1
    np.testing.assert_array_equal(ground, invented_terrain(size, roughness, seed=seed))


def test_rough_ground_is_rougher():
    steps = [abs(np.diff(invented_terrain(60, r, seed=3))).mean() for r in (0, 0.4, 0.8)]
    assert steps == sorted(steps)
    assert not np.array_equal(invented_terrain(20, seed=1), invented_terrain(20, seed=2))


def test_smooth_ground_has_no_creases():
    """With the coarsest grid alone the ground is level where its three pieces meet."""
    ground = invented_terrain(301, roughness=0, seed=3)
    slopes = abs(np.diff(ground, axis=0))
    for knot in (0, 100, 200, 299):
        assert slopes[knot].max() < 0.05 * slopes.max()


@pytest.mark.parametrize(
    ("call", "text"),
    [
        (
            lambda: invented_terrain(1, seed=1),
            r"`size` must be a whole number of at least 2; it is 1",
        ),
        (
            lambda: invented_terrain(5000, seed=1),
            r"`size` must be at most 1000; it is 5000\. 48 is",
        ),
        (lambda: invented_terrain(9, 1.5, seed=1), r"`roughness` must be from 0 to 1; it is 1\.5"),
        (
            lambda: invented_terrain(9, seed=-3),
            r"`seed` must be a whole number of at least 0; it is",
        ),
        (
            lambda: line_of_sight([1, 2, 3], (0, 0)),
            r"`heights` must have rows and columns.* 1 dimens",
        ),
        (lambda: line_of_sight([[]], (0, 0)), r"`heights` has no cells; at least one is nee"),
        (
            lambda: line_of_sight([[1, np.nan]], (0, 0)),
            r"`heights` has a missing value at position",
        ),
        (
            lambda: line_of_sight(np.zeros((3, 4)), (3, 0)),
            r"`post` must stand on the ground, rows 0 to 2 and columns 0 to 3; it is \(3, 0\)",
        ),
        (
            lambda: line_of_sight(np.zeros((3, 4)), (-1, 0)),
            r"`post` must be a whole number of at le",
        ),
        (
            lambda: line_of_sight(np.zeros((3, 4)), 2),
            r"`post` must be a row and a column; it has 1",
        ),
        (
            lambda: line_of_sight(np.zeros((3, 4)), (1, 1), -0.1),
            r"`eye_height` must be zero or more; it is -0\.1",
        ),
    ],
)
def test_bad_input_is_named(call, text):
    with pytest.raises(CourseError, match=text):
        call()
