"""Where to set the dial: every threshold of a score, and what each choice costs."""

import numpy as np
import pandas as pd

from crossings._checks import (
    Numbers,
    OutOfRangeError,
    ShapeError,
    non_negative,
    numbers,
    probability,
    same_shape,
    table,
    whole_number,
)


def roc_curve(levels: Numbers, not_listed: Numbers, listed: Numbers) -> pd.DataFrame:
    """Every threshold between the levels of a score, with the errors it makes.

    An alert is raised when the score is above the threshold. Sensitivity = alerts among the listed
    / listed; false positive rate = alerts among the others / others; Youden's index = their
    difference (Youden 1950).

    Parameters
    ----------
    levels
        Distinct scores in rising order; a higher score is more suspicious.
    not_listed, listed
        People at each level, whole numbers.

    Returns
    -------
    DataFrame
        One row is one threshold, from "everyone" (below the lowest level) to "no one" (above the
        highest), half-way between neighbours: `threshold`, `true_alerts`, `false_alerts`,
        `missed`, `sensitivity`, `specificity`, `false_positive_rate`, `youden`.

    Raises
    ------
    NotANumberError, ShapeError
        For missing values, text, no levels, columns of different length.
    OutOfRangeError
        For levels that do not rise, counts that are not whole, or nobody listed or not listed.

    Examples
    --------
    >>> curve = roc_curve([1, 2], not_listed=[8, 2], listed=[1, 4])
    >>> curve[["threshold", "sensitivity", "false_positive_rate", "youden"]]
       threshold  sensitivity  false_positive_rate  youden
    0        0.5          1.0                  1.0     0.0
    1        1.5          0.8                  0.2     0.6
    2        2.5          0.0                  0.0     0.0
    """
    x = np.atleast_1d(np.asarray(numbers("levels", levels)))
    counts = {
        name: np.atleast_1d(np.asarray(whole_number(name, value)))
        for name, value in (("not_listed", not_listed), ("listed", listed))
    }
    same_shape(levels=x, **counts)
    if x.ndim != 1:
        raise ShapeError("`levels` must be one row of values. Give one column of the table.")
    gaps = np.diff(x)
    if (gaps <= 0).any():
        raise OutOfRangeError(
            "`levels` must rise from each value to the next. Sort the table by level, and add up "
            "rows with the same level."
        )
    for name, count in counts.items():
        if count.sum() == 0:
            raise OutOfRangeError(
                f"`{name}` must count at least one person; it counts none. "
                "Without them one of the two error rates has no value."
            )
    # Half a gap beyond each end: finite numbers, which a chart can draw, unlike infinity.
    ends = gaps[[0, -1]] if len(gaps) else np.ones(2)
    edges = np.concatenate([[x[0] - ends[0] / 2], x[:-1] + gaps / 2, [x[-1] + ends[1] / 2]])
    false_alerts, true_alerts = (
        np.concatenate([counts[name][::-1].cumsum()[::-1], [0]]) for name in counts
    )
    sensitivity = true_alerts / true_alerts[0]
    false_positive_rate = false_alerts / false_alerts[0]
    return pd.DataFrame(
        {
            "threshold": edges,
            "true_alerts": true_alerts,
            "false_alerts": false_alerts,
            "missed": true_alerts[0] - true_alerts,
            "sensitivity": sensitivity,
            "specificity": 1 - false_positive_rate,
            "false_positive_rate": false_positive_rate,
            "youden": youden_index(sensitivity, false_positive_rate),
        }
    )


def youden_index(sensitivity: Numbers, false_positive_rate: Numbers) -> Numbers:
    """Sensitivity minus false positive rate, −1 to 1 (Youden 1950, *Cancer* 3:32–35).

    It weighs a missed person and a wrongly flagged person *as shares of their groups*. Where few
    are listed that values a miss far above a false alert: a choice, not a fact.

    Examples
    --------
    >>> youden_index(0.75, 0.25)
    0.5
    """
    s = probability("sensitivity", sensitivity)
    f = probability("false_positive_rate", false_positive_rate)
    same_shape(sensitivity=s, false_positive_rate=f)
    return s - f


