"""Noise that protects one person: randomised answers."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from crossings._checks import (
    NotANumberError,
    OutOfRangeError,
    ShapeError,
    generator,
    positive,
    probability,
    single,
    whole_number,
)


class RandomisedEstimate(NamedTuple):
    """A share estimated from randomised answers, with its standard error (both from 0 to 1)."""

    share: float
    standard_error: float


def randomised_response_estimate(
    yes: int, asked: int, truth: float = 0.5, forced_yes: float = 0.5
) -> RandomisedEstimate:
    """Share of people for whom the true answer is yes, when chance answered for some of them.

    Each person answers truly with probability t and otherwise says yes with probability f,
    whatever is true. With λ = yes / asked: share = (λ − (1 − t) f) / t and standard error
    √(λ (1 − λ) / asked) / t (forced response: Boruch 1972; the idea: Warner 1965). The estimate
    can fall below 0 or above 1; cutting it off there would hide how uncertain it is.

    Parameters
    ----------
    yes, asked
        People who said yes; people asked.
    truth
        t, more than 0. With 1 everyone answers truly and nobody is protected.
    forced_yes
        f. Two fair coins give t = f = 0.5 (Dwork and Roth 2014, p. 30).

    Raises
    ------
    OutOfRangeError
        For more yes than people asked, nobody asked, `truth` 0, or a probability outside 0 to 1.

    Examples
    --------
    >>> estimate = randomised_response_estimate(yes=400, asked=1000)
    >>> round(estimate.share, 3), round(estimate.standard_error, 3)
    (0.3, 0.031)
    """
    yes = single("yes", whole_number("yes", yes))
    asked = single("asked", whole_number("asked", asked, at_least=1))
    t, f = _chances(truth, forced_yes)
    positive("truth", t)
    if yes > asked:
        raise OutOfRangeError(
            f"`yes` must be at most `asked`, {asked}; it is {yes}. Check which is which."
        )
    said = yes / asked
    error = np.sqrt(said * (1 - said) / asked) / t
    return RandomisedEstimate((said - (1 - t) * f) / t, float(error))


def randomised_response_epsilon(truth: float = 0.5, forced_yes: float = 0.5) -> float:
    """How much one answer can give away: ln of the largest ratio of its chances (ε).

    P(yes | true yes) = t + (1 − t) f and P(yes | true no) = (1 − t) f; the same for no. ε is the
    larger of the two log-ratios (Dwork and Roth 2014, p. 30: ln 3 for two fair coins). Small is
    private; 0 says nothing; infinite when one answer cannot be chance.

    Examples
    --------
    >>> round(randomised_response_epsilon(), 4)
    1.0986
    """
    t, f = _chances(truth, forced_yes)
    by_chance = ((1 - t) * f, (1 - t) * (1 - f))
    if t > 0 and min(by_chance) == 0:
        return float("inf")
    return float(max(np.log1p(t / chance) for chance in by_chance if chance > 0))


def randomised_answers(
    truths: Sequence[bool] | np.ndarray,
    truth: float = 0.5,
    forced_yes: float = 0.5,
    *,
    seed: int | np.random.Generator,
) -> np.ndarray:
    """What people say when a coin decides whether they answer truly (see the estimate above).

    Parameters
    ----------
    truths
        True answers of invented people, one boolean each.
    truth, forced_yes
        As in `randomised_response_estimate`.
    seed
        Whole number or NumPy generator; the same seed gives the same answers.

    Raises
    ------
    ShapeError
        For no people.
    NotANumberError
        For true answers that are not all True or False.

    Examples
    --------
    With no one for whom yes is true, about a quarter say yes all the same:

    >>> said = randomised_answers([False] * 10_000, seed=1)
    >>> bool(0.2 < said.mean() < 0.3)
    True
    """
    answers = np.asarray(truths)
    if answers.dtype != bool:
        raise NotANumberError(
            "`truths` must be True or False for each person. Compare first, like answers == 'yes'."
        )
    if answers.size == 0:
        raise ShapeError("`truths` has no people; at least one is needed.")
    t, f = _chances(truth, forced_yes)
    rng = generator(seed)
    return np.where(rng.random(answers.shape) < t, answers, rng.random(answers.shape) < f)


def _chances(truth: float, forced_yes: float) -> tuple[float, float]:
    return (
        single("truth", probability("truth", truth)),
        single("forced_yes", probability("forced_yes", forced_yes)),
    )
