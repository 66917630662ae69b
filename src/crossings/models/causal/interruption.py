"""Interrupted time series: a step and a bend at a date, against the trend going on as before."""

from dataclasses import dataclass, field

import numpy as np
import pandas as pd

from crossings._checks import positive, same_shape, single, whole_number
from crossings.measures.chance import Interval, normal_quantile
from crossings.models.causal._periods import series_and_break
from crossings.models.causal._poisson import fit_poisson


@dataclass(frozen=True, eq=False)
class InterruptedSeries:
    """What an interrupted series says; ratios are factors, 1 means no change.

    Attributes
    ----------
    level_ratio, level_interval
        Step at the break: counts in the first period after it, against the old trend going on.
    slope_ratio, slope_interval
        Bend: growth factor per period after the break, divided by the one before; None if the
        series was fitted without a bend.
    trend_ratio
        Growth factor per period before the break.
    fitted, without_break
        One value per period, in counts: the line fitted, and the line had nothing happened.
    dispersion
        How many times more the counts scatter than Poisson counts do; the intervals allow for it.
    neighbours
        Correlation of each period's residual with the next one's. Far from 0, periods are no
        separate evidence, and the intervals are too narrow (above 0) or too wide (below).
    """

    level_ratio: float
    level_interval: Interval[float]
    slope_ratio: float | None
    slope_interval: Interval[float] | None
    trend_ratio: float
    fitted: pd.Series = field(repr=False)
    without_break: pd.Series = field(repr=False)
    dispersion: float
    neighbours: float


def interrupted_series(
    counts: pd.Series,
    break_at: object,
    *,
    exposure: pd.Series | np.ndarray | None = None,
    season: int | None = None,
    bend: bool = True,
    confidence: float = 0.95,
) -> InterruptedSeries:
    """Fit a trend that may step and bend at one date, and its going on without the break.

    log E[count] = log exposure + b₀ + b₁ t + b₂ after + b₃ t · after (+ season), with t = 0 at the
    break; Poisson likelihood, standard errors times √dispersion (quasi-Poisson). The estimate is
    an effect only if the old trend would have gone on and nothing else began at the break.

    Parameters
    ----------
    counts
        One count per period, the periods as index, in the order of time and without a gap.
    break_at
        Label of the first period *after* the break.
    exposure
        What each count is measured against (population, days, good-weather days), same index.
    season
        Periods in a year (12 for months, 4 for quarters) to fit two waves a year, or None.
    bend
        False fits a step alone: the trend goes on in parallel.
    confidence
        Of the intervals.

    Returns
    -------
    InterruptedSeries

    Raises
    ------
    NotANumberError
        For anything but a Series of numbers without missing values.
    OutOfRangeError
        For a negative count, an exposure of zero, or nothing but zeros on one side of the break.
    ShapeError
        For periods out of order, doubled or with a gap, or an exposure with another index.
    NoFitError
        For too short a series, or one that no finite line fits.
    UnknownNameError
        When `break_at` is no label of the index.

    References
    ----------
    Lopez Bernal, Cummins and Gasparrini (2017), International Journal of Epidemiology
    46(1):348–355; the season is two pairs of sine and cosine, as there.

    Examples
    --------
    Invented counts that fall by half at period 6 and go on growing by a tenth each period:

    >>> counts = pd.Series([100 * 1.1**t * (0.5 if t >= 6 else 1) for t in range(12)])
    >>> result = interrupted_series(counts, break_at=6)
    >>> round(result.level_ratio, 3), round(result.slope_ratio, 3), round(result.trend_ratio, 3)
    (0.5, 1.0, 1.1)
    """
    values, start = series_and_break(counts, break_at)
    z = normal_quantile(confidence)
    log_exposure = np.zeros(len(values))
    if exposure is not None:
        units = positive("exposure", exposure)
        same_shape(counts=values, exposure=units)
        log_exposure += np.log(np.asarray(units))

    time = np.arange(len(values)) - start
    after = (time >= 0).astype(float)
    columns = [np.ones(len(values)), time, after]
    if bend:
        columns.append(time * after)
    if season is not None:
        columns += _waves(time, single("season", whole_number("season", season, at_least=2)))
    design = np.column_stack(columns)
    fit = fit_poisson(values.to_numpy(), design, log_exposure)

    errors = np.sqrt(np.diag(fit.covariance) * fit.dispersion)
    effect = slice(2, 4 if bend else 3)
    without = fit.means / np.exp(design[:, effect] @ fit.coefficients[effect])
    residuals = (values.to_numpy() - fit.means) / np.sqrt(fit.means)

    def factor(i: int) -> tuple[float, Interval[float]]:
        low, high = fit.coefficients[i] + np.array([-z, z]) * errors[i]
        return float(np.exp(fit.coefficients[i])), Interval(float(np.exp(low)), float(np.exp(high)))

    level_ratio, level_interval = factor(2)
    slope_ratio, slope_interval = factor(3) if bend else (None, None)
    return InterruptedSeries(
        level_ratio=level_ratio,
        level_interval=level_interval,
        slope_ratio=slope_ratio,
        slope_interval=slope_interval,
        trend_ratio=factor(1)[0],
        fitted=pd.Series(fit.means, values.index, name="fitted"),
        without_break=pd.Series(without, values.index, name="without_break"),
        dispersion=fit.dispersion,
        neighbours=float(
            np.sum(residuals[:-1] * residuals[1:]) / max(residuals @ residuals, 1e-12)
        ),
    )


def _waves(time: np.ndarray, season: int) -> list[np.ndarray]:
    waves = []
    for k in range(1, min(2, season // 2) + 1):
        angle = 2 * np.pi * k * time / season
        waves.append(np.cos(angle))
        if 2 * k < season:  # at half the season's length every sine is zero
            waves.append(np.sin(angle))
    return waves
