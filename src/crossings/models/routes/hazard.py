"""What happens to expected harm when journeys move to a more dangerous route; totals only."""

import numpy as np
import pandas as pd

from crossings._checks import (
    Numbers,
    OutOfRangeError,
    non_negative,
    positive,
    same_shape,
    single,
)


def expected_harm(journeys: Numbers, hazard: Numbers, per: float = 100_000) -> float:
    """Expected number of deaths (or other harm): Σ journeys · hazard / per.

    Parameters
    ----------
    journeys
        Journeys on each route in a period. Journeys, not people: who tries twice is twice at risk.
    hazard
        Deaths expected in `per` journeys on each route. In real data the journeys are what is not
        known, so such rates are rarely more than guesses.
    per
        Journeys that a hazard refers to.

    Returns
    -------
    float
        Deaths in the same period, not rounded.

    Raises
    ------
    NotANumberError, OutOfRangeError, ShapeError
        For missing or negative values, or series that do not belong together.

    Examples
    --------
    >>> expected_harm([50_000, 1_000], [2, 100])
    2.0
    """
    trips, rate = non_negative("journeys", journeys), non_negative("hazard", hazard)
    same_shape(journeys=trips, hazard=rate)
    return float(np.sum(trips * rate) / single("per", positive("per", per)))


def hazard_shift(
    before: Numbers, after: Numbers, hazard: Numbers, per: float = 100_000
) -> pd.Series:
    """Splits the change of expected harm into fewer journeys and more dangerous ones.

    With J journeys in all and r deaths for each: change = (J₁ − J₀)·r₀ + J₁·(r₁ − r₀). The first
    part is what the number of journeys did, the second what their moving did. A fall in journeys
    and a rise in deaths can come from one measure.

    Parameters
    ----------
    before, after
        Journeys on each route, in two periods of the same length; who stays at home is no journey.
    hazard, per
        As in `expected_harm`; the same in both periods.

    Returns
    -------
    Series
        `harm_before`, `harm_after`, `change`, `by_number`, `by_moving` (deaths; the last two add
        up to the change), `rate_before` and `rate_after` (deaths in `per` journeys; missing when
        nobody goes).

    Raises
    ------
    OutOfRangeError
        For no journeys before, or negative numbers.
    NotANumberError, ShapeError
        For missing values, or series that do not belong together.

    Examples
    --------
    Fewer journeys, more deaths:

    >>> hazard_shift([10_000, 0], [4_000, 4_000], [10, 40]).loc["change":"by_moving"]
    change       1.0
    by_number   -0.2
    by_moving    1.2
    dtype: float64
    """
    first, second = non_negative("before", before), non_negative("after", after)
    rate = non_negative("hazard", hazard)
    same_shape(before=first, after=second, hazard=rate)
    harm = [expected_harm(flow, rate, per) for flow in (first, second)]
    journeys = [float(np.sum(flow)) for flow in (first, second)]
    if journeys[0] == 0:
        raise OutOfRangeError(
            "`before` has no journeys at all, so there is no rate to compare with. "
            "Choose an earlier period with journeys."
        )
    expected_after = journeys[1] * harm[0] / journeys[0]
    return pd.Series(
        {
            "harm_before": harm[0],
            "harm_after": harm[1],
            "change": harm[1] - harm[0],
            "by_number": expected_after - harm[0],
            "by_moving": harm[1] - expected_after,
            "rate_before": per * harm[0] / journeys[0],
            "rate_after": per * harm[1] / journeys[1] if journeys[1] else np.nan,
        }
    )
