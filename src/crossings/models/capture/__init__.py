"""Capture–recapture: how many people were seen by nobody, from how often two lists name the same.

It needs what two lists hardly ever give: that nobody came or left in between, that the same person
is recognised on both, and that being on one list says nothing about being on the other.
"""

from crossings.models.capture.dependence import overlap_probability, simulate_two_lists
from crossings.models.capture.lists import (
    CaptureEstimate,
    chapman_estimate,
    lincoln_petersen_estimate,
)

__all__ = [
    "CaptureEstimate",
    "chapman_estimate",
    "lincoln_petersen_estimate",
    "overlap_probability",
    "simulate_two_lists",
]
