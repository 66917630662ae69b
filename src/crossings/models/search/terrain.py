"""Invented ground and what can be seen on it. No part of it is a real place.

Heights come from a seed and have no unit. The functions say how *much* of the ground posts can see,
for questions such as "does a second camera see twice as much?".
"""

import numpy as np

from crossings._checks import (
    OutOfRangeError,
    ShapeError,
    generator,
    non_negative,
    numbers,
    probability,
    single,
    whole_number,
)

LARGEST = 1000


def invented_terrain(
    size: int = 48, roughness: float = 0.5, *, seed: int | np.random.Generator
) -> np.ndarray:
    """Hills from value noise: random heights on coarse and ever finer grids, smoothed and added.

    Each grid is twice as fine as the one before and counts `roughness` times as much (value noise
    in octaves, as in Ebert and others, *Texturing and Modeling*, 2003, chapter 2).

    Parameters
    ----------
    size
        Cells along each side, from 2 to 1000.
    roughness
        From 0 (a few smooth hills) to 1 (all scales alike).
    seed
        Whole number or NumPy generator; the same seed gives the same ground.

    Returns
    -------
    array
        `size` × `size` heights from 0 (lowest cell) to 1 (highest cell).

    Raises
    ------
    NotANumberError, OutOfRangeError, ShapeError
        For a size that is not a whole number from 2 to 1000, or a roughness outside 0 to 1.

    Examples
    --------
    >>> heights = invented_terrain(32, seed=7)
    >>> heights.shape, heights.min().item(), heights.max().item()
    ((32, 32), 0.0, 1.0)
    """
    cells = single("size", whole_number("size", size, at_least=2))
    if cells > LARGEST:
        raise OutOfRangeError(
            f"`size` must be at most {LARGEST}; it is {cells}. 48 is enough for a lesson."
        )
    rough = single("roughness", probability("roughness", roughness))
    rng = generator(seed)
    heights = np.zeros((cells, cells))
    grid, weight = 3, 1.0
    while grid < cells or grid == 3:
        along = np.linspace(0, grid, cells)
        low = np.minimum(along.astype(int), grid - 1)
        part = along - low
        # Smoothstep: flat at the grid points, so that no crease shows where two pieces meet.
        part = part * part * (3 - 2 * part)
        knots = rng.random((grid + 1, grid + 1))
        rows = knots[low] * (1 - part)[:, None] + knots[low + 1] * part[:, None]
        heights += weight * (rows[:, low] * (1 - part) + rows[:, low + 1] * part)
        grid, weight = 2 * grid, weight * rough
    heights -= heights.min()
    return heights / heights.max()


def line_of_sight(
    heights: np.ndarray, post: tuple[int, int], eye_height: float = 0.1
) -> np.ndarray:
    """Which cells can be seen from a post.

    A cell is seen if no ground on the straight line to it rises above the line. The line is sampled
    once in each row or column that it crosses, between two cells by their heights (the exact method
    "R3" of Franklin and Ray 1994).

    Parameters
    ----------
    heights
        Ground, two dimensions; as from `invented_terrain`.
    post
        Row and column of the cell where the post stands.
    eye_height
        Height of the eye above the ground there, in the unit of the heights.

    Returns
    -------
    array
        True for each cell that is seen; same shape as `heights`. The post sees its own cell.

    Raises
    ------
    OutOfRangeError
        For a post outside the ground or a negative eye height.
    NotANumberError, ShapeError
        For missing heights, or ground that is not a table of heights.

    Examples
    --------
    A wall across flat ground hides what lies behind it:

    >>> import numpy as np
    >>> line_of_sight(np.array([[0, 0, 1, 0, 0]]), (0, 0)).tolist()
    [[True, True, True, False, False]]
    """
    ground = _ground(heights)
    row, column = _post(post, ground)
    eye = ground[row, column] + single("eye_height", non_negative("eye_height", eye_height))
    cells = np.indices(ground.shape)
    down, across = cells[0] - row, cells[1] - column
    seen = np.ones(ground.shape, dtype=bool)
    steep = abs(down) >= abs(across)
    seen[steep] = _clear(ground, eye, (row, column), down[steep], across[steep])
    flat = ~steep
    seen[flat] = _clear(ground.T, eye, (column, row), across[flat], down[flat])
    return seen


def _clear(
    ground: np.ndarray, eye: float, post: tuple[int, int], main: np.ndarray, side: np.ndarray
) -> np.ndarray:
    """Whether the line to each cell is clear, for cells at least as far along rows as columns."""
    distance = abs(main)
    target = ground[post[0] + main, post[1] + side]
    # Slopes in rise per row; the nearest row is 1 away, the post itself has no line to clear.
    limit = (target - eye) / np.maximum(distance, 1)
    steepest = np.full(distance.shape, -np.inf)
    # Farthest first: those still on their way at a step are then the first so many.
    order = np.argsort(-distance, kind="stable")
    direction, drift = np.sign(main)[order], (side / np.maximum(distance, 1))[order]
    nearness, rises = -distance[order], steepest[order]
    for step in range(1, int(distance.max(initial=0))):
        count = np.searchsorted(nearness, -step)
        row = post[0] + direction[:count] * step
        at = post[1] + drift[:count] * step
        left = np.minimum(np.floor(at).astype(int), ground.shape[1] - 1)
        right = np.minimum(left + 1, ground.shape[1] - 1)
        height = ground[row, left] + (at - left) * (ground[row, right] - ground[row, left])
        np.maximum(rises[:count], (height - eye) / step, out=rises[:count])
    steepest[order] = rises
    return steepest <= limit + 1e-12


def _ground(heights: np.ndarray) -> np.ndarray:
    ground = np.asarray(numbers("heights", np.asarray(heights)))
    if ground.size == 0:
        raise ShapeError("`heights` has no cells; at least one is needed.")
    if ground.ndim != 2:
        raise ShapeError(
            "`heights` must have rows and columns, like invented_terrain(48, seed=1). "
            f"It has {ground.ndim} dimension{'s' if ground.ndim != 1 else ''}."
        )
    return ground


def _post(post: tuple[int, int], ground: np.ndarray) -> tuple[int, int]:
    place = np.atleast_1d(np.asarray(whole_number("post", post)))
    if place.shape != (2,):
        raise ShapeError(
            f"`post` must be a row and a column; it has {place.size} values. Write it as (12, 30)."
        )
    if (place >= ground.shape).any():
        raise OutOfRangeError(
            f"`post` must stand on the ground, rows 0 to {ground.shape[0] - 1} and columns 0 to "
            f"{ground.shape[1] - 1}; it is {tuple(place.tolist())}. Move it inside."
        )
    return int(place[0]), int(place[1])
