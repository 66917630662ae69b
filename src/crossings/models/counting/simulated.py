"""Counts of one group of people, drawn by chance, person by person."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

from crossings._checks import generator, single, whole_number
from crossings.models.counting.border import Border, as_route


def simulate_journeys(people: int, borders: Sequence[Border], *, seed: int) -> pd.DataFrame:
    """How often each person of a group enters the counts, drawn by chance.

    Parameters
    ----------
    people, borders
        As for `expected_counts`.
    seed
        A whole number; the same seed gives the same journeys.

    Returns
    -------
    DataFrame
        One row is one person: ``attempts``, ``sent_back``, ``detections``, ``registrations`` and
        ``borders_crossed``, over the whole route.

    Raises
    ------
    CourseError
        As `expected_counts`.

    Examples
    --------
    Detections per person; `value_counts` says how many were detected never, once, twice…

    >>> from crossings.models.counting import INVENTED_ROUTE
    >>> journeys = simulate_journeys(100_000, INVENTED_ROUTE, seed=1)
    >>> float(journeys["detections"].mean().round(1))
    2.3
    """
    people = single("people", whole_number("people", people, at_least=1))
    columns = ("attempts", "sent_back", "detections", "registrations", "borders_crossed")
    counts = {column: np.zeros(people, dtype=np.int64) for column in columns}
    for _, who, step in _walk(people, as_route(borders), generator(seed)):
        counts["attempts"][who] += step.attempts
        counts["sent_back"][who] += step.sent_back
        counts["detections"][who] += step.sent_back + step.noticed
        counts["registrations"][who] += step.registered
        counts["borders_crossed"][who] += step.entered
    return pd.DataFrame(counts)


@dataclass(frozen=True)
class _Step:
    """What happened at one border: one value per person who reached it."""

    attempts: np.ndarray
    sent_back: np.ndarray
    entered: np.ndarray
    noticed: np.ndarray
    registered: np.ndarray


def _walk(
    people: int, borders: Sequence[Border], rng: np.random.Generator
) -> Iterator[tuple[Border, np.ndarray, _Step]]:
    who = np.arange(people)
    for border in borders:
        # The number of attempts and how the last one ends are independent of each other: after
        # any attempt the journey at this border goes on with the same chance, s · r.
        goes_on = border.stopped * border.retry
        attempts = rng.geometric(1 - goes_on, len(who))
        entered = rng.random(len(who)) < (1 - border.stopped) / (1 - goes_on)
        noticed = entered & (rng.random(len(who)) < border.noticed)
        registered = entered & (rng.random(len(who)) < border.registered)
        yield border, who, _Step(attempts, attempts - entered, entered, noticed, registered)
        who = who[entered]
