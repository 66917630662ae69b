"""Weighing options by weighted sums, and how easily the winner changes.

A table of **scores** has one row for each option and one column for each criterion, and higher is
always better. A court that asks whether a measure is proportionate does not add up points: these
functions show what a weighted sum hides, they do not decide.
"""

from crossings.models.weighing.scales import (
    NORMALISATIONS,
    normalise,
    rank_reversals,
    reversals_when_removed,
)
from crossings.models.weighing.sums import weighted_scores
from crossings.models.weighing.swings import break_even_score, swing_of_weights, weight_transfers

__all__ = [
    "NORMALISATIONS",
    "break_even_score",
    "normalise",
    "rank_reversals",
    "reversals_when_removed",
    "swing_of_weights",
    "weight_transfers",
    "weighted_scores",
]
