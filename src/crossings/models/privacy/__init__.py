"""One row is a person: who stands alone in a table, who gets linked by chance, what noise costs.

Tables and people in the lessons are invented. The functions measure how exposed the rows of a
table are; none of them looks for a person.
"""

from crossings.models.privacy.linkage import expected_false_links, match_weight
from crossings.models.privacy.noise import (
    RandomisedEstimate,
    randomised_answers,
    randomised_response_epsilon,
    randomised_response_estimate,
)
from crossings.models.privacy.tables import class_sizes, k_anonymity

__all__ = [
    "RandomisedEstimate",
    "class_sizes",
    "expected_false_links",
    "k_anonymity",
    "match_weight",
    "randomised_answers",
    "randomised_response_epsilon",
    "randomised_response_estimate",
]
