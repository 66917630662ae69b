"""One row is a person: who stands alone in a table, who gets linked by chance, what noise costs.

Tables and people in the lessons are invented. The functions measure how exposed the rows of a
table are; none of them looks for a person.
"""

from crossings.models.privacy.linkage import (
    expected_false_links,
    match_probability,
    match_weight,
    prior_weight,
)
from crossings.models.privacy.noise import (
    RandomisedEstimate,
    laplace_scale,
    randomised_answers,
    randomised_response_epsilon,
    randomised_response_estimate,
    with_laplace_noise,
)
from crossings.models.privacy.tables import (
    class_sizes,
    expected_uniqueness,
    k_anonymity,
    uniqueness,
)

__all__ = [
    "RandomisedEstimate",
    "class_sizes",
    "expected_false_links",
    "expected_uniqueness",
    "k_anonymity",
    "laplace_scale",
    "match_probability",
    "match_weight",
    "prior_weight",
    "randomised_answers",
    "randomised_response_epsilon",
    "randomised_response_estimate",
    "uniqueness",
    "with_laplace_noise",
]
