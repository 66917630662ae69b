"""Things measured twice, with nothing done in between: an invented world to pick extremes from."""

import numpy as np
import pandas as pd

from crossings._checks import numbers, positive, probability, single, whole_number


def measured_twice(
    units: int, *, mean: float, sd: float, correlation: float, seed: int
) -> pd.DataFrame:
    """Draw two measurements of each unit from a world in which nothing changes.

    Both measurements of a unit share what lasts (a busy route stays busy) and differ by chance;
    `correlation` says how much lasts. Whole numbers, none below zero, as counts are.

    Parameters
    ----------
    units
        How many units are measured, 2 or more.
    mean, sd
        Of all units, the same at both times.
    correlation
        Of the two measurements, from 0 (pure chance) to 1 (nothing but what lasts).
    seed
        The same seed gives the same world.

    Returns
    -------
    DataFrame
        One row is one unit: `unit` (1 to `units`), `first` and `second` (counts).

    Raises
    ------
    CourseError
        For a number that is missing, an sd that is not positive, or a correlation outside 0 to 1.

    References
    ----------
    Barnett, van der Pols and Dobson (2005), International Journal of Epidemiology 34:215–220.

    Examples
    --------
    >>> world = measured_twice(500, mean=60, sd=15, correlation=0.5, seed=1)
    >>> worst = world.nlargest(50, "first")
    >>> bool(worst["second"].mean() < worst["first"].mean())
    True
    """
    units = single("units", whole_number("units", units, at_least=2))
    mean, sd = single("mean", numbers("mean", mean)), single("sd", positive("sd", sd))
    correlation = single("correlation", probability("correlation", correlation))
    draw = np.random.default_rng(seed)
    lasting = draw.normal(0, sd * np.sqrt(correlation), units)
    chance = sd * np.sqrt(1 - correlation)
    first, second = (mean + lasting + draw.normal(0, chance, units) for _ in range(2))
    return pd.DataFrame(
        {
            "unit": np.arange(1, units + 1),
            "first": np.clip(np.rint(first), 0, None).astype(int),
            "second": np.clip(np.rint(second), 0, None).astype(int),
        }
    )