def auc(curve: pd.DataFrame) -> float:
    """Area under the ROC curve, by trapezoids.

    It is the chance that a listed person scores higher than one who is not, ties counting half
    (Hanley and McNeil 1982). It belongs to no threshold and says nothing about how rare the listed
    are.

    Parameters
    ----------
    curve
        Table from `roc_curve`.

    Raises
    ------
    ShapeError, UnknownNameError
        For something that is not such a table.

    Examples
    --------
    >>> round(auc(roc_curve([1, 2], not_listed=[8, 2], listed=[1, 4])), 3)
    0.8
    """
    table("curve", curve, "sensitivity", "false_positive_rate")
    heights = probability("sensitivity", curve["sensitivity"]).to_numpy()
    widths = -np.diff(probability("false_positive_rate", curve["false_positive_rate"]))
    return float((widths * (heights[1:] + heights[:-1]) / 2).sum())


def expected_cost(
    sensitivity: Numbers,
    false_positive_rate: Numbers,
    prevalence: float,
    cost_missed: float,
    cost_false_alert: float,
) -> Numbers:
    """Cost of errors for each person screened: p·(1 − s)·C_missed + (1 − p)·f·C_false.

    The costs are in one unit of the learner's choosing; only their ratio moves the best threshold.
    Formula: Metz (1978, *Seminars in Nuclear Medicine* 8:283–298), without the constant part.

    Raises
    ------
    NotANumberError, OutOfRangeError, ShapeError
        For a probability outside 0 to 1, a negative cost, values that do not belong together.

    Examples
    --------
    A miss counted as 100 times as bad as a false alert, one listed person in 1,000:

    >>> round(expected_cost(0.9, 0.01, 0.001, cost_missed=100, cost_false_alert=1), 5)
    0.01999
    """
    s = probability("sensitivity", sensitivity)
    f = probability("false_positive_rate", false_positive_rate)
    same_shape(sensitivity=s, false_positive_rate=f)
    p = probability("prevalence", prevalence)
    missed = non_negative("cost_missed", cost_missed)
    wrong = non_negative("cost_false_alert", cost_false_alert)
    return p * (1 - s) * missed + (1 - p) * f * wrong


def cheapest_threshold(
    curve: pd.DataFrame, prevalence: float, cost_missed: float, cost_false_alert: float
) -> pd.Series:
    """The row of the curve with the lowest `expected_cost`; the higher threshold if two tie.

    Parameters
    ----------
    curve
        Table from `roc_curve`.
    prevalence
        Share of listed people where the machine is *used*, which is rarely that of the test.
    cost_missed, cost_false_alert
        Cost of one missed person and of one false alert, in the same unit, zero or more.

    Returns
    -------
    Series
        The chosen row, with `expected_cost` added.

    Raises
    ------
    ShapeError, UnknownNameError, NotANumberError, OutOfRangeError
        For something that is not such a table, and as `expected_cost`.

    Examples
    --------
    >>> curve = roc_curve([1, 2], not_listed=[8, 2], listed=[1, 4])
    >>> cheapest_threshold(curve, 0.001, cost_missed=100, cost_false_alert=1)["threshold"].item()
    2.5
    >>> cheapest_threshold(curve, 0.001, cost_missed=1000, cost_false_alert=1)["threshold"].item()
    1.5
    """
    table("curve", curve, "threshold", "sensitivity", "false_positive_rate")
    costs = expected_cost(
        curve["sensitivity"],
        curve["false_positive_rate"],
        prevalence,
        cost_missed,
        cost_false_alert,
    )
    with_costs = curve.assign(expected_cost=costs)
    # Equal on paper can differ in the last digit: a tie is what agrees to 12 digits.
    tied = with_costs[np.isclose(costs, costs.min(), rtol=1e-12, atol=0)]
    return tied.loc[tied["threshold"].idxmax()]
