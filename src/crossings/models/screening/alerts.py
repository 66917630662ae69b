"""What an alert is worth: Bayes' rule for alerts, and the same in whole people."""

from typing import overload

import numpy as np
import pandas as pd

from crossings._checks import (
    Many,
    Numbers,
    OutOfRangeError,
    first_place,
    positive,
    probability,
    same_shape,
    single,
    whole_number,
)


@overload
def positive_predictive_value(
    prevalence: float, sensitivity: float, false_positive_rate: float
) -> float: ...
@overload
def positive_predictive_value(
    prevalence: Many | float, sensitivity: Many | float, false_positive_rate: Many | float
) -> Many: ...
def positive_predictive_value(
    prevalence: Numbers, sensitivity: Numbers, false_positive_rate: Numbers
) -> Numbers:
    """Share of alerts that are right: p·s / (p·s + (1 − p)·f), Bayes' rule.

    The worked examples in the tests are Gigerenzer's mammography questions.

    Parameters
    ----------
    prevalence
        p, share of the people screened who are listed.
    sensitivity
        s, share of listed people who raise an alert.
    false_positive_rate
        f, share of people *not* listed who raise an alert; not the share of alerts that are false.

    Returns
    -------
    float, array or Series
        Share of alerts, from 0 to 1.

    Raises
    ------
    NotANumberError, ShapeError
        For missing values, text, no values, or values that do not belong together.
    OutOfRangeError
        For a probability outside 0 to 1, or values with which nobody is flagged at all.

    Examples
    --------
    >>> round(positive_predictive_value(0.01, 0.9, 0.09), 4)
    0.0917
    """
    p, s, f = _rates(prevalence, sensitivity, false_positive_rate).values()
    return _part(p * s, (1 - p) * f, "nobody raises an alert, so no share of alerts is right")


@overload
def break_even_prevalence(
    sensitivity: float, false_positive_rate: float, target: float = 0.5
) -> float: ...
@overload
def break_even_prevalence(
    sensitivity: Many | float, false_positive_rate: Many | float, target: Many | float = 0.5
) -> Many: ...
def break_even_prevalence(
    sensitivity: Numbers, false_positive_rate: Numbers, target: Numbers = 0.5
) -> Numbers:
    """Prevalence at which a share `target` of alerts is right; below it, fewer are.

    t·f / (t·f + (1 − t)·s): `positive_predictive_value` solved for the prevalence. Without false
    alerts it is 0: every prevalence is enough.

    Parameters
    ----------
    sensitivity, false_positive_rate
        As in `positive_predictive_value`.
    target
        Wanted share of alerts that are right; 0.5 asks when an alert is as likely right as wrong.

    Returns
    -------
    float, array or Series
        Share of the people screened, from 0 to 1; 1 / value is "one listed person in …".

    Raises
    ------
    OutOfRangeError
        For a probability outside 0 to 1, a sensitivity of 0 (no alert would ever be right), or a
        target of 1 for a machine without false alerts.

    Examples
    --------
    A machine that finds 89% and wrongly flags one passer-by in 6,000:

    >>> round(1 / break_even_prevalence(0.89, 1 / 6000))
    5341
    """
    s = positive("sensitivity", probability("sensitivity", sensitivity))
    f = probability("false_positive_rate", false_positive_rate)
    t = probability("target", target)
    same_shape(sensitivity=s, false_positive_rate=f, target=t)
    return _part(t * f, (1 - t) * s, "every alert is right at any prevalence: none is break-even")


OUTCOMES = {
    "true alert": (True, True),
    "missed": (True, False),
    "false alert": (False, True),
    "left alone": (False, False),
}


def natural_frequencies(
    population: int, prevalence: float, sensitivity: float, false_positive_rate: float
) -> pd.DataFrame:
    """The same rates as whole people, the way they are understood best (Gigerenzer 2002).

    Rounding runs down the tree, halves up: first the listed out of all, then the alerts among the
    listed and among the others. What is left over is the other branch, so every fork adds up. With
    few people a branch can round to nobody; `expected` shows what the rounding hides.

    Parameters
    ----------
    population
        People screened, a whole number, 1 or more.
    prevalence, sensitivity, false_positive_rate
        As in `positive_predictive_value`; single numbers.

    Returns
    -------
    DataFrame
        One row is one outcome ("true alert", "missed", "false alert", "left alone"): `listed` and
        `alert` (True or False), `people` (whole, adds up to `population`) and `expected` (not
        rounded).

    Raises
    ------
    NotANumberError, OutOfRangeError
        For a population that is not a whole number above 0, or a probability outside 0 to 1.

    Examples
    --------
    >>> natural_frequencies(1000, 0.01, 0.9, 0.09)[["listed", "alert", "people"]]
                 listed  alert  people
    true alert     True   True       9
    missed         True  False       1
    false alert   False   True      89
    left alone    False  False     901
    """
    n = single("population", whole_number("population", population, at_least=1))
    rates = _rates(prevalence, sensitivity, false_positive_rate)
    p, s, f = (single(name, rate) for name, rate in rates.items())
    listed = _halves_up(n * p)
    found, wrong = _halves_up(listed * s), _halves_up((n - listed) * f)
    on_list, alert = zip(*OUTCOMES.values(), strict=True)
    columns = {
        "listed": on_list,
        "alert": alert,
        "people": [found, listed - found, wrong, n - listed - wrong],
        "expected": [n * p * s, n * p * (1 - s), n * (1 - p) * f, n * (1 - p) * (1 - f)],
    }
    return pd.DataFrame(columns, index=list(OUTCOMES))


def false_alert_shares(false_alerts: int, alerts: int, screened: int) -> pd.Series:
    """One number of errors over two denominators, and what is left over of the first.

    Returns
    -------
    Series
        `of_alerts` (false alerts / alerts), `of_screened` (false alerts / all screened) and
        `precision` (alerts that were right / alerts). None of them says how many were missed.

    Raises
    ------
    OutOfRangeError
        For more false alerts than alerts, more alerts than people screened, or no alerts.

    Examples
    --------
    Live face recognition in London, September 2024 to September 2025, as reported by the police:

    >>> (100 * false_alert_shares(10, 2_077, 3_147_436)).round(4)
    of_alerts       0.4815
    of_screened     0.0003
    precision      99.5185
    dtype: float64
    """
    wrong = single("false_alerts", whole_number("false_alerts", false_alerts))
    alerts = single("alerts", whole_number("alerts", alerts, at_least=1))
    screened = single("screened", whole_number("screened", screened, at_least=1))
    for part, whole, value, most in (
        ("false_alerts", "alerts", wrong, alerts),
        ("alerts", "screened", alerts, screened),
    ):
        if value > most:
            raise OutOfRangeError(
                f"`{part}` must be at most `{whole}`, {most}; it is {value}. Check which is which."
            )
    return pd.Series(
        {
            "of_alerts": wrong / alerts,
            "of_screened": wrong / screened,
            "precision": (alerts - wrong) / alerts,
        }
    )


def _rates(
    prevalence: Numbers, sensitivity: Numbers, false_positive_rate: Numbers
) -> dict[str, Numbers]:
    rates = {
        "prevalence": probability("prevalence", prevalence),
        "sensitivity": probability("sensitivity", sensitivity),
        "false_positive_rate": probability("false_positive_rate", false_positive_rate),
    }
    same_shape(**rates)
    return rates


def _part(part: Numbers, rest: Numbers, problem: str) -> Numbers:
    place = first_place(part + rest, lambda whole: whole == 0)
    if place is not None:
        raise OutOfRangeError(
            f"With these values{place} {problem}. Move one of the rates away from 0 or 1."
        )
    return part / (part + rest)


def _halves_up(people: float) -> int:
    # Rounded first to what a product of decimal fractions can carry: 200 * 0.0725 is 14.499999….
    return int(np.floor(round(people, 9) + 0.5))
